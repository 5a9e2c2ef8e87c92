import type { Platform } from './platform.ts';

/** Runtimes of WebAssembly outside of browsers. No PEP defines their tags, so that none is a slip. */
export const wasi: Platform = {
  id: 'wasi',
  label: 'WASI',
  system: 'wasi',
  libc: null,
  formats: ['wasm'],
  tag: /^wasi_(?:\w+_)?(\w+)$/,
  architectures: () => ['wasm32'],
  spelling: null,
  runs: () => false,
  policies: null,
};
