/**
 * Whether a binary belongs into a wheel at all: its system, its architecture, its libc, in this order, for a
 * file of another system says nothing by its libc. This is the root cause that other symptoms derive from.
 */

import { architectureFits } from '../binary/architectures.ts';
import type { BinaryFacts } from '../binary/facts.ts';
import { platformNamed } from '../platform/platforms.ts';
import type { MemberFacts } from '../wheel/facts.ts';
import type { WheelPromise } from './wheelPromise.ts';

export type MisfitKind = 'platform' | 'architecture' | 'libc';

/** By path, in which respect a member is foreign to the wheel; those that belong there are left out. */
export type Misfits = ReadonlyMap<string, MisfitKind>;

/** The misfits among the members; none where nothing is promised. */
export function misfitsIn(members: readonly MemberFacts[], promise: WheelPromise | null): Misfits {
  const misfits = new Map<string, MisfitKind>();
  for (const { path, binary } of members) {
    const misfit = binary === null || promise === null ? null : misfitOf(binary, promise);
    if (misfit !== null) misfits.set(path, misfit);
  }
  return misfits;
}

/** The first respect in which a binary is foreign to the wheel, null when it is not. Device code never is. */
export function misfitOf(binary: BinaryFacts, promise: WheelPromise): MisfitKind | null {
  if (binary.system === 'none' || !binary.identified) return null;
  if (promise.pure || promise.systems.includes('unknown')) return null;
  if (binary.system !== 'unknown' && !fitsSystem(binary, promise)) return 'platform';
  if (!fitsArchitecture(binary, promise)) return 'architecture';
  return fitsLibc(binary, promise) ? null : 'libc';
}

function fitsSystem(binary: BinaryFacts, { platforms }: WheelPromise): boolean {
  return platforms.some(({ platform }) => platformNamed(platform)?.runs(binary) ?? false);
}

function hasLinuxLibc({ libc }: BinaryFacts): boolean {
  return libc === 'glibc' || libc === 'musl';
}

function fitsArchitecture(binary: BinaryFacts, promise: WheelPromise): boolean {
  if (promise.architectures.length === 0 || binary.architectures.length === 0) return true;
  return binary.architectures.some((name) => {
    const actual = isStaticProgram(binary) ? withoutFloatAbi(name) : name;
    return promise.architectures.some((promised) => architectureFits(actual, promised));
  });
}

function withoutFloatAbi(name: string): string {
  if (name === 'armv5tel') return 'arm';
  return name.startsWith('riscv64_') ? 'riscv64' : name;
}

/** The float ABI binds only what is linked dynamically: a static soft-float program runs on every ARM. */
function isStaticProgram({ kind, elf }: BinaryFacts): boolean {
  return kind === 'executable' && elf !== null && elf.interpreter === null && !elf.dynamic;
}

function fitsLibc(binary: BinaryFacts, promise: WheelPromise): boolean {
  if (!hasLinuxLibc(binary) || !promise.systems.every((system) => system === 'linux')) return true;
  // A linux_* tag promises no libc, so that nothing is broken by either.
  const promisesNone = promise.platforms.some(({ libc }) => libc === null);
  return promisesNone || promise.libcs.includes(binary.libc);
}
