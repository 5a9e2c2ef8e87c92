/** Which distributions pip installs along with a wheel: what Requires-Dist asks for where its tags are right. */

import { sortedDistinct } from '../base/collections.ts';
import type { PromisedSystem } from '../platform/platform.ts';
import type { PlatformPromise } from '../platform/platformTag.ts';
import { type MarkerEnvironment, mayHold } from '../python/marker.ts';
import { hasStableAbi, isOpenEnded } from '../python/pythonTag.ts';
import { pythonRange } from '../python/requiresPython.ts';
import { normalizedName } from '../wheel/distInfo.ts';
import type { Requirement, WheelFacts } from '../wheel/facts.ts';
import type { WheelPromise } from './wheelPromise.ts';

/** Names of distributions, normalised (PEP 503) and sorted; the wheel's own, which brings nothing more, is never one. */
export interface Requirements {
  /** What pip may install along with the wheel where one of its tags is right. */
  installed: readonly string[];
  /** Those, and what an extra brings along, for which a user has to ask. */
  offered: readonly string[];
}

/** A marker that can't be read, or that hangs on what no tag tells, may hold. */
export function requirementsOf(
  { distInfo, name }: Pick<WheelFacts, 'distInfo' | 'name'>,
  promise: WheelPromise | null,
): Requirements {
  const own = normalizedName(name?.distribution ?? '');
  const { requiresDist = [], requiresPython = null } = distInfo?.metadata ?? {};
  const all = requiresDist.filter((each) => each.name !== own);
  if (all.length === 0) return NONE;
  const environment = environmentOf(promise, requiresPython);
  const offered = applying(all, environment);
  // Without an extra, the variable is empty for pip.
  const installed = applying(offered, new Map([...environment, ['extra', ['']]]));
  return { installed: namesOf(installed), offered: namesOf(offered) };
}

function applying(all: readonly Requirement[], environment: MarkerEnvironment): Requirement[] {
  return all.filter(({ marker }) => marker === null || mayHold(marker, environment));
}

function namesOf(requirements: readonly Requirement[]): string[] {
  return sortedDistinct(requirements.map(({ name }) => name));
}

const NONE: Requirements = { installed: [], offered: [] };

/** Where any of the tags is right; what each of them leaves open is left open. */
function environmentOf(promise: WheelPromise | null, requiresPython: string | null): MarkerEnvironment {
  if (promise === null) return new Map();
  const python = pythonValues(promise, requiresPython);
  const hasPython2 = python.get('python_version')?.some((version) => version.startsWith('2.')) ?? true;
  const platforms = promise.platforms.map((platform) => platformValues(platform, hasPython2));
  const known = VARIABLES.filter((name) => platforms.every((values) => values.has(name)));
  return new Map([
    ...known.map(
      (name) => [name, sortedDistinct(platforms.flatMap((values) => values.get(name) ?? []))] as const,
    ),
    ...python,
  ]);
}

/** Those that hang on the platform. */
const VARIABLES = ['sys_platform', 'platform_system', 'os_name', 'platform_machine'];

type Names = 'sys_platform' | 'platform_system' | 'os_name';

/** What Python calls the systems. */
const SYSTEMS: ReadonlyMap<PromisedSystem, Readonly<Record<Names, readonly string[]>>> = new Map([
  ['linux', { sys_platform: ['linux'], platform_system: ['Linux'], os_name: ['posix'] }],
  ['macos', { sys_platform: ['darwin'], platform_system: ['Darwin'], os_name: ['posix'] }],
  ['windows', { sys_platform: ['win32'], platform_system: ['Windows'], os_name: ['nt'] }],
  // Before 3.13, and in Termux, it is a Linux.
  [
    'android',
    { sys_platform: ['android', 'linux'], platform_system: ['Android', 'Linux'], os_name: ['posix'] },
  ],
  ['ios', { sys_platform: ['ios'], platform_system: ['iOS', 'iPadOS'], os_name: ['posix'] }],
  ['emscripten', { sys_platform: ['emscripten'], platform_system: ['Emscripten'], os_name: ['posix'] }],
]);

/**
 * What `platform.machine()` says where a file of an architecture runs: Linux tells the kernel's machine, and Windows that of
 * the computer where a process is emulated.
 */
const MACHINES: Readonly<Partial<Record<PromisedSystem, ReadonlyMap<string, readonly string[]>>>> = {
  linux: new Map([
    ['x86_64', ['x86_64']],
    ['i686', ['i386', 'i586', 'i686', 'x86_64']],
    ['aarch64', ['aarch64']],
    ['armv7l', ['aarch64', 'armv7l', 'armv8l']],
    ['armv6l', ['aarch64', 'armv6l', 'armv7l', 'armv8l']],
    ['ppc64le', ['ppc64le']],
    ['s390x', ['s390x']],
    ['riscv64', ['riscv64']],
    ['loongarch64', ['loongarch64']],
  ]),
  macos: new Map([
    ['aarch64', ['arm64']],
    ['x86_64', ['x86_64']],
  ]),
  windows: new Map([
    ['i686', ['AMD64', 'ARM64', 'x86']],
    ['x86_64', ['AMD64', 'ARM64']],
    ['aarch64', ['ARM64']],
  ]),
};

function platformValues({ system, architectures }: PlatformPromise, hasPython2: boolean): MarkerEnvironment {
  const names = SYSTEMS.get(system);
  if (names === undefined) return new Map();
  const machines = architectures.map((each) => MACHINES[system]?.get(each));
  const known = machines.flatMap((each) => each ?? []);
  const values = new Map<string, readonly string[]>(Object.entries(names));
  if (system === 'linux' && hasPython2) values.set('sys_platform', ['linux', 'linux2']);
  if (machines.length > 0 && !machines.includes(undefined)) values.set('platform_machine', known);
  return values;
}

/** As `platform.python_implementation()` and `sys.implementation` name those of Python tags. */
const IMPLEMENTATIONS: ReadonlyMap<string, readonly [label: string, name: string]> = new Map([
  ['cp', ['CPython', 'cpython']],
  ['pp', ['PyPy', 'pypy']],
]);
/** Beyond any that will come soon; Python 2 ended with 2.7. */
const LAST_MINOR = 40;
const LAST_MINOR_OF_2 = 7;

function pythonValues(promise: WheelPromise, requiresPython: string | null): MarkerEnvironment {
  const values = new Map<string, readonly string[]>();
  const versions = versionsOf(promise, requiresPython);
  if (versions.length > 0) values.set('python_version', versions);
  const implementations = promise.pythons.map(({ implementation }) => IMPLEMENTATIONS.get(implementation));
  const known = implementations.filter((each) => each !== undefined);
  if (known.length > 0 && known.length === implementations.length) {
    values.set(
      'platform_python_implementation',
      known.map(([label]) => label),
    );
    values.set(
      'implementation_name',
      known.map(([, name]) => name),
    );
  }
  return values;
}

/** As in `3.12`, of all Pythons that the tags may be right for; empty where nobody can tell. */
function versionsOf({ pythons, abis }: WheelPromise, requiresPython: string | null): string[] {
  if (pythons.some(({ major }) => major === null)) return [];
  const isStable = hasStableAbi(abis);
  const all = pythons.flatMap((python): (readonly [number, number])[] => {
    const number = python.major ?? 0;
    const first = python.minor ?? 0;
    const newest = number === 2 ? LAST_MINOR_OF_2 : LAST_MINOR;
    const last = isOpenEnded(python, isStable) ? newest : first;
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => [number, first + index]);
  });
  const range = requiresPython === null ? null : pythonRange(requiresPython);
  const wanted = range === null ? all : all.filter((version) => range(version));
  return sortedDistinct((wanted.length > 0 ? wanted : all).map(([major, minor]) => `${major}.${minor}`));
}
