/** Reads pyproject.toml and its like: the one reader for whoever wants something of them. */

import { open, stat } from 'node:fs/promises';
import { isMissing, messageOf } from '../../base/errors.ts';
import { MAX_TOML_FILE } from '../../base/limits.ts';
import { fileSize } from '../../base/words.ts';
import { emptyTable, type TomlTable, treeOf } from './tomlTree.ts';

/** What became of it. Reasons are sentences' ends, as in `it is a folder`. */
export type TomlDocument =
  | { status: 'read'; table: TomlTable }
  | { status: 'unreadable'; line: number | null; reason: string };

export type TomlFile = TomlDocument | { status: 'missing' };

/**
 * Reads and parses the file. Never rejects. A text that doesn't hold `mention` is not parsed, and reads as an empty
 * document: most files that get here need no parser at all.
 */
export async function readTomlFile(file: string, mention: RegExp): Promise<TomlFile> {
  let bytes: Uint8Array | string;
  try {
    bytes = await readBounded(file);
  } catch (error) {
    if (isMissing(error)) return { status: 'missing' };
    return unreadable(null, messageOf(error));
  }
  if (typeof bytes === 'string') return unreadable(null, bytes);
  const text = decode(bytes);
  if (typeof text !== 'string') return text;
  return mention.test(text) ? await parseToml(text) : { status: 'read', table: emptyTable() };
}

/** Parses the text of a TOML document. Never rejects, however odd or deep it is. */
export async function parseToml(text: string): Promise<TomlDocument> {
  const { parseTOML } = await import('toml-eslint-parser');
  try {
    return { status: 'read', table: treeOf(parseTOML(text)) };
  } catch (error) {
    if (error instanceof SyntaxError && 'lineNumber' in error && 'column' in error) {
      const what = error.message.charAt(0).toLowerCase() + error.message.slice(1);
      const lines = text.trimEnd().split('\n').length;
      const line = Number(error.lineNumber);
      // What never closes is noticed behind the last line, where nobody could look.
      if (line > lines) return unreadable(lines, `it is not valid TOML and ends too early: ${what}`);
      return unreadable(line, `it is not valid TOML at column ${Number(error.column) + 1}: ${what}`);
    }
    // The parser calls itself for each bracket, and spreads long values over its arguments.
    if (error instanceof RangeError)
      return unreadable(null, 'it nests too deeply, or holds a value of more than 100,000 characters');
    throw error;
  }
}

function unreadable(line: number | null, reason: string): Extract<TomlDocument, { status: 'unreadable' }> {
  return { status: 'unreadable', line, reason };
}

/** The bytes, or why they aren't wanted. Opening a pipe would wait for ever, so it is looked at before. */
async function readBounded(file: string): Promise<Uint8Array | string> {
  const stats = await stat(file);
  if (!stats.isFile()) return stats.isDirectory() ? 'it is a folder' : 'it is no regular file';
  const tooLarge = `it is larger than ${fileSize(MAX_TOML_FILE)}, which is more than is read of such a file`;
  if (stats.size > MAX_TOML_FILE) return tooLarge;
  const handle = await open(file, 'r');
  try {
    const buffer = Buffer.alloc(MAX_TOML_FILE + 1);
    let length = 0;
    for (;;) {
      const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length);
      length += bytesRead;
      if (bytesRead === 0 || length === buffer.length) break;
    }
    return length > MAX_TOML_FILE ? tooLarge : buffer.subarray(0, length);
  } finally {
    await handle.close();
  }
}

/** A byte order mark is left out, though Python refuses it: the lines after it are meant all the same. */
function decode(bytes: Uint8Array): string | Extract<TomlDocument, { status: 'unreadable' }> {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return unreadable(1, 'it is saved as UTF-16, and TOML is UTF-8: save it with that encoding');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return unreadable(lineOfBadByte(bytes), 'it is not UTF-8: save it with that encoding');
  }
}

/** Lines are decoded one by one: no character of UTF-8 holds the byte of a line feed. */
function lineOfBadByte(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end;
  }
  return line;
}
