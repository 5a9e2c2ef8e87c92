/** From the failures in logs to explanations: each trouble once, however many jobs met it. */

import { distinctNames, groupBy, sortedDistinct } from '../base/collections.ts';
import { shortTitle } from '../base/shortTitle.ts';
import type { Explanation } from '../model/explanation.ts';
import type { LogFailure, Named } from './failure.ts';
import { FAILURE_KINDS } from './failureKinds.ts';
import type { LinkedWheel } from './linkedWheel.ts';
import type { NativeSuspect } from './prebuilt.ts';
import type { LogReading } from './readLog.ts';
import { unknownFailures } from './unknownFailure.ts';
import { architecturesOf } from './words.ts';

/** What only says that something failed, so that another kind speaks where there is one for the same build. */
const ECHOES = new Set(FAILURE_KINDS.flatMap(({ id, isEcho }) => (isEcho === true ? [id] : [])));

/**
 * Explains the failures, in the order of their kinds. Those of one kind that name the same things, or the same
 * architecture where they name none, are one trouble. `prebuilt` are the native files of the repository,
 * `wheels` those at hand, which may show what a message leaves out.
 */
export function explainLog(
  failures: readonly LogFailure[],
  prebuilt: readonly NativeSuspect[],
  wheels: readonly LinkedWheel[] = [],
): Explanation[] {
  const merged = withoutEchoes([...groupBy(failures, samePlace).values()].map(merge));
  return FAILURE_KINDS.flatMap((kind) => {
    const ofKind = merged.filter((failure) => failure.kind === kind.id);
    return [...groupBy(ofKind, sameTrouble).values()].flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const account = kind.explain(first, prebuilt, wheels);
      return [
        {
          kind: kind.id,
          tool: kind.tool,
          concern: kind.concern ?? 'build',
          ...account,
          title: shortTitle(account.title),
          quote: first.quote,
          wheels: distinctNames(group.flatMap(({ wheel }) => wheel ?? [])),
          builds: distinctNames(group.flatMap(({ context }) => context.build ?? [])),
          asked: first.asked,
          image: first.context.image,
          places: group.map(({ log, line }) => ({ log, line })),
        },
      ];
    });
  });
}

/** Those of the readings, and of each log that shows a failure of which none is known what it says last. */
export function explainLogs(
  readings: readonly Pick<LogReading, 'log' | 'failures' | 'lastWords'>[],
  prebuilt: readonly NativeSuspect[],
  wheels: readonly LinkedWheel[] = [],
): Explanation[] {
  const failures = readings.flatMap((reading) => reading.failures);
  return [...explainLog(failures, prebuilt, wheels), ...unknownFailures(readings)];
}

/** One tool can say one thing in several messages: a table, a summary, a report. */
function samePlace({ kind, subject, log, wheel, asked, context }: LogFailure): string {
  return JSON.stringify([kind, subject, log, wheel, asked, context.build]);
}

function merge(failures: readonly LogFailure[]): LogFailure {
  const [first, ...others] = failures;
  if (first === undefined) throw new RangeError('nothing to merge');
  const all = (name: keyof Named): string[] => [...new Set([first, ...others].flatMap((each) => each[name]))];
  return {
    ...first,
    libraries: all('libraries'),
    files: all('files'),
    architectures: all('architectures'),
    versions: all('versions'),
    symbols: all('symbols'),
  };
}

/** That a command failed is no news where its own message is known. */
function withoutEchoes(failures: readonly LogFailure[]): LogFailure[] {
  const known = new Set(failures.filter(({ kind }) => !ECHOES.has(kind)).map(whereabouts));
  return failures.filter((failure) => !ECHOES.has(failure.kind) || !known.has(whereabouts(failure)));
}

function whereabouts({ log, context }: LogFailure): string {
  return JSON.stringify([log, context.build]);
}

/** For a wheel of each Python there is one such trouble. */
function sameTrouble(failure: LogFailure): string {
  const { libraries, files, symbols, versions, architectures, asked, subject } = failure;
  const named = [libraries, files, symbols, versions, architectures].map(sortedDistinct);
  return JSON.stringify([asked, subject, named, architecturesOf(failure)]);
}
