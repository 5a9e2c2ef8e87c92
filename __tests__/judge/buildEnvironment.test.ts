import { describe, expect, test } from 'vitest';
import {
  BUILD_IMAGES,
  contradictionOf,
  imageFor,
  imageNamed,
  imageWithin,
  readCompiler,
} from '../../src/judge/buildEnvironment.ts';
import { imageState } from '../../src/project/cibuildwheel/images.ts';

describe('what a compiler says of itself', () => {
  test.each([
    ['GCC: (Ubuntu 13.2.0-23ubuntu4) 13.2.0', 'ubuntu', "Ubuntu's GCC 13.2.0"],
    ['GCC: (Ubuntu 11.4.0-1ubuntu1~22.04) 11.4.0', 'ubuntu', "Ubuntu's GCC 11.4.0"],
    ['GCC: (Debian 12.2.0-14+deb12u1) 12.2.0', 'debian', "Debian's GCC 12.2.0"],
    ['GCC: (GNU) 10.2.1 20210130 (Red Hat 10.2.1-11)', 'red-hat', "Red Hat's GCC 10.2.1"],
    ['GCC: (GNU) 4.8.5 20150623 (Red Hat 4.8.5-44)', 'red-hat', "Red Hat's GCC 4.8.5"],
    ['GCC: (GNU) 14.2.1 20240801 (Red Hat 14.2.1-1)', 'red-hat', "Red Hat's GCC 14.2.1"],
    ['GCC: (Alpine 13.2.1_git20240309) 13.2.1 20240309', 'alpine', "Alpine's GCC 13.2.1"],
    ['GCC: (SUSE Linux) 7.5.0', 'suse', "SUSE's GCC 7.5.0"],
    ['Ubuntu clang version 14.0.0-1ubuntu1.1', 'ubuntu', "Ubuntu's Clang 14.0.0"],
    ['Debian clang version 14.0.6', 'debian', "Debian's Clang 14.0.6"],
  ])('%s', (comment, distribution, name) => {
    expect(readCompiler(comment)).toEqual({ distribution, name });
  });

  test.each([
    // Made by hand, by Arch, by conda, by crosstool-NG: they say nothing of the C library that was linked.
    'GCC: (GNU) 13.2.0',
    'GCC: (conda-forge gcc 12.3.0-3) 12.3.0',
    'GCC: (crosstool-NG 1.25.0) 4.8.5',
    'rustc version 1.75.0 (82e1608df 2023-12-21)',
    'clang version 17.0.6',
    'Linker: LLD 17.0.6',
    'zig 0.11.0',
    'Android (8490178, based on r450784d) clang version 14.0.6',
    'GCC: (Ubuntu 13.2.0',
    `GCC: (Ubuntu ${'('.repeat(100_000)}`,
    '',
  ])('%s: nothing', (comment) => {
    expect(readCompiler(comment)).toBeNull();
  });
});

describe('images', () => {
  test.each([
    ['manylinux2014', 'manylinux2014'],
    ['manylinux_2_28', 'manylinux_2_28'],
    ['quay.io/pypa/manylinux2014_x86_64', 'manylinux2014'],
    ['quay.io/pypa/manylinux_2_28_aarch64:2024.10.07-1', 'manylinux_2_28'],
    ['quay.io/pypa/manylinux_2_34_x86_64@sha256:0123abcd', 'manylinux_2_34'],
    ['quay.io/pypa/musllinux_1_2_i686:latest', 'musllinux_1_2'],
    ['musllinux_1_1', 'musllinux_1_1'],
    // Of anybody else's image nothing is known, whatever it is called.
    ['ghcr.io/project/manylinux2014_x86_64', null],
    ['manylinux_2_99', null],
    ['dockcross/manylinux2014-x64', null],
    ['ubuntu:22.04', null],
    ['', null],
    [`manylinux2014${':a'.repeat(100_000)}`, null],
  ])('%s: %s', (value, name) => {
    expect(imageNamed(value)?.name ?? null).toBe(name);
  });

  test.each([
    ['manylinux', [2, 17], 'x86_64', 'manylinux2014'],
    // Retired ones are refused by cibuildwheel.
    ['manylinux', [2, 5], 'x86_64', null],
    ['manylinux', [2, 16], 'x86_64', null],
    ['manylinux', [2, 26], 'x86_64', 'manylinux2014'],
    ['manylinux', [2, 31], 'armv7l', 'manylinux_2_31'],
    ['manylinux', [2, 34], 'armv7l', 'manylinux_2_31'],
    ['manylinux', [2, 39], 'riscv64', 'manylinux_2_39'],
    ['manylinux', [2, 31], 'riscv64', null],
    ['manylinux', [2, 5], 'aarch64', null],
    ['musllinux', [1, 2], 'x86_64', 'musllinux_1_2'],
    ['musllinux', [1, 1], 'x86_64', null],
    ['manylinux', [2, 39], 'aarch64', 'manylinux_2_34'],
    ['android', [24], 'x86_64', null],
  ] as const)('for %s %j on %s: %s', (family, version, architecture, name) => {
    expect(imageWithin(family, version, architecture)?.name ?? null).toBe(name);
  });

  test('that are advised are all known to the cibuildwheel of today', () => {
    const architectures = [...new Set(BUILD_IMAGES.flatMap((image) => image.architectures))];
    const advised = architectures.flatMap((architecture) =>
      [
        ...BUILD_IMAGES.map(({ family, version }) => ({ family, version })),
        { family: 'manylinux', version: [2, 99] } as const,
      ].flatMap(({ family, version }) => {
        const image = imageWithin(family, version, architecture);
        return image === null ? [] : [[image.name, architecture] as const];
      }),
    );
    expect(advised.length).toBeGreaterThan(20);
    for (const [name, architecture] of advised) {
      expect([name, architecture, imageState(name, architecture, [4, 2])]).toEqual([
        name,
        architecture,
        'known',
      ]);
    }
  });

  test('for just one version are known although they are retired', () => {
    expect(imageFor('manylinux', [2, 5], 'x86_64')?.name).toBe('manylinux1');
    expect(imageFor('manylinux', [2, 6], 'x86_64')).toBeNull();
  });

  test('are in the order of their versions, with the glibc of their name', () => {
    for (const family of ['manylinux', 'musllinux'] as const) {
      const versions = BUILD_IMAGES.filter((image) => image.family === family).map(
        ({ version }) => version[1],
      );
      expect(versions).toEqual(versions.toSorted((a, b) => a - b));
    }
    for (const { glibc, version, family } of BUILD_IMAGES) {
      expect(glibc).toBe(family === 'manylinux' ? version.join('.') : null);
    }
  });
});

describe('compilers against an image', () => {
  const redHat = 'GCC: (GNU) 10.2.1 20210130 (Red Hat 10.2.1-11)';
  const ubuntu = 'GCC: (Ubuntu 13.2.0-23ubuntu4) 13.2.0';

  test.each([
    [[ubuntu], 'red-hat', { compilers: ["Ubuntu's GCC 13.2.0"], isMixed: false }],
    [[redHat, ubuntu], 'red-hat', { compilers: ["Ubuntu's GCC 13.2.0"], isMixed: true }],
    [[redHat], 'red-hat', null],
    [['rustc version 1.75.0', 'Linker: LLD 17.0.6'], 'red-hat', null],
    [[], 'red-hat', null],
    // The images for armv7l are Ubuntu's; those for riscv64 have been, too.
    [[ubuntu], 'ubuntu', null],
    [[ubuntu], null, null],
  ] as const)('%j in an image of %s', (comments, distribution, expected) => {
    expect(contradictionOf(comments, { distribution })).toEqual(expected);
  });
});
