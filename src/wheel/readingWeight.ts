/** What is held of members that have been read, in bytes and roughly: hostile ones of a few bytes can hold megabytes. */

import type { BinaryFacts } from '../binary/facts.ts';
import { symbolBytes as bytesOfSymbols, textsOf } from '../binary/holdings.ts';
import type { MemberReading } from './readMember.ts';

/** Roughly the bytes that a reading holds. */
export function weightOf({ facts, text, preloads, problems }: MemberReading): number {
  const nested = facts.nested.reduce(
    (sum, { path, binary }) => sum + READING_OVERHEAD + path.length + binaryBytes(binary),
    0,
  );
  const own = binaryBytes(facts.binary) + (text?.length ?? 0) + textBytesOf(preloads);
  return READING_OVERHEAD * (1 + problems.length) + own + nested;
}

function binaryBytes(binary: BinaryFacts | null): number {
  return binary === null ? 0 : symbolBytes(binary) + textBytesOf(textsOf(binary));
}

function textBytesOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length + TEXT_OVERHEAD, 0);
}

/** What an entry of a symbol list takes beside its name, in bytes, and what one of another list does. */
const SYMBOL_OVERHEAD = 64;
const TEXT_OVERHEAD = 32;
/** What a reading without anything of note takes, in bytes. */
const READING_OVERHEAD = 512;

/** What is held of the symbols of a file. */
export function symbolBytes(binary: BinaryFacts): number {
  return bytesOfSymbols(binary, SYMBOL_OVERHEAD);
}
