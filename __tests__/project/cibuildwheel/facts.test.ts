/** The tables of facts about cibuildwheel: samples that were looked up by hand, and what holds for every row. */

import { describe, expect, test } from 'vitest';
import { architecturesOf } from '../../../src/project/cibuildwheel/architectures.ts';
import { groupsOf, IDENTIFIERS } from '../../../src/project/cibuildwheel/identifiers.ts';
import { OPTIONS, standing } from '../../../src/project/cibuildwheel/options.ts';
import {
  NEWEST,
  possibleReleases,
  RELEASES,
  release,
  releaseName,
} from '../../../src/project/cibuildwheel/releases.ts';

function builtIn(version: string): string[] {
  const of = release(version);
  return IDENTIFIERS.filter(({ since, until }) => since <= of && of < until).map(({ name }) => name);
}

describe('identifiers', () => {
  test.each([
    ['2.0.0', 51],
    ['2.16.5', 128],
    ['2.23.3', 185],
    ['4.2.0', 222],
  ])('of cibuildwheel %s', (version, count) => {
    expect(builtIn(version)).toHaveLength(count);
  });

  test.each([
    ['cp36-manylinux_armv7l', '2.22', '3.0'],
    ['cp38-win_arm64', '4.2', '2.0'],
    ['cp313t-macosx_arm64', '2.19', '4.0'],
    ['pp311-macosx_arm64', '2.23', '5.0'],
    ['cp314-ios_arm64_iphoneos', '3.0.1', '5.0'],
    ['cp315-pyodide_wasm32', '4.2', '5.0'],
  ])('%s from %s up to %s', (name, since, until) => {
    const before = RELEASES.filter((of) => of < release(since)).at(-1);
    const has = (of: number): boolean =>
      IDENTIFIERS.some((each) => each.name === name && each.since <= of && of < each.until);
    expect(before !== undefined && has(before)).toBe(false);
    for (const of of RELEASES) expect(has(of)).toBe(of >= release(since) && of < release(until));
  });

  test('each name is there once, and says its Python and architecture', () => {
    const names = IDENTIFIERS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, python, architecture } of IDENTIFIERS) {
      expect(name.slice(2).startsWith(python.join(''))).toBe(true);
      expect(architecture).toMatch(/^(?:[a-z]\w+|AMD64|ARM64)$/);
    }
    expect(IDENTIFIERS.find(({ name }) => name === 'gp312_250-win_amd64')).toMatchObject({
      platform: 'windows',
      python: [3, 12],
      architecture: 'AMD64',
    });
  });

  test.each([
    ['pp310-macosx_arm64', '3.1', ['pypy']],
    ['pp310-macosx_arm64', '3.2', ['pypy-eol']],
    ['pp311-win_amd64', '4.2', ['pypy']],
    ['pp39-win_amd64', '3.0', ['pypy-eol']],
    ['cp314t-win32', '3.0', ['cpython-freethreading', 'cpython-prerelease']],
    ['cp314t-win32', '3.1', []],
    ['cp312-pyodide_wasm32', '4.0', ['pyodide-eol']],
    ['gp312_250-win_amd64', '3.2', ['graalpy']],
    ['pp311-win_amd64', '2.23.3', []],
  ])('%s in %s waits for %j', (name, version, groups) => {
    expect(groupsOf(name, release(version))).toEqual(groups);
  });
});

describe('options', () => {
  test.each([
    ['skip', 'linux', 'works'],
    ['skip', 'override', 'ignored'],
    ['archs', 'linux', 'valid'],
    ['archs', 'override', 'ignored'],
    ['test-command', 'override', 'valid'],
    ['dependency-versions', 'linux', 'refused'],
    ['manylinux-x86_64-image', 'windows', 'refused'],
    ['manylinux-x86_64-image', 'pyodide', 'idle'],
    ['environment-pass', 'macos', 'idle'],
    ['container-engine', 'global', 'valid'],
    ['cache-path', 'global', 'refused'],
  ] as const)('%s in %s: %s', (name, place, expected) => {
    const option = OPTIONS.get(name);
    if (option === undefined) throw new Error('no such option');
    expect(standing(option, place)).toBe(expected);
  });
});

describe('releases', () => {
  test('are ordered and named', () => {
    expect(RELEASES).toEqual(RELEASES.toSorted((a, b) => a - b));
    expect(releaseName(NEWEST)).toBe('4.3.5');
    expect(releaseName(release('2.21.3'))).toBe('2.21.3');
  });

  test.each([
    [[3, 1, 4], ['3.1.4'], false],
    [[3, 1, 9], ['3.1.4'], false],
    [[3, 1, null], ['3.1', '3.1.1', '3.1.2', '3.1.3', '3.1.4'], false],
    [
      [4, null, null],
      ['4.0', '4.1', '4.1.1', '4.2', '4.2.1', '4.3', '4.3.1', '4.3.2', '4.3.3', '4.3.4', '4.3.5'],
      true,
    ],
    [[4, 4, 0], [], true],
    [[9, null, null], [], true],
    [[1, 12, 0], [], true],
  ])('%j may be %j', (version, names, isOpen) => {
    const possible = possibleReleases(version);
    expect(possible.releases.map(releaseName)).toEqual(names);
    expect(possible.isOpen).toBe(isOpen);
  });
});

describe('architectures', () => {
  const linux = { platform: 'linux', machine: 'x86_64', of: NEWEST } as const;
  test.each([
    ['auto', linux, ['x86_64']],
    ['auto', { ...linux, of: release('2.23.3') }, ['i686', 'x86_64']],
    ['auto', { ...linux, machine: 'arm64' }, ['aarch64']],
    ['', linux, ['x86_64']],
    ['auto,ppc64le auto32', linux, ['i686', 'ppc64le', 'x86_64']],
    ['all', linux, null],
    ['auto', { ...linux, machine: null }, null],
    ['riscv64', { ...linux, machine: null }, ['riscv64']],
    ['quantum', linux, null],
    [null, linux, null],
    ['auto', { platform: 'windows', machine: 'AMD64', of: NEWEST } as const, ['amd64', 'x86']],
    ['auto', { platform: 'macos', machine: 'arm64', of: release('2.8') } as const, ['arm64', 'universal2']],
    ['auto', { platform: 'macos', machine: 'arm64', of: NEWEST } as const, ['arm64']],
    [
      'auto',
      { platform: 'ios', machine: 'arm64', of: NEWEST } as const,
      ['arm64_iphoneos', 'arm64_iphonesimulator'],
    ],
  ])('%j: %j', (value, on, expected) => {
    const found = architecturesOf(value, on);
    expect(found === null ? null : [...found].sort()).toEqual(expected);
  });
});
