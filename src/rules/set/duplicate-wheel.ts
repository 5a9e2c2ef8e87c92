import { groupBy, listSome, sortedDistinct } from '../../base/collections.ts';
import type { WheelEntry } from '../../model/report.ts';
import type { Draft, Rule } from '../rule.ts';
import { steps } from '../shared/steps.ts';
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
  const what = all.length === 1 ? 'a wheel exists' : `${all.length} wheels exist`;
  const which = all.length === 1 ? `${filename} exists` : `${filename} and ${all.length - 1} more exist`;
  return {
    severity: 'notice',
    causeKey,
    title: `${what} ${times}, with ${content}`,
    message:
      `${which} ${times}: from ${listSome(origins, 2)}${equal ? '' : ` (${listSome(wheels.map(describeFile), 2)})`}. ` +
      (equal
        ? 'Merging them loses nothing, but two jobs did the work of one.'
        : 'Merged, the copy written last replaces the others; uploaded one by one, PyPI keeps the first. Which one users get is chance.'),
    remedy: steps(
      'Let one job build each wheel: look for build selectors or matrix entries that overlap.',
      'Look for an artifact merged from others, or an old wheelhouse folder.',
      'If the copies are intended, leave all but one out with path or pattern.',
    ),
    data: { filename, wheels: all.length, copies: wheels.length, equal },
    places: all.flatMap((each) => each.wheels.map(({ label }) => ({ wheel: label, member: null }))),
  };
}

function describeFile({ sha256, size }: WheelEntry): string {
  return `SHA-256 ${sha256?.slice(0, SHOWN_DIGITS) ?? 'unknown'}… with ${size} bytes`;
}
