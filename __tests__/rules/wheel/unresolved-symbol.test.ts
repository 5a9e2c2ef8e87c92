import { describe, expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import {
  finding as alteredFinding,
  findings as alteredFindings,
  core,
  imported,
  needed,
} from '../altered.ts';
import { CORE, findingsIn, MUSL_CORE, muslTag, onlyFinding, x86Core, x86Tag } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('unresolved-symbol');

/** Where the search path of these modules leads. */
const LIBS = 'chunkpack.libs';

test('Linux: names the symbol and what the loader says', async () => {
  const finding = await onlyFinding(x86Tag, { [CORE]: binary('ext-x86_64-undefined.so') });
  expect(finding.message).toContain('Import fails with "undefined symbol: helper".');
  expect(finding.data).toEqual({ symbols: ['helper'], count: 1, members: [CORE] });
});

test("Linux: in musl's words", async () => {
  const finding = await onlyFinding(muslTag, { [MUSL_CORE]: binary('ext-x86_64-musl-undefined.so') });
  expect(finding.message).toContain('helper: symbol not found"');
});

test('Linux: a function that is gone of a version that is there', async () => {
  const finding = await onlyFinding(x86Tag, {
    [CORE]: binary('ext-x86_64-needs-helper.so'),
    [`${LIBS}/libhelper.so.1`]: binary('libhelper-x86_64-without-helper.so.1'),
  });
  expect(finding.message).toContain('fails with "undefined symbol: helper, version HELPER_1".');
  expect(finding.message).toContain('libhelper.so.1');
});

test('Linux: a function that has moved to another version', async () => {
  const finding = await onlyFinding(x86Tag, {
    [CORE]: binary('ext-x86_64-needs-helper.so'),
    [`${LIBS}/libhelper.so.1`]: binary('libhelper-x86_64-moved.so.1'),
  });
  expect(finding.title).toBe('_core needs helper@HELPER_1, which nothing defines');
  expect(finding.message).toContain(`${LIBS}/libhelper.so.1 has only helper@@HELPER_2.`);
  expect(finding.message).toContain('fails with "undefined symbol: helper, version HELPER_1".');
  expect(finding.remedy).toContain('another build');
});

test('Linux: one that code of the wheel loads for all, in the version that is wanted', async () => {
  const findings = await findingsIn(x86Tag, {
    [CORE]: binary('ext-x86_64-needs-helper.so'),
    [`${LIBS}/libhelper.so.1`]: binary('libhelper-x86_64-moved.so.1'),
    'pkg/__init__.py':
      "import ctypes, os\nctypes.CDLL(os.path.join(os.path.dirname(__file__), 'libother.so'), mode=ctypes.RTLD_GLOBAL)\n",
    'pkg/libother.so': binary('libhelper-x86_64-both.so.1'),
  });
  expect(findings.map(({ rule }) => rule)).not.toContain('unresolved-symbol');
});

test('Linux: in musl, a function that is there for files linked earlier alone', async () => {
  const finding = await onlyFinding(muslTag, {
    [MUSL_CORE]: binary('ext-x86_64-musl-needs-helper.so'),
    [`${LIBS}/libhelper.so.1`]: binary('libhelper-x86_64-old.so.1'),
  });
  expect(finding.message).toContain('has only helper@HELPER_1, which is no default');
  expect(finding.message).toContain('helper: symbol not found"');
});

test('Linux: a function of a version that another library has after all', async () => {
  const findings = await findingsIn(x86Tag, {
    [CORE]: binary('ext-x86_64-needs-helper.so'),
    [`${LIBS}/libhelper.so.1`]: binary('libhelper-x86_64-without-helper.so.1'),
    'pkg/__init__.py':
      "import ctypes, os\nctypes.CDLL(os.path.join(os.path.dirname(__file__), 'libother.so'), mode=ctypes.RTLD_GLOBAL)\n",
    'pkg/libother.so': binary('libhelper-x86_64.so.1'),
  });
  expect(findings.map(({ rule }) => rule)).not.toContain('unresolved-symbol');
});

test('Linux: what glibc says of a library without a table of versions', async () => {
  const finding = await onlyFinding(x86Tag, {
    [CORE]: binary('ext-x86_64-needs-helper.so'),
    [`${LIBS}/libhelper.so.1`]: binary('libhelper-x86_64-no-version-table.so.1'),
  });
  expect(finding.message).toContain('check_match: Assertion');
  expect(finding.data).toEqual({
    library: `${LIBS}/libhelper.so.1`,
    versions: ['HELPER_1'],
    symbols: ['helper'],
  });
});

test('Linux: a library without a table of versions that lacks the function', async () => {
  const finding = await onlyFinding(x86Tag, {
    [CORE]: binary('ext-x86_64-needs-helper.so'),
    [`${LIBS}/libhelper.so.1`]: binary('libdep-x86_64-chosen-build-id.so.1'),
  });
  expect(finding.title).toBe('_core needs helper, which nothing defines');
  expect(finding.remedy).toContain('another build');
});

test('Linux: one cause for all modules that lack the same', async () => {
  const findings = await findingsIn(x86Tag, {
    [CORE]: binary('ext-x86_64-undefined.so'),
    'pkg/_fast.cpython-312-x86_64-linux-gnu.so': binary('ext-x86_64-undefined.so'),
  });
  const found = findings.filter(({ rule }) => rule === 'unresolved-symbol');
  expect(found.map(({ message }) => message)).toEqual([expect.stringContaining('2 files (')]);
});

test('Linux: what nobody loads, and modules for another Python, ask for nothing', async () => {
  const findings = await findingsIn(x86Tag, {
    ...x86Core,
    'pkg/libneedy.so.1': binary('libneedy-x86_64.so.1'),
    'pkg/_core.cpython-311-x86_64-linux-gnu.so': binary('ext-x86_64-undefined.so'),
  });
  expect(findings.map(({ rule }) => rule)).not.toContain('unresolved-symbol');
});

test('Linux: a library of which nothing is known may define it', async () => {
  const findings = await findingsIn(x86Tag, { [CORE]: binary('ext-x86_64-needs-needy.so') });
  expect(findings.map(({ rule }) => rule)).toEqual(['external-library']);
});

test('Linux: a library that one of two modules satisfies may be loaded by that one', async () => {
  const findings = await findingsIn(x86Tag, {
    'pkg/_first.cpython-312-x86_64-linux-gnu.so': binary('ext-x86_64-helps-needy.so'),
    [CORE]: binary('ext-x86_64-needs-needy.so'),
    [`${LIBS}/libneedy.so.1`]: binary('libneedy-x86_64.so.1'),
  });
  expect(findings.map(({ rule }) => rule)).not.toContain('unresolved-symbol');
});

test('Linux: librt was to be linked before glibc 2.34', async () => {
  const { title, message, remedy, data } = await onlyFinding(x86Tag, {
    [CORE]: binary('ext-x86_64-unversioned-shm_open.so'),
  });
  expect(title).toBe("_core needs shm_open of librt.so.1, which isn't linked");
  expect(message).toContain('fails with "undefined symbol: shm_open"');
  expect(remedy).toContain('libraries=["rt"]');
  expect(remedy).toContain('manylinux_2_34_x86_64');
  expect(data).toMatchObject({ library: 'librt.so.1', symbols: ['shm_open'] });
});

test('Linux: the module that needs librt brings it to the libraries that it loads', async () => {
  const found = await alteredFindings({
    files: {
      [core]: binary('ext-x86_64-needs-needy.so'),
      [`${LIBS}/libneedy.so.1`]: binary('libneedy-x86_64.so.1'),
    },
    edit: (_, path, image) => {
      if (path === core) image.needed.push(needed('librt.so.1'));
      else image.imports.push(imported('shm_open'));
    },
  });
  expect(found.map(({ message }) => message).join()).not.toContain('shm_open');
});

test('Linux: zlib that was not linked names it, and one cause for all its functions', async () => {
  const found = await alteredFindings({
    edit: (_, __, image) =>
      image.imports.push(...['deflate', 'crc32', 'XML_Parse'].map((name) => imported(name))),
  });
  expect(found.map(({ severity, title }) => [severity, title])).toEqual([
    ['warning', "_core needs XML_Parse of libexpat.so.1, which isn't linked"],
    ['warning', "_core needs crc32 and 1 more of libz.so.1, which isn't linked"],
  ]);
  expect(found[1]?.message).toContain("as Debian's does");
});

test.each([
  ['crypt', 'libcrypt.so.1'],
  ['ns_initparse', 'libresolv.so.2'],
  ['yp_match', 'libnsl.so.1'],
  ['_Unwind_Resume', 'libgcc_s.so.1'],
])('Linux: %s is in %s alone', async (name, library) => {
  const asks = (...libraries: string[]) =>
    alteredFindings({
      edit: (_, __, image) => {
        image.imports.push(imported(name));
        image.needed.push(...libraries.map(needed));
      },
    });
  expect((await asks()).map(({ rule, severity, data }) => [rule, severity, data.library])).toEqual([
    ['unresolved-symbol', 'error', library],
  ]);
  const linked = await asks(library);
  expect(linked.map(({ rule }) => rule)).not.toContain('unresolved-symbol');
});

test('Linux: libstdc++ brings what unwinds the stack, and musl has crypt', async () => {
  const cpp = await alteredFindings({
    edit: (_, __, image) => {
      image.imports.push(imported('_Unwind_Resume'));
      image.needed.push(needed('libstdc++.so.6'));
    },
  });
  const musl = await alteredFindings({
    platform: 'musllinux_1_2_x86_64',
    files: { [core]: binary('ext-x86_64-musl.so') },
    edit: (_, __, image) => image.imports.push(imported('crypt')),
  });
  expect([...cpp, ...musl]).toEqual([]);
});

test('Linux: what libgcc hides is found by nobody', async () => {
  const found = await alteredFindings({
    edit: (_, __, image) => image.imports.push(imported('__cpu_model')),
  });
  expect(found.map(({ title }) => title)).toEqual(['_core needs __cpu_model, which nothing defines']);
});

describe("Linux: names with Python's prefix", () => {
  type Scene = Parameters<typeof alteredFindings>[0];
  const asking = (name: string, scene: Scene = {}): Scene => ({
    edit: (_, __, image) => {
      image.imports.push(imported(name));
    },
    ...scene,
  });
  const rulesOf = async (scene: Scene): Promise<string[]> =>
    (await alteredFindings(scene)).map(({ rule }) => rule);

  test.each(['PyFoo_Bar', 'PyList_Apend', 'PyObject_New'])('%s, which no Python ever had', async (name) => {
    const { rule, severity, title, remedy } = await alteredFinding(asking(name));
    expect([rule, severity]).toEqual(['unresolved-symbol', 'error']);
    expect(title).toBe(`_core needs ${name}, which nothing defines`);
    expect(remedy).toContain('-Werror=implicit-function-declaration');
  });

  test.each([
    'PyList_Append',
    '_PyFoo_Bar',
    'PyPyFoo_Bar',
    'PyString_FromString',
    'PyInit_other',
    'PyTuple_GET_SIZE',
    'Py_Foo_Bar'.repeat(20),
  ])('%s is none of its concern', async (name) => {
    expect(await rulesOf(asking(name))).not.toContain('unresolved-symbol');
  });

  test.each([
    ['of a Python that came later', { tag: 'cp319-cp319-manylinux_2_17_x86_64.manylinux2014_x86_64' }],
    ['of Python 2', { tag: 'py2.py3-none-manylinux_2_17_x86_64.manylinux2014_x86_64' }],
    ['of PyPy', { tag: 'pp311-pypy311_pp73-manylinux_2_17_x86_64.manylinux2014_x86_64' }],
  ])('none %s', async (_, scene) => {
    expect(
      await rulesOf(asking('PyFoo_Bar', { files: { 'pkg/_core.so': binary('ext-x86_64.so') }, ...scene })),
    ).not.toContain('unresolved-symbol');
  });

  test('none where libpython or another library from outside may have it', async () => {
    for (const library of ['libpython3.12.so.1.0', 'libother.so.1']) {
      const edit: Scene['edit'] = (_, path, image) => {
        image.imports.push(imported('PyFoo_Bar'));
        if (path === core) image.needed.push(needed(library));
      };
      expect(await rulesOf({ edit })).not.toContain('unresolved-symbol');
    }
  });

  test('a weak one may stay open', async () => {
    const edit: Scene['edit'] = (_, __, image) => {
      image.imports.push({ ...imported('PyFoo_Bar'), weak: true });
    };
    expect(await rulesOf({ edit })).not.toContain('unresolved-symbol');
  });
});
