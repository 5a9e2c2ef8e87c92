import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Configuration, NO_CONFIGURATION } from '../../../src/check/configuration/configuration.ts';
import { ConfigurationError } from '../../../src/check/configuration/configurationError.ts';
import {
  loadConfiguration,
  withFailOn,
  withIgnoredRules,
} from '../../../src/check/configuration/loadConfiguration.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'configuration-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function load(text: string, file = 'pyproject.toml'): Promise<Configuration> {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), text);
  return await loadConfiguration(file, root);
}

test('the file’s own words and the project’s --exclude come together', async () => {
  const { settings, inForce, ignores, failOn } = await load(
    [
      '[tool.wheel-abi-check]',
      'external-libraries = ["libcuda.so.1"]',
      'severity.tag-mismatch = "off"',
      'severity.unsafe-member = "notice"',
      '[tool.cibuildwheel.linux]',
      'manylinux-x86_64-image = "manylinux2014"',
      'repair-wheel-command = "auditwheel repair --exclude libfoo.so.1 {wheel}"',
    ].join('\n'),
  );
  expect(settings.externalLibraries).toEqual(['libcuda.so.1', 'libfoo.so.1']);
  expect([...settings.severities]).toEqual([['unsafe-member', 'notice']]);
  expect(settings.build?.images.get('manylinux-x86_64-image')).toEqual({
    value: 'manylinux2014',
    path: 'pyproject.toml',
    line: 6,
  });
  // What is off is ignored, so that the report can say what it was; nobody asks whether it is of use.
  expect(ignores).toMatchObject([
    { rule: 'tag-mismatch', reason: 'severity "off" in pyproject.toml', location: null },
  ]);
  expect(failOn).toBeNull();
  expect(inForce).toEqual({
    path: 'pyproject.toml',
    failOn: null,
    upload: null,
    sizeGrowth: null,
    severities: { 'tag-mismatch': 'off', 'unsafe-member': 'notice' },
    externalLibraries: ['libcuda.so.1', 'libfoo.so.1'],
    ignores: 0,
  });
});

test('a file that only builds wheels has no say', async () => {
  const { inForce, settings } = await load('[tool.cibuildwheel]\nskip = "pp*"\n');
  expect(inForce).toBeNull();
  expect(settings.build).toEqual({ images: new Map(), repairCommands: [] });
});

test.each(['wheel-abi-chek', 'wheel-api-check', 'wheels-abi-check', 'wheel_abi_check'])(
  'a table called %s is refused, not passed over',
  async (name) => {
    await expect(load(`[tool.${name}]\nfail-on = "never"\n`)).rejects.toThrow(
      `pyproject.toml, line 1: The table is called [tool.wheel-abi-check], not "${name}".`,
    );
  },
);

test.each(['wheel-check', 'wheel', 'check-wheel-contents', 'abi3audit'])(
  'a table called %s is somebody else’s',
  async (name) => {
    expect((await load(`[tool.${name}]\nx = 1\n[tool.cibuildwheel]\n`)).inForce).toBeNull();
  },
);

test('what is asked for comes before what the file says', async () => {
  const loaded = await load('[tool.wheel-abi-check]\nfail-on = "never"\n');
  expect(withFailOn(loaded, null)).toMatchObject({ failOn: 'never', inForce: { failOn: 'never' } });
  expect(withFailOn(loaded, 'notice')).toMatchObject({ failOn: 'notice', inForce: null });
  expect(withIgnoredRules(loaded, ['tag-mismatch']).ignores).toMatchObject([
    { rule: 'tag-mismatch', reason: '--ignore' },
  ]);
});

describe('a file that is not there', () => {
  test('is fine if it is the default', async () => {
    expect(await loadConfiguration('pyproject.toml', root)).toEqual(NO_CONFIGURATION);
    expect(await loadConfiguration('pyproject.toml', path.join(root, 'none'))).toEqual(NO_CONFIGURATION);
  });

  test('is an error if it was named', async () => {
    await expect(loadConfiguration('a\n.toml', root)).rejects.toThrow(
      new ConfigurationError('There is no file a\\n.toml to read settings from.'),
    );
    await expect(loadConfiguration('pyproject.toml', root, true)).rejects.toThrow(ConfigurationError);
  });

  test('is not looked for if none is wanted', async () => {
    await writeFile(path.join(root, 'pyproject.toml'), '[tool.wheel-abi-check]\nx = 1');
    expect(await loadConfiguration('', root)).toEqual(NO_CONFIGURATION);
  });
});

describe('a file that is no TOML', () => {
  const broken = '[tool.cibuildwheel]\nx = "\n';

  test('is told of if it is the default', async () => {
    expect(await load(broken)).toEqual({
      ...NO_CONFIGURATION,
      unreadable: { path: 'pyproject.toml', line: 2, reason: expect.stringContaining('not valid TOML') },
    });
  });

  test('is nobody’s business if it has nothing to say here', async () => {
    expect(await load('[tool.black\n')).toEqual({ ...NO_CONFIGURATION, settings: expect.anything() });
  });

  test('is an error if it was named', async () => {
    await expect(load(broken, 'ci/abi.toml')).rejects.toThrow(
      /^ci\/abi\.toml, line 2 can't be read: it is not/,
    );
    await mkdir(path.join(root, 'folder'));
    await expect(loadConfiguration('folder', root)).rejects.toThrow("folder can't be read: it is a folder.");
  });
});

test('mistakes are an error in the default file, too: all of them, each with file and line', async () => {
  const mistakes = Array.from({ length: 40 }, (_, index) => `key${index} = 1`);
  const failure = load(['[tool.wheel-abi-check]', ...mistakes].join('\n'));
  await expect(failure).rejects.toThrow(/^pyproject\.toml, line 2: There is no key "key0"/);
  await expect(failure).rejects.toThrow(
    /\npyproject\.toml, line 3: .*\n[\s\S]*\npyproject\.toml: and 10 more mistakes\.$/,
  );
});

test('a file outside of the repository is called by its way there', async () => {
  const inner = path.join(root, 'inner');
  await writeFile(path.join(root, 'abi.toml'), '[tool.wheel-abi-check]\nfail-on = "never"\n');
  expect((await loadConfiguration('../abi.toml', inner)).inForce?.path).toBe('../abi.toml');
  expect((await loadConfiguration(path.join(root, 'abi.toml'), root)).inForce?.path).toBe('abi.toml');
});
