/** All platforms that tags of wheels name. A new one is a file beside this one, and a line here. */

import type { BinaryFacts } from '../binary/facts.ts';
import { android } from './android.ts';
import { any } from './any.ts';
import { emscripten } from './emscripten.ts';
import { ios } from './ios.ts';
import { linux } from './linux.ts';
import { macos } from './macos.ts';
import { manylinux } from './manylinux.ts';
import { musllinux } from './musllinux.ts';
import type { Platform, PlatformPolicies, PromisedSystem } from './platform.ts';
import { wasi } from './wasi.ts';
import { windows } from './windows.ts';

/** In the order in which they are shown, and in which a misspelt tag is held against them. */
export const PLATFORMS: readonly Platform[] = [
  manylinux,
  musllinux,
  linux,
  macos,
  windows,
  android,
  ios,
  emscripten,
  wasi,
  any,
];

const BY_ID: ReadonlyMap<string, Platform> = new Map(PLATFORMS.map((platform) => [platform.id, platform]));

/** Null for an id that none has. */
export function platformNamed(id: string | null): Platform | null {
  return BY_ID.get(id ?? '') ?? null;
}

/** Whether there are policies that a file could be held against. */
export function hasPolicies(binary: BinaryFacts): boolean {
  return PLATFORMS.some(({ policies, runs }) => policies !== null && runs(binary));
}

/** The platform whose tags promise a C library; null where that is none's. */
export function platformWithLibc(libc: string): Platform | null {
  return PLATFORMS.find((platform) => platform.libc === libc) ?? null;
}

/** What is written down of a platform's systems. Throws for one of {@link PLATFORMS} without policies. */
export function policiesOf(family: string): PlatformPolicies {
  const policies = platformNamed(family)?.policies ?? null;
  if (policies === null) throw new RangeError(`${family} has no policies`);
  return policies;
}

/** The systems that load files of a format, or link its objects. */
export function systemsOfFormat(format: string): PromisedSystem[] {
  return PLATFORMS.filter(({ formats }) => formats.includes(format)).map(({ system }) => system);
}
