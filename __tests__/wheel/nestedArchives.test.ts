/** Archives inside a wheel: which are opened, and how the others are named. */

import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { buildAr, buildGzip, buildTar } from '../../fixtures/build/archives.mjs';
import { binary } from '../../fixtures/build/cases.mjs';
import { NO_VERDICT } from '../../src/model/verdict.ts';
import { wheelEntry } from '../../src/report/wheelEntry.ts';
import type { WheelFacts } from '../../src/wheel/facts.ts';
import { buildWheel, buildZip, type Content } from './buildWheel.ts';
import { factsOf, memberOf } from './opened.ts';

const tool = binary('program-armv7l');

async function wheelOf(files: Record<string, Content>): Promise<WheelFacts> {
  const facts = await factsOf(await buildWheel({ name: 'pkg', tag: 'py3-none-any', files }));
  expect(facts.problems).toEqual([]);
  return facts;
}

test('tars and gzip files are not opened, and named as that', async () => {
  const facts = await wheelOf({
    'pkg/a.tar': buildTar({ tool }),
    'pkg/a.tgz': buildGzip(buildTar({ tool })),
    'pkg/tool.gz': buildGzip(tool),
  });
  expect(facts.members.flatMap(({ nested }) => nested)).toEqual([]);
  expect(wheelEntry(facts, NO_VERDICT).notExamined).toEqual([
    'Tar, gzip, bzip2, xz and zstd files inside the wheel: not opened',
  ]);
});

test('archives in zips are named and not opened', async () => {
  const inner = {
    'b.zip': await buildZip({ tool }),
    'a.tar.gz': buildGzip(buildTar({ tool })),
    'c.a': buildAr({ tool }),
  };
  expect(memberOf(await wheelOf({ 'pkg/outer': await buildZip(inner) }), 'pkg/outer')).toMatchObject({
    nested: [],
    nestedNotes: ['a.tar.gz in it is an archive of its own, which was not opened, nor were 2 more'],
  });
});

test.each([
  ['bzip2', '425a6839314159265359'],
  ['bzip2', '425a6839177245385090'],
  ['xz', 'fd377a585a000004'],
  ['zstd', '28b52ffd2000'],
  ['text', Buffer.from('BZh9 is text').toString('hex')],
])('what %s makes is told by its first bytes, %s', async (format, hex) => {
  expect(memberOf(await wheelOf({ 'pkg/a': Buffer.from(hex, 'hex') }), 'pkg/a')).toMatchObject({ format });
});

describe('a gzip file is judged by what it begins with', () => {
  const elf = binary('ext-x86_64.so');
  const table = Buffer.from('a,b,c\n1,2,3\n'.repeat(5000));
  /** What nothing makes smaller, and the same each time. */
  const noise = (pieces: number): Buffer =>
    Buffer.concat(
      Array.from({ length: pieces }, (_, at) => createHash('sha512').update(String(at)).digest()),
    );
  /** A gzip header with a name of so many bytes. */
  const named = (length: number, content: Buffer): Buffer => {
    const plain = gzipSync(content);
    const header = Buffer.from(plain.subarray(0, 10));
    header[3] = 8;
    return Buffer.concat([header, Buffer.alloc(length, 'x'), Buffer.from([0]), plain.subarray(10)]);
  };

  test.each<[string, Buffer, boolean]>([
    ['a table', gzipSync(table), true],
    ['a few bytes', gzipSync(Buffer.from('x')), true],
    ['noise', gzipSync(noise(2000)), true],
    ['zeros beyond all measure', gzipSync(Buffer.alloc(3_000_000)), true],
    ['a native file', gzipSync(elf), false],
    ['an archive', gzipSync(buildTar({ tool })), false],
    ['gzip once more', gzipSync(gzipSync(table)), false],
    ['nothing', gzipSync(Buffer.alloc(0)), true],
    ['damage', Buffer.concat([gzipSync(table).subarray(0, 10), Buffer.alloc(600, 0xff)]), false],
    ['a header as long as what is looked at', named(2000, elf), false],
    ['a name', named(20, table), true],
    ['stored, in a member that is streamed', gzipSync(noise(50_000)), true],
  ])('%s', async (_, data, isPlain) => {
    const { notExamined } = wheelEntry(await wheelOf({ 'pkg/data.gz': data }), NO_VERDICT);
    expect(notExamined.filter((each) => each.includes('gzip')).length).toBe(isPlain ? 0 : 1);
  });
});

describe('an archive that holds nothing is nothing that was left out', () => {
  const empty = {
    'a.gz': gzipSync(Buffer.alloc(0)),
    'a.zip': Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex'),
    'a.tar': Buffer.alloc(10_240),
    'a.bz2': Buffer.from('425a683917724538509000000000', 'hex'),
    'a.xz': Buffer.from('fd377a585a000004e6d6b446000000001cdf44211fb6f37d010000000004595a', 'hex'),
    'a.zst': Buffer.from('28b52ffd240001000099e9d851', 'hex'),
    'streamed.zst': Buffer.from('28b52ffd0058010000', 'hex'),
    'a.a': Buffer.from('!<arch>\n'),
  };
  const notExaminedOf = async (files: Record<string, Content>): Promise<string[]> =>
    wheelEntry(await wheelOf(files), NO_VERDICT).notExamined;

  test.each(Object.entries(empty))('%s', async (name, bytes) => {
    expect(await notExaminedOf({ [`pkg/${name}`]: bytes })).toEqual([]);
    expect(await notExaminedOf({ [`pkg/${name}`]: Buffer.alloc(0) })).toEqual([]);
  });

  test.each(['a.bz2', 'a.xz', 'a.zst', 'a.a'] as const)('%s with more behind it is one', async (name) => {
    const more = Buffer.concat([empty[name], Buffer.alloc(40, 1)]);
    expect(await notExaminedOf({ [`pkg/${name}`]: more })).not.toEqual([]);
  });

  test('in a zip neither, nor gzip files of plain data', async () => {
    const table = gzipSync(Buffer.from('a,b,c\n'.repeat(9)));
    const outer = await buildZip({ ...empty, 'table.gz': table });
    expect(await notExaminedOf({ 'pkg/outer.zip': outer })).toEqual([]);
  });
});
