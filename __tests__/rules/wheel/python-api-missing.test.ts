import { expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import { core, type findings as Findings, finding, findings, imported, needed } from '../altered.ts';
import { brief } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('python-api-missing');

const x86 = 'manylinux_2_17_x86_64.manylinux2014_x86_64';
const abi3 = { tag: `cp38-abi3-${x86}`, files: { 'pkg/_core.abi3.so': binary('ext-x86_64.so') } };
type Scene = Parameters<typeof Findings>[0];

/** The file, with a name more that it leaves undefined. */
const asking = (name: string, scene: Scene = {}): Scene => ({
  edit: (_, __, image) => {
    image.imports.push(imported(name));
  },
  ...scene,
});

test('the floor is named, and how to keep the tag', async () => {
  const { title, message, remedy, data } = await finding(asking('PyType_GetModuleState', abi3));
  expect(title).toBe('_core.abi3.so needs PyType_GetModuleState, which Python 3.8 lacks');
  expect(message).toContain('exported since 3.9, in the stable ABI since 3.10');
  expect(message).toContain('import fails with "undefined symbol: PyType_GetModuleState"');
  expect(remedy).toContain('cp39-abi3');
  expect(remedy).toContain('Py_LIMITED_API=0x03080000');
  expect(data).toMatchObject({ oldest: '3.9', lacking: ['3.8'] });
});

test('a name that nobody wrote is explained by its macro', async () => {
  const { message } = await finding(asking('Py_GetConstantBorrowed', abi3));
  expect(message).toContain('(what Py_None becomes with Py_LIMITED_API of 3.13 or newer)');
});

test.each([
  ['_PyUnicode_Ready', 'was compiled for Python 3.6 to 3.11'],
  ['PyPyList_New', 'was compiled for PyPy'],
  ['PyString_FromString', 'was compiled for Python 2'],
  ['_Py_NegativeRefcount', 'was compiled for a debug build'],
  ['_Py_DecRefShared', 'was compiled for a free-threaded Python'],
])('%s tells which Python it was compiled for', async (name, words) => {
  const { rule, severity, title, message } = await finding(asking(name));
  expect([rule, severity]).toEqual(['python-api-missing', 'error']);
  expect(title).toContain(words);
  expect(message).toContain(`"undefined symbol: ${name}"`);
});

test.each([
  ['PyUnicodeUCS2_Resize', 'cp312-cp312'],
  ['PyArray_New', 'cp312-cp312'],
  ['_PyUnicode_Ready', 'cp311-cp311'],
  ['_PyUnicode_Ready', 'pp311-pypy311_pp73'],
  ['PyString_FromString', 'cp27-cp27mu'],
  ['_Py_NegativeRefcount', 'cp38-cp38d'],
  ['_PyUnicode_Ready', 'cp311.cp312-none'],
])('%s in %s is none of its concern, or not for sure', async (name, python) => {
  const scene = asking(name, {
    tag: `${python}-${x86}`,
    files: { 'pkg/py311/_core.so': binary('ext-x86_64.so') },
  });
  const found = await findings(scene);
  expect(found.filter(({ rule, severity }) => rule === 'python-api-missing' && severity === 'error')).toEqual(
    [],
  );
});

test('weak names, and names with a version, are none that Python has to bring', async () => {
  const found = await findings({
    edit: (_, __, image) => {
      image.imports.push({ ...imported('_PyUnicode_Ready'), weak: true }, imported('PyCode_New', 'FOO_1'));
    },
  });
  expect(found.map(({ rule }) => rule)).not.toContain('python-api-missing');
});

test('a name that another file of the wheel defines is found there', async () => {
  const files = {
    [core]: binary('ext-x86_64-module-state.so'),
    'pkg/_own.so': binary('ext-x86_64-own-module-state.so'),
  };
  const found = await findings({ tag: `cp38-cp38-${x86}`, files });
  expect(found.map(({ rule }) => rule)).not.toContain('python-api-missing');
});

test('what a library from outside may define is a warning', async () => {
  const found = await findings({
    edit: (_, __, image) => {
      image.imports.push(imported('_PyUnicode_Ready'));
      image.needed.push(needed('libextra.so.1'));
    },
  });
  expect(found.map(brief)).toContain(`warning python-api-missing ${core}`);
});

test('a lone library is a warning, and so is test data', async () => {
  const one = { 'pkg/plugins/libplug.so': binary('ext-x86_64-no-init.so') };
  const two = { 'pkg/tests/_core.so': binary('ext-x86_64.so') };
  for (const files of [one, two]) {
    const { rule, severity } = await finding(asking('_PyUnicode_Ready', { files }));
    expect([rule, severity]).toEqual(['python-api-missing', 'warning']);
  }
});

test('files with one trouble share one finding', async () => {
  const files = { 'pkg/_core.so': binary('ext-x86_64.so'), 'pkg/sub/_core.so': binary('ext-x86_64.so') };
  const { message, data } = await finding(asking('_PyUnicode_Ready', { files }));
  expect(message).toContain('pkg/_core.so and 1 other file need _PyUnicode_Ready');
  expect(data.members).toEqual(['pkg/_core.so', 'pkg/sub/_core.so']);
});

test('nothing is said where a limit hides what the wheel defines', async () => {
  const found = await findings({
    edit: (_, __, image) => {
      image.imports.push(imported('_PyUnicode_Ready'));
      image.exports.miss();
    },
  });
  expect(found.map(({ rule }) => rule)).not.toContain('python-api-missing');
});

test('a file name that is no word keeps its stem in the title', async () => {
  const path = 'pkg/7bce59c0a152c0e01f70__mypyc.cpython-312-x86_64-linux-gnu.so';
  const { title } = await finding(asking('_PyUnicode_Ready', { files: { [path]: binary('ext-x86_64.so') } }));
  expect(title).toBe('7bce59c0a152c0e01f70__mypyc was compiled for Python 3.6 to 3.11');
});

test('titles stay short, whatever files and functions are called', async () => {
  const files = { [`pkg/${'a'.repeat(90)}.so`]: binary('ext-x86_64.so') };
  const { title } = await finding(asking('_PyUnicode_Ready', { files }));
  expect(title.length).toBeLessThanOrEqual(80);
});
