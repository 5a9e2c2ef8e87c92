import { describe, expect, test } from 'vitest';
import type { BuildSettings } from '../../../src/model/settings.ts';
import { buildSettings, excludedLibraries } from '../../../src/project/cibuildwheel/buildSettings.ts';
import { parseToml } from '../../../src/project/toml/tomlFile.ts';

async function settings(...lines: string[]): Promise<BuildSettings | null> {
  const document = await parseToml(lines.join('\n'));
  if (document.status !== 'read') throw new Error(document.reason);
  return buildSettings(document.table, 'pyproject.toml');
}

async function excluded(...lines: string[]): Promise<string[]> {
  return excludedLibraries((await settings(...lines))?.repairCommands ?? []);
}

describe('images', () => {
  test('the platform table wins, an empty one counts for nothing', async () => {
    const build = await settings(
      '[tool.cibuildwheel]',
      'manylinux-x86_64-image = "manylinux2014"',
      'manylinux-aarch64-image = "manylinux2014"',
      'musllinux-x86_64-image = "musllinux_1_2"',
      'manylinux-i686-image = 3',
      'linux.manylinux-x86_64-image = "manylinux_2_28"',
      'linux.manylinux-aarch64-image = ""',
      '[[tool.cibuildwheel.overrides]]',
      'select = "*"',
      'manylinux-x86_64-image = "manylinux_2_34"',
    );
    expect(Object.fromEntries(build?.images ?? [])).toEqual({
      'manylinux-x86_64-image': { value: 'manylinux_2_28', path: 'pyproject.toml', line: 6 },
      'manylinux-aarch64-image': { value: 'manylinux2014', path: 'pyproject.toml', line: 3 },
      'musllinux-x86_64-image': { value: 'musllinux_1_2', path: 'pyproject.toml', line: 4 },
    });
  });

  test('there are none where nothing configures cibuildwheel', async () => {
    expect(await settings('[tool.black]')).toBeNull();
    expect(await settings('tool = 3')).toBeNull();
  });
});

describe('commands that repair', () => {
  test('the one of the platform, and those of the overrides', async () => {
    const build = await settings(
      '[tool.cibuildwheel]',
      'repair-wheel-command = "all"',
      'linux.repair-wheel-command = ["one", "two"]',
      '[[tool.cibuildwheel.overrides]]',
      'select = "*musl*"',
      'repair-wheel-command = "three"',
    );
    expect(build?.repairCommands.map(({ value, line }) => [value, line])).toEqual([
      ['one && two', 3],
      ['three', 6],
    ]);
  });
});

describe('libraries that are excluded from a repair', () => {
  const command = (text: string): string =>
    `tool.cibuildwheel.repair-wheel-command = ${JSON.stringify(text)}`;
  test.each([
    [
      'auditwheel repair --exclude libfoo.so.1 --exclude=lib*.so -w {dest_dir} {wheel}',
      ['lib*.so', 'libfoo.so.1'],
    ],
    ["python -m auditwheel repair --exclude 'lib[ab].so' {wheel}", ['lib[ab].so']],
    ['pip install x && LD_LIBRARY_PATH=/x /usr/bin/auditwheel -v repair --exclude a.so {wheel}', ['a.so']],
    ['auditwheel repair {wheel} || { auditwheel repair --exclude b.so {wheel}; }', ['b.so']],
    ['pipx run auditwheel==6.4.0 repair --exclude c.so', ['c.so']],
    // Nobody knows what these are.
    ['auditwheel repair --exclude $LIB --exclude "$(cat x)" --exclude {package} --exclude /usr/lib/x.so', []],
    // A quote that never closes; another program's option; another command's.
    ["auditwheel repair --exclude a.so 'x", []],
    ['delocate-wheel --exclude a.dylib {wheel}', []],
    ['auditwheel show --exclude a.so {wheel}', []],
    ['auditwheel repair {wheel} && tool --exclude a.so', []],
    ['auditwheel repair --exclude', []],
    [`auditwheel repair --exclude ${'x'.repeat(300)}`, []],
  ])('%s', async (text, libraries) => {
    expect(await excluded(command(text))).toEqual(libraries);
  });

  test('of a command that another one replaces do not count, those of an override do', async () => {
    const libraries = await excluded(
      command('auditwheel repair --exclude a.so'),
      'tool.cibuildwheel.linux.repair-wheel-command = ["x", "auditwheel repair --exclude b.so"]',
      'tool.cibuildwheel.overrides = [{ select = "*", repair-wheel-command = "auditwheel repair --exclude c.so" }, 3]',
    );
    expect(libraries).toEqual(['b.so', 'c.so']);
  });
});
