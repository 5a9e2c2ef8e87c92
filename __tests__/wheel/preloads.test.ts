import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { MAX_PRELOAD_NAME, MAX_PRELOAD_NAMES, MAX_PRELOAD_SOURCE } from '../../src/base/limits.ts';
import { dllSourcesOf, preloadedNames } from '../../src/wheel/preloads.ts';
import { processorSeconds } from '../support/processorTime.ts';
import { buildWheel } from './buildWheel.ts';
import { factsOf, factsOfRecipe } from './opened.ts';
import { distInfo, zipOf } from './zips.ts';

const names = (source: string): string[] => preloadedNames(Buffer.from(source)).names;

describe('names in a source that loads libraries', () => {
  const sources: [name: string, source: string, expected: string[]][] = [
    ['a soname', 'ctypes.CDLL("libiomp5.so")', ['libiomp5.so']],
    ['a versioned one', "dlopen('libfoo.so.1.2')", ['libfoo.so.1.2']],
    ['a stem', 'load_library("libfoo")', ['libfoo']],
    ['a glob', "for f in glob('lib*.so*'): CDLL(f)", ['lib*.so*']],
    ['a glob of all', "CDLL(glob('*.so.*')[0])", ['*.so.*']],
    ['a class of letters', 'CDLL; "libcublas.so.*[0-9]"', ['libcublas.so.*']],
    ['what an f-string fills in', 'CDLL(f"lib{name}.so.{major}")', ['lib*.so.*']],
    ['what % fills in', "CDLL('lib%s.so' % name)", ['lib*.so']],
    ['a folder in a string', "CDLL(join(here, 'pkg.libs'))", ['pkg.libs']],
    ['a folder in a path', "CDLL(here + '/../pkg.libs/x')", ['pkg.libs']],
    ['a hidden folder', "CDLL(join(here, '.libs'))", ['.libs']],
    ['a plain folder', "CDLL(join(here, 'lib64'))", ['lib64']],
    ['no variable of that name', 'lib = CDLL(x); lib.f()', []],
    ['no attribute that starts like a suffix', 'CDLL(x); socket.sort.source', []],
    ['nothing in a source that loads none', "join(here, 'pkg.libs', 'libfoo.so')", []],
  ];
  test.each(sources)('%s', (_, source, expected) => {
    expect(names(source)).toEqual(expected);
  });

  test('each once, and never too long a one', () => {
    expect(names(`CDLL libfoo.so libfoo.so lib${'a'.repeat(MAX_PRELOAD_NAME)}.so`)).toEqual(['libfoo.so']);
  });
});

describe('in a wheel', () => {
  test('are gathered from all Python sources, sorted, and from nothing else', async () => {
    const facts = await factsOfRecipe({
      tag: 'py3-none-any',
      files: {
        'pkg/b.py': 'CDLL("libz.so")',
        'pkg/a.py': 'CDLL("libb.so")',
        'pkg/notes.txt': 'CDLL("liba.so")',
        'pkg/quiet.py': '"libquiet.so"',
      },
    });
    expect(facts.preloads).toEqual(['libb.so', 'libz.so']);
  });

  test('a source of 100 MB of nothing but “CDLL(” is looked through to a limit', async () => {
    const source = Buffer.alloc(100 * 1024 * 1024, 'CDLL(');
    source.write(' libearly.so ', 1000, 'latin1');
    source.write(' liblate.so ', MAX_PRELOAD_SOURCE + 1, 'latin1');
    const wheel = zipOf([{ name: 'pkg/__init__.py', data: source }, ...distInfo()]);
    expect((await factsOf(wheel)).preloads).toEqual(['libearly.so']);
  });

  test('a source that is one word of half a megabyte costs no more than any other', async () => {
    for (const letter of ['a', '{', '[', '%', '*', '.', 'lib']) {
      const read = () => names(`CDLL ${letter.repeat(500_000)}`);
      expect(await processorSeconds(read), letter).toBeLessThan(10);
    }
  });

  test('no more than a few thousand are held', async () => {
    const crowd = (from: number): string =>
      `CDLL ${Array.from({ length: MAX_PRELOAD_NAMES }, (_, at) => `lib${from + at}.so`).join(' ')}`;
    const files = { 'pkg/a.py': crowd(0), 'pkg/b.py': crowd(100_000), 'pkg/c.py': crowd(200_000) };
    expect((await factsOf(await buildWheel({ tag: 'py3-none-any', files }))).preloads).toHaveLength(
      MAX_PRELOAD_NAMES,
    );
  });
});

test('a name does not keep the source in memory that it comes from', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const padding = '#'.repeat(400_000);
  const read = (index: number): string[] => names(`CDLL("libunique${index}.so")\n${padding}`);
  collect();
  const before = process.memoryUsage().heapUsed;
  const held = Array.from({ length: 200 }, (_, index) => read(index));
  collect();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(20_000_000);
  expect(held.flat()).toHaveLength(200);
});

test('a comment asks Windows for no folder', () => {
  const sources = (text: string) => dllSourcesOf('pkg/__init__.py', Buffer.from(text), false);
  expect(sources('    # TODO: os.add_dll_directory("bin")\n')).toEqual([]);
  expect(sources('import os\nos.add_dll_directory("bin")  # for the DLLs\n')).toMatchObject([
    { by: 'own', addsFolders: true, names: ['bin'] },
  ]);
});

test('the folder of a package, as pywin32 names that of its DLLs', () => {
  const source = [
    'import os, chunk_dlls',
    'for path in chunk_dlls.__path__:',
    "    # we're told",
    '    os.add_dll_directory(path)',
    '',
  ].join('\n');
  expect(dllSourcesOf('pkg/__init__.py', Buffer.from(source), false)).toMatchObject([
    { by: 'own', addsFolders: true, names: ['chunk_dlls'] },
  ]);
});
