/** One format of native files: what src/binary/formats.ts lists. */

import type { ByteSource } from '../base/byteSource.ts';
import type { BinaryFacts } from './facts.ts';
import type { KeptBytes, Range } from './keptBytes.ts';

export interface Format {
  /** As reports have it. */
  id: string;
  /** For sentences, before the kind of file: `ELF` shared library. */
  label: string;
  /** Whether a file of `size` bytes that starts with `head` is one. */
  matches(head: Uint8Array, size: number): boolean;
  /** Which bytes its facts will be read from beside the start of the file, as far as that tells, the most wanted first. */
  ranges(head: Uint8Array, size: number): Promise<Range[][]>;
  /** Has `kept` keep, and hash, what only later parts of the file than `head` tell of; absent where none do. */
  watch?(kept: KeptBytes, head: Uint8Array): void;
  /** Never throws for the bytes of a file that matches: what is wrong with them is listed in `problems`. */
  read(source: ByteSource): Promise<BinaryFacts>;
  /** What its facts hold beside the images that can be long; absent where there is nothing. */
  lists?: HeldLists;
}

/** Lists of a format's own; the budgets of a wheel count them, and let go of them when they are used up. */
export interface HeldLists {
  /** Names of libraries, versions and the like. */
  texts(binary: BinaryFacts): string[];
  /** Lists of the names of symbols. */
  symbols(binary: BinaryFacts): (readonly string[])[];
  /** Empties those lists, in place. */
  letGoOfTexts(binary: BinaryFacts): void;
  letGoOfSymbols(binary: BinaryFacts): void;
}

/** The facts of a file of which nothing is known but its format. */
export function bareFacts({ id }: Pick<Format, 'id'>): BinaryFacts {
  return {
    format: id,
    kind: 'unknown',
    architectures: [],
    identified: true,
    system: 'none',
    libc: 'none',
    images: [],
    elf: null,
    problems: [],
  };
}
