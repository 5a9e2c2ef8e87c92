import { describe, expect, test } from 'vitest';
import { MAX_CIBUILDWHEEL_SETTINGS, MAX_TOML_FILE } from '../../../src/base/limits.ts';
import { readTomlOptions } from '../../../src/project/cibuildwheel/tomlOptions.ts';
import type { OptionSetting, TomlOptions } from '../../../src/project/cibuildwheel/types.ts';

async function read(lines: string[]): Promise<TomlOptions> {
  const options = await readTomlOptions(lines.join('\n'), 'pyproject.toml');
  if (options === null) throw new Error('nothing was read');
  return options;
}

function brief({ option, platform, value, location }: OptionSetting): unknown[] {
  return [platform === null ? option : `${platform}.${option}`, value, location.startLine, location.endLine];
}

test('settings of all tables, with their lines', async () => {
  const { settings, overrides, requiresPython, problem } = await read([
    '[project]',
    'requires-python = ">=3.9"',
    '[tool.cibuildwheel]',
    'skip = [',
    '  "pp*", # a comment',
    '  "cp39-* *_i686",',
    ']',
    'build-verbosity = 1',
    'macos.before-all = "true"',
    '[tool.cibuildwheel.environment]',
    'A = "1"',
    '[tool.cibuildwheel.linux]',
    'archs = ["x86_64", "aarch64"]',
    '[[tool.cibuildwheel.overrides]]',
    'select = ["*-musllinux*", "pp*"]',
    'inherit.before-all = "append"',
    'before-all = ["apk add cmake", "true"]',
  ]);
  expect(problem).toBeNull();
  expect(requiresPython).toEqual({
    value: '>=3.9',
    location: { path: 'pyproject.toml', startLine: 2, endLine: 2 },
  });
  expect(settings.map(brief)).toEqual([
    ['skip', 'pp* cp39-* *_i686', 4, 6],
    ['build-verbosity', '1', 8, 8],
    ['macos.before-all', 'true', 9, 9],
    ['environment', 'A="1"', 10, 11],
    ['linux.archs', 'x86_64 aarch64', 13, 13],
  ]);
  expect(settings[0]?.items?.map(({ value, location }) => [value, location.startLine])).toEqual([
    ['pp*', 5],
    ['cp39-* *_i686', 6],
  ]);
  expect(overrides).toHaveLength(1);
  expect(overrides[0]).toMatchObject({ select: ['*-musllinux*', 'pp*'], location: { startLine: 14 } });
  expect(overrides[0]?.settings.map(brief)).toEqual([['before-all', 'apk add cmake && true', 17, 17]]);
});

test.each([
  ['test-extras = ["a", "b"]', 'a,b'],
  ['test-requires = ["pytest>=6", "x y", "it\'s"]', `'pytest>=6' 'x y' 'it'"'"'s'`],
  ['before-build = ["a", "b"]', 'a && b'],
  ['enable = ["pypy", "graalpy"]', 'pypy graalpy'],
  ['environment = { A = "x y", B = 1, C = true }', 'A="x y" B="1" C="True"'],
  ['config-settings = { "a.b" = "c d", list = ["1", "2"] }', "a.b='c d' list=1 list=2"],
  ['build-frontend = { name = "build", args = ["-x", "a b"] }', "name:build; args:-x; args:'a b'"],
  [
    'container-engine = { name = "podman", disable-host-mount = true }',
    'name:podman; disable-host-mount:True',
  ],
  ['build-verbosity = 3', '3'],
  ['skip = ""', ''],
  ['skip = [1, 2]', '1 2'],
  ['skip = [["a"]]', null],
  ['skip = { a = "b" }', null],
  ['build-verbosity = [1]', null],
  ['environment = { A = ["b"] }', null],
  ['skip = 2020-01-01', null],
  ['no-such-option = ["a"]', null],
])('%s has the value that its variable would have', async (line, value) => {
  const { settings } = await read(['[tool.cibuildwheel]', line]);
  expect(settings.map((setting) => setting.value)).toEqual([value]);
});

describe('nothing to read', () => {
  test.each([
    ['', 'an empty file'],
    ['[project]\nname = "a"', 'no cibuildwheel'],
    ['# cibuildwheel', 'a mention only'],
    ['[tool]\ncibuildwheel = 1', 'no table'],
  ])('%j', async (text) => {
    expect(await readTomlOptions(text, 'pyproject.toml')).toBeNull();
  });

  test.each([
    ['[project]\nrequires-python = 3.9\n[tool.cibuildwheel]', 'a number'],
    ['[project]\ndynamic = ["requires-python"]\n[tool.cibuildwheel]', 'dynamic'],
    ['[tool.poetry.dependencies]\npython = "^3.9"\n[tool.cibuildwheel]', "Poetry's"],
  ])('%j: requires-python is not known (%s)', async (text) => {
    expect((await readTomlOptions(text, 'pyproject.toml'))?.requiresPython).toBeNull();
  });
});

describe('what can not be read', () => {
  test.each([
    ['[tool.cibuildwheel]\nskip = "a"\nskip = "b"', 3],
    ['[tool.cibuildwheel]\nskip = [', 2],
    ['[tool.cibuildwheel\n', 1],
    ['[tool.cibuildwheel]\nskip = "a"\r\n\x00', 3],
  ])('%j: says where', async (text, line) => {
    const options = await readTomlOptions(text, 'pyproject.toml');
    expect(options?.problem?.location).toEqual({ path: 'pyproject.toml', startLine: line, endLine: line });
    expect(options?.problem?.reason).toContain('TOML');
    expect(options?.settings).toEqual([]);
  });

  test('is over a limit', async () => {
    const large = `[tool.cibuildwheel]\n#${'x'.repeat(MAX_TOML_FILE)}`;
    expect((await readTomlOptions(large, 'a'))?.problem?.reason).toContain('larger');
    const many = Array.from({ length: MAX_CIBUILDWHEEL_SETTINGS + 1 }, (_, index) => `k${index} = 1`);
    const options = await read(['[tool.cibuildwheel]', ...many]);
    expect(options.problem?.reason).toContain('more than 2000 settings');
    expect(options.settings).toEqual([]);
  });

  test('nests too deeply', async () => {
    const options = await read(['[tool.cibuildwheel]', `skip = ${'['.repeat(100_000)}`]);
    expect(options.problem?.reason).toMatch(/nests too deeply|TOML/);
  });
});

test.each([
  ['[project]\nname = "a"\n[tool.cibuildwheel.linux]\narchs = "all"\n[tool.cibuildwheel]\n', 'a', 5],
  ['[project]\nrequires-python = ">=3.9"\ndynamic = ["name"]\n', null, null],
  ['tool.cibuildwheel.skip = "x"\nproject.name = 3\n', null, 1],
])('%j: whose settings they are, and where they begin', async (text, projectName, line) => {
  const options = await readTomlOptions(text, 'pyproject.toml');
  expect([options?.projectName, options?.table?.startLine ?? null]).toEqual([projectName, line]);
});

test('a number is no image', async () => {
  const { settings } = await read(['[tool.cibuildwheel]', 'manylinux-x86_64-image = 2014']);
  expect(settings[0]?.value).toBeNull();
});

test('hostile keys are keys like any other', async () => {
  const { settings } = await read([
    '[tool.cibuildwheel]',
    '__proto__ = "a"',
    'constructor = "b"',
    '"::error::" = "c"',
    '[tool.cibuildwheel.linux]',
    'toString = "d"',
  ]);
  expect(settings.map(({ option }) => option)).toEqual(['__proto__', 'constructor', '::error::', 'toString']);
  expect(({} as Record<string, unknown>).a).toBeUndefined();
});

test('lines end as they like', async () => {
  const { settings } = await read([
    '[tool.cibuildwheel]\r',
    'skip = "pp*"\r',
    'build = """\r',
    'cp3*\r',
    '"""\r',
  ]);
  expect(settings.map(brief)).toEqual([
    ['skip', 'pp*', 2, 2],
    ['build', 'cp3*\n', 3, 3],
  ]);
});
