/** Suffixes, initialisation functions, DLLs and threads: what else decides whether Python takes a module in. */

import { describe, expect, test } from 'vitest';
import { looksFor, unfoundModules } from '../../src/python/importers.ts';
import { isMeantAsModule, missingInit, moduleName } from '../../src/python/initFunction.ts';
import { type Python, pythonNames } from '../../src/python/promisedPythons.ts';
import { dllSource, parsePythonDll, pythonsWithoutDll } from '../../src/python/pythonDll.ts';
import { parseExtensionName } from '../../src/python/pythonTag.ts';
import { threadingMismatch } from '../../src/python/threading.ts';

const all: Python[] = [
  ...[6, 7, 8, 9, 10, 11, 12, 13, 14, 15].map((minor) => ({ minor, freeThreaded: false })),
  ...[13, 14, 15].map((minor) => ({ minor, freeThreaded: true })),
];
const some = (first: number, last = first): Python[] =>
  all.filter(({ minor, freeThreaded }) => !freeThreaded && minor >= first && minor <= last);

describe('suffixes', () => {
  test.each([
    ['m.so', '3.6 to 3.15 and 3.13t to 3.15t'],
    ['m.pyd', '3.6 to 3.15 and 3.13t to 3.15t'],
    ['m.abi3.so', '3.6 to 3.15, 3.13t and 3.14t'],
    ['m.abi3t.so', '3.15 and 3.15t'],
    ['m.abi3-x86_64-linux-gnu.so', '3.15'],
    ['m.abi3t-x86_64-linux-gnu.so', '3.15 and 3.15t'],
    ['m.cpython-311-x86_64-linux-gnu.so', '3.11'],
    ['m.cpython-313t-darwin.so', '3.13t'],
    ['m.cpython-37m-x86_64-linux-gnu.so', '3.7'],
    ['m.cpython-37-x86_64-linux-gnu.so', ''],
    ['m.cp37-win_amd64.pyd', '3.7'],
    ['m.cpython-312d-x86_64-linux-gnu.so', ''],
    ['m.cpython-27mu-x86_64-linux-gnu.so', ''],
    ['m.pypy310-pp73-x86_64-linux-gnu.so', ''],
    ['m.graalpy242-311-native-x86_64-linux.so', ''],
  ])('%s is looked for by %s', (path, expected) => {
    const name = parseExtensionName(path);
    if (name === null) throw new Error(path);
    expect(pythonNames(all.filter((python) => looksFor(python, name)))).toBe(expected);
  });

  test('a module has to be found by every promised Python, by this file or another', () => {
    const paths = [
      'p/one.cpython-310-x86_64-linux-gnu.so',
      'p/two.cpython-310-x86_64-linux-gnu.so',
      'p/two.abi3.so',
      'p/source.cpython-310-x86_64-linux-gnu.so',
      'p/source.py',
      'p/package.cpython-310-x86_64-linux-gnu.so',
      'p/package/__init__.py',
      'q/__init__.cpython-310-x86_64-linux-gnu.so',
      'w-1.0.data/platlib/p/moved.cpython-310-x86_64-linux-gnu.so',
      'w-1.0.data/purelib/p/moved.py',
      'p/several.cpython-310-x86_64-linux-gnu.so',
      'p/several.cpython-311-x86_64-linux-gnu.so',
      'libplain.so',
    ];
    const found = unfoundModules(paths, some(10, 15)).map(({ stem, files, finding, lacking }) => [
      stem,
      files.length,
      pythonNames(finding),
      pythonNames(lacking),
    ]);
    expect(found).toEqual([
      ['p/one', 1, '3.10', '3.11 to 3.15'],
      ['p/several', 2, '3.10 and 3.11', '3.12 to 3.15'],
      ['q/__init__', 1, '3.10', '3.11 to 3.15'],
    ]);
    expect(unfoundModules(paths, some(10))).toEqual([]);
  });
});

describe('initialisation functions', () => {
  const ask = (path: string, names: string[], pythons = some(10, 15)) => {
    const name = parseExtensionName(path);
    if (name === null) throw new Error(path);
    const missing = missingInit(name, names, pythons);
    return missing === null
      ? null
      : [missing.expected, pythonNames(missing.pythons), ...missing.found].join(' ');
  };

  test.each([
    ['p/core.abi3.so', ['PyInit_core'], null],
    ['p/core.abi3.so', ['PyInit__core', 'other'], 'PyInit_core 3.10 to 3.15 PyInit__core'],
    ['p/core.abi3.so', [], 'PyInit_core 3.10 to 3.15'],
    ['p/core.abi3.so', ['initcore'], 'PyInit_core 3.10 to 3.15 initcore'],
    ['p/core.abi3.so', ['PyModExport_core'], 'PyInit_core 3.10 to 3.14 PyModExport_core'],
    ['p/core.abi3.so', ['PyModExport_core', 'PyInit_core'], null],
    ['p/core.abi3.so', ['HPyInit_core'], null],
    ['pkg/__init__.abi3.so', ['PyInit_pkg'], null],
    ['pkg/__init__.abi3.so', ['PyInit___init__'], 'PyInit_pkg 3.10 to 3.15 PyInit___init__'],
    ['p/café.abi3.so', ['PyInitU_caf_dma'], null],
    ['p/café.abi3.so', ['PyInit_cafe'], 'PyInitU_… 3.10 to 3.15 PyInit_cafe'],
    ['p/MPI.mpich.abi3.so', [], null],
    ['p/with-dash.abi3.so', [], null],
    ['p/core.pypy310-pp73-x86_64-linux-gnu.so', ['_cffi_pypyinit_core'], null],
  ])('%s with %j: %s', (path, names, expected) => {
    expect(ask(path, names)).toBe(expected);
  });

  test('PyModExport_ alone is enough from 3.15 on', () => {
    expect(ask('core.abi3t.so', ['PyModExport_core'], [{ minor: 15, freeThreaded: true }])).toBeNull();
  });

  test('an incomplete list of names tells nothing', () => {
    const name = parseExtensionName('core.abi3.so');
    if (name === null) throw new Error();
    expect(missingInit(name, Object.assign(['a'], { isWhole: false }), some(10))).toBeNull();
  });

  const use = { path: 'p/_core.abi3.so', needsPython: true, isImported: false, isNeeded: false, loaded: [] };
  test.each([
    [{}, true],
    [{ needsPython: false }, false],
    [{ needsPython: false, isImported: true }, true],
    [{ isNeeded: true }, false],
    [{ path: 'librebound.cpython-311-x86_64-linux-gnu.so' }, false],
    [{ loaded: ['_core*.so'] }, false],
    [{ loaded: ['_core.abi3.so'] }, false],
    [{ loaded: ['libother', '_cor'] }, true],
  ])('are asked for of modules: %j, %s', (some, expected) => {
    expect(isMeantAsModule({ ...use, ...some })).toBe(expected);
  });

  test('hostile names cost no time', () => {
    expect(moduleName(`${'a'.repeat(1_000_000)}!`)).toBeNull();
  });
});

describe('DLLs of Python', () => {
  test.each([
    ['python3.dll', { minor: null, freeThreaded: false, debug: false }],
    ['PYTHON38.DLL', { minor: 8, freeThreaded: false, debug: false }],
    ['python313t.dll', { minor: 13, freeThreaded: true, debug: false }],
    ['python3t.dll', { minor: null, freeThreaded: true, debug: false }],
    ['python312_d.dll', { minor: 12, freeThreaded: false, debug: true }],
    ['libpypy3.10-c.dll', { implementation: 'pypy', minor: 10 }],
    ['python27.dll', { major: 2, minor: 7 }],
  ])('%s', (library, parts) => {
    expect(parsePythonDll(library)).toMatchObject(parts);
  });

  test.each(['kernel32.dll', 'pythoncom311.dll', 'python3.11.dll', 'libpython3.11.dll', ''])(
    '“%s” is none',
    (library) => {
      expect(parsePythonDll(library)).toBeNull();
    },
  );

  test.each([
    ['python38.dll', some(6, 9), '3.6, 3.7 and 3.9'],
    ['python3.dll', some(6, 9), ''],
    ['python3_d.dll', some(8), '3.8'],
    ['python313.dll', [{ minor: 13, freeThreaded: true }], '3.13t'],
    ['python313t.dll', [{ minor: 13, freeThreaded: true }], ''],
    ['python39.dll', some(8), '3.8'],
    ['libpypy3.9-c.dll', some(9), '3.9'],
  ])('%s is not there on %j: %s', (library, pythons, expected) => {
    const dll = parsePythonDll(library);
    if (dll === null) throw new Error(library);
    expect(pythonNames(pythonsWithoutDll(dll, pythons))).toBe(expected);
    expect(dllSource(dll)).toBe(
      /3t?(?:_d)?\.dll$/.test(library) && dll.minor === null ? 'python3.dll' : 'windows',
    );
  });
});

describe('threads', () => {
  const t = [{ minor: 14, freeThreaded: true }];
  test.each([
    [t, ['_Py_Dealloc', 'PyList_New'], 'cpython', 'compiled-for-gil'],
    [t, ['_Py_Dealloc', '_Py_MergeZeroLocalRefcount'], 'cpython', undefined],
    [t, ['_Py_Dealloc'], null, 'compiled-for-gil'],
    [t, ['PyList_New'], 'abi3', 'untold'],
    [t, ['PyList_New'], 'cpython', undefined],
    [some(14), ['_Py_Dealloc'], 'cpython', undefined],
    [[...some(14), ...t], ['_Py_Dealloc'], 'abi3t', 'compiled-for-gil'],
  ])('%j, names %j, suffix %s: %s', (pythons, names, suffix, expected) => {
    expect(threadingMismatch(pythons, names, suffix)?.kind).toBe(expected);
  });
});
