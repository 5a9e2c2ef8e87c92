/** Edits of PE files for the tests: where their tables lie, found without the reader that is tested. */

import { DIRECTORY } from '../../src/binary/pe/header.ts';

const SECTION_SIZE = 40;

/** A copy of a PE file with names for its places. */
export class PeBytes {
  readonly bytes: Buffer;

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes);
  }

  /** Where the COFF header lies. */
  get coff(): number {
    return this.bytes.readUInt32LE(60) + 4;
  }

  get optional(): number {
    return this.coff + 20;
  }

  get wide(): boolean {
    return this.bytes.readUInt16LE(this.optional) === 0x20b;
  }

  /** Where the entry of a data directory lies. */
  directory(index: keyof typeof DIRECTORY): number {
    return this.optional + (this.wide ? 112 : 96) + DIRECTORY[index] * 8;
  }

  get sectionCount(): number {
    return this.bytes.readUInt16LE(this.coff + 2);
  }

  /** Where a section header lies; negative indices count from the last. */
  section(index: number): number {
    const table = this.optional + this.bytes.readUInt16LE(this.coff + 16);
    return table + (index < 0 ? this.sectionCount + index : index) * SECTION_SIZE;
  }

  /** Where in the file an address lies. */
  offset(address: number): number {
    for (let index = 0; index < this.sectionCount; index++) {
      const header = this.section(index);
      const start = this.bytes.readUInt32LE(header + 12);
      if (address >= start && address < start + this.bytes.readUInt32LE(header + 16))
        return this.bytes.readUInt32LE(header + 20) + address - start;
    }
    throw new Error(`nothing lies at address ${address}`);
  }

  /** Where the table of a data directory lies. */
  table(index: keyof typeof DIRECTORY): number {
    return this.offset(this.bytes.readUInt32LE(this.directory(index)));
  }

  u32(at: number, value: number): this {
    this.bytes.writeUInt32LE(value >>> 0, at);
    return this;
  }

  u16(at: number, value: number): this {
    this.bytes.writeUInt16LE(value, at);
    return this;
  }

  /** The same file with `gap` bytes, a multiple of 512, before the bytes of the section at an index. */
  spread(index: number, gap: number): PeBytes {
    const from = this.bytes.readUInt32LE(this.section(index) + 20);
    const spread = new PeBytes(
      Buffer.concat([this.bytes.subarray(0, from), Buffer.alloc(gap), this.bytes.subarray(from)]),
    );
    for (let section = 0; section < this.sectionCount; section++) {
      const at = this.section(section) + 20;
      const pointer = this.bytes.readUInt32LE(at);
      if (pointer >= from) spread.u32(at, pointer + gap);
    }
    return spread;
  }
}
