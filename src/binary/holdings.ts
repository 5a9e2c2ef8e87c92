/** What the facts of a native file hold, and how to let go of it: hostile files of a few bytes can say megabytes. */

import { NameList } from './elf/nameList.ts';
import type { BinaryFacts } from './facts.ts';
import { formatOf } from './formats.ts';

/** All that is held in lists but for the names of symbols. */
export function textsOf(binary: BinaryFacts): string[] {
  const ofImages = binary.images.flatMap(({ needed, searchPaths }) => [
    ...needed.map(({ library }) => library),
    ...searchPaths.map(({ path }) => path),
  ]);
  return [...ofImages, ...(formatOf(binary.format)?.lists?.texts(binary) ?? [])];
}

/** Roughly the bytes that the names of symbols take, with `overhead` for each that is an object of its own. */
export function symbolBytes(binary: BinaryFacts, overhead: number): number {
  let bytes = 0;
  for (const { imports, exports } of binary.images) {
    bytes += exports.size;
    for (const { name } of imports) bytes += name.length + overhead;
  }
  for (const symbols of formatOf(binary.format)?.lists?.symbols(binary) ?? [])
    for (const name of symbols) bytes += name.length + overhead;
  return bytes;
}

/** Empties the lists of symbols, in place; whoever asks for one of them is told that it isn't whole. */
export function letGoOfSymbols(binary: BinaryFacts): void {
  for (const image of binary.images) {
    image.imports = [];
    image.exports.letGo();
  }
  if (binary.images.length > 0) binary.lacksImports = true;
  formatOf(binary.format)?.lists?.letGoOfSymbols(binary);
}

/** Empties the other lists, in place. */
export function letGoOfTexts(binary: BinaryFacts): void {
  for (const image of binary.images) {
    image.needed = [];
    image.searchPaths = [];
  }
  formatOf(binary.format)?.lists?.letGoOfTexts(binary);
}

/** Gives lists of names their class again, in place, which they lose where a thread sends them to another. */
export function restoreNames(binary: BinaryFacts): void {
  for (const image of binary.images) image.exports = NameList.from(image.exports);
  for (const slice of binary.macho?.slices ?? []) slice.fromProgram = NameList.from(slice.fromProgram);
}
