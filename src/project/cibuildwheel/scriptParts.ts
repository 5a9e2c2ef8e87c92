/** Which parts of a shell script run whatever happens, beside those that depend on something. */

import { PIECE, partOf, type ShellWord } from './shellWords.ts';
import { straightCommands, withoutPrefix } from './straightCommands.ts';

/** Commands that follow one another. */
export interface ScriptPart {
  /** As written. */
  text: string;
  /** False inside of a condition, a loop, a function or a group, behind a test, and in a list with `||` or substitutions. */
  isCertain: boolean;
  /** All simple commands, without the words of conditions and loops. */
  commands: ShellWord[][];
}

const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['if', 'fi'],
  ['for', 'done'],
  ['select', 'done'],
  ['while', 'done'],
  ['until', 'done'],
  ['{', '}'],
]);
const BETWEEN: ReadonlySet<string> = new Set(['then', 'else', 'elif', 'do', '!', 'time']);
const ENDS: ReadonlySet<string> = new Set(['fi', 'done', 'esac', '}']);
/** What follows them after `&&` depends on what they say. */
const TESTS: ReadonlySet<string> = new Set([
  ...['[', '[[', 'test', '!', 'command', 'which', 'type', 'hash', 'grep', 'egrep', 'false'],
]);
const LEAVES: ReadonlySet<string> = new Set(['exit', 'return', 'exec']);
const MAX_DEPTH = 50;

/** Null where the script can't be told apart, as for here-documents and what never ends. */
export function scriptParts(script: string): ScriptPart[] | null {
  const reader = new Reader(script);
  return reader.read() ? reader.parts : null;
}

/** The commands that run for certain, in their order; null in the place of each part that may or may not run. */
export function certainCommands(script: string): (ShellWord[] | null)[] {
  const straight = straightCommands(script);
  if (straight !== null) return straight;
  return (scriptParts(script) ?? []).flatMap(({ text, isCertain }) =>
    isCertain ? (straightCommands(text) ?? [null]) : [null],
  );
}

/** All simple commands of a script, whether they run or not; null where these can't be told. */
export function everyCommand(script: string): ShellWord[][] | null {
  return (
    straightCommands(script) ??
    scriptParts(script)
      ?.flatMap(({ commands }) => commands)
      .map(withoutPrefix)
      .filter(({ length }) => length > 0) ??
    null
  );
}

/** One list of commands, from one line break or semicolon outside of all conditions to the next. */
interface OpenList {
  start: number;
  isCertain: boolean;
  commands: { words: ShellWord[]; start: number }[];
}

class Reader {
  readonly parts: ScriptPart[] = [];
  readonly #script: string;
  /** What ends the conditions, loops and groups that are open, the innermost last. */
  readonly #closers: string[] = [];
  #list: OpenList = { start: 0, isCertain: true, commands: [] };
  #words: ShellWord[] = [];
  #word: ShellWord | null = null;
  #start = 0;
  /** The next word is a file that is read or written. */
  #isTarget = false;
  /** The next words are patterns of a `case`. */
  #isPattern = false;
  /** Something before may have ended the script. */
  #mayBeOver = false;
  #isSound = true;

  constructor(script: string) {
    this.#script = script;
  }

  /** False where the script can't be told apart. */
  read(): boolean {
    const script = this.#script;
    const piece = new RegExp(PIECE);
    while (piece.lastIndex < script.length && this.#isSound) {
      const at = piece.lastIndex;
      const { groups } = piece.exec(script) ?? {};
      if (groups === undefined) return false;
      const { join, blank, operator, plain } = groups;
      if (join !== undefined) continue;
      if (blank !== undefined) this.#endWord();
      else if (operator !== undefined) piece.lastIndex += this.#takeOperator(operator, at);
      else if (this.#word === null && plain?.startsWith('#')) {
        const end = script.indexOf('\n', at);
        piece.lastIndex = end < 0 ? script.length : end;
      } else {
        if (this.#word === null && this.#words.length === 0) this.#start = at;
        this.#word ??= { text: '', isLiteral: true };
        const { text, isLiteral } = partOf(groups);
        this.#word.text += text;
        this.#word.isLiteral &&= isLiteral;
        if (plain?.includes('`')) this.#list.isCertain = false;
      }
    }
    this.#endCommand();
    this.#endList(script.length);
    return this.#isSound && this.#closers.length === 0;
  }

  /** How many more characters belong to the operator. */
  #takeOperator(sign: string, at: number): number {
    const [before, next] = [this.#script[at - 1], this.#script[at + 1]];
    // As in `2>`.
    if (/[<>]/.test(sign) && /^\d+$/.test(this.#word?.text ?? '')) this.#word = null;
    this.#endWord();
    if (this.#words[0]?.text === '[[' && this.#words.at(-1)?.text !== ']]') {
      if (sign === '|' && next === '|') this.#list.isCertain = false;
      return 0;
    }
    switch (sign) {
      case '<':
      case '>':
        if (sign === '<' && next === '<') this.#isSound = false;
        this.#isTarget = next !== '(';
        return 0;
      case '&':
        if (next === '&') {
          this.#endCommand();
          return 1;
        }
        // As in `2>&1` and `&>`.
        if (before === '>' || before === '<' || next === '>') return 0;
        this.#endCommand();
        this.#endList(at);
        return 0;
      case '|':
        if (this.#isPattern) this.#words = [];
        this.#endCommand();
        if (next !== '|') return 0;
        this.#list.isCertain = false;
        return 1;
      case '(':
        return this.#open();
      case ')':
        return this.#close();
      default:
        this.#endCommand();
        if (next === ';' && sign === ';' && this.#closers.at(-1) === 'esac') {
          this.#isPattern = true;
          return 1;
        }
        this.#endList(at);
        return 0;
    }
  }

  #open(): number {
    this.#list.isCertain = false;
    if (this.#isPattern) return 0;
    this.#endCommand();
    this.#push(')');
    return 0;
  }

  #close(): number {
    if (this.#isPattern) {
      this.#words = [];
      this.#isPattern = false;
      return 0;
    }
    this.#endCommand();
    if (this.#closers.pop() !== ')') this.#isSound = false;
    return 0;
  }

  #push(closer: string): void {
    this.#list.isCertain = false;
    this.#closers.push(closer);
    if (this.#closers.length > MAX_DEPTH) this.#isSound = false;
  }

  #endWord(): void {
    const word = this.#word;
    this.#word = null;
    if (word === null) return;
    if (this.#isTarget) {
      this.#isTarget = false;
      return;
    }
    if (this.#isPattern && word.text !== 'esac') return;
    this.#isPattern = false;
    this.#words.push(word);
    if (this.#words[0]?.text === 'case' && word.text === 'in' && this.#words.length > 2) {
      this.#push('esac');
      this.#words = [];
      this.#isPattern = true;
    }
  }

  #endCommand(): void {
    this.#endWord();
    this.#isTarget = false;
    const words = this.#words;
    this.#words = [];
    let at = 0;
    for (; ; at += 1) {
      const first = words[at]?.text;
      if (first === undefined) return;
      const closer = CLOSERS.get(first);
      if (ENDS.has(first)) {
        if (this.#closers.pop() !== first) this.#isSound = false;
        return;
      }
      if (closer !== undefined) this.#push(closer);
      // A function's name is no command.
      else if (first === 'function') {
        this.#list.isCertain = false;
        at += 1;
      } else if (!BETWEEN.has(first)) break;
      if (first === 'for' || first === 'select') return;
    }
    this.#list.commands.push({ words: words.slice(at), start: this.#start });
  }

  /** A list ends where nothing is open. */
  #endList(end: number): void {
    if (this.#closers.length > 0) return;
    const { start, isCertain, commands } = this.#list;
    this.#list = { start: end, isCertain: true, commands: [] };
    if (commands.length === 0 && isCertain) return;
    const firstWord = ({ words }: (typeof commands)[number]): string => withoutPrefix(words)[0]?.text ?? '';
    const test = commands.findIndex((each) => TESTS.has(firstWord(each)) || LEAVES.has(firstWord(each)));
    const certain = !isCertain || this.#mayBeOver ? 0 : test < 0 ? commands.length : test;
    const border = commands[certain]?.start ?? end;
    const add = (isSure: boolean, from: number, to: number, some: typeof commands): void => {
      if (some.length === 0 && isSure) return;
      const text = this.#script.slice(from, to).replace(/&&\s*$/, '');
      this.parts.push({ text, isCertain: isSure, commands: some.map(({ words }) => words) });
    };
    add(true, start, certain === 0 ? start : border, commands.slice(0, certain));
    if (certain < commands.length || !isCertain)
      add(false, certain === 0 ? start : border, end, commands.slice(certain));
    // Who leaves with a failure ends the build, and what comes after it is of no matter then.
    this.#mayBeOver ||= commands.some(
      ({ words }) => LEAVES.has(words[0]?.text ?? '') && !/^[1-9]\d*$/.test(words[1]?.text ?? ''),
    );
  }
}
