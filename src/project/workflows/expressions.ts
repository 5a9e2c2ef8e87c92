/** GitHub's `${{ … }}`, as far as it can be known from the workflow's text alone. */

import { evaluateExpression, isTrue, textOfValue, type Value } from './evaluate.ts';

/** Values by name. A value of null is there, but not known. */
export type Values = ReadonlyMap<string, Value | null>;

/** What expressions can refer to. */
export interface Scope {
  /** By path, as in `os`, `cibw.build` or `platform.0`; null where the matrix isn't known. */
  matrix: Values | null;
  /** Variables that the workflow and the job set; null for others, and where the value isn't known. */
  env: (name: string) => string | null;
  /** `runner.os`, as in `Linux`; absent where the job's runner isn't known. */
  runnerOs?: string;
}

export interface Expanded {
  /** Null where an expression can't be known. */
  value: string | null;
  /** The text has expressions, so that it may differ from run to run or leg to leg. */
  hasExpressions: boolean;
}

/** The text with its expressions replaced. */
export function expand(text: string, scope: Scope): Expanded {
  if (!text.includes('${{')) return { value: text, hasExpressions: false };
  let known = true;
  const value = replaceExpressions(text, (expression) => {
    const result = evaluate(expression, scope);
    if (result === null) known = false;
    return result ?? '';
  });
  return { value: known ? value : null, hasExpressions: true };
}

/** The text with what can't be known replaced by `unknown`, for reading commands. */
export function expandOr(unknown: string, text: string, scope: Scope): string {
  return replaceExpressions(text, (expression) => evaluate(expression, scope) ?? unknown);
}

function replaceExpressions(text: string, replace: (expression: string) => string): string {
  let result = '';
  let from = 0;
  for (;;) {
    const start = text.indexOf('${{', from);
    const end = start < 0 ? -1 : endOf(text, start + 3);
    if (end < 0) return result + text.slice(from);
    result += text.slice(from, start) + replace(text.slice(start + 3, end));
    from = end + 2;
  }
}

/** Where the expression ends: a text in quotes may hold braces. */
function endOf(text: string, from: number): number {
  const piece = /'[^']*'|\}\}/g;
  piece.lastIndex = from;
  for (let match = piece.exec(text); match !== null; match = piece.exec(text)) {
    if (match[0] === '}}') return match.index;
  }
  return -1;
}

/** The text that the expression comes to; null where it can't be known. */
function evaluate(expression: string, scope: Scope): string | null {
  const value = evaluateExpression(expression, (context, path) => referred(context, path, scope));
  return value === null ? null : textOfValue(value);
}

/** Whether an `if` holds, with or without `${{ }}` around it; null where that can't be known. */
export function holds(condition: string, scope: Scope): boolean | null {
  const [, inner = condition] = /^\s*\$\{\{([\s\S]*)\}\}\s*$/.exec(condition) ?? [];
  const value = evaluateExpression(inner, (context, path) => referred(context, path, scope));
  return value === null ? null : isTrue(value);
}

function referred(context: string, path: string, { matrix, env, runnerOs }: Scope): Value | null {
  if (context === 'runner' && path === 'os' && runnerOs !== undefined)
    return { kind: 'string', text: runnerOs };
  if (context === 'env') {
    const text = env(path);
    return text === null ? null : { kind: 'string', text };
  }
  if (context !== 'matrix' || matrix === null) return null;
  const value = matrix.get(path);
  if (value !== undefined) return value;
  // A whole object or list is no text; what isn't there at all is empty.
  const hasParts = [...matrix.keys()].some((key) => key.startsWith(`${path}.`));
  return hasParts || isBelowUnknown(path, matrix) ? null : { kind: 'null' };
}

/** True where a value further up isn't known, as `matrix.cibw` for `matrix.cibw.build`. */
function isBelowUnknown(path: string, matrix: Values): boolean {
  return [...matrix].some(([key, value]) => value === null && path.startsWith(`${key}.`));
}
