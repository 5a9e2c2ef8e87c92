import { describe, expect, test } from 'vitest';
import type { Finding, WheelEntry } from '../../src/model/report.ts';
import { NO_VERDICT } from '../../src/model/verdict.ts';
import { gridBlocks } from '../../src/report/summary/grid.ts';
import { columnOf, comparePythons, pythonLabel } from '../../src/report/summary/tagLabels.ts';
import { binary, finding, matrixReport, report, wheel } from './samples.ts';

function gridOf(wheels: WheelEntry[], findings: Finding[] = [], maxBytes = 100_000): string {
  return gridBlocks(report(wheels, findings), maxBytes).join('\n\n');
}

/** Title and cells of each row, without the head. */
function rows(grid: string): string[][] {
  const lines = grid.split('\n').filter((line) => line.startsWith('| `'));
  return lines.map((line) =>
    line
      .slice(2, -2)
      .split(' | ')
      .map((cell) => cell.replaceAll('`', '')),
  );
}

describe('labels', () => {
  test.each([
    ['manylinux_2_17_x86_64', 'manylinux x86_64'],
    ['manylinux2014_aarch64', 'manylinux aarch64'],
    ['manylinux1_i686', 'manylinux i686'],
    ['musllinux_1_2_x86_64', 'musllinux x86_64'],
    ['linux_riscv64', 'linux riscv64'],
    ['macosx_11_0_universal2', 'macOS universal2'],
    ['win32', 'Windows x86'],
    ['win_arm64', 'Windows arm64'],
    ['android_24_arm64_v8a', 'Android arm64_v8a'],
    ['ios_13_0_arm64_iphoneos', 'iOS arm64_iphoneos'],
    ['pyemscripten_2026_0_wasm32', 'Pyodide wasm32'],
    ['any', 'any'],
    ['freebsd_14_amd64', 'freebsd_14_amd64'],
  ])('%s is %s', (tag, label) => {
    const { system, architecture } = columnOf(tag);
    expect(`${system} ${architecture}`.trim()).toBe(label);
  });

  test.each([
    ['cp311', 'cp311', 'cp311'],
    ['cp313', 'cp313t', 'cp313t'],
    ['cp39', 'abi3', 'cp39-abi3'],
    ['pp310', 'pypy310_pp73', 'pp310'],
    ['graalpy311', 'graalpy242_311_native', 'graalpy311'],
    ['py3', 'none', 'py3-none'],
    ['py2.py3', 'none', 'py2.py3-none'],
    ['cp38', 'none', 'cp38-none'],
  ])('%s-%s is %s', (python, abi, label) => {
    expect(pythonLabel({ python: python.split('.'), abi: [abi], platform: [] })).toBe(label);
  });

  test('Pythons are in the order of their versions', () => {
    const order = [
      'cp39',
      'cp310',
      'cp313',
      'cp313t',
      'cp37-abi3',
      'cp310-abi3',
      'pp39',
      'pp310',
      'py3-none',
    ];
    expect(order.toReversed().sort(comparePythons)).toEqual(order);
  });
});

test('a hole shows, and the worst finding marks the wheel', () => {
  const grids = gridBlocks(matrixReport(), 100_000);
  expect(grids.map((grid) => grid.split('\n')[0])).toEqual([
    '**`fastpack 2.1.0`**',
    '**`fastpack_cli 0.3`**',
    '✅ nothing wrong · ⚠️ warnings · ❌ errors · then the oldest glibc, musl or system that it runs on, and its size · — no such wheel',
  ]);
  const { cp310, cp311, cp312, cp313, cp313t } = Object.fromEntries(
    grids.flatMap(rows).map(([title = '', ...cells]) => [title, cells.join('').replaceAll(' 5.9 MB', '')]),
  );
  // manylinux (2), musllinux, linux, macOS (2), Windows (3)
  expect({ cp310, cp311, cp312, cp313, cp313t }).toEqual({
    cp310: '✅✅✅—✅✅×2✅✅—',
    cp311: '✅✅❌—✅✅✅✅✅',
    cp312: '✅✅✅✅✅✅⚠️✅✅',
    cp313: '✅✅——✅✅✅✅✅',
    cp313t: '✅✅✅—✅✅✅✅✅',
  });
});

test('a cell has the mark, the oldest system and the size', () => {
  const verdict = {
    ...NO_VERDICT,
    tag: 'manylinux_2_17_x86_64',
    families: { manylinux: 'manylinux_2_17_x86_64', musllinux: 'musllinux_1_2_x86_64', android: null },
  };
  const minimum = { system: 'macos', version: '11.0' };
  const [cp39, cp310] = rows(
    gridOf([
      wheel('a-1.0-cp310-cp310-manylinux_2_17_x86_64.musllinux_1_2_x86_64.whl', { verdict, size: 1_640_000 }),
      wheel('a-1.0-cp310-cp310-macosx_11_0_arm64.whl', {
        binaries: [binary('a.so', { minimum })],
        size: 7_320,
      }),
      wheel('a-1.0-cp39-cp39-linux_x86_64.whl', { verdict, size: 540 }),
    ]),
  );
  expect(cp39).toEqual(['cp39', '—', '—', '✅ glibc 2.17 · 540 B', '—']);
  expect(cp310).toEqual(['cp310', '✅ 2.17 · 1.6 MB', '✅ 1.2 · 1.6 MB', '—', '✅ 11.0 · 7 kB']);
});

test('wheels that share a cell show what they differ in', () => {
  const [cp310] = rows(
    gridOf([
      ...['10_9', '11_0', '12_0'].map((version, index) =>
        wheel(`a-1.0-cp310-cp310-macosx_${version}_x86_64.whl`, {
          size: 1_000_000 * (index + 9),
          verdict: {
            ...NO_VERDICT,
            macos: [{ architecture: 'x86_64', declared: version.replace('_', '.'), proven: null }],
          },
        }),
      ),
      wheel('a-1.0-cp310-cp310-win32.whl'),
    ]),
  );
  expect(cp310?.slice(0, 2)).toEqual(['cp310', '✅×3 10.9 – 12.0 · 9.0 MB – 11.0 MB']);
});

test('names are compared as PyPI compares them', () => {
  const grid = gridOf([wheel('My_Pkg-1.0-cp311-cp311-win32.whl'), wheel('my.pkg-1.0-cp312-cp312-win32.whl')]);
  expect(rows(grid)).toEqual([
    ['cp311', '✅ 5.9 MB'],
    ['cp312', '✅ 5.9 MB'],
  ]);
  expect(grid).not.toContain('**');
});

test('a single wheel needs no grid, nor one whose name is none', () => {
  expect(gridOf([wheel('a-1.0-py3-none-any.whl')])).toBe('');
  expect(gridOf([wheel('x.whl', { tags: null }), wheel('y.whl', { tags: null })])).toBe('');
  expect(gridOf([wheel('a-1.0-py3-none-any.whl'), wheel('b-1.0-py3-none-any.whl')])).toBe('');
});

describe('a grid stays within bounds', () => {
  const platforms = Array.from({ length: 900 }, (_, index) => `linux_arch${index}`);
  const pythons = Array.from({ length: 300 }, (_, index) => `cp3${index}`);
  const wheels = pythons.map((python) =>
    wheel(`a-1.0-${python}-x.whl`, { tags: { python: [python], abi: [python], platform: platforms } }),
  );
  const bad = wheel('a-1.0-cp3999-cp3999-win_zz.whl');

  test('the worst rows and columns are kept, and it says what is missing', () => {
    const grid = gridOf([...wheels, bad], [finding({ wheel: bad.filename })]);
    expect(rows(grid)).toHaveLength(60);
    expect(rows(grid)[59]).toEqual(['cp3999', ...Array(29).fill('—'), '❌ 5.9 MB']);
    expect(grid).toContain('_Showing 60 of 301 Python tags._');
    expect(grid).toContain('_Showing 30 of 901 platforms._');
  });

  test('what does not fit is left out as a whole', () => {
    const many = Array.from({ length: 50 }, (_, index) => [
      wheel(`pkg${index}-1-cp311-cp311-win32.whl`),
      wheel(`pkg${index}-1-cp312-cp312-win32.whl`),
    ]).flat();
    const grid = gridOf(many, [finding({ wheel: 'pkg49-1-cp312-cp312-win32.whl' })], 2000);
    expect(Buffer.byteLength(grid)).toBeLessThanOrEqual(2000);
    expect(grid).toMatch(/^\*\*`pkg49 1`\*\*\n/);
    expect(grid).toMatch(/_Showing \d+ of 50 grids of Pythons by platforms\._/);
  });
});
