import { architecturesOfMachine } from '../binary/architectures.ts';
import { mendManylinux } from './manylinux.ts';
import type { Mended, Platform } from './platform.ts';
import { linuxArchitecture, SYNONYMS, splitNumbers } from './tagWords.ts';

/** Linux before the repair: no C library is promised, and no index takes such a wheel. */
export const linux: Platform = {
  id: 'linux',
  label: 'linux',
  system: 'linux',
  libc: null,
  formats: ['elf'],
  tag: /^linux_(\w+)$/,
  architectures: (machine) => [...architecturesOfMachine(machine)],
  spelling: { name: 'linux', aliases: [], slips: 0, mend },
  runs: ({ system }) => system === 'linux',
  policies: null,
};

/** Every system calls itself `linux_` and what uname says, so that only words for something else are wrong. */
function mend(rest: string): Mended {
  const { numbers, word } = splitNumbers(rest);
  if (numbers.length > 1) return { ...mendManylinux(rest), isVersionKnown: false };
  const machine = SYNONYMS.get(rest) ?? (word === '' ? null : linuxArchitecture(word));
  return {
    tag: `linux_${machine ?? (word === '' ? 'x86_64' : word)}`,
    isVersionKnown: true,
    isArchitectureKnown: machine !== null,
  };
}
