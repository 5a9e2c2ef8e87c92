/** A log as lines: whatever its encoding, line ends and prefixes, in bounded memory. */

import { TextDecoder } from 'node:util';
import { MAX_LOG_LINE } from '../base/limits.ts';

/** `yyyy-mm-ddThh:mm:ss.fffffffZ `, as GitHub and Azure put it before each line; `gh run view --log` adds two columns. */
const PREFIX = /^(?:[^\t]{0,300}\t[^\t]{0,300}\t)?\s{0,20}\uFEFF?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,9}Z ?/;
/** What a runner's log makes of workflow commands, and the commands themselves where no runner has read them. */
const COMMAND =
  /^(?:##\[(?:error|warning|notice|debug|section|command|group)\]|::(?:error|warning|notice|group|debug)[^:]{0,300}::)/;
/** Control sequences (ECMA-48): CSI, OSC, and those of two characters. */
const ESCAPES = /\x1b\[[0-9;:?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b[@-Z\\^_]/g;

/** Splits bytes into lines as they come. Of a line that is longer than the limit, its beginning is kept. */
export class LineSplitter {
  private decoder: TextDecoder | null = null;
  private open = '';
  /** True while the rest of an over-long line passes by. */
  private skipping = false;

  /** The lines that end in this chunk, without their ends. */
  *push(chunk: Uint8Array): Generator<string> {
    this.decoder ??= decoderFor(chunk);
    yield* this.split(this.decoder.decode(chunk, { stream: true }));
  }

  /** The last line, when nothing ended it. */
  *end(): Generator<string> {
    yield* this.split(this.decoder?.decode() ?? '');
    if (this.open !== '') yield trimEnd(this.open);
    this.open = '';
  }

  private *split(text: string): Generator<string> {
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      const whole =
        this.open === ''
          ? text.slice(start, Math.min(end, start + MAX_LOG_LINE))
          : this.join(text, start, end);
      yield trimEnd(this.skipping ? this.open : whole);
      this.open = '';
      this.skipping = false;
      start = end + 1;
    }
    if (start < text.length && !this.skipping) {
      this.open = this.join(text, start, text.length);
      this.skipping = this.open.length >= MAX_LOG_LINE;
    }
  }

  private join(text: string, start: number, end: number): string {
    return this.open + text.slice(start, Math.min(end, start + MAX_LOG_LINE - this.open.length));
  }
}

/** PowerShell writes UTF-16 where a log is redirected to a file. */
function decoderFor([first, second]: Uint8Array): TextDecoder {
  return new TextDecoder(first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8');
}

/** A line that a carriage return wrote over shows what came last. */
function trimEnd(line: string): string {
  const text = line.endsWith('\r') ? line.slice(0, -1) : line;
  const over = text.lastIndexOf('\r');
  return over < 0 ? text : text.slice(over + 1);
}

/** What the tool wrote: without time stamp, escape codes, a runner's marks and outer spaces. */
export function cleanLine(line: string): string {
  return unstamped(line).replace(COMMAND, '').trim();
}

/** What a runner's mark makes of a line; null for a line without one. */
export function markOf(line: string): string | null {
  return (
    /^(?:##\[(error|warning|notice|debug)\]|::(error|warning|notice|debug)[ :])/
      .exec(unstamped(line))
      ?.slice(1)
      .find(Boolean) ?? null
  );
}

/** The heading of a group that a line begins, as in `##[group]Run make`; null for other lines. */
export function groupHeading(line: string): string | null {
  return /^(?:##\[group\]|::group::)(.*)$/.exec(unstamped(line))?.[1] ?? null;
}

/** True for the line that ends a group. */
export function endsGroup(line: string): boolean {
  return /^(?:##\[endgroup\]|::endgroup::)/.test(unstamped(line));
}

function unstamped(line: string): string {
  const plain = line.includes('\x1b') ? line.replace(ESCAPES, '') : line;
  return plain.replace(PREFIX, '').trim();
}
