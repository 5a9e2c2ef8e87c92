/** A job's matrix, expanded to its legs as GitHub does it. */

import { MAX_MATRIX_LEGS, MAX_MATRIX_VALUES } from '../../base/limits.ts';
import { textOfValue, type Value } from './evaluate.ts';
import type { Values } from './expressions.ts';
import { entriesOf, itemsOf, type YamlScalar, type YamlValue } from './yamlText.ts';

/** One combination: by name. */
type Combination = ReadonlyMap<string, YamlValue>;

export interface Legs {
  /** Values of each leg by path, as in `os`, `cibw.build` or `platform.0`. A single null where they aren't known. */
  legs: readonly (Values | null)[];
  /** Why the legs aren't known; null where they are. */
  unknown: string | null;
  /** True where that is for a limit of this check. */
  isOverLimit: boolean;
}

/** The legs of `strategy.matrix`: one without values where there is none. */
export function expandMatrix(matrix: YamlValue | undefined): Legs {
  if (matrix === undefined) return { legs: [new Map()], unknown: null, isOverLimit: false };
  const unknown = (why: string): Legs => ({ legs: [null], unknown: why, isOverLimit: false });
  const overLimit = (why: string): Legs => ({ legs: [null], unknown: why, isOverLimit: true });
  if (matrix.kind !== 'map') return unknown('the matrix is worked out when the workflow runs');
  const all = entriesOf(matrix);
  const lists = all.map(([name, { value }]) => ({ name, value }));
  if (lists.some(({ value }) => value.kind !== 'list')) {
    return unknown('the matrix is worked out when the workflow runs');
  }
  const axes = lists.filter(({ name }) => name !== 'include' && name !== 'exclude');
  const sizes = axes.map(({ value }) => itemsOf(value).length);
  const include = itemsOf(matrix.entries.get('include')?.value);
  const exclude = itemsOf(matrix.entries.get('exclude')?.value);
  const product = axes.length === 0 ? 0 : sizes.reduce((count, size) => count * size, 1);
  if (product > MAX_MATRIX_LEGS || include.length > MAX_MATRIX_LEGS || exclude.length > MAX_MATRIX_LEGS) {
    return overLimit(`the matrix has more than ${MAX_MATRIX_LEGS} legs`);
  }
  if ([...include, ...exclude].some(({ kind }) => kind !== 'map') || exclude.some(hasExpression)) {
    return unknown('the matrix is worked out when the workflow runs');
  }
  const crossed = axes.reduce<Combination[]>(cross, axes.length === 0 ? [] : [new Map()]);
  const kept = crossed.filter((leg) => !exclude.some((rule) => isExcluded(leg, rule)));
  const legs = withIncluded(kept, include).map(flatten);
  return legs.some((leg) => leg === null)
    ? overLimit(`a leg of the matrix has more than ${MAX_MATRIX_VALUES} values`)
    : { legs, unknown: null, isOverLimit: false };
}

function cross(legs: Combination[], { name, value }: { name: string; value: YamlValue }): Combination[] {
  return legs.flatMap((leg) => itemsOf(value).map((item) => new Map([...leg, [name, item]])));
}

function isExcluded(leg: Combination, rule: YamlValue): boolean {
  return entriesOf(rule).every(([name, { value }]) => {
    const has = leg.get(name);
    return has !== undefined && isEqual(has, value);
  });
}

/**
 * Each included object joins every combination whose own values it doesn't change; one that fits none is a leg of its
 * own.
 */
function withIncluded(combinations: readonly Combination[], include: readonly YamlValue[]): Combination[] {
  const legs = combinations.map((own) => ({ own, values: new Map(own) }));
  const added: Combination[] = [];
  for (const object of include) {
    const values = entriesOf(object).map(([name, { value }]) => [name, value] as const);
    const fitting = legs.filter(({ own }) =>
      values.every(([name, value]) => {
        const has = own.get(name);
        return has === undefined || isEqual(has, value);
      }),
    );
    for (const leg of fitting) for (const [name, value] of values) leg.values.set(name, value);
    if (fitting.length === 0) added.push(new Map(values));
  }
  return [...legs.map(({ values }) => values), ...added];
}

/** The values in a leg by their path; null where there are too many. */
function flatten(leg: Combination): Values | null {
  const flat = new Map<string, Value | null>();
  const add = (path: string, value: YamlValue): boolean => {
    if (flat.size >= MAX_MATRIX_VALUES) return false;
    if (value.kind === 'scalar') {
      flat.set(path, value.text.includes('${{') ? null : scalarValue(value));
      return true;
    }
    return children(value).every(([key, child]) => add(`${path}.${key}`, child));
  };
  return [...leg].every(([name, value]) => add(name, value)) ? flat : null;
}

/** As GitHub reads it: a text in quotes stays one, whatever it says. */
function scalarValue({ text, type }: YamlScalar): Value {
  switch (type) {
    case 'number':
      return { kind: 'number', number: Number(text) };
    case 'boolean':
      return { kind: 'boolean', is: text === 'true' };
    case 'null':
      return { kind: 'null' };
    case 'string':
      return { kind: 'string', text };
  }
}

function children(value: YamlValue): [string, YamlValue][] {
  return value.kind === 'list'
    ? value.items.map((item, index) => [String(index), item])
    : entriesOf(value).map(([key, entry]) => [key, entry.value]);
}

function isEqual(a: YamlValue, b: YamlValue): boolean {
  const left = flatten(new Map([['', a]]));
  const right = flatten(new Map([['', b]]));
  if (left === null || right === null || left.size !== right.size) return false;
  return [...left].every(([path, value]) => {
    const other = right.get(path) ?? null;
    return value !== null && other !== null && textOfValue(value) === textOfValue(other);
  });
}

function hasExpression(value: YamlValue): boolean {
  return [...(flatten(new Map([['', value]]))?.values() ?? [null])].includes(null);
}
