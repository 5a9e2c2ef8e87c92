import { expect, test } from 'vitest';
import { effectiveOption, effectiveOptions } from '../../../src/project/cibuildwheel/effective.ts';
import { covers, missingParts, partsOf, saysTheSame } from '../../../src/project/cibuildwheel/optionForms.ts';
import { tomlOptionsOf } from '../../../src/project/cibuildwheel/tomlOptions.ts';
import type { OptionSetting, TomlOptions } from '../../../src/project/cibuildwheel/types.ts';
import { emptyTable } from '../../../src/project/toml/tomlTree.ts';

const location = { path: 'x', startLine: 1, endLine: 1 };

function setting(option: string, platform: OptionSetting['platform'], value: string | null): OptionSetting {
  return { option, platform, value, written: option, location };
}

function toml(...settings: OptionSetting[]): TomlOptions {
  return { ...tomlOptionsOf(emptyTable(), 'pyproject.toml'), settings };
}

test('each level replaces the one before; the last that is there counts', () => {
  const levels = [
    setting('test-command', null, 'toml'),
    setting('test-command', 'linux', 'toml linux'),
    setting('test-command', null, 'variable'),
    setting('test-command', 'linux', 'variable linux'),
  ];
  for (let count = 0; count <= levels.length; count += 1) {
    const job = { platform: 'linux' as const, env: levels.slice(2, Math.max(2, count)).reverse() };
    const { value, replaced } = effectiveOption(
      'test-command',
      job,
      toml(...levels.slice(0, Math.min(2, count))),
    );
    expect(value).toBe(levels[count - 1]?.value);
    expect(replaced).toEqual(levels.slice(0, Math.max(0, count - 1)));
  }
  const macos = { platform: 'macos' as const, env: levels.slice(2) };
  expect(effectiveOption('test-command', macos, toml(...levels.slice(0, 2))).value).toBe('variable');
});

test('enable adds up, empty strings void all but archs and images, CIBW_SKIP_LINUX means nothing', () => {
  const job = {
    platform: 'linux' as const,
    env: [
      setting('enable', null, 'pypy'),
      setting('skip', 'linux', 'cp38-*'),
      setting('test-command', null, ''),
      setting('archs', null, ''),
      setting('manylinux-x86_64-image', null, ''),
    ],
  };
  const options = effectiveOptions(
    job,
    toml(
      setting('enable', null, 'graalpy'),
      setting('skip', null, 'pp*'),
      setting('test-command', null, 'pytest'),
      setting('archs', null, 'auto64'),
      setting('manylinux-x86_64-image', null, 'manylinux2014'),
    ),
  );
  expect([...options].map(([option, { value }]) => [option, value])).toEqual([
    ['archs', 'auto64'],
    ['enable', 'graalpy pypy'],
    ['manylinux-x86_64-image', 'manylinux2014'],
    ['skip', 'pp*'],
    ['test-command', ''],
  ]);
});

test('where the platform is not known, nor is what a platform decides', () => {
  const job = { platform: null, env: [setting('archs', 'linux', 'all'), setting('skip', null, 'pp*')] };
  expect(effectiveOption('archs', job, toml(setting('archs', null, 'auto'))).value).toBeNull();
  expect(effectiveOption('skip', job, null).value).toBe('pp*');
  expect(effectiveOption('build', job, null)).toEqual({ value: undefined, from: null, replaced: [] });
});

test('values that say the same, and what one lacks of the other', () => {
  expect(saysTheSame('skip', 'a  b\nc', 'c b a')).toBe(true);
  expect(saysTheSame('environment', `A="1" B='2 3'`, 'A=1 B="2 3"')).toBe(true);
  expect(saysTheSame('test-command', 'pytest\n  -x ', 'pytest -x')).toBe(true);
  expect(saysTheSame('test-command', 'pytest -x', '-x pytest')).toBe(false);
  expect(missingParts('skip', 'cp36-win32 *-win32 cp3?-x', '*-win32 cp37-*')).toEqual(['cp3?-x']);
  expect(missingParts('build', 'cp36-win32', '*-win32')).toEqual(['cp36-win32']);
  expect(missingParts('test-extras', 'a, b', 'b')).toEqual(['a']);
  expect(partsOf('skip', 'x '.repeat(201))).toHaveLength(1);
});

test.each([
  ['*-win32', 'cp3*-win32', true],
  ['*', '*-x', true],
  ['cp*-manylinux*', 'cp36-manylinux_x86_64', true],
  ['*manylinux*', '*-manylinux_x86_64', true],
  ['cp36-*', '*-manylinux_x86_64', false],
  ['a*a', 'a', false],
  ['*-win32', '*-win_amd64', false],
  ['c{a,b}*', 'ca', false],
])('%s covers %s: %s', (pattern, narrower, expected) => {
  expect(covers(pattern, narrower)).toBe(expected);
});
