/**
 * The benchmark's yardstick: inflates the native members of the wheels given, on one thread, and checks each
 * CRC-32. It trusts the central directory and does nothing else.
 */

import { readFileSync } from 'node:fs';
import { crc32, inflateRawSync } from 'node:zlib';

for (const file of process.argv.slice(2)) {
  const zip = readFileSync(file);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    if (name.endsWith('.so')) checkMember(zip, at, name);
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
}

/**
 * @param {Buffer} zip
 * @param {number} header where the member's entry in the directory starts
 * @param {string} name
 */
function checkMember(zip, header, name) {
  const local = zip.readUInt32LE(header + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const content = inflateRawSync(zip.subarray(start, start + zip.readUInt32LE(header + 20)));
  if (crc32(content) !== zip.readUInt32LE(header + 16)) throw new Error(`${name}: wrong CRC-32`);
}
