/** Environment markers of requirements (PEP 508): whether one may hold, as far as the environment is known. */

import { MAX_MARKER } from '../base/limits.ts';
import { versionTest } from './requiresPython.ts';

/** By variable, all values that it may have there; one that is missing may have any. */
export type MarkerEnvironment = ReadonlyMap<string, readonly string[]>;

/** Null: it holds with some of the possible values, or nobody can tell. */
type Truth = boolean | null;

/** False where a marker holds with none of the possible values; true where it may hold, and where it can't be read. */
export function mayHold(marker: string, environment: MarkerEnvironment): boolean {
  if (marker.length > MAX_MARKER) return true;
  const tokens = tokensOf(marker);
  if (tokens === null) return true;
  const reader = new MarkerReader(tokens, environment);
  const truth = reader.either();
  return !reader.isAtEnd() || truth !== false;
}

interface Token {
  kind: 'text' | 'word' | 'operator' | 'bracket' | 'end';
  value: string;
}

const TOKEN =
  /\s*(?:(?<bracket>[()])|'(?<single>[^']*)'|"(?<double>[^"]*)"|(?<operator>===?|[<>~!]=|[<>])|(?<word>[A-Za-z_][\w.]*))/y;

/** Null where there is something else. */
function tokensOf(marker: string): Token[] | null {
  const text = marker.trim();
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  while (pattern.lastIndex < text.length) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) return null;
    const { bracket, single, double, operator, word } = groups;
    if (bracket !== undefined) tokens.push({ kind: 'bracket', value: bracket });
    else if (operator !== undefined) tokens.push({ kind: 'operator', value: operator });
    else if (word !== undefined) tokens.push({ kind: 'word', value: word });
    else tokens.push({ kind: 'text', value: single ?? double ?? '' });
  }
  return tokens;
}

const END: Token = { kind: 'end', value: '' };

/** Works a marker out while it reads it. What is no marker is never at its end. */
class MarkerReader {
  private readonly tokens: readonly Token[];
  private readonly environment: MarkerEnvironment;
  private at = 0;
  private isBroken = false;

  constructor(tokens: readonly Token[], environment: MarkerEnvironment) {
    this.tokens = tokens;
    this.environment = environment;
  }

  isAtEnd(): boolean {
    return !this.isBroken && this.at === this.tokens.length;
  }

  either(): Truth {
    const parts = [this.both()];
    while (this.take('word', 'or')) parts.push(this.both());
    return parts.includes(true) ? true : parts.includes(null) ? null : false;
  }

  private both(): Truth {
    const parts = [this.single()];
    while (this.take('word', 'and')) parts.push(this.single());
    return parts.includes(false) ? false : parts.includes(null) ? null : true;
  }

  private single(): Truth {
    if (!this.take('bracket', '(')) return this.comparison();
    const inside = this.either();
    if (!this.take('bracket', ')')) this.isBroken = true;
    return inside;
  }

  private comparison(): Truth {
    const left = this.next();
    const operator = this.operator();
    const right = this.next();
    const isOperand = ({ kind }: Token): boolean => kind === 'word' || kind === 'text';
    if (operator === null || !isOperand(left) || !isOperand(right)) {
      this.isBroken = true;
      return null;
    }
    if (left.kind === 'word' && right.kind === 'text')
      return this.compared(variableOf(left), operator, right.value, false);
    if (left.kind === 'text' && right.kind === 'word')
      return this.compared(variableOf(right), operator, left.value, true);
    return null;
  }

  private operator(): string | null {
    const { kind, value } = this.next();
    if (kind === 'operator' || (kind === 'word' && value === 'in')) return value;
    return kind === 'word' && value === 'not' && this.take('word', 'in') ? 'not in' : null;
  }

  /** Of a variable and a text, which stands on the left where `isReversed`. */
  private compared(variable: string, operator: string, text: string, isReversed: boolean): Truth {
    const isFull = variable === 'python_full_version';
    const values = this.environment.get(isFull ? 'python_version' : variable);
    if (values === undefined || values.length === 0) return null;
    if (isFull || (variable === 'python_version' && !operator.endsWith('in')))
      return comparedVersions(values, isReversed ? (REVERSED.get(operator) ?? '') : operator, text, isFull);
    return agreed(values.map((value) => comparedTexts(value, operator, text, isReversed)));
  }

  private next(): Token {
    const token = this.tokens[this.at] ?? END;
    this.at += 1;
    return token;
  }

  private take(kind: Token['kind'], value: string): boolean {
    const token = this.tokens[this.at] ?? END;
    const isThere = token.kind === kind && token.value === value;
    if (isThere) this.at += 1;
    return isThere;
  }
}

/** How variables were written before PEP 508 (its "Environment Markers", "deprecated aliases"). */
const OLD_NAMES: ReadonlyMap<string, string> = new Map([
  ['os.name', 'os_name'],
  ['sys.platform', 'sys_platform'],
  ['platform.version', 'platform_version'],
  ['platform.machine', 'platform_machine'],
  ['platform.python_implementation', 'platform_python_implementation'],
  ['python_implementation', 'platform_python_implementation'],
]);

function variableOf({ value }: Token): string {
  return OLD_NAMES.get(value) ?? value;
}

/** What an operator becomes when its sides change places. */
const REVERSED: ReadonlyMap<string, string> = new Map([
  ['<', '>'],
  ['<=', '>='],
  ['>', '<'],
  ['>=', '<='],
  ['==', '=='],
  ['!=', '!='],
]);

/** True or false where all say so. */
function agreed(truths: readonly Truth[]): Truth {
  const [first = null] = truths;
  return truths.every((truth) => truth === first) ? first : null;
}

/** For what has an order, texts have none that all installers share. */
function comparedTexts(value: string, operator: string, text: string, isReversed: boolean): Truth {
  const isInside = isReversed ? value.includes(text) : text.includes(value);
  switch (operator) {
    case '==':
    case '===':
      return value === text;
    case '!=':
      return value !== text;
    case 'in':
      return isInside;
    case 'not in':
      return !isInside;
    default:
      return null;
  }
}

/** The last patch release that a Python may have. */
const LAST_PATCH = 99;

/** Of Pythons as in `3.12`; `isFull` where the patch release counts, which no tag tells. */
function comparedVersions(values: readonly string[], operator: string, text: string, isFull: boolean): Truth {
  const test = versionTest(`${operator}${text.trim()}`);
  if (test === null) return null;
  return agreed(
    values.map((value) => {
      const version = value.split('.').map(Number);
      if (!isFull) return test(version);
      if (!/^[<>]/.test(operator) && text.trim().startsWith(`${value}.`)) return null;
      return agreed([test([...version, 0]), test([...version, LAST_PATCH])]);
    }),
  );
}
