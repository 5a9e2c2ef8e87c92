/** The bytes of one slice, and what is wrong with them. */

import { type ByteSource, isRange, type Pieces } from '../../base/byteSource.ts';
import type { BinaryProblem } from '../facts.ts';

/** Problems of one file that are worth listing. */
const MOST_PROBLEMS = 16;

/** Reads by offsets in a slice, as all tables of Mach-O count; nothing outside the slice is ever read. */
export class SliceBytes implements ByteSource {
  readonly size: number;
  readonly offset: number;
  private readonly source: ByteSource;
  private readonly problems: BinaryProblem[];
  /** Begins each reason, to tell which slice is meant. */
  private readonly label: string;

  constructor(
    source: ByteSource,
    { offset, size, label }: { offset: number; size: number; label: string },
    problems: BinaryProblem[],
  ) {
    this.source = source;
    this.offset = offset;
    this.size = Math.max(0, Math.min(size, source.size - offset));
    this.label = label;
    this.problems = problems;
  }

  /** True for bytes that lie in the slice. */
  holds(offset: number, length: number): boolean {
    return isRange(offset, length) && offset + length <= this.size;
  }

  read(offset: number, length: number): Uint8Array | null {
    return this.holds(offset, length) ? this.source.read(this.offset + offset, length) : null;
  }

  peek(offset: number, length: number): Uint8Array | null {
    return this.holds(offset, length) ? this.source.peek(this.offset + offset, length) : null;
  }

  from(offset: number, most: number): Uint8Array {
    const room = this.holds(offset, 0) ? Math.min(most, this.size - offset) : 0;
    return this.source.from(this.offset + offset, room);
  }

  digests(pieces: Pieces): Buffer | null {
    if (!this.holds(pieces.start, pieces.end - pieces.start)) return null;
    const { start, end } = pieces;
    return this.source.digests?.({ ...pieces, start: this.offset + start, end: this.offset + end }) ?? null;
  }

  /** Notes what is wrong at an offset of the slice; `reason` is a clause such as "its symbol table …". */
  report(offset: number, reason: string): void {
    if (this.problems.length >= MOST_PROBLEMS) return;
    const at = this.offset + Math.min(Math.max(0, offset), this.size);
    this.problems.push({ offset: at, reason: `${this.label}${reason}` });
  }
}
