import { describe, expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import { MAX_FINDINGS_PER_RULE, MAX_MISSING_LIBRARIES } from '../../../src/base/limits.ts';
import type { Finding } from '../../../src/model/report.ts';
import { counted } from '../../support/work.ts';
import { buildWheel, type WheelRecipe } from '../../wheel/buildWheel.ts';
import { libraryOf } from '../../wheel/elf.ts';
import { distInfo, zipOf } from '../../wheel/zips.ts';
import { brief, findingsIn, findingsOf, findingsOfBytes } from '../checked.ts';
import { testCases } from '../fixtures.ts';
import { elf, type Linked, leaf, tag } from '../linked.ts';

testCases('external-library');

const core = 'pkg/_core.cpython-312-x86_64-linux-gnu.so';

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
    [
      'a later policy has it',
      ['libexpat.so.1'],
      { tag: 'cp312-cp312-manylinux_2_5_x86_64.manylinux1_x86_64' },
      [warning],
    ],
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
    const files = { [core]: elf(['libfoo.so.1', 'libbar-2.so.0', 'libx.so']) };
    const accepted = { externalLibraries: ['libfoo.so*', 'lib{bar,baz}-*', '!libx.so'] };
    expect((await findingsOf({ tag, files }, accepted)).map(({ title }) => title)).toEqual([
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
    expect(finding?.message).toContain("The loader can't take pkg/libdep.so.1 for it");
  });

  test('wheels for several Pythons have one cause', async () => {
    const causes = await Promise.all(
      ['311', '312'].map(async (python) => {
        const files = { [`pkg/_core.cpython-${python}-x86_64-linux-gnu.so`]: elf(['libfoo-1a2b3c4d.so.1']) };
        return (
          await findingsIn(`cp${python}-cp${python}-manylinux_2_17_x86_64.manylinux2014_x86_64`, files)
        ).map(({ cause }) => cause);
      }),
    );
    expect(causes[0]).toEqual(causes[1]);
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
    expect(message).toContain('METADATA requires no package that brings it. ');
    const mixed = await only({ files: { [core]: elf(['libodbc.so.2', 'libmpi.so.40']) } });
    expect(mixed.message).toContain('METADATA requires no package that brings them (MPI for libmpi.so.40). ');
  });

  test('Python code that mentions it is no package of that name', async () => {
    const source = { 'pkg/__init__.py': 'import ctypes\nctypes.CDLL("libthing.so.2")\n' };
    const { message, remedy } = await only({ files: { [core]: elf(['libthing.so.2']), ...source } });
    expect(message).toContain('Python code in the wheel that loads libraries mentions it');
    expect(message).not.toContain('oing by the name');
    expect(remedy.match(/external-libraries/g)).toHaveLength(1);
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
});

const filename = 'pkg-1.0-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl';

describe('hostile wheels', () => {
  test('a million needed entries', async () => {
    const needed = Array.from({ length: 1_000_000 }, (_, at) => `lib${at % 5000}.so`);
    const bytes = zipOf([{ name: core, data: elf(needed) }, ...distInfo()]);
    const { result: findings, steps } = await counted(() => findingsOfBytes(bytes, filename));
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
    const { result: findings, steps } = await counted(() => findingsOfBytes(bytes, filename));
    const errors = findings.filter(({ rule }) => rule === 'external-library');
    expect(errors).toHaveLength(MAX_FINDINGS_PER_RULE);
    expect(steps).toBeLessThan(300_000_000);
    expect(MAX_MISSING_LIBRARIES).toBeGreaterThan(MAX_FINDINGS_PER_RULE);
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

test('a file for Android that names no C library is held against what Android has', async () => {
  const path = 'pkg/_core.cpython-313-x86_64-linux-android.so';
  const lacking = async (needed: string[]) =>
    (await findingsIn('cp313-cp313-android_24_x86_64', { [path]: libraryOf({ needed }) })).flatMap(
      ({ rule, title }) => (rule === 'external-library' ? [title] : []),
    );
  expect(await lacking(['libfoo.so', 'libm.so', 'libpython3.13.so'])).toEqual([
    'libfoo.so is not in the wheel',
  ]);
  expect(await lacking(['liblog.so'])).toEqual([]);
});
