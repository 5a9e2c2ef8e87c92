/** The parts of a streamed file that were asked to be kept: a sparse copy with a bound. */

import { type ByteSource, isRange } from '../base/byteSource.ts';
import { KEPT_TOTAL } from '../base/limits.ts';
import { PieceDigests, type Pieces } from '../base/pieceDigests.ts';
import { giveBack, roomFor } from '../base/room.ts';

/** Bytes from `start` up to, not including, `end`. */
export interface Range {
  start: number;
  end: number;
}

const PAGE = 4096;

/** The buffer has room for more than is filled: up to the end of the range that was wanted. */
interface Kept extends Range {
  bytes: Buffer;
}

const NONE_KEPT: Kept = { start: 0, end: 0, bytes: Buffer.alloc(0) };

/** Someone who is to see a range as soon as it has passed, since it tells what else is to be kept. */
interface Watch extends Range {
  see: (bytes: Uint8Array) => void;
}

/**
 * Collects wanted ranges while a file streams past in order, and answers reads from them afterwards.
 * Ranges can be added while the stream runs; what has already passed is then missing.
 */
export class KeptBytes implements ByteSource {
  readonly size: number;
  private wanted: Range[] = [];
  private readonly kept: Kept[] = [];
  /** Coarse, since strings are read by the hundred thousand; in the order in which they were first asked for. */
  private readonly missedPages = new Set<number>();
  private readonly touchedPages = new Set<number>();
  private keptSize = 0;
  /** Index of the first wanted range that the stream has not passed. */
  private nextWanted = 0;
  private watches: Watch[] = [];
  private hashers: PieceDigests[] = [];
  private missedPieces: Pieces[] = [];
  /** How much of the stream has passed. */
  private passed = 0;

  constructor(size: number, wanted: Range[]) {
    this.size = size;
    this.want(wanted);
  }

  /** Adds ranges to keep. Those beyond the file's end are cut; when the total bound is near, the latest are. */
  want(ranges: Range[]): void {
    const inside = ranges
      .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(this.size, end) }))
      .filter(({ start, end }) => isRange(start, end) && start < end);
    const added = cutToTotal(mergeRanges(inside), KEPT_TOTAL - sizeOf(this.wanted));
    this.wanted = mergeRanges([...this.wanted, ...added]);
    this.nextWanted = 0;
  }

  /** Keeps a range and hands it on when it has passed, before any byte behind it does: what that asks for is not missed. */
  watch(range: Range, see: (bytes: Uint8Array) => void): void {
    this.want([range]);
    this.watches.push({ ...range, see });
  }

  /** Has the pieces of a range hashed as they pass; what has passed already must have been kept. */
  hash(pieces: Pieces): void {
    const hasher = new PieceDigests(pieces);
    const before = this.peek(pieces.start, Math.max(0, Math.min(pieces.end, this.passed) - pieces.start));
    if (before !== null) hasher.offer(before, pieces.start);
    this.hashers.push(hasher);
  }

  /** Takes the next chunk of the stream, copying what is wanted of it. */
  offer(chunk: Uint8Array, offset: number): void {
    let at = 0;
    for (;;) {
      const watch = this.nextWatch();
      if (watch === undefined || watch.end > offset + chunk.length) break;
      const stop = Math.max(at, watch.end - offset);
      this.take(chunk.subarray(at, stop), offset + at);
      at = stop;
      this.watches = this.watches.filter((other) => other !== watch);
      const bytes = this.peek(watch.start, watch.end - watch.start);
      if (bytes !== null) watch.see(bytes);
    }
    this.take(chunk.subarray(at), offset + at);
  }

  private nextWatch(): Watch | undefined {
    return this.watches.reduce<Watch | undefined>(
      (first, watch) => (first === undefined || watch.end < first.end ? watch : first),
      undefined,
    );
  }

  private take(chunk: Uint8Array, offset: number): void {
    this.passed = offset + chunk.length;
    for (const hasher of this.hashers) hasher.offer(chunk, offset);
    this.copyWanted(chunk, offset);
  }

  private copyWanted(chunk: Uint8Array, offset: number): void {
    const end = offset + chunk.length;
    for (let index = this.nextWanted; index < this.wanted.length; index++) {
      const range = this.wanted[index];
      if (range === undefined || range.start >= end) return;
      if (range.end <= offset) this.nextWanted = index + 1;
      else this.keep(chunk, offset, range);
    }
  }

  read(offset: number, length: number): Uint8Array | null {
    const bytes = this.peek(offset, length);
    if (bytes !== null) addPages(this.touchedPages, offset, length);
    else if (isRange(offset, length) && offset + length <= this.size)
      addPages(this.missedPages, offset, length);
    return bytes;
  }

  peek(offset: number, length: number): Uint8Array | null {
    if (!isRange(offset, length) || offset + length > this.size) return null;
    if (length === 0) return new Uint8Array(0);
    const first = this.pieceAt(offset);
    const { start, end, bytes } = this.kept[first] ?? NONE_KEPT;
    if (offset >= end) return null;
    if (offset + length <= end) return bytes.subarray(offset - start, offset - start + length);
    const parts: Uint8Array[] = [];
    let at = offset;
    for (let index = first; at < offset + length; index++) {
      const piece = this.kept[index];
      if (piece === undefined || at < piece.start || at >= piece.end) return null;
      const stop = Math.min(piece.end, offset + length);
      parts.push(piece.bytes.subarray(at - piece.start, stop - piece.start));
      at = stop;
    }
    if (at < offset + length) return null;
    return Buffer.concat(parts);
  }

  from(offset: number, most: number): Uint8Array {
    const length = Math.min(most, this.endOfKept(offset) - offset);
    if (length <= 0) return new Uint8Array(0);
    addPages(this.touchedPages, offset, length);
    return this.peek(offset, length) ?? new Uint8Array(0);
  }

  /** Where what is kept from an offset on has its first gap: pieces of two passes lie side by side. */
  private endOfKept(offset: number): number {
    let end = offset;
    for (let index = Math.max(0, this.pieceAt(offset)); index < this.kept.length; index++) {
      const piece = this.kept[index];
      if (piece === undefined || piece.start > end || piece.end <= end) break;
      end = piece.end;
    }
    return end;
  }

  digests(pieces: Pieces): Buffer | null {
    const taken = this.hashers.find((hasher) => isSame(hasher.pieces, pieces))?.result ?? null;
    if (taken === null) this.missedPieces.push(pieces);
    return taken;
  }

  /**
   * What another pass is to keep and to hash. It goes on with what this one has of it; the other bytes are let go, since
   * those of two passes would be twice the memory.
   */
  forAnotherPass(): KeptBytes {
    const all = this.rangesForAnotherPass();
    const again = new KeptBytes(
      this.size,
      all.flatMap((range) => this.gapsIn(range)),
    );
    again.takeOver(this.kept, all);
    again.hashers = this.hashers.filter(({ result }) => result !== null);
    for (const pieces of this.missedPieces) again.hash(pieces);
    return again;
  }

  /** How much of the stream has to pass until all that is wanted of it has. */
  get end(): number {
    return Math.max(this.wanted.at(-1)?.end ?? 0, ...this.unfinished.map(({ end }) => end));
  }

  /** What is still to be hashed. */
  private get unfinished(): Pieces[] {
    return this.hashers.filter(({ result }) => result === null).map(({ pieces }) => pieces);
  }

  /** Takes what lies in the ranges, both of which are in order, piece by piece out of what another has kept. */
  private takeOver(kept: Kept[], ranges: readonly Range[]): void {
    let from = 0;
    for (const piece of kept.splice(0)) {
      while ((ranges[from]?.end ?? Number.POSITIVE_INFINITY) <= piece.start) from++;
      const parts = partsIn(piece, ranges, from);
      if (parts !== null) giveBack(piece.bytes);
      this.kept.push(...(parts ?? [piece]));
    }
    this.keptSize = sizeOf(this.kept);
  }

  /** The parts of a range that are not kept. */
  private gapsIn({ start, end }: Range): Range[] {
    const gaps: Range[] = [];
    let at = start;
    for (let index = Math.max(0, this.pieceAt(start)); at < end; index++) {
      const piece = this.kept[index];
      const stop = Math.min(piece?.start ?? end, end);
      if (at < stop) gaps.push({ start: at, end: stop });
      at = Math.max(at, piece?.end ?? end);
    }
    return gaps;
  }

  /**
   * What another pass has to keep, as far as the total bound allows: first of all what was read, then what was read
   * in vain, what matters most having been asked for first, then what was wanted beside it.
   */
  rangesForAnotherPass(): Range[] {
    const pages = [...new Set([...this.touchedPages, ...this.missedPages])].map((page) => ({
      start: page * PAGE,
      end: Math.min((page + 1) * PAGE, this.size),
    }));
    const read = mergeRanges(cutToTotal(pages, KEPT_TOTAL));
    return mergeRanges([...read, ...cutToTotal(this.wanted, KEPT_TOTAL - sizeOf(read))]);
  }

  /** Gives back all bytes, at which nobody may look any more: they can be half of what a thread holds. */
  clear(): void {
    for (const { bytes } of this.kept.splice(0)) giveBack(bytes);
  }

  /** True when something that lies in the file was read in vain. */
  get hasMissed(): boolean {
    return this.missedPages.size > 0 || this.missedPieces.length > 0;
  }

  /** Index of the last piece that starts at or before an offset, -1 where none does; pieces lie in order. */
  private pieceAt(offset: number): number {
    let low = 0;
    let high = this.kept.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.kept[middle]?.start ?? Number.POSITIVE_INFINITY) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Copies what a chunk has of a range, to the end of the piece before it where that goes on with it. */
  private keep(chunk: Uint8Array, offset: number, range: Range): void {
    const start = Math.max(range.start, offset);
    const part = chunk.subarray(start - offset, range.end - offset);
    if (this.keptSize + part.length > KEPT_TOTAL) return;
    this.keptSize += part.length;
    // Those of an earlier pass may lie before it and behind it.
    const at = this.pieceAt(start);
    const last = this.kept[at];
    if (last !== undefined && last.end === start && last.bytes.length - (start - last.start) >= part.length) {
      last.bytes.set(part, start - last.start);
      last.end += part.length;
      return;
    }
    // Memory that nothing is written to costs nothing, so that a range may end before its buffer does.
    const bytes = roomFor(range.end - start);
    bytes.set(part);
    this.kept.splice(at + 1, 0, { start, end: start + part.length, bytes });
  }
}

/** Copies of the parts of a piece that lie in ranges, from one of them on; null where all of it does. */
function partsIn(piece: Kept, ranges: readonly Range[], from: number): Kept[] | null {
  const parts: Kept[] = [];
  for (let index = from; index < ranges.length; index++) {
    const range = ranges[index];
    if (range === undefined || range.start >= piece.end) break;
    if (range.start <= piece.start && range.end >= piece.end) return null;
    const start = Math.max(range.start, piece.start);
    const end = Math.min(range.end, piece.end);
    const bytes = roomFor(end - start);
    bytes.set(piece.bytes.subarray(start - piece.start, end - piece.start));
    parts.push({ start, end, bytes });
  }
  return parts;
}

function isSame(a: Pieces, b: Pieces): boolean {
  return a.start === b.start && a.end === b.end && a.size === b.size && a.algorithm === b.algorithm;
}

/** The pages of a range; a longer one than can be kept would only push out what else is wanted. */
function addPages(pages: Set<number>, offset: number, length: number): void {
  const end = offset + Math.min(length, KEPT_TOTAL);
  for (let page = Math.floor(offset / PAGE); page * PAGE < end; page++) pages.add(page);
}

/** Sorted, without overlaps. */
export function mergeRanges(ranges: Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
}

function sizeOf(ranges: Range[]): number {
  return ranges.reduce((sum, { start, end }) => sum + end - start, 0);
}

function cutToTotal(ranges: Range[], total: number): Range[] {
  let left = total;
  const cut: Range[] = [];
  for (const { start, end } of ranges) {
    if (left <= 0) break;
    const stop = Math.min(end, start + left);
    cut.push({ start, end: stop });
    left -= stop - start;
  }
  return cut;
}
