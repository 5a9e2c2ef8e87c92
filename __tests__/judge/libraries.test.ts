import { describe, expect, test } from 'vitest';
import { matchesWildcard } from '../../src/base/wildcard.ts';
import { projectOf, providedBy } from '../../src/judge/providers.ts';
import { InstalledPackages, outsideKindOf } from '../../src/judge/searchPaths.ts';
import { hostKindOf } from '../../src/platform/hostLibraries.ts';
import { firstWord, isLibpython, stemOf, withoutHash } from '../../src/platform/libraryName.ts';
import type { MemberFacts } from '../../src/wheel/facts.ts';
import { counted } from '../support/work.ts';

test.each([
  ['libfoo.so.1', 'libfoo'],
  ['libfoo-1a2b3c4d.so.1', 'libfoo'],
  ['libglib-2-1a2b3c4d.0.so.0', 'libglib'],
  ['libgtk-3.so.0', 'libgtk'],
  ['/usr/lib/libfoo.so', 'libfoo'],
  ['_core.abi3.so', '_core.abi3'],
  ['', ''],
])('the stem of %s', (name, stem) => {
  expect(stemOf(name)).toBe(stem);
});

test('hashes that are none stay', () => {
  expect(['libfoo-1a2b3c4.so', 'libfoo-deadbeef1.so', 'libfoo-DEADBEEF.so'].map(withoutHash)).toEqual([
    'libfoo-1a2b3c4.so',
    'libfoo-deadbeef1.so',
    'libfoo-DEADBEEF.so',
  ]);
});

test('first words', () => {
  expect(['libtorch_cpu.so', 'libQt6Core.so.6', 'libc10.so', 'lz4.so'].map(firstWord)).toEqual([
    'torch',
    '',
    '',
    '',
  ]);
});

test('libpython', () => {
  const python = ['libpython3.so', 'libpython3.12.so.1.0', 'libpython3.14t.so.1.0', 'libpython2.7.so.1.0'];
  const others = [
    'libpython3.12-1a2b3c4d.so.1.0',
    'libpythonic.so.1',
    'libboost_python312.so.1',
    'libpython3.dylib',
  ];
  expect([...python, ...others].filter(isLibpython)).toEqual(python);
});

describe('the user’s system', () => {
  test.each([
    ['libcuda.so.1', 'driver'],
    ['libnvidia-ml.so.1', 'driver'],
    ['libGLX.so.0', 'driver'],
    ['libxcb-icccm.so.4', 'desktop'],
    ['libgtk-3.so.0', 'desktop'],
    ['libavcodec.so.61', 'installed'],
    ['libcudart.so.12', null],
    ['libcuda_helper.so', null],
    ['libgomp.so.1.0.0', 'installed'],
    ['libgfortran.so.5', null],
    ['libssl.so.3', null],
  ])('%s: %s', (library, kind) => {
    expect(hostKindOf(library)).toBe(kind);
  });
});

describe('other distributions', () => {
  test.each([
    ['libtorch_cpu.so', ['torch'], 'required', 'torch'],
    ['libcublas.so.12', ['numpy', 'nvidia-cublas-cu12'], 'required', "NVIDIA's packages"],
    ['libcublas.so.12', ['numpy'], 'unrequired', "NVIDIA's packages"],
    ['libQt6Core.so.6', ['pyside6-essentials'], 'required', 'PyQt or PySide'],
    ['libcudf.so', ['libcudf-cu12'], 'required', 'libcudf-cu12'],
    ['libzstd.so.1', ['pyzstd'], 'alike', 'pyzstd'],
    ['libz.so.1', ['z'], null, null],
    ['libfoo.so.1', ['python-core-sdk'], null, null],
    ['libxyfoo.so.1', ['foo'], null, null],
  ])('%s with %j', (library, requirements, how, by) => {
    const provided = providedBy(library, { installed: requirements, offered: requirements });
    expect(provided).toEqual(how === null ? null : { by, how });
  });

  test('an extra speaks for what it is known to bring, and for nothing that is called like it', () => {
    const offered = (name: string) => ({ installed: [], offered: [name] });
    expect(providedBy('libcublas.so.12', offered('nvidia-cublas-cu12'))?.how).toBe('required');
    expect(providedBy('libcudf.so', offered('libcudf-cu12'))?.how).toBe('required');
    expect(providedBy('libzstd.so.1', offered('pyzstd'))).toBeNull();
  });

  test('libraries of one project', () => {
    expect(projectOf('libc10.so')).toBe(projectOf('libtorch.so'));
    expect(projectOf('libfoo_a.so')).toBe(projectOf('libfoo.so.1'));
    expect(projectOf('libfoo.so')).not.toBe(projectOf('libbar.so'));
  });
});

describe('search paths', () => {
  const member = (path: string): MemberFacts => ({
    path,
    size: 0,
    mode: null,
    sha256: null,
    format: 'text',
    binary: null,
    nested: [],
  });
  const packages = new InstalledPackages(
    ['pkg/__init__.py', 'pkg/sub/a.so', 'nvidia/__init__.py', 'nvidia/x/lib/b.so', 'ns/one/lib/c.so'].map(
      member,
    ),
    'pkg',
    ['numpy'],
  );
  test.each([
    ['pkg/sub/a.so', '$ORIGIN/../../torch/lib', 'torch/lib'],
    ['pkg/sub/a.so', '$ORIGIN/../../pkg.libs', null],
    // Whatever the distribution was called when it was repaired; another package's only where that is required.
    ['pkg/sub/a.so', '$ORIGIN/../../renamed.libs', null],
    ['ns/one/lib/c.so', '$ORIGIN/../../.libs', null],
    ['pkg/sub/a.so', '$ORIGIN/../../numpy.libs', 'numpy.libs'],
    ['pkg/sub/a.so', '$ORIGIN/../../../../../lib/python3.12/site-packages/torch/lib', 'torch/lib'],
    ['pkg/sub/a.so', '$ORIGIN/../lib', null],
    ['pkg/sub/a.so', '$ORIGIN/../..', null],
    // No package is called so: the path is wrong.
    ['pkg/sub/a.so', '$ORIGIN/../../lib', null],
    ['pkg/sub/a.so', '$ORIGIN/../../lib/libdep.dylib', null],
    ['pkg/sub/a.so', '$ORIGIN/../../build/lib', null],
    ['pkg/sub/a.so', '$ORIGIN/../../Frameworks/X.framework/X', null],
    ['pkg/sub/a.so', '$ORIGIN/../../.dylibs', null],
    ['pkg/sub/a.so', '$ORIGIN/../../pkg.dylibs/libdep.dylib', null],
    ['pkg/sub/a.so', '$ORIGIN/../../libtorch/lib', 'libtorch/lib'],
    ['pkg/sub/a.so', '$ORIGIN/../../..', null],
    ['pkg/sub/a.so', '/usr/torch/lib', null],
    ['nvidia/x/lib/b.so', '$ORIGIN/../../cublas/lib', 'nvidia/cublas/lib'],
    ['nvidia/x/lib/b.so', '$ORIGIN/../gone', null],
    ['ns/one/lib/c.so', '$ORIGIN/../../two/lib', 'ns/two/lib'],
    ['pkg-1.0.data/scripts/tool', '$ORIGIN/../torch', null],
  ])('of %s: %s', (path, entry, folder) => {
    expect(packages.siblingFolder(entry, path)).toBe(folder);
  });

  test.each([
    ['$ORIGIN', null],
    ['', 'relative'],
    ['lib', 'relative'],
    ['/tmp', 'shared'],
    ['/tmpx', 'build'],
    ['/usr/lib', 'system'],
    ['/usrx', 'build'],
    ['/home/me', 'build'],
  ])('%s leads to: %s', (entry, kind) => {
    expect(outsideKindOf(entry)).toBe(kind);
  });
});

describe('wildcards', () => {
  test.each([
    ['libfoo', 'libfoo', true],
    ['libfoo', 'libfoo2', false],
    ['lib*', 'libfoo', true],
    ['lib*o', 'libfoo', true],
    ['lib*x', 'libfoo', false],
    ['*.so*', 'a.so.1', true],
    ['a*b*c', 'aXbXbXc', true],
    ['a*b*c', 'aXbXbX', false],
    ['*', '', true],
    ['', '', true],
    ['a?', 'ab', false],
  ])('%s, %s: %s', (pattern, text, expected) => {
    expect(matchesWildcard(pattern, text)).toBe(expected);
  });

  test('take no more than the product of the lengths', async () => {
    const match = () => matchesWildcard(`${'*a'.repeat(60)}b`, 'a'.repeat(4000));
    const { result, steps } = await counted(match);
    expect(result).toBe(false);
    expect(steps).toBeLessThan(3 * 120 * 4000);
  });
});
