/**
 * Making hostile text harmless. Names in a wheel come from strangers: they may hold line breaks, terminal
 * escapes, markup, or characters that turn the reading direction around. Nothing is removed: what could
 * mislead is spelled out.
 */

import { commandsApart } from './commandWords.ts';

/**
 * Controls, format characters (the bidirectional ones among them), line separators, lone surrogates, and
 * whatever else draws nothing.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

const SHORT_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/** Longest piece of prose and longest name that a reporter prints, in UTF-16 code units. */
export const MAX_PROSE = 2000;
export const MAX_NAME = 160;

/**
 * One line of visible text: controls, invisible and direction-changing characters are spelled out as `\n`,
 * `\x1b` or `\u{202e}`. What is longer than `maxLength` UTF-16 code units loses its middle to a `…`, never
 * half of an escape or of a character; the result is at most `maxLength` long.
 */
export function plainText(text: string, maxLength: number = MAX_PROSE): string {
  // Every code unit becomes at least one, so what lies further inside than this can't survive the cut.
  const ends =
    text.length > 4 * maxLength ? `${text.slice(0, 2 * maxLength)}${text.slice(-2 * maxLength)}` : text;
  const visible = ends.replace(INVISIBLE, spellOut);
  if (ends === text && visible.length <= maxLength) return visible;
  return cutMiddle(ends, maxLength);
}

function spellOut(character: string): string {
  const short = SHORT_ESCAPES.get(character);
  if (short !== undefined) return short;
  const code = character.codePointAt(0) ?? 0;
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
}

function cutMiddle(text: string, maxLength: number): string {
  const pieces = Array.from(text, (character) => character.replace(INVISIBLE, spellOut));
  const room = Math.max(0, maxLength - 1);
  const head = takeWhileFits(pieces, Math.ceil(room / 2));
  const tail = takeWhileFits(pieces.reverse(), room - head.join('').length).reverse();
  return maxLength < 1 ? '' : `${head.join('')}…${tail.join('')}`;
}

function takeWhileFits(pieces: readonly string[], room: number): string[] {
  const taken: string[] = [];
  let left = room;
  for (const piece of pieces) {
    left -= piece.length;
    if (left < 0) break;
    taken.push(piece);
  }
  return taken;
}

/** A code span in backticks shows these as they are only outside tables, or not at all. */
const NEEDS_HTML_CODE = /[`|<>&]|##\[|^ | $|^$/;

/**
 * A code span for GitHub-flavoured Markdown, fit for running text and for table cells alike: in backticks
 * where that is enough, else as `<code>` with entities. Nothing in it becomes a link, a mention or markup.
 */
export function markdownCode(text: string, maxLength: number = MAX_NAME): string {
  const visible = plainText(text, maxLength);
  if (!NEEDS_HTML_CODE.test(visible)) return `\`${visible}\``;
  // Markdown is read inside of <code>, so everything that it could take for markup is encoded.
  return htmlCodeOf(visible.replace(/[^\p{L}\p{N}\p{M} ./-]|(?<=www)\./giu, unlinkedEntity));
}

/** The same as {@link markdownCode}, for places where only HTML is read, as in `<summary>`. */
export function htmlCode(text: string, maxLength: number = MAX_NAME): string {
  return htmlCodeOf(plainText(text, maxLength).replace(/[^\p{L}\p{N}\p{M} ./_-]/gu, entity));
}

function htmlCodeOf(encoded: string): string {
  return `<code>${encoded === '' ? '(empty)' : encoded}</code>`;
}

/**
 * cmark-gfm looks for addresses in text that is decoded already (`a&#64;b.c`, and `https&#58;//` in later releases), but
 * never across a tag. `<wbr>` lets a line break there, and is no part of what people copy.
 */
function unlinkedEntity(character: string): string {
  return `${/[@:.]/.test(character) ? BREAK : ''}${entity(character)}`;
}

const BREAK = '<wbr>';

function entity(character: string): string {
  return `&#${character.codePointAt(0) ?? 0};`;
}

/** Punctuation that belongs to the sentence, not to the word. */
const LEADING = /^["'(“‘]+/;
const TRAILING = /["'),.;:!?”’]+$/;

/**
 * A word that Markdown or GitHub would make something of: emphasis, links, tables, mathematics, mentions,
 * issue numbers, commit hashes, bare addresses.
 */
const MARKUP = /[\\`*_[\]#@|~$]|:\/\/|^-.|www\.|\bGH-\d|(?:^|[({])[0-9a-f]{7,40}\b/iu;

/** A word that reads better as code: a file name, a library's whatever it is called, a dotted setting, a path. */
const CODE_LIKE = /[a-z]{2}\.[a-z]{2}|\w[+-]*\.(?:so|dylib|dll|pyd|exe|whl)\b|^\/\w|\w\/[^/]+\//i;

/** What a code span is made of: {@link markdownCode}, or {@link htmlCode}. */
type CodeSpan = (text: string, maxLength: number) => string;

/**
 * Prose for GitHub-flavoured Markdown, on one line: words that would turn into markup, links, mentions or
 * issue references become code spans, as do commands, paths and file names; HTML becomes entities. No word becomes a link,
 * whatever it looks like: links are a type of their own (link.ts).
 */
export function markdownText(text: string, maxLength: number = MAX_PROSE): string {
  const stretches = commandsApart(plainText(text, maxLength).trimStart());
  return stretches
    .map((each, index) =>
      each.isCode ? markdownCode(each.text, MAX_PROSE) : escapedWords(each.text, markdownCode, index === 0),
    )
    .join('');
}

/** As {@link markdownText}, for a stretch out of the middle of a line that holds no command: outer spaces are kept. */
export function markdownInline(text: string, maxLength: number = MAX_PROSE): string {
  return escapedWords(plainText(text, maxLength), markdownCode, false);
}

/** The same as {@link markdownInline}, for places where only HTML is read, as in `<summary>`. */
export function htmlInline(text: string, maxLength: number = MAX_PROSE): string {
  return escapedWords(plainText(text, maxLength), htmlCode, false);
}

function escapedWords(visible: string, code: CodeSpan, startsLine: boolean): string {
  return visible
    .split(/( +)/)
    .map((word, index) => escapedWord(word, code, startsLine && index === 0))
    .join('');
}

function escapedWord(word: string, code: CodeSpan, startsLine: boolean): string {
  // A workflow command, were it to start a line; or an emoji.
  if (/::|:[\w+-]+:/.test(word)) return code(word, MAX_PROSE);
  const lead = LEADING.exec(word)?.[0] ?? '';
  const rest = word.slice(lead.length);
  const punctuation = TRAILING.exec(rest)?.[0] ?? '';
  // In `f(x)` the parenthesis is the word's own.
  const own = punctuation.startsWith(')') && rest.includes('(') ? 1 : 0;
  const trail = punctuation.slice(own);
  const core = rest.slice(0, rest.length - trail.length);
  if (MARKUP.test(core) || CODE_LIKE.test(core)) return `${lead}${code(core, MAX_PROSE)}${trail}`;
  // Else the line would become a list.
  if (startsLine && /^(?:\d+[.)]|[-+])$/.test(word)) return `${word.slice(0, -1)}\\${word.slice(-1)}`;
  return word.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Escapes the message of a workflow command. */
export function commandData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Escapes the value of a property of a workflow command. */
export function commandProperty(text: string): string {
  return commandData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/**
 * One line that may stand in the log of a GitHub Actions job: the runner obeys lines that start with `::`,
 * however far indented, and `##[` anywhere.
 */
export function logLine(line: string): string {
  return line.replace(/^((?:\s|\x1b\[[0-9;]*m)*):(?=:)/, '$1\\x3a').replaceAll('##[', '#\\x23[');
}

/** Length of the text in UTF-8 bytes. */
export function utf8Length(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

/** The longest beginning of the text that has at most `maxBytes` UTF-8 bytes, with a `…` where something is missing. */
export function clipUtf8(text: string, maxBytes: number): string {
  if (utf8Length(text) <= maxBytes) return text;
  const mark = utf8Length('…') <= maxBytes ? '…' : '';
  const bytes = Buffer.from(text, 'utf8');
  let end = Math.max(0, maxBytes - utf8Length(mark));
  // 10xxxxxx: in the middle of a character.
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return bytes.toString('utf8', 0, end) + mark;
}
