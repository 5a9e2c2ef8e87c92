/** Names of symbols that few ever ask for: a large library defines hundreds of thousands. */

import { giveBack, roomFor } from '../../base/room.ts';

/** Bytes of room for the first names; most modules define a handful. */
const FIRST_ROOM = 64;
/** Room for more than this is added piece by piece: what grows in one has to be held twice for a while. */
const FULL_ROOM = 256 * 1024;

/** Names one behind the other, none of them in two pieces. */
interface Piece {
  bytes: Buffer;
  /** How much of it is filled. */
  end: number;
}

/** Names one behind the other in a few pieces of memory, which costs a third of what as many strings do. */
export class NameList implements Iterable<string> {
  private readonly pieces: Piece[] = [];
  private bytes = 0;
  private names = 0;
  private missing: boolean;

  constructor({ isWhole }: { isWhole: boolean }) {
    this.missing = !isWhole;
  }

  /** How many names there are. */
  get length(): number {
    return this.names;
  }

  /** Bytes that they take. */
  get size(): number {
    return this.bytes;
  }

  /** False when names are missing: nobody can say then that one is not among them. */
  get isWhole(): boolean {
    return !this.missing;
  }

  /** Adds the bytes from `start` to `end`, which hold no NUL. */
  add(bytes: Buffer, start: number, end: number): void {
    const length = end - start + 1;
    const last = this.pieces.at(-1);
    const piece =
      last !== undefined && last.end + length <= last.bytes.length ? last : this.roomAfter(last, length);
    bytes.copy(piece.bytes, piece.end, start, end);
    piece.end += length;
    piece.bytes[piece.end - 1] = 0;
    this.bytes += length;
    this.names++;
  }

  /** To be told when there are names that are not added. */
  miss(): void {
    this.missing = true;
  }

  /** Forgets the names, and gives their memory back. */
  letGo(): void {
    for (const { bytes } of this.pieces.splice(0)) giveBack(bytes);
    this.bytes = 0;
    this.names = 0;
    this.missing = true;
  }

  *[Symbol.iterator](): Generator<string> {
    for (const { bytes, end: endOfAll } of this.pieces)
      for (let at = 0; at < endOfAll; ) {
        const end = bytes.indexOf(0, at);
        yield bytes.toString('utf8', at, end);
        at = end + 1;
      }
  }

  /** A new piece, or a last one that has grown. */
  private roomAfter(last: Piece | undefined, length: number): Piece {
    const isFull = last === undefined || last.bytes.length >= FULL_ROOM;
    const room = isFull ? (last === undefined ? FIRST_ROOM : FULL_ROOM) : 2 * last.bytes.length;
    const piece = { bytes: roomFor(Math.max(room, length + (isFull ? 0 : last.end))), end: 0 };
    if (!isFull) {
      last.bytes.copy(piece.bytes, 0, 0, last.end);
      piece.end = last.end;
      giveBack(last.bytes);
      this.pieces.pop();
    }
    this.pieces.push(piece);
    return piece;
  }
}
