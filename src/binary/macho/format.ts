import type { Format } from '../format.ts';
import { isMachO, readMachO } from './readMacho.ts';

/** macOS and iOS. */
export const macho: Format = {
  id: 'macho',
  label: 'Mach-O',
  matches: isMachO,
  ranges: async () => [],
  read: async (source) => readMachO(source),
};
