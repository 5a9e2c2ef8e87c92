import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { binary } from '../../fixtures/build/cases.mjs';
import { PLATFORMS, platformNamed } from '../../src/platform/platforms.ts';
import { FAMILIES } from '../../src/platform/policies.ts';
import { AlteredProject } from '../support/alteredProject.ts';
import { libraryOf } from '../wheel/elf.ts';

test('no two platforms have one id, and those with policies are families', () => {
  expect(new Set(PLATFORMS.map(({ id }) => id)).size).toBe(PLATFORMS.length);
  expect(FAMILIES).toEqual(['manylinux', 'musllinux', 'android']);
  expect(platformNamed('constructor')).toBeNull();
  expect(platformNamed(null)).toBeNull();
});

test.each([
  ['manylinux_2_17_x86_64', 'manylinux'],
  ['musllinux_1_2_x86_64', 'musllinux'],
  ['linux_x86_64', 'linux'],
  ['macosx_11_0_arm64', 'macos'],
  ['win_amd64', 'windows'],
  ['android_24_arm64_v8a', 'android'],
  ['ios_13_0_arm64_iphoneos', 'ios'],
  ['pyodide_2024_0_wasm32', 'emscripten'],
  ['any', 'any'],
])('%s is a tag of one platform', (tag, id) => {
  expect(PLATFORMS.filter((platform) => platform.tag.test(tag)).map((each) => each.id)).toEqual([id]);
});

/** FreeBSD, of which the project knows nothing but that its ELF files are not Linux's. */
const FREEBSD = `import { glibcLoader } from './elfLoader.ts';
import { firstPolicyFor, type Platform } from './platform.ts';

export const freebsd: Platform = {
  id: 'freebsd',
  label: 'FreeBSD',
  system: 'freebsd',
  libc: null,
  formats: ['elf'],
  tag: /^freebsd_\\d+_\\d+_release_(\\w+)$/,
  architectures: (machine) => (machine === 'amd64' ? ['x86_64'] : null),
  spelling: null,
  runs: ({ system }) => system === 'freebsd',
  policies: {
    rows: [{ name: 'freebsd_14_1_release', architectures: ['x86_64'] }],
    libraries: [{ since: null, names: ['libc.so.7'] }],
    blacklist: [],
    tagOf: (name) => \`\${name}_amd64\`,
    numbers: (tag) => /^freebsd_(\\d+)_(\\d+)_/.exec(tag)?.slice(1).map(Number) ?? null,
    loader: glibcLoader,
    complaint: (library) => \`Shared object "\${library}" not found\`,
    fits: ({ system }) => system === 'freebsd',
    needs: () => [],
    oldestTag: (judged) => firstPolicyFor(judged)?.tag ?? null,
  },
};
`;

describe('a platform is one file and one line', () => {
  const tag = 'freebsd_14_1_release_amd64';
  const name = 'pkg/_core.so';
  let project: AlteredProject;
  beforeAll(() => {
    project = new AlteredProject({
      file: 'src/platform/freebsd.ts',
      text: FREEBSD,
      list: 'src/platform/platforms.ts',
      name: 'freebsd',
    });
    project.build();
  });
  afterAll(() => project.remove());

  const native = (needed: string[], runpath?: string) =>
    libraryOf({ needed, osAbi: 9, ...(runpath === undefined ? {} : { runpath }) });
  const check = (files: Record<string, Buffer | string>) =>
    project.check({ name: 'pkg', tag: `cp312-cp312-${tag}`, files: { 'pkg/__init__.py': '', ...files } });
  const errors = async (files: Record<string, Buffer | string>) =>
    (await check(files)).findings.filter(({ severity }) => severity === 'error');

  test('for the compiler', () => {
    expect(project.typeErrors()).toBe('');
  });

  test('for the verdict', async () => {
    const { wheels } = await check({ [name]: native(['libc.so.7']) });
    expect(wheels[0]?.verdict).toMatchObject({ tag, families: { freebsd: tag, manylinux: null } });
  });

  test('for the loader, and what it says', async () => {
    expect(await errors({ [name]: native(['libc.so.7', 'libfoo.so.1']) })).toMatchObject([
      {
        rule: 'external-library',
        message: expect.stringContaining('import fails with "Shared object "libfoo.so.1" not found"'),
      },
    ]);
    const beside = { [name]: native(['libfoo.so.1'], '$ORIGIN'), 'pkg/libfoo.so.1': native([]) };
    expect(await errors(beside)).toEqual([]);
  });

  test('for files of other systems', async () => {
    expect(await errors({ [name]: binary('ext-x86_64.so') })).toMatchObject([
      { rule: 'platform-mismatch', title: expect.stringContaining('Linux') },
    ]);
  });
});
