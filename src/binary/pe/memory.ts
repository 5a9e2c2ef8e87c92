/** A PE file as it lies in memory: from relative virtual addresses, of which all its tables are made, to bytes. */

import { type ByteSource, bufferOf, viewOf } from '../../base/byteSource.ts';
import { KEPT_SEGMENT, KEPT_TOTAL, MAX_PE_NAME, MAX_PE_NAMES } from '../../base/limits.ts';
import { counted } from '../../base/words.ts';
import type { BinaryProblem } from '../facts.ts';
import { mappedSize, type PeHeader, type Section } from './header.ts';

/** Where an address lies in the file, and what follows. */
interface Place {
  offset: number;
  /** Bytes of the file from there to the end of what is mapped in one piece. */
  room: number;
  /** What lies behind them: memory that is zeroed, nothing, or what the file lacks because it is cut off. */
  behind: 'zeros' | 'nothing' | 'cut';
}

/** A name in a piece of memory. */
export interface Name {
  bytes: Buffer;
  start: number;
  end: number;
}

/** Problems that are listed of one file; the rest would say the same. */
const MOST_PROBLEMS = 8;
const PAGE = 4096;
/** Bytes asked for of a name that lies in two pieces of what was kept, or in none; almost all are shorter. */
const NAME_PROBE = 512;
const NO_BYTES = Buffer.alloc(0);

export class PeMemory {
  readonly header: PeHeader;
  /** False once a limit was crossed or something that lies in the file was not at hand. */
  isWhole: boolean;
  private readonly source: ByteSource;
  private readonly problems: BinaryProblem[];
  /** By address; loaders take no others. */
  private readonly sections: Section[];
  private namesLeft = MAX_PE_NAMES;
  private hasAskedAround = false;

  constructor(source: ByteSource, header: PeHeader, problems: BinaryProblem[]) {
    this.source = source;
    this.header = header;
    this.problems = problems;
    this.isWhole = header.isWhole;
    this.sections = header.sections.toSorted((a, b) => a.virtualAddress - b.virtualAddress);
  }

  /**
   * `length` bytes at an address. Null where they can't be had, which is then a problem, unless the file is known to be
   * cut off or they were not kept. `what` names them for the sentence, `at` is where in the file they are pointed to.
   */
  read(address: number, length: number, what: string, at: number): Uint8Array | null {
    const place = this.placeOf(address);
    const room = place?.room ?? 0;
    if (place !== null && room < length && place.behind === 'zeros') return this.readZeroed(place, length);
    if (place === null || room < length) {
      this.report(
        at,
        `its ${what} is said to lie at address 0x${address.toString(16)}, where its sections have no ${counted(length, 'byte')}`,
      );
      return null;
    }
    const bytes = this.source.read(place.offset, length);
    if (bytes === null) this.isWhole = false;
    return bytes;
  }

  /** Has bytes kept by another pass, as far as they lie in the file. */
  ask(address: number, length: number): void {
    const place = this.placeOf(address);
    if (place !== null) this.source.read(place.offset, Math.min(length, place.room, KEPT_SEGMENT));
  }

  /** As {@link read}, for facts that are not worth another pass nor a problem. */
  peek(address: number, length: number): Uint8Array | null {
    const place = this.placeOf(address);
    return place === null || place.room < length ? null : this.source.peek(place.offset, length);
  }

  /** Bytes of the file from an offset on, likewise. */
  peekFile(offset: number, length: number): Uint8Array | null {
    return this.source.peek(offset, length);
  }

  get size(): number {
    return this.source.size;
  }

  /** How many entries of a table there can be from an address on. */
  roomFor(address: number, entrySize: number): number {
    const place = this.placeOf(address);
    return Math.floor((place?.room ?? 0) / entrySize);
  }

  /**
   * Entries of a table that ends with an entry that `visit` returns false for. Where it ends otherwise that is a problem,
   * and where it was not kept, all that could follow is asked for in one go.
   */
  walk(
    address: number,
    entrySize: number,
    what: string,
    at: number,
    visit: (entry: DataView, at: number) => boolean,
  ): void {
    const place = this.placeOf(address);
    if (place === null) {
      this.report(
        at,
        `its ${what} is said to lie at address 0x${address.toString(16)}, outside its sections`,
      );
      return;
    }
    const pieceSize = PAGE - (PAGE % entrySize);
    for (let into = 0; into + entrySize <= place.room; ) {
      const wanted = Math.min(pieceSize, place.room - into);
      const atHand = this.source.from(place.offset + into, wanted);
      // An entry can lie in two pieces of what was kept.
      const piece = atHand.length < entrySize ? this.source.read(place.offset + into, entrySize) : atHand;
      if (piece === null) {
        this.askAround(place.offset + into);
        return;
      }
      const whole = piece.length - (piece.length % entrySize);
      const view = viewOf(piece);
      for (let inPiece = 0; inPiece < whole; inPiece += entrySize) {
        const entry = new DataView(view.buffer, view.byteOffset + inPiece, entrySize);
        if (!visit(entry, place.offset + into + inPiece)) return;
      }
      into += whole;
    }
    if (place.behind === 'nothing')
      this.report(
        Math.min(place.offset + place.room, this.size),
        `its ${what} runs to the end of its section without an end of its own`,
      );
  }

  /** The name at an address, up to its NUL byte or a limit; null where it can't be had, which is told as by {@link read}. */
  name(address: number, what: string, at: number): Name | null {
    if (this.namesLeft <= 0) {
      this.isWhole = false;
      return null;
    }
    const place = this.placeOf(address);
    if (place === null) {
      this.report(
        at,
        `the ${what} is said to lie at address 0x${address.toString(16)}, outside its sections`,
      );
      return null;
    }
    const wanted = Math.min(place.room, MAX_PE_NAME);
    const bytes = this.startOfName(place.offset, wanted);
    if (bytes === null) {
      this.isWhole = false;
      return null;
    }
    const end = bytes.indexOf(0);
    if (end < 0 && wanted < MAX_PE_NAME && place.behind !== 'zeros') {
      this.report(
        Math.min(place.offset, this.size),
        `the ${what} runs to the end of its section without a NUL byte`,
      );
      return null;
    }
    const stop = end < 0 ? wanted : end;
    this.namesLeft -= stop + 1;
    return { bytes, start: 0, end: stop };
  }

  /** As {@link name}, as text. */
  text(address: number, what: string, at: number): string | null {
    const name = this.name(address, what, at);
    return name === null ? null : name.bytes.toString('utf8', name.start, name.end);
  }

  /** Lists a problem; what is missing from a file that is cut off is no further one. */
  report(offset: number, reason: string): void {
    if (this.header.isCut || !this.header.isWhole || this.problems.length >= MOST_PROBLEMS) return;
    if (this.problems.some((problem) => problem.reason === reason)) return;
    this.problems.push({ offset: Math.min(offset, this.size), reason });
  }

  /** The first bytes at an offset, with a NUL byte among them or as many as are wanted; null where those weren't kept. */
  private startOfName(offset: number, wanted: number): Buffer | null {
    const atHand = bufferOf(this.source.from(offset, wanted));
    if (atHand.length === wanted || atHand.includes(0)) return atHand;
    const probe = this.source.read(offset, Math.min(NAME_PROBE, wanted));
    const bytes = probe === null || probe.includes(0) ? probe : this.source.read(offset, wanted);
    return bytes === null ? null : bufferOf(bytes);
  }

  private readZeroed({ offset, room }: Place, length: number): Uint8Array | null {
    const bytes = room === 0 ? NO_BYTES : this.source.read(offset, room);
    if (bytes === null) {
      this.isWhole = false;
      return null;
    }
    const zeroed = new Uint8Array(length);
    zeroed.set(bytes);
    return zeroed;
  }

  /** Names and further tables lie near the first of them, if not in its section: another pass is to have both. */
  private askAround(offset: number): void {
    this.isWhole = false;
    const end = Math.min(this.size, offset + KEPT_SEGMENT / 2);
    this.source.read(offset, end - offset);
    if (this.hasAskedAround) return;
    this.hasAskedAround = true;
    let left = KEPT_TOTAL;
    for (const section of this.header.sections) {
      const length = Math.min(mappedSize(section), KEPT_SEGMENT, this.size - section.offset, left);
      if (section.executable || length <= 0) continue;
      this.source.read(section.offset, length);
      left -= length;
    }
  }

  private placeOf(address: number): Place | null {
    if (this.header.flat) return placeIn(0, address, this.size, this.size);
    const section = this.sectionAt(address);
    if (section === undefined) {
      const { headersSize } = this.header;
      return address < headersSize ? placeIn(0, address, headersSize, this.size) : null;
    }
    const into = address - section.virtualAddress;
    const inFile = mappedSize(section);
    const inMemory = Math.max(inFile, section.virtualSize);
    if (into >= inMemory) return null;
    const place = placeIn(section.offset, into, inFile, this.size);
    return place.behind === 'nothing' && inMemory > inFile ? { ...place, behind: 'zeros' } : place;
  }

  /** The last section that starts at or before an address. */
  private sectionAt(address: number): Section | undefined {
    let low = 0;
    let high = this.sections.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.sections[middle]?.virtualAddress ?? Number.POSITIVE_INFINITY) <= address) low = middle + 1;
      else high = middle;
    }
    return this.sections[low - 1];
  }
}

/** The place `into` a piece of `length` bytes that starts at an offset in a file of `size` bytes. */
function placeIn(start: number, into: number, length: number, size: number): Place {
  const offset = start + into;
  const end = Math.min(start + length, size);
  return { offset, room: Math.max(0, end - offset), behind: start + length > size ? 'cut' : 'nothing' };
}
