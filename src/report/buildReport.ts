import { compareNames, compareStrings, groupBy } from '../base/collections.ts';
import type { ReleaseComparison } from '../model/release.ts';
import type {
  Conclusion,
  FailOn,
  Finding,
  KnownFindings,
  ProjectEntry,
  Report,
  WheelEntry,
} from '../model/report.ts';
import { SEVERITIES } from '../model/report.ts';
import { ruleUrl } from '../rules/help.ts';
import { RULE_LIST } from '../rules/registry.ts';
import type { Found } from '../rules/rule.ts';
import { notChecked } from '../rules/run/not-checked.ts';
import { floorWords } from './floors.ts';
import { outcomeOf } from './outcome.ts';

/** What a report is made of. */
export interface ReportInput {
  wheels: readonly WheelEntry[];
  findings: readonly Finding[];
  failOn: FailOn;
  toolVersion: string;
  /** What was looked at of the repository; null where nothing was. */
  project?: ProjectEntry | null;
  /** What changed since earlier releases; empty where none was asked for. */
  releases?: readonly ReleaseComparison[];
  /** Findings that the configuration ignores. */
  suppressed?: Report['suppressed'];
  configuration?: Report['configuration'];
  /** What an earlier report has already, which is not among the findings; null where none was given. */
  known?: KnownFindings | null;
}

/**
 * Puts wheels and findings in their order, counts them, and draws the conclusion. The same input in another
 * order gives the same report. The counts are of findings: a file in two wheels counts twice.
 */
export function buildReport({
  wheels,
  findings,
  failOn,
  toolVersion,
  project = null,
  releases = [],
  suppressed = [],
  configuration = null,
  known = null,
}: ReportInput): Report {
  const byWheel = groupBy(findings, ({ wheel }) => wheel);
  const knownByWheel = groupBy(known?.findings ?? [], ({ wheel }) => wheel);
  const count = (severity: Finding['severity']) => findings.filter((f) => f.severity === severity).length;
  return {
    schemaVersion: 2,
    tool: { name: 'wheel-abi-check', version: toolVersion },
    conclusion: withKnown(conclusionOf(findings, failOn), known),
    counts: {
      wheels: wheels.length,
      binaries: wheels.reduce((sum, wheel) => sum + wheel.binaries.length, 0),
      error: count('error'),
      warning: count('warning'),
      notice: count('notice'),
    },
    wheels: wheels.toSorted(compareWheels).map((wheel) => ({
      ...wheel,
      outcome: outcomeOf(wheel, byWheel.get(wheel.label) ?? [], knownByWheel.get(wheel.label) ?? []),
      floors: floorWords(wheel),
    })),
    ...(project === null ? {} : { project }),
    ...(releases.length === 0 ? {} : { releases: [...releases] }),
    findings: inOrder(findings),
    ...(known === null ? {} : { known: { ...known, findings: inOrder(known.findings) } }),
    rules: rulesOf([...findings, ...(known?.findings ?? [])]),
    suppressed: suppressed.toSorted(compareSuppressed),
    configuration,
  };
}

function inOrder(findings: readonly Finding[]): Finding[] {
  return findings.map(published).sort(compareFindings);
}

/** An error or a warning is there whether it was known or not. */
function withKnown(conclusion: Conclusion, known: KnownFindings | null): Conclusion {
  const isSerious = known?.findings.some(({ severity }) => severity !== 'notice') ?? false;
  return conclusion === 'success' && isSerious ? 'neutral' : conclusion;
}

/** Without what only ignores, the search for its place and fixes had a use for. */
function published({
  subject: _,
  spans: __,
  ifCommitted: ___,
  edits: ____,
  undecided: _____,
  ...finding
}: Finding & Partial<Found>): Finding {
  return finding;
}

/** In the order of their ids. */
function rulesOf(findings: readonly Finding[]): Report['rules'] {
  const named = new Set(findings.map(({ rule }) => rule));
  return Object.fromEntries(
    RULE_LIST.filter(({ id }) => named.has(id)).map(({ id, summary }) => [id, { summary, url: ruleUrl(id) }]),
  );
}

/**
 * Failure at or above `failOn`, and, whatever that says, where not everything was checked; neutral for errors and warnings
 * below it; else success.
 */
export function conclusionOf(findings: readonly Finding[], failOn: FailOn): Conclusion {
  if (findings.some(({ rule }) => rule === notChecked.id)) return 'failure';
  const threshold = failOn === 'never' ? -1 : SEVERITIES.indexOf(failOn);
  if (findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= threshold)) return 'failure';
  return findings.some(({ severity }) => severity !== 'notice') ? 'neutral' : 'success';
}

function compareFindings(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    compareNames(a.wheel, b.wheel) ||
    compareStrings(a.member, b.member) ||
    compareStrings(a.rule, b.rule) ||
    compareStrings(a.cause, b.cause) ||
    compareStrings(a.title, b.title) ||
    compareStrings(a.message, b.message)
  );
}

function compareWheels(a: WheelEntry, b: WheelEntry): number {
  return (
    compareNames(a.filename, b.filename) ||
    compareNames(a.artifact, b.artifact) ||
    compareNames(a.path, b.path)
  );
}

type Suppressed = Report['suppressed'][number];

function compareSuppressed(a: Suppressed, b: Suppressed): number {
  return (
    compareNames(a.wheel, b.wheel) ||
    compareStrings(a.member, b.member) ||
    compareStrings(a.rule, b.rule) ||
    compareStrings(a.reason, b.reason)
  );
}
