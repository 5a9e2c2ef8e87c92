import { describe, expect, test } from 'vitest';
import { buildAr, importObject } from '../../../fixtures/build/archives.mjs';
import { binary } from '../../../fixtures/build/cases.mjs';
import { buildZip, type Content } from '../../wheel/buildWheel.ts';
import { armCore, armTag, brief, findingsIn, program, x86Core, x86Tag } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('nested-binary');

const archive = 'pkg/toolbox.zip';
const inside = async (
  files: Record<string, Content>,
  tag = x86Tag,
  core: Record<string, Content> = x86Core,
) => findingsIn(tag, { ...core, [archive]: await buildZip(files) });

const linux = binary('ext-x86_64.so');
const cases: [name: string, files: Record<string, Content>, outcome: 'notice' | 'warning' | null][] = [
  ['a library for the wheel itself is a notice', { 'a.so': linux }, 'notice'],
  ['a lone foreign program is a warning', { tool: program('program-armv7l') }, 'warning'],
  [
    'two for the same foreign platform are a warning',
    { a: program('program-armv7l'), b: program('program-armv7l') },
    'warning',
  ],
  [
    'builds for several platforms are a notice',
    { 'arm/a.so': binary('ext-aarch64.so'), 'x64/a.so': linux },
    'notice',
  ],
  [
    'several foreign platforms and none of its own are a notice',
    { a: binary('ext-aarch64.so'), b: binary('ext-s390x.so') },
    'notice',
  ],
  ['a Windows program is a notice', { 'a.exe': binary('program-win_amd64.exe') }, 'notice'],
  ['a macOS library is a notice', { 'a.dylib': binary('ext-macos-arm64.so') }, 'notice'],
  ['device code is nothing', { 'a.cubin': binary('device-cuda.cubin'), 'b.o': binary('device-bpf.o') }, null],
  ['firmware is nothing', { 'a.elf': binary('firmware-arm') }, null],
  ['wasm is nothing', { 'a.wasm': binary('module.wasm') }, null],
  ['text and names are nothing', { 'a.so': 'text', 'b.dll': '' }, null],
  ['an empty zip is nothing', {}, null],
];
test.each(cases)('in a zip %s', async (_, files, outcome) => {
  expect((await inside(files)).map(brief)).toEqual(
    outcome === null ? [] : [`${outcome} nested-binary ${archive}`],
  );
});

test('the finding names what is inside, and the architecture where it is foreign', async () => {
  const [finding] = await inside({ 'contrib/tool': program('program-armv7l') }, armTag, armCore);
  expect(finding).toMatchObject({
    severity: 'warning',
    title: 'native code inside toolbox.zip',
    data: { members: ['contrib/tool'] },
  });
  expect(finding?.message).toContain('contrib/tool (Linux armv7l executable)');
  expect(finding?.message).toContain("for another architecture than the wheel's (aarch64)");
});

test('of many, a few are named and the rest is counted', async () => {
  const files = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`lib${at}.so`, linux]));
  const [finding] = await inside(files);
  expect(finding?.message).toContain('lib1.so');
  expect(finding?.message).not.toContain('lib2.so');
  expect(finding?.message).toContain('and 8 more');
});

describe('wheels for any platform', () => {
  test('with a jar of natives have a notice, also for a single foreign one', async () => {
    const jar = await buildZip({ 'META-INF/MANIFEST.MF': 'Manifest-Version: 1.0\n', 'linux/a.so': linux });
    const findings = await findingsIn('py3-none-any', { 'pkg/jars/a.jar': jar });
    expect(findings.map(brief)).toEqual(['notice nested-binary pkg/jars/a.jar']);
  });
});

test('an egg or jar is looked into whatever its name', async () => {
  for (const name of ['pkg/a.egg', 'pkg/a.jar', 'pkg/a.bin', 'pkg/noextension']) {
    const findings = await findingsIn(x86Tag, { ...x86Core, [name]: await buildZip({ 'a.so': linux }) });
    expect(findings.map(brief)).toEqual([`notice nested-binary ${name}`]);
  }
});

describe('static archives', () => {
  const object = (name: string) => buildAr({ 'library.o': binary(`object-${name}.o`) });
  const archive = 'pkg/lib/libdep.a';
  const mac = { 'pkg/_core.cpython-312-darwin.so': binary('ext-macos-arm64.so') };
  const windows = { 'pkg/_core.cp312-win_amd64.pyd': binary('ext-win_amd64.pyd') };

  test('a lone one for another CPU says for which, and that no import breaks', async () => {
    const [finding] = await findingsIn(armTag, { ...armCore, [archive]: object('armv7l') });
    expect(finding).toMatchObject({
      rule: 'nested-binary',
      severity: 'warning',
      title: 'armv7l static archive in an aarch64 wheel: libdep.a',
      data: { expected: 'aarch64', actual: 'armv7l' },
    });
    expect(finding?.message).toContain('armv7l (32-bit ARM, hard float)');
    expect(finding?.message).toContain('No import breaks');
  });

  const outcomes: [name: string, tag: string, files: Record<string, Content>, severity: string | null][] = [
    [
      'for the wheel and others at once',
      x86Tag,
      { ...x86Core, [archive]: buildAr({ a: binary('object-s390x.o'), b: binary('object-x86_64.o') }) },
      null,
    ],
    [
      'of macOS for another CPU',
      'cp312-cp312-macosx_11_0_arm64',
      { ...mac, [archive]: object('macos-x86_64') },
      'warning',
    ],
    [
      'of macOS in a universal wheel',
      'cp312-cp312-macosx_11_0_universal2',
      { ...mac, [archive]: object('macos-x86_64') },
      null,
    ],
    [
      'of Windows for another CPU',
      'cp312-cp312-win_amd64',
      { ...windows, 'pkg/dep.lib': buildAr({ 'dep.dll': importObject(0xaa64) }) },
      'warning',
    ],
    [
      'of Linux in a macOS wheel',
      'cp312-cp312-macosx_11_0_arm64',
      { ...mac, [archive]: object('x86_64') },
      null,
    ],
    [
      'for hard float in a wheel for two Linux CPUs',
      'cp312-cp312-manylinux_2_31_armv7l.manylinux_2_31_aarch64',
      { ...armCore, [archive]: object('armv7l') },
      null,
    ],
    [
      'without a wheel name to promise anything',
      'cp312-cp312-future_tag',
      { [archive]: object('armv7l') },
      null,
    ],
  ];
  test.each(outcomes)('one %s', async (_, tag, files, severity) => {
    const findings = (await findingsIn(tag, files)).filter(({ rule }) => rule === 'nested-binary');
    expect(findings.map((finding) => finding.severity)).toEqual(severity === null ? [] : [severity]);
  });

  test('one under the name of an extension module is called an archive', async () => {
    const [finding] = await findingsIn(x86Tag, {
      ...x86Core,
      'pkg/fast.cpython-312-x86_64-linux-gnu.so': object('x86_64'),
    });
    expect(finding).toMatchObject({ rule: 'malformed-binary' });
    expect(finding?.message).toContain('it is a static archive');
  });
});

test('an archive that was read in part says so in its finding', async () => {
  const [finding] = await inside({ tool: binary('program-armv7l'), 'inner.zip': await buildZip({ a: 'a' }) });
  expect(finding?.message).toContain('Not all of it was read: inner.zip in it is an archive of its own');
});
