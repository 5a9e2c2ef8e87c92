import { describe, expect, test } from 'vitest';
import { binary } from '../../fixtures/build/cases.mjs';
import { loadCommands } from '../../fixtures/build/codeSignature.mjs';
import { universal } from '../../fixtures/build/edits.mjs';
import { linkWheel } from '../../src/judge/linkage.ts';
import { machoLoader } from '../../src/platform/machoLoader.ts';
import { CPU, machoOf } from '../binary/machoFiles.ts';
import { APPLE_RECIPES } from '../hostile/appleLoads.ts';
import { counted } from '../support/work.ts';
import { factsOfRecipe } from '../wheel/opened.ts';

/** As `member (architecture): library → what it is resolved to (why)`, without the system's. */
async function linked(files: Record<string, Buffer | string>): Promise<string[]> {
  const { members } = await factsOfRecipe({ tag: 'cp312-cp312-macosx_11_0_arm64', files });
  return linkWheel(members, machoLoader).flatMap(({ member, architecture, needs }) =>
    needs
      .filter(({ library }) => !library.startsWith('/usr/lib/'))
      .map(
        ({ library, resolvedTo, why }) =>
          `${member} (${architecture}): ${library} → ${resolvedTo ?? 'nothing'} (${why})`,
      ),
  );
}

/** The file with other strings in its load commands, none longer than the one it takes the place of. */
function renamed(file: Buffer, names: Record<string, string>): Buffer {
  const bytes = Buffer.from(file);
  for (const { type, at, size } of loadCommands(bytes)) {
    const start = at + (type === 0x8000001c ? 12 : 24);
    const old = bytes.toString('latin1', start, at + size).split('\0')[0] ?? '';
    const name = names[old];
    if (name !== undefined && [0xc, 0xd, 0x8000001c].includes(type))
      bytes.fill(0, start, at + size).write(name, start, 'latin1');
  }
  return bytes;
}

const withRpath = binary('ext-macos-arm64-rpaths.so');
const withoutRpath = binary('ext-macos-arm64-without-rpath.so');
const libdep = binary('libdep-macos-arm64.dylib');
const libfront = binary('libfront-macos-arm64.dylib');
const need = '@rpath/libdep.1.dylib';

describe('where the loader looks', () => {
  const search: [name: string, rpath: string, outcome: string][] = [
    ['beside', '@loader_path/.dylibs', 'p/.dylibs/libdep.1.dylib (rpath)'],
    ['a slash at the end', '@loader_path/.dylibs/', 'p/.dylibs/libdep.1.dylib (rpath)'],
    ['out and back', '@loader_path/../p/.dylibs', 'p/.dylibs/libdep.1.dylib (rpath)'],
    ["the program's folder", '@executable_path/x', 'nothing (unreachable)'],
    ['a folder of the host', '/p/.dylibs', 'nothing (unreachable)'],
    ['a relative path', '.dylibs', 'nothing (unreachable)'],
    ['a token that only starts like it', '@loader_paths/../p', 'nothing (unreachable)'],
    ['out of what is installed', '@loader_path/../../../../../x', 'nothing (unreachable)'],
  ];
  test.each(search)('%s', async (_, rpath, outcome) => {
    const module = renamed(withRpath, {
      '@loader_path/.dylibs': rpath,
      '@loader_path/../libdep': rpath,
    });
    expect(await linked({ 'p/a.so': module, 'p/.dylibs/libdep.1.dylib': libdep })).toEqual([
      `p/a.so (aarch64): ${need} → ${outcome}`,
    ]);
  });
});

test('the LC_RPATHs of all that led to a library count', async () => {
  const files = {
    'p/a.so': binary('ext-macos-arm64-front.so'),
    'p/.dylibs/libfront.1.dylib': libfront,
    'p/.dylibs/libdep.1.dylib': libdep,
  };
  expect(await linked(files)).toEqual([
    `p/.dylibs/libfront.1.dylib (aarch64): ${need} → p/.dylibs/libdep.1.dylib (inherited-rpath)`,
    'p/a.so (aarch64): @rpath/libfront.1.dylib → p/.dylibs/libfront.1.dylib (rpath)',
  ]);
});

test('a path that is loaded already by another name is no reason to take it', async () => {
  // Both ask for `@loader_path/.dylibs/libdep.1.dylib`, each for the one beside it.
  const module = binary('ext-macos-arm64-loader-path.so');
  const library = binary('libdep-macos-arm64-loader-path.dylib');
  const own = '@loader_path/.dylibs/libdep.1.dylib';
  const files = { 'p/a.so': module, 'p/.dylibs/libdep.1.dylib': library, 'q/a.so': module };
  expect(await linked(files)).toEqual([
    `p/a.so (aarch64): ${own} → p/.dylibs/libdep.1.dylib (path)`,
    `q/a.so (aarch64): ${own} → nothing (unreachable)`,
  ]);
});

test('a library answers to its install name once it is loaded', async () => {
  // libfront asks for it by the absolute path that it has for an install name.
  const id = '/DLC/p/libdep.1.dylib';
  const files = {
    'p/a.so': renamed(withRpath, { '@loader_path/../libdep': '@loader_path/x' }),
    'p/.dylibs/libdep.1.dylib': renamed(libdep, { [need]: id }),
  };
  expect(await linked(files)).toEqual([`p/a.so (aarch64): ${need} → p/.dylibs/libdep.1.dylib (rpath)`]);
});

test('each slice finds a thin library of its own', async () => {
  const files = {
    'p/a.so': universal([binary('ext-macos-x86_64-rpaths.so'), withRpath]),
    'p/.dylibs/libdep.1.dylib': binary('libdep-macos-x86_64.dylib'),
    'libdep/libdep.1.dylib': libdep,
  };
  expect(await linked(files)).toEqual([
    `p/a.so (x86_64): ${need} → p/.dylibs/libdep.1.dylib (rpath)`,
    `p/a.so (aarch64): ${need} → libdep/libdep.1.dylib (rpath)`,
  ]);
});

test('a file for another system or machine, and what is no library, is passed over', async () => {
  const at = 'p/.dylibs/libdep.1.dylib';
  const foreign = [
    binary('libdep-macos-x86_64.dylib'),
    binary('libdep-x86_64.so.1'),
    binary('program-macos-arm64'),
  ];
  for (const file of foreign) {
    const found = await linked({ 'p/a.so': withRpath, [at]: file });
    expect(found.filter((line) => line.startsWith('p/a.so'))).toEqual([
      `p/a.so (aarch64): ${need} → nothing (unfit)`,
    ]);
  }
  expect(await linked({ 'p/a.so': withoutRpath, [at]: 'text' })).toEqual([
    `p/a.so (aarch64): ${need} → nothing (absent)`,
  ]);
});

describe('wheels that send the loader to and fro end in time, and what was not looked at is not told as missing', () => {
  const { circle, oneName, chain } = APPLE_RECIPES;
  test.each([
    ['each needs all others', () => circle(50)],
    ['each needs all others, and finds them', () => circle(0)],
    ['thousands of one name', () => oneName(CPU.ARM64)],
    ['thousands of one name, for another processor', () => oneName(CPU.X86_64)],
    ['a long chain with search paths', chain],
  ])('%s', async (_, recipes) => {
    const files = Object.fromEntries([...recipes()].map(([path, recipe]) => [`p/${path}`, machoOf(recipe)]));
    const { members } = await factsOfRecipe({ tag: 'cp312-cp312-macosx_11_0_arm64', files });
    const { result: linkage, steps } = await counted(() => linkWheel(members, machoLoader));
    expect(steps).toBeLessThan(100_000_000);
    const left = linkage.flatMap(({ needs }) => needs).filter(({ why }) => why === 'absent');
    // The ends of the chain, and what lies there for another processor alone.
    const isTold = /\/(?:no|lib1500|x)\.dylib$/;
    expect(left.filter(({ library }) => !isTold.test(library))).toEqual([]);
  });
});
