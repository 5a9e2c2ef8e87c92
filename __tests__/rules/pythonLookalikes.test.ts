/** Wheels that ask something odd of Python, and are right: none of the rules about its C API may have an error for them. */

import { expect, test } from 'vitest';
import { binary } from '../../fixtures/build/cases.mjs';
import type { Content } from '../../fixtures/build/wheel.mjs';
import type { Image } from '../../src/binary/image.ts';
import { findings, imported, needed, type Scene } from './altered.ts';
import { brief } from './checked.ts';

const x86 = 'manylinux_2_17_x86_64';
const gnu = 'x86_64-linux-gnu';
const RULES = [
  'python-api-missing',
  'not-stable-abi',
  'missing-init',
  'free-threading-mismatch',
  'python-abi-untagged',
  'extension-suffix-mismatch',
];
const module = binary('ext-x86_64.so');
const noInit = binary('ext-x86_64-no-init.so');

/** Gives a file other names: what it imports beside its own, and all that it exports. */
function edited(imports: string[], exports?: string[]): Scene['edit'] {
  return (_, __, image: Image) => {
    image.imports.push(...imports.map((name) => imported(name)));
    if (exports === undefined) return;
    const list = image.exports;
    for (const name of exports) list.add(Buffer.from(name), 0, Buffer.byteLength(name));
  };
}

const abi3 = { 'pkg/_core.abi3.so': module };
const cases: [what: string, tag: string, files: Record<string, Content>, edit?: Scene['edit']][] = [
  [
    'PyPy, whose names begin with PyPy',
    `pp311-pypy311_pp73-${x86}`,
    { [`pkg/_core.pypy311-pp73-${gnu}.so`]: module },
    edited(['PyPyList_New', '_PyPy_Dealloc']),
  ],
  [
    'GraalPy, which exports names of its own',
    `graalpy311-graalpy242_311_native-${x86}`,
    { 'pkg/_core.graalpy242-311-native-x86_64-linux.so': module },
    edited(['GraalPyList_New', 'PyTruffle_Type']),
  ],
  [
    'cffi in its ABI mode, which opens a library by its path',
    `cp312-cp312-${x86}`,
    {
      [`pkg/_native.cpython-312-${gnu}.so`]: binary('libdep-x86_64.so.1'),
      'pkg/__init__.py': 'from cffi import FFI\nlib = FFI().dlopen(here + "/_native" + suffix)\n',
    },
  ],
  [
    'cffi in its API mode, for PyPy',
    `pp311-pypy311_pp73-${x86}`,
    { [`pkg/_core.pypy311-pp73-${gnu}.so`]: noInit },
    edited([], ['_cffi_pypyinit__core']),
  ],
  [
    'HPy, whose universal modules have an initialisation function of their own',
    `cp312-cp312-${x86}`,
    { 'pkg/_core.hpy0.so': noInit, 'pkg/_core.py': '' },
    edited([], ['HPyInit__core']),
  ],
  [
    'a module of PEP 793, for Pythons that know it',
    `cp315-cp315-${x86}`,
    { [`pkg/_core.cpython-315-${gnu}.so`]: noInit },
    edited(['PyModule_FromSlotsAndSpec'], ['PyModExport__core']),
  ],
  [
    'a module of PEP 793 in the stable ABI of both builds',
    `cp315-abi3.abi3t-${x86}`,
    { 'pkg/_core.abi3t.so': noInit },
    edited([], ['PyModExport__core']),
  ],
  [
    'a module for subinterpreters, with an initialisation in phases',
    `cp312-cp312-${x86}`,
    { [`pkg/_core.cpython-312-${gnu}.so`]: module },
    edited(['PyModuleDef_Init', 'PyType_FromModuleAndSpec', 'PyInterpreterState_GetDict']),
  ],
  ['files that an installer moves', `cp38-abi3-${x86}`, { 'pkg-1.0.data/platlib/pkg/_core.abi3.so': module }],
  [
    'a package that is a module',
    `cp312-cp312-${x86}`,
    { [`pkg/__init__.cpython-312-${gnu}.so`]: noInit },
    edited([], ['PyInit_pkg']),
  ],
  ['a namespace', `cp312-cp312-${x86}`, { [`ns/deep/er/_core.cpython-312-${gnu}.so`]: module }],
  [
    'a stem that no import can name',
    `cp312-cp312-${x86}`,
    { [`pkg/MPI.mpich.cpython-312-${gnu}.so`]: noInit },
  ],
  [
    'a name that another member defines',
    `cp38-abi3-${x86}`,
    {
      'pkg/_core.abi3.so': binary('ext-x86_64-module-state.so'),
      'pkg/own/_core.abi3.so': binary('ext-x86_64-own-module-state.so'),
    },
  ],
  [
    'a name that a library of another package may define',
    `cp38-abi3-${x86}`,
    abi3,
    (_, __, image) => {
      image.imports.push(imported('PyType_GetModuleState'), imported('PySide_Type'));
      image.needed.push(needed('libpyside6.abi3.so.6.5'));
    },
  ],
  [
    'libraries with Python’s suffix that ctypes, cffi and PyTorch load',
    `cp312-cp312-${x86}`,
    {
      [`librebound.cpython-312-${gnu}.so`]: binary('libdep-x86_64.so.1'),
      [`galpy/libgalpy.cpython-312-${gnu}.so`]: noInit,
      [`pkg/_ops.cpython-312-${gnu}.so`]: noInit,
      'pkg/__init__.py': `import torch\ntorch.ops.load_library(here / "_ops.cpython-312-${gnu}.so")\n`,
    },
  ],
  [
    'modules for each of several Pythons, and one of the stable ABI for the rest',
    `cp38.cp311-abi3.cp311-${x86}`,
    { 'pkg/_core.abi3.so': module, [`pkg/_core.cpython-311-${gnu}.so`]: module },
  ],
  [
    'a module of its own for one version that the tag names',
    `cp38.cp311-abi3.cp311-${x86}`,
    { 'pkg/_core.abi3.so': module, [`pkg/extra/_core.cpython-311-${gnu}.so`]: module },
  ],
  [
    'Python 3.7, whose suffix has a letter',
    `cp37-cp37m-${x86}`,
    { [`pkg/_core.cpython-37m-${gnu}.so`]: module },
  ],
  ['a debug build', `cp311-cp311d-${x86}`, { [`pkg/_core.cpython-311d-${gnu}.so`]: module }],
];

test.each(cases)('%s', async (_, tag, files, edit = () => {}) => {
  const found = await findings({ tag, files, edit });
  expect(
    found.filter(({ rule, severity }) => RULES.includes(rule) && severity === 'error').map(brief),
  ).toEqual([]);
});
