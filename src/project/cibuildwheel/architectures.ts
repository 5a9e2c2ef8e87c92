/** Which architectures `archs` stands for. */

import { IDENTIFIERS } from './identifiers.ts';
import { type Release, release } from './releases.ts';
import type { CibuildwheelPlatform } from './types.ts';

/** 32-bit Linux left `auto` in this release. */
const WITHOUT_I686 = release('3.0');
/** Apple silicon built universal2 as well before this one. */
const WITHOUT_UNIVERSAL2 = release('2.9');

/** As `archs` names them on each platform, for a machine that names itself so in lower case. */
const NATIVE: Readonly<Record<CibuildwheelPlatform, ReadonlyMap<string, string>>> = {
  linux: new Map([
    ['x86_64', 'x86_64'],
    ['arm64', 'aarch64'],
  ]),
  macos: new Map([
    ['x86_64', 'x86_64'],
    ['arm64', 'arm64'],
  ]),
  windows: new Map([
    ['x86_64', 'AMD64'],
    ['arm64', 'ARM64'],
  ]),
  android: new Map([
    ['x86_64', 'x86_64'],
    ['arm64', 'arm64_v8a'],
  ]),
  ios: new Map([
    ['x86_64', 'x86_64_iphonesimulator'],
    ['arm64', 'arm64_iphonesimulator'],
  ]),
  pyodide: new Map([
    ['x86_64', 'wasm32'],
    ['arm64', 'wasm32'],
  ]),
};
const SAME_MACHINE: ReadonlyMap<string, string> = new Map([
  ['amd64', 'x86_64'],
  ['x64', 'x86_64'],
  ['aarch64', 'arm64'],
]);

/** Every name of an architecture, in lower case. */
const KNOWN: ReadonlySet<string> = new Set(IDENTIFIERS.map(({ architecture }) => architecture.toLowerCase()));

/** Machines on which people run cibuildwheel by hand. */
export const USUAL_MACHINES: readonly string[] = ['x86_64', 'arm64'];

/**
 * The architectures that a value of `archs` stands for on a machine, in lower case; null where that isn't known, so
 * that it may be any. `machine` is null where the machine isn't known.
 */
export function architecturesOf(
  value: string | null,
  { platform, machine, of }: { platform: CibuildwheelPlatform; machine: string | null; of: Release },
): ReadonlySet<string> | null {
  if (value === null) return null;
  const words = value
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  const all = (words.length === 0 ? ['auto'] : words).map((word) => ofWord(word, platform, machine, of));
  return all.includes(null)
    ? null
    : new Set(all.flatMap((each) => each ?? []).map((each) => each.toLowerCase()));
}

function ofWord(
  word: string,
  platform: CibuildwheelPlatform,
  machine: string | null,
  of: Release,
): string[] | null {
  if (KNOWN.has(word)) return [word];
  // "all", or a word at which cibuildwheel stops.
  if (!['auto', 'auto32', 'auto64', 'native'].includes(word)) return null;
  const native = nativeOf(platform, machine);
  if (native === null) return null;
  switch (word) {
    case 'auto':
      return [native, ...companions(native, of)];
    case 'auto32':
      return [native, ...narrower(native)];
    default:
      return [native];
  }
}

function nativeOf(platform: CibuildwheelPlatform, machine: string | null): string | null {
  const name = machine?.toLowerCase() ?? '';
  return NATIVE[platform].get(SAME_MACHINE.get(name) ?? name) ?? null;
}

/** What `auto` adds to the machine's own. */
function companions(native: string, of: Release): string[] {
  switch (native) {
    case 'x86_64':
      return of < WITHOUT_I686 ? ['i686'] : [];
    case 'AMD64':
      return ['x86'];
    case 'arm64':
      return of < WITHOUT_UNIVERSAL2 ? ['universal2'] : [];
    case 'arm64_iphonesimulator':
      return ['arm64_iphoneos'];
    default:
      return [];
  }
}

/** The 32-bit ones that it can run. */
function narrower(native: string): string[] {
  const names = new Map([
    ['x86_64', 'i686'],
    ['AMD64', 'x86'],
    ['aarch64', 'armv7l'],
  ]);
  return [names.get(native) ?? native];
}

/** What `archs` takes on each platform. */
export const ALL_ARCHITECTURES: Readonly<Record<CibuildwheelPlatform, readonly string[]>> = {
  linux: ['x86_64', 'i686', 'aarch64', 'ppc64le', 's390x', 'armv7l', 'riscv64'],
  macos: ['x86_64', 'arm64', 'universal2'],
  windows: ['AMD64', 'x86', 'ARM64'],
  android: ['arm64_v8a', 'x86_64'],
  ios: ['arm64_iphoneos', 'arm64_iphonesimulator', 'x86_64_iphonesimulator'],
  pyodide: ['wasm32'],
};

/** Names of one processor, whoever uses them. */
const PROCESSORS: readonly (readonly string[])[] = [
  ['x86_64', 'amd64', 'x64', 'x86-64', 'intel64', '64', '64bit'],
  ['aarch64', 'arm64', 'arm64_v8a', 'arm64-v8a'],
  ['i686', 'x86', 'i386', 'win32', '32', '32bit'],
  ['armv7l', 'armv7', 'armhf', 'arm'],
  ['wasm32', 'wasm'],
];

/** What the platform calls the processor that a word stands for elsewhere; null where it has none. */
export function synonymOf(word: string, platform: CibuildwheelPlatform): string | null {
  const names = PROCESSORS.find((each) => each.includes(word.toLowerCase())) ?? [];
  return ALL_ARCHITECTURES[platform].find((each) => names.includes(each.toLowerCase())) ?? null;
}

/** What Docker's action for QEMU takes for every processor that there is. */
export const EVERY_PROCESSOR = 'all';
