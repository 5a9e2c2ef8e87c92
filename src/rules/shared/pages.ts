/** How segments lie to the pages of a system. */

import type { LoadSegment } from '../../binary/facts.ts';

/** The smallest page of the systems that wheels are for, bytes. */
export const LEAST_PAGE = 4096;

/** True where a system with such pages can't map the segment: file and memory are mapped page by page (gABI, `p_align`). */
export function isMisaligned({ offset, virtualAddress }: LoadSegment, page: number): boolean {
  return (BigInt(virtualAddress) - BigInt(offset)) % BigInt(page) !== 0n;
}
