/** The files of `*.dist-info` (PEP 427 "The .dist-info directory", PEP 376 RECORD): lenient parsers that never throw. */

import { compareStrings, groupBy } from '../base/collections.ts';
import {
  MAX_INDEX_FIELD,
  MAX_MARKER,
  MAX_MEMBER_PATH,
  MAX_METADATA,
  MAX_RECORD,
  MAX_RECORD_ROWS,
  MAX_REQUIREMENT_NAME,
  MAX_TAG_LINES,
  MAX_WHEEL_FILE,
} from '../base/limits.ts';
import type { DistInfo, RecordEntry, Requirement } from './facts.ts';
import { isDirect, readIndexFields } from './indexFields.ts';

/** Header lines of WHEEL and METADATA: the first value of each name, and all of those that repeat. */
function parseHeaders(text: string): (name: string) => string[] {
  const headers = headerLines(text)
    .lines.map(parseHeader)
    .filter(({ name }) => name !== '');
  const byName = groupBy(headers, ({ name }) => name.toLowerCase());
  return (name) => (byName.get(name.toLowerCase()) ?? []).map(({ value }) => value);
}

/** The description of METADATA follows a blank line and is no header; without one the headers end with the text. */
function headerLines(text: string): { lines: string[]; isEnded: boolean } {
  const lines = text.split(/\r\n|\r|\n/);
  const end = lines.indexOf('');
  // What follows the last line break is no line.
  return { lines: end < 0 ? lines : lines.slice(0, end), isEnded: end >= 0 && end < lines.length - 1 };
}

/** By hand: one regular expression for name and value tries every way to share out a long run of spaces. */
function parseHeader(line: string): { name: string; value: string } {
  const colon = line.indexOf(':');
  const name = line.slice(0, Math.max(0, colon));
  return { name: /^[A-Za-z0-9-]+$/.test(name) ? name : '', value: line.slice(colon + 1).trim() };
}

/** The `WHEEL` file. `rootIsPurelib` is null when the header is missing or neither true nor false. */
export function parseWheelFile(text: string): NonNullable<DistInfo['wheel']> {
  const header = parseHeaders(text);
  const purelib = header('Root-Is-Purelib')[0]?.toLowerCase();
  return {
    version: header('Wheel-Version')[0] ?? null,
    rootIsPurelib: purelib === 'true' ? true : purelib === 'false' ? false : null,
    tags: header('Tag').slice(0, MAX_TAG_LINES).sort(),
    generator: header('Generator')[0] ?? null,
  };
}

/** The `METADATA` file's name, version, Requires-Python, what Requires-Dist asks for, and what an index looks at. */
export function parseMetadata(text: string): NonNullable<DistInfo['metadata']> {
  const header = parseHeaders(text);
  return {
    name: header('Name')[0] ?? null,
    version: header('Version')[0] ?? null,
    requiresPython: header('Requires-Python')[0] ?? null,
    requiresDist: distinctRequirements(header('Requires-Dist')),
    index: readIndexFields(header, headerLines(text).lines),
  };
}

function distinctRequirements(written: readonly string[]): Requirement[] {
  const all = written
    .map((requirement): Requirement => ({ name: requiredName(requirement), marker: markerOf(requirement) }))
    .filter(({ name }) => name !== '');
  return [...new Map(all.map((each) => [`${each.name};${each.marker ?? ''}`, each])).values()].sort(
    (a, b) => compareStrings(a.name, b.name) || compareStrings(a.marker ?? '', b.marker ?? ''),
  );
}

/** What follows the semicolon, which a URL ends before only where there is a space; one more character than is read shows that it is cut. */
function markerOf(requirement: string): string | null {
  const at = isDirect(requirement.slice(0, MAX_INDEX_FIELD))
    ? requirement.search(/\s;/) + 1
    : requirement.indexOf(';');
  if (at < 1) return null;
  const marker = requirement
    .slice(at + 1)
    .trim()
    .slice(0, MAX_MARKER + 1);
  return marker === '' ? null : marker;
}

/**
 * `Foo.Bar` of `Foo.Bar[extra] (>=1.0); python_version < "3.9"`, as in `foo-bar`; empty where there is none, or a
 * longer one than is read: cut off it could be another's.
 */
function requiredName(requirement: string): string {
  const [name = ''] = /^[\w.-]+/.exec(requirement.slice(0, MAX_REQUIREMENT_NAME + 1)) ?? [];
  return name.length > MAX_REQUIREMENT_NAME ? '' : normalizedName(name);
}

/** A distribution's name in the form in which names are compared (PEP 503). */
export function normalizedName(name: string): string {
  return name.replaceAll(/[-_.]+/g, '-').toLowerCase();
}

/** The rows of `RECORD`, a CSV file with quoting as Python's `csv` module writes it; not whole past the limit. */
export function parseRecord(text: string): { entries: RecordEntry[]; isWhole: boolean } {
  const entries: RecordEntry[] = [];
  const isWhole = eachCsvRow(text, ([path = '', hash = '', size = '']) => {
    if (path === '') return;
    entries.push({ path, hash: hash === '' ? null : hash, size: /^\d+$/.test(size) ? Number(size) : null });
  });
  return { entries, isWhole };
}

/**
 * Hands on the rows of a text, and tells whether these are all. By hand: a regular expression for quoted fields runs out
 * of stack on a field of millions of letters.
 */
function eachCsvRow(text: string, see: (row: readonly string[]) => void): boolean {
  let rows = 0;
  let row: string[] = [];
  let at = 0;
  while (at < text.length && rows < MAX_RECORD_ROWS) {
    const { value, end } = text[at] === '"' ? quotedField(text, at) : plainField(text, at);
    // No row has more than path, hash and size, but a line of commas can be as long as the file.
    if (row.length < RECORD_COLUMNS) row.push(value);
    at = end + 1;
    if (text[end] === ',') continue;
    see(row);
    rows++;
    row = [];
    if (text[end] === '\r' && text[end + 1] === '\n') at++;
  }
  if (row.length > 0) see(row);
  return at >= text.length;
}

interface Field {
  value: string;
  /** Where the separator behind the field stands, or the text ends. */
  end: number;
}

function plainField(text: string, start: number): Field {
  let end = start;
  while (end < text.length && !endsField(text.charCodeAt(end))) end++;
  return { value: text.slice(start, end), end };
}

function quotedField(text: string, start: number): Field {
  let close = text.indexOf('"', start + 1);
  // Two quotes stand for one.
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  // A field of nothing but quotes, as long as the file, would take twenty times its size here.
  const last = Math.min(close < 0 ? text.length : close, start + 1 + MAX_RECORD_FIELD);
  const value = text.slice(start + 1, last).replaceAll('""', '"');
  return { value, end: close < 0 ? text.length : plainField(text, close + 1).end };
}

/** A file of dist-info, as far as it was read, and the bytes that it has in all. */
export interface DistInfoFile {
  text: string;
  size: number;
}

/** Each tells which limit of this check the file goes beyond, as a clause; null where it goes beyond none. */
export function wheelFileLimit({ text, size }: DistInfoFile): string | null {
  if (size > MAX_WHEEL_FILE) return `it has ${size} bytes, of which the first ${MAX_WHEEL_FILE} were read`;
  const tags = parseHeaders(text)('Tag').length;
  return tags > MAX_TAG_LINES ? `it has ${tags} tags, of which the first ${MAX_TAG_LINES} were read` : null;
}

/** A description may be of any length. */
export function metadataLimit({ text, size }: DistInfoFile): string | null {
  const isCut = size > MAX_METADATA && !headerLines(text).isEnded;
  return isCut ? `its headers go on after the first ${MAX_METADATA} bytes` : null;
}

/** `isWhole` as {@link parseRecord} says it. */
export function recordLimit(size: number, isWhole: boolean): string | null {
  if (size > MAX_RECORD) return `it has ${size} bytes, of which the first ${MAX_RECORD} were read`;
  return isWhole ? null : `it goes on after the first ${MAX_RECORD_ROWS} rows`;
}

const RECORD_COLUMNS = 3;
/** Characters that are read of a quoted field: the longest path, were it all quotes. */
const MAX_RECORD_FIELD = 2 * MAX_MEMBER_PATH;
const COMMA = 0x2c;
const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;

function endsField(code: number): boolean {
  return code === COMMA || code === LINE_FEED || code === CARRIAGE_RETURN;
}
