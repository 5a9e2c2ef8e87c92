/** The words that platform tags are made of, and what people write in their place. */

import { distance } from '../base/nearest.ts';
import { architecturesOfMachine } from '../binary/architectures.ts';
import type { Mended } from './platform.ts';

/** A tag that is right as it is. */
export function known(tag: string): Mended {
  return { tag, isVersionKnown: true, isArchitectureKnown: true };
}

/** Words for architectures, none of them a machine name of Linux, and what wheel tags call them. */
export const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['amd64', 'x86_64'],
  ['x64', 'x86_64'],
  ['x86_x64', 'x86_64'],
  ['intel64', 'x86_64'],
  ['em64t', 'x86_64'],
  ['64bit', 'x86_64'],
  ['64', 'x86_64'],
  ['x86', 'i686'],
  ['ia32', 'i686'],
  ['32bit', 'i686'],
  ['32', 'i686'],
  ['arm64', 'aarch64'],
  ['arm64_v8a', 'aarch64'],
  ['arm64v8', 'aarch64'],
  ['armv8', 'aarch64'],
  ['armv8a', 'aarch64'],
  ['armhf', 'armv7l'],
  ['armv7', 'armv7l'],
  ['armv7a', 'armv7l'],
  ['armv7hl', 'armv7l'],
  ['armv7hf', 'armv7l'],
  ['arm32v7', 'armv7l'],
  ['armeabi_v7a', 'armv7l'],
  ['armv6', 'armv6l'],
  ['armv6hf', 'armv6l'],
  ['arm32v6', 'armv6l'],
  ['armel', 'armv5tel'],
  ['ppc64el', 'ppc64le'],
  ['powerpc64le', 'ppc64le'],
  ['powerpc64', 'ppc64'],
  ['riscv', 'riscv64'],
  ['riscv64gc', 'riscv64'],
  ['loong64', 'loongarch64'],
]);
/** Whose misspellings are no machine's name. */
const OFTEN_MISTYPED = ['x86_64', 'aarch64'];
/** How many letters may be wrong in a word before it is another. */
export const SLIPS = 2;

/** The name that Linux's tags have for an architecture, also where it is misspelt; null for no such word. */
export function linuxArchitecture(word: string): string | null {
  if (SYNONYMS.has(word)) return SYNONYMS.get(word) ?? null;
  if (architecturesOfMachine(word).length > 0) return word;
  return OFTEN_MISTYPED.find((name) => distance(word.slice(0, 16), name) <= SLIPS) ?? null;
}

/** `2_17_x86_64` is `2`, `17` and `x86_64`. */
export function splitNumbers(rest: string): { numbers: string[]; word: string } {
  const [start = ''] = /^(?:\d+(?:_|$|(?=[a-z])))*/.exec(rest) ?? [];
  return { numbers: start.split('_').filter((part) => part !== ''), word: rest.slice(start.length) };
}
