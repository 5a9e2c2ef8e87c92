/**
 * cibuildwheel's options: their names, the releases that have them, and where they may stand.
 *
 * The facts are those of cibuildwheel's `resources/defaults.toml`, `cibuildwheel.schema.json` and `options.py` in its
 * releases 2.0 to 4.3 (BSD-2-Clause), in a form of our own. After a new release `npm run cibuildwheel -- <checkout>`
 * lists what has changed.
 */

import { type Release, release } from './releases.ts';
import type { CibuildwheelPlatform } from './types.ts';

/** How a list or table of TOML becomes the one text that an environment variable would have. */
export type OptionKind =
  /** Parted by blanks. */
  | 'words'
  /** Parted by blanks, each part quoted as for a shell. */
  | 'quoted'
  /** Joined with ` && `. */
  | 'commands'
  /** Parted by commas. */
  | 'extras'
  /** A table as `NAME="value"`, parted by blanks. */
  | 'environment'
  /** A table as `name=value`, quoted as for a shell, parted by blanks. */
  | 'settings'
  /** A table as `name: value`, quoted as for a shell, parted by semicolons. */
  | 'fields'
  /** One text or number. */
  | 'plain'
  /** One text. */
  | 'text';

/** Which places take an option: see {@link standing}. */
type Scope = 'selection' | 'archs' | 'general' | 'image' | 'container' | 'dependency-versions' | 'variable';

export interface Option {
  name: string;
  kind: OptionKind;
  scope: Scope;
  since: Release;
  /** The first release without it; infinite where it is still there. */
  until: Release;
}

const MANYLINUX_OLD = ['x86_64', 'i686', 'aarch64', 'ppc64le', 's390x'];
const MANYLINUX_PYPY = ['pypy_x86_64', 'pypy_i686', 'pypy_aarch64'];

type Row = readonly [
  since: string,
  until: string | null,
  kind: OptionKind,
  scope: Scope,
  names: readonly string[],
];

const ROWS: readonly Row[] = [
  ['2.0', null, 'words', 'selection', ['build', 'skip', 'test-skip']],
  ['2.22', null, 'words', 'selection', ['enable']],
  ['2.18.1', '3.0', 'plain', 'selection', ['free-threaded-support']],
  ['2.0', null, 'words', 'archs', ['archs']],
  ['2.0', null, 'commands', 'general', ['before-all', 'before-build', 'before-test']],
  ['2.0', null, 'commands', 'general', ['repair-wheel-command', 'test-command']],
  ['2.0', null, 'quoted', 'general', ['test-requires']],
  ['2.0', null, 'extras', 'general', ['test-extras']],
  ['2.0', null, 'environment', 'general', ['environment']],
  ['2.0', null, 'fields', 'general', ['build-frontend']],
  ['2.0', null, 'plain', 'general', ['build-verbosity']],
  ['2.10', null, 'settings', 'general', ['config-settings']],
  ['2.22', null, 'words', 'general', ['test-groups']],
  ['3.0', null, 'plain', 'general', ['pyodide-version']],
  ['3.0', null, 'quoted', 'general', ['test-sources', 'xbuild-tools']],
  ['3.0', null, 'environment', 'general', ['test-environment']],
  ['3.3', null, 'fields', 'general', ['test-runtime']],
  ['4.0', null, 'commands', 'general', ['audit-command']],
  ['4.0', null, 'quoted', 'general', ['audit-requires']],
  ['4.0', null, 'fields', 'general', ['xbuild-files']],
  ['2.0', null, 'fields', 'dependency-versions', ['dependency-versions']],
  ['2.3', null, 'words', 'container', ['environment-pass']],
  ['2.8', null, 'fields', 'container', ['container-engine']],
  ['2.0', null, 'text', 'image', images('manylinux', [...MANYLINUX_OLD, ...MANYLINUX_PYPY])],
  ['2.22', null, 'text', 'image', images('manylinux', ['armv7l'])],
  ['3.0', null, 'text', 'image', images('manylinux', ['riscv64'])],
  ['2.2', null, 'text', 'image', images('musllinux', MANYLINUX_OLD)],
  ['2.21.2', null, 'text', 'image', images('musllinux', ['armv7l'])],
  ['3.0', null, 'text', 'image', images('musllinux', ['riscv64'])],
  ['2.0', null, 'plain', 'variable', ['platform', 'output-dir', 'project-requires-python']],
  ['2.0', '3.0', 'plain', 'variable', ['prerelease-pythons']],
  ['2.4', null, 'plain', 'variable', ['cache-path']],
  ['2.16.2', null, 'plain', 'variable', ['debug-keep-container']],
  ['2.19', null, 'plain', 'variable', ['debug-traceback']],
  ['2.20', null, 'plain', 'variable', ['allow-empty']],
];

/** Variables that cibuildwheel and its action set for themselves. */
export const INTERNAL_VARIABLES: readonly string[] = [
  'cmd-bash',
  'cmd-pwsh',
  'host-triplet',
  'internal-pinned-docker-images',
  'prepend-path',
];

function images(family: string, architectures: readonly string[]): string[] {
  return architectures.map((architecture) => `${family}-${architecture}-image`);
}

/** By name. */
export const OPTIONS: ReadonlyMap<string, Option> = new Map(
  ROWS.flatMap(([since, until, kind, scope, names]) =>
    names.map((name): [string, Option] => [
      name,
      {
        name,
        kind,
        scope,
        since: release(since),
        until: until === null ? Number.POSITIVE_INFINITY : release(until),
      },
    ]),
  ),
);

/** The first release that takes `[tool.cibuildwheel.<platform>]` and `CIBW_PLATFORM=<platform>`. */
export const PLATFORMS: ReadonlyMap<CibuildwheelPlatform, Release> = new Map([
  ['linux', release('2.0')],
  ['macos', release('2.0')],
  ['windows', release('2.0')],
  ['pyodide', release('2.19')],
  ['ios', release('3.0')],
  ['android', release('3.1')],
]);

/** The platform that a word names; null where it names none. */
export function platformNamed(word: string): CibuildwheelPlatform | null {
  return [...PLATFORMS.keys()].find((each) => each === word) ?? null;
}

/** Where in TOML an option stands. */
export type OptionPlace = 'global' | 'override' | CibuildwheelPlatform;

/**
 * What comes of an option in that place: `valid`; `works` and `idle` are taken by cibuildwheel and refused by its
 * schema, with and without effect; `ignored` is passed over in silence; `refused` stops the build.
 */
export type Standing = 'valid' | 'works' | 'idle' | 'ignored' | 'refused';

export function standing({ scope }: Pick<Option, 'scope'>, place: OptionPlace): Standing {
  if (scope === 'variable') return place === 'override' ? 'ignored' : 'refused';
  if (place === 'global' || scope === 'general') return 'valid';
  if (place === 'override') return scope === 'selection' || scope === 'archs' ? 'ignored' : 'valid';
  switch (scope) {
    case 'selection':
      return 'works';
    case 'archs':
      return 'valid';
    case 'dependency-versions':
      return place === 'linux' ? 'refused' : 'valid';
    case 'container':
      return place === 'linux' ? 'valid' : 'idle';
    case 'image':
      if (place === 'linux') return 'valid';
      return place === 'macos' || place === 'windows' ? 'refused' : 'idle';
  }
}
