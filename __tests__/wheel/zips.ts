/** Zips written by hand, since no zip library writes the lies that a hostile one tells. */

import { crc32, deflateRawSync } from 'node:zlib';
import type { PositionedReader } from '../../src/zip/zipDirectory.ts';

/** What the local and the central header of a member both say. */
export interface Header {
  name: Buffer;
  version: number;
  flags: number;
  method: number;
  crc32: number;
  compressedSize: number;
  size: number;
  extra: Buffer;
}

export interface CentralHeader extends Header {
  /** Host system in the upper byte: 3 is Unix. */
  madeBy: number;
  externalAttributes: number;
  comment: Buffer;
  offset: number;
}

export interface ZipMember {
  name: string | Buffer;
  data?: string | Uint8Array;
  /** Of `data`, where that is known. */
  crc32?: number;
  /** 8 (deflated) when not given. */
  method?: number;
  flags?: number;
  /** The bytes behind the local header, in place of what the method makes of `data`. */
  packed?: Uint8Array;
  /** What only one of the two headers says. */
  local?: Partial<Header>;
  central?: Partial<CentralHeader>;
  /** CRC and sizes follow the data. */
  descriptor?: boolean;
  /** Bytes before the local header that belong to nothing. */
  before?: Uint8Array;
}

export interface EndRecord {
  disk: number;
  directoryDisk: number;
  countHere: number;
  count: number;
  size: number;
  offset: number;
  comment: Buffer;
}

export interface ZipOptions {
  prefix?: Uint8Array;
  /** Bytes between the directory and the end record: a zip64 record and locator. */
  beforeEnd?: (end: EndRecord) => Uint8Array;
  end?: Partial<EndRecord>;
  trailing?: Uint8Array;
}

export const FLAG_ENCRYPTED = 1;
export const FLAG_DESCRIPTOR = 8;
export const FLAG_UTF8 = 0x800;
export const SATURATED = 0xffffffff;

/** Writes little-endian fields of the given widths one after the other. */
export function packed(...fields: readonly (readonly [width: 2 | 4 | 8, value: number | bigint])[]): Buffer {
  const bytes = Buffer.alloc(fields.reduce((size, [width]) => size + width, 0));
  let at = 0;
  for (const [width, value] of fields) {
    const fitting = BigInt.asUintN(width * 8, BigInt(value));
    if (width === 8) bytes.writeBigUInt64LE(fitting, at);
    else bytes.writeUIntLE(Number(fitting), at, width);
    at += width;
  }
  return bytes;
}

/** An extra field: its id, its length, its bytes. */
export function extraField(id: number, data: Buffer): Buffer {
  return Buffer.concat([packed([2, id], [2, data.length]), data]);
}

/** The zip64 extra field with the values that the header left out. */
export function zip64Extra(...values: (number | bigint)[]): Buffer {
  return extraField(1, packed(...values.map((value) => [8, value] as const)));
}

export function localHeader(header: Header): Buffer {
  return Buffer.concat([
    packed(
      [4, 0x04034b50],
      [2, header.version],
      [2, header.flags],
      [2, header.method],
      [4, 0x00210000],
      [4, header.crc32],
      [4, header.compressedSize],
      [4, header.size],
      [2, header.name.length],
      [2, header.extra.length],
    ),
    header.name,
    header.extra,
  ]);
}

export function centralHeader(header: CentralHeader): Buffer {
  return Buffer.concat([
    packed(
      [4, 0x02014b50],
      [2, header.madeBy],
      [2, header.version],
      [2, header.flags],
      [2, header.method],
      [4, 0x00210000],
      [4, header.crc32],
      [4, header.compressedSize],
      [4, header.size],
      [2, header.name.length],
      [2, header.extra.length],
      [2, header.comment.length],
      [2, 0],
      [2, 0],
      [4, header.externalAttributes],
      [4, header.offset],
    ),
    header.name,
    header.extra,
    header.comment,
  ]);
}

export function endRecord(end: EndRecord): Buffer {
  return Buffer.concat([
    packed(
      [4, 0x06054b50],
      [2, end.disk],
      [2, end.directoryDisk],
      [2, end.countHere],
      [2, end.count],
      [4, end.size],
      [4, end.offset],
      [2, end.comment.length],
    ),
    end.comment,
  ]);
}

/** The zip64 end record and the locator that points to it. */
export function zip64End(
  fields: Record<'count' | 'size' | 'offset', number | bigint> & { target?: number | bigint },
): Buffer {
  const { count, size, offset, target = BigInt(offset) + BigInt(size) } = fields;
  return Buffer.concat([
    packed(
      [4, 0x06064b50],
      [8, 44],
      [2, 45],
      [2, 45],
      [4, 0],
      [4, 0],
      [8, count],
      [8, count],
      [8, size],
      [8, offset],
    ),
    packed([4, 0x07064b50], [4, 0], [8, target], [4, 1]),
  ]);
}

/** A zip of these members: honest, except for what the recipe says otherwise. */
export function zipOf(members: readonly ZipMember[], options: ZipOptions = {}): Buffer {
  const bodies: Uint8Array[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const member of members) {
    const { body, central } = writeMember(member, at);
    bodies.push(body);
    directory.push(centralHeader(central));
    at += body.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const comment = Buffer.alloc(0);
  const honest = { count: members.length & 0xffff, size, offset: at, comment };
  const end: EndRecord = { disk: 0, directoryDisk: 0, countHere: honest.count, ...honest };
  return Buffer.concat([
    options.prefix ?? Buffer.alloc(0),
    ...bodies,
    ...directory,
    options.beforeEnd?.(end) ?? Buffer.alloc(0),
    endRecord({ ...end, ...options.end }),
    options.trailing ?? Buffer.alloc(0),
  ]);
}

function writeMember(member: ZipMember, at: number): { body: Buffer; central: CentralHeader } {
  const { method = 8, before = Buffer.alloc(0) } = member;
  const data = typeof member.data === 'object' ? member.data : Buffer.from(member.data ?? '');
  const content = member.packed ?? (method === 8 ? deflateRawSync(data) : data);
  const header: Header = {
    name: Buffer.from(member.name),
    version: 20,
    flags: (member.flags ?? 0) | (member.descriptor ? FLAG_DESCRIPTOR : 0),
    method,
    crc32: member.crc32 ?? crc32(data),
    compressedSize: content.length,
    size: data.length,
    extra: Buffer.alloc(0),
  };
  const unknownYet = member.descriptor ? { crc32: 0, compressedSize: 0, size: 0 } : {};
  const descriptor = member.descriptor
    ? packed([4, 0x08074b50], [4, header.crc32], [4, header.compressedSize], [4, header.size])
    : Buffer.alloc(0);
  const body = Buffer.concat([
    before,
    localHeader({ ...header, ...unknownYet, ...member.local }),
    content,
    descriptor,
  ]);
  const unix = { madeBy: (3 << 8) | 20, externalAttributes: 0o100644 * 0x10000, comment: Buffer.alloc(0) };
  return { body, central: { ...header, ...unix, offset: at + before.length, ...member.central } };
}

/** The least that makes a zip a wheel. */
export function distInfo(folder = 'pkg-1.0.dist-info'): ZipMember[] {
  return [
    { name: `${folder}/METADATA`, data: 'Metadata-Version: 2.1\nName: pkg\nVersion: 1.0\n' },
    {
      name: `${folder}/WHEEL`,
      data: 'Wheel-Version: 1.0\nGenerator: by hand\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
    },
    { name: `${folder}/RECORD`, data: `${folder}/METADATA,,\n${folder}/WHEEL,,\n${folder}/RECORD,,\n` },
  ];
}

/** A file of any size that holds zeros but for a few pieces: what a sparse file is on disk. */
export function sparseReader(pieces: readonly { at: number; bytes: Uint8Array }[]): PositionedReader {
  return {
    read(buffer, offset, length, position) {
      buffer.fill(0, offset, offset + length);
      for (const { at, bytes } of pieces) {
        const start = Math.max(at, position);
        const stop = Math.min(at + bytes.length, position + length);
        if (start < stop) buffer.set(bytes.subarray(start - at, stop - at), offset + start - position);
      }
      return length;
    },
  };
}
