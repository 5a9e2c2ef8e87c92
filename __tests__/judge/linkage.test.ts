import { describe, expect, test } from 'vitest';
import { binary } from '../../fixtures/build/cases.mjs';
import { MAX_PATH_FOLDERS } from '../../src/base/limits.ts';
import { linkWheel } from '../../src/judge/linkage.ts';
import { bionicLoader, glibcLoader, muslLoader } from '../../src/platform/elfLoader.ts';
import { counted } from '../support/work.ts';
import { libraryOf } from '../wheel/elf.ts';
import { factsOfRecipe } from '../wheel/opened.ts';

type Files = Record<string, Buffer | string>;
type Loader = keyof typeof LOADERS;

const LOADERS = { glibc: glibcLoader, musl: muslLoader, bionic: bionicLoader };

/** As `member: library → what it is resolved to (why)`. */
async function linked(files: Files, loader: Loader = 'glibc'): Promise<string[]> {
  const { members } = await factsOfRecipe({ tag: 'cp312-cp312-manylinux_2_17_x86_64', files });
  return linkWheel(members, LOADERS[loader]).flatMap(({ member, needs }) =>
    needs.map(
      ({ library, resolvedTo, why }) => `${member}: ${library} → ${resolvedTo ?? 'nothing'} (${why})`,
    ),
  );
}

const lib = libraryOf;
const leaf = (soname: string): Buffer => lib({ soname });

test('RUNPATH of a file made by a compiler, and nothing of the host', async () => {
  const files = {
    'chunkpack/_core.cpython-312-x86_64-linux-gnu.so': binary('ext-x86_64-needs-libdep.so'),
    'chunkpack.libs/libdep-1a2b3c4d.so.1': binary('libdep-x86_64.so.1'),
  };
  expect(await linked(files)).toEqual([
    'chunkpack.libs/libdep-1a2b3c4d.so.1: libc.so.6 → nothing (absent)',
    'chunkpack/_core.cpython-312-x86_64-linux-gnu.so: libdep-1a2b3c4d.so.1 → chunkpack.libs/libdep-1a2b3c4d.so.1 (runpath)',
    'chunkpack/_core.cpython-312-x86_64-linux-gnu.so: libc.so.6 → nothing (absent)',
  ]);
});

describe('where the loader looks', () => {
  const search: [name: string, paths: Parameters<typeof libraryOf>[0], outcome: string][] = [
    ['$ORIGIN', { runpath: '$ORIGIN/../p.libs' }, 'p.libs/liba.so (runpath)'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is how the file says it
    ['braces', { runpath: '${ORIGIN}/../p.libs' }, 'p.libs/liba.so (runpath)'],
    ['RPATH', { rpath: '$ORIGIN/../p.libs' }, 'p.libs/liba.so (rpath)'],
    ['dots and slashes', { rpath: '$ORIGIN/.././/x/../p.libs/' }, 'p.libs/liba.so (rpath)'],
    ['the first of several', { rpath: '/usr/lib:$ORIGIN:$ORIGIN/../p.libs' }, 'p.libs/liba.so (rpath)'],
    ['RPATH beside RUNPATH', { rpath: '$ORIGIN/../p.libs', runpath: '/usr/lib' }, 'nothing (unreachable)'],
    ['RPATH beside an empty RUNPATH', { rpath: '$ORIGIN/../p.libs', runpath: '' }, 'nothing (unreachable)'],
    ['no path', {}, 'nothing (unreachable)'],
    ['a relative path', { rpath: 'p.libs:.:../p.libs' }, 'nothing (unreachable)'],
    ['an absolute path', { rpath: '/p.libs' }, 'nothing (unreachable)'],
    ['a token that only starts like it', { rpath: '$ORIGINAL/../p.libs' }, 'nothing (unreachable)'],
    ['text right behind the token', { rpath: '$ORIGIN.libs' }, 'p.libs/liba.so (rpath)'],
    ['a path out of the wheel and back', { rpath: '$ORIGIN/../../x/p.libs' }, 'nothing (unreachable)'],
    ['$LIB', { rpath: '$ORIGIN/../$LIB' }, 'nothing (unreachable)'],
  ];
  test.each(search)('%s', async (_, paths, outcome) => {
    const files = { 'p/a.so': lib({ needed: ['liba.so'], ...paths }), 'p.libs/liba.so': leaf('liba.so') };
    expect(await linked(files)).toEqual([`p/a.so: liba.so → ${outcome}`]);
  });

  test('a need that is a path', async () => {
    const files = {
      'p/a.so': lib({ needed: ['$ORIGIN/../p.libs/liba.so', 'p.libs/liba.so', '/p.libs/liba.so'] }),
      'p.libs/liba.so': leaf('liba.so'),
    };
    expect(await linked(files)).toEqual([
      'p/a.so: $ORIGIN/../p.libs/liba.so → p.libs/liba.so (path)',
      'p/a.so: p.libs/liba.so → nothing (unreachable)',
      'p/a.so: /p.libs/liba.so → nothing (unreachable)',
    ]);
  });

  test.each([
    ['pkg-1.0.data/data/lib/liba.so', 'p/q/a.so', '$ORIGIN/../../../..', true],
    ['pkg-1.0.data/data/lib/liba.so', 'p/q/a.so', '$ORIGIN/../..', false],
    ['pkg-1.0.data/data/x/liba.so', 'pkg-1.0.data/platlib/a.so', '$ORIGIN/../../../x', true],
    ['pkg-1.0.data/scripts/liba.so', 'a.so', '$ORIGIN/../../../bin', true],
    ['p.libs/liba.so', 'pkg-1.0.data/scripts/tool', '$ORIGIN/../lib/python3.12/site-packages/p.libs', true],
    ['p.libs/liba.so', 'pkg-1.0.data/data/lib/a.so', '$ORIGIN/python3.12/site-packages/p.libs', true],
    [
      'p.libs/liba.so',
      'pkg-1.0.data/scripts/tool',
      '$ORIGIN/../lib64/python3.13t/site-packages/p.libs',
      true,
    ],
    ['p.libs/liba.so', 'pkg-1.0.data/scripts/tool', '$ORIGIN/../lib/site-packages/p.libs', false],
    ['pkg-1.0.data/data/lib/python3.12/site-packages/p/liba.so', 'p/a.so', '$ORIGIN', true],
    ['pkg-1.0.data/headers/liba.so', 'pkg-1.0.data/headers/a.so', '$ORIGIN', true],
    ['pkg-1.0.data/headers/liba.so', 'a.so', '$ORIGIN/pkg-1.0.data/headers', false],
    ['pkg-1.0.data/other/liba.so', 'a.so', '$ORIGIN/pkg-1.0.data/other', false],
  ])('%s, from %s by %s: %s', async (library, member, rpath, isFound) => {
    const files = { [library]: leaf('liba.so'), [member]: lib({ needed: ['liba.so'], rpath }) };
    expect(await linked(files)).toEqual([
      `${member}: liba.so → ${isFound ? `${library} (rpath)` : 'nothing (unreachable)'}`,
    ]);
  });

  test('folders of .data: site-packages is one place, the environment another', async () => {
    const need = (rpath: string): Buffer => lib({ needed: ['liba.so'], rpath });
    const files = {
      'pkg-1.0.data/platlib/p/a.so': need('$ORIGIN/../p.libs'),
      'p/b.so': need('$ORIGIN/../p.libs'),
      'pkg-1.0.data/purelib/p.libs/liba.so': leaf('liba.so'),
      'pkg-1.0.data/scripts/tool': need('$ORIGIN/../lib'),
      'pkg-1.0.data/scripts/other': need('$ORIGIN/../p.libs'),
      'pkg-1.0.data/data/lib/liba.so': leaf('liba.so'),
    };
    expect(await linked(files)).toEqual([
      'p/b.so: liba.so → pkg-1.0.data/purelib/p.libs/liba.so (rpath)',
      'pkg-1.0.data/platlib/p/a.so: liba.so → pkg-1.0.data/purelib/p.libs/liba.so (rpath)',
      'pkg-1.0.data/scripts/other: liba.so → nothing (unreachable)',
      'pkg-1.0.data/scripts/tool: liba.so → pkg-1.0.data/data/lib/liba.so (rpath)',
    ]);
  });
});

describe('what is inherited', () => {
  /** a.so finds liba by its own path, and liba needs libb, for which it has no path itself. */
  const chain = (
    paths: Parameters<typeof libraryOf>[0],
    more: Parameters<typeof libraryOf>[0] = {},
  ): Files => ({
    'p/a.so': lib({ needed: ['liba.so'], ...paths }),
    'p.libs/liba.so': lib({ soname: 'liba.so', needed: ['libb.so'], ...more }),
    'p.libs/libb.so': leaf('libb.so'),
  });
  const cases: [loader: Loader, tag: 'rpath' | 'runpath', outcome: string][] = [
    ['glibc', 'rpath', 'p.libs/libb.so (inherited-rpath)'],
    ['glibc', 'runpath', 'nothing (unreachable)'],
    ['musl', 'rpath', 'p.libs/libb.so (inherited-rpath)'],
    ['musl', 'runpath', 'p.libs/libb.so (inherited-rpath)'],
    ['bionic', 'runpath', 'nothing (unreachable)'],
  ];
  test.each(cases)('%s: %s', async (loader, tag, outcome) => {
    expect(await linked(chain({ [tag]: '$ORIGIN/../p.libs' }), loader)).toContain(
      `p.libs/liba.so: libb.so → ${outcome}`,
    );
  });

  test('a RUNPATH of its own cuts a file off from RPATHs', async () => {
    const files = chain({ rpath: '$ORIGIN/../p.libs' }, { runpath: '$ORIGIN/x' });
    expect(await linked(files)).toContain('p.libs/liba.so: libb.so → nothing (unreachable)');
  });

  test('Android knows no RPATH', async () => {
    expect((await linked(chain({ rpath: '$ORIGIN/../p.libs' }), 'bionic'))[1]).toBe(
      'p/a.so: liba.so → nothing (unreachable)',
    );
  });

  test('one module that leads there is enough', async () => {
    const files = {
      ...chain({ runpath: '$ORIGIN/../p.libs' }),
      'p/z.so': lib({ needed: ['liba.so'], rpath: '$ORIGIN/../p.libs' }),
    };
    expect(await linked(files)).toContain('p.libs/liba.so: libb.so → p.libs/libb.so (inherited-rpath)');
  });
});

describe('what is loaded already', () => {
  test('satisfies later needs by its soname, whatever their path', async () => {
    const files = {
      'p/a.so': lib({ needed: ['liba.so', 'libb.so'], runpath: '$ORIGIN/../p.libs' }),
      'p.libs/liba.so': lib({ soname: 'liba.so', needed: ['libb.so', 'libreal.so.1'] }),
      'p.libs/libb.so': lib({ soname: 'libreal.so.1' }),
    };
    expect(await linked(files)).toEqual([
      'p.libs/liba.so: libb.so → p.libs/libb.so (already-loaded)',
      'p.libs/liba.so: libreal.so.1 → p.libs/libb.so (already-loaded)',
      'p/a.so: liba.so → p.libs/liba.so (runpath)',
      'p/a.so: libb.so → p.libs/libb.so (runpath)',
    ]);
    // musl goes by the names that were asked for.
    expect((await linked(files, 'musl'))[1]).toBe('p.libs/liba.so: libreal.so.1 → nothing (unreachable)');
  });

  test('counts only from when it is loaded: breadth first', async () => {
    const files = {
      'p/a.so': lib({ needed: ['liba.so', 'libc.so'], runpath: '$ORIGIN' }),
      // Needs libb.so, which only libc.so leads to, one step later.
      'p/liba.so': lib({ soname: 'liba.so', needed: ['libb.so'] }),
      'p/libc.so': lib({ soname: 'libc.so', needed: ['libb.so'], runpath: '$ORIGIN/sub' }),
      'p/sub/libb.so': leaf('libb.so'),
    };
    expect(await linked(files)).toContain('p/liba.so: libb.so → nothing (unreachable)');
    expect(await linked(files)).toContain('p/libc.so: libb.so → p/sub/libb.so (runpath)');
  });

  test('the module itself, and libraries that need each other', async () => {
    const files = {
      'a.so': lib({ soname: 'a.so', needed: ['libx.so'], rpath: '$ORIGIN/l' }),
      'l/libx.so': lib({ soname: 'libx.so', needed: ['liby.so', 'libx.so'] }),
      'l/liby.so': lib({ soname: 'liby.so', needed: ['libx.so', 'a.so'] }),
    };
    expect(await linked(files)).toEqual([
      'a.so: libx.so → l/libx.so (rpath)',
      'l/libx.so: liby.so → l/liby.so (inherited-rpath)',
      'l/libx.so: libx.so → l/libx.so (already-loaded)',
      'l/liby.so: libx.so → l/libx.so (already-loaded)',
      'l/liby.so: a.so → a.so (already-loaded)',
    ]);
  });
});

describe('what fits', () => {
  const first = (candidate: Buffer | string, own: Parameters<typeof libraryOf>[0] = {}): Files => ({
    'p/a.so': lib({ needed: ['liba.so'], rpath: '$ORIGIN/1:$ORIGIN/2', ...own }),
    'p/1/liba.so': candidate,
    'p/2/liba.so': leaf('liba.so'),
  });
  const cases: [name: string, candidate: Buffer | string, outcome: string][] = [
    ['the first', leaf('liba.so'), 'p/1/liba.so (rpath)'],
    ['another machine is passed over', lib({ machine: 183 }), 'p/2/liba.so (rpath)'],
    ['another class is passed over', binary('ext-i686.so'), 'p/2/liba.so (rpath)'],
    ['another byte order is passed over', binary('ext-s390x.so'), 'p/2/liba.so (rpath)'],
    ['another system is passed over', lib({ osAbi: 9 }), 'p/2/liba.so (rpath)'],
    ['GNU is Linux, too', lib({ osAbi: 3 }), 'p/1/liba.so (rpath)'],
    ['text stops the loader', 'INPUT(liba.so.1)\n', 'nothing (unfit)'],
    ['so does a program', lib({ type: 2 }), 'nothing (unfit)'],
    ['position-independent or not', binary('program-x86_64'), 'nothing (unfit)'],
  ];
  test.each(cases)('%s', async (_, candidate, outcome) => {
    expect(await linked(first(candidate))).toContain(`p/a.so: liba.so → ${outcome}`);
  });

  test('only files that do not fit', async () => {
    const files = { ...first(lib({ machine: 183 })), 'p/2/liba.so': lib({ machine: 183 }) };
    expect(await linked(files)).toEqual(['p/a.so: liba.so → nothing (unfit)']);
  });
});

describe('bounds', () => {
  test('a megabyte of RPATH', async () => {
    const rpath = '$ORIGIN/x:'.repeat(6000);
    const files = {
      'p/a.so': lib({ needed: ['liba.so'], rpath: `${rpath}$ORIGIN` }),
      'p/b.so': lib({ needed: ['liba.so'], rpath: `$ORIGIN/${'x'.repeat(3000)}:$ORIGIN` }),
      'p/liba.so': leaf('liba.so'),
    };
    expect(6000).toBeGreaterThan(MAX_PATH_FOLDERS);
    expect(await linked(files)).toEqual([
      'p/a.so: liba.so → nothing (unreachable)',
      'p/b.so: liba.so → p/liba.so (rpath)',
    ]);
  });

  test('a deep chain with paths at each step, forty million look-ups, ends in time', async () => {
    const depth = 300;
    const needed = Array.from({ length: 300 }, (_, index) => `n${index}`);
    const files: Files = {};
    for (let index = 0; index < depth; index++) {
      files[`l/lib${index}.so`] = lib({
        soname: `lib${index}.so`,
        needed: [`lib${index + 1}.so`, ...needed],
        rpath: '$ORIGIN:$ORIGIN/a:$ORIGIN/b',
      });
      files[`l/a/x${index}`] = files[`l/b/x${index}`] = 'x';
    }
    const { members } = await factsOfRecipe({ tag: 'cp312-cp312-linux_x86_64', files });
    const { result: linkage, steps } = await counted(() => linkWheel(members, glibcLoader));
    expect(steps).toBeLessThan(50_000_000);
    const all = linkage.flatMap(({ needs }) => needs);
    expect(all).toHaveLength(depth * 301);
    expect(all.some(({ why }) => why === 'limit')).toBe(true);
  });

  test('names of properties that every object has', async () => {
    const files = { 'a.so': lib({ needed: ['__proto__', 'constructor'], rpath: '$ORIGIN' }) };
    expect(await linked(files)).toEqual([
      'a.so: __proto__ → nothing (absent)',
      'a.so: constructor → nothing (absent)',
    ]);
  });
});
