import { NameList } from '../elf/nameList.ts';
import type { Format, HeldLists } from '../format.ts';
import { isMachO } from './slices.ts';
import { watchSlices } from './watchSlices.ts';

/** The images name the same libraries and paths again: those are counted there. */
const lists: HeldLists = {
  texts: ({ macho }) => macho?.slices.flatMap(({ id }) => (id === null ? [] : [id.name])) ?? [],
  symbols: ({ macho }) => macho?.slices.map(({ fromProgram }) => [...fromProgram]) ?? [],
  letGoOfTexts: ({ images, macho }) => {
    for (const image of images) image.name = null;
    for (const slice of macho?.slices ?? []) Object.assign(slice, { id: null, loads: [], rpaths: [] });
  },
  letGoOfSymbols: ({ macho }) => {
    const none = { importsAreWhole: false, fromProgram: new NameList({ isWhole: false }) };
    for (const slice of macho?.slices ?? []) Object.assign(slice, none);
  },
};

/** macOS and iOS. */
export const macho: Format = {
  id: 'macho',
  label: 'Mach-O',
  matches: isMachO,
  ranges: async () => [],
  watch: watchSlices,
  read: async (source) => (await import('./readMacho.ts')).readMachO(source),
  lists,
};
