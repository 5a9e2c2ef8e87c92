/**
 * cibuildwheel's build identifiers: which there are in which release, and which of them wait for `enable`.
 *
 * The facts are those of cibuildwheel's `resources/build-platforms.toml` and `selector.py` in its releases 2.0 to 4.2
 * (BSD-2-Clause), in a form of our own. After a new release `npm run cibuildwheel -- <checkout>` lists what has changed.
 */

import { type Release, release } from './releases.ts';
import { matchesGlob } from './selectors.ts';
import type { CibuildwheelPlatform } from './types.ts';

/** One build, as in `cp313-manylinux_x86_64`. */
export interface Identifier {
  name: string;
  platform: CibuildwheelPlatform;
  /** As `archs` names it, as in `x86_64`, `AMD64` or `arm64_iphoneos`. */
  architecture: string;
  /** As in `[3, 13]`. */
  python: readonly [major: number, minor: number];
  /** The release that brought it; infinite for one that is still to come. */
  since: Release;
  /** The first release without it; infinite where it is still there. */
  until: Release;
}

/** Parts of identifiers after the dash, and the release from which on they are built at all. */
const SUFFIXES: Readonly<Record<string, { platform: CibuildwheelPlatform; since: string; names: string }>> = {
  intel: { platform: 'linux', since: '2.0', names: 'manylinux_x86_64 manylinux_i686' },
  graal: { platform: 'linux', since: '3.0', names: 'manylinux_x86_64 manylinux_aarch64' },
  arm64: { platform: 'linux', since: '2.0', names: 'manylinux_aarch64' },
  ibm: { platform: 'linux', since: '2.0', names: 'manylinux_ppc64le manylinux_s390x' },
  musl: {
    platform: 'linux',
    since: '2.2',
    names: 'musllinux_x86_64 musllinux_i686 musllinux_aarch64 musllinux_ppc64le musllinux_s390x',
  },
  muslArm32: { platform: 'linux', since: '2.21.2', names: 'musllinux_armv7l' },
  arm32: { platform: 'linux', since: '2.22', names: 'manylinux_armv7l' },
  riscv: { platform: 'linux', since: '3.0', names: 'manylinux_riscv64 musllinux_riscv64' },
  mac: { platform: 'macos', since: '2.0', names: 'macosx_x86_64' },
  macArm: { platform: 'macos', since: '2.0', names: 'macosx_arm64' },
  macFat: { platform: 'macos', since: '2.0', names: 'macosx_universal2' },
  win32: { platform: 'windows', since: '2.0', names: 'win32' },
  win64: { platform: 'windows', since: '2.0', names: 'win_amd64' },
  winArm: { platform: 'windows', since: '2.3', names: 'win_arm64' },
  pyodide: { platform: 'pyodide', since: '2.19', names: 'pyodide_wasm32' },
  android: { platform: 'android', since: '3.1', names: 'android_arm64_v8a android_x86_64' },
  ios: {
    platform: 'ios',
    since: '3.0',
    names: 'ios_arm64_iphoneos ios_arm64_iphonesimulator ios_x86_64_iphonesimulator',
  },
  /** Not built up to 4.3, but nobody who names them is mistaken for long. */
  loong: { platform: 'linux', since: '999', names: 'manylinux_loongarch64 musllinux_loongarch64' },
  /** Names from before 2.0. */
  old: {
    platform: 'linux',
    since: '0.1',
    names:
      'manylinux1_x86_64 manylinux1_i686 manylinux_x86_64 manylinux_i686 manylinux_aarch64 manylinux_ppc64le manylinux_s390x',
  },
  oldMac: { platform: 'macos', since: '0.1', names: 'macosx_10_6_intel macosx_x86_64 macosx_10_9_x86_64' },
  oldWin: { platform: 'windows', since: '0.1', names: 'win32 win_amd64' },
};

const LINUX = 'intel arm64 ibm musl muslArm32 arm32';
const LINUX_NEW = `${LINUX} riscv`;
const MAC = 'mac macArm macFat';
const WIN = 'win32 win64 winArm';
const PYPY = 'intel arm64 mac win64';

/** Pythons, from which release on and until which one, and the groups of suffixes that they are built for. */
const ROWS: readonly (readonly [pythons: string, since: string, until: string | null, suffixes: string])[] = [
  ['cp26 cp27 cp33 cp34 cp35', '0.1', '2.0', 'old oldMac oldWin'],
  ['pp27 pp36', '0.1', '2.0', 'old oldMac oldWin'],
  ['cp36 cp37', '2.0', '3.0', `${LINUX} mac win32 win64`],
  ['cp38', '2.0', '4.0', `${LINUX_NEW} ${MAC} win32 win64`],
  ['cp39 cp310', '2.0', null, `${LINUX_NEW} ${MAC} ${WIN}`],
  ['cp311', '2.6', null, `${LINUX_NEW} ${MAC} ${WIN}`],
  ['cp312', '2.13', null, `${LINUX_NEW} ${MAC} ${WIN}`],
  ['cp313', '2.18', null, `${LINUX_NEW} ${MAC} ${WIN}`],
  ['cp313t', '2.18.1', '4.0', `${LINUX_NEW} ${WIN}`],
  ['cp313t', '2.19', '4.0', MAC],
  ['cp314 cp314t', '3.0', null, `${LINUX_NEW} ${MAC} ${WIN}`],
  ['cp315 cp315t', '4.0', null, `${LINUX_NEW} ${MAC} ${WIN}`],
  ['pp37', '2.0', '3.0', PYPY],
  ['pp38', '2.3', '4.0', PYPY],
  ['pp39', '2.4', null, PYPY],
  ['pp38', '2.12', '4.0', 'macArm'],
  ['pp39', '2.12', null, 'macArm'],
  ['pp310', '2.14', null, `${PYPY} macArm`],
  ['pp311', '2.23', null, `${PYPY} macArm`],
  ['gp311_242', '3.0', '4.0', 'graal mac macArm win64'],
  ['gp312_250', '3.2', null, 'graal mac macArm win64'],
  ['pp312', '4.3', null, `${PYPY} macArm`],
  ['gp313_253', '4.3', null, 'graal macArm win64'],
  ['cp312', '2.19', null, 'pyodide'],
  ['cp313', '3.0', null, 'pyodide ios'],
  ['cp314', '4.0', null, 'pyodide'],
  ['cp315', '4.2', null, 'pyodide'],
  ['cp313', '3.1', null, 'android'],
  ['cp314', '3.2', null, 'android'],
  ['cp314', '3.0.1', null, 'ios'],
  ['cp315', '4.0', null, 'android ios'],
];

/** What newer releases will build, as far as can be foreseen: a selector for it is no mistake. */
const FORESEEN: typeof ROWS = [
  [
    'cp316 cp316t cp317 cp317t cp318 cp318t cp319 cp319t',
    '999',
    null,
    `${LINUX_NEW} ${MAC} ${WIN} pyodide android ios loong`,
  ],
  ['cp39 cp310 cp311 cp312 cp313 cp314 cp314t cp315 cp315t', '999', null, 'loong'],
  ['cp314t cp315t', '999', null, 'pyodide android ios'],
  ['pp313 pp314 pp315', '999', null, `${LINUX_NEW} ${MAC} ${WIN}`],
  ['pp39 pp310 pp311 pp312', '999', null, `musl winArm`],
  ['gp313_260 gp314_270', '999', null, `${LINUX_NEW} ${MAC} ${WIN}`],
];

/** Every identifier that there was, is, or can be foreseen. */
export const IDENTIFIERS: readonly Identifier[] = distinct([...ROWS, ...FORESEEN].flatMap(identifiersOf));

function identifiersOf([pythons, since, until, groups]: (typeof ROWS)[number]): Identifier[] {
  return groups.split(' ').flatMap((group) => {
    const suffixes = SUFFIXES[group];
    if (suffixes === undefined) return [];
    const from = Math.max(release(since), release(suffixes.since));
    return suffixes.names.split(' ').flatMap((suffix) =>
      pythons.split(' ').map((python) => ({
        name: `${python}-${suffix}`,
        platform: suffixes.platform,
        architecture: architectureOf(suffix),
        python: pythonOf(python),
        since: from,
        until: until === null ? Number.POSITIVE_INFINITY : release(until),
      })),
    );
  });
}

function architectureOf(suffix: string): string {
  const windows = new Map([
    ['win32', 'x86'],
    ['win_amd64', 'AMD64'],
    ['win_arm64', 'ARM64'],
  ]);
  return windows.get(suffix) ?? suffix.replace(/^(?:many|musl)linux1?_|^macosx_(?:10_\d+_)?|^[a-z]+_/, '');
}

/** The version that cibuildwheel takes from the name: one digit, and the rest. */
function pythonOf(tag: string): Identifier['python'] {
  const [, major = '', minor = ''] = /^[a-z]{2}(\d)(\d+)/.exec(tag) ?? [];
  return [Number(major), Number(minor)];
}

/** Names can have been there long ago and come again in a later row: one row for each. */
function distinct(all: readonly Identifier[]): Identifier[] {
  return [...new Map(all.map((each) => [each.name, each])).values()];
}

/** What `enable` opens, the identifiers that wait for it, and in which releases they do. */
const GROUPS: readonly (readonly [group: string, pattern: string, since: string, until: string | null])[] = [
  ['cpython-freethreading', 'cp3??t-*', '3.0', '3.1'],
  ['cpython-freethreading', 'cp313t-*', '3.1', '4.0'],
  ['cpython-prerelease', 'cp314*', '3.0', '3.1'],
  ['cpython-prerelease', 'cp315*', '3.1', '4.2'],
  ['cpython-prerelease', 'cp316*', '4.2', null],
  ['cpython-experimental-riscv64', '*_riscv64', '3.0', '3.1.2'],
  ['pypy', 'pp31*', '3.0', '3.2'],
  ['pypy', 'pp31[!0]*', '3.2', null],
  ['pypy-eol', 'pp3?-*', '3.0', null],
  ['pypy-eol', 'pp310-*', '3.2', null],
  ['graalpy', 'gp*', '3.0', null],
  ['pyodide-prerelease', 'cp313-pyodide_*', '3.0', '3.1'],
  ['pyodide-prerelease', 'cp314-pyodide_*', '4.0', '4.1'],
  ['pyodide-eol', 'cp312-pyodide_*', '4.0', null],
];

/** What `enable` takes, from which release on and until which one: some open nothing any more, and are taken still. */
const ENABLE_VALUES: readonly (readonly [value: string, since: string, until: string | null])[] = [
  ['cpython-experimental-riscv64', '3.0', '3.4'],
  ['cpython-freethreading', '2.22', '4.0'],
  ['cpython-prerelease', '2.22', null],
  ['graalpy', '3.0', null],
  ['pypy', '2.22', null],
  ['pypy-eol', '3.0', null],
  ['pyodide-eol', '4.0', null],
  ['pyodide-prerelease', '3.0', null],
];

/** The names that `enable` takes besides `all`, in one release or, for null, in any. */
export function enableValues(of: Release | null): string[] {
  return ENABLE_VALUES.filter(
    ([, since, until]) => of === null || (of >= release(since) && (until === null || of < release(until))),
  ).map(([value]) => value);
}

/** For each name the rows that match it: held against every release, again and again. */
const rowsByName = new Map<string, readonly { group: string; since: Release; until: Release }[]>();

/**
 * The groups of which all must be enabled for the identifier to be built. None before 3.0, where `enable` was new and
 * other options counted too: there more is built than this says.
 */
export function groupsOf(name: string, of: Release): string[] {
  let rows = rowsByName.get(name);
  if (rows === undefined) {
    rows = GROUPS.filter(([, pattern]) => matchesGlob(pattern, name)).map(([group, , since, until]) => ({
      group,
      since: release(since),
      until: until === null ? Number.POSITIVE_INFINITY : release(until),
    }));
    if (IDENTIFIERS.some((each) => each.name === name)) rowsByName.set(name, rows);
  }
  return rows.filter(({ since, until }) => of >= since && of < until).map(({ group }) => group);
}

/** True where the release builds it, once every group that it waits for is enabled. */
export function isThere({ since, until }: Pick<Identifier, 'since' | 'until'>, of: Release): boolean {
  return since <= of && of < until;
}

/** True where `enable`, with or without `all`, has every group that the build waits for in that release. */
export function isEnabled(name: string, of: Release, enabled: ReadonlySet<string>): boolean {
  return enabled.has('all') || groupsOf(name, of).every((group) => enabled.has(group));
}
