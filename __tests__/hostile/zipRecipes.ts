/** Zips, and pieces of them, that no list of members describes. */

import { constants, crc32, deflateRawSync } from 'node:zlib';
import {
  centralHeader,
  distInfo,
  endRecord,
  localHeader,
  packed,
  type ZipMember,
  zip64End,
} from '../wheel/zips.ts';
import { MEBI } from './wheels.ts';

/** So many members, all but those of dist-info empty. */
export function crowd(count: number): Buffer {
  const info = distInfo();
  const empty = Array.from({ length: count - info.length }, (_, at): ZipMember => ({ name: `m${at}` }));
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  const unix = { madeBy: 0x314, externalAttributes: 0o100644 * 0x10000, comment: Buffer.alloc(0) };
  for (const { name, data = '' } of [...empty, ...info]) {
    const content = Buffer.from(data);
    const sizes = { crc32: crc32(content), compressedSize: content.length, size: content.length };
    const plain = { version: 20, flags: 0, method: 0, extra: Buffer.alloc(0), ...sizes };
    const header = { name: Buffer.from(name), ...plain };
    const body = Buffer.concat([localHeader(header), content]);
    directory.push(centralHeader({ ...header, ...unix, offset }));
    bodies.push(body);
    offset += body.length;
  }
  const all = Buffer.concat(directory);
  const end = { count, size: all.length, offset };
  const plain = { disk: 0, directoryDisk: 0, countHere: 0xffff, comment: Buffer.alloc(0) };
  return Buffer.concat([...bodies, all, zip64End(end), endRecord({ ...plain, ...end, count: 0xffff })]);
}

/** Deflates to 100 GiB of zeros, in 100 MB: the same piece over and over, which ends on a byte and looks back nowhere. */
export function endless(): Buffer {
  const piece = deflateRawSync(Buffer.alloc(MEBI), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array.from({ length: 100 * 1024 }, () => piece), Buffer.from([3, 0])]);
}

/** Members of different names that are one and the same body. */
export function shared(count: number): ZipMember[] {
  const data = 'x'.repeat(5000);
  const sizes = { crc32: crc32(data), compressedSize: deflateRawSync(data).length, size: data.length };
  const others = Array.from({ length: count - 1 }, (_, at): ZipMember => {
    return { name: `pkg/m${at + 1}`, packed: Buffer.alloc(0), central: { ...sizes, offset: 0 } };
  });
  return [{ name: 'pkg/m0', data }, ...others];
}

/** A member that no directory lists. */
export function unlisted(name: string): Buffer {
  const data = 'evil = True\n';
  const content = deflateRawSync(data);
  const sizes = { crc32: crc32(data), compressedSize: content.length, size: data.length };
  const header = {
    name: Buffer.from(name),
    version: 20,
    flags: 0,
    method: 8,
    extra: Buffer.alloc(0),
    ...sizes,
  };
  return Buffer.concat([localHeader(header), content]);
}

/** What follows the data of a member that is streamed. */
export const descriptor = (crc: number, compressed: number, size: number): Buffer =>
  packed([4, 0x08074b50], [4, crc], [4, compressed], [4, size]);
