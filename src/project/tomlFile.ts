/** Reads TOML: the one reader for whoever wants something of pyproject.toml and its like. */

import { type TomlTable, treeOf } from './tomlTree.ts';

/** What became of it. Reasons are sentences' ends, as in `it is a folder`. */
export type TomlDocument =
  | { status: 'read'; table: TomlTable }
  | { status: 'unreadable'; line: number | null; reason: string };

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
