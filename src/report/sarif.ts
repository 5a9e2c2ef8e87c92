/** The report as SARIF 2.1.0, within what GitHub's code scanning takes. */

import { gzipSync } from 'node:zlib';
import { listSome } from '../base/collections.ts';
import { MAX_NAME, plainText, utf8Length } from '../base/escape.ts';
import { counted } from '../base/words.ts';
import type { Report } from '../model/report.ts';
import { type Cause, groupByCause } from './causes.ts';
import { harmlessJson } from './json.ts';
import { judgedSentence } from './judgedBuilds.ts';
import { knownCauses, knownSentences } from './known.ts';
import { NOT_FULLY_CHECKED } from './outcome.ts';
import type { Notification, Run, SarifLog } from './sarif/format.ts';
import { wheelPaths } from './sarif/locations.ts';
import { causeResults, suppressedResults, type UnindexedResult, withoutLinks } from './sarif/results.ts';
import { ruleDescriptors } from './sarif/rules.ts';
import { notExaminedSentences } from './wording.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const PROJECT = 'https://github.com/wheel-abi-check/wheel-abi-check';
const MAX_CATEGORY = 300;
/** GitHub refuses more results in a run. */
const MAX_RESULTS = 25_000;
/** GitHub refuses larger files, as gzip makes them. */
const MAX_GZIPPED = 10_000_000;

/** What the report doesn't know. */
export interface SarifOptions {
  /**
   * Tells apart the analyses of one commit: a second one of the same category replaces the first. Null, or empty,
   * leaves it to whoever uploads the file.
   */
  category: string | null;
  /**
   * Whether to list what the configuration ignores, marked as suppressed, and what is known, marked as unchanged. GitHub's code scanning doesn't look at
   * that mark and would open alerts.
   */
  withSuppressed: boolean;
  /** For tests. */
  maxGzipped?: number;
}

/**
 * The report as SARIF: one result for each cause, worst first. What is too much for GitHub is left out from the end,
 * and a notification of the run says so. Ends with a newline.
 */
export function renderSarif(report: Report, options: SarifOptions): string {
  const paths = wheelPaths(report);
  const results = [
    ...causeResults(groupByCause(report.findings), paths, knownIn(report, options)),
    ...(options.withSuppressed ? suppressedResults(report.suppressed, paths) : []),
  ];
  const limit = options.maxGzipped ?? MAX_GZIPPED;
  let kept = Math.min(results.length, MAX_RESULTS);
  for (;;) {
    const text = harmlessJson(sarifLog(report, results, kept, options.category));
    if (kept === 0 || fits(text, limit)) return text;
    kept = Math.floor(kept * 0.8);
  }
}

/** Code scanning takes no notice of what a result says of itself, and would open alerts. */
function knownIn(report: Report, { withSuppressed }: SarifOptions): Cause[] | null {
  if (report.known === undefined) return null;
  return withSuppressed ? knownCauses(report) : [];
}

/** Compressing takes a while, and most files need not be. */
function fits(text: string, maxGzipped: number): boolean {
  return utf8Length(text) <= maxGzipped || gzipSync(text).length <= maxGzipped;
}

function sarifLog(
  report: Report,
  all: readonly UnindexedResult[],
  kept: number,
  category: string | null,
): SarifLog {
  const { name, version } = report.tool;
  const shown = all.slice(0, kept);
  const rules = ruleDescriptors(shown.map(({ ruleId }) => ruleId));
  const indices = new Map(rules.map(({ id }, index) => [id, index]));
  const notifications = [...(kept === all.length ? [] : [leftOut(kept, all.length)]), ...gaps(report)];
  const run: Run = {
    tool: {
      driver: { name, version, semanticVersion: version, informationUri: PROJECT, rules },
    },
    // GitHub takes what stands before the last slash for the category.
    ...(category ? { automationDetails: { id: `${plainText(category, MAX_CATEGORY)}/` } } : {}),
    invocations: [
      {
        executionSuccessful: true,
        ...(notifications.length === 0 ? {} : { toolExecutionNotifications: notifications }),
      },
    ],
    columnKind: 'utf16CodeUnits',
    results: shown.map(({ ruleId, ...rest }) => ({
      ruleId,
      ruleIndex: indices.get(ruleId) ?? 0,
      ...rest,
    })),
  };
  return { $schema: SCHEMA, version: '2.1.0', runs: [run] };
}

function leftOut(kept: number, all: number): Notification {
  const text = `Showing ${kept} of ${all} results, the worst first: the file would be larger than GitHub takes. The JSON report has all of them.`;
  return { level: 'warning', message: { text } };
}

/** One for the wheels without a fault that were not looked at to their end, and one for each thing that was left out. */
function gaps(report: Report): Notification[] {
  const partial = report.wheels.filter(({ outcome }) => outcome === 'not-fully-checked');
  const names = listSome(partial.map(({ label }) => plainText(label, MAX_NAME)));
  const judged = judgedSentence(report);
  const texts = [
    ...(partial.length === 0 ? [] : [`${counted(partial.length, 'wheel')} ${NOT_FULLY_CHECKED}: ${names}`]),
    ...notExaminedSentences(report).map((sentence) => `Not looked into: ${sentence}`),
    ...(judged === null ? [] : [judged]),
    ...knownSentences(report),
  ];
  return texts.map((text) => ({ level: 'note', message: { text: withoutLinks(text) } }));
}
