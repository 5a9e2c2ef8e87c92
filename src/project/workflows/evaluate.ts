/** What a GitHub expression comes to, as far as literals, the matrix and `env` decide. */

export type Value =
  | { kind: 'string'; text: string }
  | { kind: 'number'; number: number }
  | { kind: 'boolean'; is: boolean }
  | { kind: 'null' }
  | { kind: 'list'; items: readonly Value[] };

/** What a reference such as `matrix.os` stands for; null for what isn't known. */
export type Lookup = (context: string, path: string) => Value | null;

const TOKEN =
  /\s*(?:'((?:[^']|'')*)'|(-?\d+(?:\.\d+)?(?![\w.]))|([A-Za-z_][\w-]*)|(&&|\|\||[=!<>]=|[!<>()[\],.*]))/y;
/** Longer expressions, and deeper ones, aren't looked into. */
const LONGEST = 4096;
const DEEPEST = 50;

interface Token {
  kind: 'string' | 'number' | 'name' | 'sign';
  text: string;
}

/** Null for what isn't known, and for what is no expression. */
export function evaluateExpression(text: string, lookup: Lookup): Value | null {
  const tokens = tokensOf(text);
  if (tokens === null) return null;
  const reader = new Reader(tokens, lookup);
  try {
    const value = reader.readOr(0);
    return reader.isAtEnd ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** As GitHub writes it into a text; null for a list. */
export function textOfValue(value: Value): string | null {
  switch (value.kind) {
    case 'number':
      return String(value.number);
    case 'boolean':
      return String(value.is);
    case 'null':
      return '';
    case 'list':
      return null;
    default:
      return value.text;
  }
}

function tokensOf(text: string): Token[] | null {
  if (text.length > LONGEST) return null;
  const source = text.trimEnd();
  const tokens: Token[] = [];
  const token = new RegExp(TOKEN);
  while (token.lastIndex < source.length) {
    const match = token.exec(source);
    if (match === null) return null;
    const [, string, number, name, sign = ''] = match;
    if (string !== undefined) tokens.push({ kind: 'string', text: string.replaceAll("''", "'") });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else tokens.push({ kind: 'sign', text: sign });
  }
  return tokens;
}

/** From the weakest operator to the strongest, each by its own method. */
class Reader {
  readonly #tokens: readonly Token[];
  readonly #lookup: Lookup;
  #at = 0;

  constructor(tokens: readonly Token[], lookup: Lookup) {
    this.#tokens = tokens;
    this.#lookup = lookup;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  readOr(depth: number): Value | null {
    let value = this.#readAnd(depth);
    while (this.#take('||')) {
      const other = this.#readAnd(depth);
      if (value !== null && !isTrue(value)) value = other;
    }
    return value;
  }

  #readAnd(depth: number): Value | null {
    let value = this.#readComparison(depth);
    while (this.#take('&&')) {
      const other = this.#readComparison(depth);
      if (value !== null && isTrue(value)) value = other;
    }
    return value;
  }

  #readComparison(depth: number): Value | null {
    let value = this.#readNot(depth);
    for (;;) {
      const sign = ['==', '!=', '<=', '>=', '<', '>'].find((each) => this.#take(each));
      if (sign === undefined) return value;
      const other = this.#readNot(depth);
      value = value === null || other === null ? null : truth(compare(sign, value, other));
    }
  }

  #readNot(depth: number): Value | null {
    if (depth > DEEPEST) throw new SyntaxError('it is nested too deeply');
    if (!this.#take('!')) return this.#readOperand(depth);
    const value = this.#readNot(depth + 1);
    return value === null ? null : truth(!isTrue(value));
  }

  #readOperand(depth: number): Value | null {
    const token = this.#tokens[this.#at];
    if (token === undefined) throw new SyntaxError('it ends too early');
    this.#at += 1;
    if (token.kind === 'string') return { kind: 'string', text: token.text };
    if (token.kind === 'number') return { kind: 'number', number: Number(token.text) };
    if (token.kind === 'name') {
      return this.#take('(')
        ? call(token.text, this.#readArguments(depth + 1))
        : this.#readReference(token.text);
    }
    if (token.text !== '(') throw new SyntaxError('no operand');
    const value = this.readOr(depth + 1);
    this.#expect(')');
    return value;
  }

  #readArguments(depth: number): (Value | null)[] {
    const values: (Value | null)[] = [];
    if (this.#take(')')) return values;
    do values.push(this.readOr(depth));
    while (this.#take(','));
    this.#expect(')');
    return values;
  }

  /** `matrix.os`, `matrix['os']`, `matrix.platform[0]`; null for one with an index that is worked out, or `*`. */
  #readReference(name: string): Value | null {
    const word = name.toLowerCase();
    const parts: string[] = [];
    let isPlain = true;
    for (;;) {
      if (this.#take('.')) {
        const token = this.#tokens[this.#at];
        this.#at += 1;
        if (token?.kind === 'name') parts.push(token.text);
        else isPlain = false;
      } else if (this.#take('[')) {
        const index = this.readOr(DEEPEST);
        this.#expect(']');
        const part = index === null ? null : textOfValue(index);
        if (part === null) isPlain = false;
        else parts.push(part);
      } else {
        break;
      }
    }
    if (parts.length === 0 && isPlain) {
      if (word === 'true' || word === 'false') return truth(word === 'true');
      if (word === 'null') return { kind: 'null' };
      return null;
    }
    return isPlain ? this.#lookup(word, parts.join('.')) : null;
  }

  #take(sign: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'sign' || token.text !== sign) return false;
    this.#at += 1;
    return true;
  }

  #expect(sign: string): void {
    if (!this.#take(sign)) throw new SyntaxError(`no ${sign}`);
  }
}

function truth(is: boolean): Value {
  return { kind: 'boolean', is };
}

/** As a condition takes it. */
export function isTrue(value: Value): boolean {
  switch (value.kind) {
    case 'null':
      return false;
    case 'boolean':
      return value.is;
    case 'number':
      return value.number !== 0;
    case 'string':
      return value.text !== '';
    case 'list':
      return true;
  }
}

function compare(sign: string, a: Value, b: Value): boolean {
  switch (sign) {
    case '==':
      return isEqual(a, b);
    case '!=':
      return !isEqual(a, b);
    case '<':
      return order(a, b) < 0;
    case '>':
      return order(a, b) > 0;
    case '<=':
      return order(a, b) <= 0;
    default:
      return order(a, b) >= 0;
  }
}

/** Texts are compared whatever their case; of two kinds both become numbers. */
function isEqual(a: Value, b: Value): boolean {
  const texts = [a, b].every(({ kind }) => kind === 'string');
  if (texts) return folded(a) === folded(b);
  if (a.kind === 'list' || b.kind === 'list') return a === b;
  return numberOf(a) === numberOf(b);
}

/** Not a number where they have no order. */
function order(a: Value, b: Value): number {
  const texts = [a, b].every(({ kind }) => kind === 'string');
  if (!texts) return numberOf(a) - numberOf(b);
  return folded(a) === folded(b) ? 0 : folded(a) < folded(b) ? -1 : 1;
}

function folded(value: Value): string {
  return (textOfValue(value) ?? '').toLowerCase();
}

function numberOf(value: Value): number {
  switch (value.kind) {
    case 'number':
      return value.number;
    case 'boolean':
      return Number(value.is);
    case 'null':
      return 0;
    case 'list':
      return Number.NaN;
    default:
      return Number(value.text);
  }
}

/** Null for functions that ask for more than their arguments. */
function call(name: string, values: readonly (Value | null)[]): Value | null {
  const known = values.filter((value) => value !== null);
  const [first, second] = known;
  if (known.length < values.length || first === undefined) return null;
  switch (name.toLowerCase()) {
    case 'contains':
      if (second === undefined) return null;
      return truth(
        first.kind === 'list'
          ? first.items.some((item) => isEqual(item, second))
          : folded(first).includes(folded(second)),
      );
    case 'startswith':
      return second === undefined ? null : truth(folded(first).startsWith(folded(second)));
    case 'endswith':
      return second === undefined ? null : truth(folded(first).endsWith(folded(second)));
    case 'format':
      return formatted(textOfValue(first) ?? '', known.slice(1));
    case 'fromjson':
      return fromJson(textOfValue(first) ?? '');
    default:
      return null;
  }
}

/** `{0}` stands for the first value, `{{` for a brace. */
function formatted(pattern: string, values: readonly Value[]): Value | null {
  let isWhole = true;
  const text = pattern.replaceAll(/\{\{|\}\}|\{(\d{1,3})\}/g, (all, index: string | undefined) => {
    if (index === undefined) return all.charAt(0);
    const value = values[Number(index)];
    const written = value === undefined ? null : textOfValue(value);
    if (written === null) isWhole = false;
    return written ?? '';
  });
  return isWhole ? { kind: 'string', text } : null;
}

/** Plain values and lists of them; objects stay unknown. */
function fromJson(text: string): Value | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(parsed)) return plainValue(parsed);
  const items = parsed.map(plainValue);
  return items.every((item) => item !== null) ? { kind: 'list', items } : null;
}

function plainValue(parsed: unknown): Value | null {
  switch (typeof parsed) {
    case 'string':
      return { kind: 'string', text: parsed };
    case 'number':
      return { kind: 'number', number: parsed };
    case 'boolean':
      return truth(parsed);
    default:
      return parsed === null ? { kind: 'null' } : null;
  }
}
