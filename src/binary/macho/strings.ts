/** The string table of a slice. */

import { bufferOf } from '../../base/byteSource.ts';
import { MAX_ELF_STRING, MAX_ELF_STRINGS } from '../../base/limits.ts';
import type { NameList } from '../elf/nameList.ts';
import type { Part } from './commands.ts';
import type { SliceBytes } from './sliceBytes.ts';

/** Bytes of names, and names, that may still be read of one file, whose slices share them: overlapping names multiply. */
export class NameBudget {
  private left = MAX_ELF_STRINGS;
  private names: number;

  constructor(names = Number.POSITIVE_INFINITY) {
    this.names = names;
  }

  /** False where nothing is left. */
  take(bytes: number): boolean {
    // An empty name takes its time, too.
    this.left -= bytes + 1;
    this.names--;
    return this.left >= 0 && this.names >= 0;
  }
}

interface FoundString {
  bytes: Buffer;
  start: number;
  /** Where its NUL byte is, or where it is cut. */
  end: number;
}

export class StringTable {
  /** True when a name lies outside the table or has no end there. */
  hasOutside = false;
  private readonly slice: SliceBytes;
  private readonly part: Part;
  private readonly budget: NameBudget;
  /** Almost every string lies in what is at hand in one piece from the table's start on. */
  private readonly window: Buffer;
  /** Looked for once: hundreds of thousands of symbols can have one name that has no end. */
  private readonly missed = new Set<number>();

  constructor(slice: SliceBytes, part: Part, budget: NameBudget) {
    this.slice = slice;
    this.part = part;
    this.budget = budget;
    this.window = bufferOf(slice.from(part.offset, Math.min(part.size, MAX_ELF_STRINGS)));
  }

  /** Null where it lies outside the table or could not be had, empty for a name that is. */
  string(offset: number): string | null {
    const found = this.find(offset);
    return found === null ? null : found.bytes.toString('utf8', found.start, found.end);
  }

  /** Adds that string to a list, which is told when it can't be had. */
  add(offset: number, list: NameList): void {
    const found = this.find(offset);
    if (found === null) list.miss();
    else if (found.start < found.end) list.add(found.bytes, found.start, found.end);
  }

  private find(offset: number): FoundString | null {
    if (this.missed.has(offset)) return null;
    const found = this.inWindow(offset) ?? this.elsewhere(offset);
    if (found === null) this.missed.add(offset);
    return found === null || !this.budget.take(found.end - found.start) ? null : found;
  }

  private inWindow(start: number): FoundString | null {
    const limit = Math.min(this.window.length, start + MAX_ELF_STRING);
    // Most names are short, and a call for each would show.
    for (let at = start; at < limit; at++)
      if (this.window[at] === 0) return { bytes: this.window, start, end: at };
    return null;
  }

  private elsewhere(offset: number): FoundString | null {
    const room = Math.min(this.part.size, this.slice.size - this.part.offset) - offset;
    if (room <= 0) {
      this.hasOutside = true;
      return null;
    }
    const bytes = this.slice.read(this.part.offset + offset, Math.min(room, MAX_ELF_STRING));
    if (bytes === null) return null;
    const found = bufferOf(bytes);
    const end = found.indexOf(0);
    if (end < 0 && room < MAX_ELF_STRING) {
      this.hasOutside = true;
      return null;
    }
    return { bytes: found, start: 0, end: end < 0 ? found.length : end };
  }
}
