import { distance } from '../base/nearest.ts';
import type { Mended, Platform } from './platform.ts';
import { SLIPS, splitNumbers } from './tagWords.ts';

/** macOS (PEP 425). */
export const macos: Platform = {
  id: 'macos',
  label: 'macOS',
  system: 'macos',
  libc: null,
  formats: ['macho'],
  tag: /^macosx_\d+_\d+_(\w+)$/,
  architectures: macArchitectures,
  spelling: { name: 'macosx', aliases: ['macos', 'mac', 'osx', 'darwin'], slips: 1, mend },
  runs: ({ system }) => system === 'macos',
  policies: null,
};

/** What a tag calls an architecture, or several in one file, as native files tell it. */
export function macArchitectures(written: string): string[] {
  return MACOS_ARCHITECTURES.get(written) ?? [written];
}

const MACOS_ARCHITECTURES: ReadonlyMap<string, string[]> = new Map([
  ['arm64', ['aarch64']],
  ['universal2', ['aarch64', 'x86_64']],
  ['intel', ['i686', 'x86_64']],
  ['universal', ['i686', 'ppc', 'ppc64', 'x86_64']],
  ['fat', ['i686', 'ppc']],
  ['fat3', ['i686', 'ppc', 'x86_64']],
  ['fat32', ['i686', 'ppc']],
  ['fat64', ['ppc64', 'x86_64']],
  ['i386', ['i686']],
]);

const MAC_SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['aarch64', 'arm64'],
  ['arm64e', 'arm64'],
  ['armv8', 'arm64'],
  ['arm', 'arm64'],
  ['amd64', 'x86_64'],
  ['x64', 'x86_64'],
  ['intel64', 'x86_64'],
  ['x86', 'i386'],
  ['i486', 'i386'],
  ['i586', 'i386'],
  ['i686', 'i386'],
  ['universal_2', 'universal2'],
  ['powerpc', 'ppc'],
  ['powerpc64', 'ppc64'],
]);
/** The minor numbers of macOS 10 for which packaging computes an architecture (`mac_platforms`), and whether later ones. */
const MAC_ARCHITECTURES: ReadonlyMap<string, { first: number; last: number; since11: boolean }> = new Map([
  ['x86_64', { first: 4, last: 16, since11: true }],
  ['i386', { first: 4, last: 16, since11: true }],
  ['intel', { first: 4, last: 16, since11: true }],
  ['fat64', { first: 4, last: 16, since11: true }],
  ['universal2', { first: 4, last: 16, since11: true }],
  ['universal', { first: 0, last: 16, since11: true }],
  ['fat', { first: 0, last: 16, since11: true }],
  ['fat3', { first: 0, last: 16, since11: true }],
  // pip computed it until packaging renamed it.
  ['fat32', { first: 0, last: 16, since11: true }],
  ['ppc', { first: 0, last: 6, since11: false }],
  ['ppc64', { first: 4, last: 5, since11: false }],
  // macOS 10 ran on no arm64: only universal2 is taken from such a wheel.
  ['arm64', { first: 17, last: 16, since11: true }],
]);
/** After macOS 15 came 26. */
const LAST_OF_THE_ROW = 15;
const NEXT_AFTER_IT = 26;
/** Beyond it a number is a slip, such as 1015 for 10_15. */
const MAX_MACOS = 999;

function mend(rest: string): Mended {
  const { numbers, word } = splitNumbers(rest);
  const named =
    MAC_SYNONYMS.get(word) ?? (word === '' || MAC_ARCHITECTURES.has(word) ? word : mistyped(word));
  const range = MAC_ARCHITECTURES.get(named);
  const isArchitectureKnown = range !== undefined;
  const architecture = isArchitectureKnown ? named : 'x86_64';
  const { first, last, since11 } = range ?? { first: 9, last: 16, since11: true };
  const [major = 0, minor = 0] = numbers.map(Number);
  const tagOf = (version: string): string => `macosx_${version}_${architecture}`;
  const isVersionKnown = major >= 10 && major <= MAX_MACOS;
  const settled = (version: string): Mended => ({ tag: tagOf(version), isVersionKnown, isArchitectureKnown });
  if (major > MAX_MACOS) return settled('11_0');
  if (major >= 11 && since11) return settled(minor === 0 ? `${major}_0` : `${roundedUp(major)}_0`);
  if (major < 10) return settled(architecture === 'arm64' ? '11_0' : `10_${Math.min(9, last)}`);
  if (major >= 11) return settled(`10_${last}`);
  if (minor > last || first > last) return settled(since11 ? '11_0' : `10_${last}`);
  return settled(`10_${Math.max(first, minor)}`);
}

function roundedUp(major: number): number {
  return major >= LAST_OF_THE_ROW && major < NEXT_AFTER_IT ? NEXT_AFTER_IT : major + 1;
}

function mistyped(word: string): string {
  const near = ['x86_64', 'arm64', 'universal2'].find((name) => distance(word.slice(0, 16), name) <= SLIPS);
  return near ?? word;
}
