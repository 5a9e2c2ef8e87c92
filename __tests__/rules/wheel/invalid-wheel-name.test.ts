import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/model/report.ts';
import { buildWheel, buildZip, type WheelRecipe } from '../../wheel/buildWheel.ts';
import { brief, findingsOfBytes } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('invalid-wheel-name');

async function named(filename: string, recipe: Partial<WheelRecipe>): Promise<Finding[]> {
  const bytes = await buildWheel({
    name: 'pkg',
    tag: 'py3-none-any',
    files: { 'pkg/__init__.py': '' },
    ...recipe,
  });
  return (await findingsOfBytes(bytes, filename)).filter(({ rule }) => rule === 'invalid-wheel-name');
}

const NAME = 'pkg-1.0-py3-none-any.whl';

describe('the wheel inside is another', () => {
  test.each<[string, Partial<WheelRecipe>, string]>([
    ['version', { version: '1.0.1' }, 'pkg-1.0.1.dist-info'],
    ['pre-release', { version: '1.0rc1' }, 'pkg-1.0rc1.dist-info'],
    ['name', { name: 'pkgs' }, 'pkgs-1.0.dist-info'],
  ])('%s', async (_, recipe, folder) => {
    expect((await named(NAME, recipe)).map(brief)).toEqual([`error invalid-wheel-name ${folder}/METADATA`]);
  });

  test.each([
    ['Name: pkgs', 'Version: 1.0'],
    ['Name: pkg', 'Version: 2.0'],
  ])('in METADATA alone: %s, %s', async (...lines) => {
    const bytes = await buildZip({
      'pkg/__init__.py': '',
      'pkg-1.0.dist-info/METADATA': ['Metadata-Version: 2.1', ...lines, ''].join('\n'),
      'pkg-1.0.dist-info/WHEEL': 'Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
      'pkg-1.0.dist-info/RECORD': '',
    });
    const found = await findingsOfBytes(bytes, NAME);
    expect(found.map(brief)).toContain('error invalid-wheel-name pkg-1.0.dist-info/METADATA');
  });
});

describe('the same, spelt otherwise', () => {
  test.each<[string, Partial<WheelRecipe>]>([
    ['pkg-1.0-py3-none-any.whl', { version: '1.0.0' }],
    ['pkg-1.0.post1-py3-none-any.whl', { version: '1.0_1' }],
    ['pkg-1.0+cu118-py3-none-any.whl', { version: '1.0+cu118' }],
    ['pkg-1.0_cu118-py3-none-any.whl', { version: '1.0+cu118' }],
    ['My.Pkg-1.0-py3-none-any.whl', { name: 'my_pkg' }],
    ['pkg-1.0-2-py3-none-any.whl', { build: '2' }],
  ])('%s', async (filename, recipe) => {
    expect(await named(filename, recipe)).toEqual([]);
  });
});

test('a line of METADATA of any length gives a short finding', async () => {
  const [finding] = await named(NAME, { version: `1.0+${'a'.repeat(80)}` });
  expect(JSON.stringify(finding).length).toBeLessThan(3000);
});
