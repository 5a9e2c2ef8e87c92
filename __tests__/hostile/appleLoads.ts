/** Wheels for macOS whose files send the loader to and fro. */

import { wheelName } from '../../fixtures/build/wheel.mjs';
import { CPU, type MachoRecipe, machoOf } from '../binary/machoFiles.ts';
import { distInfo, zipOf } from '../wheel/zips.ts';
import type { HostileInput, HostileWheel } from './input.ts';

const MACOS = 'cp312-cp312-macosx_11_0_arm64';

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

function wheelOf(recipes: Iterable<readonly [path: string, recipe: MachoRecipe]>): HostileWheel {
  const members = [...recipes].map(([path, recipe]) => ({ name: `pkg/${path}`, data: machoOf(recipe) }));
  return { filename: wheelName({ tag: MACOS }), bytes: zipOf([...members, ...distInfo()]) };
}

/** Each needs the 300 after it, round and round, and each has so many search paths, of which the last leads there. */
function* circle(paths: number): Generator<[string, MachoRecipe]> {
  for (const at of upTo(500))
    yield [
      `d/lib${at}.dylib`,
      {
        id: `@rpath/lib${at}.dylib`,
        needed: upTo(300).map((by) => `@rpath/lib${(at + by + 1) % 500}.dylib`),
        rpaths: [...upTo(paths).map((path) => `@loader_path/../x${path}`), '@loader_path'],
      },
    ];
}

function* oneName(cpu: number): Generator<[string, MachoRecipe]> {
  for (const at of upTo(2000)) yield [`${at}/x.dylib`, { id: 'x.dylib', cpu }];
  for (const at of upTo(200))
    yield [
      `m${at}.cpython-312-darwin.so`,
      { needed: upTo(1000).map((by) => `@rpath/no${by}/x.dylib`), rpaths: ['@loader_path/no'] },
    ];
}

/** What is asked for at its end is looked for in the folders of all that led there. */
function* chain(): Generator<[string, MachoRecipe]> {
  for (const at of upTo(1500))
    yield [
      `d${at}/lib${at}.dylib`,
      {
        id: `lib${at}.dylib`,
        needed: [
          `@loader_path/../d${at + 1}/lib${at + 1}.dylib`,
          '@rpath/no.dylib',
          '@executable_path/no.dylib',
        ],
        rpaths: ['@loader_path/no'],
      },
    ];
}

function* deepFolders(): Generator<[string, MachoRecipe]> {
  for (const at of upTo(300))
    yield [
      `${'d/'.repeat(900)}m${at}.cpython-312-darwin.so`,
      {
        needed: upTo(300).map((by) => `@loader_path/../lib${by}.dylib`),
        rpaths: upTo(100).map((by) => `@loader_path/${'../e/'.repeat(100)}${by}`),
      },
    ];
}

function* lookingUp(modules: number, names: number, length: number): Generator<[string, MachoRecipe]> {
  const needed = ['/usr/lib/libSystem.B.dylib'];
  for (const at of upTo(modules))
    yield [
      `m${at}.cpython-312-darwin.so`,
      { needed, flat: upTo(names).map((by) => `_${at}_${by}_${'n'.repeat(length)}`) },
    ];
}

export const APPLE_LOADS: readonly HostileInput[] = [
  {
    name: '500 libraries for macOS that need 300 of each other, with 20 and 50 search paths',
    wheels: () => [wheelOf(circle(20)), wheelOf(circle(50))],
  },
  {
    name: '2,000 libraries for macOS of one name, which 200 modules ask for at 1,000 places each',
    wheels: () => [wheelOf(oneName(CPU.ARM64)), wheelOf(oneName(CPU.X86_64))],
  },
  { name: 'a chain of 1,500 libraries for macOS, each with search paths', wheels: () => [wheelOf(chain())] },
  {
    name: '300 modules for macOS 900 folders down, that need 300 libraries each',
    wheels: () => [wheelOf(deepFolders())],
  },
  {
    name: 'modules for macOS that look up 1,000 names each, 100,000 in all; names of 2,000 letters',
    wheels: () => [wheelOf(lookingUp(100, 1000, 20)), wheelOf(lookingUp(50, 2000, 2000))],
  },
];

/** For tests of the loader alone. */
export const APPLE_RECIPES = { circle, oneName, chain };
