import { groupBy, listSome, sortedDistinct } from '../../base/collections.ts';
import type { WheelEntry } from '../../model/report.ts';
import type { Draft, Rule } from '../rule.ts';
import { originOf } from '../shared/wheelSets.ts';

/** Hex digits of a SHA-256 that tell files apart for people. */
const SHOWN_DIGITS = 12;

/** The copies of one file name. */
interface Copies {
  filename: string;
  wheels: WheelEntry[];
  origins: string[];
  /** The copies are the same byte for byte. */
  equal: boolean;
}

/** One file name in two artifacts or folders: whoever brings them together keeps only one of the files. */
export const duplicateWheel: Rule<'set'> = {
  id: 'duplicate-wheel',
  scope: 'set',
  severity: 'notice',
  summary: 'a wheel comes from two artifacts or folders under one file name',
  check: (wheels) => {
    const copies = [...groupBy(wheels, ({ filename }) => filename)]
      .filter(([, same]) => same.length > 1)
      .map(([filename, same]) => ({
        filename,
        wheels: same,
        origins: sortedDistinct(same.map(originOf)),
        equal: new Set(same.map(({ sha256 }) => sha256)).size === 1,
      }));
    // Two jobs that build the same ten wheels are one trouble.
    const causes = groupBy(copies, ({ equal, origins }) => JSON.stringify([equal, origins]));
    return [...causes].map(([key, all]) => describe(key, all));
  },
};

function describe(causeKey: string, all: readonly Copies[]): Draft {
  const [{ filename, wheels, origins, equal } = { filename: '', wheels: [], origins: [], equal: true }] = all;
  const times = wheels.length === 2 ? 'twice' : `${wheels.length} times`;
  const content = equal ? 'the same bytes' : 'different content';
  const what = all.length === 1 ? 'a wheel is' : `${all.length} wheels are`;
  const which = all.length === 1 ? filename : `${filename} and ${all.length - 1} more are`;
  return {
    severity: 'notice',
    causeKey,
    title: `${what} there ${times}, with ${content}`,
    message:
      `${which}${all.length === 1 ? ' is' : ''} there ${times}: from ${listSome(origins)}, with ${content}` +
      `${equal ? '' : ` (${listSome(wheels.map(describeFile), 3)})`}. ` +
      (equal
        ? 'Nothing is lost when they are brought together, but two jobs built or uploaded what one would do.'
        : 'Brought together, as actions/download-artifact does with merge-multiple, the copy that is written last replaces ' +
          'the others; uploaded one by one, PyPI takes the first and refuses the rest. Which of them users get is chance.'),
    remedy:
      'Let one job build each wheel: look for build selectors or matrix entries that overlap, for an artifact that ' +
      'repeats others (one that was merged from them, say), and for a wheelhouse folder that still holds the wheels of an ' +
      'earlier build. If the copies are meant, take all but one out with path or pattern.',
    data: { filename, wheels: all.length, copies: wheels.length, equal },
    places: all.flatMap((each) => each.wheels.map(({ label }) => ({ wheel: label, member: null }))),
  };
}

function describeFile({ sha256, size }: WheelEntry): string {
  return `SHA-256 ${sha256?.slice(0, SHOWN_DIGITS) ?? 'unknown'}…, ${size} bytes`;
}
