/** Files that could slip through as meant, damaged or unknown, and files that only look foreign. */

import { describe, expect, test } from 'vitest';
import { binary } from '../../fixtures/build/cases.mjs';
import type { Content } from '../../fixtures/build/wheel.mjs';
import { armCore, armTag, brief, findingsIn, program, x86Core, x86Tag } from './checked.ts';

const STRAY = 'pkg/contrib/bucle';
const error = `error architecture-mismatch ${STRAY}`;

/** The founding file with some of its bytes overwritten. */
function spoilt(change: (bytes: Buffer) => Buffer | undefined): Content {
  const bytes = Buffer.from(binary('program-armv7l'));
  return { data: change(bytes) ?? bytes, mode: 0o100755 };
}

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

describe("an extension module's name on something else", () => {
  test.each([['module.wasm'], ['firmware-arm'], ['program-x86_64-static']])('%s', async (file) => {
    const member = 'pkg/_x.cpython-312-x86_64-linux-gnu.so';
    const findings = await findingsIn(x86Tag, { ...x86Core, [member]: binary(file) });
    expect(findings.map(brief)).toEqual([`error malformed-binary ${member}`]);
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

  test('modules for later Pythons in a py38 wheel', async () => {
    const findings = await findingsIn('py38-none-manylinux_2_17_x86_64.manylinux2014_x86_64', {
      'pkg/_core.cpython-39-x86_64-linux-gnu.so': binary('ext-x86_64.so'),
      'pkg/_core.cpython-310-x86_64-linux-gnu.so': binary('ext-x86_64.so'),
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

  test('text that happens to be called .so', async () => {
    const findings = await findingsIn('py3-none-any', {
      'pkg/__init__.py': '',
      'pkg/am.so': 'waa maxay',
      'pkg/ld.so.conf': 'x',
      'pkg/x.so.json': '{}',
    });
    expect(findings.map(brief)).toEqual(['warning malformed-binary pkg/am.so']);
  });
});

describe('a wheel for any platform', () => {
  const plain = { 'pkg/__init__.py': '' };
  const rule = 'binary-in-pure-wheel';

  test('a stray program is a warning that names its architecture', async () => {
    const [finding, ...others] = await findingsIn('py3-none-any', {
      ...plain,
      [STRAY]: program('program-armv7l'),
    });
    expect(others).toEqual([]);
    expect(finding && brief(finding)).toBe(`warning ${rule} ${STRAY}`);
    expect(finding?.title).toBe('Linux armv7l executable in a wheel for any platform: bucle');
    expect(finding?.data).toMatchObject({ actual: 'armv7l' });
  });

  test('several are one warning, and what is meant stays a notice beside it', async () => {
    const found = await findingsIn('py3-none-any', {
      ...plain,
      [STRAY]: program('program-armv7l'),
      'pkg/lib/libdep.so.1': binary('libdep-x86_64.so.1'),
      'pkg/cli-64.exe': binary('program-win_amd64.exe'),
    });
    expect(found.map(brief)).toEqual([`warning ${rule} ${STRAY}`, `notice ${rule} pkg/cli-64.exe`]);
    expect(found[0]?.data).toMatchObject({
      members: [STRAY, 'pkg/lib/libdep.so.1'],
      actual: 'armv7l+x86_64',
    });
  });

  test.each<[string, Record<string, Content>]>([
    ['a Windows launcher', { 'pkg/launcher.exe': binary('program-win_amd64.exe') }],
    ['test data', { 'tests/data/tool': program('program-armv7l') }],
    ['an object file', { 'pkg/a.o': binary('object-aarch64.o') }],
    [
      'one program for two platforms',
      { 'pkg/linux/arm64/cbc': program('program-aarch64'), 'pkg/linux/i64/cbc': program('program-x86_64') },
    ],
    [
      'libraries whose names differ by numbers',
      { 'pkg/gl32.vc9.so': binary('libdep-i686.so.1'), 'pkg/gl64.vc10.so': binary('libdep-x86_64.so.1') },
    ],
  ])('%s is a notice', async (_, files) => {
    const found = await findingsIn('py3-none-any', { ...plain, ...files });
    expect(found.map(({ severity, rule: id }) => `${severity} ${id}`)).toEqual([`notice ${rule}`]);
  });

  test('a large Windows program is no launcher', async () => {
    const large = Buffer.concat([binary('program-win_amd64.exe'), Buffer.alloc(300_000)]);
    const found = await findingsIn('py3-none-any', { ...plain, 'pkg/ffmpeg.exe': large });
    expect(found.map(brief)).toEqual([`warning ${rule} pkg/ffmpeg.exe`]);
  });
});
