/** Holes in the grid of wheels: real releases were held against it, their rules of thumb are here in small. */

import { describe, expect, test } from 'vitest';
import { gridHoles } from '../../src/release/gridHoles.ts';

const LINUX = 'manylinux_2_17_x86_64.manylinux2014_x86_64';
const PLATFORMS = [LINUX, 'manylinux_2_28_aarch64', 'musllinux_1_2_x86_64', 'macosx_11_0_arm64', 'win_amd64'];
const PYTHONS = ['cp310', 'cp311', 'cp312', 'cp313'];

type Cell = readonly [python: string, platform: string];

const grid = (pythons: readonly string[], platforms: readonly string[]): Cell[] =>
  pythons.flatMap((python) => platforms.map((platform): Cell => [python, platform]));

function holes(cells: readonly Cell[], gone: readonly Cell[] = [], more: readonly string[] = []): string[] {
  const isGone = ([python, platform]: Cell): boolean =>
    gone.some((cell) => cell[0] === python && cell[1] === platform);
  const tags = cells.filter((cell) => !isGone(cell)).map(([python, tag]) => `${python}-${python}-${tag}`);
  const files = [...tags, ...more].map((tag) => ({
    filename: `pkg-1.0-${tag}.whl`,
    size: null,
    requiresPython: null,
  }));
  return gridHoles(files).map(({ python, platform }) => `${python} ${platform}`);
}

const FULL = grid(PYTHONS, PLATFORMS);

test('a full grid has none', () => {
  expect(holes(FULL)).toEqual([]);
});

describe('one or two wheels are gone', () => {
  test.each<[Cell[], string[]]>([
    [[['cp311', 'win_amd64']], ['3.11 Windows amd64']],
    [[['cp313', 'manylinux_2_28_aarch64']], ['3.13 manylinux aarch64']],
    [
      [
        ['cp311', LINUX],
        ['cp312', 'macosx_11_0_arm64'],
      ],
      ['3.11 manylinux x86_64', '3.12 macOS arm64'],
    ],
    [
      [
        ['cp312', 'win_amd64'],
        ['cp313', 'musllinux_1_2_x86_64'],
      ],
      ['3.12 Windows amd64', '3.13 musllinux x86_64'],
    ],
  ])('%j', (gone, expected) => {
    expect(holes(FULL, gone)).toEqual(expected);
  });

  test('32-bit Windows beside 64-bit Windows', () => {
    const cells = grid(PYTHONS, [...PLATFORMS, 'win32']);
    expect(
      holes(cells, [
        ['cp313', 'win_amd64'],
        ['cp313', 'win32'],
      ]),
    ).toEqual(['3.13 Windows amd64', '3.13 Windows x86']);
  });
});

describe('what projects choose', () => {
  test('a platform that came later', () => {
    expect(holes([...FULL, ...grid(['cp312', 'cp313'], ['win_arm64'])])).toEqual([]);
    expect(holes(FULL, [['cp310', 'macosx_11_0_arm64']])).toEqual([]);
  });

  test('a platform that is given up', () => {
    expect(holes([...FULL, ...grid(['cp310', 'cp311'], ['macosx_10_9_x86_64'])])).toEqual([]);
    expect(holes([...FULL, ...grid(PYTHONS.slice(0, 3), ['win32'])])).toEqual([]);
    expect(holes([...FULL, ...grid(PYTHONS.slice(0, 3), ['manylinux_2_17_i686'])])).toEqual([]);
  });

  test('a Python for few platforms', () => {
    expect(holes([...FULL, ...grid(['cp314'], PLATFORMS.slice(0, 2))])).toEqual([]);
  });

  test('PyPy and free-threaded builds', () => {
    expect(holes(FULL, [], [`cp313-cp313t-${LINUX}`, `pp311-pypy311_pp73-${LINUX}`])).toEqual([]);
  });

  test('one platform of a runtime of its own', () => {
    expect(holes([...FULL, ...grid(['cp310', 'cp312'], ['android_24_arm64_v8a'])])).toEqual([]);
  });

  test('three holes', () => {
    const gone: Cell[] = [
      ['cp311', LINUX],
      ['cp312', 'win_amd64'],
      ['cp312', 'macosx_11_0_arm64'],
    ];
    expect(holes(FULL, gone)).toEqual([]);
  });

  test('a wheel for any platform', () => {
    expect(holes(FULL, [['cp311', 'win_amd64']], ['py3-none-any'])).toEqual([]);
  });

  test('small grids', () => {
    expect(holes(grid(PYTHONS, PLATFORMS.slice(0, 2)), [['cp311', LINUX]])).toEqual([]);
    expect(holes(grid(PYTHONS.slice(0, 2), PLATFORMS), [['cp311', LINUX]])).toEqual([]);
    expect(holes([['cp311', LINUX]])).toEqual([]);
    expect(holes([])).toEqual([]);
  });
});

test('a universal wheel, a stable ABI and several tags fill what they stand for', () => {
  const cells = grid(PYTHONS, PLATFORMS.slice(0, 3));
  const universal = PYTHONS.map((python) => `${python}-${python}-macosx_10_13_universal2`);
  expect(holes(cells, [], [...universal.slice(0, 2), 'cp312-abi3-macosx_10_13_universal2'])).toEqual([]);
  expect(
    holes(
      cells,
      [],
      universal.filter((tag) => !tag.includes('cp312')),
    ),
  ).toEqual(['3.12 macOS arm64', '3.12 macOS x86_64']);
});
