import { expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import { brief, findingsIn, x86Tag } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('extension-suffix-mismatch');

const gnu = 'x86_64-linux-gnu';
const x86 = 'manylinux_2_17_x86_64.manylinux2014_x86_64';
const musl = 'musllinux_1_2_x86_64';

/** The tag, the suffix, and what the finding says where there is one. */
const cases: [tag: string, suffix: string, reason: string | null][] = [
  [`cp311-cp311-${x86}`, `.cpython-311-${gnu}.so`, null],
  [`cp312-cp312-${x86}`, `.cpython-311-${gnu}.so`, 'that is the suffix of cpython 3.11'],
  [`cp312-cp312-${x86}`, '.so', null],
  [`cp312-cp312-${x86}`, '.abi3.so', null],
  [`cp38-abi3-${x86}`, '.abi3.so', null],
  [`cp37-cp37m-${x86}`, `.cpython-37m-${gnu}.so`, null],
  [`cp37-cp37m-${x86}`, `.cpython-37-${gnu}.so`, 'Python 3.7 looks for .cpython-37m'],
  [
    `cp38-cp38-${x86}`,
    `.cpython-38m-${gnu}.so`,
    'only Pythons up to 3.7 have the letter m in their suffixes',
  ],
  [`cp311-cp311-${x86}`, `.cpython-311d-${gnu}.so`, 'that is the suffix of a debug build of Python'],
  [`cp313-cp313t-${x86}`, `.cpython-313td-${gnu}.so`, 'that is the suffix of a debug build of Python'],
  [`cp311-cp311d-${x86}`, `.cpython-311d-${gnu}.so`, null],
  [`cp311-cp311d-${x86}`, `.cpython-311-${gnu}.so`, null],
  [`cp311-cp311-${x86}`, `.abi3-${gnu}.so`, 'only Python 3.15 and later look for .abi3 with a triplet'],
  [`cp315-cp315-${x86}`, `.abi3-${gnu}.so`, null],
  [`cp38-abi3-${x86}`, `.cpython-37m-${gnu}.so`, 'that is the suffix of cpython 3.7'],
  [`cp314-cp314-${x86}`, '.abi3t.so', 'only Python 3.15 and later look for that suffix'],
  [`cp315-abi3t-${x86}`, '.abi3t.so', null],
  [`cp315-abi3t-${x86}`, `.abi3t-${gnu}.so`, null],
  [`py2-none-${x86}`, `.cpython-311-${gnu}.so`, 'that is the suffix of cpython 3.11'],
  [`cp313-cp313t-${x86}`, `.cpython-313t-${gnu}.so`, null],
  [`cp313-cp313-${x86}`, `.cpython-313t-${gnu}.so`, 'that is the suffix of the free-threaded build'],
  [`cp313-cp313t-${x86}`, `.cpython-313-${gnu}.so`, 'that is the suffix of the build with the GIL'],
  [`pp311-pypy311_pp73-${x86}`, `.pypy311-pp73-${gnu}.so`, null],
  [`pp311-pypy311_pp73-${x86}`, `.pypy310-pp73-${gnu}.so`, 'that is the suffix of pypy 3.10'],
  [`pp311-pypy311_pp73-${x86}`, `.cpython-311-${gnu}.so`, 'another Python implementation (cpython)'],
  [`cp311-cp311-${x86}`, `.pypy311-pp73-${gnu}.so`, 'another Python implementation (pypy)'],
  [`graalpy311-graalpy242_311_native-${x86}`, '.graalpy242-311-native-x86_64-linux.so', null],
  [`cp311-cp311-${x86}`, '.graalpy242-311-native-x86_64-linux.so', 'another Python implementation (graalpy)'],
  [`cp312-cp312-${x86}`, '.cpython-312-darwin.so', 'that is a suffix of another system (macos)'],
  [`cp312-cp312-${x86}`, '.cp312-win_amd64.pyd', 'that is a suffix of another system (windows)'],
  [
    `cp312-cp312-${x86}`,
    '.cpython-312-aarch64-linux-gnu.so',
    'aarch64-linux-gnu is the triplet of another architecture',
  ],
  [
    `cp312-cp312-${x86}`,
    '.cpython-312-x86_64-linux-musl.so',
    'x86_64-linux-musl is the triplet of Pythons linked with musl',
  ],
  [`cp312-cp312-${x86}`, '.cpython-312-sh4-linux-gnu.so', null],
  [`cp312-cp312-${x86}.${musl}`, `.cpython-312-${gnu}.so`, null],
  ['cp312-cp312-linux_x86_64', '.cpython-312-x86_64-linux-musl.so', null],
];

test('PyPy for musl, which nobody publishes, may have the name that it has elsewhere', async () => {
  const found = await findingsIn(`pp311-pypy311_pp73-${musl}`, {
    [`pkg/_core.pypy311-pp73-${gnu}.so`]: binary('ext-x86_64.so'),
  });
  expect(found.map(({ rule }) => rule)).not.toContain('extension-suffix-mismatch');
});

test.each(cases)('%s with %s: %s', async (tag, suffix, reason) => {
  const member = `pkg/_core${suffix}`;
  const findings = (await findingsIn(tag, { [member]: binary('ext-x86_64.so') })).filter(
    ({ rule }) => rule !== 'unrepaired-wheel',
  );
  expect(findings.map(brief)).toEqual(reason === null ? [] : [`error extension-suffix-mismatch ${member}`]);
  if (reason !== null) expect(findings[0]?.message).toContain(reason);
});

/** The tag, the suffixes of the module's files, and what is said of them. */
const partly: [tag: string, suffixes: string[], severity: string | null, only: string][] = [
  [`cp38-abi3-${x86}`, [`.cpython-38-${gnu}.so`], 'error', '3.8'],
  [`cp38-abi3-${x86}`, [`.cpython-313-${gnu}.so`], 'error', '3.13'],
  [`cp38-abi3-${x86}`, [`.abi3-${gnu}.so`], 'error', '3.15'],
  [`cp310.cp311-cp310.cp311-${x86}`, [`.cpython-311-${gnu}.so`], 'error', '3.11'],
  [`cp313-cp313.cp313t-${x86}`, [`.cpython-313-${gnu}.so`], 'error', '3.13'],
  [`py3-none-${x86}`, [`.cpython-311-${gnu}.so`], 'warning', '3.11'],
  [`py3-none-${x86}`, [`.cpython-311-${gnu}.so`, `.cpython-312-${gnu}.so`], 'notice', '3.11 and 3.12'],
  [`cp38-abi3-${x86}`, [`.cpython-38-${gnu}.so`, `.abi3.so`], null, ''],
  [`cp38-abi3-${x86}`, [`.cpython-38-${gnu}.so`, '.py'], null, ''],
  [`cp38-abi3-${x86}`, [`.cpython-38-${gnu}.so`, '.so'], null, ''],
  [`cp313-cp313.cp313t-${x86}`, [`.cpython-313-${gnu}.so`, `.cpython-313t-${gnu}.so`], null, ''],
];

test.each(partly)(
  'of the Pythons of %s, with %s: %s, for %s alone',
  async (tag, suffixes, severity, only) => {
    const files = Object.fromEntries(
      suffixes.map((suffix) => [`pkg/_core${suffix}`, suffix === '.py' ? '' : binary('ext-x86_64.so')]),
    );
    const findings = (await findingsIn(tag, files)).filter(
      ({ rule }) => rule === 'extension-suffix-mismatch',
    );
    const first = `pkg/_core${suffixes.toSorted()[0]}`;
    expect(findings.map(brief)).toEqual(
      severity === null ? [] : [`${severity} extension-suffix-mismatch ${first}`],
    );
    if (severity !== null) expect(findings[0]?.title).toContain(`only Python ${only} import`);
  },
);

test('Requires-Python narrows what the tag promises', async () => {
  const files = { [`pkg/_core.cpython-38-${gnu}.so`]: binary('ext-x86_64.so') };
  const metadata = ['Requires-Python: >=3.8,<3.9'];
  const findings = await findingsIn(`cp38-abi3-${x86}`, files, { metadata });
  expect(findings.filter(({ rule }) => rule === 'extension-suffix-mismatch')).toEqual([]);
});

test('under a folder of tests it is a warning', async () => {
  const member = `pkg/tests/_core.cpython-311-${gnu}.so`;
  const findings = await findingsIn(`cp312-cp312-${x86}`, { [member]: binary('ext-x86_64.so') });
  expect(findings.map(brief)).toEqual([`warning extension-suffix-mismatch ${member}`]);
});

test('modules for later Pythons in a py38 wheel', async () => {
  const findings = await findingsIn('py38-none-manylinux_2_17_x86_64.manylinux2014_x86_64', {
    'pkg/_core.cpython-39-x86_64-linux-gnu.so': binary('ext-x86_64.so'),
    'pkg/_core.cpython-310-x86_64-linux-gnu.so': binary('ext-x86_64.so'),
  });
  expect(findings.map(({ severity }) => severity)).toEqual(['notice']);
});

test('a module with the triplet “constructor” is no exception', async () => {
  await expect(
    findingsIn(x86Tag, { 'pkg/_core.cpython-312-constructor.so': binary('ext-x86_64.so') }),
  ).resolves.toBeDefined();
});

test.each(['_core', '_core.so.1', '_core.dylib', '_core.dll', '_core.cpython-312-x86_64-linux-gnu'])(
  '%s is a module that no Python looks for',
  async (name) => {
    const found = await findingsIn(x86Tag, { [`pkg/${name}`]: binary('ext-x86_64.so') });
    expect(found.map(brief)).toContain(`error extension-suffix-mismatch pkg/${name}`);
    const beside = await findingsIn(x86Tag, {
      [`pkg/${name}`]: binary('ext-x86_64.so'),
      'pkg/_core.so': binary('ext-x86_64.so'),
    });
    expect(beside.map(({ rule }) => rule)).not.toContain('extension-suffix-mismatch');
  },
);

test('a library is no module that lacks its suffix', async () => {
  const files = { 'pkg/libcore.so.1': binary('ext-x86_64.so'), 'pkg/other.so.1': binary('ext-x86_64.so') };
  const found = await findingsIn(x86Tag, files);
  expect(found.map(({ rule }) => rule)).not.toContain('extension-suffix-mismatch');
});

test('what belongs to one version that the tag names is a choice beside a module for all', async () => {
  const one = `pkg/extra/_core.cpython-311-${gnu}.so`;
  const tag = `cp38.cp311-abi3.cp311-${x86}`;
  const beside = await findingsIn(tag, {
    [one]: binary('ext-x86_64.so'),
    'pkg/_core.abi3.so': binary('ext-x86_64.so'),
  });
  expect(beside.map(brief)).toContain(`notice extension-suffix-mismatch ${one}`);
  const alone = await findingsIn(tag, { [one]: binary('ext-x86_64.so') });
  expect(alone.map(brief)).toContain(`error extension-suffix-mismatch ${one}`);
});

test('one of several versions is an error, two are a notice', async () => {
  const tag = `cp38.cp39.cp310-cp38.cp39.cp310-${x86}`;
  const file = (minor: number): string => `pkg/_core.cpython-3${minor}-${gnu}.so`;
  const one = await findingsIn(tag, { [file(9)]: binary('ext-x86_64.so') });
  expect(one.map(brief)).toContain(`error extension-suffix-mismatch ${file(9)}`);
  const two = await findingsIn(tag, {
    [file(8)]: binary('ext-x86_64.so'),
    [file(9)]: binary('ext-x86_64.so'),
  });
  expect(two.map(brief)).toContain(`notice extension-suffix-mismatch ${file(8)}`);
});

test('what ctypes loads by its path needs no suffix', async () => {
  const file = `pkg/_core.cpython-38-${gnu}.so`;
  const found = await findingsIn(`cp36-abi3-${x86}`, {
    [file]: binary('ext-x86_64.so'),
    'pkg/__init__.py': 'lib = ctypes.CDLL(glob.glob(os.path.join(here, "_core.*.so"))[0])\n',
  });
  expect(found.map(brief)).toContain(`warning extension-suffix-mismatch ${file}`);
});

test.each<[string, boolean]>([
  ['pkg/_core.cp312-win_amd64.pyd', true],
  ['pkg/_core.pyd', true],
  ['pkg/_core.abi3.pyd', false],
  ['pkg/_core.cp312-win32.pyd', false],
  ['pkg/_core.so', false],
])('on Windows, Python takes %s for a module: %s', async (path, isTaken) => {
  const files = { 'pkg/__init__.py': '', [path]: binary('ext-win_amd64.pyd') };
  const found = await findingsIn('cp312-cp312-win_amd64', files);
  expect(found.map(({ rule }) => rule).includes('extension-suffix-mismatch')).toBe(!isTaken);
});
