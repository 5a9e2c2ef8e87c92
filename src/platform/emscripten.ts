import type { Platform } from './platform.ts';

/** Pyodide (PEP 783), and other runtimes of WebAssembly modules. Each names its tags itself, so that none is a slip. */
export const emscripten: Platform = {
  id: 'emscripten',
  label: 'Pyodide',
  system: 'emscripten',
  libc: null,
  formats: ['wasm'],
  tag: /^(?:pyodide|pyemscripten|emscripten|wasi)_(?:\w+_)?(\w+)$/,
  architectures: () => ['wasm32'],
  spelling: null,
  runs: () => false,
  policies: null,
};
