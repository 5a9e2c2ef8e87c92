/** The findings as results of SARIF: one for each cause, and one for each that the configuration ignores. */

import { createHash } from 'node:crypto';
import { MAX_NAME, plainText } from '../../base/escape.ts';
import type { Report } from '../../model/report.ts';
import { annotationMessage, annotationTitle } from '../annotation.ts';
import type { Cause } from '../causes.ts';
import { fixesOf } from './fixes.ts';
import type { Result } from './format.ts';
import { causeLocation, relatedLocations, type WheelPaths, wheelLocation } from './locations.ts';
import { LEVEL, ruleId } from './rules.ts';

/** A result before it knows where its rule stands in the list of rules. */
export type UnindexedResult = Omit<Result, 'ruleIndex'>;

/**
 * One result for each cause, in the same order. Where an earlier report says what is known, each is new or unchanged, and
 * those that are known come last; `known` is null where there is no such report.
 */
export function causeResults(
  causes: readonly Cause[],
  paths: WheelPaths,
  known: readonly Cause[] | null = null,
): UnindexedResult[] {
  const fingerprints = new Fingerprints();
  return [...causes, ...(known ?? [])].map((cause, index) => {
    const related = relatedLocations(cause.places, paths);
    const [first = { member: null }] = cause.places;
    const fixes = fixesOf(cause.proposal);
    return {
      ruleId: ruleId(cause.rule),
      level: LEVEL[cause.severity],
      message: { text: withoutLinks(`${annotationTitle(cause)}. ${annotationMessage(cause)}`) },
      locations: [causeLocation(cause, paths)],
      ...(related.length === 0 ? {} : { relatedLocations: related }),
      partialFingerprints: {
        primaryLocationLineHash: fingerprints.next([cause.rule, first.member ?? cause.cause]),
        'cause/v1': hash([cause.cause]),
      },
      ...(fixes.length === 0 ? {} : { fixes }),
      ...(known === null ? {} : { baselineState: index < causes.length ? 'new' : 'unchanged' }),
    };
  });
}

/** One result for each finding that the configuration ignores, marked as such. */
export function suppressedResults(suppressed: Report['suppressed'], paths: WheelPaths): UnindexedResult[] {
  const fingerprints = new Fingerprints();
  return suppressed.map(({ rule, wheel, member, reason }) => {
    const where = [member, wheel].filter((name) => name !== null).map((name) => plainText(name, MAX_NAME));
    const text = `${ruleId(rule)}${where.length === 0 ? '' : `: ${where.join(' in ')}`}. Ignored by configuration.`;
    return {
      ruleId: ruleId(rule),
      level: 'note',
      message: { text: withoutLinks(text) },
      locations: [{ physicalLocation: wheelLocation(wheel, paths) }],
      partialFingerprints: {
        primaryLocationLineHash: fingerprints.next(['suppressed', rule, member ?? wheel ?? '']),
      },
      suppressions: [{ kind: 'external', status: 'accepted', justification: plainText(reason) }],
    };
  });
}

/**
 * What makes a result the same in the next run: rule and file, since the file's bytes, which tell causes apart
 * within one run, change with every build. Equal ones are numbered, as code scanning numbers equal lines. It is
 * never left to the uploader, which hashes the line shown: all findings on one line would be one alert.
 */
class Fingerprints {
  readonly #seen = new Map<string, number>();

  next(key: readonly string[]): string {
    const digest = hash(key);
    const number = (this.#seen.get(digest) ?? 0) + 1;
    this.#seen.set(digest, number);
    return `${digest}:${number}`;
  }
}

function hash(key: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(key)).digest('hex').slice(0, 16);
}

/** In a message `[text](target)` is a link (SARIF 2.1.0, section 3.11.6), which a file's name must not make. */
export function withoutLinks(text: string): string {
  return text.includes('](') ? text.replace(/[\\[\]]/g, '\\$&') : text;
}
