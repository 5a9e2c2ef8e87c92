import { sourceOf } from '../../base/byteSource.ts';
import type { Format, HeldLists } from '../format.ts';
import { displacedSignature, isPe, readPeHeader } from './header.ts';
import { rangesWorthKeeping } from './ranges.ts';

const FIRST_BYTE = 0x4d;

const lists: HeldLists = {
  texts: ({ pe }) =>
    pe === undefined ? [] : [pe.pdb ?? '', ...pe.forwarders.flatMap(({ name, target }) => [name, target])],
  symbols: () => [],
  letGoOfTexts: ({ pe }) => {
    if (pe !== undefined) Object.assign(pe, { forwarders: [], pdb: null, isWhole: false });
  },
  letGoOfSymbols: ({ pe }) => {
    if (pe !== undefined) pe.isWhole = false;
  },
};

/** Windows, and .NET. */
export const pe: Format = {
  id: 'pe',
  label: 'PE',
  // Most files are none: what is told by a byte costs nothing.
  matches: (head) =>
    head[0] === FIRST_BYTE && (isPe(sourceOf(head)) || displacedSignature(sourceOf(head)) !== null),
  ranges: async (head, size) =>
    isPe(sourceOf(head)) ? rangesWorthKeeping(readPeHeader(sourceOf(head, size), [])) : [],
  read: async (source) => (await import('./readPe.ts')).readPe(source),
  lists,
};
