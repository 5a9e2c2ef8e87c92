import { describe, expect, test } from 'vitest';
import { binary } from '../../fixtures/build/cases.mjs';
import type { Content } from '../../fixtures/build/wheel.mjs';
import { groupSiblings, siblingKey } from '../../src/judge/siblings.ts';
import { armCore, armTag, brief, findingsIn, program, x86Core, x86Tag } from '../rules/checked.ts';
import { processorSeconds } from '../support/processorTime.ts';
import { factsOfRecipe } from '../wheel/opened.ts';

describe('paths of one thing for several platforms have one key', () => {
  test.each<string[][]>([
    [['debugpy/attach_linux_amd64.so', 'debugpy/attach_linux_x86.so', 'debugpy/attach_x86_64.dylib']],
    [
      [
        'selenium/webdriver/common/linux/selenium-manager',
        'selenium/webdriver/common/macos/selenium-manager',
        'selenium/webdriver/common/windows/selenium-manager.exe',
      ],
    ],
    [['setuptools/cli-32.exe', 'setuptools/cli-64.exe', 'setuptools/cli-arm64.exe']],
    [['tools/linux-arm64/helper', 'tools/linux-x86_64/helper', 'tools/darwin-arm64/helper']],
    [['bin/gnu/tool', 'bin/musl/tool']],
    [
      [
        'bin/x86_64-unknown-linux-gnu/tool',
        'bin/aarch64-unknown-linux-musl/tool',
        'bin/x86_64-pc-windows-msvc/tool.exe',
      ],
    ],
    [
      [
        'bin/helper_linux_amd64',
        'bin/helper_linux_armv7',
        'bin/helper_darwin_arm64',
        'bin/helper_windows_386'.replace('386', 'i386'),
      ],
    ],
    [['driver/node-linux-x64/node', 'driver/node-linux-arm64/node']],
    [
      [
        'pkg/_core.cpython-312-x86_64-linux-gnu.so',
        'pkg/_core.cpython-312-aarch64-linux-gnu.so',
        'pkg/_core.cpython-312-darwin.so',
        'pkg/_core.cp312-win_amd64.pyd',
      ],
    ],
    [['LINUX/Tool', 'macOS/tool']],
  ])('%j', (paths) => {
    expect(new Set(paths.map(siblingKey)).size).toBe(1);
  });

  test.each<[a: string, b: string]>([
    [
      'pkg/contrib/bitshuffle_neon/build/bitshuffle2_neon_bucle',
      'pkg/_core.cpython-312-aarch64-linux-gnu.so',
    ],
    ['bin/helper', 'bin/tool'],
    ['bin/linux/helper', 'bin/linux/tool'],
    ['pkg/_core.cpython-311-x86_64-linux-gnu.so', 'pkg/_core.cpython-312-x86_64-linux-gnu.so'],
    ['pkg/fast/_core.so', 'pkg/_core.so'],
    ['pkg/farm/tool', 'pkg/charm/tool'],
    ['pkg/winner', 'pkg/macro'],
    ['pkg/lib64bit2/a', 'pkg/lib/a'],
    ['linux/a/tool', 'linux/b/tool'],
  ])('%s and %s have not', (a, b) => {
    expect(siblingKey(a)).not.toBe(siblingKey(b));
  });

  test('a name of nothing but dashes takes no time to speak of', async () => {
    for (const piece of ['_', '-*-', 'mips', '.', 'cpython-']) {
      const key = () => siblingKey(piece.repeat(400_000));
      expect(await processorSeconds(key), piece).toBeLessThan(20);
    }
  });
});

describe('groups', () => {
  const groupsOf = async (files: Record<string, Content>): Promise<string[][]> => {
    const { members } = await factsOfRecipe({ name: 'pkg', tag: x86Tag, files });
    return [...new Set([...groupSiblings(members).values()].map((paths) => paths.join()))].map((joined) =>
      joined.split(','),
    );
  };

  test('span at least two platforms', async () => {
    const files = {
      'bin/linux-amd64/a': program('program-x86_64'),
      'bin/linux-x86_64/a': program('program-x86_64'),
    };
    expect(await groupsOf(files)).toEqual([]);
    expect(await groupsOf({ ...files, 'bin/linux-arm64/a': program('program-aarch64') })).toEqual([
      ['bin/linux-amd64/a', 'bin/linux-arm64/a', 'bin/linux-x86_64/a'],
    ]);
  });

  test('may differ by libc alone', async () => {
    expect(
      await groupsOf({
        'bin/gnu/a': program('program-x86_64'),
        'bin/musl/a': program('program-x86_64-musl-static'),
      }),
    ).toHaveLength(1);
  });

  test('have only native files', async () => {
    expect(
      await groupsOf({ 'bin/linux/a': program('program-x86_64'), 'bin/windows/a': '#!/bin/sh\n' }),
    ).toEqual([]);
  });
});

describe('strays are not taken for siblings', () => {
  const strays: [name: string, tag: string, files: Record<string, Content>, stray: string][] = [
    [
      'the founding case',
      armTag,
      { ...armCore, 'pkg/contrib/bitshuffle_neon/build/bitshuffle2_neon_bucle': program('program-armv7l') },
      'pkg/contrib/bitshuffle_neon/build/bitshuffle2_neon_bucle',
    ],
    [
      'a lone program in a folder named for its platform',
      x86Tag,
      { ...x86Core, 'pkg/bin/linux-arm64/helper': program('program-aarch64') },
      'pkg/bin/linux-arm64/helper',
    ],
    [
      'two programs of different names',
      x86Tag,
      {
        ...x86Core,
        'pkg/bin/arm/one': program('program-armv7l'),
        'pkg/bin/x64/two': program('program-x86_64'),
      },
      'pkg/bin/arm/one',
    ],
    [
      'a module of another name',
      x86Tag,
      { ...x86Core, 'pkg/_fast.cpython-312-aarch64-linux-gnu.so': binary('ext-aarch64.so') },
      'pkg/_fast.cpython-312-aarch64-linux-gnu.so',
    ],
    [
      'a copy in a folder without a platform name',
      x86Tag,
      {
        ...x86Core,
        'pkg/bin/a/tool': program('program-x86_64'),
        'pkg/bin/b/tool': program('program-aarch64'),
      },
      'pkg/bin/b/tool',
    ],
  ];
  test.each(strays)('%s', async (_, tag, files, stray) => {
    expect((await findingsIn(tag, files)).map(brief)).toEqual([`error architecture-mismatch ${stray}`]);
  });
});

describe('a group gives one notice', () => {
  test('whatever its members differ in', async () => {
    const findings = await findingsIn(x86Tag, {
      ...x86Core,
      'pkg/bin/linux-arm64/a': program('program-aarch64'),
      'pkg/bin/linux-musl/a': program('program-x86_64-musl'),
      'pkg/bin/linux-x64/a': program('program-x86_64'),
      'pkg/bin/macos/a': program('program-macos-arm64'),
      'pkg/bin/windows/a.exe': binary('program-win_amd64.exe'),
    });
    expect(findings.map(brief)).toEqual(['notice architecture-mismatch pkg/bin/linux-arm64/a']);
    expect(findings[0]?.title).toBe('5 builds of one file for several platforms');
    expect(findings[0]?.data.members).toHaveLength(5);
  });

  test('and two groups two', async () => {
    const findings = await findingsIn(x86Tag, {
      ...x86Core,
      'pkg/bin/arm64/a': program('program-aarch64'),
      'pkg/bin/x64/a': program('program-x86_64'),
      'pkg/bin/arm64/b': program('program-aarch64'),
      'pkg/bin/x64/b': program('program-x86_64'),
    });
    // That a and b are one program is another notice.
    const siblings = findings.filter(({ rule }) => rule === 'architecture-mismatch');
    expect(siblings.map(({ severity }) => severity)).toEqual(['notice', 'notice']);
    expect(new Set(siblings.map(({ cause }) => cause)).size).toBe(2);
  });
});
