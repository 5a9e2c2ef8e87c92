/** Tars and gzip files that lie, never end or are cut off, and those of real tar programs. */

import { spawnSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { tarEntry, tarHeader } from '../../fixtures/build/archives.mjs';
import { binary } from '../../fixtures/build/cases.mjs';
import { gunzip } from '../../src/archive/gunzip.ts';
import { readTar, type TarEntry } from '../../src/archive/tar.ts';
import {
  ENTRY_HEAD,
  MAX_ARCHIVE_ENTRIES,
  MAX_ARCHIVE_NAMES,
  MAX_MEMBER_PATH,
} from '../../src/base/limits.ts';
import { inFolder } from '../wheel/opened.ts';

/** The bytes in pieces, each overwritten as soon as the next is asked for: chunks are only lent. */
async function* inPieces(bytes: Uint8Array, length = 64 * 1024): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) {
    const piece = Buffer.from(bytes.subarray(at, at + length));
    yield piece;
    piece.fill(0xaa);
  }
}

interface Listing {
  entries: TarEntry[];
  notes: string[];
}

async function list(chunks: AsyncIterable<Uint8Array>, headBytes = 16): Promise<Listing> {
  const notes: string[] = [];
  const entries: TarEntry[] = [];
  for await (const entry of readTar(chunks, notes, headBytes)) entries.push(entry);
  return { entries, notes };
}

const listBytes = (...parts: Uint8Array[]): Promise<Listing> => list(inPieces(Buffer.concat(parts)));

const end = Buffer.alloc(1024);
const after = tarEntry({ path: 'after', data: 'after' });
const names = ({ entries }: Listing): string[] => entries.map((entry) => entry.path);

/** An entry of a type of its own, with data, before the one that it speaks of. */
const special = (type: string, data: string | Uint8Array): Buffer =>
  tarEntry({ path: 'special', type, data });

function pax(records: Record<string, string>): Buffer {
  const lines = Object.entries(records).map(([key, value]) => {
    const rest = Buffer.from(` ${key}=${value}\n`);
    let length = rest.length + 1;
    while (String(length).length + rest.length !== length) length++;
    return Buffer.concat([Buffer.from(String(length)), rest]);
  });
  return special('x', Buffer.concat(lines));
}

describe('entries', () => {
  test('come with path, size, type and as much of their content as is wanted, however the bytes come', async () => {
    const tar = Buffer.concat([
      tarEntry({ path: 'dir/', type: '5' }),
      tarEntry({ path: 'dir/a.txt', data: 'x'.repeat(1000) }),
      tarEntry({ path: 'link', type: '2' }),
      tarEntry({ path: 'fifo', type: '6' }),
      tarEntry({ path: 'empty', type: '\0', format: 'v7' }),
      tarEntry({ path: 'old/', type: '\0', format: 'v7' }),
      end,
    ]);
    const expected = [
      { path: 'dir/', size: 0, type: 'directory', head: '' },
      { path: 'dir/a.txt', size: 1000, type: 'file', head: 'x'.repeat(16) },
      { path: 'link', size: 0, type: 'link', head: '' },
      { path: 'fifo', size: 0, type: 'other', head: '' },
      { path: 'empty', size: 0, type: 'file', head: '' },
      { path: 'old/', size: 0, type: 'directory', head: '' },
    ];
    for (const length of [1, 7, 512, 100_000]) {
      const { entries, notes } = await list(inPieces(tar, length));
      expect(entries.map((entry) => ({ ...entry, head: entry.head.toString() }))).toEqual(expected);
      expect(notes).toEqual([]);
    }
  });

  test('end at a block of zeros, whatever follows, and may lack it', async () => {
    expect(names(await listBytes(after, end, after))).toEqual(['after']);
    expect(await listBytes(after)).toMatchObject({ notes: [] });
    expect(await listBytes(after, Buffer.alloc(512), after)).toMatchObject({ notes: [] });
  });

  test('have long names, of GNU and of pax, the later one winning', async () => {
    const long = 'd/'.repeat(120);
    expect(names(await listBytes(special('L', `${long}a\0`), after, after, end))).toEqual([
      `${long}a`,
      'after',
    ]);
    expect(names(await listBytes(pax({ path: `${long}ü`, mtime: '1.5' }), after, end))).toEqual([`${long}ü`]);
    expect(names(await listBytes(special('K', 'target\0'), special('L', 'b\0'), after, end))).toEqual(['b']);
    expect(names(await listBytes(special('g', 'no pax at all'), after, end))).toEqual(['after']);
  });
});

describe('sizes that lie', () => {
  const sizes: [name: string, size: string | Uint8Array][] = [
    ['negative in base 256', Buffer.alloc(12, 0xff)],
    ['base 256 beyond every file', Buffer.from([0x80, ...Buffer.alloc(11, 0xff)])],
    ['of letters', 'ffffffffffff'],
    ['negative in octal', '-0000000001\0'],
    ['with a digit that is not octal', '00000000008\0'],
  ];
  test.each(sizes)('%s end the list with a note', async (_, size) => {
    const { entries, notes } = await listBytes(after, tarEntry({ path: 'a', size }), after, end);
    expect(entries).toHaveLength(1);
    expect(notes).toEqual(['the entry at byte 1024 of the tar has a size that is none']);
  });

  test('base 256 and twelve digits without an end are sizes like others', async () => {
    const base256 = Buffer.alloc(12);
    base256[0] = 0x80;
    base256[11] = 5;
    for (const size of [base256, '000000000005', '         5 \0', '5\0garbage'.padEnd(12, '\0')]) {
      const listing = await listBytes(tarEntry({ path: 'a', size, data: '12345' }), after, end);
      expect(listing).toMatchObject({ entries: [{ size: 5 }, { path: 'after' }], notes: [] });
    }
  });

  test('past the end give what is there and a note', async () => {
    const { entries, notes } = await listBytes(
      tarHeader({ path: 'a', size: '77777777777\0' }),
      Buffer.from('1234'),
    );
    expect(entries).toMatchObject([{ path: 'a', size: 8 ** 11 - 1, head: Buffer.from('1234') }]);
    expect(notes).toEqual(['the tar is cut off after 516 bytes, inside a']);
  });

  test('of links and folders are not believed, as Python does not', async () => {
    for (const type of ['1', '2', '5', '3']) {
      const listing = await listBytes(tarHeader({ path: 'a', type, size: '00000001000\0' }), after, end);
      expect(names(listing)).toEqual(['a', 'after']);
    }
  });

  test('a wrong checksum in the middle ends the list', async () => {
    const { entries, notes } = await listBytes(after, Buffer.alloc(512, 'x'), after);
    expect(entries).toHaveLength(1);
    expect(notes).toEqual(['the header at byte 1024 of the tar is damaged or cut off']);
  });
});

describe('extended headers', () => {
  test('of a gigabyte are not held', async () => {
    for (const type of ['x', 'L', 'K']) {
      const { entries, notes } = await listBytes(
        after,
        tarHeader({ path: 'p', type, size: '10000000000\0' }),
      );
      expect(entries).toHaveLength(1);
      expect(notes[0]).toContain(`claims ${8 ** 10} bytes`);
    }
  });

  test('of a gigabyte for all entries are passed over unread', async () => {
    const zeros = (async function* () {
      yield tarHeader({ path: 'p', type: 'g', size: '10000000000\0' });
      for (let at = 0; at < 1024; at++) yield Buffer.alloc(1024 * 1024);
      yield Buffer.concat([after, end]);
    })();
    expect(names(await list(zeros))).toEqual(['after']);
  });

  test('give hostile paths as they are, of bounded length', async () => {
    for (const hostile of ['a\0b', 'a\nb', '../../etc/passwd', '/etc/passwd', '__proto__', '\u202e']) {
      expect(names(await listBytes(pax({ path: hostile }), after, end))).toEqual([hostile]);
    }
    const [long] = names(await listBytes(pax({ path: 'a'.repeat(100_000) }), after, end));
    expect(long).toHaveLength(MAX_MEMBER_PATH);
  });

  const damaged: [name: string, data: string][] = [
    ['no length', 'path=a\n'],
    ['a length of nothing', '0 path=a\n'],
    ['a length past the end', '99 path=a\n'],
    ['a length that is too short', '3 path=a\n'],
    ['a negative length', '-9 path=a\n'],
    ['no equals sign', '8 pathaa\n'],
    ['no line break', '10 path=abc'],
    ['many digits', `${'9'.repeat(500)} path=a\n`],
    ['a size that is none', '13 size=-100\n'],
    ['a size beyond every file', '28 size=99999999999999999999\n'],
  ];
  test.each(damaged)('with %s end the list with a note', async (_, data) => {
    const { entries, notes } = await listBytes(after, special('x', data), after, end);
    expect(entries).toHaveLength(1);
    expect(notes).toHaveLength(1);
  });

  test('of a megabyte of records are read', async () => {
    const records = special('x', '6 a=b\n'.repeat(Math.floor(MAX_ARCHIVE_NAMES / 6)));
    expect(names(await listBytes(records, after, end))).toEqual(['after']);
  });

  test('give the true size of a file over 8 GiB', async () => {
    const { entries, notes } = await listBytes(
      pax({ size: String(9 * 1024 ** 3) }),
      tarHeader({ path: 'a' }),
    );
    expect(entries).toMatchObject([{ size: 9 * 1024 ** 3 }]);
    expect(notes).toHaveLength(1);
  });
});

describe('without end', () => {
  let chunks = 0;
  async function* forever(chunk: Uint8Array): AsyncGenerator<Uint8Array> {
    for (chunks = 0; ; chunks++) yield chunk;
  }

  test.each([
    ['empty entries', tarEntry({ path: 'a' })],
    ['long names for nothing', special('L', 'a\0')],
    ['pax headers for nothing', pax({ path: 'a' })],
    ['global headers', special('g', 'a')],
  ])('%s stop at the limit', async (_, chunk) => {
    const { entries, notes } = await list(forever(chunk));
    expect(entries.length).toBeLessThanOrEqual(MAX_ARCHIVE_ENTRIES);
    expect(notes).toEqual([`the tar has more than ${MAX_ARCHIVE_ENTRIES} headers, where this check stops`]);
    expect(chunks).toBeLessThan(2 * MAX_ARCHIVE_ENTRIES);
  });

  test('lists of pieces of a sparse file stop there too', async () => {
    const extended: [number, Uint8Array][] = [[482, Buffer.from([1])]];
    const chunks = (async function* () {
      yield tarHeader({ path: 'a', type: 'S', format: 'gnu', fields: extended });
      yield* forever(Buffer.alloc(512, 1));
    })();
    const { entries, notes } = await list(chunks);
    expect(entries).toEqual([]);
    expect(notes[0]).toContain('has no end');
  });
});

const elf = binary('program-armv7l');

describe('sparse files', () => {
  test.each([
    ['of the version 1.0', { 'GNU.sparse.major': '1', 'GNU.sparse.minor': '0', 'GNU.sparse.name': 'real' }],
    ['of the version 0.1', { 'GNU.sparse.map': '0,512', 'GNU.sparse.name': 'real' }],
    ['of the version 0.0', { path: 'real', 'GNU.sparse.offset': '0', 'GNU.sparse.numbytes': '512' }],
  ])('%s are named and not expanded', async (_, records) => {
    const stored = tarEntry({ path: 'GNUSparseFile.0/real', data: elf });
    const { entries, notes } = await listBytes(
      pax({ ...records, 'GNU.sparse.realsize': '99999999999' }),
      stored,
      after,
      end,
    );
    expect(entries).toMatchObject([{ path: 'real', type: 'sparse', size: elf.length }, { path: 'after' }]);
    expect(entries[0]?.head).toHaveLength(0);
    expect(notes).toEqual([]);
  });
});

/** What tar and Python say of an archive, a line each: size and name. */
function theirs(command: string, args: string[]): string[] {
  const { stdout, status, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
  return stdout.split('\n').filter((line) => line !== '');
}

/** The formats of tar that know sparse files and long names. */
const sparseFormats = ['gnu', 'oldgnu', 'pax', 'posix'];
const hasGnuTar = /GNU tar/.test(spawnSync('tar', ['--version'], { encoding: 'utf8' }).stdout ?? '');
const hasPython = spawnSync('python3', ['--version']).status === 0;
const LIST = `
import sys, tarfile
for member in tarfile.open(sys.argv[1]):
    print(member.size, member.name + ("/" if member.isdir() else ""))
`;

describe.skipIf(!hasGnuTar)('archives that GNU tar makes', () => {
  test.each(['gnu', 'oldgnu', 'pax', 'posix', 'ustar', 'v7'])(
    'in its format %s read as it lists them',
    async (format) => {
      await inFolder(async (folder) => {
        const tree = path.join(folder, 'tree');
        const deep = path.join(tree, 'd'.repeat(40), 'e'.repeat(40));
        await mkdir(deep, { recursive: true });
        await writeFile(path.join(tree, 'elf'), elf);
        await writeFile(path.join(tree, 'empty'), '');
        await symlink('elf', path.join(tree, 'link'));
        await writeFile(path.join(deep, 'short'), 'x'.repeat(512));
        if (sparseFormats.includes(format)) {
          await writeFile(path.join(deep, 'ö'.repeat(80)), 'x'.repeat(513));
          const sparse = await open(path.join(tree, 'sparse'), 'w');
          await sparse.write(elf, 0, elf.length, 0);
          for (let at = 1; at < 60; at++) await sparse.write('x', at * 65_536);
          await sparse.truncate(8 * 1024 * 1024);
          await sparse.close();
        }
        const file = path.join(folder, 'a.tar');
        theirs('tar', [
          ...(sparseFormats.includes(format) ? ['--sparse'] : []),
          `--format=${format}`,
          '--sort=name',
          '-C',
          folder,
          '-cf',
          file,
          'tree',
        ]);
        const { entries, notes } = await list(inPieces(await readFile(file)), ENTRY_HEAD);
        // Of a sparse file the size is that of what is stored.
        const real = 8 * 1024 * 1024;
        const ours = entries.map(
          ({ path: name, size, type }) =>
            `${type === 'sparse' ? real : size} ${name.replace(/\/?$/, type === 'directory' ? '/' : '')}`,
        );
        expect(notes).toEqual([]);
        const verbose = theirs('tar', ['--quoting-style=literal', '-tvf', file]);
        expect(ours).toEqual(
          verbose.map((line) => {
            const [, , size, , , ...name] = line.split(/ +/);
            return `${size} ${name.join(' ').replace(/ -> .*/, '')}`;
          }),
        );
        if (hasPython) expect(ours).toEqual(theirs('python3', ['-c', LIST, file]));
        const head = entries.find((entry) => entry.path === 'tree/elf')?.head;
        expect(head?.subarray(0, elf.length).equals(elf)).toBe(true);
        const sparse = entries.filter(({ type }) => type === 'sparse').map((entry) => entry.path);
        expect(sparse).toEqual(sparseFormats.includes(format) ? ['tree/sparse'] : []);
      });
    },
  );
});

describe('gzip', () => {
  const content = Buffer.from('content\n'.repeat(20_000));

  /** As a file on disk gives them. */
  async function* kept(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
  }

  async function inflate(
    bytes: Uint8Array,
    { limit = 1e9, piece = 64 * 1024 } = {},
  ): Promise<{ content: Buffer; notes: string[] }> {
    const notes: string[] = [];
    const parts: Buffer[] = [];
    for await (const chunk of gunzip(kept(bytes, piece), notes, limit)) parts.push(chunk);
    return { content: Buffer.concat(parts), notes };
  }

  /** As texts, since Vitest takes bytes one by one to compare them. */
  async function expectWhole(bytes: Uint8Array, piece: number, wanted: Buffer): Promise<void> {
    const { content: found, notes } = await inflate(bytes, { piece });
    expect({ content: found.toString('latin1'), notes }).toEqual({
      content: wanted.toString('latin1'),
      notes: [],
    });
  }

  test('inflates one member or several, in pieces of any size', async () => {
    for (const piece of [1, 3, 1000, 1_000_000]) {
      await expectWhole(gzipSync(content), piece, content);
      const twice = Buffer.concat([gzipSync(content), gzipSync(''), gzipSync(content)]);
      await expectWhole(twice, piece, Buffer.concat([content, content]));
    }
  });

  test('passes over name, comment and extra field', async () => {
    const plain = gzipSync(content);
    const extra = [3, 0, 1, 2, 3, ...Buffer.from('name\0comment\0')];
    const full = Buffer.concat([
      plain.subarray(0, 3),
      Buffer.from([0x1c]),
      plain.subarray(4, 10),
      Buffer.from(extra),
      plain.subarray(10),
    ]);
    for (const piece of [1, 100_000]) await expectWhole(full, piece, content);
    for (let length = 10; length < 10 + extra.length; length++) {
      expect((await inflate(full.subarray(0, length))).notes).toHaveLength(1);
    }
  });

  test('ignores zeros behind the last member, and says of anything else that it is there', async () => {
    await expectWhole(Buffer.concat([gzipSync(content), Buffer.alloc(5000)]), 64 * 1024, content);
    const { notes } = await inflate(Buffer.concat([gzipSync(content), Buffer.from('garbage'.repeat(9000))]));
    expect(notes).toEqual([expect.stringContaining('something else follows it')]);
  });

  test('cut off anywhere gives what there is and a note', async () => {
    const whole = gzipSync(content);
    for (const length of [2, 9, 10, 11, 50, whole.length - 9, whole.length - 8, whole.length - 1]) {
      const found = await inflate(whole.subarray(0, length));
      expect(found.notes).toHaveLength(1);
      expect(content.subarray(0, found.content.length).equals(found.content)).toBe(true);
    }
  });

  test('damaged or no gzip at all gives a note', async () => {
    const whole = gzipSync(content);
    expect((await inflate(Buffer.from(whole).fill(0xff, 20, 60))).notes).toEqual([
      expect.stringContaining('Z_DATA_ERROR'),
    ]);
    for (const bytes of ['', 'text', '\x1f\x8b\x07\0\0\0\0\0\0\0']) {
      expect((await inflate(Buffer.from(bytes, 'latin1'))).notes).toHaveLength(1);
    }
  });

  test('stops at the limit', async () => {
    const { content: found, notes } = await inflate(gzipSync(Buffer.alloc(10_000_000)), { limit: 1_000_000 });
    expect(found.length).toBeLessThanOrEqual(1_000_000);
    expect(notes).toEqual(['it inflates to more than 1000000 bytes, where this check stops']);
  });

  test('takes any number of empty members for what they are', async () => {
    const members = Buffer.alloc(20 * 300_000, gzipSync(''));
    expect(await inflate(members)).toEqual({ content: Buffer.alloc(0), notes: [] });
  });
});

test('a source that fails is no damage of the archive: its error passes through', async () => {
  const failing = (async function* () {
    yield gzipSync(noise(1000)).subarray(0, 500);
    throw new Error('the disk is gone');
  })();
  await expect(list(gunzip(failing, [], 1e9))).rejects.toThrow('the disk is gone');
});

test('a file on disk is let go as soon as the list is done with', async () => {
  await inFolder(async (folder) => {
    const file = path.join(folder, 'a.tar.gz');
    await writeFile(file, gzipSync(Buffer.concat([after, end, noise(1_000_000)])));
    const stream = createReadStream(file);
    const closed = new Promise<void>((resolve) => stream.once('close', () => resolve()));
    expect(names(await list(gunzip(stream, [], 1e9)))).toEqual(['after']);
    await closed;
  });
});

/** Bytes that deflate can't shrink, the same each time. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 42;
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}
