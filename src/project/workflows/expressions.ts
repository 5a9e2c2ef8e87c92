/** GitHub's `${{ … }}`, as far as it can be known from the workflow's text alone. */

/** Values by name. A value of null is there, but not known. */
export type Values = ReadonlyMap<string, string | null>;

/** What expressions can refer to. */
export interface Scope {
  /** By path, as in `os`, `cibw.build` or `platform.0`; null where the matrix isn't known. */
  matrix: Values | null;
  /** Variables that the workflow and the job set; null for others, and where the value isn't known. */
  env: (name: string) => string | null;
}

export interface Expanded {
  /** Null where an expression can't be known. */
  value: string | null;
  /** The text has expressions, so that it may differ from run to run or leg to leg. */
  hasExpressions: boolean;
}

/** `matrix.os`, `matrix['os']`, `matrix.platform[0]`, `env.NAME`. */
const REFERENCE = /^(matrix|env)((?:\.[\w-]+|\[(?:\d+|'[^']*')\])+)$/i;
const LITERAL = /^(?:'((?:[^']|'')*)'|(-?\d+(?:\.\d+)?|true|false))$/;

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
    const end = start < 0 ? -1 : text.indexOf('}}', start);
    if (end < 0) return result + text.slice(from);
    result += text.slice(from, start) + replace(text.slice(start + 3, end));
    from = end + 2;
  }
}

/** References and literals, and the first of several that isn't empty (`a || b`); null for anything else. */
function evaluate(expression: string, scope: Scope): string | null {
  let value = '';
  for (const part of expression.split('||')) {
    const operand = operandOf(part.trim(), scope);
    if (operand === null) return null;
    value = operand;
    if (!['', 'false', '0'].includes(value)) break;
  }
  return value;
}

function operandOf(text: string, scope: Scope): string | null {
  const literal = LITERAL.exec(text);
  if (literal !== null) return literal[1]?.replaceAll("''", "'") ?? literal[2] ?? null;
  const reference = REFERENCE.exec(text);
  if (reference === null) return null;
  const path = (reference[2] ?? '').replace(/\['?([^'\]]*)'?\]/g, '.$1').slice(1);
  if (reference[1]?.toLowerCase() === 'env') return scope.env(path);
  if (scope.matrix === null) return null;
  const value = scope.matrix.get(path);
  if (value !== undefined) return value;
  // A whole object or list is no text; what isn't there at all is empty.
  const hasParts = [...scope.matrix.keys()].some((key) => key.startsWith(`${path}.`));
  return hasParts || isBelowUnknown(path, scope.matrix) ? null : '';
}

/** True where a value further up isn't known, as `matrix.cibw` for `matrix.cibw.build`. */
function isBelowUnknown(path: string, matrix: Values): boolean {
  return [...matrix].some(([key, value]) => value === null && path.startsWith(`${key}.`));
}
