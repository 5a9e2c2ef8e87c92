/** What is held of members that have been read, in bytes and roughly: hostile ones of a few bytes can hold megabytes. */

import { COST } from '../base/work.ts';
import type { BinaryFacts } from '../binary/facts.ts';
import { symbolBytes as bytesOfSymbols, textsOf } from '../binary/holdings.ts';
import type { MemberFacts } from './facts.ts';

/** What was read of a member, as far as it is held. */
interface HeldReading {
  facts: MemberFacts;
  text: string | null;
  preloads: readonly string[];
  imports: readonly string[];
  dllSources: readonly { names: readonly string[] }[];
  problems: readonly unknown[];
}

/** Roughly the bytes that a reading holds. */
export function weightOf({ facts, text, preloads, imports, dllSources, problems }: HeldReading): number {
  const nested = facts.nested.reduce(
    (sum, { path, binary }) => sum + BINARY_OVERHEAD + path.length + binaryBytes(binary),
    0,
  );
  const binary = facts.binary === null ? 0 : BINARY_OVERHEAD + binaryBytes(facts.binary) + judgedBytes(facts);
  const own =
    facts.path.length +
    binary +
    (text?.length ?? 0) +
    textBytesOf([...preloads, ...imports, ...dllSources.flatMap(({ names }) => names)]);
  return READING_OVERHEAD * (1 + problems.length) + own + nested;
}

/** The same without the symbols, which have a bound of their own. */
export function weightWithoutSymbols(reading: HeldReading): number {
  const { binary, nested } = reading.facts;
  const files = [binary, ...nested.map((inner) => inner.binary)].filter((file) => file !== null);
  return weightOf(reading) - files.reduce((sum, file) => sum + symbolBytes(file), 0);
}

function binaryBytes(binary: BinaryFacts): number {
  const slices = (binary.macho?.slices.length ?? 0) * SLICE_OVERHEAD;
  return slices + symbolBytes(binary) + textBytesOf(textsOf(binary));
}

/** What is worked out from the facts of a file names it with each of its needs, several times over. */
function judgedBytes({ path, binary }: MemberFacts): number {
  return binary === null ? 0 : textsOf(binary).length * path.length * NAMED_WITH_NEEDS;
}

function textBytesOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length + TEXT_OVERHEAD, 0);
}

/** What an entry of a symbol list takes beside its name, in bytes, and what one of another list does. */
const SYMBOL_OVERHEAD = 64;
const TEXT_OVERHEAD = 32;
const NAMED_WITH_NEEDS = 8;
/** What a reading without anything of note takes, in bytes, and the facts of a native file beside their lists. */
const READING_OVERHEAD = 512;
const BINARY_OVERHEAD = 2048;
/** What one slice of a Mach-O file takes beside its lists: it can have many code directories. */
const SLICE_OVERHEAD = 8192;

/** What is held of the symbols of a file. */
export function symbolBytes(binary: BinaryFacts): number {
  return bytesOfSymbols(binary, SYMBOL_OVERHEAD);
}

/** What the names in a native file cost, in units of work: the same ones can be read again and again. */
export function namesCost(binary: BinaryFacts): number {
  const texts = textsOf(binary);
  const listed = texts.reduce((sum, text) => sum + text.length * COST.character, texts.length * COST.name);
  return listed + symbolBytes(binary) * COST.character;
}
