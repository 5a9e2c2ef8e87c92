/** The numbers and names of which WebAssembly modules are made (WebAssembly Core Specification, "Values" and "Types"). */

import { bufferOf } from '../../base/byteSource.ts';
import { counted } from '../../base/words.ts';

const LIMITS_HAS_MAXIMUM = 1;
export const LIMITS_IS_64 = 4;
const LIMITS_HAS_PAGE_SIZE = 8;
/** A reference type that is followed by what it refers to. */
const REFERENCES: readonly number[] = [0x63, 0x64];
const MOST_BYTES = 10;

/** What makes a module unreadable; caught by {@link readWasm}. */
export class WasmError extends Error {
  readonly offset: number;

  constructor(offset: number, reason: string) {
    super(reason);
    this.offset = offset;
  }
}

/** Reads one after the other; throws a {@link WasmError} where the bytes end too early. */
export class LebReader {
  private readonly bytes: Buffer;
  /** Where in the file the bytes start. */
  private readonly start: number;
  private at = 0;

  constructor(bytes: Uint8Array, start: number) {
    this.bytes = bufferOf(bytes);
    this.start = start;
  }

  /** Where in the file the next byte is. */
  get offset(): number {
    return this.start + this.at;
  }

  get atEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  byte(): number {
    const byte = this.bytes[this.at];
    if (byte === undefined) throw new WasmError(this.offset, 'one of its tables ends inside an entry');
    this.at++;
    return byte;
  }

  /** An unsigned LEB128 number of up to 32 bits. */
  u32(): number {
    const value = this.number();
    if (value > 0xffffffff) throw new WasmError(this.offset, 'a number in it has more than 32 bits');
    return value;
  }

  /** Bytes behind their length. */
  name(): Buffer {
    const length = this.u32();
    return this.take(length, 'a name in it');
  }

  /** A reader of the next bytes, which this one passes over. */
  part(length: number): LebReader {
    const { offset } = this;
    return new LebReader(this.take(length, 'a part of its dylink.0 section'), offset);
  }

  /** Passes over limits, and gives their flags. */
  limits(): number {
    const flags = this.byte();
    this.number();
    if ((flags & LIMITS_HAS_MAXIMUM) !== 0) this.number();
    if ((flags & LIMITS_HAS_PAGE_SIZE) !== 0) this.number();
    return flags;
  }

  /** Passes over a value type. */
  valueType(): void {
    if (REFERENCES.includes(this.byte())) this.number();
  }

  private take(length: number, what: string): Buffer {
    const end = this.at + length;
    if (end > this.bytes.length)
      throw new WasmError(
        this.offset,
        `${what} is said to have ${counted(length, 'byte')}, and its section ends before`,
      );
    const bytes = this.bytes.subarray(this.at, end);
    this.at = end;
    return bytes;
  }

  private number(): number {
    let value = 0;
    let scale = 1;
    for (let count = 0; count < MOST_BYTES; count++) {
      const byte = this.byte();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 128;
    }
    throw new WasmError(this.offset, 'a number in it has no end');
  }
}
