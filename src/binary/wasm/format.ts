import { viewOf } from '../../base/byteSource.ts';
import { bareFacts, type Format } from '../format.ts';

const MAGIC = 0x0061736d;

/** Pyodide. */
export const wasm: Format = {
  id: 'wasm',
  label: 'WebAssembly',
  matches: (head) => head.length >= 4 && head[0] === 0 && viewOf(head).getUint32(0) === MAGIC,
  ranges: async () => [],
  read: async () => ({ ...bareFacts(wasm), architectures: ['wasm32'] }),
};
