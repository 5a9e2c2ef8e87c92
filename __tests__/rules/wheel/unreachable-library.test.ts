import { describe, expect, test } from 'vitest';
import { cases as allCases } from '../../../fixtures/build/cases/index.mjs';
import type { Content } from '../../../fixtures/build/wheel.mjs';
import type { Finding } from '../../../src/model/report.ts';
import { counted } from '../../support/work.ts';
import { libraryOf } from '../../wheel/elf.ts';
import { distInfo, zipOf } from '../../wheel/zips.ts';
import { brief, findingsIn, findingsOf, findingsOfBytes, onlyFinding } from '../checked.ts';
import { testCases } from '../fixtures.ts';
import { elf, leaf, preload, tag } from '../linked.ts';

testCases('unreachable-library');

const core = 'pkg/_core.cpython-312-x86_64-linux-gnu.so';

const aside = 'pkg/_aside.cpython-312-x86_64-linux-gnu.so';

const libs = { 'pkg.libs/libdep.so.1': leaf('libdep.so.1') };
const cases: [name: string, files: Record<string, Content>, findings: string[]][] = [
  ['no path', {}, [`error unreachable-library ${core}`]],
  ['named by its file', preload('CDLL(f"../pkg.libs/libdep.so.1")'), [`notice unreachable-library ${core}`]],
  ['named by its stem', preload('load_library("libdep", here)'), [`notice unreachable-library ${core}`]],
  ['named by a glob', preload("CDLL(glob('libdep*')[0])"), [`notice unreachable-library ${core}`]],
  ['named by its folder', preload("CDLL(join(here, 'pkg.libs', x))"), [`notice unreachable-library ${core}`]],
  ['another named', preload('CDLL("libother.so.1")'), [`error unreachable-library ${core}`]],
  ['named, but nothing loaded', preload('"pkg.libs/libdep.so.1"'), [`error unreachable-library ${core}`]],
  [
    'another module finds it',
    { [aside]: elf(['libdep.so.1'], { runpath: '$ORIGIN/../pkg.libs' }) },
    [`warning unreachable-library ${core}`],
  ],
  [
    'a plugin finds it: nothing imports that first',
    { 'pkg/plugins/libplug.so': elf(['libdep.so.1'], { runpath: '$ORIGIN/../../pkg.libs' }) },
    [`error unreachable-library ${core}`],
  ],
];
test.each(cases)('%s', async (_, files, expected) => {
  const all = { [core]: elf(['libdep.so.1']), ...libs, ...files };
  expect((await findingsIn(tag, all)).map(brief)).toEqual(expected);
});

test.each(['build/libdep.so.1', './libdep.so.1', '/io/build/libdep.so.1', '$LIB/libdep.so.1'])(
  'needed as %s: the loader opens that path and searches nothing',
  async (name) => {
    const finding = await onlyFinding(tag, {
      [core]: elf([name], { runpath: '$ORIGIN/../pkg.libs' }),
      ...libs,
    });
    expect(finding.message).toContain('has a slash');
    expect(finding.message).not.toMatch(/search path|RPATH/);
    expect(finding.remedy).toContain(
      `patchelf --replace-needed '${name}' libdep.so.1 --set-rpath '$ORIGIN/../pkg.libs' ${core}`,
    );
    expect(finding.remedy).not.toContain('-Wl,-rpath');
  },
);

test('needed by its path, and packaged under another name', async () => {
  const finding = await onlyFinding(tag, {
    [core]: elf(['build/libdep.so.1']),
    'pkg/libdep-other.so': leaf('libdep.so.1'),
  });
  expect(finding.remedy).toContain(
    `--replace-needed 'build/libdep.so.1' libdep-other.so --set-rpath '$ORIGIN' ${core}`,
  );
});

test.each([
  ['../pkg.libs', 'the working directory'],
  ['.', 'the working directory'],
  ['ORIGIN/../pkg.libs', 'the working directory'],
  ['RIGIN/../pkg.libs', 'the working directory'],
  ['@loader_path/../pkg.libs', 'is for macOS'],
  ['/../pkg.libs', "doesn't lead there"],
])('a search path %s', async (runpath, why) => {
  const findings = await findingsIn(tag, { [core]: elf(['libdep.so.1'], { runpath }), ...libs });
  const finding = findings.find(({ rule }) => rule === 'unreachable-library');
  expect(finding?.message).toContain(why);
  expect(finding?.remedy).toContain("'$ORIGIN/../pkg.libs'");
});

test('another package brings one, too', async () => {
  const files = {
    [core]: elf(['libcudart.so.13']),
    'pkg.libs/libcudart.f08d9a.so.13': leaf('libcudart.so.13'),
  };
  expect((await findingsIn(tag, files)).map(brief)).toEqual([`warning unreachable-library ${core}`]);
  const metadata = ['Requires-Dist: torch'];
  expect((await findingsIn(tag, files, { metadata })).map(brief)).toEqual([
    `notice unreachable-library ${core}`,
  ]);
});

test('musl does not know by name what was loaded by its path', async () => {
  const path = 'pkg/_core.cpython-312-x86_64-linux-musl.so';
  const findings = await findingsIn('cp312-cp312-musllinux_1_2_x86_64', {
    [path]: libraryOf({ needed: ['libdep.so.1', 'libc.musl-x86_64.so.1'] }),
    'pkg.libs/libdep.so.1': libraryOf({ soname: 'libdep.so.1', needed: ['libc.musl-x86_64.so.1'] }),
    ...preload('CDLL("libdep.so.1")'),
  });
  expect(findings.map(brief)).toEqual([`warning unreachable-library ${path}`]);
  expect(findings[0]?.message).toContain('Error loading shared library libdep.so.1');
});

test('the way to it is said, from wherever the file lies', async () => {
  const deep = 'pkg/a/b/_deep.cpython-312-x86_64-linux-gnu.so';
  const [finding] = await findingsIn(tag, { [deep]: elf(['libdep.so.1'], { rpath: '/usr/lib' }), ...libs });
  expect(finding?.remedy).toContain("-Wl,-rpath,'$ORIGIN/../../../pkg.libs' ");
  expect(finding?.message).toContain("the search path (/usr/lib) doesn't lead there");
  expect(finding?.data).toMatchObject({ at: ['pkg.libs/libdep.so.1'], searchPath: ['/usr/lib'] });
});

test('a file of another name is no help, even in the right folder', async () => {
  const [finding] = await findingsIn(tag, {
    [core]: elf(['libdep.so.1'], { runpath: '$ORIGIN' }),
    'pkg/libdep.so.1.2.3': leaf('libdep.so.1'),
  });
  expect(finding).toMatchObject({ severity: 'error', rule: 'unreachable-library' });
  expect(finding?.message).toContain('lies at pkg/libdep.so.1.2.3, under a file name');
  expect(finding?.remedy).toContain('a file called libdep.so.1');
});

test('from site-packages a path leads to the prefix; the way back has the version of Python in it', async () => {
  const data = 'pkg-1.0.data/data/lib/libdep.so.1';
  const files = (rpath: string) => ({
    [core]: elf(['libdep.so.1'], { rpath }),
    [data]: leaf('libdep.so.1'),
  });
  const [finding] = await findingsIn(tag, files('$ORIGIN'));
  expect(finding).toMatchObject({ rule: 'unreachable-library', data: { rpath: '$ORIGIN/../../..' } });
  expect(await findingsIn(tag, files('$ORIGIN/../../..'))).toEqual([]);
  const [back] = await findingsIn(tag, {
    'pkg-1.0.data/scripts/tool': elf(['libdep.so.1']),
    'pkg/libdep.so.1': leaf('libdep.so.1'),
  });
  expect(back).toMatchObject({ data: { rpath: null } });
  expect(back?.remedy).toContain('no relative path leads');
});

test('a copied library: a path for it can be set only after the repair', async () => {
  const copy = 'pkg.libs/libdep-1a2b3c4d.so.1';
  const of = (name: string) => ({ [core]: elf([name]), [`pkg.libs/${name}`]: leaf(name) });
  const [copied] = await findingsIn(tag, of('libdep-1a2b3c4d.so.1'));
  expect(copied).toMatchObject({ severity: 'error', data: { advice: 'repair-last', at: [copy] } });
  expect(copied?.remedy).not.toContain('-Wl,-rpath');
  const [own] = await findingsIn(tag, of('libdep.so.1'));
  expect(own).toMatchObject({ severity: 'error', data: { advice: 'set-rpath' } });
});

test('of several libraries out of reach the one is named whose place is told', async () => {
  const { message } = await onlyFinding(tag, {
    'pkg/plugins/libplugin.so': elf(['liba.so.1', 'libb.so.1']),
    'pkg/lib/liba.so.1': leaf('liba.so.1'),
    'pkg/lib/libb.so.1': leaf('libb.so.1'),
  });
  expect(message).toContain('needs liba.so.1 and libb.so.1. liba.so.1 lies at pkg/lib/liba.so.1,');
});

test('a name that could harm in a shell is not part of a command to paste', async () => {
  const folder = "pkg.libs/x'$(touch y)'";
  const [finding] = await findingsIn(tag, {
    [core]: elf(['libdep.so.1']),
    [`${folder}/libdep.so.1`]: elf([], { soname: 'libdep.so.1' }),
  });
  expect(finding?.rule).toBe('unreachable-library');
  expect(finding?.remedy).toContain("-Wl,-rpath,'$ORIGIN/…'");
});

test('what a repair renamed as a file alone', async () => {
  const copy = 'libdep-1a2b3c4d.so.1';
  const needs = elf(['libdep.so.1'], { rpath: '$ORIGIN/../pkg.libs' });
  const files = { [core]: needs, [`pkg.libs/${copy}`]: leaf('libdep.so.1') };
  const found = (await findingsOf({ tag, files })).map(({ severity, rule, data }) => [
    severity,
    rule,
    data.advice,
  ]);
  expect(found).toEqual([['error', 'unreachable-library', 'misnamed']]);
});

const filename = 'pkg-1.0-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl';

test('thousands of libraries out of reach, of one name', async () => {
  const library = leaf('libdep.so.1');
  const members = Array.from({ length: 5000 }, (_, at) => ({
    name: `pkg/${at}/libdep.so.1`,
    data: library,
  }));
  const bytes = zipOf([{ name: core, data: elf(['libdep.so.1']) }, ...members, ...distInfo()]);
  const { result: findings, steps } = await counted(() => findingsOfBytes(bytes, filename));
  expect(findings.map(brief)).toContain(`error unreachable-library ${core}`);
  const own = findings.filter(({ rule }) => rule === 'unreachable-library');
  expect(JSON.stringify(own).length).toBeLessThan(10_000);
  expect(steps).toBeLessThan(15_000_000);
});

test('scikit-learn, tbb and others: Python code loads what lies in a folder', async () => {
  const loss = 'sklearn/_loss.cpython-312-x86_64-linux-gnu.so';
  const found = await findingsOf({
    name: 'sklearn',
    tag,
    files: {
      'sklearn/__init__.py': 'from . import _distributor_init\n',
      'sklearn/_distributor_init.py':
        'import os\nfrom ctypes import CDLL\n\n' +
        "libs = os.path.join(os.path.dirname(__file__), '.libs')\nCDLL(os.path.join(libs, name))\n",
      [loss]: elf(['libgomp.so.1']),
      'sklearn/.libs/libgomp.so.1': leaf('libgomp.so.1'),
    },
  });
  expect(found.map(brief)).toEqual([`notice unreachable-library ${loss}`]);
});

describe('macOS: what to do', () => {
  const remedies = async (rule: string, name: string): Promise<string[]> =>
    (await findingsOfCase(rule, name)).map(({ remedy }) =>
      remedy.replaceAll(/chunkpack\/_core\S+so/g, 'CORE'),
    );

  test.each([
    ['unreachable-library', 'fires-loader-path-to-another-folder', '@loader_path/libdep.1.dylib'],
    ['unreachable-library', 'fires-bare-install-name', 'libdep.1.dylib'],
    ['external-library', 'fires-build-path-of-packaged-library', '/opt/local/lib/libdep.1.dylib'],
  ])('%s/%s', async (rule, name, from) => {
    expect(await remedies(rule, name)).toEqual([
      expect.stringContaining(`install_name_tool -change ${from} @loader_path/.dylibs/libdep.1.dylib CORE.`),
    ]);
  });

  test('names where the library is', async () => {
    const [finding] = await findingsOfCase('external-library', 'fires-build-path-of-packaged-library');
    expect(finding?.message).toContain('The wheel has one at chunkpack/.dylibs/libdep.1.dylib');
  });
});

async function findingsOfCase(rule: string, name: string): Promise<Finding[]> {
  const found = allCases.find((each) => each.rule === rule && each.name === name);
  if (found === undefined) throw new Error(name);
  return findingsOfBytes(await found.bytes(), found.filename);
}
