import type { Report } from '../model/report.ts';

/**
 * What JSON may hold as it is but a terminal, a job log or a page should not see: invisible and
 * direction-changing characters, the start of HTML tags, and `##[`, which the Actions runner obeys.
 */
const SPELLED_OUT = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|<(?=[a-z/!?])|#(?=\[)/giu;

/** The report as JSON: two spaces, a newline at the end, every character harmless; `JSON.parse` gives it back. */
export function renderJson(report: Report): string {
  return [...jsonPieces(report)].join('');
}

/** The same in pieces, one for each wheel and finding: all of it can be more than one string may hold. */
export function* jsonPieces(report: Report): Generator<string> {
  let before = '{\n';
  for (const [key, value] of Object.entries(report)) {
    // As JSON.stringify does it.
    if (value === undefined) continue;
    yield `${before}  ${JSON.stringify(key)}: `;
    before = ',\n';
    if (Array.isArray(value) && value.length > 0) yield* itemPieces(value);
    else yield indented(value, '  ');
  }
  yield '\n}\n';
}

function* itemPieces(items: readonly unknown[]): Generator<string> {
  for (const [index, item] of items.entries())
    yield `${index === 0 ? '[' : ','}\n    ${indented(item, '    ')}`;
  yield '\n  ]';
}

function indented(value: unknown, indent: string): string {
  // Within strings a line break is spelled out.
  return withoutHarm(JSON.stringify(value, null, 2)).replaceAll('\n', `\n${indent}`);
}

/** Any value as JSON in the form of {@link renderJson}. */
export function harmlessJson(value: unknown): string {
  return `${withoutHarm(JSON.stringify(value, null, 2))}\n`;
}

function withoutHarm(json: string): string {
  return json.replace(SPELLED_OUT, unicodeEscape);
}

function unicodeEscape(character: string): string {
  let escaped = '';
  for (let index = 0; index < character.length; index += 1) {
    escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }
  return escaped;
}
