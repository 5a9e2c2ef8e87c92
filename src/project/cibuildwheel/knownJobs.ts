/** Of which jobs it is known what an option comes to. */

import type { CibuildwheelJob } from './types.ts';

/** True where all that the job sets is known, though maybe not which version of cibuildwheel it uses. */
export function isKnownJob({ unknown, version }: CibuildwheelJob): boolean {
  return unknown.length <= (version === null ? 1 : 0);
}
