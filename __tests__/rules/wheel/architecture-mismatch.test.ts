import { describe, expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import type { Content } from '../../../fixtures/build/wheel.mjs';
import { MAX_FINDINGS_PER_RULE } from '../../../src/base/limits.ts';
import { armCore, armTag, brief, findingsIn, program, x86Core, x86Tag } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('architecture-mismatch');

const STRAY = 'pkg/contrib/bucle';

const error = `error architecture-mismatch ${STRAY}`;

/** The founding file with some of its bytes overwritten. */
function spoilt(change: (bytes: Buffer) => Buffer | undefined): Content {
  const bytes = Buffer.from(binary('program-armv7l'));
  return { data: change(bytes) ?? bytes, mode: 0o100755 };
}

describe('the founding case', async () => {
  const stray = 'pkg/contrib/bitshuffle_neon/build/bitshuffle2_neon_bucle';
  const files = { [stray]: program('program-armv7l') };
  const onArm = await findingsIn(armTag, { ...armCore, ...files });
  const onX86 = await findingsIn(x86Tag, { ...x86Core, ...files });

  test('is one error in each wheel, with one cause', () => {
    for (const findings of [onArm, onX86]) {
      expect(findings.map(brief)).toEqual([`error architecture-mismatch ${stray}`]);
    }
    expect(onArm[0]?.cause).toBe(onX86[0]?.cause);
    expect(onArm[0]?.wheel).not.toBe(onX86[0]?.wheel);
  });

  test('has a title that says it all', () => {
    expect(onArm[0]?.title).toBe('armv7l executable in an aarch64 wheel: bitshuffle2_neon_bucle');
    expect(onX86[0]?.title).toBe('armv7l executable in an x86_64 wheel: bitshuffle2_neon_bucle');
  });

  test('describes both architectures', () => {
    expect(onArm[0]?.message).toContain('armv7l (32-bit ARM, hard float)');
    expect(onArm[0]?.message).toContain('aarch64 (64-bit ARM)');
    expect(onX86[0]?.message).toContain('x86_64 (64-bit x86)');
  });

  test('explains on aarch64 what auditwheel makes of GLIBC_2.4', () => {
    const message = onArm[0]?.message ?? '';
    expect(message).toContain('auditwheel before 6.3 calls its GLIBC_2.4 "too-recent versioned symbols"');
    expect(message).toContain('(no older image helps); later versions skip the file');
  });

  test('explains on x86_64 that nothing would notice', () => {
    const message = onX86[0]?.message ?? '';
    expect(message).toContain('auditwheel 6.3 and later skip such a file without a word');
    expect(message).not.toMatch(/image|too-recent/);
  });

  test('says where to look and how to keep it out', () => {
    const remedy = onArm[0]?.remedy ?? '';
    for (const clue of [
      'Look for "bitshuffle2_neon_bucle" in the repository',
      'submodules',
      'delete it',
      'wheel.exclude',
      'install()',
      'package_data',
      'MANIFEST.in',
    ]) {
      expect(remedy).toContain(clue);
    }
  });

  test('has data for programs', () => {
    expect(onArm[0]?.data).toEqual({
      expected: 'aarch64',
      actual: 'armv7l',
      kind: 'executable',
      role: 'program',
      system: 'linux',
      libc: 'glibc',
      interpreter: '/lib/ld-linux-armhf.so.3',
      versionNeeds: ['GLIBC_2.4'],
    });
  });
});

describe('the founding file is an error', () => {
  test.each<[string, Record<string, Content>]>([
    ['beside a Windows program of its name', { [`${STRAY}.exe`]: program('program-win_amd64.exe') }],
    ['beside a macOS program of its name', { [`${STRAY}.bin`]: program('program-macos-arm64') }],
  ])('%s', async (_, others) => {
    const findings = await findingsIn(armTag, { ...armCore, [STRAY]: program('program-armv7l'), ...others });
    expect(findings.map(brief)).toContain(error);
  });

  test.each<[string, Content]>([
    ['cut off', spoilt((bytes) => bytes.subarray(0, bytes.length - 1400))],
    ['cut off after its headers', spoilt((bytes) => bytes.subarray(0, 600))],
    ['with program headers nowhere', spoilt((bytes) => void bytes.writeUInt32LE(0xffffff, 28))],
    ['with program headers of no size', spoilt((bytes) => void bytes.writeUInt16LE(0, 42))],
  ])('%s, too', async (_, stray) => {
    const findings = await findingsIn(armTag, { ...armCore, [STRAY]: stray });
    expect(findings.map(brief)).toEqual([error]);
  });

  test('in a wheel that has a tag of tomorrow beside one that is known', async () => {
    const tag = 'py3-none-manylinux_2_17_aarch64.futurelinux_1';
    const findings = await findingsIn(tag, { [STRAY]: program('program-armv7l') });
    expect(findings.map(brief)).toContain(error);
  });
});

describe('siblings do not excuse what Python loads when none of them is right', () => {
  const name = 'pkg/_core.cpython-312-x86_64-linux-gnu.so';

  test('a module for another CPU beside a leftover for macOS', async () => {
    const findings = await findingsIn(x86Tag, {
      [name]: binary('ext-aarch64.so'),
      'pkg/_core.cpython-312-darwin.so': binary('ext-macos-arm64.so'),
    });
    expect(findings.map(brief)).toContain(`error architecture-mismatch ${name}`);
  });

  test("modules in folders for two platforms, neither of them the wheel's", async () => {
    const findings = await findingsIn(armTag, {
      'pkg/linux-x86_64/_core.so': binary('ext-x86_64.so'),
      'pkg/linux-armv7l/_core.so': binary('ext-armv7l.so'),
    });
    expect(findings.map(({ severity }) => severity)).toEqual(['error', 'error']);
  });

  test('a module beside a Windows program of its name: the notice for the program says nothing for the module', async () => {
    const module = 'pkg/linux/_core.so';
    const findings = await findingsIn(x86Tag, {
      'pkg/linux/__init__.py': '',
      [module]: binary('ext-aarch64.so'),
      'pkg/windows/_core.exe': program('program-win_amd64.exe'),
    });
    expect(findings.map(brief)).toContain(`error architecture-mismatch ${module}`);
  });

  test('but one that is right excuses the others', async () => {
    const findings = await findingsIn(armTag, {
      'pkg/linux-aarch64/_core.so': binary('ext-aarch64.so'),
      'pkg/linux-armv7l/_core.so': binary('ext-armv7l.so'),
    });
    expect(findings.map(({ severity }) => severity)).toEqual(['notice']);
  });
});

describe('who needs it decides', () => {
  const foreign: [name: string, files: Record<string, Content>, outcome: string][] = [
    [
      'test data is a warning',
      { 'pkg/tests/data/tool': program('program-aarch64') },
      'warning architecture-mismatch pkg/tests/data/tool',
    ],
    [
      'an object is a warning',
      { 'pkg/a.o': binary('object-aarch64.o') },
      'warning architecture-mismatch pkg/a.o',
    ],
    [
      'a lone library is an error',
      { 'pkg/lib/libx.so.1': binary('libdep-aarch64.so.1') },
      'error architecture-mismatch pkg/lib/libx.so.1',
    ],
    [
      'an i686 program is a warning',
      { 'pkg/tool': program('program-i686') },
      'warning architecture-mismatch pkg/tool',
    ],
    [
      'an i686 module is an error',
      { 'pkg/_b.abi3.so': binary('ext-i686.so') },
      'error architecture-mismatch pkg/_b.abi3.so',
    ],
  ];
  test.each(foreign)('%s', async (_, files, outcome) => {
    expect((await findingsIn(x86Tag, { ...x86Core, ...files })).map(brief)).toEqual([outcome]);
  });
});

describe('what only looks wrong', () => {
  test('firmware that lld gave a stack header', async () => {
    // Its program headers lie in no segment that is loaded, as in every image for a bare machine.
    const firmware = Buffer.from(binary('firmware-arm'));
    const headers = firmware.readUInt32LE(28);
    firmware.writeUInt32LE(0x6474e551, headers + 32 * (firmware.readUInt16LE(44) - 1));
    expect(await findingsIn(x86Tag, { ...x86Core, 'pkg/firmware.elf': firmware })).toEqual([]);
  });

  test('a static soft-float program in a wheel for armv7l: the float ABI binds only dynamic linking', async () => {
    const soft = Buffer.from(binary('program-armv7l-static'));
    soft.writeUInt32LE((soft.readUInt32LE(36) & ~0x400) | 0x200, 36);
    const findings = await findingsIn('py3-none-manylinux_2_31_armv7l', {
      'pkg/bin/tool': { data: soft, mode: 0o100755 },
    });
    expect(findings).toEqual([]);
  });

  test.each([
    ['helper', 'helper-aarch64'],
    ['linux64/tool', 'linuxarm64/tool'],
    ['Linux-64bit-intel/run', 'Linux-64bit-arm/run'],
    ['ia32/bin/pin', 'intel64/bin/pin'],
  ])('%s beside %s', async (first, second) => {
    const findings = await findingsIn(x86Tag, {
      ...x86Core,
      [`pkg/${first}`]: program('program-x86_64'),
      [`pkg/${second}`]: program('program-aarch64'),
    });
    expect(findings.map(({ severity }) => severity)).toEqual(['notice']);
  });
});

describe('names that are properties of every object', () => {
  // oldestGlibc('constructor') is a function, and comparing versions with it throws.
  test('a platform tag for the architecture “constructor” is no exception', async () => {
    await expect(
      findingsIn('cp312-cp312-manylinux_2_17_constructor', { 'pkg/tool': program('program-armv7l') }),
    ).resolves.toBeDefined();
  });

  test('a macOS tag for the architecture “constructor” has no code in its messages', async () => {
    const findings = await findingsIn('cp312-cp312-macosx_11_0_constructor', {
      'pkg/_core.cpython-312-darwin.so': binary('ext-macos-arm64.so'),
    });
    expect(JSON.stringify(findings)).not.toContain('native code]');
  });
});

describe('a wheel without modules of which nothing can be loaded where it is installed', () => {
  const x86Dll = binary('ext-win32-abi3.pyd');
  const dll = binary('dep-win_amd64.dll');
  const dylib = binary('libdep-macos-arm64.dylib');
  const tool = program('program-win_amd64.exe');
  const macTool = program('program-macos-arm64');
  const library = binary('libdep-aarch64.so.1');

  test.each<[string, string, Record<string, Content>]>([
    ['a 32-bit DLL', 'py3-none-win_amd64', { 'pkg/a.dll': x86Dll }],
    ['a 64-bit DLL', 'py3-none-win32', { 'pkg/a.dll': dll }],
    ['a DLL for x64', 'py3-none-win_arm64', { 'pkg/a.dll': dll }],
    ['ARM64EC', 'py3-none-win_arm64', { 'pkg/a.dll': binary('dep-win_amd64-arm64ec.dll') }],
    ['a library for Apple silicon', 'py3-none-macosx_10_13_x86_64', { 'pkg/a.dylib': dylib }],
    ['two DLLs', 'py3-none-win_arm64', { 'pkg/a.dll': dll, 'pkg/b.dll': dll }],
    ['a DLL beside test data that fits', 'py3-none-win32', { 'pkg/a.dll': dll, 'tests/data/b.dll': x86Dll }],
    ['a program that Intel does not run', 'py3-none-macosx_10_13_x86_64', { 'pkg/tool': macTool }],
    ['a DLL and a library for Linux', 'py3-none-win_arm64', { 'pkg/a.dll': dll, 'pkg/b.so': library }],
    ['32 bits on Linux', 'py3-none-manylinux_2_17_x86_64', { 'pkg/a.so': binary('libdep-i686.so.1') }],
    ['two for Linux', 'py3-none-manylinux_2_17_x86_64', { 'pkg/a.so': library, 'pkg/b.so': library }],
  ])('is one error: %s', async (_, tag, files) => {
    const findings = await findingsIn(tag, files);
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ rule }) => rule.replace(/^platform/, 'architecture'))).toEqual([
      'architecture-mismatch',
    ]);
  });

  test.each<[string, string, Record<string, Content>]>([
    ['a DLL of a program', 'py3-none-win_arm64', { 'pkg/a.dll': dll, 'pkg/tool.exe': tool }],
    ['a 64-bit program', 'py3-none-win32', { 'pkg/a.dll': dll, 'pkg/tool.exe': tool }],
    ['one that fits beside it', 'py3-none-win_amd64', { 'pkg/a.dll': x86Dll, 'pkg/b.dll': dll }],
    ['one for either', 'py3-none-win_arm64', { 'pkg/x86/a.dll': x86Dll, 'pkg/x64/a.dll': dll }],
    ['test data', 'py3-none-win_arm64', { 'pkg/tests/data/a.dll': dll }],
    ['.NET', 'py3-none-win_arm64', { 'pkg/a.dll': dll, 'pkg/b.dll': binary('assembly-managed.dll') }],
    ['a damaged one', 'py3-none-win_arm64', { 'pkg/a.dll': dll, 'pkg/b.dll': 'MZ, they say' }],
    ['any platform', 'py3-none-any', { 'pkg/a.dll': dll }],
  ])('is none: %s', async (_, tag, files) => {
    const findings = await findingsIn(tag, files);
    expect(findings.filter(({ rule }) => rule === 'architecture-mismatch').map(brief)).not.toContain(
      'error architecture-mismatch pkg/a.dll',
    );
    expect(findings.map(({ title }) => title).join()).not.toContain('whole wheel');
  });

  test('is said in one title, although the files are foreign in several ways', async () => {
    const files = { 'pkg/a.dll': dll, 'pkg/b.so': library };
    const [finding] = await findingsIn('py3-none-win_arm64', files);
    expect(finding?.title).toBe(
      'the whole wheel is built for Linux and x86_64, its tags promise Windows/aarch64',
    );
  });

  test('names a library, the number, and the words of the loader', async () => {
    const tag = 'py3-none-macosx_10_13_x86_64';
    const [finding] = await findingsIn(tag, { 'pkg/a': macTool, 'pkg/b.dylib': dylib, 'pkg/c.dylib': dylib });
    expect(finding?.member).toBe('pkg/b.dylib');
    expect(finding?.message).toContain('All 3 native files of the wheel (pkg/b.dylib, pkg/a and 1 more)');
    expect(finding?.message).toContain("incompatible architecture (have 'arm64', need 'x86_64')");
    expect(finding?.data.count).toBe(3);
  });
});

describe('many files that came along together', () => {
  const stray = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [`pkg/data/lib${at}.so`, binary('libdep-aarch64.so.1')]),
    );

  test('are one finding, with the first and their number', async () => {
    const findings = await findingsIn(x86Tag, { ...x86Core, ...stray(MAX_FINDINGS_PER_RULE + 1) });
    expect(findings.map(({ severity, title }) => `${severity}: ${title}`)).toEqual([
      'error: 201 files for aarch64 in an x86_64 wheel: lib0.so, …',
    ]);
    expect(findings[0]?.data.count).toBe(201);
  });

  test('are one in numbered folders, too, and leave those elsewhere alone', async () => {
    const library = binary('libdep-aarch64.so.1');
    const numbered = Array.from({ length: 230 }, (_, at) => [`pkg/m${at}/lib${at}.so`, library]);
    const findings = await findingsIn(x86Tag, {
      ...x86Core,
      ...Object.fromEntries(numbered),
      'other/x.so': library,
    });
    expect(findings.map(({ member, data }) => `${member} ${data.count}`)).toEqual([
      'other/x.so undefined',
      'pkg/m0/lib0.so 230',
    ]);
  });

  test('as many as a report lists are told one by one', async () => {
    expect(await findingsIn(x86Tag, { ...x86Core, ...stray(120) })).toHaveLength(120);
  });
});

describe('libraries that Python code loads, and a promise of several architectures', () => {
  const tag = 'py3-none-macosx_11_0_universal2';
  const arm = binary('libdep-macos-arm64.dylib');
  const intel = binary('libdep-macos-x86_64.dylib');
  const errors = async (files: Record<string, Content>) =>
    (await findingsIn(tag, files)).filter(({ severity }) => severity === 'error').map(({ title }) => title);

  test('all of them for one: nothing for the other', async () => {
    expect(await errors({ 'pkg/a.dylib': arm, 'pkg/b.dylib': arm })).toEqual([
      '2 modules and libraries have nothing for x86_64',
    ]);
  });

  test('on Linux, although a program for one is there', async () => {
    const files = { 'pkg/tool': program('program-x86_64'), 'pkg/a.so': binary('libdep-x86_64.so.1') };
    const both = 'py3-none-manylinux_2_17_x86_64.manylinux_2_17_aarch64';
    expect((await findingsIn(both, files)).map(({ title }) => title)).toContain(
      'a.so has nothing for aarch64, as its tags promise',
    );
  });

  test.each<[string, Record<string, Content>]>([
    ['one for each', { 'pkg/a.dylib': arm, 'pkg/b.dylib': intel }],
    ['a name that says so', { 'pkg/a_arm64.dylib': arm }],
    ['those of a module', { 'pkg/a.dylib': arm, 'pkg/_core.abi3.so': binary('ext-macos-universal2.so') }],
  ])('%s', async (_, files) => {
    expect(await errors(files)).toEqual([]);
  });
});
