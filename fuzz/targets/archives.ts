/** Archives that stream past, and zips. */

import { crc32, gunzipSync } from 'node:zlib';
import { buildGzip, buildTar, tarEntry } from '../../fixtures/build/archives.mjs';
import { buildZip } from '../../fixtures/build/wheel.mjs';
import { gunzip } from '../../src/archive/gunzip.ts';
import { readTar } from '../../src/archive/tar.ts';
import { isTarHeader, parseTarHeader } from '../../src/archive/tarHeader.ts';
import { MAX_ARCHIVE_ENTRIES, MAX_MEMBER_PATH, MAX_MEMBERS } from '../../src/base/limits.ts';
import { readNestedZip } from '../../src/wheel/nestedZip.ts';
import { streamMember } from '../../src/zip/memberStream.ts';
import { readerOf, readZipDirectory } from '../../src/zip/zipDirectory.ts';
import { filesIn } from '../seeds.ts';
import { expect, expectSame, kindOf, type Target } from '../target.ts';
import { chunksOf, sameWhateverTheChunks } from './chunks.ts';

const BLOCK = 512;
const MAX_SIZE = 24 * 1024;
const HEAD = 1024;

/** An entry of a type of its own, which speaks of the one behind it. */
const special = (type: string, data: string): Buffer => tarEntry({ path: 'special', type, data });

async function tarSeeds(): Promise<Buffer[]> {
  const [object = Buffer.alloc(64)] = await filesIn('fixtures/binaries', (name) => name.endsWith('.o'), 2048);
  const links = [tarEntry({ path: 'pkg/', type: '5' }), tarEntry({ path: 'pkg/link', type: '2' })];
  const sparse =
    '22 GNU.sparse.major=1\n22 GNU.sparse.minor=0\n25 GNU.sparse.name=a.bin\n28 GNU.sparse.realsize=4096\n';
  return [
    Buffer.concat([...links, buildTar({ 'pkg/a.o': object })]),
    Buffer.concat([special('L', `${'x'.repeat(120)}\0`), buildTar({ short: object })]),
    Buffer.concat([
      special('x', '20 path=pkg/long.o.\n19 size=0000000064\n'),
      tarEntry({ path: 'a', data: object.subarray(0, 64) }),
      special('g', '13 comment=a\n'),
      tarEntry({ path: 'b', data: object }),
    ]),
    Buffer.concat([
      special('x', sparse),
      buildTar({ sparse: `1\n0\n64\n${'\0'.repeat(BLOCK - 7)}${'x'.repeat(64)}` }),
    ]),
    tarEntry({
      path: 'old',
      data: object,
      type: 'S',
      format: 'gnu',
      fields: [
        [386, '00000000000\x0000000000100\0'],
        [482, '\x01'],
        [483, '00000010000\0'],
      ],
    }),
  ];
}

/** Writes the checksum of a header where it belongs. */
function summed(header: Buffer): void {
  header.fill(0x20, 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
}

/** Sets right the checksums of the headers, as far as their sizes lead from one to the next: else nothing is read. */
function withChecksums(input: Buffer): Buffer {
  const bytes = Buffer.from(input);
  for (let at = 0; at + BLOCK <= bytes.length; ) {
    const header = bytes.subarray(at, at + BLOCK);
    if (header.some((byte) => byte !== 0)) summed(header);
    const size = isTarHeader(header) ? (parseTarHeader(header).size ?? 0) : 0;
    at += BLOCK + Math.ceil(Math.min(size, bytes.length) / BLOCK) * BLOCK;
  }
  return bytes;
}

export const tar: Target = {
  name: 'tar',
  seeds: tarSeeds,
  dictionary: [
    'ustar\0',
    'ustar  \0',
    '././@LongLink',
    'GNU.sparse.',
    'path=',
    'size=',
    'GNU.sparse.map=0,1',
    '\x80',
    '\xff',
    '77777777777',
    'x',
    'g',
    'L',
    'K',
    'S',
    '5',
  ],
  maxSize: MAX_SIZE,
  run: async (input) => {
    const bytes = (input[0] ?? 0) % 8 === 0 ? input : withChecksums(input);
    const { notes, entries } = await sameWhateverTheChunks(bytes, async (split) => {
      const said: string[] = [];
      const found: { path: string; size: number; type: string; head: string }[] = [];
      for await (const { head, ...entry } of readTar(chunksOf(bytes, split), said, HEAD)) {
        found.push({ ...entry, head: head.toString('latin1') });
      }
      return { notes: said, entries: found };
    });
    expect(entries.length <= MAX_ARCHIVE_ENTRIES, 'too many entries');
    expect(notes.length <= 2, `${notes.length} notes`);
    for (const { path, size, head, type } of entries) {
      expect(path.length <= MAX_MEMBER_PATH, `a path of ${path.length} characters`);
      expect(Number.isSafeInteger(size) && size >= 0, `an entry of ${size} bytes`);
      expect(head.length <= Math.min(HEAD, size), `a head of ${head.length} of ${size} bytes (${type})`);
    }
    return [...notes.map(kindOf), ...entries.map(({ type, head }) => `${type} ${head === ''}`)];
  },
};

const GUNZIP_LIMIT = 1024 * 1024;

/** As a file on disk gives them, which are the reader's to keep. */
async function* piecesOf(bytes: Buffer, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

async function inflated(input: Buffer, split: number): Promise<{ notes: string[]; content: string }> {
  const notes: string[] = [];
  const parts: Buffer[] = [];
  for await (const part of gunzip(piecesOf(input, split), notes, GUNZIP_LIMIT)) parts.push(Buffer.from(part));
  // Of a chunk in which it meets damage zlib gives nothing.
  const isDamaged = notes.some((note) => note.includes('damaged'));
  return { notes: notes.map(kindOf), content: isDamaged ? '' : Buffer.concat(parts).toString('latin1') };
}

/** What zlib makes of a file that is sound, null for others. */
function byZlib(input: Buffer): string | null {
  try {
    return gunzipSync(input, { maxOutputLength: GUNZIP_LIMIT }).toString('latin1');
  } catch {
    return null;
  }
}

export const gzip: Target = {
  name: 'gzip',
  seeds: async () => {
    const tars = await tarSeeds();
    const flagged = Buffer.from(buildGzip(Buffer.from('content')));
    flagged[3] = 0x1e;
    const fields = Buffer.concat([
      Buffer.from([3, 0, 1, 2, 3]),
      Buffer.from('name\0comment\0'),
      Buffer.from([0, 0]),
    ]);
    return [
      buildGzip(Buffer.from('hello')),
      buildGzip(Buffer.from('')),
      Buffer.concat([buildGzip(Buffer.from('one')), buildGzip(Buffer.from('two')), Buffer.from('stray')]),
      Buffer.concat([flagged.subarray(0, 10), fields, flagged.subarray(10)]),
      ...tars.map((bytes) => buildGzip(bytes)),
    ];
  },
  dictionary: [
    Buffer.from([0x1f, 0x8b, 8, 0]),
    Buffer.from([0x1f, 0x8b, 8, 0x1e]),
    buildGzip(Buffer.from('')),
    Buffer.from([3, 0]),
  ],
  maxSize: 16 * 1024,
  run: async (input) => {
    const { notes, content } = await sameWhateverTheChunks(input, (split) => inflated(input, split));
    expect(content.length <= GUNZIP_LIMIT, 'inflated beyond the limit');
    const theirs = byZlib(input);
    if (theirs !== null && input.length > 0) {
      expect(content === theirs, 'zlib inflates it to something else');
      expect(notes.length === 0, `zlib takes it, we say: ${notes[0]}`);
    }
    return notes.map(kindOf);
  },
};

/** Sets right the checksums of the stored members, in both headers: else nobody looks at what is in them. */
export async function withCrcs(input: Buffer): Promise<Buffer> {
  const bytes = Buffer.from(input);
  const { entries } = await readZipDirectory(readerOf(bytes), bytes.length);
  const byCrc = new Map<number, number>();
  for (const { method, localHeaderOffset, compressedSize, crc32: old } of entries) {
    if (method !== 0 || localHeaderOffset + 30 > bytes.length) continue;
    const start =
      localHeaderOffset +
      30 +
      bytes.readUInt16LE(localHeaderOffset + 26) +
      bytes.readUInt16LE(localHeaderOffset + 28);
    const sum = crc32(bytes.subarray(start, start + compressedSize));
    bytes.writeUInt32LE(sum, localHeaderOffset + 14);
    byCrc.set(old, sum);
  }
  for (
    let at = bytes.indexOf('PK\x01\x02');
    at >= 0 && at + 20 <= bytes.length;
    at = bytes.indexOf('PK\x01\x02', at + 1)
  ) {
    const sum = byCrc.get(bytes.readUInt32LE(at + 16));
    if (sum !== undefined) bytes.writeUInt32LE(sum, at + 16);
  }
  return bytes;
}

const wheels = (maxSize: number): Promise<Uint8Array[]> =>
  filesIn(
    'fixtures/cases',
    (name) => /(?:unsafe-member|unreadable-wheel|nested-binary)/.test(name) && name.endsWith('.whl'),
    maxSize,
  );

export const ZIP_WORDS: readonly Uint8Array[] = [
  'PK\x01\x02',
  'PK\x03\x04',
  'PK\x05\x06',
  'PK\x06\x06',
  'PK\x06\x07',
  'PK\x07\x08',
  '\x01\0\x10\0',
  '\x75\x70\x09\0',
  '\xff\xff\xff\xff',
  '../',
  'aux.py',
  `PK\x05\x06${'\0'.repeat(18)}`,
].map((word) => Buffer.from(word, 'latin1'));

export const zip: Target = {
  name: 'zip',
  seeds: async () => [
    ...(await wheels(8192)),
    await buildZip({ 'a.py': 'a = 1\n', 'b/': '' }, { compression: 'STORE' }),
    await buildZip({ 'a.py': 'a = 1\n', 'b.bin': Buffer.alloc(3000) }, { streamed: true }),
  ],
  dictionary: ZIP_WORDS,
  maxSize: 12 * 1024,
  run: async (input) => {
    const { entries, problems } = await expectSame(
      () => readZipDirectory(readerOf(input), input.length),
      'the directory',
    );
    expect(entries.length <= MAX_MEMBERS, 'too many members');
    for (const { member, reason } of problems)
      expect(reason !== '' && member !== undefined, 'a problem without a reason');
    const outcomes: string[] = [];
    for (const entry of entries.slice(0, 20)) {
      expect(entry.path.length <= MAX_MEMBER_PATH, 'a path that is too long');
      expect(
        [entry.size, entry.compressedSize, entry.localHeaderOffset].every(
          (each) => Number.isSafeInteger(each) && each >= 0,
        ),
        'a negative size',
      );
      let [bytes, sum] = [0, 0];
      const { problem, unsafe } = await streamMember(readerOf(input), entry, (chunk, offset) => {
        expect(offset === bytes, 'a chunk out of order');
        bytes += chunk.length;
        sum = crc32(chunk, sum);
      });
      expect(bytes <= entry.size, 'more bytes than declared');
      if (problem === null) expect(bytes === entry.size && sum === entry.crc32, 'other bytes than declared');
      outcomes.push(problem ?? '', unsafe ?? '');
    }
    const nested = await readNestedZip(input);
    return [...problems.map(({ reason }) => reason), ...outcomes, ...nested.notes].map(kindOf);
  },
};
