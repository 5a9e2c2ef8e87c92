/** Changes to a TOML file by the ranges of its parsed text. */

import type { AST } from 'toml-eslint-parser';
import { parseTOML } from 'toml-eslint-parser';
import { groupBy } from '../../base/collections.ts';
import { isTouchedBy, type WordChanges, withChanges } from './selectorText.ts';
import {
  before,
  type Edits,
  isBlank,
  lineBreakOf,
  lineEnd,
  lineStart,
  nextLine,
  ownComments,
  type TextEdit,
  withoutLines,
} from './textEdit.ts';

/** A parsed file. */
export interface TomlSource {
  text: string;
  program: AST.TOMLProgram;
}

/** One key for a table, as in `test-command = "pytest"`, with the comments that go with it. */
export interface NewKey {
  /** As in `['tool', 'cibuildwheel', 'linux']`. */
  table: readonly string[];
  text: string;
  /** Lines above the key, each with its `#`. */
  comments: readonly string[];
  /** Behind the value, with its `#`; empty where there is none. */
  comment: string;
}

const TOO_ODD = 'it is written in a way that this program does not change';
const TABLE_PREFIX: readonly string[] = ['tool', 'cibuildwheel'];

/** Null for a text that doesn't parse. */
export function parseTomlSource(text: string): TomlSource | null {
  try {
    return { text, program: parseTOML(text) };
  } catch {
    return null;
  }
}

/** The setting at the end of the keys; null where there is none, or where it is a table of its own. */
export function findEntry({ program }: TomlSource, keys: readonly string[]): AST.TOMLKeyValue | null {
  for (const node of program.body[0].body) {
    const found =
      node.type === 'TOMLKeyValue'
        ? within(node, [], keys)
        : firstOf(node.body, (entry) => within(entry, node.resolvedKey.map(String), keys));
    if (found !== null) return found;
  }
  return null;
}

function within(
  entry: AST.TOMLKeyValue,
  prefix: readonly string[],
  keys: readonly string[],
): AST.TOMLKeyValue | null {
  const own = [...prefix, ...namesOf(entry)];
  if (!isPrefix(own, keys)) return null;
  if (own.length === keys.length) return entry;
  const { value } = entry;
  return value.type === 'TOMLInlineTable' ? firstOf(value.body, (inner) => within(inner, own, keys)) : null;
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | null): Found | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

function namesOf({ key }: AST.TOMLKeyValue): string[] {
  return key.keys.map((each) => (each.type === 'TOMLBare' ? each.name : each.value));
}

function isPrefix(short: readonly string[], long: readonly string[]): boolean {
  return short.length <= long.length && short.every((part, index) => part === long[index]);
}

/** Takes the setting out, with what is said of it behind its value and right above. `names` are those of what goes. */
export function deleteEntry({ text }: TomlSource, entry: AST.TOMLKeyValue, names: readonly string[]): Edits {
  const [start, end] = entry.range;
  const isAlone =
    isBlank(before(text, start)) && /^[ \t]*(?:#.*)?$/.test(text.slice(end, lineEnd(text, end)));
  return isAlone
    ? { edits: [withoutLines(text, ownComments(text, { start, end }, names), end)] }
    : { reason: TOO_ODD };
}

/** Puts another value in the place of the setting's own. */
export function replaceValue(entry: AST.TOMLKeyValue, text: string): Edits {
  const [start, end] = entry.value.range;
  return { edits: [{ start, end, text }] };
}

/** The setting with changes of the selectors of its text or list. */
export function dropSelectors(source: TomlSource, { value }: AST.TOMLKeyValue, changes: WordChanges): Edits {
  if (value.type === 'TOMLArray') return dropItems(source, value, changes);
  const edit = value.type === 'TOMLValue' ? dropWords(source, value, changes) : null;
  return edit === null ? { reason: TOO_ODD } : { edits: [edit] };
}

function dropWords({ text }: TomlSource, value: AST.TOMLValue, changes: WordChanges): TextEdit | null {
  if (value.kind !== 'string') return null;
  const [start, end] = value.range;
  const quotes = /^(?:"""|'''|["'])/.exec(text.slice(start, start + 3))?.[0].length ?? 1;
  const inner = text.slice(start + quotes, end - quotes);
  const kept = withChanges(inner, value.value, changes);
  return kept === null ? null : { start: start + quotes, end: end - quotes, text: kept };
}

/** Items go whole where nothing of them is left, with their commas and with what is said of them on their lines. */
function dropItems(source: TomlSource, array: AST.TOMLArray, changes: WordChanges): Edits {
  const edits: TextEdit[] = [];
  const items = array.elements.map((item, index) => {
    const words = item.type === 'TOMLValue' && item.kind === 'string' ? item.value.split(/\s+/) : [];
    const named = words.filter((word) => word !== '');
    const isGone = named.length > 0 && named.every((word) => changes.gone.has(word));
    const isTouched = !isGone && named.some((word) => isTouchedBy(word, changes));
    return { item, isGone, isTouched, comma: commaAfter(source, array, index) };
  });
  for (const { item, isTouched } of items) {
    if (!isTouched || item.type !== 'TOMLValue') continue;
    const edit = dropWords(source, item, changes);
    if (edit === null) return { reason: TOO_ODD };
    edits.push(edit);
  }
  const lastKept = items.findLastIndex(({ isGone }) => !isGone);
  for (const [index, { item, isGone, comma }] of items.entries()) {
    if (!isGone) continue;
    const [start] = item.range;
    const end = comma ?? item.range[1];
    const kept = items[lastKept];
    const isTail = index > lastKept && kept !== undefined && comma === null;
    edits.push(...removeItem(source, { start, end, tailFrom: isTail ? kept.item.range[1] : null }));
  }
  return { edits };
}

/**
 * The edits that take one item out. The last of a list without a comma at its end takes along all from `tailFrom`, the
 * end of the last item that stays, where they share a line.
 */
function removeItem(
  { text }: TomlSource,
  { start, end, tailFrom }: { start: number; end: number; tailFrom: number | null },
): TextEdit[] {
  const rest = text.slice(end, lineEnd(text, end));
  if (isBlank(before(text, start)) && /^[ \t]*(?:#.*)?$/.test(rest)) return [withoutLines(text, start, end)];
  if (tailFrom !== null && !/[\n#]/.test(text.slice(tailFrom, start)))
    return [{ start: tailFrom, end, text: '' }];
  const blanks = /^[ \t]*/.exec(rest)?.[0].length ?? 0;
  const isLast = rest.charAt(blanks) === ']';
  const lead = isLast ? (/[ \t]*$/.exec(before(text, start))?.[0].length ?? 0) : 0;
  return [{ start: start - lead, end: end + (isLast ? 0 : blanks), text: '' }];
}

/** Where the comma behind an item ends; null where there is none. Comments may stand between. */
function commaAfter({ text }: TomlSource, { elements, range }: AST.TOMLArray, index: number): number | null {
  const from = elements[index]?.range[1] ?? range[1];
  const to = elements[index + 1]?.range[0] ?? range[1] - 1;
  const found = /^(?:[ \t\r\n]|#[^\n]*\n)*,/.exec(text.slice(from, to));
  return found === null ? null : from + found[0].length;
}

/** Adds keys to tables, which are made where they aren't there yet. */
export function insertKeys(source: TomlSource, keys: readonly NewKey[]): Edits {
  const edits: TextEdit[] = [];
  const missing: { table: readonly string[]; keys: NewKey[] }[] = [];
  for (const group of groupBy(keys, ({ table }) => table.join('.')).values()) {
    const [first] = group;
    if (first === undefined) continue;
    const place = placeFor(source, first.table);
    if (place === 'inline')
      return { reason: 'its table is an inline one, to which this program adds nothing' };
    if (place === null) missing.push({ table: first.table, keys: group });
    else edits.push(insertion(source, place, group));
  }
  return { edits: [...edits, ...newTables(source, missing)] };
}

/** Behind which character keys are added, and how they begin. */
interface KeyPlace {
  after: number;
  indent: string;
  /** As in `cibuildwheel.` where the table is made by dotted keys. */
  prefix: string;
}

function placeFor({ text, program }: TomlSource, table: readonly string[]): KeyPlace | 'inline' | null {
  const nodes = program.body[0].body;
  const header = nodes.find(
    (node) =>
      node.type === 'TOMLTable' && node.kind === 'standard' && node.resolvedKey.join('.') === table.join('.'),
  );
  let dotted: KeyPlace | null = null;
  for (const node of nodes) {
    const prefix = node.type === 'TOMLTable' ? node.resolvedKey.map(String) : [];
    for (const entry of node.type === 'TOMLTable' ? node.body : [node]) {
      const own = [...prefix, ...namesOf(entry)];
      if (isPrefix(own, table)) return 'inline';
      if (isPrefix(table, own) && prefix.length < table.length)
        dotted = { ...behind(text, entry), prefix: `${table.slice(prefix.length).join('.')}.` };
    }
  }
  if (header?.type !== 'TOMLTable') return dotted;
  const last = header.body.at(-1);
  if (last !== undefined) return { ...behind(text, last), prefix: '' };
  const [start] = header.range;
  return { after: lineEnd(text, header.key.range[1]), indent: before(text, start), prefix: '' };
}

function behind(text: string, { range: [start, end] }: AST.TOMLKeyValue): Omit<KeyPlace, 'prefix'> {
  const indent = before(text, start);
  return { after: lineEnd(text, end), indent: isBlank(indent) ? indent.replace('\uFEFF', '') : '' };
}

function insertion(
  { text }: TomlSource,
  { after, indent, prefix }: KeyPlace,
  keys: readonly NewKey[],
): TextEdit {
  const lineBreak = lineBreakOf(text);
  const lines = keys.flatMap((key) => keyLines({ ...key, text: prefix + key.text }, lineBreak));
  const added = lines.map((line) => `${lineBreak}${indent}${line}`).join('');
  return { start: after, end: after, text: added };
}

/** A value over several lines stays one piece: its lines are not to be indented. */
function keyLines({ text, comments, comment }: NewKey, lineBreak: string): string[] {
  const line = text.replaceAll('\n', lineBreak);
  return [...comments, comment === '' ? line : `${line}  ${comment}`];
}

/** `[tool.cibuildwheel]` before what is below it, all others behind; both at the end of the file where there is neither. */
function newTables(
  source: TomlSource,
  tables: readonly { table: readonly string[]; keys: NewKey[] }[],
): TextEdit[] {
  const { text, program } = source;
  const lineBreak = lineBreakOf(text);
  const known = program.body[0].body.filter(
    (node) => node.type === 'TOMLTable' && isPrefix(TABLE_PREFIX, node.resolvedKey.map(String)),
  );
  const [first] = known;
  const last = known.at(-1);
  const edits: TextEdit[] = [];
  for (const { table, keys } of tables) {
    const block = [`[${table.join('.')}]`, ...keys.flatMap((key) => keyLines(key, lineBreak))].join(
      lineBreak,
    );
    if (first === undefined || last === undefined) {
      const isFirst = edits.length === 0;
      const open = isFirst && text !== '' && !text.endsWith('\n') ? lineBreak : '';
      const apart = !isFirst || !/^\s*$|\n\r?\n$/.test(text) ? lineBreak : '';
      edits.push({ start: text.length, end: text.length, text: `${open}${apart}${block}${lineBreak}` });
    } else if (table.length === TABLE_PREFIX.length) {
      const at = aboveComments(text, lineStart(text, first.range[0]));
      edits.push({ start: at, end: at, text: `${block}${lineBreak}${lineBreak}` });
    } else {
      const at = lineEnd(text, last.range[1]);
      edits.push({ start: at, end: at, text: `${lineBreak}${lineBreak}${block}` });
    }
  }
  return edits;
}

/** What stands right above a table is said of it. */
function aboveComments(text: string, line: number): number {
  let at = line;
  while (at > 0) {
    const above = lineStart(text, at - 1);
    if (!/^[ \t]*#/.test(text.slice(above, nextLine(text, above)))) break;
    at = above;
  }
  return at;
}
