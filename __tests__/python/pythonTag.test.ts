import { describe, expect, test } from 'vitest';
import {
  type ExtensionName,
  parseExtensionName,
  parsePythonTag,
  tripletArchitectures,
  tripletLibc,
} from '../../src/python/pythonTag.ts';

test.each([
  ['cp312', 'cp', 3, 12],
  ['cp39', 'cp', 3, 9],
  ['cp27', 'cp', 2, 7],
  ['py3', 'py', 3, null],
  ['py2', 'py', 2, null],
  ['py38', 'py', 3, 8],
  ['pp311', 'pp', 3, 11],
  ['graalpy311', 'graalpy', 3, 11],
  ['ip27', 'ip', 2, 7],
  ['cp', 'cp', null, null],
  ['312', '312', null, null],
  ['cp312t', 'cp312t', null, null],
])('the Python tag %s', (tag, implementation, major, minor) => {
  expect(parsePythonTag(tag)).toEqual({ tag, implementation, major, minor });
});

const gnu = 'x86_64-linux-gnu';
const cpython = (minor: number, more: Partial<ExtensionName> = {}): Partial<ExtensionName> => ({
  kind: 'cpython',
  major: 3,
  minor,
  ...more,
});
const linux = { system: 'linux', triplet: gnu } as const;

const suffixes: [suffix: string, parts: Partial<ExtensionName>][] = [
  [`.cpython-311-${gnu}.so`, cpython(11, linux)],
  [`.cpython-39-${gnu}.so`, cpython(9, linux)],
  [`.cpython-313t-${gnu}.so`, cpython(13, { ...linux, freeThreaded: true })],
  [`.cpython-37m-${gnu}.so`, cpython(7, linux)],
  [`.cpython-312d-${gnu}.so`, cpython(12, linux)],
  ['.cpython-312-i386-linux-gnu.so', cpython(12, { system: 'linux', triplet: 'i386-linux-gnu' })],
  ['.cpython-312-arm-linux-gnueabihf.so', cpython(12, { system: 'linux', triplet: 'arm-linux-gnueabihf' })],
  ['.cpython-312-x86_64-linux-musl.so', cpython(12, { system: 'linux', triplet: 'x86_64-linux-musl' })],
  ['.cpython-33m.so', cpython(3)],
  ['.cpython-312-darwin.so', cpython(12, { system: 'macos' })],
  ['.cpython-313t-darwin.so', cpython(13, { system: 'macos', freeThreaded: true })],
  ['.cpython-313-iphoneos.so', cpython(13, { triplet: 'iphoneos' })],
  ['.cpython-313-iphonesimulator.so', cpython(13, { triplet: 'iphonesimulator' })],
  [
    '.cpython-313-aarch64-linux-android.so',
    cpython(13, { system: 'linux', triplet: 'aarch64-linux-android' }),
  ],
  ['.cpython-312-wasm32-emscripten.so', cpython(12, { triplet: 'wasm32-emscripten' })],
  ['.cp312-win_amd64.pyd', cpython(12, { system: 'windows', triplet: 'win_amd64' })],
  ['.cp313t-win_arm64.pyd', cpython(13, { system: 'windows', triplet: 'win_arm64', freeThreaded: true })],
  ['.cp310-win32.pyd', cpython(10, { system: 'windows', triplet: 'win32' })],
  ['.abi3.so', { kind: 'abi3' }],
  [`.abi3-${gnu}.so`, { kind: 'abi3', ...linux }],
  ['.abi3t.so', { kind: 'abi3t' }],
  [`.abi3t-${gnu}.so`, { kind: 'abi3t', ...linux }],
  [`.pypy311-pp73-${gnu}.so`, { kind: 'pypy', major: 3, minor: 11, ...linux }],
  ['.pypy310-pp73-darwin.so', { kind: 'pypy', major: 3, minor: 10, triplet: 'darwin' }],
  ['.pypy39-pp73-win_amd64.pyd', { kind: 'pypy', major: 3, minor: 9, triplet: 'win_amd64' }],
  ['.graalpy242-311-native-x86_64-linux.so', { kind: 'graalpy' }],
  ['.so', { kind: 'plain' }],
  ['.pyd', { kind: 'plain', system: 'windows' }],
];

describe('extension module names', () => {
  test.each(suffixes)('pkg/_core%s', (suffix, parts) => {
    expect(parseExtensionName(`pkg/_core${suffix}`)).toEqual({
      stem: 'pkg/_core',
      suffix,
      system: null,
      major: null,
      minor: null,
      freeThreaded: false,
      triplet: null,
      ...parts,
    });
  });

  test.each([
    'pkg/_core.py',
    'pkg/libfoo.so.1',
    'pkg/foo.dll',
    'pkg/foo.dylib',
    'so',
    'pkg/pyd',
    '',
    'pkg/a.so.debug',
  ])('“%s” is none', (path) => {
    expect(parseExtensionName(path)).toBeNull();
  });

  test('what follows the first dot of a strange name stays in the stem', () => {
    expect(parseExtensionName('pkg/lib.x.so')).toMatchObject({ stem: 'pkg/lib.x', suffix: '.so' });
  });
});

test.each([
  [gnu, ['x86_64'], 'glibc'],
  ['i386-linux-gnu', ['i686'], 'glibc'],
  ['x86-linux-gnu', ['i686'], 'glibc'],
  ['aarch64-linux-gnu', ['aarch64'], 'glibc'],
  ['arm-linux-gnueabihf', ['armv6l', 'armv7l'], 'glibc'],
  ['arm-linux-gnueabi', ['armv5tel', 'armv6l', 'armv7l'], 'glibc'],
  ['arm-linux-musleabihf', ['armv6l', 'armv7l'], 'musl'],
  ['powerpc64le-linux-gnu', ['ppc64le'], 'glibc'],
  ['s390x-linux-gnu', ['s390x'], 'glibc'],
  ['riscv64-linux-musl', ['riscv64'], 'musl'],
  ['loongarch64-linux-gnu', ['loongarch64'], 'glibc'],
  ['x86_64-linux', ['x86_64'], null],
  ['aarch64-linux-android', ['aarch64'], null],
  ['sh4-linux-gnu', null, 'glibc'],
  ['win_amd64', null, null],
])('the triplet %s stands for %j, %s', (triplet, architectures, libc) => {
  expect(tripletArchitectures(triplet)).toEqual(architectures);
  expect(tripletLibc(triplet)).toBe(libc);
});

test('a triplet named like a property of every object stands for nothing', () => {
  expect(tripletArchitectures('constructor')).toBeNull();
});
