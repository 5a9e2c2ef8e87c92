/** Archives inside a wheel: which are opened, and how the others are named. */

import { expect, test } from 'vitest';
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
