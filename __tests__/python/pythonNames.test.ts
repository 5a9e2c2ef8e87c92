import { describe, expect, test } from 'vitest';
import { type ApiSource, NEWEST_PYTHON } from '../../src/python/api.ts';
import { compiledForAnother } from '../../src/python/compiledFor.ts';
import { type Python, pythonNames } from '../../src/python/promisedPythons.ts';
import { fittingMinors, missingNames, oldestPython, unstableNames } from '../../src/python/pythonNames.ts';
import { unknownNames } from '../../src/python/unknownNames.ts';

const range = (first: number, last = first): Python[] =>
  Array.from({ length: last - first + 1 }, (_, index) => ({ minor: first + index, freeThreaded: false }));
const freeThreaded = (minor: number): Python => ({ minor, freeThreaded: true });
const needs = (names: string, source: ApiSource = 'posix') => ({ strong: names.split(' '), source });

describe('missing names', () => {
  test('say who lacks them, since when they are there, and the macro behind them', () => {
    const missing = missingNames(needs('PyList_New _Py_DecRef strlen PyType_GetModuleState'), range(8, 15));
    expect(missing.map(({ lacking, ...rest }) => ({ ...rest, lacking: pythonNames(lacking) }))).toEqual([
      {
        name: 'PyType_GetModuleState',
        exported: [9, 10, 11, 12, 13, 14, 15],
        stable: 10,
        macro: null,
        lacking: '3.8',
        certain: true,
      },
      {
        name: '_Py_DecRef',
        exported: [10, 11, 12, 13, 14, 15],
        stable: 10,
        macro: expect.objectContaining({ written: ['Py_DECREF', 'Py_XDECREF', 'Py_CLEAR'] }),
        lacking: '3.8 and 3.9',
        certain: true,
      },
    ]);
  });

  test.each([
    ['posix', 'PyUnicode_AsUTF8AndSize', ''],
    ['python3.dll', 'PyUnicode_AsUTF8AndSize', '3.8 and 3.9'],
    ['python3.dll', 'PyUnicode_AsUTF8', '3.8 to 3.12'],
    ['windows', 'PyUnicode_AsUTF8', ''],
    ['windows', 'PyErr_SetFromWindowsErr', ''],
    ['posix', 'PyErr_SetFromWindowsErr', '3.8 to 3.12'],
  ] as const)('in %s, %s: %s', (source, name, lacking) => {
    const [missing] = missingNames(needs(name, source), range(8, 12));
    expect(pythonNames(missing?.lacking ?? [])).toBe(lacking);
  });

  test('a private name that is newer than a Python which is still mended may yet come there', () => {
    const certain = (name: string, pythons: Python[]) => missingNames(needs(name), pythons)[0]?.certain;
    expect(certain('_PyType_AllocNoTrack', range(12))).toBe(false);
    expect(certain('_PyUnicode_Ready', range(12))).toBe(true);
    expect(certain('_PyErr_ChainStackItem', range(8))).toBe(true);
  });

  test('free-threaded builds alone have some, and debug builds others', () => {
    const pythons = [...range(13), freeThreaded(13)];
    const missing = missingNames(
      needs('_Py_MergeZeroLocalRefcount _Py_NegativeRefcount PyList_New'),
      pythons,
    );
    expect(missing.map(({ name, lacking }) => [name, pythonNames(lacking)])).toEqual([
      ['_Py_MergeZeroLocalRefcount', '3.13'],
      ['_Py_NegativeRefcount', '3.13 and 3.13t'],
    ]);
  });

  test('hostile names are no names', () => {
    expect(missingNames(needs('__proto__ constructor toString hasOwnProperty'), range(6, 15))).toEqual([]);
  });
});

test('names are not of the stable ABI, or not yet, although every promised Python has them', () => {
  const names =
    'PyUnicode_AsUTF8 PyObject_GetBuffer PyList_New PyErr_GetRaisedException PyUnicode_AsUTF8AndSize';
  expect(unstableNames(needs(names), range(10, 15)).map(({ name, stable }) => [name, stable])).toEqual([
    ['PyObject_GetBuffer', 11],
    ['PyUnicode_AsUTF8', null],
  ]);
  // Before 3.6 nothing is known, and nobody is left.
  expect(unstableNames(needs('PyOS_FSPath PyModuleDef_Init'), range(6, 15))).toEqual([]);
});

describe('the oldest Python', () => {
  test('comes with what keeps the file from older ones', () => {
    const { minor, blockers } = oldestPython(
      needs('PyList_New _Py_DecRef PyBuffer_Release Py_GetConstantBorrowed'),
    );
    expect(minor).toBe(13);
    expect(blockers.map(({ name, from }) => [name, from])).toEqual([
      ['Py_GetConstantBorrowed', 13],
      ['_Py_DecRef', 10],
    ]);
  });

  test('on Windows counts from when a name became stable', () => {
    expect(oldestPython(needs('PyBuffer_Release', 'python3.dll')).minor).toBe(11);
    expect(oldestPython(needs('PyUnicode_AsUTF8', 'python3.dll'))).toMatchObject({
      minor: null,
      blockers: [{ from: null }],
    });
  });

  test('is none where the newest lacks a name, and the oldest known where nothing is in the way', () => {
    expect(oldestPython(needs('_PyUnicode_Ready')).minor).toBeNull();
    expect(oldestPython(needs('PyList_New strlen'))).toEqual({ minor: 6, blockers: [] });
    // 3.9 left it out.
    expect(oldestPython(needs('PyCFunction_New')).minor).toBe(10);
  });
});

test('the minor versions that fit', () => {
  expect(fittingMinors(needs('PyCode_NewWithPosOnlyArgs _PyUnicode_Ready PyObject_CallOneArg'))).toEqual(
    [9, 10, 11].filter((minor) => minor >= 11),
  );
  expect(fittingMinors(needs('strlen'))).toHaveLength(NEWEST_PYTHON - 5);
});

describe('compiled for another Python', () => {
  const kindOf = (names: string, pythons: Python[]) => {
    const other = compiledForAnother(needs(names), pythons);
    return other === null ? null : `${other.kind} ${other.minors.join(' ')}`.trim();
  };

  test.each([
    ['PyList_New PyCode_NewWithPosOnlyArgs _PyUnicode_Ready', range(12), 'minor 8 9 10 11'],
    ['PyList_New PyErr_GetRaisedException', range(11), 'minor 12 13 14 15'],
    ['PyList_New _PyUnicode_Ready', range(8, 15), 'minor 6 7 8 9 10 11'],
    // Its tag is too low, which is another matter.
    ['PyList_New PyErr_GetRaisedException', range(8, 15), null],
    ['PyList_New', range(12), null],
    ['PyList_New _Py_NegativeRefcount', range(12), 'debug'],
    ['PyList_New _Py_MergeZeroLocalRefcount', range(13), 'free-threaded'],
    ['PyList_New _Py_MergeZeroLocalRefcount', [freeThreaded(13)], null],
    ['PyPyList_New PyPy_DecRef', range(10), 'pypy'],
    ['_PyPy_Dealloc', range(10), 'pypy'],
    ['PyTruffleList_New', range(10), 'graalpy'],
    ['PyString_FromString Py_InitModule4_64', range(10), 'python2'],
    ['PyStringWriter_Create', range(10), null],
    // Names that no one Python has together tell nothing.
    ['_PyUnicode_Ready PyErr_GetRaisedException', range(10), null],
  ])('%s on %j: %s', (names, pythons, expected) => {
    expect(kindOf(names, pythons)).toBe(expected);
  });
});

test('names that look like Python’s, and that none has, are told with the macros among them', () => {
  const names =
    'PyTuple_GET_ITEM PyDict_CheckExact Py_RETURN_NONE PySide_Register PyList_New PyInit_x PyModExport_x PyPyList_New ' +
    '_Py_NegativeRefcount PyString_FromString Python_main strlen _PyOwn_thing __PyOwn';
  expect(unknownNames(names.split(' ')).map(({ name, isMacro }) => `${name} ${isMacro}`)).toEqual([
    'PyDict_CheckExact true',
    'PySide_Register false',
    'PyTuple_GET_ITEM true',
    'Py_RETURN_NONE true',
    '_PyOwn_thing false',
  ]);
});
