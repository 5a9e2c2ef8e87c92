import type { Platform } from './platform.ts';

/** Pyodide (PEP 783), and other builds of Emscripten's. Each names its tags itself, so that none is a slip. */
export const emscripten: Platform = {
  id: 'emscripten',
  label: 'Pyodide',
  system: 'emscripten',
  libc: null,
  formats: ['wasm'],
  tag: /^(?:pyodide|pyemscripten|emscripten)_(?:\w+_)?(\w+)$/,
  architectures: () => ['wasm32'],
  spelling: null,
  runs: () => false,
  policies: null,
};
