import type { Report } from '../model/report.ts';

/**
 * What JSON may hold as it is but a terminal, a job log or a page should not see: invisible and
 * direction-changing characters, the start of HTML tags, and `##[`, which the Actions runner obeys.
 */
const SPELLED_OUT = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|<(?=[a-z/!?])|#(?=\[)/giu;

/** The report as JSON: two spaces, a newline at the end, every character harmless; `JSON.parse` gives it back. */
export function renderJson(report: Report): string {
  return harmlessJson(report);
}

/** Any value as JSON in the form of {@link renderJson}. */
export function harmlessJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(SPELLED_OUT, unicodeEscape)}\n`;
}

function unicodeEscape(character: string): string {
  let escaped = '';
  for (let index = 0; index < character.length; index += 1) {
    escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }
  return escaped;
}
