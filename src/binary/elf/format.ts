import { sourceOf, viewOf } from '../../base/byteSource.ts';
import { KEPT_BEFORE_SECTIONS, KEPT_CONSTANTS, KEPT_SEGMENT } from '../../base/limits.ts';
import type { Format, HeldLists } from '../format.ts';
import { rangesWorthKeeping, readElfHeader } from './header.ts';
import { readElf } from './readElf.ts';

const MAGIC = 0x7f454c46;

const lists: HeldLists = {
  texts: ({ elf }) =>
    elf === null
      ? []
      : [
          ...elf.versionNeeds.flatMap(({ library, version }) => [library, version]),
          ...elf.versionDefinitions,
          ...elf.compilers,
        ],
  // A program can define what it needs with a version, and then only this list has it.
  symbols: ({ elf }) => elf?.versionNeeds.map(({ symbols }) => symbols) ?? [],
  letGoOfTexts: ({ elf }) => {
    if (elf !== null) Object.assign(elf, { versionNeeds: [], versionDefinitions: [], compilers: [] });
  },
  letGoOfSymbols: ({ elf }) => {
    for (const need of elf?.versionNeeds ?? []) need.symbols = [];
  },
};

/** Linux, Android and most other Unix systems; GPUs and micro-controllers, too. */
export const elf: Format = {
  id: 'elf',
  label: 'ELF',
  matches: (head) => head.length >= 4 && head[0] === MAGIC >> 24 && viewOf(head).getUint32(0) === MAGIC,
  ranges: async (head, size) =>
    rangesWorthKeeping(await readElfHeader(sourceOf(head, size)), {
      segment: KEPT_SEGMENT,
      constants: KEPT_CONSTANTS,
      beforeSections: KEPT_BEFORE_SECTIONS,
    }),
  read: async (source) => readElf(source, await readElfHeader(source)),
  lists,
};
