import { architecturesOfMachine } from '../binary/architectures.ts';
import { muslLoader } from './elfLoader.ts';
import { elfNeeds } from './elfNeeds.ts';
import { LOWEST_OF_MANYLINUX } from './manylinux.ts';
import { muslSymbols } from './muslSymbols.ts';
import { firstPolicyFor, type Mended, type OldestTagInput, type Platform, plainTagOf } from './platform.ts';
import { MUSLLINUX, MUSLLINUX_BLACKLIST, MUSLLINUX_LIBRARIES } from './policyTables.ts';
import { known, linuxArchitecture, splitNumbers } from './tagWords.ts';

/** Linux with musl (PEP 656). */
export const musllinux: Platform = {
  id: 'musllinux',
  label: 'musllinux',
  system: 'linux',
  libc: 'musl',
  formats: ['elf'],
  tag: /^musllinux_\d+_\d+_(\w+)$/,
  architectures: (machine) => [...architecturesOfMachine(machine)],
  spelling: { name: 'musllinux', aliases: [], slips: 2, mend },
  runs: ({ system }) => system === 'linux',
  policies: {
    rows: MUSLLINUX,
    libraries: MUSLLINUX_LIBRARIES,
    blacklist: MUSLLINUX_BLACKLIST,
    librariesOf: (architecture) => [`libc.musl-${MUSL_ARCHITECTURES.get(architecture) ?? architecture}.so.1`],
    tagOf: plainTagOf,
    numbers: (tag) => /^musllinux_(\d{1,9})_(\d{1,9})_/.exec(tag)?.slice(1).map(Number) ?? null,
    loader: muslLoader,
    complaint: (library) => `Error loading shared library ${library}: No such file or directory`,
    fits: ({ libc, system }) =>
      libc === 'musl' || (system === 'linux' && (libc === 'none' || libc === 'unknown')),
    needs: (file, context) => [...elfNeeds(file, context), ...muslSymbols(file, context)],
    oldestTag: (judged) => firstPolicyFor(judged, oldestMusl(judged))?.tag ?? null,
  },
};

/** musl's own name for an architecture, where it isn't the tag's: the C library is called after it. */
const MUSL_ARCHITECTURES: ReadonlyMap<string, string> = new Map([
  ['i686', 'x86'],
  ['armv7l', 'armv7'],
]);

/**
 * musl has no symbol versions, so that nothing in a file shows that musl 1.1 will do. Only a wheel that says so, or
 * needs no musl at all, is taken for musllinux_1_1.
 */
function oldestMusl({ files, policies, claimed }: OldestTagInput): number {
  const usesMusl = files.some(({ binary }) => binary.libc !== 'none');
  const claims = policies.findIndex(({ tag }) => claimed.includes(tag));
  return usesMusl ? (claims >= 0 ? claims : policies.length - 1) : 0;
}

function mend(rest: string): Mended {
  const { numbers, word } = splitNumbers(rest);
  const machine = word === '' ? null : linuxArchitecture(word);
  const [first = '', second] = numbers;
  const minor = first === '1' ? second : second === undefined ? /^1(\d)$/.exec(first)?.[1] : undefined;
  // A musl 2 would have tags of its own; 2_5 and up are the numbers of manylinux.
  const isLater = /^[2-9]$/.test(first) && second !== undefined && Number(second) < LOWEST_OF_MANYLINUX;
  if (isLater && word !== '') return known(`musllinux_${first}_${Number(second)}_${machine ?? word}`);
  return {
    tag: `musllinux_1_${Number(minor ?? 2)}_${machine ?? (word === '' ? 'x86_64' : word)}`,
    isVersionKnown: minor !== undefined,
    isArchitectureKnown: machine !== null,
  };
}
