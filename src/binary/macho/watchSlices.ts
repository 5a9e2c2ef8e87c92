/** What is kept of a Mach-O file that streams past: the header of each slice says where its tables lie. */

import { sourceOf } from '../../base/byteSource.ts';
import { KEPT_SEGMENT, MAX_ELF_STRINGS, MAX_EXPORTS_TRIE } from '../../base/limits.ts';
import type { KeptBytes, Range } from '../keptBytes.ts';
import { commandsEnd, type Part, readCommands } from './commands.ts';
import { guessedPieces } from './signature.ts';
import { SliceBytes } from './sliceBytes.ts';
import {
  apart,
  CPU_ARM64,
  HEADER_SIZE,
  isLoaded,
  listSlices,
  type MachoHeader,
  readHeader,
  type Slice,
} from './slices.ts';
import { symbolRange } from './symbols.ts';

/** Has `kept` hold the tables of each slice and hash its pages, as soon as it has passed the load commands that tell of them. */
export function watchSlices(kept: KeptBytes, head: Uint8Array): void {
  const { slices } = apart(listSlices(sourceOf(head, kept.size)), kept.size);
  for (const slice of slices) {
    const { offset } = slice;
    kept.watch({ start: offset, end: offset + HEADER_SIZE }, (bytes) => {
      const header = readHeader(sourceOf(bytes), 0);
      if (header === null || !isLoaded(header)) return;
      kept.watch({ start: offset, end: offset + commandsEnd(header) }, (commands) =>
        want(kept, slice, { header, bytes: commands }),
      );
    });
  }
}

function want(
  kept: KeptBytes,
  slice: Slice,
  { header, bytes }: { header: MachoHeader; bytes: Uint8Array },
): void {
  const { offset } = slice;
  // Problems are told when the file is read.
  const start = new SliceBytes(
    sourceOf(bytes, kept.size - offset),
    { offset: 0, size: slice.size, label: '' },
    [],
  );
  const commands = readCommands(start, header);
  const inFile = (part: Part, most = KEPT_SEGMENT): Range => ({
    start: offset + part.offset,
    end: offset + part.offset + Math.min(part.size, most, slice.size - part.offset),
  });
  const { signature, exportsTrie, symbols } = commands;
  if (signature !== null) kept.want([inFile(signature)]);
  kept.want([inFile(symbolRange(commands, header))]);
  if (exportsTrie !== null && exportsTrie.size <= MAX_EXPORTS_TRIE)
    kept.want([inFile(exportsTrie, MAX_EXPORTS_TRIE)]);
  if (symbols !== null) kept.want([inFile(symbols.strings, MAX_ELF_STRINGS)]);
  const pieces = signature === null || header.cpu !== CPU_ARM64 ? null : guessedPieces(signature);
  if (pieces !== null && start.holds(0, pieces.end))
    kept.hash({ ...pieces, start: offset, end: offset + pieces.end });
}
