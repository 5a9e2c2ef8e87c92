import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { buildWheel, type WheelRecipe, wheelName } from '../../fixtures/build/wheel.mjs';
import { checkWheels } from '../../src/checkWheels.ts';
import type { Report } from '../../src/report/report.ts';
import { libraryOf } from '../wheel/elf.ts';
import { inFolder, sourceAt } from '../wheel/opened.ts';

const tag = 'cp312-cp312-manylinux_2_17_x86_64';
const core = 'pkg/_core.cpython-312-x86_64-linux-gnu.so';
const needing = (...needed: string[]): WheelRecipe => ({
  name: 'pkg',
  tag,
  files: { [core]: libraryOf({ needed: [...needed, 'libc.so.6'] }) },
});
const providing = (
  name: string,
  soname: string,
  more: { tag?: string; machine?: number } = {},
): WheelRecipe => ({
  name,
  tag: more.tag ?? 'py3-none-manylinux_2_17_x86_64',
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
  const alone = await checked(needing('libfoo.so.1'));
  const report = await checked(needing('libfoo.so.1'), providing('foo_libs', 'libfoo.so.1'));
  expect(severities(alone)).toEqual(['error']);
  expect(severities(report)).toEqual(['notice']);
  expect(report.conclusion).toBe('success');
  const [finding] = report.findings;
  expect(finding?.message).toContain(
    'foo_libs-1.0-py3-none-manylinux_2_17_x86_64.whl, from the same run, has it',
  );
  expect(finding?.remedy).toMatch(/^See that Requires-Dist names foo-libs/);
  expect(finding?.cause).not.toBe(alone.findings[0]?.cause);
});

test.each<[string, WheelRecipe[], string[]]>([
  ['another name', [providing('foo_libs', 'libfoo.so.2')], ['error']],
  [
    'another architecture',
    [providing('foo_libs', 'libfoo.so.1', { tag: 'py3-none-manylinux_2_17_aarch64', machine: 183 })],
    ['error'],
  ],
  ['the same distribution', [{ ...providing('pkg', 'libfoo.so.1'), version: '2.0' }], ['error']],
  ['the same distribution, spelt otherwise', [providing('PKG', 'libfoo.so.1')], ['error']],
])('%s explains nothing', async (_, others, expected) => {
  expect(severities(await checked(needing('libfoo.so.1'), ...others))).toEqual(expected);
});

test('each missing library is explained by itself', async () => {
  const report = await checked(needing('libfoo.so.1', 'libbar.so.1'), providing('foo_libs', 'libfoo.so.1'));
  expect(severities(report)).toEqual(['error', 'notice']);
});

test('several that are told together are explained together or not at all', async () => {
  const one = providing('a_libs', 'libavcodec.so.61');
  const two = providing('b_libs', 'libavutil.so.59');
  const wheel = needing('libavcodec.so.61', 'libavutil.so.59');
  expect(severities(await checked(wheel, one))).toEqual(['warning']);
  expect(severities(await checked(wheel, one, two))).toEqual(['notice']);
});
