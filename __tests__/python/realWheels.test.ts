/** Wheels of modules that are compiled here, held against what the Pythons of this machine do with them. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findingsIn } from '../rules/checked.ts';
import {
  areImported,
  canCompile,
  compileModule,
  type Interpreter,
  interpreters,
} from '../support/interpreters.ts';

const all = interpreters();
const builders = all.filter(canCompile);
const here = all.map(({ version }) => version).join(', ') || 'none';
const scratch = mkdtempSync(path.join(os.tmpdir(), 'real-wheels-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const PLATFORM = process.arch === 'x64' ? 'manylinux_2_36_x86_64' : 'manylinux_2_36_aarch64';
/** What sets the versions apart: each of them has lost or gained a name that this uses. */
const USUAL = `PyObject *list = PyList_New(0); Py_DECREF(list);
if (Py_EnterRecursiveCall("x")) return NULL; Py_LeaveRecursiveCall(); PyObject_CallMethod(self, "a", "s", "x");`;

function source(body: string, init = 'PyMODINIT_FUNC PyInit__core'): string {
  return `
static PyObject *use(PyObject *self, PyObject *args) { ${body} return NULL; }
static PyMethodDef methods[] = {{"use", use, METH_VARARGS, 0}, {0}};
static PyModuleDef_Slot slots[] = {{0, 0}};
static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "m", 0, 0, methods, slots};
${init}(void) { return PyModuleDef_Init(&definition); }`;
}

let built = 0;
function compiled(code: string, builder: Interpreter, options: string[] = []): Buffer {
  built += 1;
  const file = path.join(scratch, 'built', `${built}.so`);
  if (!compileModule(code, file, builder, options)) throw new Error(`can't be compiled: ${code}`);
  return readFileSync(file);
}

interface Made {
  what: string;
  tag: string;
  files: Record<string, Buffer | string>;
  /** The Pythons of this machine that the tags promise. */
  promised: Interpreter[];
  module?: string;
}

function versionTag({ minor }: Interpreter): string {
  return `cp3${minor}-cp3${minor}${minor < 8 ? 'm' : ''}`;
}

function versionSuffix({ suffixes }: Interpreter): string {
  return suffixes[0] ?? '';
}

function wheels(): Made[] {
  const [oldest] = builders;
  const newest = builders.at(-1);
  const middle = builders[Math.floor(builders.length / 2)];
  if (oldest === undefined || newest === undefined || middle === undefined) return [];
  const made: Made[] = [];
  const add = (
    what: string,
    tag: string,
    files: Made['files'],
    promised: Interpreter[],
    module?: string,
  ): void => {
    made.push({ what, tag, files, promised, ...(module === undefined ? {} : { module }) });
  };
  for (const builder of new Set([oldest, middle, newest])) {
    const file = compiled(source(USUAL), builder);
    for (const python of all) {
      const what = `compiled for 3.${builder.minor}, called 3.${python.minor}`;
      add(what, versionTag(python), { [`pkg/_core${versionSuffix(python)}`]: file }, [python]);
      add(`${what}, plain`, versionTag(python), { 'pkg/_core.so': file }, [python]);
    }
    const from = (minor: number): Interpreter[] => all.filter((python) => python.minor >= minor);
    for (const limit of [null, 6, 8, 10, 12, 13])
      for (const floor of [6, 9, 11]) {
        if (limit !== null && limit > builder.minor) continue;
        const options =
          limit === null ? [] : [`-DPy_LIMITED_API=0x03${limit.toString(16).padStart(2, '0')}0000`];
        const core = compiled(
          source('PyObject *list = PyList_New(0); Py_DECREF(list); Py_RETURN_NONE;'),
          builder,
          options,
        );
        const what = `Py_LIMITED_API ${limit ?? 'none'} with 3.${builder.minor}, called cp3${floor}-abi3`;
        add(what, `cp3${floor}-abi3`, { 'pkg/_core.abi3.so': core }, from(floor));
      }
  }
  const tag = versionTag(newest);
  const named = (stem: string): string => `pkg/${stem}${versionSuffix(newest)}`;
  const good = compiled(source(USUAL), newest);
  add('another name', tag, { [named('_fast')]: good }, [newest], 'pkg._fast');
  add('no function', tag, { [named('_core')]: compiled(source(USUAL, 'PyObject *start'), newest) }, [newest]);
  const hidden = source(USUAL, '__attribute__((visibility("hidden"))) PyObject *PyInit__core');
  add('a hidden function', tag, { [named('_core')]: compiled(hidden, newest) }, [newest]);
  for (const name of ['_core', '_core.so.1', '_core.dylib', '_core.pyd', '_core.cpython-399.so'])
    add(`the file name ${name}`, tag, { [`pkg/${name}`]: good }, [newest]);
  const isPackage = compiled(source(USUAL, 'PyMODINIT_FUNC PyInit_sub'), newest);
  add('a package that is a module', tag, { [named('sub/__init__')]: isPackage }, [newest], 'pkg.sub');
  const weak = `#pragma weak PyType_GetModuleState\n${source('if (PyType_GetModuleState) return NULL;')}`;
  add('a weak name', 'cp36-abi3', { 'pkg/_core.abi3.so': compiled(weak, newest) }, all);
  const debug = compiled(source(USUAL), newest, ['-DPy_DEBUG']);
  add('headers of a debug build', tag, { [named('_core')]: debug }, [newest]);
  return made;
}

/** Writes what is in a wheel to a folder of its own. */
function unpacked({ what, files }: Made): string {
  const folder = path.join(scratch, what.replace(/\W/g, '_'));
  for (const [name, bytes] of Object.entries({ 'pkg/__init__.py': '', ...files })) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return folder;
}

/** Those that each of their Pythons imports. */
function importedOf(wheels: readonly Made[]): Set<Made> {
  const imported = new Set(wheels);
  const folders = new Map(wheels.map((made) => [made, unpacked(made)]));
  for (const interpreter of all) {
    const asked = wheels.filter(({ promised }) => promised.includes(interpreter));
    const answers = areImported(
      interpreter,
      asked.map((made) => [folders.get(made) ?? '', made.module ?? 'pkg._core']),
    );
    for (const [index, made] of asked.entries()) if (answers[index] !== true) imported.delete(made);
  }
  return imported;
}

test.skipIf(builders.length === 0)(
  `wheels have an error exactly where a promised Python does not import them (Pythons: ${here})`,
  async () => {
    const wrong: string[] = [];
    const counts = { imported: 0, refused: 0 };
    const tried = wheels();
    const importable = importedOf(tried);
    for (const made of tried) {
      const findings = await findingsIn(`${made.tag}-${PLATFORM}`, { 'pkg/__init__.py': '', ...made.files });
      const errors = findings.filter(({ severity }) => severity === 'error').map(({ title }) => title);
      const imported = importable.has(made);
      counts[imported ? 'imported' : 'refused'] += 1;
      // What a newer Python than those of this machine lacks can't be seen here.
      const isUntold =
        imported && made.tag.endsWith('abi3') && errors.every((title) => /3\.1[45]/.test(title));
      if (imported !== (errors.length === 0) && !isUntold)
        wrong.push(`${made.what}: imported ${imported}, errors: ${errors.join('; ')}`);
    }
    expect(wrong).toEqual([]);
    expect(Math.min(counts.imported, counts.refused)).toBeGreaterThan(0);
  },
);
