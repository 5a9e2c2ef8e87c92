/**
 * Wheels for the benchmark, of any size and within seconds. Content is real machine code, this Node's own, since made-up
 * bytes inflate at another speed. It is deflated once, in blocks that end on a byte and look back at nothing, and a
 * member is any row of such blocks.
 */

import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants, crc32, deflateRawSync } from 'node:zlib';

const root = fileURLToPath(new URL('../..', import.meta.url));
const MiB = 1024 * 1024;
const TAG = 'cp312-cp312-manylinux_2_17_x86_64';
/** The end of a deflate stream: a last block of nothing. */
const END_OF_STREAM = Buffer.from([3, 0]);

/**
 * @typedef {{ data: Buffer, packed: Buffer }} Block
 * @typedef {{ name: string, blocks: Block[], isStored?: boolean }} Member
 */

/**
 * @param {Buffer | string} content
 * @returns {Block}
 */
function blockOf(content) {
  const data = Buffer.from(content);
  return { data, packed: deflateRawSync(data, { level: 6, finishFlush: constants.Z_FULL_FLUSH }) };
}

const binaries = path.join(root, 'fixtures', 'binaries');
const extension = readFileSync(path.join(binaries, 'ext-x86_64.so'));
const code = readFileSync(process.execPath);
const blocks = Array.from({ length: 32 }, (_, index) =>
  blockOf(code.subarray(index * MiB, (index + 1) * MiB)),
);
const start = blockOf(extension);

/**
 * @param {number} count
 * @param {number} first
 */
function codeBlocks(count, first) {
  return Array.from({ length: count }, (_, index) => /** @type {Block} */ (blocks[(first + index) % 32]));
}

/**
 * Wheels such as cibuildwheel builds of one project: some extension modules of some MiB and Python sources.
 * @param {string} folder
 * @param {{ count: number, modules: number, moduleMiB: number, sources: number }} size
 * @returns {string[]} their paths
 */
export function makeSet(folder, { count, modules, moduleMiB, sources }) {
  const source = readFileSync(fileURLToPath(import.meta.url));
  const sourceBlock = blockOf(source);
  return Array.from({ length: count }, (_, wheel) => {
    const natives = Array.from({ length: modules }, (_, index) => ({
      name: `bench/part${index}/_core.cpython-312-x86_64-linux-gnu.so`,
      blocks: [start, ...codeBlocks(moduleMiB, wheel + index * moduleMiB)],
    }));
    const texts = Array.from({ length: sources }, (_, index) => ({
      name: `bench/source${index}.py`,
      blocks: [sourceBlock],
    }));
    return writeWheel(folder, `1.${wheel}`, [...natives, ...texts]);
  });
}

/**
 * A wheel of so many extension modules that ask for an executable stack: a finding for each.
 * @param {string} folder
 * @param {number} count
 * @returns {string[]}
 */
export function makeExecutableStacks(folder, count) {
  const module = blockOf(readFileSync(path.join(binaries, 'ext-x86_64-execstack.so')));
  const members = Array.from({ length: count }, (_, index) => ({
    name: `bench/part${index}/_core.cpython-312-x86_64-linux-gnu.so`,
    blocks: [module],
  }));
  return [writeWheel(folder, '4.0', members)];
}

/**
 * A wheel with one library of so many MiB that nobody has stripped: code that is loaded, and behind it debug information
 * and the section headers.
 * @param {string} folder
 * @param {number} size
 */
export function makeUnstripped(folder, size) {
  const debugBlocks = codeBlocks(size, 0);
  const library = [start, ...debugBlocks, blockOf(sectionHeaders(size * MiB))];
  library[0] = blockOf(withSectionsAt(extension.length + size * MiB));
  return writeWheel(folder, '2.0', [{ name: 'bench/libunstripped.so', blocks: library }]);
}

/**
 * A wheel as PyTorch's: a library of so many MiB, others of 10 MiB, and thousands of sources.
 * @param {string} folder
 * @param {{ largest: number, others: number, sources: number }} size
 */
export function makeMixed(folder, { largest, others, sources }) {
  const source = blockOf(readFileSync(fileURLToPath(import.meta.url)));
  const libraries = [largest, ...Array.from({ length: others }, () => 10)].map((size, index) => ({
    name: `bench/libpart${index}.so`,
    blocks: [start, ...codeBlocks(size, index)],
  }));
  const texts = Array.from({ length: sources }, (_, index) => ({
    name: `bench/source${index}.py`,
    blocks: [source],
  }));
  return writeWheel(folder, '5.0', [...libraries, ...texts]);
}

/**
 * A wheel of so many MiB on disk: libraries that are stored, not deflated.
 * @param {string} folder
 * @param {number} size
 */
export function makeLarge(folder, size) {
  const libraries = Array.from({ length: 4 }, (_, index) => ({
    name: `bench/liblarge${index}.so`,
    blocks: [start, ...codeBlocks(size / 4, index)],
    isStored: true,
  }));
  return writeWheel(folder, '3.0', libraries);
}

const SECTION_HEADER_SIZE = 64;

/** @param {number} offset of the section headers, in a copy of the extension module */
function withSectionsAt(offset) {
  const moved = Buffer.from(extension);
  moved.writeBigUInt64LE(BigInt(offset), 40);
  moved.writeUInt16LE(extension.readUInt16LE(60) + 1, 60);
  return moved;
}

/**
 * The extension module's own section headers, and one more for the debug information that follows the module.
 * @param {number} debugSize
 */
function sectionHeaders(debugSize) {
  const from = Number(extension.readBigUInt64LE(40));
  const own = extension.subarray(from, from + extension.readUInt16LE(60) * SECTION_HEADER_SIZE);
  const debug = Buffer.alloc(SECTION_HEADER_SIZE);
  debug.writeUInt32LE(1, 4);
  debug.writeBigUInt64LE(BigInt(extension.length), 24);
  debug.writeBigUInt64LE(BigInt(debugSize), 32);
  return Buffer.concat([own, debug]);
}

/**
 * @param {string} folder
 * @param {string} version
 * @param {Member[]} members
 */
function writeWheel(folder, version, members) {
  const distInfo = `bench-${version}.dist-info`;
  const file = path.join(folder, `bench-${version}-${TAG}.whl`);
  const zip = new ZipWriter(file);
  const rows = members.map((member) => zip.add(member));
  const texts = {
    METADATA: `Metadata-Version: 2.1\nName: bench\nVersion: ${version}\n`,
    WHEEL: `Wheel-Version: 1.0\nGenerator: bench (1.0)\nRoot-Is-Purelib: false\nTag: ${TAG}\n`,
  };
  for (const [name, text] of Object.entries(texts))
    rows.push(zip.add({ name: `${distInfo}/${name}`, blocks: [blockOf(text)] }));
  zip.add({ name: `${distInfo}/RECORD`, blocks: [blockOf(`${rows.join('\n')}\n${distInfo}/RECORD,,\n`)] });
  zip.end();
  return file;
}

/** Writes a zip (PKWARE APPNOTE), with zip64's fields where a number needs them (4.5.3). */
class ZipWriter {
  /** @type {Buffer[]} */
  directory = [];
  at = 0;

  /** @param {string} file */
  constructor(file) {
    this.descriptor = openSync(file, 'w');
  }

  /** @param {Buffer} bytes */
  write(bytes) {
    for (let written = 0; written < bytes.length; ) written += writeSync(this.descriptor, bytes, written);
    this.at += bytes.length;
  }

  /**
   * @param {Member} member
   * @returns {string} its row in RECORD
   */
  add({ name, blocks: parts, isStored = false }) {
    const offset = this.at;
    const digest = createHash('sha256');
    let crc = 0;
    let size = 0;
    for (const { data } of parts) {
      crc = crc32(data, crc);
      digest.update(data);
      size += data.length;
    }
    const packed = isStored ? size : sum(parts.map((part) => part.packed.length)) + END_OF_STREAM.length;
    const isWide = Math.max(size, packed) >= 0xffffffff;
    const sizes = isWide ? wideField([size, packed]) : Buffer.alloc(0);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(45, 4);
    header.writeUInt16LE(isStored ? 0 : 8, 8);
    header.writeUInt16LE(0x21, 12);
    header.writeUInt32LE(crc, 14);
    header.writeUInt32LE(isWide ? 0xffffffff : packed, 18);
    header.writeUInt32LE(isWide ? 0xffffffff : size, 22);
    header.writeUInt16LE(name.length, 26);
    header.writeUInt16LE(sizes.length, 28);
    this.write(Buffer.concat([header, Buffer.from(name), sizes]));
    for (const part of parts) this.write(isStored ? part.data : part.packed);
    if (!isStored) this.write(END_OF_STREAM);

    const isFar = offset >= 0xffffffff;
    const extra =
      isWide || isFar ? wideField([...(isWide ? [size, packed] : []), ...(isFar ? [offset] : [])]) : sizes;
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(0x031e, 4);
    header.copy(entry, 6, 4, 28);
    entry.writeUInt16LE(extra.length, 30);
    entry.writeUInt32LE(0o100644 * 0x10000, 38);
    entry.writeUInt32LE(isFar ? 0xffffffff : offset, 42);
    this.directory.push(Buffer.concat([entry, Buffer.from(name), extra]));
    return `${name},sha256=${digest.digest('base64url')},${size}`;
  }

  end() {
    const directory = Buffer.concat(this.directory);
    const offset = this.at;
    this.write(directory);
    const isWide = offset >= 0xffffffff;
    if (isWide) this.write(this.wideEnd(directory.length, offset));
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(this.directory.length, 8);
    end.writeUInt16LE(this.directory.length, 10);
    end.writeUInt32LE(directory.length, 12);
    end.writeUInt32LE(isWide ? 0xffffffff : offset, 16);
    this.write(end);
    closeSync(this.descriptor);
  }

  /**
   * zip64's own end record and the locator of it (4.3.14 and 4.3.15).
   * @param {number} size
   * @param {number} offset
   */
  wideEnd(size, offset) {
    const end = Buffer.alloc(56 + 20);
    end.writeUInt32LE(0x06064b50, 0);
    end.writeBigUInt64LE(44n, 4);
    end.writeUInt16LE(45, 12);
    end.writeUInt16LE(45, 14);
    end.writeBigUInt64LE(BigInt(this.directory.length), 24);
    end.writeBigUInt64LE(BigInt(this.directory.length), 32);
    end.writeBigUInt64LE(BigInt(size), 40);
    end.writeBigUInt64LE(BigInt(offset), 48);
    end.writeUInt32LE(0x07064b50, 56);
    end.writeBigUInt64LE(BigInt(offset + size), 64);
    end.writeUInt32LE(1, 72);
    return end;
  }
}

/** @param {number[]} values */
function wideField(values) {
  const field = Buffer.alloc(4 + values.length * 8);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(values.length * 8, 2);
  for (const [index, value] of values.entries()) field.writeBigUInt64LE(BigInt(value), 4 + index * 8);
  return field;
}

/** @param {number[]} values */
function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}
