/** What is held of members that have been read, in bytes and roughly: hostile ones of a few bytes can hold megabytes. */

import { COST } from '../base/work.ts';
import type { ElfFacts } from '../binary/facts.ts';
import type { MemberFacts } from './facts.ts';
import type { MemberReading } from './readMember.ts';

/** Roughly the bytes that a reading holds. */
export function weightOf({ facts, text, preloads, problems }: MemberReading): number {
  const nested = facts.nested.reduce(
    (sum, { path, binary }) => sum + BINARY_OVERHEAD + path.length + elfBytes(binary.elf),
    0,
  );
  const binary =
    facts.binary === null ? 0 : BINARY_OVERHEAD + elfBytes(facts.binary.elf) + judgedBytes(facts);
  const own = facts.path.length + binary + (text?.length ?? 0) + textBytesOf(preloads);
  return READING_OVERHEAD * (1 + problems.length) + own + nested;
}

/** The same without the symbols, which have a bound of their own. */
export function weightWithoutSymbols(reading: MemberReading): number {
  const { binary, nested } = reading.facts;
  const files = [binary, ...nested.map((inner) => inner.binary)].map((file) => file?.elf ?? null);
  return weightOf(reading) - files.reduce((sum, elf) => sum + (elf === null ? 0 : symbolBytes(elf)), 0);
}

function elfBytes(elf: ElfFacts | null): number {
  return elf === null ? 0 : symbolBytes(elf) + textBytesOf(listsOf(elf));
}

/** What is worked out from the facts of a file names it with each of its needs, several times over. */
function judgedBytes({ path, binary }: MemberFacts): number {
  return binary?.elf == null ? 0 : listsOf(binary.elf).length * path.length * NAMED_WITH_NEEDS;
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

/** All that is held of a file in lists but for its symbols. */
export function listsOf(elf: ElfFacts): string[] {
  const needs = elf.versionNeeds.flatMap(({ library, version }) => [library, version]);
  return [elf.needed, elf.rpath, elf.runpath, needs, elf.versionDefinitions, elf.compilers].flat();
}

/** What is held of the symbols of a file. */
export function symbolBytes(elf: ElfFacts): number {
  let bytes = elf.definedSymbols.size;
  for (const { name } of elf.undefinedSymbols) bytes += name.length + SYMBOL_OVERHEAD;
  // A program can define what it needs with a version, and then only this list has it.
  for (const { symbols } of elf.versionNeeds)
    for (const name of symbols) bytes += name.length + SYMBOL_OVERHEAD;
  return bytes;
}

/** What the names in a native file cost, in units of work: the same ones can be read again and again. */
export function namesCost(elf: ElfFacts): number {
  const lists = listsOf(elf);
  const listed = lists.reduce((sum, text) => sum + text.length * COST.character, lists.length * COST.name);
  return listed + symbolBytes(elf) * COST.character;
}
