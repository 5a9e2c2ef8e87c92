/** The rules about libraries, on wheels whose files say no more than what they need and where they look. */

import { describe, expect, test } from 'vitest';
import { binary } from '../../fixtures/build/cases.mjs';
import { buildWheel, type Content, type WheelRecipe } from '../../fixtures/build/wheel.mjs';
import { MAX_FINDINGS_PER_RULE, MAX_MISSING_LIBRARIES } from '../../src/base/limits.ts';
import { judgeWheel } from '../../src/judge/judgeWheel.ts';
import type { Finding } from '../../src/model/report.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { counted } from '../support/work.ts';
import { type ElfRecipe, libraryOf } from '../wheel/elf.ts';
import { factsOf, factsOfRecipe } from '../wheel/opened.ts';
import { distInfo, zipOf } from '../wheel/zips.ts';
import { brief, findingsIn, findingsOf, found } from './checked.ts';

const tag = 'cp312-cp312-manylinux_2_17_x86_64';
const core = 'pkg/_core.cpython-312-x86_64-linux-gnu.so';
const aside = 'pkg/_aside.cpython-312-x86_64-linux-gnu.so';

type Linked = Omit<Partial<ElfRecipe>, 'size' | 'loads'>;
const elf = (needed: string[], linked: Linked = {}): Buffer =>
  libraryOf({ ...linked, needed: [...needed, 'libc.so.6'] });
const leaf = (soname: string): Buffer => elf([], { soname });

/** The findings in short for a wheel with one module that needs these libraries. */
async function needing(
  libraries: string[],
  more: Partial<WheelRecipe> & { linked?: Linked } = {},
): Promise<string[]> {
  const { linked, files, ...recipe } = more;
  return (await findingsOf({ tag, ...recipe, files: { [core]: elf(libraries, linked), ...files } })).map(
    brief,
  );
}

const error = `error external-library ${core}`;
const warning = `warning external-library ${core}`;
const notice = `notice external-library ${core}`;

describe('what may be missing', () => {
  const cases: [
    name: string,
    libraries: string[],
    more: Parameters<typeof needing>[1],
    findings: string[],
  ][] = [
    ['nothing: the policy’s own', ['libz.so.1', 'libstdc++.so.6', 'libGL.so.1'], {}, []],
    [
      'nothing: drivers’',
      ['libcuda.so.1', 'libnvidia-ml.so.1', 'libEGL.so.1', 'libdrm.so.2', 'libva.so.2'],
      {},
      [],
    ],
    ['no other: one finding for each', ['libfoo.so.1', 'libbar.so.2'], {}, [error, error]],
    ['a library that is called like a driver’s', ['libcudalike.so.1'], {}, [error]],
    ['with a requirement that brings it', ['libtorch.so'], { metadata: ['Requires-Dist: torch'] }, [notice]],
    [
      'with a requirement under an extra',
      ['libtensorflow_framework.so.2'],
      { metadata: ["Requires-Dist: tensorflow>=2.16; extra == 'tensorflow'"] },
      [notice],
    ],
    [
      'with a requirement that has the library’s own name',
      ['libcudf.so'],
      { metadata: ['Requires-Dist: libcudf-cu12==25.10.*'] },
      [notice],
    ],
    [
      'with one that is called alike: that proves little',
      ['liblz4.so.1'],
      { metadata: ['Requires-Dist: python-lz4'] },
      [warning],
    ],
    ['with one that has a word in common', ['libfoo.so.1'], { metadata: ['Requires-Dist: foobar'] }, [error]],
    [
      'with another of the same project explained',
      ['libarrow.so.22', 'libarrow_extra.so.22'],
      { metadata: ['Requires-Dist: pyarrow'] },
      [notice],
    ],
    [
      'with another of the same first word explained',
      ['libcudf.so', 'libcudf_kafka.so'],
      { metadata: ['Requires-Dist: libcudf-cu12'] },
      [notice],
    ],
    [
      'with another project explained: that is no help',
      ['libarrow.so.22', 'libfoo.so.1'],
      { metadata: ['Requires-Dist: pyarrow'] },
      [error, notice],
    ],
    ['only torch has it, and nothing requires torch', ['libtorch.so'], {}, [warning]],
    ['pyarrow is not the only one to have it', ['libarrow.so.2200'], {}, [error]],
    ['a desktop’s, however many', ['libxcb.so.1', 'libX11-xcb.so.1', 'libdbus-1.so.3'], {}, [warning]],
    ['FFmpeg’s', ['libavcodec.so.61', 'libswscale.so.8'], {}, [warning]],
    ['OpenMP’s and unixODBC’s', ['libgomp.so.1', 'libodbc.so.2'], {}, [warning]],
    [
      'a path into another package',
      ['libother.so.1'],
      { linked: { runpath: '$ORIGIN/../other/lib' } },
      [notice],
    ],
    ['a path into a package of its own', ['libother.so.1'], { linked: { runpath: '$ORIGIN/lib' } }, [error]],
    [
      'a path into its own libs folder, which is not there',
      ['libother.so.1'],
      { linked: { runpath: '$ORIGIN/../pkg.libs' } },
      [error],
    ],
    ['a path out of site-packages', ['libother.so.1'], { linked: { runpath: '$ORIGIN/../../lib' } }, [error]],
    [
      'Python code that names it',
      ['libother.so.1'],
      { files: { 'pkg/__init__.py': 'CDLL("libother.so.1")' } },
      [warning],
    ],
    [
      'Python code that loads whatever there is',
      ['libother.so.1'],
      { files: { 'pkg/__init__.py': 'CDLL("lib*.so*")' } },
      [error],
    ],
    ['a later policy has it', ['libexpat.so.1'], { tag: 'cp312-cp312-manylinux_2_5_x86_64' }, [warning]],
    ['the policy is unknown', ['libfoo.so.1'], { tag: 'cp312-cp312-manylinux_2_99_x86_64' }, [error]],
    ['libpython has a rule of its own', ['libpython3.12.so.1.0'], {}, [`error libpython-linked ${core}`]],
    ['nothing: another libc’s loader', ['ld-linux-x86-64.so.2'], {}, []],
    [
      'in a wheel for any platform',
      ['libfoo.so.1'],
      { tag: 'py3-none-any' },
      [`error binary-in-pure-wheel ${core}`],
    ],
    [
      'in a wheel before its repair, however many',
      ['libfoo.so.1', 'libbar.so.1', 'libtorch.so'],
      { tag: 'cp312-cp312-linux_x86_64' },
      [notice, 'warning unrepaired-wheel the wheel'],
    ],
  ];
  test.each(cases)('%s', async (_, libraries, more, expected) => {
    expect((await needing(libraries, more)).sort()).toEqual(expected);
  });

  test('what the configuration accepts', async () => {
    const facts = await factsOfRecipe({
      tag,
      files: { [core]: elf(['libfoo.so.1', 'libbar-2.so.0', 'libx.so']) },
    });
    const settings = { ...DEFAULT_SETTINGS, externalLibraries: ['libfoo.so*', 'lib{bar,baz}-*', '!libx.so'] };
    expect(found(judgeWheel(facts, settings)).map(({ title }) => title)).toEqual([
      'libx.so is not in the wheel',
    ]);
  });

  test('a library that test data needs is a warning', async () => {
    const path = 'pkg/tests/_t.cpython-312-x86_64-linux-gnu.so';
    expect((await findingsIn(tag, { [path]: elf(['libfoo.so.1']) })).map(brief)).toEqual([
      `warning external-library ${path}`,
    ]);
  });

  test('a library that a vendored library needs is one of the module’s', async () => {
    const files = {
      [core]: elf(['libmid.so'], { runpath: '$ORIGIN' }),
      'pkg/libmid.so': elf(['libfoo.so.1'], { soname: 'libmid.so' }),
    };
    const [finding] = await findingsIn(tag, files);
    expect(finding).toMatchObject({ severity: 'error', rule: 'external-library', member: 'pkg/libmid.so' });
    expect(finding?.message).toContain('pkg/libmid.so, which an extension module needs, needs libfoo.so.1');
  });

  test('nothing beside a foreign, damaged or empty file of that name', async () => {
    for (const data of [binary('libdep-aarch64.so.1'), binary('libdep-x86_64.so.1').subarray(0, 300), '']) {
      const files = { [core]: elf(['libdep.so.1'], { runpath: '$ORIGIN' }), 'pkg/libdep.so.1': data };
      const rules = (await findingsIn(tag, files)).map(({ rule }) => rule);
      expect(rules).toHaveLength(1);
      expect(['architecture-mismatch', 'malformed-binary']).toContain(rules[0]);
    }
  });

  test('a program in the place of the library is told', async () => {
    const files = {
      [core]: elf(['libdep.so.1'], { runpath: '$ORIGIN' }),
      'pkg/libdep.so.1': { data: binary('program-x86_64'), mode: 0o100755 },
    };
    const [finding] = await findingsIn(tag, files);
    expect(finding).toMatchObject({ rule: 'external-library', severity: 'error' });
    expect(finding?.message).toContain('The file of that name in the wheel (pkg/libdep.so.1) is none');
  });

  test('wheels for several Pythons have one cause', async () => {
    const causes = await Promise.all(
      ['311', '312'].map(async (python) => {
        const files = { [`pkg/_core.cpython-${python}-x86_64-linux-gnu.so`]: elf(['libfoo-1a2b3c4d.so.1']) };
        return (await findingsIn(`cp${python}-cp${python}-manylinux_2_17_x86_64`, files)).map(
          ({ cause }) => cause,
        );
      }),
    );
    expect(causes[0]).toEqual(causes[1]);
  });
});

describe('what is in the wheel, out of reach', () => {
  const libs = { 'pkg.libs/libdep.so.1': leaf('libdep.so.1') };
  const preload = (source: string): Record<string, Content> => ({ 'pkg/__init__.py': source });
  const cases: [name: string, files: Record<string, Content>, findings: string[]][] = [
    ['no path', {}, [`error unreachable-library ${core}`]],
    [
      'named by its file',
      preload('CDLL(f"../pkg.libs/libdep.so.1")'),
      [`notice unreachable-library ${core}`],
    ],
    ['named by its stem', preload('load_library("libdep", here)'), [`notice unreachable-library ${core}`]],
    ['named by a glob', preload("CDLL(glob('libdep*')[0])"), [`notice unreachable-library ${core}`]],
    [
      'named by its folder',
      preload("CDLL(join(here, 'pkg.libs', x))"),
      [`notice unreachable-library ${core}`],
    ],
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
    expect(finding?.remedy).toContain('the RPATH $ORIGIN/../../../pkg.libs:');
    expect(finding?.message).toContain('(/usr/lib) does not lead to it');
    expect(finding?.data).toMatchObject({ at: ['pkg.libs/libdep.so.1'], searchPath: ['/usr/lib'] });
  });

  test('a file of another name is no help, even in the right folder', async () => {
    const [finding] = await findingsIn(tag, {
      [core]: elf(['libdep.so.1'], { runpath: '$ORIGIN' }),
      'pkg/libdep.so.1.2.3': leaf('libdep.so.1'),
    });
    expect(finding).toMatchObject({ severity: 'error', rule: 'unreachable-library' });
    expect(finding?.message).toContain('under another file name, pkg/libdep.so.1.2.3');
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
    expect(back?.remedy).toContain('no relative path leads to it');
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
});

describe('what is said of a library that may come from elsewhere', () => {
  const only = async (recipe: Partial<WheelRecipe> & Pick<WheelRecipe, 'files'>): Promise<Finding> => {
    const findings = await findingsOf({ tag, ...recipe });
    expect(findings).toHaveLength(1);
    return findings[0] as Finding;
  };

  test('where no package is known for it, none is named', async () => {
    const { message } = await only({ files: { [core]: elf(['libodbc.so.2']) } });
    expect(message).toContain('from packages of their own or from an installation. METADATA');
    const mixed = await only({ files: { [core]: elf(['libodbc.so.2', 'libmpi.so.40']) } });
    expect(mixed.message).toContain('from an installation: libmpi.so.40 (MPI). METADATA');
  });

  test('Python code that mentions it is no package of that name', async () => {
    const source = { 'pkg/__init__.py': 'import ctypes\nctypes.CDLL("libthing.so.2")\n' };
    const { message, remedy } = await only({ files: { [core]: elf(['libthing.so.2']), ...source } });
    expect(message).toContain('Python code in the wheel that loads libraries by itself mentions it');
    expect(message).not.toContain('Names suggest');
    expect(remedy.match(/external-libraries/g)).toHaveLength(1);
  });

  test('of several libraries out of reach the one is named whose place is told', async () => {
    const { message } = await only({
      files: {
        'pkg/plugins/libplugin.so': elf(['liba.so.1', 'libb.so.1']),
        'pkg/lib/liba.so.1': leaf('liba.so.1'),
        'pkg/lib/libb.so.1': leaf('libb.so.1'),
      },
    });
    expect(message).toContain('needs liba.so.1 and libb.so.1. The wheel has liba.so.1 at pkg/lib/liba.so.1.');
  });
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

describe('search paths that leave the wheel', () => {
  const cases: [path: string, findings: string[]][] = [
    ['$ORIGIN/../lib:$ORIGIN', []],
    ['$ORIGIN/../nvidia/cublas/lib', []],
    ['$LIB/x:$PLATFORM', []],
    ['', []],
    ['/home/ci/build', ['warning']],
    ['/tmpfiles/lib', ['warning']],
    ['/tmp', ['warning']],
    ['/var/tmp/x:/dev/shm', ['warning']],
    ['lib', ['warning']],
    ['.', ['warning']],
    ['$ORIGIN:', ['warning']],
    [':', ['warning']],
    ['/usr/local/lib:/opt/x', ['notice']],
    ['/usr/lib:/home/ci:/tmp', ['warning', 'warning', 'notice']],
  ];
  test.each(cases)('%s', async (runpath, severities) => {
    for (const path of [{ runpath }, { rpath: runpath }]) {
      const findings = await findingsIn(tag, { [core]: elf([], path) });
      expect(findings.map(brief)).toEqual(severities.map((severity) => `${severity} build-rpath ${core}`));
    }
  });

  test('the remedy keeps what leads to the libraries of the wheel', async () => {
    const remedyOf = async (runpath: string) =>
      (await findingsIn(tag, { [core]: elf([], { runpath }) }))[0]?.remedy;
    expect(await remedyOf('/home/ci/build')).toContain('patchelf --remove-rpath clears what is left');
    const kept = await remedyOf('$ORIGIN/../pkg.libs:$ORIGIN:');
    expect(kept).toContain(`patchelf --set-rpath '$ORIGIN/../pkg.libs:$ORIGIN' mends ${core}`);
    expect(kept).toContain('An empty entry comes of a colon at the end');
    expect(await remedyOf("$ORIGIN/'; reboot; ':/tmp")).toContain("patchelf --set-rpath '$ORIGIN/…' mends");
  });

  test('RPATH counts for nothing beside RUNPATH, nor an empty entry with musl, nor any of it on macOS', async () => {
    expect(await findingsIn(tag, { [core]: elf([], { runpath: '$ORIGIN', rpath: '/tmp' }) })).toEqual([]);
    const musl = libraryOf({ needed: ['libc.musl-x86_64.so.1'], runpath: '$ORIGIN:' });
    const path = 'pkg/_core.cpython-312-x86_64-linux-musl.so';
    expect(await findingsIn('cp312-cp312-musllinux_1_2_x86_64', { [path]: musl })).toEqual([]);
    const rules = await findingsIn('cp312-cp312-macosx_11_0_x86_64', {
      'pkg/tool': elf([], { runpath: '/tmp' }),
    });
    expect(rules.map(({ rule }) => rule)).not.toContain('build-rpath');
  });
});

describe('hostile wheels', () => {
  const filename = 'pkg-1.0-cp312-cp312-manylinux_2_17_x86_64.whl';
  const check = async (bytes: Uint8Array): Promise<Finding[]> =>
    found(judgeWheel(await factsOf(bytes, filename)));

  test('an RPATH of a megabyte', async () => {
    const paths = [
      '/tmp/'.repeat(200_000),
      'a:'.repeat(500_000),
      '../'.repeat(333_333),
      '$ORIGIN/../'.repeat(90_000),
    ];
    for (const runpath of paths) {
      const { result: findings, steps } = await counted(() =>
        findingsIn(tag, { [core]: elf(['libfoo.so.1'], { runpath }) }),
      );
      expect(findings.length).toBeGreaterThan(0);
      expect(steps).toBeLessThan(25_000_000);
    }
  });

  test('a million needed entries', async () => {
    const needed = Array.from({ length: 1_000_000 }, (_, at) => `lib${at % 5000}.so`);
    const bytes = zipOf([{ name: core, data: elf(needed) }, ...distInfo()]);
    const { result: findings, steps } = await counted(() => check(bytes));
    expect(findings.length).toBeGreaterThan(0);
    expect(steps).toBeLessThan(2_000_000);
  });

  test('more missing libraries than are looked at, in many files', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, file) => [
        `pkg/_m${file}.cpython-312-x86_64-linux-gnu.so`,
        elf(Array.from({ length: 1000 }, (_, at) => `lib${file}x${at}.so`)),
      ]),
    );
    const sources = {
      'pkg/__init__.py': `CDLL ${Array.from({ length: 3000 }, (_, at) => `lib*${at}*a*.so*`).join(' ')}`,
    };
    const metadata = Array.from({ length: 5000 }, (_, at) => `Requires-Dist: nvidia-${at}-some-long-name`);
    const bytes = await buildWheel({ name: 'pkg', tag, metadata, files: { ...files, ...sources } });
    const { result: findings, steps } = await counted(() => check(bytes));
    const errors = findings.filter(({ rule }) => rule === 'external-library');
    expect(errors).toHaveLength(MAX_FINDINGS_PER_RULE);
    expect(steps).toBeLessThan(300_000_000);
    expect(MAX_MISSING_LIBRARIES).toBeGreaterThan(MAX_FINDINGS_PER_RULE);
  });

  test('thousands of libraries out of reach, of one name', async () => {
    const library = leaf('libdep.so.1');
    const members = Array.from({ length: 5000 }, (_, at) => ({
      name: `pkg/${at}/libdep.so.1`,
      data: library,
    }));
    const bytes = zipOf([{ name: core, data: elf(['libdep.so.1']) }, ...members, ...distInfo()]);
    const { result: findings, steps } = await counted(() => check(bytes));
    expect(findings.map(brief)).toContain(`error unreachable-library ${core}`);
    const own = findings.filter(({ rule }) => rule === 'unreachable-library');
    expect(JSON.stringify(own).length).toBeLessThan(10_000);
    expect(steps).toBeLessThan(15_000_000);
  });

  test('names that are properties of every object', async () => {
    const findings = await findingsIn(tag, { [core]: elf(['constructor', '__proto__', 'toString']) });
    expect(findings.map(({ title }) => title)).toEqual([
      '__proto__ is not in the wheel',
      'constructor is not in the wheel',
      'toString is not in the wheel',
    ]);
  });
});

describe('what a repair copied, and how the remedy is chosen', () => {
  const copy = 'libdep-1a2b3c4d.so.1';
  const own = { rpath: '$ORIGIN/../pkg.libs' };
  const advice = async (recipe: Parameters<typeof findingsOf>[0]): Promise<string[]> =>
    (await findingsOf(recipe)).map((finding) =>
      [finding.severity, finding.rule, finding.data.advice ?? ''].join(' '),
    );
  const core17 = (...rest: Parameters<typeof elf>) => ({ tag, files: { [core]: elf(...rest) } });

  test.each<[name: string, recipe: Parameters<typeof findingsOf>[0], expected: string[]]>([
    ['never repaired', core17(['libdep.so.1']), ['error external-library repair']],
    [
      'repaired, and this one left out',
      {
        tag,
        files: {
          [core]: elf(['libdep.so.1', 'liba-00112233.so'], own),
          'pkg.libs/liba-00112233.so': leaf(''),
        },
      },
      ['error external-library stop-excluding'],
    ],
    ['a copy that is gone', core17([copy], own), ['error external-library lost']],
    ['a copy that is gone, and no path', core17([copy]), ['error external-library lost']],
    ['several copies: one cause', core17([copy, 'libx-0badcafe.so.2'], own), ['error external-library lost']],
    [
      'in a folder that is called after another distribution',
      { ...core17([copy], { rpath: '$ORIGIN/../renamed.libs' }), metadata: ['Requires-Dist: dep'] },
      ['error external-library lost'],
    ],
    [
      'although names speak for other sources',
      {
        ...core17(
          ['libgomp-a34b3233.so.1', 'libX11-0badcafe.so.6', 'libdrm-0badcafe.so.2', 'libtorch-0badcafe.so'],
          own,
        ),
        metadata: ['Requires-Dist: torch'],
      },
      ['error external-library lost'],
    ],
    [
      'in the folder of a package that is required',
      { ...core17([copy], { rpath: '$ORIGIN/../numpy.libs' }), metadata: ['Requires-Dist: numpy'] },
      ['notice external-library explained'],
    ],
    [
      'needed by what nothing loads',
      { tag, files: { 'pkg/bin/plugin.so.1': elf([copy], own) } },
      ['warning external-library lost'],
    ],
    ['asked for by a path', core17(['/build/libdep.so']), ['error external-library set-soname']],
    [
      'a program has the name',
      {
        tag,
        files: {
          [core]: elf(['libdep.so.1'], { rpath: '$ORIGIN' }),
          'pkg/libdep.so.1': elf([], { type: 2 }),
        },
      },
      ['error external-library replace'],
    ],
    [
      'renamed as a file alone',
      { tag, files: { [core]: elf(['libdep.so.1'], own), [`pkg.libs/${copy}`]: leaf('libdep.so.1') } },
      ['error unreachable-library misnamed'],
    ],
    ['a date is no hash', core17(['libdep-20240131.so.1']), ['error external-library repair']],
    [
      'renamed in the wheel, not in what needs it, as patchelf 0.14.3 leaves it',
      { tag, files: { [core]: elf(['libdep.so.1'], { rpath: copy }), [`pkg.libs/${copy}`]: leaf(copy) } },
      ['error external-library misnamed'],
    ],
    [
      'the same with a library whose file is called otherwise',
      {
        tag,
        files: {
          [core]: elf(['libblas.so.0'], { rpath: 'libblasp-r0-1a2b3c4d.3.21.so' }),
          'pkg.libs/libblasp-r0-1a2b3c4d.3.21.so': leaf('libblasp-r0-1a2b3c4d.3.21.so'),
        },
      },
      ['error external-library misnamed'],
    ],
    [
      'renamed, and the path is right: a file that came after the repair',
      { tag, files: { [core]: elf(['libdep.so.1'], own), [`pkg.libs/${copy}`]: leaf(copy) } },
      ['error external-library misnamed'],
    ],
    [
      'another version of it is copied',
      { tag, files: { [core]: elf(['libdep.so.2'], own), [`pkg.libs/${copy}`]: leaf(copy) } },
      ['error external-library stop-excluding'],
    ],
    [
      'before a repair, which would find the same',
      { ...core17([copy], own), tag: 'cp312-cp312-linux_x86_64' },
      ['notice external-library lost', 'warning unrepaired-wheel retag'],
    ],
  ])('%s', async (_, recipe, expected) => {
    expect(await advice(recipe)).toEqual(expected);
  });

  test('a linux tag of an architecture that no policy is for can only be offered elsewhere', async () => {
    const of = async (platform: string) =>
      (await findingsOf({ tag: `cp312-cp312-${platform}`, files: {} })).map(({ data }) => data.advice);
    expect(await of('linux_x86_64')).toEqual(['repair']);
    expect(await of('linux_mips64')).toEqual(['elsewhere']);
  });
});
