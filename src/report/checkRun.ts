import { clipUtf8, plainText } from '../base/escape.ts';
import type { Conclusion, Report, Severity } from '../model/report.ts';
import { SEVERITIES } from '../model/report.ts';
import { annotationLocation, annotationMessage, annotationTitle } from './annotation.ts';
import type { Cause } from './causes.ts';
import { groupByCause } from './causes.ts';
import { headline } from './headline.ts';
import { renderPage } from './markdown.ts';
import { sharedDiffs } from './proposal.ts';
import { sharedRemedies } from './remedies.ts';

/** GitHub's limits for one request: annotations, characters of the summary, bytes of an annotation's message. */
const MAX_ANNOTATIONS = 50;
const MAX_SUMMARY = 65_535;
const MAX_MESSAGE_BYTES = 64 * 1024 - 1;
const MAX_TITLE = 255;

/** One annotation, as GitHub's API names its fields. */
export interface CheckRunAnnotation {
  path: string;
  start_line: number;
  end_line: number;
  annotation_level: 'failure' | 'warning' | 'notice';
  title: string;
  message: string;
}

/** What a check run shows, as GitHub's API names its fields. */
export interface CheckRunOutput {
  title: string;
  summary: string;
  annotations: CheckRunAnnotation[];
}

/** Body of the request that creates a check run. */
export interface CheckRunCreate {
  name: string;
  head_sha: string;
  external_id: string;
  status: 'completed';
  conclusion: Conclusion | 'cancelled';
  details_url?: string;
  started_at?: string;
  completed_at?: string;
  output: CheckRunOutput;
}

/** Body of a request that adds annotations to the check run. */
export interface CheckRunUpdate {
  output: CheckRunOutput;
}

/** What the report doesn't know about the check run. Times are ISO 8601 in UTC. */
export interface CheckRunOptions {
  name: string;
  /** The commit that the check run sits on, as 40 hex digits. */
  headSha: string;
  externalId: string;
  /** True where the job was cancelled: the conclusion says so, whatever had been found by then. */
  isCancelled?: boolean;
  detailsUrl?: string;
  startedAt?: string;
  completedAt?: string;
}

const ANNOTATION_LEVEL: Readonly<Record<Severity, CheckRunAnnotation['annotation_level']>> = {
  error: 'failure',
  warning: 'warning',
  notice: 'notice',
};

/**
 * The bodies of the requests that show the report as a check run: one that creates it, and one for each further
 * fifty annotations. Each cause that has a location gets one annotation, worst first; the summary has all
 * causes, as far as GitHub's limit lets it.
 */
export function checkRunRequests(
  report: Report,
  options: CheckRunOptions,
): { create: CheckRunCreate; updates: CheckRunUpdate[] } {
  const causes = groupByCause(report.findings);
  const annotated = causes.filter(({ location }) => annotationLocation(location) !== null);
  const shared = sharedRemedies(annotated);
  const diffs = sharedDiffs(annotated);
  const annotations = annotated.flatMap(
    (cause) => annotationOf(cause, shared.get(cause), diffs.get(cause)) ?? [],
  );
  const title = plainText(headline(report), MAX_TITLE);
  const summary = summaryOf(report, causes);
  const [first = [], ...others] = chunks(annotations, MAX_ANNOTATIONS);
  const { name, headSha, externalId, detailsUrl, startedAt, completedAt, isCancelled = false } = options;
  return {
    create: {
      name,
      head_sha: headSha,
      external_id: externalId,
      status: 'completed',
      conclusion: isCancelled ? 'cancelled' : report.conclusion,
      ...(detailsUrl === undefined ? {} : { details_url: detailsUrl }),
      ...(startedAt === undefined ? {} : { started_at: startedAt }),
      ...(completedAt === undefined ? {} : { completed_at: completedAt }),
      output: { title, summary, annotations: first },
    },
    updates: others.map((more) => ({ output: { title, summary, annotations: more } })),
  };
}

/** Measured in bytes, which are never fewer than characters. */
function summaryOf(report: Report, causes: readonly Cause[]): string {
  const page = renderPage(report, causes, MAX_SUMMARY);
  if (page.allCauses) return page.markdown;
  // What has no annotation is nowhere but in the summary, so of each severity it comes first.
  const annotated = (cause: Cause) => annotationLocation(cause.location) !== null;
  const ordered = SEVERITIES.flatMap((severity) => {
    const same = causes.filter((cause) => cause.severity === severity);
    return [...same.filter((cause) => !annotated(cause)), ...same.filter(annotated)];
  });
  return renderPage(report, ordered, MAX_SUMMARY).markdown;
}

function annotationOf(
  cause: Cause,
  sameAs: Cause | undefined,
  sameDiffAs: Cause | undefined,
): CheckRunAnnotation | null {
  const location = annotationLocation(cause.location);
  if (location === null) return null;
  return {
    path: location.path,
    start_line: location.startLine,
    end_line: location.endLine,
    annotation_level: ANNOTATION_LEVEL[cause.severity],
    title: annotationTitle(cause),
    message: clipUtf8(annotationMessage(cause, sameAs, sameDiffAs), MAX_MESSAGE_BYTES),
  };
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
