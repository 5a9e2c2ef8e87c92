import { describe, expect, test } from 'vitest';
import { binary } from '../../../../fixtures/build/cases.mjs';
import { DEFAULT_SETTINGS } from '../../../../src/model/settings.ts';
import { ownerOfDll } from '../../../../src/platform/windowsDlls.ts';
import { brief, findingsIn, findingsOf, onlyFinding } from '../../checked.ts';

const tag = 'cp312-cp312-win_amd64';
const core = 'pkg/_core.cp312-win_amd64.pyd';

/** The module with another DLL in place of VCRUNTIME140.dll. */
function needing(library: string): Buffer {
  const bytes = binary('ext-win_amd64-msvc.pyd');
  bytes.write(library.padEnd('VCRUNTIME140.dll'.length, '\0'), bytes.indexOf('VCRUNTIME140.dll'), 'latin1');
  return bytes;
}

const metadata = (...requirements: string[]): { metadata: string[] } => ({
  metadata: requirements.map((each) => `Requires-Dist: ${each}`),
});

test('says which DLL, what the user sees, and what to do', async () => {
  const { severity, title, message, remedy, data } = await onlyFinding(tag, {
    [core]: needing('geos_c.dll'),
  });
  expect([severity, title]).toEqual(['error', 'geos_c.dll is not in the wheel']);
  expect(message).toBe(
    `The extension module ${core} needs geos_c.dll, which is not in the wheel; neither Windows nor Python brings it. Without it, ` +
      'import fails with "DLL load failed while importing _core: The specified module could not be found", which names no DLL.',
  );
  expect(remedy).toContain('delvewheel repair');
  expect(data).toMatchObject({ libraries: ['geos_c.dll'], members: [core] });
});

test("mingw's runtime is named as what it is", async () => {
  const { remedy } = await onlyFinding(tag, { [core]: needing('libstdc++-6.dll') });
  expect(remedy).toContain('the runtime of mingw');
  expect(remedy).toContain('-static-libstdc++');
});

test('one DLL that two modules write differently is one finding', async () => {
  const other = 'pkg/_other.cp312-win_amd64.pyd';
  const finding = await onlyFinding(tag, { [core]: needing('geos_c.dll'), [other]: needing('GEOS_C.DLL') });
  expect(finding.data).toMatchObject({ members: [core, other] });
});

test('what a DLL of the wheel needs, however far down', async () => {
  const library = 'pkg/geos_c.dll';
  const findings = await findingsIn(tag, { [core]: needing('GEOS_C.dll'), [library]: needing('geos.dll') });
  expect(findings.map(brief)).toContain(`error external-library ${library}`);
  expect(findings.filter(({ rule }) => rule === 'external-library')).toHaveLength(1);
});

describe('steps down where the DLL may come from elsewhere', () => {
  test.each([
    ['a required package of its name', ['geos'], 'notice'],
    ['another required package', ['somebody'], 'warning'],
    ['packages that bring no DLL', ['numpy>=1.26', 'typing-extensions'], 'error'],
  ])('%s', async (_, requirements, severity) => {
    const findings = await findingsIn(tag, { [core]: needing('geos_c.dll') }, metadata(...requirements));
    expect(findings.filter(({ rule }) => rule === 'external-library').map(brief)).toEqual([
      `${severity} external-library ${core}`,
    ]);
  });

  const patch = (body: string): string =>
    `# start delvewheel patch\ndef _delvewheel_patch_1_13_1():\n    ${body}\n# end delvewheel patch\n`;
  test.each([
    ['a folder that code names', "os.add_dll_directory(os.environ['X'])", 'warning'],
    ['a DLL that code loads', "ctypes.WinDLL('geos_c.dll')", 'warning'],
    ["delvewheel's patch alone", patch('os.add_dll_directory(libs_dir)'), 'error'],
    ['both', `${patch('os.add_dll_directory(libs_dir)')}os.add_dll_directory(x)\n`, 'warning'],
  ])('%s', async (_, source, severity) => {
    const findings = await findingsIn(tag, { [core]: needing('geos_c.dll'), 'pkg/__init__.py': source });
    expect(findings.map(brief)).toEqual([`${severity} external-library ${core}`]);
  });
});

test.each([
  ['a library that no module needs', { 'pkg/plugin.dll': needing('geos_c.dll') }],
  ["a driver's DLL", { [core]: needing('nvcuda.dll') }],
  ['an API set', { [core]: needing('ext-ms-win-x.dll') }],
  ['tests', { 'pkg/tests/_core.cp312-win_amd64.pyd': needing('geos_c.dll') }],
])('nothing of %s', async (_, files) => {
  const rules = (await findingsIn(tag, files)).map(({ rule }) => rule);
  expect(rules).not.toContain('external-library');
});

test('nothing of what the configuration names', async () => {
  const settings = { ...DEFAULT_SETTINGS, externalLibraries: ['geos_c.dll'] };
  expect(await findingsOf({ tag, files: { [core]: needing('geos_c.dll') } }, settings)).toEqual([]);
});

test.each([
  ['KERNEL32.dll', 'system'],
  ['WINSPOOL.DRV', 'system'],
  ['mfc42u.dll', 'system'],
  ['ucrtbase.dll', 'system'],
  ['msvcrt.dll', 'system'],
  ['api-ms-win-crt-runtime-l1-1-0.dll', 'system'],
  ['VCRUNTIME140_1.dll', 'python'],
  ['python3.dll', 'python'],
  ['MSVCP140_ATOMIC_WAIT.dll', 'runtime'],
  ['VCOMP140.DLL', 'runtime'],
  ['mfc140u.dll', 'runtime'],
  ['msvcr120.dll', 'runtime'],
  ['libwinpthread-1.dll', 'mingw'],
  ['msvcp140-a4c2229bdc2a2a630acdc095b4d86008.dll', 'other'],
  ['zlib1.dll', 'other'],
])('%s is of %s', (library, owner) => {
  expect(ownerOfDll(library)).toBe(owner);
});

test("there is no static runtime of OpenMP's", async () => {
  const { severity, remedy } = await onlyFinding(tag, { [core]: needing('VCOMP140.DLL') });
  expect(severity).toBe('notice');
  expect(remedy).toContain('without /openmp');
  expect(remedy).not.toContain('/MT');
});
