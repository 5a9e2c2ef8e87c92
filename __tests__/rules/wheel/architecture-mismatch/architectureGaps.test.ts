/** Wheels whose tags promise more architectures than their modules are for. */

import { describe, expect, test } from 'vitest';
import { binary } from '../../../../fixtures/build/cases.mjs';
import { macho, universal, withFields } from '../../../../fixtures/build/edits.mjs';
import type { Content } from '../../../../fixtures/build/wheel.mjs';
import { brief, findingsIn, program } from '../../checked.ts';

const arm64 = binary('ext-macos-arm64.so');
const macX86 = withFields(arm64, [macho.cpuType, 4, macho.x86_64]);
const both = universal([arm64, macX86]);
const UNIVERSAL2 = 'cp312-cp312-macosx_11_0_universal2';
const x86 = 'manylinux_2_17_x86_64.manylinux2014_x86_64';
const arm = 'manylinux_2_17_aarch64.manylinux2014_aarch64';
const LINUX = `cp312-cp312-${x86}.${arm}`;
const core = (triplet: string): string => `pkg/_core.cpython-312-${triplet}-linux-gnu.so`;

/** The PE file with another machine in its COFF header. */
function forMachine(machine: number): Buffer {
  const bytes = Buffer.from(binary('ext-win_amd64.pyd'));
  bytes.writeUInt16LE(machine, bytes.readUInt32LE(60) + 4);
  return bytes;
}

const mismatch = (member: string, severity = 'error'): string =>
  `${severity} architecture-mismatch ${member}`;

describe('an architecture that the tags promise and no file is for', () => {
  test.each<[why: string, tag: string, files: Record<string, Content>, member: string]>([
    [
      'the module of a universal2 wheel is thin',
      UNIVERSAL2,
      { 'pkg/_core.cpython-312-darwin.so': macX86 },
      'pkg/_core.cpython-312-darwin.so',
    ],
    [
      'two macOS tags, a module for one',
      'cp312-cp312-macosx_10_9_x86_64.macosx_11_0_arm64',
      { 'pkg/_core.cpython-312-darwin.so': arm64 },
      'pkg/_core.cpython-312-darwin.so',
    ],
    [
      'two Linux tags, a module for one',
      LINUX,
      { [core('aarch64')]: binary('ext-aarch64.so') },
      core('aarch64'),
    ],
    [
      'two linux_* tags, which promise their architectures as well',
      'cp312-cp312-linux_x86_64.linux_aarch64',
      { [core('x86_64')]: binary('ext-x86_64.so') },
      core('x86_64'),
    ],
    [
      'two Windows tags, a module for one',
      'cp312-cp312-win32.win_amd64',
      { 'pkg/_core.pyd': binary('ext-win_amd64.pyd') },
      'pkg/_core.pyd',
    ],
    [
      'a library that the module for aarch64 needs lies there for x86_64 alone',
      LINUX,
      {
        [core('x86_64')]: binary('ext-x86_64-needs-libdep.so'),
        [core('aarch64')]: binary('ext-aarch64-needs-libdep.so'),
        'chunkpack.libs/libdep-1a2b3c4d.so.1': binary('libdep-x86_64.so.1'),
      },
      'chunkpack.libs/libdep-1a2b3c4d.so.1',
    ],
  ])('%s', async (_, tag, files, member) => {
    const found = (await findingsIn(tag, files)).filter(({ severity }) => severity === 'error');
    expect(found.map(brief)).toEqual([mismatch(member)]);
  });

  test('is one finding for all modules that lack it', async () => {
    const found = await findingsIn(UNIVERSAL2, {
      'pkg/_core_a.cpython-312-darwin.so': arm64,
      'pkg/_core_b.cpython-312-darwin.so': arm64,
      'pkg/_core_c.cpython-312-darwin.so': both,
    });
    expect(found.map(brief)).toEqual([mismatch('pkg/_core_a.cpython-312-darwin.so')]);
    expect(found[0]?.title).toBe('2 modules and libraries have nothing for x86_64');
    expect(found[0]?.data).toMatchObject({
      missing: 'x86_64',
      members: ['pkg/_core_a.cpython-312-darwin.so', 'pkg/_core_b.cpython-312-darwin.so'],
    });
  });

  test('is a warning where the name says what the file is for: there may be code for the others', async () => {
    const found = await findingsIn(LINUX, {
      'pkg/__init__.py': '',
      'pkg/_core_x86_64.abi3.so': binary('ext-x86_64.so'),
    });
    expect(found.map(brief)).toEqual([mismatch('pkg/_core_x86_64.abi3.so', 'warning')]);
  });
});

describe('nothing is missing', () => {
  test.each<[why: string, tag: string, files: Record<string, Content>]>([
    ['a universal module', UNIVERSAL2, { 'pkg/_core.cpython-312-darwin.so': both }],
    [
      'a thin module for each, in folders of their own',
      UNIVERSAL2,
      { 'pkg/arm64/_core.abi3.so': arm64, 'pkg/x86_64/_core.abi3.so': macX86 },
    ],
    [
      'a universal module in a wheel with tags for both and for either',
      'cp312-cp312-macosx_10_9_universal2.macosx_10_9_x86_64.macosx_11_0_arm64',
      { 'pkg/_core.cpython-312-darwin.so': both },
    ],
    [
      'intel is a promise to whichever there is',
      'cp312-cp312-macosx_10_6_intel.macosx_10_9_intel.macosx_10_9_x86_64',
      { 'pkg/_core.cpython-312-darwin.so': macX86 },
    ],
    ['fat64', 'cp27-cp27m-macosx_10_5_fat64', { 'pkg/_core.so': macX86 }],
    [
      'armv7l and armv8l',
      'cp312-cp312-linux_armv7l.linux_armv8l',
      { 'pkg/_core.so': binary('ext-armv7l.so') },
    ],
    [
      'armv6l and armv7l',
      'cp312-cp312-linux_armv6l.linux_armv7l',
      { 'pkg/_core.so': binary('ext-armv6l-hard.so') },
    ],
    [
      'a module for each Windows',
      'cp312-cp312-win32.win_amd64',
      {
        'pkg/_core.cp312-win_amd64.pyd': binary('ext-win_amd64.pyd'),
        'pkg/_core.cp312-win32.pyd': forMachine(0x14c),
      },
    ],
    [
      'each system has its module',
      `cp312-abi3-${x86}.macosx_11_0_arm64`,
      { 'pkg/_core.abi3.so': binary('ext-x86_64.so'), 'pkg/_core.cpython-312-darwin.so': arm64 },
    ],
    [
      'a variant for an instruction set that one of the two has',
      LINUX,
      {
        [core('x86_64')]: binary('ext-x86_64.so'),
        [core('aarch64')]: binary('ext-aarch64.so'),
        'pkg/_core_avx2.abi3.so': binary('ext-x86_64.so'),
      },
    ],
    [
      'a module and its library for each',
      LINUX,
      {
        [core('x86_64')]: binary('ext-x86_64-needs-libdep.so'),
        [core('aarch64')]: binary('ext-aarch64-needs-libdep.so'),
        'chunkpack.libs/x86_64/libdep-1a2b3c4d.so.1': binary('libdep-x86_64.so.1'),
        'chunkpack.libs/aarch64/libdep-1a2b3c4d.so.1': binary('libdep-aarch64.so.1'),
      },
    ],
    [
      'a program, which macOS runs all the same',
      UNIVERSAL2,
      { 'pkg/bin/tool': program('program-macos-arm64') },
    ],
    [
      'a program, which has nothing that Python loads beside it',
      `py3-none-${x86}.${arm}`,
      { 'pkg/bin/tool': program('program-x86_64') },
    ],
  ])('%s', async (_, tag, files) => {
    const found = await findingsIn(tag, files);
    expect(found.map(brief).filter((each) => each.includes('mismatch'))).toEqual([]);
  });
});

describe('what uname says of a machine', () => {
  test.each([
    ['linux_armv8l', 'ext-armv7l.so'],
    ['linux_armv5l', 'ext-armv5tel.so'],
    ['linux_armv5tejl', 'ext-armv5tel.so'],
    ['linux_mips64', 'ext-mips64el.so'],
    ['linux_mips64', 'ext-mipsel.so'],
    ['linux_mips', 'ext-mipsel.so'],
    ['linux_i386', 'ext-i686.so'],
    ['linux_i586', 'ext-i686.so'],
    ['manylinux_2_31_armv8l', 'ext-armv7l.so'],
    ['musllinux_1_2_armv8l', 'ext-armv7l.so'],
    ['linux_x', 'ext-x86_64.so'],
  ])('%s: %s is right', async (platform, file) => {
    const found = await findingsIn(`cp312-cp312-${platform}`, { 'pkg/_core.so': binary(file) });
    expect(found.filter(({ rule }) => rule === 'architecture-mismatch')).toEqual([]);
  });

  test('soft floats where a linux_* tag says nothing of them are a warning, also for a whole wheel', async () => {
    const files = { 'pkg/_a.so': binary('ext-armv5tel.so'), 'pkg/_b.so': binary('ext-armv5tel.so') };
    for (const platform of ['linux_armv6l', 'linux_armv7l', 'linux_armv8l']) {
      const found = await findingsIn(`cp312-cp312-${platform}`, files);
      expect(found.filter(({ rule }) => rule === 'architecture-mismatch').map(brief)).toEqual([
        mismatch('pkg/_a.so', 'warning'),
      ]);
    }
  });

  test('but not in a manylinux wheel, nor another byte order where the tag tells it', async () => {
    const soft = await findingsIn('cp312-cp312-manylinux_2_31_armv7l', {
      'pkg/_a.so': binary('ext-armv5tel.so'),
    });
    expect(soft.map(brief)).toEqual([mismatch('pkg/_a.so')]);
    const mips = await findingsIn('cp312-cp312-linux_mipsel', { 'pkg/_a.so': binary('ext-mips64el.so') });
    expect(mips.map(brief)).toContain(mismatch('pkg/_a.so'));
  });
});

test('what is wrong with a module where it does run is said as well', async () => {
  const files = { 'pkg/_core.cpython-311-x86_64-linux-gnu.so': binary('ext-x86_64.so') };
  const found = await findingsIn('cp312-cp312-manylinux_2_17_x86_64.manylinux_2_17_aarch64', files);
  expect(found.map(({ rule }) => rule)).toEqual(['architecture-mismatch', 'extension-suffix-mismatch']);
});
