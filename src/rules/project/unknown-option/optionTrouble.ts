/** What the parts of unknown-option share: its findings, and what is known of the versions in use. */

import { plainText } from '../../../base/escape.ts';
import type { Option, OptionPlace } from '../../../project/cibuildwheel/options.ts';
import {
  possibleReleases,
  type Release,
  releaseName,
  versionText,
} from '../../../project/cibuildwheel/releases.ts';
import type { CibuildwheelJob, OptionSetting } from '../../../project/cibuildwheel/types.ts';
import type { Draft } from '../../rule.ts';
import { placeKey } from '../../shared/settingWords.ts';

/** What is wrong, before it is told its place. */
export type Trouble = Pick<Draft, 'severity' | 'title' | 'message' | 'remedy'> & {
  /** Nothing is lost if the setting goes. */
  isUseless?: true;
};

/** The finding, with its place. */
export function draft(
  setting: OptionSetting,
  place: OptionPlace | 'variable',
  { isUseless, ...trouble }: Trouble,
): Draft {
  const { location, written, option } = setting;
  // Settings of overrides have no name of their own.
  const canGo = isUseless === true && place !== 'override';
  return {
    ...trouble,
    causeKey: `${placeKey(setting)}:${place}`,
    data: { option: plainText(option, 200), written: plainText(written, 200), place },
    location,
    ...(canGo
      ? { edits: [{ kind: 'delete', setting }] }
      : { undecided: 'what was meant by it only you can say' }),
  };
}

/** As in `CIBW_TEST_COMMAND`. */
export function variableOf(name: string): string {
  return `CIBW_${name.toUpperCase().replaceAll('-', '_')}`;
}

/**
 * Whether a newer release than the tables know is in use: `known` for sure, `open` where it may be, null where it
 * isn't. Without a job nobody says which one is in use: the tables are believed.
 */
export function howFarAhead(jobs: readonly CibuildwheelJob[]): 'known' | 'open' | null {
  const possible = jobs.map(({ version }) => ({ version, ...possibleReleases(version) }));
  const isAhead = possible.some(({ version, releases }) => version !== null && releases.length === 0);
  if (isAhead) return 'known';
  return possible.some(({ isOpen }) => isOpen) ? 'open' : null;
}

/** A sentence where a job's version doesn't have the option for sure; null where all may have it. */
export function notInUse(
  { name, since, until }: Pick<Option, 'name' | 'since' | 'until'>,
  jobs: readonly CibuildwheelJob[],
): string | null {
  const without = jobs.find(({ version }) => {
    const { releases, isOpen } = possibleReleases(version);
    const lacks = (of: Release): boolean => of < since || of >= until;
    return releases.length > 0 && (!isOpen || releases.every((of) => of >= until)) && releases.every(lacks);
  });
  if (without === undefined || without.version === null) return null;
  const pinned = versionText(without.version);
  const { path, startLine } = without.step;
  const isRemoved = possibleReleases(without.version).releases.some((of) => of >= until);
  const fact = isRemoved
    ? `cibuildwheel has no "${name}" since ${releaseName(until)}`
    : `"${name}" needs cibuildwheel ${releaseName(since)}`;
  return `${fact}, and ${plainText(path, 200)} (line ${startLine}) uses ${pinned}.`;
}

const REPLACEMENTS: ReadonlyMap<string, string> = new Map([
  [
    'free-threaded-support',
    'Take it out: free-threaded 3.14 is built anyway since cibuildwheel 3.1. For 3.13t use CIBW_ENABLE: ' +
      'cpython-freethreading, which 4.0 no longer has.',
  ],
  [
    'prerelease-pythons',
    'Take it out. Where Pythons are wanted before they are released, write CIBW_ENABLE: cpython-prerelease in its place.',
  ],
]);

/** Title and remedy where {@link notInUse} has something to say. */
export function lateTexts({ name, until }: Option, shown: string): Omit<Trouble, 'message'> {
  const isGone = until !== Number.POSITIVE_INFINITY;
  return {
    severity: 'warning',
    title: `${shown} is not in the cibuildwheel in use`,
    ...(isGone ? { isUseless: true } : {}),
    remedy: isGone
      ? (REPLACEMENTS.get(name) ?? 'Take it out.')
      : 'Use a newer cibuildwheel in that workflow, or take the option out.',
  };
}
