/** Changes to a workflow by the ranges of its parsed text. */

import {
  type Document,
  isMap,
  isPair,
  isScalar,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import { groupBy } from '../../base/collections.ts';
import type { OptionSetting } from '../cibuildwheel/types.ts';
import { type WordChanges, withChanges } from './selectorText.ts';
import {
  before,
  commentsAbove,
  type Edits,
  isBlank,
  isSwitchedOff,
  lineEnd,
  lineStart,
  nextLine,
  ownComments,
  type TextEdit,
  withoutLines,
} from './textEdit.ts';

/** A parsed workflow. */
export interface YamlSource {
  text: string;
  document: Document;
  /** Each entry of a map, by its key and the line that it is on. */
  entries: ReadonlyMap<string, readonly YamlPlace[]>;
  /** Where names of variables stand, by the name. */
  mentions: ReadonlyMap<string, readonly number[]>;
}

/** An entry of a map, and the maps that it is in. */
export interface YamlPlace {
  key: Scalar;
  pair: Pair;
  map: YAMLMap;
  /** The entry whose value is the map, with the map that this one is in; null where there is none. */
  holder: { pair: Pair; map: YAMLMap } | null;
}

/** What is said of an entry in comments. */
export interface Comments {
  /** Right above it, each with its `#`. */
  above: string[];
  /** Behind its value; empty where there is none. */
  behind: string;
  /** The characters of those above. */
  range: { start: number; end: number };
}

const TOO_ODD = 'it is written in a way that this program does not change';

/** Null for a text that doesn't parse. */
export function parseYamlSource(text: string): YamlSource | null {
  const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
  if (document.errors.length > 0) return null;
  const places: { name: string; place: YamlPlace }[] = [];
  const lines = new LineNumbers(text);
  visit(document, {
    Pair(_key, pair, path) {
      const map = path.at(-1);
      if (!isMap(map) || !isScalar(pair.key) || !pair.key.range) return;
      const [holder, outer] = [path.at(-2), path.at(-3)];
      const name = `${String(pair.key.value)}:${lines.of(pair.key.range[0])}`;
      places.push({
        name,
        place: {
          key: pair.key,
          pair,
          map,
          holder: isPair(holder) && isMap(outer) ? { pair: holder, map: outer } : null,
        },
      });
    },
  });
  const entries = groupBy(places, ({ name }) => name);
  const mentions = groupBy([...text.matchAll(/\bCIBW_[A-Z0-9_]+/g)], ([name]) => name);
  return {
    text,
    document,
    entries: new Map([...entries].map(([name, all]) => [name, all.map(({ place }) => place)])),
    mentions: new Map([...mentions].map(([name, all]) => [name, all.map(({ index }) => index)])),
  };
}

/** Lines of places that are asked for in their order. */
class LineNumbers {
  readonly #text: string;
  #at = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  of(place: number): number {
    if (place < this.#at) [this.#at, this.#line] = [0, 1];
    for (;;) {
      const feed = this.#text.indexOf('\n', this.#at);
      if (feed < 0 || feed >= place) return this.#line;
      this.#at = feed + 1;
      this.#line += 1;
    }
  }
}

/** The entry that a setting was read from; null where it can't be told. */
export function findVariable(
  { entries }: YamlSource,
  { written, location }: Pick<OptionSetting, 'written' | 'location'>,
): YamlPlace | null {
  const [only, ...others] = entries.get(`${written}:${location.startLine}`) ?? [];
  return only !== undefined && others.length === 0 ? only : null;
}

/** Why the entry can't go, as a clause; null where it can. */
export function whyItStays({ text, mentions }: YamlSource, { key, pair, map }: YamlPlace): string | null {
  const { value } = pair;
  if ((isScalar(value) || isMap(value)) && value.anchor)
    return 'its value has an anchor, which is used elsewhere';
  const other = (mentions.get(String(key.value)) ?? []).find((at) => !isKeyOrComment(text, at));
  if (other !== undefined)
    return `line ${text.slice(0, other).split('\n').length} of the workflow has a use for it, too`;
  const isOnItsOwn = map.flow === true || isBlank(before(text, startOf(key)));
  return isOnItsOwn ? null : TOO_ODD;
}

/** A name with a colon behind it is a variable that is set, not one that is read. */
function isKeyOrComment(text: string, at: number): boolean {
  const line = before(text, at);
  const name = /^CIBW_[A-Z0-9_]+/.exec(text.slice(at, at + 200))?.[0].length ?? 0;
  const isKey =
    /(?:^|[{,-])\s*["']?$/.test(line) && /^["']?[ \t]*:/.test(text.slice(at + name, at + name + 20));
  return isKey || /^\s*#|^[^"'#]*\s#/.test(line);
}

function startOf({ range }: Scalar): number {
  return range?.[0] ?? 0;
}

/** Where the entry ends: with the last letter of its value. */
function endOf({ text }: YamlSource, { key, pair }: Pick<YamlPlace, 'key' | 'pair'>): number {
  const value = pair.value as { range?: [number, number, number] } | null;
  const [start, end] = value?.range ?? [startOf(key), key.range?.[1] ?? 0];
  return start + text.slice(start, end).trimEnd().length;
}

/** Comments right above the entry, and the one behind its value. What looks like a setting that is switched off stays. */
export function commentsOf(source: YamlSource, place: YamlPlace): Comments {
  const { text } = source;
  const first = lineStart(text, startOf(place.key));
  const { at, lines: above } = commentsAbove(text, first);
  const isProse = above.every((line) => !isSwitchedOff(line));
  const end = endOf(source, place);
  const behind = place.map.flow === true ? '' : text.slice(end, lineEnd(text, end)).trim();
  return {
    above: isProse && place.map.flow !== true ? above : [],
    behind: behind.startsWith('#') ? behind : '',
    range: { start: isProse && place.map.flow !== true ? at : first, end: first },
  };
}

/** An entry that goes. */
export interface Going {
  place: YamlPlace;
  /** Its comments go with it wherever they are; else only those that are about nothing else. */
  movesComments: boolean;
  /** Names of what goes, by which a comment shows that it is about that. */
  names: readonly string[];
}

/** Takes entries out with their comments; with the last one of a map goes the map. */
export function deleteEntries(source: YamlSource, going: readonly Going[]): Edits {
  const edits: TextEdit[] = [];
  for (const [map, group] of groupBy(going, ({ place }) => place.map)) {
    const places = group.map(({ place }) => place);
    const isWhole = new Set(places.map(({ pair }) => pair)).size === map.items.length;
    for (const each of group) {
      const { start, end } = commentsGoing(source, each, isWhole);
      if (end > start) edits.push({ start, end, text: '' });
    }
    const found = isWhole ? deleteMap(source, map, places) : deleteSome(source, map, places);
    if ('reason' in found) return found;
    edits.push(...found.edits);
  }
  return { edits };
}

/** The characters of the comments above that go along. */
function commentsGoing(
  source: YamlSource,
  { place, movesComments, names }: Going,
  isWhole: boolean,
): Comments['range'] {
  const { range } = commentsOf(source, place);
  if (movesComments || isWhole || place.map.flow === true) return range;
  const entry = { start: startOf(place.key), end: endOf(source, place) };
  return { start: ownComments(source.text, entry, names), end: range.end };
}

function deleteSome(source: YamlSource, map: YAMLMap, places: readonly YamlPlace[]): Edits {
  if (map.flow !== true) return { edits: places.map((place) => linesOf(source, place)) };
  const gone = new Set(places.map(({ pair }) => pair));
  const items = map.items.map((pair) => ({
    isGone: gone.has(pair),
    start: startOf(pair.key as Scalar),
    end: endOf(source, { key: pair.key as Scalar, pair }),
  }));
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined || source.text.slice(first.start, last.end).includes('#'))
    return { reason: TOO_ODD };
  const lastKept = items.findLastIndex(({ isGone }) => !isGone);
  const edits = items.flatMap(({ isGone, start }, index): TextEdit[] => {
    const next = items[index + 1];
    return isGone && index < lastKept && next !== undefined ? [{ start, end: next.start, text: '' }] : [];
  });
  const kept = items[lastKept];
  const tail =
    lastKept < items.length - 1 && kept !== undefined ? [{ start: kept.end, end: last.end, text: '' }] : [];
  return { edits: [...edits, ...tail] };
}

function linesOf(source: YamlSource, place: YamlPlace): TextEdit {
  return withoutLines(source.text, startOf(place.key), endOf(source, place));
}

/** An `env:` without entries is refused by GitHub, so it goes as well. */
function deleteMap(source: YamlSource, map: YAMLMap, places: readonly YamlPlace[]): Edits {
  const { text } = source;
  const holder = places[0]?.holder ?? null;
  if (holder === null || !isScalar(holder.pair.key) || holder.pair.key.value !== 'env' || map.anchor)
    return { reason: 'it is the last of a map that is used elsewhere' };
  const key = holder.pair.key;
  // Nothing tells which entry a comment between braces is about.
  const inside = text.slice(startOf(key), endOf(source, { key, pair: holder.pair }));
  if (map.flow === true && inside.includes('\n') && /\s#/.test(inside)) return { reason: TOO_ODD };
  if (isBlank(before(text, startOf(key))) && holder.map.flow !== true) {
    const head = withoutLines(text, startOf(key), startOf(key));
    // Of the empty lines around it one is enough.
    const below = nextLine(text, endOf(source, { key, pair: holder.pair }));
    const isApart = head.start === 0 || isBlank(text.slice(lineStart(text, head.start - 1), head.start));
    const isDouble = isApart && below < text.length && isBlank(text.slice(below, lineEnd(text, below)));
    const gap = isDouble ? [{ start: below, end: nextLine(text, below), text: '' }] : [];
    // A map in braces goes as one.
    return {
      edits: [
        ...(map.flow === true
          ? [linesOf(source, { key, pair: holder.pair } as YamlPlace)]
          : [head, ...places.map((place) => linesOf(source, place))]),
        ...gap,
      ],
    };
  }
  // The first entry of a step, behind its dash: the next one takes its place.
  const next = holder.map.items[holder.map.items.indexOf(holder.pair) + 1];
  if (next === undefined || !isScalar(next.key) || holder.map.flow === true) return { reason: TOO_ODD };
  const start = startOf(key);
  const end = startOf(next.key);
  const rest = places.reduce(
    (left, place) => left.replace(text.slice(startOf(place.key), endOf(source, place)), () => ''),
    text.slice(start, end),
  );
  return rest.includes('#') ? { reason: TOO_ODD } : { edits: [{ start, end, text: '' }] };
}

/** The value with changes of its selectors. */
export function dropFromValue(source: YamlSource, { pair }: YamlPlace, changes: WordChanges): Edits {
  const { text } = source;
  const { value } = pair;
  if (!isScalar(value) || !value.range || value.tag) return { reason: TOO_ODD };
  const [start, end] = value.range;
  const isQuoted = value.type === 'QUOTE_DOUBLE' || value.type === 'QUOTE_SINGLE';
  const isBlock = value.type === 'BLOCK_FOLDED' || value.type === 'BLOCK_LITERAL';
  const from = isQuoted ? start + 1 : isBlock ? nextLine(text, start) : start;
  const to = isQuoted ? end - 1 : from + text.slice(from, end).trimEnd().length;
  const inner = text.slice(from, to);
  const kept = withChanges(inner, String(value.value), changes);
  if (kept === null) return { reason: TOO_ODD };
  // In a block the first line's blanks say how far all are indented.
  const indent = isBlock ? (/^[ \t]*/.exec(inner)?.[0] ?? '') : '';
  const whole = isBlock ? indent + kept.trimStart() : kept;
  const isPlain = !isQuoted && !isBlock;
  const needsQuotes = isPlain && /^[*&!|>'"%@`#?{}[\],-]|: |:$| #/.test(whole);
  if (needsQuotes && /["\\\n]/.test(whole)) return { reason: TOO_ODD };
  return { edits: [{ start: from, end: to, text: needsQuotes ? `"${whole}"` : whole }] };
}

/** Leaves the entry there with an empty text. */
export function emptyValue(source: YamlSource, place: YamlPlace): Edits {
  const { value } = place.pair;
  if (!isScalar(value) || !value.range) return { reason: TOO_ODD };
  return { edits: [{ start: value.range[0], end: endOf(source, place), text: '""' }] };
}
