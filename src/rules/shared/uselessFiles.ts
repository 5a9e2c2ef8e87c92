/** Wheels of which no native file can be loaded, or run, where they are installed. */

import { isLoaded, type JudgedMember, type JudgedWheel } from '../../judge/judgedWheel.ts';
import { isTestData } from '../../judge/judgeWheel.ts';
import type { WheelPromise } from '../../judge/wheelPromise.ts';
import type { PromisedSystem } from '../../platform/platform.ts';
import type { PlatformPromise } from '../../platform/platformTag.ts';

/**
 * All libraries and programs of a wheel without modules, where each of them is for another system, machine or C library
 * than its tags promise. Empty where one may be of use there, or where nobody can tell: a DLL for another machine serves
 * a program for that machine, and who ships a file for several platforms means it.
 */
export function uselessFiles({ facts, members, promise }: JudgedWheel): JudgedMember[] {
  // A file that could not be read may be the one of use.
  if (promise === null || facts.problems.length > 0) return [];
  const files = members.filter(isOfWeight);
  return files.every((file) => isUseless(file, promise)) ? files : [];
}

/** What could be loaded or run: not what only a linker reads, nor what is data to the processor, but for byte code of .NET. */
function isOfWeight({ role, facts: { path, binary } }: JudgedMember): boolean {
  if (isTestData(path)) return false;
  if (role === 'data') return binary?.pe !== undefined;
  return role !== 'other' || binary === null || binary.kind === 'unknown';
}

function isUseless(member: JudgedMember, promise: WheelPromise): boolean {
  const { role, misfit, siblings, facts } = member;
  const { binary } = facts;
  if (misfit === null || binary === null || binary.problems.length > 0) return false;
  // WebAssembly runs wherever a package brings a machine for it.
  if (binary.format === 'wasm' || isLoaded(member) || role === 'data' || siblings.length > 0) return false;
  // Both kinds of process that Windows on ARM has load such a DLL.
  if (binary.pe?.hybrid === 'ARM64X' && promise.systems.includes('windows')) return false;
  return misfit !== 'architecture' || role !== 'program' || !runsAllTheSame(binary.architectures, promise);
}

/** Programs of these machines run there, too, on some systems at least: in 32-bit mode, or emulated (Rosetta, Windows on ARM). */
const RUN_ALL_THE_SAME: Readonly<
  Partial<Record<PromisedSystem, Readonly<Record<string, readonly string[]>>>>
> = {
  linux: { x86_64: ['i686'], i686: ['x86_64'] },
  macos: { aarch64: ['x86_64'], x86_64: ['i686'] },
  windows: { x86_64: ['i686'], i686: ['x86_64'], aarch64: ['x86_64', 'i686', 'armv7l'] },
};

/** Whether a program of these architectures may run where one of the tags is right, although it is foreign there. */
export function runsAllTheSame(
  architectures: readonly string[],
  { platforms }: { platforms: readonly Pick<PlatformPromise, 'system' | 'architectures'>[] },
): boolean {
  return platforms.some(({ system, architectures: promised }) =>
    promised.some((each) =>
      architectures.some((actual) => RUN_ALL_THE_SAME[system]?.[each]?.includes(actual) ?? false),
    ),
  );
}
