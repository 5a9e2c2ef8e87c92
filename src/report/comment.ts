/** The report as a comment on a pull request: the job summary's page, folded where there is nothing to do. */

import { htmlInline, markdownCode, plainText } from '../base/escape.ts';
import type { Report } from '../model/report.ts';
import { headline } from './headline.ts';
import { renderMarkdown } from './markdown.ts';
import { reportOutcome } from './outcome.ts';
import { blocks, folded } from './summary/blocks.ts';
import { OUTCOME_MARK } from './summary/marks.ts';
import { decisiveCauses } from './wording.ts';

/** GitHub takes 65,536 characters, of which no page has more than bytes; the rest is for what stands around it. */
const MAX_PAGE = 63_000;
const SHOWN_COMMIT = 12;

/** What the report doesn't know. */
export interface CommentOptions {
  /** What the comment begins with, so that it is found again: an HTML comment. */
  mark: string;
  /** The name of the check, which tells several comments apart. */
  name: string;
  headSha: string;
  /** The run's page; null where it isn't known. */
  runUrl: string | null;
}

/** Whether somebody should read it: a comment on every sound pull request teaches to read none. */
export function hasNews(report: Report): boolean {
  return decisiveCauses(report).length > 0 || report.conclusion === 'failure';
}

/** The comment's Markdown, within what GitHub takes. */
export function renderComment(report: Report, { mark, name, headSha, runUrl }: CommentOptions): string {
  const page = renderMarkdown(report, { maxBytes: MAX_PAGE }).trim();
  const log = runUrl === null ? '' : ` · [log](${runUrl})`;
  const origin = `<sub>${markdownCode(name)} for ${markdownCode(headSha.slice(0, SHOWN_COMMIT))}${log}</sub>`;
  return `${mark}\n${blocks([hasNews(report) ? page : whenWell(report, page), origin])}\n`;
}

/** One line, and the page without its heading behind it. */
function whenWell(report: Report, page: string): string {
  const title = `${OUTCOME_MARK[reportOutcome(report)]} Wheel ABI: ${htmlInline(plainText(headline(report)))}`;
  return folded(title, [page.split('\n').slice(1).join('\n').trim()]);
}
