/** Version specifiers (PEP 440) and requirements (PEP 508) as packaging reads them, which pip, twine and PyPI use: only whether they are any. */

const PRE = '(?:[-_.]?(?:alpha|beta|preview|pre|a|b|c|rc)[-_.]?[0-9]*)?';
const POST = '(?:-[0-9]+|[-_.]?(?:post|rev|r)[-_.]?[0-9]*)?';
const DEV = '(?:[-_.]?dev[-_.]?[0-9]*)?';
const LOCAL = '(?:\\+[a-z0-9]+(?:[-_.][a-z0-9]+)*)?';
const RELEASE = '\\s*v?(?:[0-9]+!)?[0-9]+';
const CLAUSE = [
  '===\\s*[^\\s;)]*',
  `(?:==|!=)${RELEASE}(?:\\.[0-9]+)*(?:\\.\\*|${PRE}${POST}${DEV}${LOCAL})`,
  `~=${RELEASE}(?:\\.[0-9]+)+${PRE}${POST}${DEV}`,
  `(?:<=|>=|<|>)${RELEASE}(?:\\.[0-9]+)*${PRE}${POST}${DEV}`,
].join('|');
const WHOLE_CLAUSE = new RegExp(`^\\s*(?:${CLAUSE})\\s*$`, 'i');

/** True for `>=3.8,!=3.9.*` and for an empty text; empty parts are overlooked. */
export function isSpecifierSet(text: string): boolean {
  return text
    .split(',')
    .filter((part) => part.trim() !== '')
    .every((part) => WHOLE_CLAUSE.test(part));
}

/** True for what may name a distribution or an extra. */
export function isDistributionName(text: string): boolean {
  return /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/i.test(text);
}

const TOKENS = {
  space: /[ \t]+/y,
  identifier: /\b[a-z0-9][a-z0-9._-]*\b/iy,
  clause: new RegExp(CLAUSE, 'iy'),
  url: /[^ \t]+/y,
  quoted: /'[^']*'|"[^"]*"/y,
  variable:
    /\b(?:python_version|python_full_version|os[._]name|sys[._]platform|platform_(?:release|system)|platform[._](?:version|machine|python_implementation)|python_implementation|implementation_(?:name|version)|extras?|dependency_groups)\b/y,
  operator: /===|==|~=|!=|<=|>=|<|>/y,
  logical: /\b(?:or|and)\b/y,
  isIn: /\bin\b/y,
  isNotIn: /\bnot\b[ \t]+\bin\b/y,
} as const;

/** True for `foo[bar]>=1.0; python_version < "3.9"` and for `foo @ https://…`. */
export function isRequirement(text: string): boolean {
  return new Reader(text).isRequirement();
}

/** A text from a place on. */
class Reader {
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  isRequirement(): boolean {
    this.take('space');
    if (this.take('identifier') === null) return false;
    this.take('space');
    if (!this.takeExtras()) return false;
    this.take('space');
    if (this.takeSign('@')) return this.isEndOfUrl();
    const isInParentheses = this.takeSign('(');
    this.take('space');
    if (!isSpecifierSet(this.takeClauses())) return false;
    this.take('space');
    if (isInParentheses && !this.takeSign(')')) return false;
    this.take('space');
    return this.isEnd() || this.isEndOfMarker();
  }

  private isEndOfUrl(): boolean {
    this.take('space');
    if (this.take('url') === null) return false;
    this.take('space');
    return this.isEnd() || this.isEndOfMarker();
  }

  private isEndOfMarker(): boolean {
    return this.takeSign(';') && this.takeMarker() && this.isEnd();
  }

  private takeExtras(): boolean {
    if (!this.takeSign('[')) return true;
    this.take('space');
    if (this.take('identifier') !== null) {
      this.take('space');
      while (this.takeSign(',')) {
        this.take('space');
        if (this.take('identifier') === null) return false;
        this.take('space');
      }
    }
    return this.takeSign(']');
  }

  private takeClauses(): string {
    let clauses = '';
    for (let clause = this.take('clause'); clause !== null; clause = this.take('clause')) {
      clauses += clause;
      this.take('space');
      if (!this.takeSign(',')) break;
      clauses += ',';
      this.take('space');
    }
    return clauses;
  }

  private takeMarker(): boolean {
    do {
      this.take('space');
      const isFine = this.takeSign('(') ? this.takeMarker() && this.takeSign(')') : this.takeComparison();
      if (!isFine) return false;
      this.take('space');
    } while (this.take('logical') !== null);
    return true;
  }

  private takeComparison(): boolean {
    if (!this.takeOperand()) return false;
    const operator = this.take('isIn') ?? this.take('isNotIn') ?? this.take('operator');
    return operator !== null && this.takeOperand();
  }

  private takeOperand(): boolean {
    this.take('space');
    const operand = this.take('variable') ?? this.take('quoted');
    this.take('space');
    return operand !== null;
  }

  private take(kind: keyof typeof TOKENS): string | null {
    const pattern = TOKENS[kind];
    pattern.lastIndex = this.at;
    const [found] = pattern.exec(this.text) ?? [];
    if (found === undefined) return null;
    this.at += found.length;
    return found;
  }

  private takeSign(sign: string): boolean {
    const isThere = this.text[this.at] === sign;
    if (isThere) this.at++;
    return isThere;
  }

  private isEnd(): boolean {
    return this.at === this.text.length;
  }
}
