/** Modules built with the Pythons of this machine and tried on each of them: Python is the judge. */

import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { looksFor } from '../../src/python/importers.ts';
import { missingInit } from '../../src/python/initFunction.ts';
import { MACRO_ROWS } from '../../src/python/macroHints.ts';
import { missingNames, oldestPython } from '../../src/python/pythonNames.ts';
import { parseExtensionName } from '../../src/python/pythonTag.ts';
import { unknownNames } from '../../src/python/unknownNames.ts';
import {
  canCompile,
  compileModule,
  type Interpreter,
  importAll,
  interpreters,
  namesOf,
} from '../support/interpreters.ts';

const all = interpreters();
const builders = all.filter(canCompile);
const here = all.map(({ version }) => version).join(', ') || 'none';
const folder = mkdtempSync(path.join(os.tmpdir(), 'real-imports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A module that refers to functions, and calls none of them. */
function moduleOf(body: string, name = 'm'): string {
  return `
volatile int never;
static PyObject *use(PyObject *self, PyObject *args) { ${body} return NULL; }
static PyMethodDef methods[] = {{"use", use, METH_VARARGS, 0}, {0}};
static PyModuleDef_Slot slots[] = {{0, 0}};
static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "m", 0, 0, methods, slots};
PyMODINIT_FUNC PyInit_${name}(void) { return PyModuleDef_Init(&definition); }`;
}

/** Statements of all sorts of modules, in the order of their Pythons. */
const BODIES: Readonly<Record<string, string>> = {
  plain: 'PyObject *list = PyList_New(0); Py_DECREF(list); Py_RETURN_NONE;',
  arguments:
    'const char *s; if (!PyArg_ParseTuple(args, "s", &s)) return NULL; return Py_BuildValue("s", s);',
  text: 'return PyLong_FromVoidPtr((void *)PyUnicode_AsUTF8(args));',
  kinds: 'if (PyUnicode_READY(args)) return NULL; return PyLong_FromLong(PyUnicode_KIND(args));',
  bytes: 'return PyLong_FromVoidPtr(PyByteArray_AS_STRING(args));',
  recursion: 'if (Py_EnterRecursiveCall("x")) return NULL; Py_LeaveRecursiveCall();',
  fatal: 'Py_FatalError("x");',
  object: 'return (PyObject *)PyObject_GC_New(PyObject, Py_TYPE(self));',
  hashes: 'return _PyDict_GetItem_KnownHash(self, args, 1);',
  lookup: 'return _PyType_Lookup(Py_TYPE(self), args);',
  code: 'return (PyObject *)PyCode_NewEmpty("a", "b", 1);',
  identifier: '_Py_IDENTIFIER(x); return _PyObject_GetAttrId(self, &PyId_x);',
  trash: 'Py_TRASHCAN_SAFE_BEGIN(self) Py_TRASHCAN_SAFE_END(self)',
  context: 'return PyContext_CopyCurrent();',
  call: 'return PyObject_CallNoArgs(self);',
  vectorcall: 'return PyObject_Vectorcall(self, &args, 1, NULL);',
  frame: 'return (PyObject *)PyFrame_GetCode(PyEval_GetFrame());',
  state: 'return PyType_GetModuleState(Py_TYPE(self));',
  newReference: 'PyObject *(*f)(PyObject *) = Py_NewRef; return f(self);',
  send: 'PyObject *r; return PyLong_FromLong(PyIter_Send(self, args, &r));',
  names: 'return PyType_GetQualName(Py_TYPE(self));',
  raised: 'return PyErr_GetRaisedException();',
  reference: 'PyObject *r; return PyLong_FromLong(PyDict_GetItemRef(self, args, &r));',
  critical: 'Py_BEGIN_CRITICAL_SECTION(self); Py_END_CRITICAL_SECTION();',
};

/** What makes compilers use each macro that has a private name behind it. */
const STATEMENTS: Readonly<Record<string, string>> = {
  Py_None: 'Py_RETURN_NONE;',
  Py_True: 'Py_RETURN_TRUE;',
  Py_False: 'Py_RETURN_FALSE;',
  Py_Ellipsis: 'Py_INCREF(Py_Ellipsis); return Py_Ellipsis;',
  Py_RETURN_NOTIMPLEMENTED: 'Py_RETURN_NOTIMPLEMENTED;',
  PyModule_Create: 'return PyModule_Create((struct PyModuleDef *)&never);',
  PyModule_FromDefAndSpec: 'return PyModule_FromDefAndSpec((struct PyModuleDef *)&never, args);',
  PyErr_BadInternalCall: 'PyErr_BadInternalCall();',
  PyObject_New: 'return PyObject_New(PyObject, (PyTypeObject *)self);',
  PyObject_NewVar: 'return (PyObject *)PyObject_NewVar(PyVarObject, (PyTypeObject *)self, 3);',
  PyObject_GC_New: 'return PyObject_GC_New(PyObject, (PyTypeObject *)self);',
  PyObject_GC_NewVar: 'return (PyObject *)PyObject_GC_NewVar(PyVarObject, (PyTypeObject *)self, 3);',
  PyArg_ParseTuple: 'const char *s; if (!PyArg_ParseTuple(args, "s", &s)) return NULL;',
  PyArg_ParseTupleAndKeywords:
    'static char *names[] = {0}; if (!PyArg_ParseTupleAndKeywords(args, args, "", names)) return NULL;',
  Py_BuildValue: 'return Py_BuildValue("s", "x");',
  PyObject_CallFunction: 'return PyObject_CallFunction(self, "s", "x");',
  PyObject_CallMethod: 'return PyObject_CallMethod(self, "a", "s", "x");',
  PySlice_GetIndicesEx:
    'Py_ssize_t x; return PyLong_FromLong(PySlice_GetIndicesEx(args, 1, &x, &x, &x, &x));',
  PyObject_CallOneArg: 'return PyObject_CallOneArg(self, args);',
  PyUnicode_READY: 'return PyLong_FromLong(PyUnicode_READY(args));',
  Py_EnterRecursiveCall: 'if (Py_EnterRecursiveCall("x")) return NULL; Py_LeaveRecursiveCall();',
  PyIter_Check: 'return PyLong_FromLong(PyIter_Check(args));',
  Py_TRASHCAN_BEGIN: 'Py_TRASHCAN_BEGIN(self, release) Py_TRASHCAN_END',
  PyObject_INIT: 'return PyObject_INIT(args, (PyTypeObject *)self);',
  Py_FatalError: 'Py_FatalError("x");',
  PyByteArray_AS_STRING: 'return PyLong_FromVoidPtr(PyByteArray_AS_STRING(args));',
  Py_ISALPHA: 'return PyLong_FromLong(Py_ISALPHA(never));',
  Py_TOLOWER: 'return PyLong_FromLong(Py_TOLOWER(never));',
  Py_UNICODE_ISALPHA: 'return PyLong_FromLong(Py_UNICODE_ISALPHA(never));',
  Py_UNICODE_ISSPACE: 'return PyLong_FromLong(Py_UNICODE_ISSPACE(never));',
};

interface Built {
  name: string;
  file: string;
  strong: string[];
}

/** The oldest interpreter, the newest and one between; all of them where MATRIX is set, which also prints who imports what. */
function few(): Interpreter[] {
  const picked = [0, Math.floor(builders.length / 2), builders.length - 1];
  return builders.filter((_, index) => process.env.MATRIX !== undefined || picked.includes(index));
}

/** Each body with the headers of several interpreters, with and without Py_LIMITED_API of several versions. */
async function build(): Promise<Built[]> {
  const built: Built[] = [];
  for (const interpreter of few()) {
    const limits = [null, ...[6, 10, 12, 13].filter((minor) => minor <= interpreter.minor)];
    for (const [name, body] of Object.entries(BODIES))
      for (const limit of limits) {
        // Few of the bodies differ by the version asked for, and each costs a compiler's run.
        if (limit !== null && limit !== 6 && !['plain', 'state', 'raised', 'reference'].includes(name))
          continue;
        const file = path.join(folder, `3.${interpreter.minor}-${limit ?? 'full'}`, `${name}.so`);
        const options =
          limit === null ? [] : [`-DPy_LIMITED_API=0x03${limit.toString(16).padStart(2, '0')}0000`];
        if (!compileModule(moduleOf(body), file, interpreter, options)) continue;
        built.push({
          name: `${name} by 3.${interpreter.minor}, ${limit ?? 'full'}`,
          file,
          ...(await namesOf(file)),
        });
      }
  }
  return built;
}

describe.skipIf(builders.length === 0)(`modules built here (Pythons: ${here})`, () => {
  test('are imported by exactly those Pythons that lack none of their names', async () => {
    const built = await build();
    const answers = all.map((interpreter) => ({
      minor: interpreter.minor,
      said: importAll(
        interpreter,
        built.map(({ file }) => ['m', file] as const),
      ),
    }));
    const wrong: string[] = [];
    for (const { name, file, strong } of built) {
      for (const { minor, said } of answers) {
        const missing = missingNames({ strong, source: 'posix' }, [{ minor, freeThreaded: false }]);
        const error = said.get(file) ?? null;
        const [, symbol] = /undefined symbol: (\w+)/.exec(error ?? '') ?? [];
        const agree = error === null ? missing.length === 0 : missing.some((each) => each.name === symbol);
        if (!agree)
          wrong.push(`${name} on 3.${minor}: ${error}, missing ${missing.map((each) => each.name)}`);
      }
      const { minor: oldest } = oldestPython({ strong, source: 'posix' });
      const importing = answers.filter(({ said }) => said.get(file) === null).map(({ minor }) => minor);
      const newer = answers.map(({ minor }) => minor).filter((minor) => oldest !== null && minor >= oldest);
      if (newer.some((minor) => !importing.includes(minor)))
        wrong.push(`${name}: oldest 3.${oldest}, imported by ${importing}`);
      const older = answers
        .map(({ minor }) => minor)
        .filter((minor) => oldest !== null && minor === oldest - 1);
      if (older.some((minor) => importing.includes(minor)))
        wrong.push(`${name}: oldest 3.${oldest}, imported by ${importing}`);
    }
    expect(wrong).toEqual([]);
    expect(built.length).toBeGreaterThanOrEqual(Object.keys(BODIES).length);
    if (process.env.MATRIX !== undefined) printMatrix(built, answers);
  });

  test('carry exactly the names that are explained by a macro', async () => {
    const wrong: string[] = [];
    for (const interpreter of few())
      for (const [macro, statement] of Object.entries(STATEMENTS))
        for (const limited of [false, true]) {
          const file = path.join(folder, 'macros', `${macro}-${interpreter.minor}-${limited}.so`);
          const options = limited ? ['-DPy_LIMITED_API=0x03060000'] : [];
          const source = `
volatile int never;
void release(PyObject *self) {}
PyObject *use(PyObject *self, PyObject *args) { ${statement} return NULL; }`;
          if (!compileModule(source, file, interpreter, options)) continue;
          const { strong } = await namesOf(file);
          for (const row of MACRO_ROWS) {
            // Those that go with newer stable ABIs or other builds have tests of their own, as far as they can be had.
            if (!row.written.includes(macro) || row.when !== undefined || typeof row.limited === 'number')
              continue;
            const [first, last] = row.headers ?? [null, null];
            const isHere = (first ?? 0) <= interpreter.minor && interpreter.minor <= (last ?? 99);
            // A stable ABI as old as this has functions of its own for some.
            if (limited && isHere && row.headers !== undefined && row.limited === undefined) continue;
            const expected = isHere && !(limited && row.limited === 'none');
            for (const name of row.names)
              if (strong.includes(name) !== expected)
                wrong.push(
                  `${name} of ${macro}, 3.${interpreter.minor}${limited ? ' limited' : ''}: ${strong}`,
                );
          }
        }
    expect(wrong).toEqual([]);
  });

  test.runIf(builders.some(({ minor }) => minor >= 12))(
    'carry other names under Py_LIMITED_API of 3.12 and 3.13',
    async () => {
      const newest = builders.at(-1);
      if (newest === undefined) return;
      const strongOf = async (limit: number): Promise<string[]> => {
        const file = path.join(folder, 'limited', `${limit}.so`);
        const body = 'PyObject *list = PyList_New(0); Py_INCREF(list); Py_DECREF(list); Py_RETURN_NONE;';
        const option = `-DPy_LIMITED_API=0x03${limit.toString(16).padStart(2, '0')}0000`;
        expect(compileModule(moduleOf(body), file, newest, [option])).toBe(true);
        return (await namesOf(file)).strong;
      };
      expect(await strongOf(11)).toEqual(expect.arrayContaining(['_Py_Dealloc', '_Py_NoneStruct']));
      expect(await strongOf(12)).toEqual(
        expect.arrayContaining(['_Py_DecRef', '_Py_IncRef', '_Py_NoneStruct']),
      );
      if (newest.minor >= 13)
        expect(await strongOf(13)).toEqual(expect.arrayContaining(['_Py_DecRef', 'Py_GetConstantBorrowed']));
    },
  );

  test('are imported by none where a macro was left as a function', async () => {
    const builder = builders.at(-1);
    if (builder === undefined) return;
    const file = path.join(folder, 'undeclared', 'm.so');
    // As compilers took it that let a function be called without being declared.
    const options = ['-DPy_LIMITED_API=0x03060000', '-Wno-error=implicit-function-declaration'];
    expect(compileModule(moduleOf('PyTuple_GET_SIZE(args);'), file, builder, options)).toBe(true);
    expect(unknownNames((await namesOf(file)).strong)).toEqual([{ name: 'PyTuple_GET_SIZE', isMacro: true }]);
    for (const interpreter of all)
      expect(importAll(interpreter, [['m', file]]).get(file)).toContain('undefined symbol: PyTuple_GET_SIZE');
  });

  test('are imported where they have the initialisation function that the file name asks for', async () => {
    const builder = builders.at(-1);
    if (builder === undefined) return;
    const cases: [file: string, init: string, name: string][] = [
      ['right/core.so', 'core', 'core'],
      ['renamed/_core.so', 'core', '_core'],
      ['pkg/__init__.so', 'pkg', 'pkg'],
      ['pkg2/__init__.so', '__init__', 'pkg2'],
      ['caf\u00e9/caf\u00e9.so', 'x', 'caf\u00e9'],
      ['caf\u00e9-right/caf\u00e9.so', 'x -DPyInit_x=PyInitU_caf_dma', 'caf\u00e9'],
    ];
    for (const [place, init, name] of cases) {
      const [symbol = '', ...options] = init.split(' ');
      const file = path.join(folder, 'init', place);
      expect(compileModule(moduleOf('', symbol), file, builder, options), place).toBe(true);
      const said = importAll(builder, [[name, file]]).get(file) ?? null;
      const extension = parseExtensionName(place);
      if (extension === null) throw new Error(place);
      const missing = missingInit(extension, (await namesOf(file)).defined, [
        { minor: builder.minor, freeThreaded: false },
      ]);
      expect(missing === null, `${place}: ${said}`).toBe(said === null);
      if (said !== null && missing !== null && /^\w+$/.test(name)) expect(said).toContain(missing.expected);
    }
  });
});

test.skipIf(all.length === 0)(`these Pythons look for the suffixes that are said (${here})`, () => {
  const triplet = process.arch === 'x64' ? 'x86_64-linux-gnu' : 'aarch64-linux-gnu';
  const tags = [6, 7, 8, 9, 10, 11, 12, 13, 14, 15].flatMap((minor) => [
    `3${minor}`,
    `3${minor}t`,
    `3${minor}d`,
    `3${minor}m`,
  ]);
  const suffixes = [
    ...tags.map((tag) => `.cpython-${tag}-${triplet}.so`),
    '.abi3.so',
    '.abi3t.so',
    `.abi3-${triplet}.so`,
    '.so',
    `.pypy310-pp73-${triplet}.so`,
  ];
  for (const { minor, suffixes: real } of all) {
    const said = suffixes.filter((suffix) => {
      const name = parseExtensionName(`m${suffix}`);
      return name !== null && looksFor({ minor, freeThreaded: false }, name);
    });
    expect(said.sort(), `3.${minor}`).toEqual(suffixes.filter((suffix) => real.includes(suffix)).sort());
  }
});

function printMatrix(built: Built[], answers: { minor: number; said: Map<string, string | null> }[]): void {
  for (const { name, file } of built)
    console.log(
      name.padEnd(28),
      answers.map(({ minor, said }) => (said.get(file) === null ? minor : '-')).join(' '),
    );
}
