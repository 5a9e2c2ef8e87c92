import { describe, expect, test } from 'vitest';
import { binary } from '../../fixtures/build/cases.mjs';
import type { WheelRecipe } from '../../fixtures/build/wheel.mjs';
import { MAX_BLOCKER_SYMBOLS, MAX_BLOCKERS } from '../../src/base/limits.ts';
import { belongingOf, judgePlatforms } from '../../src/judge/verdict.ts';
import { NO_VERDICT, type Verdict } from '../../src/model/verdict.ts';
import type { WheelFacts } from '../../src/wheel/facts.ts';
import { libraryOf } from '../wheel/elf.ts';
import { factsOf, factsOfRecipe } from '../wheel/opened.ts';

const verdictOf = (facts: WheelFacts): Verdict => judgePlatforms(facts, belongingOf(facts)).verdict;

async function verdict(
  platform: string,
  files: WheelRecipe['files'],
  more: Partial<WheelRecipe> = {},
): Promise<Verdict> {
  return verdictOf(await factsOfRecipe({ tag: `cp312-cp312-${platform}`, files, ...more }));
}

/** The verdict on a wheel with one file of the fixtures. */
async function of(name: string, platform: string): Promise<Verdict> {
  return verdict(platform, { 'pkg/_core.so': binary(name) });
}

describe('the oldest policy of each architecture that allows an extension module', () => {
  test.each([
    ['ext-x86_64.so', 'manylinux_2_17_x86_64'],
    ['ext-i686.so', 'manylinux_2_17_i686'],
    ['ext-aarch64.so', 'manylinux_2_17_aarch64'],
    ['ext-armv7l.so', 'manylinux_2_31_armv7l'],
    ['ext-ppc64le.so', 'manylinux_2_17_ppc64le'],
    ['ext-ppc64.so', 'manylinux_2_17_ppc64'],
    ['ext-s390x.so', 'manylinux_2_17_s390x'],
    ['ext-riscv64.so', 'manylinux_2_39_riscv64'],
    ['libdep-x86_64.so.1', 'manylinux_2_5_x86_64'],
    // No policy knows these.
    ['ext-mips64el.so', 'linux_mips64el'],
    ['ext-armv5tel.so', 'linux_armv5tel'],
  ])('%s: %s', async (name, tag) => {
    const architecture = tag.replace(/^(?:manylinux_\d+_\d+|linux)_/, '');
    expect((await of(name, `linux_${architecture}`)).tag).toBe(tag);
    expect((await of(name, `manylinux_2_41_${architecture}`)).tag).toBe(tag);
  });
});

describe('what stands in the way', () => {
  test.each([
    [
      'ext-x86_64.so',
      'manylinux_2_17_x86_64',
      [['manylinux_2_12_x86_64', 'libc.so.6', 'GLIBC_2.17', ['clock_gettime']]],
    ],
    // GLIBC_2.17 is where aarch64 starts: nothing is older.
    ['ext-aarch64.so', 'manylinux_2_17_aarch64', []],
    [
      'ext-x86_64-private.so',
      'linux_x86_64',
      [['manylinux_2_41_x86_64', 'libc.so.6', 'GLIBC_PRIVATE', ['secret']]],
    ],
    [
      'ext-x86_64-glibc-2.99.so',
      'manylinux_2_99_x86_64',
      [['manylinux_2_41_x86_64', 'libc.so.6', 'GLIBC_2.99', ['future']]],
    ],
    [
      'ext-x86_64-glibcxx-3.4.99.so',
      'linux_x86_64',
      [['manylinux_2_41_x86_64', 'libstdc++.so.6', 'GLIBCXX_3.4.99', ['future']]],
    ],
    ['ext-x86_64-weak.so', 'manylinux_2_5_x86_64', []],
    [
      'ext-x86_64-loader.so',
      'manylinux_2_35_x86_64',
      [['manylinux_2_34_x86_64', 'ld-linux-x86-64.so.2', 'GLIBC_2.35', ['future']]],
    ],
    [
      'ext-x86_64-zlib.so',
      'linux_x86_64',
      [
        ['manylinux_2_41_x86_64', 'libz.so.1', null, ['inflate_fast']],
        ['manylinux_2_31_x86_64', 'libz.so.1', null, ['uncompress2']],
      ],
    ],
    [
      'ext-x86_64-obsolete.so',
      'linux_x86_64',
      [['manylinux_2_41_x86_64', null, null, ['PyFPE_dummy', 'PyUnicodeUCS2_Resize']]],
    ],
    ['ext-x86_64-v3.so', 'linux_x86_64', [['manylinux_2_41_x86_64', null, 'x86-64-v3', []]]],
    [
      'ext-x86_64-needs-libdep.so',
      'linux_x86_64',
      [
        ['manylinux_2_41_x86_64', 'libdep-1a2b3c4d.so.1', null, []],
        ['manylinux_2_12_x86_64', 'libc.so.6', 'GLIBC_2.17', ['clock_gettime']],
      ],
    ],
  ] as const)('%s: %s', async (name, tag, blockers) => {
    const outcome = await of(
      name,
      tag.includes('aarch64') ? 'manylinux_2_41_aarch64' : 'manylinux_2_41_x86_64',
    );
    expect(outcome.tag).toBe(tag);
    expect(outcome.families).toEqual({
      manylinux: tag.startsWith('linux_') ? null : tag,
      musllinux: null,
      android: null,
    });
    expect(
      outcome.blockers.map(({ policy, library, version, symbols }) => [policy, library, version, symbols]),
    ).toEqual(blockers);
    expect(new Set(outcome.blockers.map(({ member }) => member)).size).toBeLessThan(2);
    expect(outcome.moreBlockers).toBe(0);
  });

  test('GLIBC_2.4 in a wheel of its own architecture is fine, and no version of aarch64', async () => {
    expect((await of('program-armv7l', 'linux_armv7l')).tag).toBe('manylinux_2_17_armv7l');
    const bytes = Buffer.from(binary('ext-aarch64.so'));
    bytes.write('GLIBC_2.4\0', bytes.indexOf('GLIBC_2.17'), 'latin1');
    const outcome = await verdict('linux_aarch64', { 'pkg/_core.so': bytes });
    expect(outcome.tag).toBe('linux_aarch64');
    expect(outcome.blockers[0]).toMatchObject({ policy: 'manylinux_2_41_aarch64', version: 'GLIBC_2.4' });
  });

  test('a newer libstdc++ is believed where the wheel claims a newer policy', async () => {
    expect((await of('ext-x86_64-glibcxx-3.4.99.so', 'manylinux_2_50_x86_64')).tag).toBe(
      'manylinux_2_50_x86_64',
    );
    const both = {
      'a.so': binary('ext-x86_64-glibcxx-3.4.99.so'),
      'b.so': binary('ext-x86_64-glibc-2.99.so'),
    };
    expect((await verdict('linux_x86_64', both)).tag).toBe('manylinux_2_99_x86_64');
    expect((await verdict('manylinux_2_50_x86_64', both)).tag).toBe('manylinux_2_99_x86_64');
    expect((await verdict('manylinux_2_101_x86_64', both)).tag).toBe('manylinux_2_101_x86_64');
  });

  test('a file without section headers says its versions, too', async () => {
    const bytes = Buffer.from(binary('ext-x86_64.so'));
    bytes.fill(0, 0x28, 0x30);
    bytes.fill(0, 0x3a, 0x40);
    const outcome = await verdict('linux_x86_64', { 'pkg/_core.so': bytes });
    expect(outcome.tag).toBe('manylinux_2_17_x86_64');
  });

  test('the folders of glibc-hwcaps are for newer CPUs', async () => {
    const files = {
      'a.so': binary('ext-x86_64.so'),
      'pkg.libs/glibc-hwcaps/x86-64-v3/libx.so': binary('ext-x86_64-v3.so'),
    };
    expect((await verdict('linux_x86_64', files)).tag).toBe('manylinux_2_17_x86_64');
  });

  test('vendored libraries and programs count', async () => {
    const libc = { 'a.so': binary('libdep-x86_64.so.1') };
    const tag = async (name: string) =>
      (await verdict('linux_x86_64', { ...libc, [name]: binary('ext-x86_64-v3.so') })).tag;
    expect(await tag('pkg.libs/libv3.so')).toBe('linux_x86_64');
    const program = { ...libc, 'pkg/tool': binary('program-x86_64') };
    expect((await verdict('linux_x86_64', program)).tag).toBe('manylinux_2_17_x86_64');
  });

  test('a member that RECORD does not list counts', async () => {
    const files = { 'a.so': binary('libdep-x86_64.so.1'), 'b.so': binary('ext-x86_64.so') };
    const hidden = await verdict('linux_x86_64', files, { recordOverrides: { 'b.so': null } });
    expect(hidden.tag).toBe('manylinux_2_17_x86_64');
  });
});

describe('libraries inside the wheel', () => {
  const core = 'chunkpack/_core.so';
  const library = 'chunkpack.libs/libdep-1a2b3c4d.so.1';

  test('satisfy needs where the loader finds them', async () => {
    const files = { [core]: binary('ext-x86_64-needs-libdep.so'), [library]: binary('libdep-x86_64.so.1') };
    expect((await verdict('manylinux_2_17_x86_64', files)).tag).toBe('manylinux_2_17_x86_64');
  });

  test('and not where it does not', async () => {
    const files = {
      'elsewhere/x/_core.so': binary('ext-x86_64-needs-libdep.so'),
      [library]: binary('libdep-x86_64.so.1'),
    };
    const { tag, blockers } = await verdict('manylinux_2_17_x86_64', files);
    expect(tag).toBe('linux_x86_64');
    expect(blockers[0]).toMatchObject({ library: 'libdep-1a2b3c4d.so.1', version: null });
  });

  test.each([
    ['ext-x86_64-zlib.so', 'libz.so.1'],
    ['ext-x86_64-glibcxx-3.4.99.so', 'libstdc++.so.6'],
  ])("are no policy's concern: %s with its own %s", async (name, soname) => {
    const alone = { [core]: binary(name) };
    expect((await verdict('linux_x86_64', alone)).tag).toBe('linux_x86_64');
    const files = { ...alone, [`chunkpack.libs/${soname}`]: libraryOf({ soname }) };
    expect(await verdict('linux_x86_64', files)).toMatchObject({ tag: 'manylinux_2_5_x86_64', blockers: [] });
  });
});

describe('families', () => {
  test('musl', async () => {
    const musl = (tag: string | null) => ({ manylinux: null, musllinux: tag, android: null });
    const files = { 'a.so': binary('ext-x86_64-musl.so') };
    expect(await verdict('linux_x86_64', files)).toEqual({
      ...NO_VERDICT,
      tag: 'musllinux_1_2_x86_64',
      families: musl('musllinux_1_2_x86_64'),
    });
    // Nothing in a file shows that musl 1.1 will do.
    expect((await verdict('musllinux_1_1_x86_64', files)).tag).toBe('musllinux_1_1_x86_64');
    expect((await verdict('musllinux_1_2_x86_64', files)).tag).toBe('musllinux_1_2_x86_64');
    // Rust and Zig link musl by its own name for itself.
    expect(await of('ext-x86_64-musl-libc.so', 'musllinux_1_2_x86_64')).toMatchObject({
      tag: 'musllinux_1_2_x86_64',
      blockers: [],
    });
    expect((await of('ext-x86_64-musl-libc.so', 'linux_x86_64')).tag).toBe('musllinux_1_2_x86_64');
    // In a manylinux wheel it is a foreign file, with a finding of its own.
    expect((await of('ext-x86_64-musl-libc.so', 'manylinux_2_17_x86_64')).blockers).toEqual([]);
  });

  test('a static program fits every family', async () => {
    expect(await of('program-x86_64-static', 'linux_x86_64')).toEqual({
      tag: 'manylinux_2_5_x86_64',
      families: {
        manylinux: 'manylinux_2_5_x86_64',
        musllinux: 'musllinux_1_1_x86_64',
        android: 'android_21_x86_64',
      },
      blockers: [],
      moreBlockers: 0,
    });
    expect((await of('program-x86_64-musl-static', 'musllinux_1_2_x86_64')).tag).toBe('musllinux_1_1_x86_64');
    expect((await of('program-aarch64-static', 'android_24_arm64_v8a')).tag).toBe('android_21_arm64_v8a');
  });

  test('Android, with the API level of the files', async () => {
    const { tag, families, blockers } = await of('ext-x86_64-android.so', 'android_26_x86_64');
    expect(tag).toBe('android_24_x86_64');
    expect(families).toEqual({ manylinux: null, musllinux: null, android: 'android_24_x86_64' });
    expect(blockers).toEqual([
      {
        policy: 'android_21_x86_64',
        member: 'pkg/_core.so',
        library: null,
        version: 'API level 24',
        symbols: [],
      },
    ]);
  });

  test('an API level between two of the table, and one beyond it', async () => {
    const at = (level: number): Buffer => {
      const bytes = Buffer.from(binary('ext-x86_64-android.so'));
      bytes.writeUInt32LE(level, bytes.indexOf('Android\0') + 8);
      return bytes;
    };
    expect((await verdict('android_35_x86_64', { 'a.so': at(25) })).tag).toBe('android_25_x86_64');
    expect((await verdict('android_35_x86_64', { 'a.so': at(35) })).tag).toBe('android_35_x86_64');
  });

  test('an Android wheel that needs more than the system has carries no tag at all', async () => {
    const bytes = Buffer.from(binary('ext-x86_64-android.so'));
    bytes.write('liblug.so', bytes.indexOf('liblog.so'), 'latin1');
    const { tag, blockers } = await verdict('android_24_x86_64', { 'a.so': bytes });
    expect(tag).toBeNull();
    expect(blockers[0]).toMatchObject({ policy: 'android_27_x86_64', library: 'liblug.so' });
  });

  test('both Linux families, each with its own files', async () => {
    const files = { 'a.so': binary('ext-x86_64.so'), 'b.so': binary('ext-x86_64-musl.so') };
    const both = await verdict('manylinux_2_17_x86_64.musllinux_1_2_x86_64', files);
    expect(both.tag).toBe('manylinux_2_17_x86_64');
    expect(both.families.musllinux).toBe('musllinux_1_2_x86_64');
    // The library that most files use decides for a wheel that claims neither.
    const more = { ...files, 'c.so': binary('ext-x86_64-musl.so') };
    expect((await verdict('linux_x86_64', more)).tag).toBe('musllinux_1_2_x86_64');
    expect((await verdict('linux_x86_64', more)).families.manylinux).toBeNull();
  });
});

describe('foreign files are no part of it', () => {
  test('the founding case', async () => {
    const files = { 'a.so': binary('ext-aarch64.so'), 'contrib/tool': binary('program-armv7l') };
    expect(await verdict('manylinux_2_17_aarch64', files)).toMatchObject({
      tag: 'manylinux_2_17_aarch64',
      blockers: [],
    });
  });

  test.each([
    ['ext-i686.so'],
    ['ext-x86_64-musl.so'],
    ['ext-x86_64-freebsd.so'],
    ['ext-x86_64-android.so'],
    ['ext-macos-arm64.so'],
    ['device-cuda.cubin'],
    ['device-bpf.o'],
    ['firmware-arm'],
    ['object-aarch64.o'],
    ['ext-x86_64.so.debug'],
    ['module.wasm'],
  ])('%s', async (name) => {
    const alone = await verdict('manylinux_2_5_x86_64', { 'b.so': binary(name) });
    expect(alone).toEqual(NO_VERDICT);
    const beside = await verdict('manylinux_2_5_x86_64', {
      'a.so': binary('libdep-x86_64.so.1'),
      'b.so': binary(name),
    });
    expect(beside.tag).toBe('manylinux_2_5_x86_64');
  });
});

describe('wheels that say little', () => {
  test.each([
    ['no native file', 'manylinux_2_17_x86_64', {}],
    ['macOS', 'macosx_11_0_arm64', { 'a.so': binary('ext-macos-arm64.so') }],
    ['Windows', 'win_amd64', { 'a.pyd': binary('ext-win_amd64.pyd') }],
    ['an ELF file in one for macOS', 'macosx_11_0_arm64', { 'a.so': binary('ext-aarch64.so') }],
    [
      'two architectures',
      'linux_x86_64.linux_aarch64',
      { 'a.so': binary('ext-aarch64.so'), 'b.so': binary('ext-x86_64.so') },
    ],
  ])('%s: no verdict', async (_, platform, files) => {
    expect(await verdict(platform, files)).toEqual(NO_VERDICT);
  });

  test('the files tell the architecture where the tags do not', async () => {
    const files = { 'a.so': binary('ext-armv7l.so') };
    for (const platform of ['any', 'linux_armv6l.linux_armv7l']) {
      expect((await verdict(platform, files)).tag).toBe('manylinux_2_31_armv7l');
    }
  });

  test('no wheel name, no zip', async () => {
    const facts = await factsOfRecipe({ tag: 'cp312-cp312-linux_x86_64', files: {} });
    expect(verdictOf({ ...facts, name: null })).toEqual(NO_VERDICT);
    expect(verdictOf(await factsOf(Buffer.from('no zip')))).toEqual(NO_VERDICT);
  });
});

test('long lists are cut, and their rest is counted', async () => {
  const needed = Array.from({ length: MAX_BLOCKERS + 7 }, (_, index) => `lib${index}.so`);
  const { blockers, moreBlockers } = await verdict('linux_x86_64', { 'a.so': libraryOf({ needed }) });
  expect(blockers).toHaveLength(MAX_BLOCKERS);
  expect(moreBlockers).toBe(7);
});

test('so are long lists of symbols', async () => {
  const facts = await factsOfRecipe({
    tag: 'cp312-cp312-linux_x86_64',
    files: { 'a.so': binary('ext-x86_64.so') },
  });
  const need = facts.members
    .flatMap((member) => member.binary?.elf?.versionNeeds ?? [])
    .find(({ version }) => version === 'GLIBC_2.17');
  need?.symbols.push(...Array.from({ length: 100 }, (_, index) => `symbol${index}`));
  const all = need?.symbols.length ?? 0;
  const [blocker] = verdictOf(facts).blockers;
  expect(blocker?.symbols).toHaveLength(MAX_BLOCKER_SYMBOLS);
  expect(blocker?.moreSymbols).toBe(all - MAX_BLOCKER_SYMBOLS);
});

test('the same wheel gives the same verdict, whatever the order of its members', async () => {
  const files = {
    'b.so': binary('ext-x86_64-zlib.so'),
    'a.so': binary('ext-x86_64-needs-libdep.so'),
    'c.so': binary('ext-x86_64.so'),
  };
  const forth = await verdict('linux_x86_64', files);
  const back = await verdict('linux_x86_64', Object.fromEntries(Object.entries(files).reverse()));
  expect(back).toEqual(forth);
  expect(forth.blockers.map(({ policy, member }) => `${policy} ${member}`)).toEqual([
    'manylinux_2_41_x86_64 a.so',
    'manylinux_2_41_x86_64 b.so',
    'manylinux_2_31_x86_64 b.so',
    'manylinux_2_12_x86_64 a.so',
    'manylinux_2_12_x86_64 c.so',
  ]);
});
