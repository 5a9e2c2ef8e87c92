/** The table of the C API, held against the interpreters of the machine that it runs on. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { encodeTable } from '../../scripts/pythonApi/table.mjs';
import { sourceOf } from '../../src/base/byteSource.ts';
import { readBinary } from '../../src/binary/readBinary.ts';
import {
  apiName,
  decodeApiTable,
  hasName,
  minorsWith,
  NEWEST_PYTHON,
  OLDEST_PYTHON,
  TABLE_MINORS,
} from '../../src/python/api.ts';
import { API_TABLE } from '../../src/python/apiTable.ts';
import { DEBUG_NAMES, FREE_THREADED_NAMES } from '../../src/python/pythonNames.ts';
import { interpreters } from '../support/interpreters.ts';

const names = decodeApiTable(API_TABLE);
const installed = interpreters();
const absent = TABLE_MINORS.filter((minor) => !installed.some((each) => each.minor === minor));

describe('each name of the table', () => {
  test.each([
    ['PyList_New', '6 7 8 9 10 11 12 13 14 15', 2],
    ['PyType_GetModuleState', '9 10 11 12 13 14 15', 10],
    ['_PyUnicode_Ready', '6 7 8 9 10 11', null],
    ['PyCode_NewWithPosOnlyArgs', '8 9 10 11', null],
    ['PyUnicode_AsUTF8', '6 7 8 9 10 11 12 13 14 15', null],
    ['PyUnicode_AsUTF8AndSize', '6 7 8 9 10 11 12 13 14 15', 10],
    ['_Py_DecRef', '10 11 12 13 14 15', 10],
    ['Py_GetConstantBorrowed', '13 14 15', 13],
    ['Py_TYPE', '14 15', 14],
    ['Py_IS_TYPE', '15', 15],
    ['PyCFunction_New', '6 7 8 10 11 12 13 14 15', 4],
    ['PyCriticalSection_Begin', '13 14 15', 15],
  ])('%s is exported by 3.%s and stable from %s on', (name, minors, stable) => {
    const api = apiName(name);
    if (api === null) throw new Error(name);
    expect(minorsWith(api, 'posix').join(' ')).toBe(minors);
    expect(api.stable).toBe(stable);
  });

  test.each(['PyInit__ast', 'PyList_GET_ITEM', 'PyPyList_New', 'constructor', '__proto__', 'toString', ''])(
    '“%s” is none',
    (name) => {
      expect(apiName(name)).toBeNull();
    },
  );

  test('is said once, and encodes to the table again', () => {
    const count = API_TABLE.split('\n').flatMap((line) => (/^(?:\d|$)/.test(line) ? [] : line.split(' ')));
    expect(names.size).toBe(count.length);
    const table = new Map(
      [...names].map(([name, { exported, stable, only }]) => [
        name,
        { minors: new Set(TABLE_MINORS.filter((minor) => exported & (1 << minor))), stable, only },
      ]),
    );
    expect(encodeTable(table, NEWEST_PYTHON)).toBe(API_TABLE.trim());
  });

  test('is exported by a Python of the table', () => {
    for (const [name, { exported }] of names) {
      expect(exported, name).toBeGreaterThan(0);
      expect(exported & ((1 << OLDEST_PYTHON) - 1), name).toBe(0);
    }
  });

  test('is none of those that only debug or free-threaded builds have', () => {
    for (const name of [...DEBUG_NAMES, ...FREE_THREADED_NAMES]) expect(apiName(name), name).toBeNull();
  });
});

describe('on Windows', () => {
  const has = (name: string, minor: number, source: 'windows' | 'python3.dll' | 'posix'): boolean => {
    const api = apiName(name);
    return api !== null && hasName(api, minor, source);
  };

  test('python3.dll has the stable ABI alone, and each name from when it became stable', () => {
    expect(has('PyUnicode_AsUTF8', 12, 'python3.dll')).toBe(false);
    expect(has('PyUnicode_AsUTF8', 12, 'windows')).toBe(true);
    expect(has('PyUnicode_AsUTF8AndSize', 9, 'python3.dll')).toBe(false);
    expect(has('PyUnicode_AsUTF8AndSize', 10, 'python3.dll')).toBe(true);
    expect(has('PyThread_get_thread_native_id', 7, 'python3.dll')).toBe(false);
  });

  test('what came to the stable ABI with 3.7 and 3.6.1 is there from 3.6 on', () => {
    expect(has('PySlice_Unpack', 6, 'python3.dll')).toBe(true);
    expect(has('PyThread_tss_create', 6, 'python3.dll')).toBe(false);
  });

  test('names of one system are on that one alone', () => {
    expect(has('PyErr_SetFromWindowsErr', 6, 'python3.dll')).toBe(true);
    expect(has('PyErr_SetFromWindowsErr', 12, 'posix')).toBe(false);
    expect(has('PyOS_AfterFork_Child', 12, 'windows')).toBe(false);
    expect(has('PyOS_AfterFork_Child', 12, 'posix')).toBe(true);
  });
});

// Interpreters that aren't there can't be compared, and the title says which those are.
describe(`interpreters (not here: ${absent.map((minor) => `3.${minor}`).join(', ') || 'none'})`, () => {
  test.skipIf(installed.length === 0).each(installed)(
    '$version exports what the table says',
    async ({ minor, exporter }) => {
      const { images } = await readBinary(sourceOf(readFileSync(exporter)), 'elf');
      const real = new Set(
        images.flatMap(({ exports }) => [...exports]).filter((name) => /^_?Py(?!Init_)\w+$/.test(name)),
      );
      const said = new Set(
        [...names].filter(([, api]) => hasName(api, minor, 'posix')).map(([name]) => name),
      );
      const differing = [
        ...[...real].filter((name) => !said.has(name)),
        ...[...said].filter((name) => !real.has(name)),
      ];
      expect(differing.filter((name) => !name.startsWith('_'))).toEqual([]);
      // Private names come and go with patch releases.
      expect(differing.length).toBeLessThan(25);
    },
  );
});
