import { spawnSync } from 'node:child_process';
import { truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import {
  MAX_CENTRAL_DIRECTORY,
  MAX_DEFLATE_RATIO,
  MAX_MEMBER_PATH,
  MAX_MEMBER_SIZE,
  MAX_MEMBERS,
} from '../../src/base/limits.ts';
import type { WheelProblem } from '../../src/model/problem.ts';
import { readWheel } from '../../src/wheel/readWheel.ts';
import { readerOf, readZipDirectory, type ZipDirectory } from '../../src/zip/zipDirectory.ts';
import { buildWheel, buildZip } from '../wheel/buildWheel.ts';
import { factsOf, inFolder, sourceAt } from '../wheel/opened.ts';
import {
  centralHeader,
  distInfo,
  endRecord,
  extraField,
  FLAG_ENCRYPTED,
  FLAG_UTF8,
  SATURATED,
  sparseReader,
  type ZipMember,
  type ZipOptions,
  zip64End,
  zip64Extra,
  zipOf,
} from '../wheel/zips.ts';

async function read(zip: Uint8Array): Promise<ZipDirectory> {
  return readZipDirectory(readerOf(zip), zip.length);
}

async function problemsOf(zip: Uint8Array): Promise<WheelProblem[]> {
  return (await read(zip)).problems;
}

const two: ZipMember[] = [
  { name: 'pkg/a.py', data: 'a = 1\n' },
  { name: 'pkg/b.py', data: 'b = 2\n' },
];
const FIRST_SIZE = 30 + 8 + 8;
const unreadable = (reason: string, member: string | null = null): WheelProblem => ({
  kind: 'unreadable',
  member,
  reason,
});
const overLimit = (reason: string, member: string | null = null): WheelProblem => ({
  kind: 'over-limit',
  member,
  reason,
});
const unsafe = (reason: string, member: string | null = null): WheelProblem => ({
  kind: 'unsafe',
  member,
  reason,
});

describe('where the directory is', () => {
  const size = zipOf(two).length;
  const directorySize = 2 * (46 + 8);
  const disagree = 'so that tools may disagree on what it holds';
  const inComment = endRecord({
    disk: 0,
    directoryDisk: 0,
    countHere: 0,
    count: 0,
    size: 0,
    offset: 0,
    comment: Buffer.alloc(0),
  });

  const cases: [name: string, zip: Buffer, problems: WheelProblem[]][] = [
    ['a plain zip has no problem', zipOf(two), []],
    ['an empty zip has none', zipOf([]), []],
    ['a comment is none', zipOf(two, { end: { comment: Buffer.from('built by hand') } }), []],
    ['the longest comment is none', zipOf(two, { end: { comment: Buffer.alloc(0xffff, 'x') } }), []],
    ['an empty file', Buffer.alloc(0), [unreadable('the file is empty')]],
    [
      'a file that is no zip',
      Buffer.from('<html>404</html>'.repeat(10)),
      [unreadable("it is not a zip: it has neither a zip's first bytes nor an end record")],
    ],
    [
      'a zip cut off before its end record',
      zipOf(two).subarray(0, 100),
      [
        unreadable(
          'it starts as a zip but has no end record in its last bytes: it is cut off after 100 bytes',
        ),
      ],
    ],
    [
      'bytes before the zip',
      zipOf(two, { prefix: Buffer.from('#!/bin/sh\n') }),
      [
        unsafe(
          "10 bytes stand before the zip's own first byte, so that tools may disagree on where it starts",
        ),
      ],
    ],
    [
      'bytes behind the end record',
      zipOf(two, { trailing: Buffer.from('more') }),
      [unsafe(`4 bytes follow the zip's end record, ${disagree}`)],
    ],
    [
      'a comment that holds an end record of its own, both of which reach the end of the file',
      zipOf(two, { end: { comment: inComment } }),
      [
        unsafe(`two end-of-directory records fit the file, ${disagree}`),
        unsafe(
          `${size} bytes stand before the zip's own first byte, so that tools may disagree on where it starts`,
        ),
      ],
    ],
    [
      'a directory that would start before the file',
      zipOf(two, { end: { size: 5000 } }),
      [
        unreadable(
          `the end record puts a directory of 5000 bytes at byte ${size - 22 - directorySize}, where the file has no room for it`,
        ),
      ],
    ],
    [
      'a directory said to lie later than it does',
      zipOf(two, { end: { offset: 4000 } }),
      [
        unreadable(
          `the end record puts a directory of ${directorySize} bytes at byte 4000, where the file has no room for it`,
        ),
      ],
    ],
    [
      'a last part of a split zip',
      zipOf(two, { end: { disk: 1 } }),
      [unreadable('it is one part of a zip split over several files')],
    ],
    [
      'a split zip whose directory begins on another disk',
      zipOf(two, { end: { directoryDisk: 2 } }),
      [unreadable('it is one part of a zip split over several files')],
    ],
    [
      'a count too high',
      zipOf(two, { end: { count: 3 } }),
      [unsafe('the end record counts 3 members, the directory has 2')],
    ],
    [
      'a count too low',
      zipOf(two, { end: { count: 1 } }),
      [unsafe('the end record counts 1 member, the directory has 2')],
    ],
  ];
  test.each(cases)('%s', async (_, zip, problems) => {
    expect(await problemsOf(zip)).toEqual(problems);
  });

  test('an end record in a comment that stops short of the file end is still two records to some tool', async () => {
    const comment = Buffer.concat([inComment, Buffer.from('tail')]);
    const problems = await problemsOf(zipOf(two, { end: { comment } }));
    expect(problems).toContainEqual(unsafe(`4 bytes follow the zip's end record, ${disagree}`));
    expect(problems).toContainEqual(unsafe(`two end-of-directory records fit the file, ${disagree}`));
  });

  test('a stored zip as the last member is no second end record', async () => {
    const inner = await buildZip({ 'inner.txt': 'inside\n' }, { compression: 'STORE' });
    for (const zip of [
      zipOf([...two, { name: 'pkg/data.zip', data: inner, method: 0 }]),
      await buildZip({ 'pkg/a.py': 'a = 1\n', 'pkg/data.zip': inner }, { compression: 'STORE' }),
    ]) {
      const { entries, problems } = await read(zip);
      expect(problems).toEqual([]);
      expect(entries.at(-1)?.path).toBe('pkg/data.zip');
    }
  });

  test('a stored zip whose comment swallows the rest of the outer one is a second end record', async () => {
    const plainInner = zipOf([{ name: 'inner.txt', data: 'x' }]);
    const outerOf = (inner: Buffer): Buffer => zipOf([{ name: 'pkg/data.zip', data: inner, method: 0 }]);
    const rest = outerOf(plainInner).length - (30 + 'pkg/data.zip'.length + plainInner.length);
    plainInner.writeUInt16LE(rest, plainInner.length - 2);
    expect(await problemsOf(outerOf(plainInner))).toEqual([
      unsafe(`two end-of-directory records fit the file, ${disagree}`),
    ]);
  });

  const noZip = [unreadable("it is not a zip: it has neither a zip's first bytes nor an end record")];
  test.each([4, 10])('an end record alone, cut off after %i bytes, is no zip', async (length) => {
    expect(await problemsOf(zipOf([]).subarray(0, length))).toEqual(noZip);
  });

  // readUInt16LE is asked for bytes beyond the file.
  test.each([11, 16, 21])('an end record cut off after %i bytes is no exception', async (length) => {
    expect(await problemsOf(zipOf([]).subarray(0, length))).toEqual(noZip);
  });

  test('a zip cut off inside its comment has a problem', async () => {
    const zip = zipOf(two, { end: { comment: Buffer.from('built by hand') } });
    expect(await problemsOf(zip.subarray(0, -1))).not.toEqual([]);
  });

  test('a directory over the limit is not read', async () => {
    const size = MAX_CENTRAL_DIRECTORY + 1;
    const end = endRecord({
      disk: 0,
      directoryDisk: 0,
      countHere: 1,
      count: 1,
      size,
      offset: 0,
      comment: Buffer.alloc(0),
    });
    const file = sparseReader([{ at: size, bytes: end }]);
    expect(await readZipDirectory(file, size + end.length)).toEqual({
      entries: [],
      problems: [overLimit(`the directory has ${size} bytes, over the limit of ${MAX_CENTRAL_DIRECTORY}`)],
    });
  });
});

describe('zip64', () => {
  const honest: ZipOptions['beforeEnd'] = (end) => zip64End(end);
  const saturated = { count: 0xffff, size: SATURATED, offset: SATURATED };
  const differentDirectories = unsafe(
    'its zip64 end record and its plain one describe different directories',
  );

  const cases: [name: string, options: ZipOptions, problems: WheelProblem[]][] = [
    ['a record that repeats what the plain one says is no problem', { beforeEnd: honest }, []],
    ['a record for a saturated plain one is none', { beforeEnd: honest, end: saturated }, []],
    [
      'a plain record that counts other members',
      { beforeEnd: honest, end: { count: 1 } },
      [differentDirectories],
    ],
    [
      'a plain record with another directory size',
      { beforeEnd: honest, end: { size: 54 } },
      [differentDirectories],
    ],
    ['a plain record with another offset', { beforeEnd: honest, end: { offset: 0 } }, [differentDirectories]],
    [
      'a locator that points elsewhere',
      { beforeEnd: (end) => zip64End({ ...end, target: 0 }) },
      [unsafe('its zip64 locator points somewhere else than to the zip64 end record before it')],
    ],
    [
      'a locator without a record',
      { beforeEnd: (end) => zip64End(end).subarray(56), end: saturated },
      [unreadable('it has a zip64 locator, but no zip64 end record stands before it')],
    ],
    [
      'a record with something between it and its locator',
      {
        beforeEnd: (end) =>
          Buffer.concat([zip64End(end).subarray(0, 56), Buffer.from('gap!'), zip64End(end).subarray(56)]),
        end: saturated,
      },
      [unreadable('it has a zip64 locator, but no zip64 end record stands before it')],
    ],
    ...(['count', 'size', 'offset'] as const).map((field): [string, ZipOptions, WheelProblem[]] => [
      `a ${field} of 2^64 - 1, a negative number to some`,
      { beforeEnd: (end) => zip64End({ ...end, [field]: -1n }), end: saturated },
      [unreadable('its zip64 end record has sizes beyond 2^53')],
    ]),
    [
      'a directory size of 2^53 - 1',
      {
        beforeEnd: (end) => zip64End({ ...end, size: BigInt(Number.MAX_SAFE_INTEGER), target: 0 }),
        end: saturated,
      },
      [
        unsafe('its zip64 locator points somewhere else than to the zip64 end record before it'),
        unreadable(
          `the end record puts a directory of ${Number.MAX_SAFE_INTEGER} bytes at byte 92, where the file has no room for it`,
        ),
      ],
    ],
  ];
  test.each(cases)('%s', async (_, options, problems) => {
    expect(await problemsOf(zipOf(two, options))).toEqual(problems);
  });

  test('sizes and offset come from the extra field where the header leaves them out', async () => {
    const member: ZipMember = {
      name: 'pkg/b.py',
      data: 'b = 2\n',
      central: {
        size: SATURATED,
        compressedSize: SATURATED,
        offset: SATURATED,
        extra: zip64Extra(6, 8, FIRST_SIZE),
      },
    };
    const { entries, problems } = await read(zipOf([...two.slice(0, 1), member]));
    expect(problems).toEqual([]);
    expect(entries[1]).toMatchObject({ size: 6, compressedSize: 8, localHeaderOffset: FIRST_SIZE });
  });

  test('the extra field holds only the values that the header leaves out', async () => {
    const central = { compressedSize: SATURATED, extra: zip64Extra(8) };
    const { entries, problems } = await read(zipOf([{ name: 'a', data: 'a = 1\n', central }]));
    expect(problems).toEqual([]);
    expect(entries[0]).toMatchObject({ size: 6, compressedSize: 8, localHeaderOffset: 0 });
  });

  test('the extra field is found behind others', async () => {
    const extra = Buffer.concat([extraField(0x5455, Buffer.alloc(5)), zip64Extra(6)]);
    const { entries, problems } = await read(
      zipOf([{ name: 'a', data: 'a = 1\n', central: { size: SATURATED, extra } }]),
    );
    expect(problems).toEqual([]);
    expect(entries[0]?.size).toBe(6);
  });

  const missing = unreadable('its zip64 sizes are missing, cut short or beyond 2^53', 'a');
  const lies: [name: string, extra: Buffer][] = [
    ['no extra field', Buffer.alloc(0)],
    ['an empty extra field', zip64Extra()],
    ['an extra field with one value of two', zip64Extra(6)],
    ['an extra field cut in the middle of a value', extraField(1, Buffer.alloc(12))],
    ['an extra field that claims more than there is', Buffer.from([1, 0, 16, 0, 6, 0, 0, 0])],
    ['a negative size', zip64Extra(-1n, 8)],
    ['a negative compressed size', zip64Extra(6, -8n)],
    ['a size of 2^53', zip64Extra(2n ** 53n, 8)],
  ];
  test.each(lies)('a header without sizes and %s is unreadable', async (_, extra) => {
    const central = { size: SATURATED, compressedSize: SATURATED, extra };
    expect(await read(zipOf([{ name: 'a', data: 'a = 1\n', central }]))).toEqual({
      entries: [],
      problems: [missing],
    });
  });

  test('a member and a directory beyond 4 GiB are read', async () => {
    const gib = 1024 ** 3;
    const member: ZipMember = {
      name: 'a',
      method: 0,
      data: 'far away',
      central: { offset: SATURATED, extra: zip64Extra(5 * gib) },
    };
    const zip = zipOf([member]);
    const local = zip.subarray(0, 30 + 1 + 8);
    const directory = zip.subarray(local.length, -22);
    const directoryAt = 6 * gib;
    const tail = Buffer.concat([
      directory,
      zip64End({ count: 1, size: directory.length, offset: directoryAt }),
      endRecord({
        disk: 0,
        directoryDisk: 0,
        countHere: 1,
        count: 1,
        size: directory.length,
        offset: SATURATED,
        comment: Buffer.alloc(0),
      }),
    ]);
    const file = sparseReader([
      { at: 5 * gib, bytes: local },
      { at: directoryAt, bytes: tail },
    ]);
    const { entries, problems } = await readZipDirectory(file, directoryAt + tail.length);
    const gap = (from: number, to: number): WheelProblem =>
      unsafe(
        `${to - from} bytes at byte ${from} of the zip belong to no member, so that tools may disagree on what it holds`,
      );
    expect(problems).toEqual([gap(0, 5 * gib), gap(5 * gib + local.length, directoryAt)]);
    expect(entries).toMatchObject([{ path: 'a', localHeaderOffset: 5 * gib, size: 8 }]);
  });

  test('an offset of 2^53 - 1 behind a prefix is no exception', async () => {
    const central = { offset: SATURATED, extra: zip64Extra(BigInt(Number.MAX_SAFE_INTEGER)) };
    const zip = zipOf([{ name: 'a', data: 'a', central }, ...distInfo()], { prefix: Buffer.from('12345') });
    const { problems } = await factsOf(zip);
    expect(problems.map(({ member }) => member)).toContain('a');
  });
});

describe('the directory itself', () => {
  const directoryAt = zipOf(two).readUInt32LE(zipOf(two).length - 6);
  const edited = (at: number, bytes: number[]): Buffer => {
    const zip = Buffer.from(zipOf(two));
    zip.set(bytes, directoryAt + at);
    return zip;
  };

  test('damage at the first member leaves nothing', async () => {
    expect(await read(edited(0, [0]))).toEqual({
      entries: [],
      problems: [unreadable(`the directory is damaged after 0 members, at byte ${directoryAt}`)],
    });
  });

  test('damage further down leaves the members before it', async () => {
    const { entries, problems } = await read(edited(54, [0]));
    expect(entries.map((entry) => entry.path)).toEqual(['pkg/a.py']);
    expect(problems).toEqual([
      unreadable(`the directory is damaged after 1 member, at byte ${directoryAt + 54}`),
    ]);
  });

  test('a few bytes too many at its end are damage', async () => {
    const zip = zipOf(two);
    const padded = Buffer.concat([zip.subarray(0, -22), Buffer.alloc(10), zip.subarray(-22)]);
    padded.writeUInt32LE(54 * 2 + 10, padded.length - 10);
    expect((await read(padded)).problems).toEqual([
      unreadable(`the directory is damaged after 2 members, at byte ${directoryAt + 108}`),
    ]);
  });

  test.each([
    ['name', 28],
    ['extra field', 30],
    ['comment', 32],
  ])('a %s that reaches past the end is no member', async (_, field) => {
    const { entries, problems } = await read(edited(54 + field, [0xff, 0xff]));
    expect(entries.map((entry) => entry.path)).toEqual(['pkg/a.py']);
    expect(problems).toEqual([unreadable("the directory's member 2 reaches past the directory's end")]);
  });

  test('100,000 members are read, 100,001 are one too many', async () => {
    const directoryOf = (count: number): Buffer => {
      const headers = Array.from({ length: count }, (_, index) =>
        centralHeader({
          name: Buffer.from(`m${String(index).padStart(6, '0')}`),
          version: 20,
          flags: 0,
          method: 0,
          crc32: 0,
          compressedSize: 0,
          size: 0,
          extra: Buffer.alloc(0),
          madeBy: 20,
          externalAttributes: 0,
          comment: Buffer.alloc(0),
          offset: index * 37,
        }),
      );
      const directory = Buffer.concat(headers);
      const offset = count * 37;
      const tail = {
        disk: 0,
        directoryDisk: 0,
        countHere: 0xffff,
        count: 0xffff,
        size: directory.length,
        offset,
        comment: Buffer.alloc(0),
      };
      return Buffer.concat([
        Buffer.alloc(offset),
        directory,
        zip64End({ count, size: directory.length, offset }),
        endRecord(tail),
      ]);
    };
    const fits = await read(directoryOf(MAX_MEMBERS));
    expect(fits.problems).toEqual([]);
    expect(fits.entries).toHaveLength(MAX_MEMBERS);
    const over = await read(directoryOf(MAX_MEMBERS + 1));
    expect(over.problems).toEqual([
      overLimit(`it lists more than ${MAX_MEMBERS} members, which is the limit; the rest was not read`),
    ]);
    expect(over.entries).toHaveLength(MAX_MEMBERS);
  });
});

describe('names', () => {
  const cases: [name: string, reason: string | null][] = [
    ['', 'its name is empty'],
    ['/', 'its name is empty'],
    ['../evil.py', 'its name climbs out of the wheel with ".."'],
    ['pkg/../../evil.py', 'its name climbs out of the wheel with ".."'],
    ['pkg/..', 'its name climbs out of the wheel with ".."'],
    ['/etc/evil.py', 'its name is an absolute path'],
    ['C:/evil.py', 'its name is an absolute path'],
    ['c:evil.py', 'its name is an absolute path'],
    ['pkg\\evil.py', 'its name holds a backslash, which Windows takes for a folder and Linux does not'],
    ['pkg/a.py\0.txt', 'its name holds a NUL byte, where some tools cut it off'],
    ['pkg/./a.py', null],
    ['pkg//a.py', null],
    ['x'.repeat(MAX_MEMBER_PATH), null],
    ['pkg/..data', null],
    ['pkg/...', null],
    ['pkg/a..b', null],
    ['pkg/a:b', null],
    ['ab:c', null],
    ['pkg/ä.py', null],
  ];
  test.each(cases.map(([name, reason]) => [name.slice(0, 20).replaceAll('\0', '␀'), name, reason] as const))(
    '“%s”',
    async (_, name, reason) => {
      const zip = zipOf([{ name, data: 'x', flags: FLAG_UTF8 }]);
      expect(await problemsOf(zip)).toEqual(reason === null ? [] : [unsafe(reason, name)]);
    },
  );

  test('an unsafe member stays listed', async () => {
    expect((await read(zipOf([{ name: '../a', data: 'x' }]))).entries).toHaveLength(1);
  });

  test('a duplicate is reported once for each repetition', async () => {
    const reason =
      'the directory lists this name more than once, and which one gets installed depends on the tool';
    const same: ZipMember[] = ['1', '2', '3'].map((data) => ({ name: 'pkg/a.py', data }));
    expect(await problemsOf(zipOf(same))).toEqual([unsafe(reason, 'pkg/a.py'), unsafe(reason, 'pkg/a.py')]);
    expect(await problemsOf(zipOf([{ name: 'pkg/a.py' }, { name: 'pkg/A.py' }]))).toEqual([]);
  });

  test.each(['pkg/./a.py', 'pkg//a.py', './pkg/a.py'])('%s is another name of pkg/a.py', async (name) => {
    expect(await problemsOf(zipOf([{ name: 'pkg/a.py' }, { name }]))).toMatchObject([
      { kind: 'unsafe', member: name },
    ]);
  });

  test('a folder with content is reported, one without is not', async () => {
    expect(await problemsOf(zipOf([{ name: 'pkg/', data: 'content', method: 0 }]))).toEqual([
      unsafe('its name is that of a folder, but it holds 7 bytes', 'pkg/'),
    ]);
    const { entries, problems } = await read(zipOf([{ name: 'pkg/', method: 0 }]));
    expect(problems).toEqual([]);
    expect(entries[0]?.isDirectory).toBe(true);
  });

  test('a second name in an extra field is reported', async () => {
    const extra = extraField(0x7075, Buffer.concat([Buffer.alloc(5, 1), Buffer.from('other.py')]));
    expect(await problemsOf(zipOf([{ name: 'a.py', data: 'x', central: { extra } }]))).toEqual([
      unsafe('it carries a second name in an extra field, which some tools follow and others do not', 'a.py'),
    ]);
  });

  test('the same name again in an extra field, as Info-ZIP writes it, is not', async () => {
    const extra = extraField(0x7075, Buffer.concat([Buffer.alloc(5, 1), Buffer.from('ä.py')]));
    const member = { name: 'ä.py', data: 'x', flags: FLAG_UTF8, central: { extra } };
    expect(await problemsOf(zipOf([member]))).toEqual([]);
  });

  test('a time stamp in an extra field is not', async () => {
    const extra = extraField(0x5455, Buffer.alloc(5));
    expect(await problemsOf(zipOf([{ name: 'a.py', data: 'x', central: { extra } }]))).toEqual([]);
  });

  const highBytes = Array.from({ length: 128 }, (_, index) => Buffer.from([0x61, 0x80 + index]));
  const encodings: ZipMember[] = [
    ...highBytes.map((name) => ({ name, method: 0, central: {} })),
    { name: 'pkg/näme.py', method: 0 },
    { name: 'pkg/näme-utf8-日本.py', method: 0, flags: FLAG_UTF8 },
  ];

  test('names without the UTF-8 flag are in code page 437', async () => {
    const { entries } = await read(zipOf(encodings));
    const paths = entries.map((entry) => entry.path);
    expect(paths[0]).toBe('aÇ');
    expect(paths[0xe1 - 0x80]).toBe('aß');
    expect(paths.slice(-2)).toEqual(['pkg/n├ñme.py', 'pkg/näme-utf8-日本.py']);
    expect(new Set(paths).size).toBe(encodings.length);
  });

  const hasPython = spawnSync('python3', ['--version']).status === 0;
  test.skipIf(!hasPython)("names are those that Python's zipfile gives", async () => {
    const zip = zipOf(encodings);
    const listed = await inFolder(async (folder) => {
      const file = path.join(folder, 'names.zip');
      await writeFile(file, zip);
      const script =
        'import json, sys, zipfile; print(json.dumps([i.filename for i in zipfile.ZipFile(sys.argv[1]).infolist()]))';
      return JSON.parse(spawnSync('python3', ['-c', script, file], { encoding: 'utf8' }).stdout) as string[];
    });
    const names = (await read(zip)).entries.map((entry) => entry.path);
    expect(names).toEqual(listed);
  });

  // TextDecoder drops it unless told otherwise.
  test('a byte-order mark is part of a name', async () => {
    const { entries, problems } = await read(
      zipOf([
        { name: '\ufeffa.py', flags: FLAG_UTF8, method: 0 },
        { name: 'a.py', flags: FLAG_UTF8, method: 0 },
      ]),
    );
    expect(entries.map((entry) => entry.path)).toEqual(['\ufeffa.py', 'a.py']);
    expect(problems).toEqual([]);
  });

  test('a name that calls itself UTF-8 and is not gets reported: Python refuses the whole zip', async () => {
    const zip = zipOf([{ name: Buffer.from([0x61, 0xff, 0x62]), flags: FLAG_UTF8, method: 0 }]);
    expect(await problemsOf(zip)).not.toEqual([]);
  });
});

describe('sizes and places', () => {
  const runsInto = (member: string, bytes: number, at: number): WheelProblem =>
    unsafe(`its ${bytes} bytes at byte ${at} run into what follows it in the zip`, member);

  test('a member that runs into the next one overlaps', async () => {
    const zip = zipOf([
      { name: 'a', data: '12345', method: 0, central: { compressedSize: 6 } },
      { name: 'b', data: '12345', method: 0 },
    ]);
    expect(await problemsOf(zip)).toEqual([runsInto('a', 6, 0)]);
  });

  test('a member that runs into the directory overlaps', async () => {
    const zip = zipOf([{ name: 'a', data: '12345', method: 0, central: { compressedSize: 6 } }]);
    expect(await problemsOf(zip)).toEqual([runsInto('a', 6, 0)]);
  });

  test('two members in the same place overlap', async () => {
    const zip = zipOf([
      { name: 'a', data: '12345', method: 0 },
      { name: 'b', data: '12345', method: 0, central: { offset: 0 } },
    ]);
    expect(await problemsOf(zip)).toEqual([runsInto('a', 5, 0)]);
  });

  test('a member that starts behind the directory overlaps', async () => {
    const zip = zipOf([{ name: 'a', data: '12345', method: 0, central: { offset: 10_000 } }]);
    expect(await problemsOf(zip)).toEqual([runsInto('a', 5, 10_000)]);
  });

  test('data descriptors and extra fields between members are no overlap', async () => {
    const zip = zipOf([
      { name: 'a', data: '12345', descriptor: true },
      { name: 'b', data: '12345', local: { extra: Buffer.alloc(64) } },
    ]);
    expect(await problemsOf(zip)).toEqual([]);
  });

  test('what libraries write has no problem: descriptors, folders, stored and empty members, a comment', async () => {
    const zip = new JSZip();
    zip.folder('pkg')?.file('empty.py', '').file('a.py', 'a = 1\n');
    zip.file('pkg/stored.bin', Buffer.alloc(1000, 7), { compression: 'STORE' });
    for (const streamFiles of [false, true]) {
      for (const platform of ['UNIX', 'DOS'] as const) {
        const bytes = await zip.generateAsync({
          type: 'nodebuffer',
          streamFiles,
          platform,
          compression: 'DEFLATE',
          comment: 'PK',
        });
        expect(await problemsOf(bytes)).toEqual([]);
      }
    }
  });

  test('more than deflate can hold is unreadable, exactly as much is not', async () => {
    const packedBytes = Buffer.alloc(100);
    const most = (packedBytes.length + 64) * MAX_DEFLATE_RATIO;
    const withSize = (size: number): Buffer => zipOf([{ name: 'a', packed: packedBytes, central: { size } }]);
    expect((await read(withSize(most))).problems).toEqual([]);
    expect(await read(withSize(most + 1))).toEqual({
      entries: [],
      problems: [
        unreadable(`it declares ${most + 1} bytes from 100 compressed ones, more than deflate can hold`, 'a'),
      ],
    });
  });

  test('a member over the size limit is unreadable, one at the limit is not', async () => {
    const withSize = (size: number): Buffer =>
      zipOf([{ name: 'a', method: 0, central: { size: SATURATED, extra: zip64Extra(size) } }]);
    expect((await read(withSize(MAX_MEMBER_SIZE))).problems).toEqual([]);
    expect((await read(withSize(MAX_MEMBER_SIZE + 1))).problems).toEqual([
      overLimit(`it declares ${MAX_MEMBER_SIZE + 1} bytes, over the limit of ${MAX_MEMBER_SIZE}`, 'a'),
    ]);
  });
});

describe('what an entry says', () => {
  test('method, sizes, checksum, place and flags are those of the directory', async () => {
    const zip = zipOf([...two, { name: 'c', data: 'secret', flags: FLAG_ENCRYPTED, method: 99 }]);
    const { entries } = await read(zip);
    expect(entries[1]).toEqual({
      path: 'pkg/b.py',
      pathSize: 8,
      rawPath: null,
      isDirectory: false,
      isSymlink: false,
      mode: 0o644,
      hasFolderAttribute: false,
      encrypted: false,
      hasComment: false,
      hasDescriptor: false,
      isUtf8: false,
      method: 8,
      crc32: expect.any(Number),
      compressedSize: 8,
      size: 6,
      localHeaderOffset: FIRST_SIZE,
    });
    expect(entries[2]).toMatchObject({ encrypted: true, method: 99 });
  });

  const link = 0o120777 * 0x10000;
  test.each([
    ['made on Unix with the mode of a link', { madeBy: 3 << 8, externalAttributes: link }, true],
    ['made on DOS with those bits', { madeBy: 0, externalAttributes: link }, false],
    ['made on Unix as a file', { madeBy: 3 << 8, externalAttributes: 0o100777 * 0x10000 }, false],
  ])('a member %s', async (_, central, isSymlink) => {
    const { entries } = await read(zipOf([{ name: 'a', data: 'b', central }]));
    expect(entries[0]?.isSymlink).toBe(isSymlink);
  });

  test.each([
    ['flag bit 5, patched data', { flags: 0x20 }],
    ['flag bit 6, strong encryption', { flags: 0x40 }],
    ['zip version 6.4', { version: 64 }],
  ])('a member with %s has a problem: Python refuses to read it', async (_, central) => {
    const { problems } = await factsOf(zipOf([{ name: 'a.py', data: 'x', central }, ...distInfo()]));
    expect(problems).not.toEqual([]);
  });

  test('the prefix is added to the place of each member', async () => {
    const { entries } = await read(zipOf(two, { prefix: Buffer.alloc(100) }));
    expect(entries.map(({ localHeaderOffset }) => localHeaderOffset)).toEqual([100, 100 + FIRST_SIZE]);
  });
});

describe('damage anywhere', () => {
  const good = (): Promise<Buffer> =>
    buildWheel({ name: 'pkg', tag: 'py3-none-any', files: { 'pkg/__init__.py': '', 'pkg/a.py': 'a = 1\n' } });

  test('a wheel cut off at any byte has a problem and is no exception', async () => {
    const wheel = await good();
    expect((await factsOf(wheel)).problems).toEqual([]);
    await inFolder(async (folder) => {
      const file = path.join(folder, 'pkg-1.0-py3-none-any.whl');
      await writeFile(file, wheel);
      for (let length = wheel.length - 1; length >= 0; length--) {
        await truncate(file, length);
        const { problems } = await readWheel(sourceAt(file));
        expect(problems.length, `cut off after ${length} bytes`).toBeGreaterThan(0);
      }
    });
  });

  /** Fields that no installer goes by: who made the entry and when, attributes, disks, the count on this disk,
   * and the length of a comment, which Python cuts at the end of the file. */
  const UNHEEDED_CENTRAL = [4, 5, 6, 7, 8, 9, 12, 13, 14, 15, 34, 35, 36, 37, 38, 39, 40, 41];
  const UNHEEDED_END = [8, 9, 20, 21];

  test('a flipped byte in the directory or end record is no exception, and seen wherever it counts', async () => {
    const wheel = await good();
    const end = wheel.length - 22;
    const start = wheel.readUInt32LE(end + 16);
    const unheeded = new Set(UNHEEDED_END.map((field) => end + field));
    for (let at = start; at < end; ) {
      for (const field of UNHEEDED_CENTRAL) unheeded.add(at + field);
      at += 46 + wheel.readUInt16LE(at + 28) + wheel.readUInt16LE(at + 30) + wheel.readUInt16LE(at + 32);
    }
    await inFolder(async (folder) => {
      const file = path.join(folder, 'pkg-1.0-py3-none-any.whl');
      for (const mask of [0x01, 0x80, 0xff]) {
        for (let at = start; at < wheel.length; at++) {
          const flipped = Buffer.from(wheel);
          flipped.writeUInt8(flipped.readUInt8(at) ^ mask, at);
          await writeFile(file, flipped);
          const { problems } = await readWheel(sourceAt(file));
          if (!unheeded.has(at)) expect(problems.length, `byte ${at} ^ ${mask}`).toBeGreaterThan(0);
        }
      }
    });
  });

  test('random bytes behind the magic are no exception', async () => {
    let state = 1;
    const random = (): number => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      return state >>> 16;
    };
    for (let round = 0; round < 200; round++) {
      const zip = Buffer.from(zipOf([...two, ...distInfo()], { beforeEnd: (end) => zip64End(end) }));
      for (let hits = 0; hits < 6; hits++) zip.writeUInt8(random() & 0xff, random() % zip.length);
      await expect(read(zip)).resolves.toBeDefined();
    }
  });
});
