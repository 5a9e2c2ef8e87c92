/** What is held of members that have been read, in bytes and roughly: hostile ones of a few bytes can hold megabytes. */

import type { ElfFacts } from '../binary/facts.ts';
import type { MemberReading } from './readMember.ts';

/** Roughly the bytes that a reading holds. */
export function weightOf({ facts, text, preloads, problems }: MemberReading): number {
  const nested = facts.nested.reduce(
    (sum, { path, binary }) => sum + READING_OVERHEAD + path.length + elfBytes(binary.elf),
    0,
  );
  const own = elfBytes(facts.binary?.elf ?? null) + (text?.length ?? 0) + textBytesOf(preloads);
  return READING_OVERHEAD * (1 + problems.length) + own + nested;
}

function elfBytes(elf: ElfFacts | null): number {
  return elf === null ? 0 : symbolBytes(elf) + textBytesOf(listsOf(elf));
}

function textBytesOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length + TEXT_OVERHEAD, 0);
}

/** What an entry of a symbol list takes beside its name, in bytes, and what one of another list does. */
const SYMBOL_OVERHEAD = 64;
const TEXT_OVERHEAD = 32;
/** What a reading without anything of note takes, in bytes. */
const READING_OVERHEAD = 512;

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
