/** Members that are read, and what each of them cost of the work that a wheel may take. */

import { Work, WorkIsOver } from '../base/work.ts';
import type { PositionedReader } from '../zip/zipDirectory.ts';
import type { ZipEntry } from '../zip/zipEntry.ts';
import { type MemberReading, type NestedBudget, readMember } from './readMember.ts';

/** A member that was read, or, with null, one that cost more than there was. */
export interface ChargedReading {
  reading: MemberReading | null;
  /** Units of work (src/base/work.ts). */
  spent: number;
}

/** How the members of one wheel are read. Plain data, so that a thread can send it. */
export interface ReadingTerms {
  /** Of which files how many bytes are wanted as text, by path. */
  textBytes: ReadonlyMap<string, number>;
  /** Whether it matters which packages are imported before modules are. */
  wantsImports: boolean;
  /** What zips inside the wheel may still cost. */
  budget: NestedBudget;
}

/** Reads one member for at most so many units of work. Rejects only where the file can't be read. */
export async function readCharged(
  file: PositionedReader,
  entry: ZipEntry,
  { textBytes, ...terms }: ReadingTerms,
  allowed: number,
): Promise<ChargedReading> {
  const work = new Work(allowed);
  try {
    const reading = await readMember(file, entry, {
      ...terms,
      textBytes: textBytes.get(entry.path) ?? 0,
      work,
    });
    return { reading, spent: allowed - work.left };
  } catch (error) {
    if (error instanceof WorkIsOver) return { reading: null, spent: allowed - work.left };
    throw error;
  }
}
