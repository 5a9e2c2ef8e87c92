import { viewOf } from '../../base/byteSource.ts';
import { KEPT_SEGMENT } from '../../base/limits.ts';
import type { Format, HeldLists } from '../format.ts';

const MAGIC = 0x0061736d;

const lists: HeldLists = {
  texts: ({ wasm: facts }) => facts?.initFunctions ?? [],
  symbols: () => [],
  letGoOfTexts: ({ wasm: facts }) => {
    if (facts !== undefined) Object.assign(facts, { initFunctions: [], isWhole: false });
  },
  letGoOfSymbols: ({ wasm: facts }) => {
    if (facts !== undefined) facts.isWhole = false;
  },
};

/** Pyodide. */
export const wasm: Format = {
  id: 'wasm',
  label: 'WebAssembly',
  matches: (head) => head.length >= 4 && head[0] === 0 && viewOf(head).getUint32(0) === MAGIC,
  // Everything of interest in a module stands before its code.
  ranges: async () => [[{ start: 0, end: KEPT_SEGMENT }]],
  read: async (source) => (await import('./readWasm.ts')).readWasm(source),
  lists,
};
