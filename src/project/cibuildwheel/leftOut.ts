/** Which builds a run of cibuildwheel leaves out whatever `skip` says, and by which rules. */

import type { PythonRange } from '../../python/requiresPython.ts';
import { architecturesOf } from './architectures.ts';
import { groupsOf, type Identifier } from './identifiers.ts';
import { type Release, release } from './releases.ts';
import { compileSelector, matches, type Selector, selectorsOf } from './selectors.ts';
import type { CibuildwheelPlatform } from './types.ts';

/** In the order in which they are named when several leave out the same. */
export const REASONS = ['requires-python', 'enable', 'version', 'archs', 'build'] as const;
export type Reason = (typeof REASONS)[number];

/** What decides in one run; null stands for what isn't known, so that nothing is left out by it. */
export interface CibuildwheelRun {
  platform: CibuildwheelPlatform;
  /** The machine's architecture. */
  machine: string | null;
  /** Each release that it may be; what is left out is left out in all of them. */
  releases: readonly Release[];
  requiresPython: PythonRange | null;
  /** In the form of the environment variables; undefined where nothing is set. */
  enable: string | null | undefined;
  archs: string | null | undefined;
  build: string | null | undefined;
}

/** Prerelease groups open by themselves with time, so that a skip beside them is prudence. */
const OPENS_WITH_TIME = new Set(['cpython-prerelease', 'pyodide-prerelease', 'cpython-experimental-riscv64']);
const TOML_SINCE = release('2.0');

/**
 * Tells for each build the reasons for which the run leaves it out, one set for each release that differs; an empty
 * one where it may build it. No set at all where no release is known.
 */
export function leavingOut(run: CibuildwheelRun): (identifier: Identifier) => ReadonlySet<Reason>[] {
  const { platform, machine, releases, requiresPython, enable = '', archs = 'auto' } = run;
  const enabled = enable === null ? null : new Set(selectorsOf(enable));
  const selected = buildSelectors(run.build);
  const architectures = new Map(
    releases.map((of) => [of, architecturesOf(archs, { platform, machine, of })] as const),
  );
  return (identifier) => {
    const { name, python, architecture, until } = identifier;
    const always: Reason[] = [];
    if (requiresPython !== null && !requiresPython(python)) always.push('requires-python');
    if (selected !== null && !selected.some((each) => matches(each, name, true))) always.push('build');
    const sets = new Map<string, ReadonlySet<Reason>>();
    for (const of of architectures.keys()) {
      const reasons = [...always];
      if (
        enabled !== null &&
        !enabled.has('all') &&
        waitingGroups(name, of).some((group) => !enabled.has(group))
      )
        reasons.push('enable');
      // One that is still to come counts as there: the skip waits for it.
      if (of >= until && of >= TOML_SINCE) reasons.push('version');
      const known = platform === 'pyodide' ? null : architectures.get(of);
      if (known?.has(architecture.toLowerCase()) === false) reasons.push('archs');
      sets.set(reasons.join(), new Set(reasons));
    }
    return [...sets.values()];
  };
}

/** The groups that the identifier waits for, apart from those that open by themselves. */
export function waitingGroups(name: string, of: Release): string[] {
  return groupsOf(name, of).filter((group) => !OPENS_WITH_TIME.has(group));
}

/** Null where everything may be built. */
function buildSelectors(build: string | null | undefined): Selector[] | null {
  const texts = selectorsOf(build ?? '');
  if (texts.length === 0) return null;
  const selectors = texts.map(compileSelector).filter((each) => each !== null);
  return selectors.length < texts.length ? null : selectors;
}
