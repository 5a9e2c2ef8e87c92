import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/model/settings.ts';
import { findingsIn, findingsOf, onlyFinding, x86Core } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('missing-alias');

test('names the tag and what to add', async () => {
  const finding = await onlyFinding('cp312-cp312-manylinux_2_17_x86_64', x86Core);
  expect(finding.title).toBe('tagged manylinux_2_17_x86_64, without manylinux2014_x86_64');
  expect(finding.remedy).toContain('--platform-tag +manylinux2014_x86_64');
});

test.each([
  ['manylinux_2_12_x86_64', 'manylinux2010_x86_64'],
  ['manylinux_2_5_x86_64', 'manylinux1_x86_64'],
])('%s has an older name, too', async (tag, alias) => {
  const findings = await findingsIn(`cp312-cp312-${tag}`, {});
  expect(findings.map(({ title }) => title)).toEqual([`tagged ${tag}, without ${alias}`]);
});

test('every architecture needs its own', async () => {
  const tag = 'cp312-cp312-manylinux_2_17_i686.manylinux_2_17_x86_64.manylinux2014_x86_64';
  const [finding] = await findingsIn(tag, {});
  expect(finding?.data).toEqual({ tags: ['manylinux_2_17_i686'], aliases: ['manylinux2014_i686'] });
});

test('what keeps an index from taking the wheel says nothing of its tag', async () => {
  const upload = { ...DEFAULT_SETTINGS, upload: 'pypi' as const };
  const recipe = { tag: 'cp312-cp312-manylinux_2_17_x86_64', files: x86Core, version: '1.0+g1234' };
  const rules = (await findingsOf(recipe, upload)).map(({ rule }) => rule);
  expect(rules).toEqual(expect.arrayContaining(['upload-refused', 'missing-alias']));
});
