/** Native files inside archives, of which less is held than of others. */

import { NameList } from './elf/nameList.ts';
import type { BinaryFacts } from './facts.ts';

/** What is held of a native file in an archive: format, kind and architecture, no names of libraries and symbols. */
export function outlineOf(binary: BinaryFacts): BinaryFacts {
  if (binary.elf === null) return binary;
  const elf = {
    ...binary.elf,
    needed: [],
    rpath: [],
    runpath: [],
    versionNeeds: [],
    versionDefinitions: [],
    undefinedSymbols: [],
    definedSymbols: new NameList({ isWhole: false }),
    compilers: [],
  };
  return { ...binary, elf };
}
