import { expect, test } from 'vitest';
import { MAX_LISTED_LINKS } from '../../src/base/limits.ts';
import { judgeWheel } from '../../src/judge/judgeWheel.ts';
import type { LibraryLinks } from '../../src/model/report.ts';
import { libraryOf } from '../wheel/elf.ts';
import { factsOfRecipe } from '../wheel/opened.ts';

const LINUX = 'cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64';

async function linksIn(files: Record<string, Buffer>, tag = LINUX): Promise<LibraryLinks> {
  return judgeWheel(await factsOfRecipe({ name: 'pkg', tag, files })).links;
}

/** A module that needs these, with a search path into pkg.libs. */
const module = (...needed: string[]): Buffer => libraryOf({ needed, runpath: '$ORIGIN/../pkg.libs' });

test('in the wheel with the way there, of the system, or missing with the reason', async () => {
  const { links, moreLinks } = await linksIn({
    'pkg/a.so': module('liba.so', 'libhidden.so', 'libgone.so', 'libc.so.6'),
    'pkg.libs/liba.so': libraryOf({ soname: 'liba.so', needed: ['libm.so.6'] }),
    'pkg/elsewhere/libhidden.so': libraryOf({ soname: 'libhidden.so' }),
  });
  expect(links.filter(({ from }) => from !== 'pkg/elsewhere/libhidden.so')).toEqual([
    { from: 'pkg.libs/liba.so', library: 'libm.so.6', found: { member: null, how: 'system' } },
    { from: 'pkg/a.so', library: 'liba.so', found: { member: 'pkg.libs/liba.so', how: 'runpath' } },
    { from: 'pkg/a.so', library: 'libhidden.so', missing: 'unreachable' },
    { from: 'pkg/a.so', library: 'libgone.so', missing: 'absent' },
    { from: 'pkg/a.so', library: 'libc.so.6', found: { member: null, how: 'system' } },
  ]);
  expect(moreLinks).toBe(0);
});

test('what only newer policies promise is missing under the claimed one, and not where nothing is claimed', async () => {
  const files = { 'pkg/a.so': module('libmvec.so.1') };
  const of = async (policy: string) => (await linksIn(files, `cp312-cp312-${policy}_x86_64`)).links;
  const link = { from: 'pkg/a.so', library: 'libmvec.so.1' };
  const ofSystem = [{ ...link, found: { member: null, how: 'system' } }];
  expect(await of('manylinux_2_17')).toEqual([{ ...link, missing: 'absent' }]);
  expect(await of('manylinux_2_28')).toEqual(ofSystem);
  expect(await of('linux')).toEqual(ofSystem);
});

test('files that belong to no wheel of these tags have none', async () => {
  expect(await linksIn({ 'pkg/a.so': module('libc.so.6') }, 'cp312-cp312-manylinux_2_17_aarch64')).toEqual({
    links: [],
    moreLinks: 0,
  });
});

test('of the longest list the first are there, and the rest is counted', async () => {
  const needed = Array.from({ length: MAX_LISTED_LINKS / 2 }, (_, at) => `lib${at}.so`);
  const libraries = ['a', 'b', 'c'].map((name) => [`pkg/${name}.so`, module(...needed)] as const);
  const { links, moreLinks } = await linksIn(Object.fromEntries(libraries));
  expect(links).toHaveLength(MAX_LISTED_LINKS);
  expect(new Set(links.map(({ from }) => from))).toEqual(new Set(['pkg/a.so', 'pkg/b.so']));
  expect(moreLinks).toBe(MAX_LISTED_LINKS / 2);
});
