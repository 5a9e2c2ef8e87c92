/**
 * The benchmark's yardstick, and nothing else: `node bare.mjs THREADS WHEEL…` inflates each member of the wheels given,
 * sums its CRC-32 and its SHA-256, on so many threads, the largest wheel first. It trusts the central directory.
 */

import { createHash } from 'node:crypto';
import { closeSync, createReadStream, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';

const MiB = 1024 * 1024;
/** A whole member in one call is the fastest there is, and for a huge one there is no memory. */
const IN_ONE_CALL = 64 * MiB;

/**
 * @param {number} descriptor
 * @param {number} position
 * @param {number} length
 */
function bytesAt(descriptor, position, length) {
  const bytes = Buffer.allocUnsafe(length);
  return bytes.subarray(0, readSync(descriptor, bytes, 0, length, position));
}

/**
 * @typedef {object} Member
 * @property {number} header offset of its local header
 * @property {number} method
 * @property {number} packed compressed size
 * @property {number} size
 * @property {number} crc
 */

/**
 * The central directory (APPNOTE 4.3.12), with zip64's sizes and offsets (4.5.3).
 * @param {number} descriptor
 * @returns {Member[]}
 */
function readDirectory(descriptor) {
  const { size } = fstatSync(descriptor);
  const tail = bytesAt(descriptor, Math.max(0, size - 70_000), Math.min(size, 70_000));
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const end64 = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 6, 6]));
  const isZip64 = end64 >= 0 && tail.readUInt32LE(end + 16) === 0xffffffff;
  const length = isZip64 ? Number(tail.readBigUInt64LE(end64 + 40)) : tail.readUInt32LE(end + 12);
  const start = isZip64 ? Number(tail.readBigUInt64LE(end64 + 48)) : tail.readUInt32LE(end + 16);
  const directory = bytesAt(descriptor, start, length);
  const members = [];
  for (let at = 0; at < length; ) {
    const extraAt = at + 46 + directory.readUInt16LE(at + 28);
    const next = extraAt + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    const extra = directory.subarray(extraAt, next);
    let wideAt = 4;
    const wide = (/** @type {number} */ value) => {
      if (value !== 0xffffffff) return value;
      wideAt += 8;
      return Number(extra.readBigUInt64LE(wideAt - 8));
    };
    const memberSize = wide(directory.readUInt32LE(at + 24));
    const packed = wide(directory.readUInt32LE(at + 20));
    const header = wide(directory.readUInt32LE(at + 42));
    const method = directory.readUInt16LE(at + 10);
    members.push({ header, method, packed, size: memberSize, crc: directory.readUInt32LE(at + 16) });
    at = next;
  }
  return members;
}

/**
 * @param {number} descriptor
 * @param {string} file
 * @param {Member} member
 */
async function sumMember(descriptor, file, { header, method, packed, size, crc }) {
  if (size === 0) return;
  const local = bytesAt(descriptor, header, 30);
  const start = header + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  let sum = 0;
  const hash = createHash('sha256');
  if (Math.max(size, packed) <= IN_ONE_CALL) {
    const data = bytesAt(descriptor, start, packed);
    const content = method === 0 ? data : inflateRawSync(data, { chunkSize: Math.max(64, size) });
    sum = crc32(content);
    hash.update(content);
  } else {
    const source = createReadStream(file, { start, end: start + packed - 1, highWaterMark: MiB });
    const take = async (/** @type {AsyncIterable<Buffer>} */ chunks) => {
      for await (const chunk of chunks) {
        sum = crc32(chunk, sum);
        hash.update(chunk);
      }
    };
    await (method === 0
      ? pipeline(source, take)
      : pipeline(source, createInflateRaw({ chunkSize: MiB }), take));
  }
  hash.digest();
  if (sum !== crc) throw new Error(`${file}: wrong CRC-32`);
}

/** @param {string} file */
async function sumWheel(file) {
  const descriptor = openSync(file, 'r');
  for (const member of readDirectory(descriptor)) await sumMember(descriptor, file, member);
  closeSync(descriptor);
}

if (isMainThread) {
  const [threads, ...files] = process.argv.slice(2);
  const waiting = files
    .map((file) => ({ file, size: statSync(file).size }))
    .sort((a, b) => a.size - b.size)
    .map(({ file }) => file);
  if (Number(threads) === 1) for (const file of files) await sumWheel(file);
  else
    for (let index = 0; index < Number(threads); index++) {
      const worker = new Worker(fileURLToPath(import.meta.url));
      const next = () => {
        const file = waiting.pop();
        if (file === undefined) worker.terminate();
        else worker.postMessage(file);
      };
      worker.on('message', next);
      next();
    }
} else {
  parentPort?.on('message', async (file) => {
    await sumWheel(file);
    parentPort?.postMessage('done');
  });
}
