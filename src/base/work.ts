/**
 * Work that is counted and not timed, so that the same input comes to the same end on every machine, whatever else
 * runs there and on however many threads. One unit is about what it takes to inflate and hash one byte.
 */

import { WHEEL_WORK, WORK_PER_BYTE } from './limits.ts';

/** What is looked at costs so much, beside its bytes. Measured, and rounded up. */
export const COST = {
  /** A wheel, whatever is in it. */
  wheel: 256 * 1024,
  /** A line in the directory of a zip; a member that is read; and each character of its name. */
  entry: 2 * 1024,
  member: 8 * 1024,
  nameCharacter: 64,
  /** A native file, for all that is worked out from its facts. */
  binary: 32 * 1024,
  /** A read from a native file's tables, and each byte of it: entries of these tables have 16 or 24. */
  read: 128,
  tableByte: 8,
  /** A name in a native file, and each character of it. */
  name: 256,
  character: 8,
  /** A member of a static archive. */
  arHeader: 4 * 1024,
  /** A native file in a zip in the wheel, which jszip reads. */
  nestedBinary: 128 * 1024,
  /** A byte of METADATA, WHEEL or RECORD. */
  textByte: 4,
  /** A byte of Python source that loads libraries, a word in it, and one that may be a library's name. */
  sourceByte: 2,
  word: 64,
  libraryWord: 512,
  /** A place that is looked at for a library. */
  lookUp: 256,
  /** A need that is followed to the file that satisfies it, once more after it has been found. */
  link: 64,
  /** A name that is held against a pattern, and each character of it. */
  pattern: 512,
  patternCharacter: 64,
} as const;

/** Thrown where a budget of work is used up. */
export class WorkIsOver extends Error {}

/** What may still be done. */
export class Work {
  left: number;

  constructor(allowance: number) {
    this.left = allowance;
  }

  /** Counts what is about to be done. Throws {@link WorkIsOver} where it is more than what is left. */
  charge(units: number): void {
    this.left -= units;
    if (this.left < 0) throw new WorkIsOver();
  }

  get isOver(): boolean {
    return this.left < 0;
  }
}

/** For whoever has a bound of its own. */
export const FREE: Pick<Work, 'charge'> = { charge: () => {} };

/** A wheel, or what is known of it. */
interface Sized {
  source: { packedSize?: number };
  size: number;
}

/** What a wheel may cost by its size, before it draws on anything else. */
export function ownWork({ source: { packedSize }, size }: Sized): number {
  return Math.min(size, packedSize ?? size) * WORK_PER_BYTE;
}

/** What a wheel may cost in all. */
export function allowanceOf(wheel: Sized): number {
  return ownWork(wheel) + WHEEL_WORK;
}
