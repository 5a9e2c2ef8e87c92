import type { BinaryFacts } from './facts.ts';
import { letGoOfSymbols, letGoOfTexts } from './holdings.ts';

/**
 * What is held of a native file in an archive: format, kind and architecture, no names of libraries and symbols. Lets
 * go of those in place.
 */
export function outlineOf(binary: BinaryFacts): BinaryFacts {
  letGoOfSymbols(binary);
  letGoOfTexts(binary);
  // A slice without its lists tells nothing more.
  if (binary.macho === undefined) return binary;
  const { macho, ...outline } = binary;
  return { ...outline, images: [] };
}
