import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkWheels } from '../../../../src/check/checkWheels.ts';
import type { Report } from '../../../../src/model/report.ts';
import { buildWheel, type WheelRecipe, wheelName } from '../../../wheel/buildWheel.ts';
import { libraryOf } from '../../../wheel/elf.ts';
import { inFolder, sourceAt } from '../../../wheel/opened.ts';

const tag = 'cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64';
const core = 'pkg/_core.cpython-312-x86_64-linux-gnu.so';
const needing = (...needed: string[]): WheelRecipe => ({
  name: 'pkg',
  tag,
  files: { [core]: libraryOf({ needed: [...needed, 'libc.so.6'] }) },
});
const requiring = (distributions: string[], ...needed: string[]): WheelRecipe => ({
  ...needing(...needed),
  metadata: distributions.map((name) => `Requires-Dist: ${name}`),
});
const providing = (
  name: string,
  soname: string,
  more: { tag?: string; machine?: number } = {},
): WheelRecipe => ({
  name,
  tag: more.tag ?? 'py3-none-manylinux_2_17_x86_64.manylinux2014_x86_64',
  files: {
    [`${name}/lib/${soname}`]: libraryOf({ soname, needed: ['libc.so.6'], machine: more.machine ?? 62 }),
  },
});

async function checked(...recipes: WheelRecipe[]): Promise<Report> {
  return inFolder(async (folder) => {
    const wheels = await Promise.all(
      recipes.map(async (recipe) => {
        const file = path.join(folder, wheelName(recipe));
        await writeFile(file, await buildWheel(recipe));
        return sourceAt(file);
      }),
    );
    return checkWheels({ wheels, problems: [] }, { failOn: 'error' });
  });
}

const severities = ({ findings }: Report): string[] =>
  findings.filter(({ rule }) => rule === 'external-library').map(({ severity }) => severity);

test('a wheel of another distribution in the same run brings the library', async () => {
  const wheel = requiring(['bundle'], 'libfoo.so.1');
  const alone = await checked(wheel);
  const report = await checked(wheel, providing('bundle', 'libfoo.so.1'));
  expect(severities(alone)).toEqual(['error']);
  expect(severities(report)).toEqual(['notice']);
  expect(report.conclusion).toBe('success');
  const [finding] = report.findings;
  expect(finding?.message).toContain(
    'bundle-1.0-py3-none-manylinux_2_17_x86_64.manylinux2014_x86_64.whl, from the same run, has it',
  );
  expect(finding?.remedy).toContain('Requires-Dist names bundle');
  expect(finding?.remedy).not.toContain('auditwheel');
  expect(finding?.cause).not.toBe(alone.findings[0]?.cause);
});

test.each<[string, string, string[]]>([
  ['its prefix, where the other wheel installs it', '$ORIGIN/../../..', ['notice']],
  ['another folder of the prefix', '$ORIGIN/../../../foo', ['error']],
  ['nowhere', '/usr/lib', ['error']],
])('without a requirement, an RPATH that leads to %s', async (_, rpath, expected) => {
  const wheel = { name: 'pkg', tag, files: { [core]: libraryOf({ needed: ['libfoo.so.1'], rpath }) } };
  const other: WheelRecipe = {
    name: 'bundle',
    tag: 'py3-none-manylinux_2_17_x86_64.manylinux2014_x86_64',
    files: { 'bundle-1.0.data/data/lib/libfoo.so.1': libraryOf({ soname: 'libfoo.so.1' }) },
  };
  expect(severities(await checked(wheel, other))).toEqual(expected);
});

test('nothing in METADATA or a search path leads to the other wheel: it explains nothing', async () => {
  const other = providing('bundle', 'libfoo.so.1');
  expect(severities(await checked(needing('libfoo.so.1'), other))).toEqual(['error']);
  expect(severities(await checked(requiring(['numpy'], 'libfoo.so.1'), other))).toEqual(['error']);
});

test('a copy that a repair had put into this wheel, no other wheel brings', async () => {
  const wheel: WheelRecipe = {
    ...requiring(['bundle']),
    files: { [core]: libraryOf({ needed: ['libfoo-1a2b3c4d.so.1'], rpath: '$ORIGIN/../pkg.libs' }) },
  };
  expect(severities(await checked(wheel, providing('bundle', 'libfoo-1a2b3c4d.so.1')))).toEqual(['error']);
});

test.each<[string, WheelRecipe[], string[]]>([
  ['another name', [providing('bundle', 'libfoo.so.2')], ['error']],
  [
    'another architecture',
    [
      providing('bundle', 'libfoo.so.1', {
        tag: 'py3-none-manylinux_2_17_aarch64.manylinux2014_aarch64',
        machine: 183,
      }),
    ],
    ['error'],
  ],
  ['the same distribution', [{ ...providing('pkg', 'libfoo.so.1'), version: '2.0' }], ['error']],
  ['the same distribution, spelt otherwise', [providing('PKG', 'libfoo.so.1')], ['error']],
])('%s explains nothing', async (_, others, expected) => {
  const wheel = requiring(['bundle', 'pkg'], 'libfoo.so.1');
  expect(severities(await checked(wheel, ...others))).toEqual(expected);
});

test('each missing library is explained by itself', async () => {
  const wheel = requiring(['bundle'], 'libfoo.so.1', 'libbar.so.1');
  const report = await checked(wheel, providing('bundle', 'libfoo.so.1'));
  expect(severities(report)).toEqual(['error', 'notice']);
});

test('several that are told together are explained together or not at all', async () => {
  const one = providing('a_libs', 'libavcodec.so.61');
  const two = providing('b_libs', 'libavutil.so.59');
  const wheel = requiring(['a_libs', 'b-libs'], 'libavcodec.so.61', 'libavutil.so.59');
  expect(severities(await checked(wheel, one))).toEqual(['warning']);
  expect(severities(await checked(wheel, one, two))).toEqual(['notice']);
});
