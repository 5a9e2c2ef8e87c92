import type { Platform } from './platform.ts';

/** Every system: a wheel without native files. */
export const any: Platform = {
  id: 'any',
  label: 'any',
  system: 'any',
  libc: null,
  formats: [],
  tag: /^any()$/,
  architectures: () => [],
  spelling: null,
  runs: () => false,
  policies: null,
};
