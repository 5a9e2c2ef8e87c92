/** `[tool.wheel-abi-check]`, read and checked. */

import { compareStrings, sortedDistinct } from '../../base/collections.ts';
import { MAX_EXTERNAL_LIBRARIES, MAX_IGNORES } from '../../base/limits.ts';
import { distance } from '../../base/nearest.ts';
import { namePattern, type Pattern, pathPattern, patternFlaw } from '../../base/patterns.ts';
import type { Ignore } from '../../model/ignore.ts';
import { FAIL_ON, type FailOn, type Severity } from '../../model/report.ts';
import { UPLOADS, type Upload } from '../../model/upload.ts';
import { emptyTable, stringOf, type TomlNode, type TomlTable, tableAt } from '../../project/toml/tomlTree.ts';
import { ignoreFlaw, quoted, severityFlaw, unknownWord } from './configurable.ts';

export const TABLE = 'wheel-abi-check';
/** All keys that the table and each of its ignores may have. */
export const KEYS = ['fail-on', 'upload', 'size-growth', 'external-libraries', 'severity', 'ignore'] as const;
export const IGNORE_KEYS = ['rule', 'wheel', 'member', 'reason'] as const;
/** Per cent: a wheel that becomes a hundred times as large is as good as one of any size. */
const MOST_GROWTH = 10_000;
/** Letters that a misspelt name of the table may have wrong; no other tool's name is that near. */
const MAX_MISSPELT = 2;
const SEVERITY_OR_OFF: readonly (Severity | 'off')[] = ['error', 'warning', 'notice', 'off'];

/** A mistake, and where it is. */
export interface Complaint {
  line: number;
  /** A whole sentence. */
  text: string;
}

/** What the table says, each mistake apart. */
export interface TableSettings {
  failOn: FailOn | null;
  upload: Upload | null;
  /** Per cent. */
  sizeGrowth: number | null;
  externalLibraries: string[];
  severities: Map<string, Severity | 'off'>;
  ignores: Ignore[];
  complaints: Complaint[];
}

/** Reads the table of a document; one without it says nothing. `path` is for the locations of the ignores. */
export function readTable(document: TomlTable, path: string): TableSettings {
  const complaints = misspeltTables(document);
  const complain = (line: number, text: string): void => void complaints.push({ line, text });
  const node = tableAt(document, 'tool')?.entries.get(TABLE) ?? emptyTable();
  if (node.kind !== 'table') complain(node.line, `tool.${TABLE} is a table: write [tool.${TABLE}].`);
  const table = node.kind === 'table' ? node : emptyTable();
  checkKeys(table, KEYS, `[tool.${TABLE}]`, complain);
  return {
    failOn: failOnOf(table.entries.get('fail-on'), complain),
    upload: uploadOf(table.entries.get('upload'), complain),
    sizeGrowth: growthOf(table.entries.get('size-growth'), complain),
    externalLibraries: librariesOf(table.entries.get('external-libraries'), complain),
    severities: severitiesOf(table.entries.get('severity'), complain),
    ignores: ignoresOf(table.entries.get('ignore'), path, complain),
    complaints: complaints.sort((a, b) => a.line - b.line || compareStrings(a.text, b.text)),
  };
}

type Complain = (line: number, text: string) => void;

/** A table whose name is nearly right would be passed over in silence. */
function misspeltTables(document: TomlTable): Complaint[] {
  const tools = tableAt(document, 'tool')?.entries ?? new Map<string, TomlNode>();
  const wrong = [
    ...[...document.entries].filter(([name]) => isNearlyTable(name) || name === TABLE),
    ...[...tools].filter(([name]) => isNearlyTable(name)),
  ];
  return wrong.map(([name, { line }]) => ({
    line,
    text: `The table is called [tool.${TABLE}], not ${quoted(name)}.`,
  }));
}

function isNearlyTable(name: string): boolean {
  const letters = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return name !== TABLE && name.length < 100 && distance(letters(name), letters(TABLE)) <= MAX_MISSPELT;
}

function checkKeys(table: TomlTable, known: readonly string[], where: string, complain: Complain): void {
  for (const [key, { line }] of table.entries) {
    if (known.includes(key)) continue;
    complain(line, `There is no key ${quoted(key)} in ${where}. ${unknownWord(key, known)}`);
  }
}

function failOnOf(node: TomlNode | undefined, complain: Complain): FailOn | null {
  return node === undefined ? null : (wordOf(node, 'fail-on', FAIL_ON, complain) ?? null);
}

function uploadOf(node: TomlNode | undefined, complain: Complain): Upload | null {
  return node === undefined ? null : (wordOf(node, 'upload', UPLOADS, complain) ?? null);
}

function growthOf(node: TomlNode | undefined, complain: Complain): number | null {
  if (node === undefined) return null;
  const value = node.kind === 'scalar' && typeof node.value === 'number' ? node.value : Number.NaN;
  if (value > 0 && value <= MOST_GROWTH) return value;
  complain(node.line, `size-growth is a number of per cent, above 0 and at most ${MOST_GROWTH}, such as 20.`);
  return null;
}

function wordOf<Word extends string>(
  node: TomlNode,
  what: string,
  words: readonly Word[],
  complain: Complain,
): Word | undefined {
  const value = stringOf(node);
  const word = words.find((each) => each === value);
  if (word === undefined) {
    const is = value === null ? 'is no text' : `is ${quoted(value)}`;
    const hint = value === null ? `Use one of: ${words.map(quoted).join(', ')}.` : unknownWord(value, words);
    complain(node.line, `${what} ${is}, which is none of its values. ${hint}`);
  }
  return word;
}

function librariesOf(node: TomlNode | undefined, complain: Complain): string[] {
  if (node === undefined) return [];
  if (node.kind !== 'array') {
    complain(node.line, 'external-libraries is a list of patterns: write ["libcuda.so.1", "libfoo*.so*"].');
    return [];
  }
  if (node.items.length > MAX_EXTERNAL_LIBRARIES) {
    complain(node.line, `external-libraries holds more than ${MAX_EXTERNAL_LIBRARIES} patterns.`);
    return [];
  }
  const patterns = node.items.flatMap((item) => {
    const value = stringOf(item);
    if (value === null) complain(item.line, 'external-libraries holds something that is no text.');
    const flaw = value === null ? null : libraryFlaw(value);
    if (flaw !== null)
      complain(item.line, `The pattern ${quoted(value ?? '')} in external-libraries ${flaw}.`);
    return value === null || flaw !== null ? [] : [value];
  });
  return sortedDistinct(patterns);
}

function libraryFlaw(pattern: string): string | null {
  const flaw = patternFlaw(pattern);
  if (flaw !== null) return flaw;
  return pattern.includes('/') ? 'holds a "/", but libraries are needed by name: leave the folder out' : null;
}

function severitiesOf(node: TomlNode | undefined, complain: Complain): Map<string, Severity | 'off'> {
  const severities = new Map<string, Severity | 'off'>();
  if (node === undefined) return severities;
  if (node.kind !== 'table') {
    complain(node.line, `severity is a table: write [tool.${TABLE}.severity], and in it debug-info = "off".`);
    return severities;
  }
  for (const [rule, value] of node.entries) {
    const severity = wordOf(value, `The severity of ${quoted(rule)}`, SEVERITY_OR_OFF, complain);
    const flaw = severityFlaw(rule, severity ?? '');
    if (flaw !== null) complain(value.line, flaw);
    else if (severity !== undefined) severities.set(rule, severity);
  }
  return severities;
}

function ignoresOf(node: TomlNode | undefined, path: string, complain: Complain): Ignore[] {
  if (node === undefined) return [];
  if (node.kind !== 'array') {
    complain(node.line, `ignore is a list of tables: write [[tool.${TABLE}.ignore]] above each of them.`);
    return [];
  }
  if (node.items.length > MAX_IGNORES) {
    complain(node.line, `There are more than ${MAX_IGNORES} ignores. Leave files out of the wheel instead.`);
    return [];
  }
  return node.items.flatMap((item) => ignoreOf(item, path, complain) ?? []);
}

/** Null when it is no table or its rule or reason can't be used. */
function ignoreOf(node: TomlNode, path: string, complain: Complain): Ignore | null {
  if (node.kind !== 'table') {
    complain(node.line, 'An ignore is a table with "rule" and "reason".');
    return null;
  }
  checkKeys(node, IGNORE_KEYS, `[[tool.${TABLE}.ignore]]`, complain);
  const rule = requiredText(node, 'rule', 'of which rule findings are to be ignored', complain);
  const reason = requiredText(node, 'reason', 'why it is fine to ignore them', complain);
  const wheel = patternOf(node.entries.get('wheel'), 'wheel', namePattern, complain);
  const member = patternOf(node.entries.get('member'), 'member', pathPattern, complain);
  const flaw = rule === null ? null : ignoreFlaw(rule);
  if (flaw !== null) complain(node.entries.get('rule')?.line ?? node.line, flaw);
  if (rule === null || reason === null || flaw !== null) return null;
  return { rule, wheel, member, reason, location: { path, startLine: node.line, endLine: node.line } };
}

function requiredText(table: TomlTable, key: string, what: string, complain: Complain): string | null {
  const node = table.entries.get(key);
  const value = stringOf(node)?.trim() ?? '';
  if (value !== '') return value;
  complain(node?.line ?? table.line, `An ignore has to say in "${key}" ${what}.`);
  return null;
}

/** Null where there is none, or one that can't be used. */
function patternOf(
  node: TomlNode | undefined,
  key: string,
  compile: (text: string) => Pattern,
  complain: Complain,
): Pattern | null {
  if (node === undefined) return null;
  const value = stringOf(node);
  if (value === null) {
    complain(node.line, `"${key}" of an ignore is one pattern, as text. Write an ignore for each pattern.`);
    return null;
  }
  const flaw = patternFlaw(value);
  if (flaw === null) return compile(value);
  complain(node.line, `The pattern ${quoted(value)} in "${key}" ${flaw}.`);
  return null;
}
