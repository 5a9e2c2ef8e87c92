import { describe, expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import type { Content } from '../../../fixtures/build/wheel.mjs';
import { plainText } from '../../../src/base/escape.ts';
import { MAX_BLOCKER_SYMBOLS } from '../../../src/base/limits.ts';
import type { ElfFacts } from '../../../src/binary/facts.ts';
import { groupByCause } from '../../../src/report/causes.ts';
import { counted } from '../../support/work.ts';
import { core, finding, findings, image, imported, need, needed, needs, type Scene } from '../altered.ts';
import { brief, program, x86Tag } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('symbol-version-too-new');

test('names the symbols of each version, the limit, and the policy that fits', async () => {
  const { title, message, remedy, data } = await finding({
    edit: needs(need('GLIBC_2.34', ['pthread_create', 'dlsym']), need('GLIBC_2.28', ['fcntl64'])),
  });
  expect(title).toBe('_core.so needs glibc 2.34; the tag promises 2.17');
  expect(message).toContain(
    'pkg/_core.so needs glibc 2.34 (RHEL 9, Ubuntu 22.04 and newer) for pthread_create and dlsym; ' +
      'the tag manylinux_2_17_x86_64 promises 2.17 (CentOS 7).',
  );
  expect(message).toContain(`"version 'GLIBC_2.34' not found"`);
  expect(remedy).toContain('manylinux-x86_64-image = "manylinux2014" under [tool.cibuildwheel]');
  expect(remedy).toContain('the tag manylinux_2_34_x86_64');
  expect(data).toEqual({
    tag: 'manylinux_2_17_x86_64',
    namespace: 'GLIBC',
    highest: 'GLIBC_2.34',
    allowed: 'GLIBC_2.17',
    fits: 'manylinux_2_34_x86_64',
    versions: ['GLIBC_2.34', 'GLIBC_2.28'],
    symbols: ['pthread_create', 'dlsym', 'fcntl64'],
  });
});

const glibc234 = needs(need('GLIBC_2.34', ['dlsym']));
test.each<[string, Scene, present: RegExp, absent: RegExp]>([
  [
    'no image is made for the tag',
    { platform: 'manylinux_2_5_x86_64.manylinux1_x86_64' },
    /the tag manylinux_2_34/,
    /-image = /,
  ],
  [
    'the newest that is older',
    { platform: 'manylinux_2_27_x86_64' },
    /-image = "manylinux2014"/,
    /outside the image/,
  ],
  ['the repository names it already', { build: image('manylinux2014') }, /outside the image/, /-image = /],
  [
    'the repository names a newer one',
    { build: image('manylinux_2_34') },
    /-image = "manylinux2014"/,
    /outside the image/,
  ],
])('which remedy: %s', async (_, scene, present, absent) => {
  const { remedy } = await finding({ ...scene, edit: glibc234 });
  expect(remedy).toMatch(present);
  expect(remedy).not.toMatch(absent);
});

test('one finding for each library of versions', async () => {
  const found = await findings({
    edit: needs(
      need('GLIBC_2.34'),
      need('GLIBCXX_3.4.29', ['f'], 'libstdc++.so.6'),
      need('CXXABI_1.3.13', ['f'], 'libstdc++.so.6'),
      need('GCC_7.0.0', ['f'], 'libgcc_s.so.1'),
    ),
  });
  expect(found.map(({ title }) => title)).toEqual([
    '_core.so needs glibc 2.34; the tag promises 2.17',
    '_core.so needs GCC_7.0.0; the tag allows 4.8.0',
    '_core.so needs CXXABI_1.3.13; the tag allows 1.3.7',
    '_core.so needs GLIBCXX_3.4.29; the tag allows 3.4.19',
  ]);
  expect(found[3]?.remedy).toContain('-static-libstdc++');
  expect(found[0]?.remedy).not.toContain('-static-libstdc++');
});

test('the highest is told by number', async () => {
  const versions = ['GLIBC_2.9', 'GLIBC_2.42', 'GLIBC_2.100', 'GLIBC_2.99', 'GLIBC_ABI_DT_RELR'];
  const { title, data } = await finding({ edit: needs(...versions.map((each) => need(each))) });
  expect(title).toMatch(/needs glibc 2\.100;/);
  expect(data.fits).toBe('manylinux_2_100_x86_64');
  expect(data.versions).toEqual(['GLIBC_2.100', 'GLIBC_2.99', 'GLIBC_2.42', 'GLIBC_ABI_DT_RELR']);
});

test('explains what nobody asked for by name', async () => {
  const relr = await finding({ edit: needs(need('GLIBC_ABI_DT_RELR', [])) });
  expect(relr.message).toContain('-z pack-relative-relocs');
  expect(relr.remedy).toContain('Link without -z pack-relative-relocs');
  expect(relr.remedy).toContain('the tag manylinux_2_36_x86_64');
  const c23 = await finding({ edit: needs(need('GLIBC_2.38', ['__isoc23_strtol'])) });
  expect(c23.remedy).toContain('those of glibc 2.38');
  const tls = await finding({
    platform: 'manylinux_2_41_x86_64',
    edit: needs(need('GLIBC_2.41'), need('GLIBC_ABI_GNU2_TLS', [])),
  });
  expect([tls.severity, tls.title]).toEqual([
    'error',
    '_core.so needs GLIBC_ABI_GNU2_TLS; the tag promises 2.41',
  ]);
  expect(tls.message).toContain('glibc has it from 2.42 on');
});

test('a tag that the tables lack, and a version that nobody knows, give warnings that say so', async () => {
  const between = await finding({
    platform: 'manylinux_2_29_x86_64',
    edit: needs(need('GLIBC_2.29'), need('GLIBCXX_3.4.26', ['f'], 'libstdc++.so.6')),
  });
  expect(between.severity).toBe('warning');
  expect(between.message).toContain(
    'No table has manylinux_2_29_x86_64 yet, so this was judged by manylinux_2_28_x86_64',
  );
  const unknown = await finding({ edit: needs(need('CXXABI_SOMETHING', ['f'], 'libstdc++.so.6')) });
  expect([unknown.rule, unknown.severity]).toEqual(['symbol-version-too-new', 'warning']);
  expect(unknown.message).toContain('The version is in no table');
});

test('a version of a library that no policy lists is no finding of its own', async () => {
  const edit: Scene['edit'] = (elf, _, image) => {
    image.needed.push(needed('libmvec.so.1'));
    elf.versionNeeds.push(need('GLIBC_2.22', ['_ZGVbN2v_sin'], 'libmvec.so.1'));
  };
  const rules = (await findings({ edit })).map(({ rule }) => rule);
  expect(rules).not.toContain('symbol-version-too-new');
});

test('weights', async () => {
  const late = needs(need('GLIBC_2.34'));
  const at = async (path: string, content: Content, platform?: string) =>
    (await findings({ files: { [path]: content }, edit: late, platform })).map(brief);
  expect(await at(core, binary('ext-x86_64.so'))).toEqual([`error symbol-version-too-new ${core}`]);
  const tool = 'pkg/bin/tool';
  expect(await at(tool, program('program-x86_64'))).toEqual([`warning symbol-version-too-new ${tool}`]);
  expect(await at('pkg/tests/tool', program('program-x86_64'))).toEqual([
    'warning symbol-version-too-new pkg/tests/tool',
  ]);
  expect(await at(core, binary('ext-x86_64.so'), 'manylinux1_x86_64')).toEqual([
    `error symbol-version-too-new ${core}`,
  ]);
});

test('siblings are meant', async () => {
  const files = {
    [core]: binary('ext-x86_64.so'),
    'pkg/bin/linux-x86_64/tool': program('program-x86_64'),
    'pkg/bin/linux-aarch64/tool': program('program-aarch64'),
  };
  const found = await findings({
    files,
    edit: (elf, path) => path.includes('linux-x86_64') && elf.versionNeeds.push(need('GLIBC_2.34')),
  });
  expect(found.filter(({ rule }) => rule === 'symbol-version-too-new').map(brief)).toEqual([
    'notice symbol-version-too-new pkg/bin/linux-x86_64/tool',
  ]);
});

describe('one trouble for a whole wheel, and for a matrix', () => {
  const late = (elf: ElfFacts, path: string): void => {
    elf.versionNeeds.push(need('GLIBC_2.34', [path.includes('fast') ? 'dlsym' : 'pthread_create']));
  };
  const files = { [core]: binary('ext-x86_64.so'), 'pkg/fast/_core.so': binary('ext-x86_64.so') };

  test('files with the same highest version share a cause, whatever else they need', async () => {
    const wheels = await Promise.all(
      ['cp311-cp311', 'cp312-cp312'].map((python) =>
        findings({ files, edit: late, tag: `${python}-manylinux_2_17_x86_64.manylinux2014_x86_64` }),
      ),
    );
    const [cause, ...others] = groupByCause(wheels.flat());
    expect(others).toEqual([]);
    expect(cause?.places).toHaveLength(4);
    // The text is about the first file by name, so that it stays true beside the others.
    expect(cause?.message).toMatch(/pkg\/_core\.so needs glibc 2\.34 .* for pthread_create;/);
    expect(cause?.title).toBe('_core.so (and 1 more) needs glibc 2.34; the tag promises 2.17');
  });

  test('another version, tag or architecture is another trouble', async () => {
    const causes = await Promise.all([
      finding({ edit: needs(need('GLIBC_2.34')) }),
      finding({ edit: needs(need('GLIBC_2.35')) }),
      finding({ edit: needs(need('GLIBC_2.34')), platform: 'manylinux_2_28_x86_64' }),
      finding({
        edit: needs(need('GLIBC_2.34')),
        platform: 'manylinux_2_17_aarch64.manylinux2014_aarch64',
        files: { [core]: binary('ext-aarch64.so') },
      }),
    ]);
    expect(new Set(causes.map(({ cause }) => cause)).size).toBe(4);
  });
});

describe('where the file was built', () => {
  const ubuntu = 'GCC: (Ubuntu 13.2.0-23ubuntu4) 13.2.0';
  const redHat = 'GCC: (GNU) 10.2.1 20210130 (Red Hat 10.2.1-11)';
  const built =
    (compilers: string[], version = 'GLIBC_2.39') =>
    (elf: ElfFacts): void => {
      elf.compilers = compilers;
      elf.versionNeeds.push(need(version));
    };
  const notBuiltThere = "It was built by Ubuntu's GCC 13.2.0, so not in manylinux2014";

  test("another distribution's compiler", async () => {
    expect((await finding({ edit: built([ubuntu]) })).message).toContain(notBuiltThere);
  });

  test('a part that comes from elsewhere', async () => {
    const { message } = await finding({ edit: built([redHat, ubuntu]) });
    expect(message).toContain(
      "Code built by Ubuntu's GCC 13.2.0 is linked into it, which manylinux2014 (CentOS 7) doesn't have",
    );
    expect(message).not.toContain('It was built by');
  });

  test('with the line of the repository that names the image', async () => {
    const build = image('quay.io/pypa/manylinux2014_x86_64:latest');
    const place = ' (pyproject.toml, line 12)';
    expect((await finding({ edit: built([ubuntu]), build })).message).toContain(notBuiltThere + place);
    // Stripped of its compiler's note the version alone tells.
    expect((await finding({ edit: built([]), build })).message).toContain(
      `It was not linked in manylinux2014${place}, which has 2.17.`,
    );
  });

  test('an image that is newer than the tag', async () => {
    const { message } = await finding({
      edit: built([redHat], 'GLIBC_2.28'),
      build: image('manylinux_2_28'),
    });
    expect(message).toContain('manylinux_2_28 (pyproject.toml, line 12), which is newer than the tag');
  });

  test.each([
    ['no compiler, no repository', built([]), undefined, undefined],
    [
      'a compiler of nobody knows whom',
      built(['GCC: (GNU) 13.2.0', 'rustc version 1.75.0']),
      undefined,
      undefined,
    ],
    ["the image's own compiler", built([redHat]), undefined, undefined],
    ['an image of their own', built([]), image('ghcr.io/project/image'), undefined],
    [
      'an image for another architecture',
      built([]),
      image('manylinux2014', 'manylinux-i686-image'),
      undefined,
    ],
    ['a tag that no image is made for', built([ubuntu]), undefined, 'manylinux_2_26_x86_64'],
  ])('silence: %s', async (_, edit, build, platform) => {
    const { message } = await finding({ edit, build, ...(platform === undefined ? {} : { platform }) });
    expect(message).not.toMatch(/built by|linked in|pyproject/);
  });

  test("armv7l images are Ubuntu's", async () => {
    const files = { [core]: binary('ext-armv7l.so') };
    const { message } = await finding({ files, platform: 'manylinux_2_31_armv7l', edit: built([ubuntu]) });
    expect(message).not.toMatch(/built by/);
  });

  test('a wheel before its repair', async () => {
    const scene = { platform: 'linux_x86_64', edit: built([], 'GLIBC_2.34'), build: image('manylinux2014') };
    const { severity, title, message } = await finding(scene);
    expect([severity, title]).toEqual([
      'notice',
      'before repair: _core.so needs glibc 2.34; manylinux2014 has 2.17',
    ]);
    expect(message).toContain(
      'It was not linked in manylinux2014 (pyproject.toml, line 12), which has 2.17.',
    );
    const fitting = { ...scene, build: image('manylinux_2_34') };
    expect((await findings(fitting)).map(brief)).toEqual(['warning unrepaired-wheel the wheel']);
  });
});

const rules = async (scene: Scene): Promise<string[]> => (await findings(scene)).map(({ rule }) => rule);

test('the functions of musl 1.2 count on 32-bit systems alone', async () => {
  const files = { [core]: binary('ext-i686-musl-time64.so') };
  const { title, data } = await finding({ platform: 'musllinux_1_1_i686', files });
  expect(title).toBe('_core.so needs musl 1.2; the tag promises 1.1');
  expect(data.symbols).toEqual(['__clock_gettime64']);
  const edit: Scene['edit'] = (_, __, { imports }) => {
    imports.push(imported('__clock_gettime64'));
  };
  const x86Files = { [core]: binary('ext-x86_64-musl.so') };
  expect(await rules({ platform: 'musllinux_1_1_x86_64', files: x86Files, edit })).toEqual([]);
});

describe('functions that came within musl 1.2', () => {
  const files = { [core]: binary('ext-x86_64-musl.so') };
  const asking =
    (...names: string[]): NonNullable<Scene['edit']> =>
    (_, __, { imports }) => {
      imports.push(...names.map((name) => imported(name)));
    };
  const of = async (tag: string, ...names: string[]): Promise<string[]> =>
    (await findings({ platform: `${tag}_x86_64`, files, edit: asking(...names) })).map(
      ({ severity, title }) => `${severity}: ${title}`,
    );

  test.each([
    ['musllinux_1_1', ['gettid'], ['error: _core.so needs musl 1.2.2; the tag promises 1.1']],
    ['musllinux_1_1', ['qsort_r', 'statx'], ['error: _core.so needs musl 1.2.5; the tag promises 1.1']],
    ['musllinux_1_2', ['gettid', 'reallocarray'], []],
    ['musllinux_1_2', ['qsort_r', 'statx'], ['notice: _core.so needs musl 1.2.5; the tag allows 1.2.0']],
    ['musllinux_1_2', ['__getauxval'], ['warning: _core.so needs musl 1.2.6; the tag allows 1.2.0']],
    ['musllinux_1_2', ['posix_getdents'], ['warning: _core.so needs musl 1.2.6; the tag allows 1.2.0']],
  ])('%s: %j', async (tag, names, expected) => {
    expect(await of(tag, ...names)).toEqual(expected);
  });

  test.each(['musllinux_1_1', 'musllinux_1_1_x86_64.musllinux_1_2'])(
    'in %s the remedy says that no tag promises what came after musl 1.2.2',
    async (tag) => {
      const found = await findings({
        platform: `${tag}_x86_64`,
        files,
        edit: asking('gettid', '__getauxval'),
      });
      expect(found.map(({ severity }) => severity)).toEqual(['error']);
      expect(found[0]?.remedy).toContain('Compile without __getauxval');
      expect(found[0]?.remedy).toContain('no tag promises musl 1.2.6');
    },
  );

  test('what every musl 1.2 of Alpine has needs but the tag', async () => {
    const [finding] = await findings({ platform: 'musllinux_1_1_x86_64', files, edit: asking('gettid') });
    expect(finding?.remedy).toMatch(/^Give the wheel the tag musllinux_1_2_x86_64, .*any more\.$/);
  });

  test('beside a tag that fits, the other one is to go', async () => {
    const [finding] = await findings({
      platform: 'musllinux_1_1_x86_64.musllinux_1_2_x86_64',
      files,
      edit: asking('gettid'),
    });
    expect(finding?.remedy).toContain('Take the tag musllinux_1_1_x86_64 away');
  });

  test('a weak reference may stay open', async () => {
    const edit: Scene['edit'] = (_, __, { imports }) => {
      imports.push({ ...imported('renameat2'), weak: true });
    };
    expect(await rules({ platform: 'musllinux_1_2_x86_64', files, edit })).toEqual([]);
  });

  test('a library of the wheel, or one that nobody knows, may define them', async () => {
    const edit: Scene['edit'] = (_, path, { imports, needed: libraries }) => {
      imports.push(imported('renameat2'));
      if (path === core) libraries.push(needed('libother.so.1'));
    };
    expect(await rules({ platform: 'musllinux_1_2_x86_64', files, edit })).toEqual(['external-library']);
  });
});

describe('hostile files', () => {
  test('60,000 versions, each with its symbols, are one finding in little time', async () => {
    const many = Array.from({ length: 60_000 }, (_, at) =>
      need(`GLIBC_2.${1000 + at}`, [`f${at}`, `g${at}`]),
    );
    const { result, steps } = await counted(() => finding({ edit: needs(...many) }));
    const { title, message, data } = result;
    expect(steps).toBeLessThan(40_000_000);
    expect(title).toMatch(/needs glibc 2\.60999;/);
    expect(message.length).toBeLessThan(2000);
    expect(data.symbols).toHaveLength(MAX_BLOCKER_SYMBOLS);
  });

  test('names with line feeds stay in their line', async () => {
    const hostile = 'f\n::error::owned\r\u001b[31m';
    const { title, message } = await finding({ edit: needs(need('GLIBC_2.34', [hostile])) });
    expect(plainText(title, 1000)).not.toMatch(/[\r\n\u001b]/);
    expect(plainText(message, 4000)).not.toMatch(/[\r\n\u001b]/);
    const version = await findings({ edit: needs(need(`GLIBC_2.34\n::error::owned`)) });
    expect(version.map(({ severity }) => severity)).toEqual(['warning']);
  });

  test('an image setting of a megabyte', async () => {
    const build = image(`manylinux2014${'x'.repeat(1_000_000)}`);
    expect((await finding({ edit: needs(need('GLIBC_2.34')), build })).message.length).toBeLessThan(2000);
  });
});

test('what fits is no finding', async () => {
  expect(await findings({ tag: x86Tag })).toEqual([]);
});

describe('without a version', () => {
  const asks =
    (names: string[], libraries: string[] = []): NonNullable<Scene['edit']> =>
    (_, path, own) => {
      if (path !== core) return;
      own.imports.push(...names.map((name) => imported(name)));
      own.needed.push(...libraries.map(needed));
    };

  test('names the functions, the release, and what the loader says', async () => {
    const { title, message, remedy, data } = await finding({ edit: asks(['stat64', 'fstat64', 'fcntl64']) });
    expect(title).toBe('_core.so needs glibc 2.33; the tag promises 2.17');
    expect(message).toContain(
      'pkg/_core.so uses fstat64 and stat64, which came with glibc 2.33 (RHEL 9, Ubuntu 22.04 and newer); ' +
        'the tag manylinux_2_17_x86_64 promises 2.17 (CentOS 7). There import fails with "undefined symbol: fstat64".',
    );
    expect(remedy).toContain('prebuilt static library');
    expect(remedy).toContain('auditwheel repair --plat manylinux_2_34_x86_64');
    expect(data).toMatchObject({
      highest: 'GLIBC_2.33',
      allowed: 'GLIBC_2.17',
      symbols: ['fstat64', 'stat64', 'fcntl64'],
    });
  });

  test('what C23 headers make of strtol is compiled against older ones', async () => {
    const { rule, remedy } = await finding({ edit: asks(['__isoc23_strtol']) });
    expect(rule).toBe('symbol-version-too-new');
    expect(remedy).toContain('headers of glibc 2.38');
  });

  test('one finding where a version is as new', async () => {
    const both = await findings({
      edit: (elf, path, own) => {
        needs(need('GLIBC_2.34', ['pthread_create']))(elf, path, own);
        asks(['closefrom', 'stat64'])(elf, path, own);
      },
    });
    expect(both.map(({ title }) => title)).toEqual(['_core.so needs glibc 2.34; the tag promises 2.17']);
  });

  test.each([
    ['an older version elsewhere', ['GLIBC_2.28']],
    ['no version elsewhere', []],
  ])('the verdict counts it: %s', async (_, versions) => {
    const found = await findings({
      platform: 'manylinux_2_28_x86_64',
      edit: (elf, path, own) => {
        needs(...versions.map((version) => need(version)))(elf, path, own);
        asks(['strlcpy'])(elf, path, own);
      },
    });
    expect(found.map(({ title }) => title)).toEqual(['_core.so needs glibc 2.38; the tag promises 2.28']);
  });

  test.each([
    [
      'musl is no glibc',
      { platform: 'musllinux_1_2_x86_64', files: { [core]: binary('ext-x86_64-musl.so') } },
      ['stat64'],
    ],
    ['a tag that is new enough', { platform: 'manylinux_2_33_x86_64' }, ['stat64']],
    ['one beyond the tables', { platform: 'manylinux_2_99_x86_64' }, ['strlcpy', 'stdc_bit_width_ui']],
    ['names that all releases have', {}, ['puts', 'pthread_create', 'dlopen', 'sin', 'sem_post']],
  ])('nothing: %s', async (_, scene, names) => {
    const found = await findings({ ...scene, edit: asks(names) });
    expect(found.map(({ rule }) => rule)).not.toContain('symbol-version-too-new');
    expect(found.map(({ rule }) => rule)).not.toContain('unresolved-symbol');
  });

  test('nothing where a library outside the wheel may define it', async () => {
    const found = await findings({ edit: asks(['strlcpy'], ['libbsd.so.0']) });
    expect(found.map(({ rule }) => rule)).toEqual(['external-library']);
  });

  test('nothing where a file of the wheel defines it', async () => {
    const found = await findings({
      files: { [core]: binary('ext-x86_64.so'), 'pkg/libdep.so.1': binary('libhelper-x86_64.so.1') },
      edit: asks(['helper']),
    });
    expect(found.map(({ rule }) => rule)).not.toContain('symbol-version-too-new');
  });
});
