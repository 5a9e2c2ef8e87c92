/** Names of symbols that few ever ask for: a large library defines hundreds of thousands. */

import { bufferOf } from '../../base/byteSource.ts';
import { giveBack, roomFor } from '../../base/room.ts';

/** Bytes of room for the first names; most modules define a handful. */
const FIRST_ROOM = 64;
/** Marks that the first room for them has half of. */
const FIRST_MARKS = 8;
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
  /** A mark for each name, in their order, with room for more; null where no name has one. */
  private marks: Uint16Array | null = null;

  constructor({ isWhole }: { isWhole: boolean }) {
    this.missing = !isWhole;
  }

  /** The list that another thread has sent, which came as plain data. */
  static from({ pieces, bytes, names, missing, marks }: NameList): NameList {
    const list = new NameList({ isWhole: !missing });
    for (const piece of pieces) list.pieces.push({ bytes: bufferOf(piece.bytes), end: piece.end });
    list.bytes = bytes;
    list.names = names;
    list.marks = marks;
    return list;
  }

  /** How many names there are. */
  get length(): number {
    return this.names;
  }

  /** Bytes that they take, with their marks. */
  get size(): number {
    return this.bytes + (this.marks?.byteLength ?? 0);
  }

  /** False when names are missing: nobody can say then that one is not among them. */
  get isWhole(): boolean {
    return !this.missing;
  }

  /** Adds the bytes from `start` to `end`, which hold no NUL. The mark is 16 bits that the format has a meaning for. */
  add(bytes: Buffer, start: number, end: number, mark = 0): void {
    const length = end - start + 1;
    const last = this.pieces.at(-1);
    const piece =
      last !== undefined && last.end + length <= last.bytes.length ? last : this.roomAfter(last, length);
    bytes.copy(piece.bytes, piece.end, start, end);
    piece.end += length;
    piece.bytes[piece.end - 1] = 0;
    this.bytes += length;
    if (mark !== 0 || this.marks !== null) this.setMark(mark);
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
    this.marks = null;
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

  /** Those of the names that are wanted, which takes a third of the time of looking at each. */
  *among(wanted: WantedNames): Generator<string> {
    for (const { name } of this.markedAmong(wanted)) yield name;
  }

  /** The same with the marks that they were added with. */
  *markedAmong(wanted: WantedNames): Generator<{ name: string; mark: number }> {
    let index = 0;
    for (const { bytes, end: endOfAll } of this.pieces)
      for (let at = 0; at < endOfAll; index++) {
        const end = bytes.indexOf(0, at);
        const name = wanted.mayHave(bytes, at, end) ? bytes.toString('utf8', at, end) : null;
        if (name !== null && wanted.names.has(name)) yield { name, mark: this.marks?.[index] ?? 0 };
        at = end + 1;
      }
  }

  /** The names that have a text of ASCII letters in them: of hundreds of thousands it decodes no others. */
  *containing(text: string): Generator<string> {
    for (const piece of this.pieces) {
      const bytes = piece.bytes.subarray(0, piece.end);
      for (let at = bytes.indexOf(text); at >= 0; ) {
        const end = bytes.indexOf(0, at);
        yield bytes.toString('utf8', bytes.lastIndexOf(0, at) + 1, end);
        at = bytes.indexOf(text, end);
      }
    }
  }

  /** Of the name that is being added. */
  private setMark(mark: number): void {
    if (this.marks === null || this.names >= this.marks.length) {
      const grown = new Uint16Array(2 * Math.max(FIRST_MARKS, this.names));
      if (this.marks !== null) grown.set(this.marks);
      this.marks = grown;
    }
    this.marks[this.names] = mark;
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

/** As many bits as keep most names apart from some ten thousand. */
const SAMPLES = 1 << 19;

/** How many of a name's bytes go into its sample, at equal distances, the last one among them. */
const PARTS = 5;

/** Names that are looked for in lists of many more. */
export class WantedNames {
  readonly names: ReadonlySet<string>;
  /** A bit for each sample that one of the names has. */
  private readonly samples = new Uint8Array(SAMPLES / 8);
  /** False where a name was no UTF-8: then its bytes are not known. */
  private readonly areKnown: boolean;

  constructor(names: ReadonlySet<string>) {
    this.names = names;
    let areKnown = true;
    for (const name of names) {
      const bytes = Buffer.from(name);
      const sample = sampleOf(bytes, 0, bytes.length);
      this.samples[sample >> 3] = (this.samples[sample >> 3] ?? 0) | (1 << (sample & 7));
      if (name.includes('\ufffd')) areKnown = false;
    }
    this.areKnown = areKnown;
  }

  /** False for bytes that are none of the names. */
  mayHave(bytes: Buffer, start: number, end: number): boolean {
    const sample = sampleOf(bytes, start, end);
    return !this.areKnown || ((this.samples[sample >> 3] ?? 0) & (1 << (sample & 7))) !== 0;
  }
}

/** A number for a name, of its length and some of its bytes. */
function sampleOf(bytes: Buffer, start: number, end: number): number {
  const length = end - start;
  let sample = length;
  for (let part = 1; part <= PARTS; part++)
    sample = Math.imul(sample, 31) + (bytes[start + Math.floor((length * part) / PARTS) - 1] ?? 0);
  return (sample ^ (sample >>> 13)) & (SAMPLES - 1);
}
