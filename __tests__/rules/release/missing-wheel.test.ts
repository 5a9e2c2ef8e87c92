import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/model/settings.ts';
import { runRules } from '../../../src/rules/run.ts';
import { changes } from '../../release/samples.ts';

const lost = (platform: string, pythons: string[], more = {}) => ({
  platform,
  pythons,
  isWholePlatform: false,
  isDropped: false,
  ...more,
});

const findings = (overrides: Parameters<typeof changes>[0]) =>
  runRules(
    'release',
    { distribution: 'chunkpack', changes: changes(overrides), note: null, isTrouble: false },
    DEFAULT_SETTINGS,
  );

test('a platform that is gone', () => {
  const all = findings({ lost: [lost('manylinux aarch64', ['3.11', '3.12'], { isWholePlatform: true })] });
  expect(all).toMatchObject([
    { rule: 'missing-wheel', severity: 'warning', title: 'no longer a wheel for manylinux aarch64' },
  ]);
  expect(all[0]?.message).toContain('chunkpack 1.4.0');
});

test('a Python that is gone everywhere is one finding', () => {
  const all = findings({ lost: [lost('manylinux x86_64', ['3.9']), lost('macOS arm64', ['3.9'])] });
  expect(all).toMatchObject([{ data: { platforms: ['manylinux x86_64', 'macOS arm64'], pythons: ['3.9'] } }]);
  expect(all[0]?.title).toBe('no longer a wheel for Python 3.9 on 2 platforms');
});

test('what Requires-Python dropped is none', () => {
  expect(findings({ lost: [lost('macOS arm64', ['3.9'], { isDropped: true })] })).toEqual([]);
});
