/** YAML as plain values that know their lines: anchors, aliases and `<<` merges are resolved. */

import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import { MAX_WORKFLOW_FILE } from '../../base/limits.ts';

/** Lines of a value in its file, from 1. */
export interface Lines {
  startLine: number;
  endLine: number;
}

export interface YamlScalar extends Lines {
  kind: 'scalar';
  /** As GitHub would write it into a variable: `1`, `true`; empty for null. */
  text: string;
  /** What YAML takes it for: `'false'` in quotes is a text. */
  type: 'string' | 'number' | 'boolean' | 'null';
  /** What follows on the last line of the value: a comment, or nothing. */
  comment: string;
}

export interface YamlList extends Lines {
  kind: 'list';
  items: readonly YamlValue[];
}

export interface YamlMap extends Lines {
  kind: 'map';
  entries: ReadonlyMap<string, YamlEntry>;
}

/** A key with its value; the lines go from the key to the value's end. */
export interface YamlEntry extends Lines {
  value: YamlValue;
}

export type YamlValue = YamlScalar | YamlList | YamlMap;

/** The value of the whole text, or why it can't be read and where. */
export type YamlReading =
  | { root: YamlValue; problem: null }
  | { root: null; problem: { reason: string; line: number } };

/** How often one anchor may be used, nested uses multiplied: a bound on what aliases may blow up to. */
const MAX_ALIASES = 100;
/** Real files nest about ten deep. */
const MAX_DEPTH = 64;
/** The library's messages go on with a picture of the place. */
const FIRST_LINE = /^.*$/m;

/** Reads one YAML document. Never throws. */
export function readYaml(text: string): YamlReading {
  if (text.length > MAX_WORKFLOW_FILE) {
    return failure(`it has ${text.length} characters; up to ${MAX_WORKFLOW_FILE} are read`, 1);
  }
  if (nestsTooDeep(text)) return failure('it is nested too deeply', 1);
  const lineCounter = new LineCounter();
  try {
    const document = parseDocument(text, {
      lineCounter,
      keepSourceTokens: false,
      // The library holds each key against all before it; ValueReader looks each up.
      uniqueKeys: false,
      prettyErrors: false,
      // Else its warnings go to the standard error with words of the file, which the runner would obey.
      logLevel: 'error',
    });
    const [error] = document.errors;
    if (error !== undefined) {
      const reason = FIRST_LINE.exec(error.message)?.[0] ?? error.code;
      return failure(reason, lineCounter.linePos(error.pos[0]).line || 1);
    }
    // The library's guard against aliases that multiply: it throws before they do.
    document.toJS({ maxAliasCount: MAX_ALIASES });
    const reader = new ValueReader(text, lineCounter, (node) =>
      isAlias(node) ? node.resolve(document) : node,
    );
    return { root: reader.read(document.contents, 0), problem: null };
  } catch (error) {
    const line = error instanceof RepeatedKey ? error.line : 1;
    return failure(error instanceof Error ? error.message : String(error), line);
  }
}

/** A key that its map has already: GitHub refuses the file. */
class RepeatedKey extends Error {
  readonly line: number;

  constructor(line: number) {
    super('Map keys must be unique');
    this.line = line;
  }
}

function failure(reason: string, line: number): YamlReading {
  return { root: null, problem: { reason, line } };
}

/** The library composes nested values recursively; what would fill the stack is told by its brackets and indents. */
function nestsTooDeep(text: string): boolean {
  let open = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    open = bracket === '[' || bracket === '{' ? open + 1 : Math.max(0, open - 1);
    if (open > MAX_DEPTH * 4) return true;
  }
  return /(?:[-?:][ \t]+){65}/.test(text);
}

class ValueReader {
  readonly #text: string;
  readonly #lines: LineCounter;
  readonly #resolve: (node: unknown) => unknown;
  /** Each anchored value is read once, however often it is used. */
  readonly #read = new Map<unknown, YamlValue>();

  constructor(text: string, lines: LineCounter, resolve: (node: unknown) => unknown) {
    this.#text = text;
    this.#lines = lines;
    this.#resolve = resolve;
  }

  /** The value of a node of the document. Throws where it is nested too deeply, as when an alias holds itself. */
  read(unresolved: unknown, depth: number): YamlValue {
    if (depth > MAX_DEPTH) throw new RangeError('it is nested too deeply');
    const node = this.#resolve(unresolved);
    const known = this.#read.get(node);
    if (known !== undefined) return known;
    const value = this.#valueOf(node, depth);
    this.#read.set(node, value);
    return value;
  }

  #valueOf(node: unknown, depth: number): YamlValue {
    if (isMap(node)) {
      return { kind: 'map', ...this.#linesOf(node), entries: this.#entriesOf(node, depth) };
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => this.read(item, depth + 1));
      return { kind: 'list', ...this.#linesOf(node), items };
    }
    const value = isScalar(node) ? node.value : null;
    const place = isScalar(node) ? this.#linesOf(node) : { startLine: 1, endLine: 1 };
    const text = value === null || value === undefined ? '' : String(value);
    return {
      kind: 'scalar',
      ...place,
      text,
      type: typeOf(value),
      comment: isScalar(node) ? this.#restOfLine(node) : '',
    };
  }

  /** Keys of the map itself win over merged ones, earlier merges over later ones. */
  #entriesOf(map: YAMLMap, depth: number): Map<string, YamlEntry> {
    const own = new Map<string, YamlEntry>();
    const merged: YamlEntry[] = [];
    for (const pair of map.items) {
      const key = this.#keyOf(pair);
      const value = this.read(pair.value, depth + 1);
      const start = isScalar(pair.key) ? this.#linesOf(pair.key).startLine : value.startLine;
      const isInline = !isAlias(pair.value) && value.endLine >= start && pair.value !== null;
      const entry = { startLine: start, endLine: isInline ? value.endLine : start, value };
      if (key === '<<') {
        merged.push(entry);
        continue;
      }
      if (own.has(key)) throw new RepeatedKey(start);
      own.set(key, entry);
    }
    for (const { value } of merged) {
      for (const source of value.kind === 'list' ? value.items : [value]) {
        if (source.kind !== 'map') continue;
        for (const [key, entry] of source.entries) if (!own.has(key)) own.set(key, entry);
      }
    }
    return own;
  }

  #keyOf({ key }: Pair): string {
    const node = this.#resolve(key);
    return isScalar(node) ? String(node.source ?? node.value) : '';
  }

  #linesOf({ range }: Node): Lines {
    const [start, end] = range ?? [0, 0];
    // A block scalar ends after its line break.
    const last = Math.max(start, start + this.#text.slice(start, end).trimEnd().length - 1);
    return { startLine: this.#lines.linePos(start).line, endLine: this.#lines.linePos(last).line };
  }

  #restOfLine({ range }: Node): string {
    const rest = this.#text.slice(range?.[1] ?? this.#text.length);
    const end = rest.search(/[\r\n]/);
    return (end < 0 ? rest : rest.slice(0, end)).trim();
  }
}

function typeOf(value: unknown): YamlScalar['type'] {
  if (value === null || value === undefined) return 'null';
  return typeof value === 'number' || typeof value === 'boolean'
    ? (typeof value as 'number' | 'boolean')
    : 'string';
}

/** The entry of a map; undefined where the value is none or has no such key. */
export function entryOf(value: YamlValue | undefined, key: string): YamlEntry | undefined {
  return value?.kind === 'map' ? value.entries.get(key) : undefined;
}

/** What stands under the key. */
export function under(value: YamlValue | undefined, key: string): YamlValue | undefined {
  return entryOf(value, key)?.value;
}

/** The text under the key, where it is one. */
export function textOf(value: YamlValue | undefined, key: string): string | undefined {
  const found = under(value, key);
  return found?.kind === 'scalar' ? found.text : undefined;
}

/** The entries of a map, in their order; none for anything else. */
export function entriesOf(value: YamlValue | undefined): [string, YamlEntry][] {
  return value?.kind === 'map' ? [...value.entries] : [];
}

/** The items of a list; none for anything else. */
export function itemsOf(value: YamlValue | undefined): readonly YamlValue[] {
  return value?.kind === 'list' ? value.items : [];
}
