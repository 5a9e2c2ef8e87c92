/** Our own documentation for a terminal: the Markdown that docs/rules.md uses, wrapped, with or without styles. */

export interface Terminal {
  /** False where escape codes would be in the way. */
  color: boolean;
  /** Columns. */
  width: number;
}

type Style = 'bold' | 'code' | 'plain';

interface Piece {
  text: string;
  style: Style;
}

/** Pieces between two spaces. */
type Word = Piece[];

const SGR: Readonly<Record<Style, number>> = { bold: 1, code: 36, plain: 0 };
const FENCE = '```';
const CODE_INDENT = '    ';
const ITEM = /^(\s*)([-*]|\d{1,3}\.) +/;

/** The text with headings, paragraphs, lists and code blocks set for the terminal. Ends with a newline. */
export function renderTerminalMarkdown(markdown: string, terminal: Terminal): string {
  const blocks = blocksOf(markdown.trim().split('\n'));
  return `${blocks.flatMap((block) => blockLines(block, terminal)).join('\n')}\n`;
}

/** A code block, a blank line, or a heading, list item, table row or paragraph with its continuation lines joined. */
function blocksOf(lines: readonly string[]): string[][] {
  const blocks: string[][] = [];
  let isCode = false;
  for (const line of lines) {
    const block = blocks.at(-1);
    if (isCode) block?.push(line);
    else if (block === undefined || startsBlock(line, block[0] ?? '')) blocks.push([line]);
    else block.push(line);
    if (line.startsWith(FENCE)) isCode = !isCode;
  }
  return blocks;
}

function startsBlock(line: string, before: string): boolean {
  const standsAlone = before.trim() === '' || /^#|^\|/.test(before) || before.startsWith(FENCE);
  return (
    standsAlone || line.trim() === '' || /^#+ |^\|/.test(line) || line.startsWith(FENCE) || ITEM.test(line)
  );
}

function blockLines(block: readonly string[], terminal: Terminal): string[] {
  const [first = ''] = block;
  if (first.startsWith(FENCE)) return codeLines(block);
  if (first.trim() === '' || first.startsWith('|')) return [...block];
  const heading = /^#+ (.*)$/.exec(first)?.[1];
  if (heading !== undefined) return [paint({ text: heading, style: 'bold' }, terminal)];
  const [marker = '', indent = '', bullet = ''] = ITEM.exec(first) ?? [];
  const text = [first.slice(marker.length), ...block.slice(1)].map((line) => line.trim()).join(' ');
  const head = bullet === '' ? '' : `${indent}${bullet} `;
  const lines = wrapped(wordsOf(text), terminal, terminal.width - head.length);
  return lines.map((line, index) => (index === 0 ? head : ' '.repeat(head.length)) + line);
}

/** Indented, and commands with a prompt. */
function codeLines([fence = '', ...lines]: readonly string[]): string[] {
  const prompt = fence === `${FENCE}sh` ? '$ ' : '';
  return lines
    .filter((line) => line !== FENCE)
    .map((line) => (line === '' ? '' : CODE_INDENT + prompt + line));
}

const INLINE = /\*\*([^*]+)\*\*|`([^`]+)`|\[([^\]]+)\]\(([^)]+)\)/g;

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, bold, code, label, url] = match;
    pieces.push({ text: text.slice(end, match.index), style: 'plain' });
    if (bold !== undefined) pieces.push({ text: bold.replaceAll('`', ''), style: 'bold' });
    else if (code !== undefined) pieces.push({ text: code, style: 'code' });
    else pieces.push({ text: `${label} (${url})`, style: 'plain' });
    end = match.index + whole.length;
  }
  return [...pieces, { text: text.slice(end), style: 'plain' }];
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [[]];
  for (const { text: run, style } of piecesOf(text)) {
    // Code stays in one piece, so that it can be copied.
    for (const [index, part] of (style === 'code' ? [run] : run.split(' ')).entries()) {
      if (index > 0) words.push([]);
      if (part !== '') words.at(-1)?.push({ text: part, style });
    }
  }
  return words.filter((word) => word.length > 0);
}

function wrapped(words: readonly Word[], { color }: Terminal, width: number): string[] {
  const lines: { text: string; length: number }[] = [];
  for (const word of words) {
    // Without colours the backticks say what is code.
    const visible = word.map((piece) =>
      piece.style === 'code' && !color ? { ...piece, text: `\`${piece.text}\`` } : piece,
    );
    const length = visible.reduce((sum, { text }) => sum + text.length, 0);
    const text = visible.map((piece) => paint(piece, { color })).join('');
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + length > width) lines.push({ text, length });
    else {
      line.text += ` ${text}`;
      line.length += 1 + length;
    }
  }
  return lines.map(({ text }) => text);
}

function paint({ text, style }: Piece, { color }: Pick<Terminal, 'color'>): string {
  return color && style !== 'plain' ? `\x1b[${SGR[style]}m${text}\x1b[0m` : text;
}
