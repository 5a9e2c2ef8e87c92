import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { explainLog } from '../../src/explain/explainLog.ts';
import type { NativeSuspect } from '../../src/explain/prebuilt.ts';
import { readLog } from '../../src/explain/readLog.ts';
import type { Explanation } from '../../src/model/explanation.ts';

function text(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../../fixtures/logs/${name}`, import.meta.url)), 'utf8');
}

async function explained(
  logs: Record<string, string>,
  prebuilt: NativeSuspect[] = [],
): Promise<Explanation[]> {
  const readings = await Promise.all(
    Object.entries(logs).map(([name, log]) => readLog(name, [Buffer.from(log)])),
  );
  return explainLog(
    readings.flatMap(({ failures }) => failures),
    prebuilt,
  );
}

async function one(log: string, prebuilt: NativeSuspect[] = []): Promise<Explanation> {
  const explanations = await explained({ 'build.log': log }, prebuilt);
  expect(explanations).toHaveLength(1);
  const [explanation] = explanations;
  if (explanation === undefined) throw new Error('nothing explained');
  return explanation;
}

const STRAY: NativeSuspect = {
  path: 'contrib/bitshuffle/build/bitshuffle2_neon_bucle',
  format: 'elf',
  kind: 'executable',
  architectures: ['armv7l'],
  libc: 'glibc',
  tracked: true,
};

describe('the founding case', () => {
  const log = text('founding-case.log');

  test('names the armhf program in the repository first, and no image', async () => {
    const own: NativeSuspect = {
      ...STRAY,
      path: 'a/libown.so',
      kind: 'shared-library',
      architectures: ['aarch64'],
    };
    const { causes, next, meaning } = await one(log, [own, STRAY]);
    expect(causes[0]).toMatch(
      /^contrib\/bitshuffle\/build\/bitshuffle2_neon_bucle \(armv7l executable, committed\)/,
    );
    expect(causes[0]).not.toContain('libown');
    expect(causes[1]).toContain('a/libown.so (aarch64 shared library, committed)');
    expect(causes).toHaveLength(2);
    expect(next[0]?.text).toContain(STRAY.path);
    // It was compiled in the image that fits the platform.
    expect(meaning).toContain('The image has glibc 2.17');
  });

  test('without a repository: a foreign file first, then one from elsewhere', async () => {
    const { causes, wheels, builds, asked, places } = await one(log);
    expect(causes[0]).toMatch(
      /another architecture.*On aarch64 one 32-bit ARM or x86 program \(GLIBC_2\.4\) is enough/,
    );
    expect(causes[1]).toContain('not compiled in the image');
    expect({ wheels, builds, asked, places }).toEqual({
      wheels: ['chunkpack-1.4.0-cp310-cp310-linux_aarch64.whl'],
      builds: ['cp310-manylinux_aarch64'],
      asked: 'manylinux2014_aarch64',
      places: [{ log: 'build.log', line: 28 }],
    });
  });

  test.each([
    ['a static program', { libc: 'none' }],
    ['a musl program', { libc: 'musl' }],
    ['an object file', { kind: 'object' }],
    ['a static archive', { format: 'ar', kind: 'archive' }],
    ['a macOS library', { format: 'macho', kind: 'shared-library', architectures: ['x86_64'] }],
    ['a Windows library', { format: 'pe', kind: 'shared-library', architectures: ['i686'] }],
  ] as const)('%s is not suspected: auditwheel reads no versions from it', async (_, change) => {
    const { causes } = await one(log, [{ ...STRAY, ...change } as NativeSuspect]);
    expect(causes.join()).not.toContain(STRAY.path);
  });

  test('with an auditwheel that passes over foreign files, the stray one is not to blame', async () => {
    const recent = log.replaceAll('2024.08.03-1', '2025.06.08-1');
    const { causes, meaning } = await one(recent, [STRAY]);
    expect(causes.join()).not.toContain(STRAY.path);
    expect(meaning).toContain('skips files of another architecture');
    expect(causes[0]).toContain('of the right architecture that was not compiled in the image');
  });

  test('a version that the debug output names is proof', async () => {
    const { causes, meaning } = await one(text('too-recent-verbose.log'));
    expect(meaning).toContain(
      "chunkpack/contrib/bitshuffle_neon/build/bitshuffle2_neon_bucle needs GLIBC_2.4. On aarch64 glibc's versions start at 2.17, so that can't be too recent",
    );
    expect(causes).toHaveLength(1);
    expect(causes[0]).toMatch(/^chunkpack\/contrib\//);
  });

  test('an image that is newer than the platform comes first', async () => {
    const { causes } = await one(text('too-recent-newer-image.log'));
    expect(causes[0]).toMatch(
      /manylinux_2_28_x86_64:.* has glibc 2\.28, but manylinux2014_x86_64 allows up to 2\.17/,
    );
    expect(causes).toHaveLength(3);
  });
});

describe('what is one trouble', () => {
  const log = text('missing-library.log');

  test('the wheels of all Pythons and jobs', async () => {
    const explanations = await explained({ 'build (a)': log, 'build (b)': log });
    expect(explanations).toHaveLength(1);
    expect(explanations[0]).toMatchObject({
      kind: 'auditwheel-missing-library',
      builds: ['cp310-manylinux_x86_64', 'cp311-manylinux_x86_64'],
      places: [
        { log: 'build (a)', line: 13 },
        { log: 'build (a)', line: 24 },
        { log: 'build (b)', line: 13 },
        { log: 'build (b)', line: 24 },
      ],
    });
  });

  test('not another library, nor another architecture', async () => {
    const other = log.replaceAll('libtorch_cpu', 'libc10');
    const arm = log.replaceAll('x86_64', 'aarch64');
    expect(await explained({ a: log, b: other, c: arm })).toHaveLength(3);
  });

  test('the failed command is an echo of a known message, and news without one', async () => {
    const echo = text('repair-command.log');
    expect((await explained({ a: log })).map(({ kind }) => kind)).toEqual(['auditwheel-missing-library']);
    expect((await explained({ a: log, b: echo })).map(({ kind }) => kind)).toEqual([
      'auditwheel-missing-library',
      'cibuildwheel-repair-command',
    ]);
  });

  test('several messages of abi3audit about one wheel', async () => {
    const { causes, meaning } = await one(text('abi3audit-verbose.log'));
    expect(meaning).toContain('Py_OptimizeFlag and _Py_CheckRecursionLimit');
    expect(causes.length).toBeGreaterThan(1);
  });

  test('a name that abi3audit has broken in two is whole again', async () => {
    const { wheels } = await one(text('abi3audit-wrapped.log'));
    expect(wheels).toEqual([
      'chunkpack-0.24.0-cp36-abi3-macosx_10_12_universal2.macosx_10_12_x86_64.macosx_11_0_arm64.whl',
    ]);
  });

  test('functions that every Python of the tag has, stable or not, break no import', async () => {
    const report = text('abi3audit-report.log');
    expect((await one(report)).meaning).toContain('Every such Python exports them');
    const windows = report.replaceAll('manylinux_2_17_x86_64.manylinux2014_x86_64', 'win_amd64');
    expect((await one(windows)).meaning).toContain('the import fails');
  });

  test('a module of PEP 793 is no violation', async () => {
    const { title, causes } = await one(text('abi3audit-module-export.log'));
    expect(title).toContain('for a violation, which it is not');
    expect(causes).toEqual([expect.stringContaining('Nothing is wrong with it')]);
  });

  test('a wheel of the stable ABI without the GIL alone was not looked into', async () => {
    const baseline = text('abi3audit-baseline.log');
    expect((await one(baseline)).causes).toEqual([expect.stringContaining('for abi3t alone')]);
    const other = await one(baseline.replaceAll('cp315-abi3t', 'cp312-cp312'));
    expect(other.causes).toHaveLength(2);
  });
});

test('a library that is committed is named where it is missing', async () => {
  const copy: NativeSuspect = {
    path: 'vendor/libtorch_cpu.so',
    format: 'elf',
    kind: 'shared-library',
    architectures: ['x86_64'],
    libc: 'glibc',
    tracked: true,
  };
  const { causes } = await one(text('missing-library.log'), [copy, STRAY]);
  expect(causes[0]).toMatch(/^vendor\/libtorch_cpu\.so \(x86_64 shared library, committed\)/);
  expect(causes.join()).not.toContain(STRAY.path);
});
