import { describe, expect, test } from 'vitest';
import { binary } from '../../fixtures/build/cases.mjs';
import { FREE } from '../../src/base/work.ts';
import { windowsLinkage } from '../../src/judge/windowsLinkage.ts';
import { brief, findingsIn } from '../rules/checked.ts';
import { factsOfRecipe } from '../wheel/opened.ts';

const tag = 'cp312-cp312-win_amd64';
const core = 'pkg/_core.cp312-win_amd64.pyd';
const library = binary('dep-win_amd64.dll');
const patch = (folder: string): string =>
  `# start delvewheel patch\ndef f():\n    os.add_dll_directory(os.path.join(here, '${folder}'))\n# end delvewheel patch\n`;

/** The sound module with another DLL in place of KERNEL32.dll. */
function needing(name: string): Buffer {
  const bytes = binary('ext-win_amd64-msvc.pyd');
  bytes.write('dep_alias\0', bytes.indexOf('GetProcAddress'), 'latin1');
  bytes.write(name.padEnd('KERNEL32.dll'.length, '\0'), bytes.indexOf('KERNEL32.dll'), 'latin1');
  return bytes;
}

/** How `chunk.dll` is found, or why not. */
async function howFound(files: Record<string, Buffer | string>): Promise<string | undefined> {
  const facts = await factsOfRecipe({ name: 'pkg', tag, files: { [core]: needing('chunk.dll'), ...files } });
  return windowsLinkage(facts, FREE)
    .get(core)
    ?.find(({ library: name }) => name === 'chunk.dll')?.why;
}

describe('where Windows looks', () => {
  test.each<[string, Record<string, Buffer | string>]>([
    ['beside', { 'pkg/CHUNK.DLL': library }],
    // A virtual environment has its python.exe, and with it the folder that counts, in the Python that it was made from.
    ['unreachable', { 'pkg-1.0.data/data/Library/bin/chunk.dll': library }],
    ['unreachable', { 'pkg-1.0.data/data/DLLs/chunk.dll': library }],
    ['unreachable', { 'pkg-1.0.data/data/chunk.dll': library }],
    ['unreachable', { 'pkg-1.0.data/data/chunk.dll': library, 'pkg/a.py': 'os.add_dll_directory(here)' }],
    [
      'unreachable',
      { 'pkg-1.0.data/data/pkg.libs/chunk.dll': library, 'pkg/__init__.py': patch('pkg.libs') },
    ],
    [
      'dll-directory',
      { 'pkg-1.0.data/platlib/pkg.libs/chunk.dll': library, 'pkg/__init__.py': patch('pkg.libs') },
    ],
    [
      'dll-directory',
      {
        'pkg-1.0.data/data/Library/bin/chunk.dll': library,
        'pkg/a.py': 'os.add_dll_directory(os.path.join(sys.prefix, "Library", "bin"))',
      },
    ],
    ['dll-directory', { 'pkg.libs/chunk.dll': library, 'pkg/__init__.py': patch('pkg.libs') }],
    ['dll-directory', { 'pkg/bin/chunk.dll': library, 'pkg/a.py': 'os.add_dll_directory(here + "/bin")' }],
    ['dll-directory', { 'pkg/x.libs/chunk.dll': library, 'pkg/a.py': 'os.add_dll_directory(f"{x}.libs")' }],
    ['already-loaded', { 'pkg/bin/chunk.dll': library, 'pkg/a.py': 'CDLL("chunk.dll")' }],
    ['unreachable', { 'pkg/bin/chunk.dll': library, 'pkg/__init__.py': '' }],
    ['unreachable', { 'pkg/bin/chunk.dll': library, 'pkg/a.py': 'CDLL("other.dll")' }],
    ['unreachable', { 'pkg.libs/chunk.dll': library, 'other/__init__.py': patch('pkg.libs') }],
    ['unreachable', { 'pkg-1.0.data/scripts/chunk.dll': library }],
    ['unreachable', { 'pkg.libs/chunk.dll': library, 'pkg/tests/t.py': 'os.add_dll_directory("pkg.libs")' }],
    ['unfit', { 'pkg/chunk.dll': binary('ext-win32-abi3.pyd') }],
    ['absent', { 'pkg.libs/libchunk.dll': library, 'pkg/__init__.py': patch('pkg.libs') }],
  ])('%s: %j', async (why, files) => expect(await howFound(files)).toBe(why));

  test('what a DLL needs is looked for where the module lies, not where the DLL does', async () => {
    const findings = await findingsIn(tag, {
      [core]: needing('chunks.dll'),
      'pkg/bin/chunks.dll': binary('dep-win_amd64-chain.dll'),
      'pkg/bin/deep/chunk.dll': library,
      'pkg/__init__.py': 'os.add_dll_directory(f"{here}/bin")',
    });
    expect(findings.map(brief)).toEqual(['warning unreachable-library pkg/bin/chunks.dll']);
  });
});

test.each([
  ['pkg-1.0.data/data/chunk.dll', 'warning'],
  ['pkg-1.0.data/data/Library/bin/chunk.dll', 'warning'],
  ['pkg-1.0.data/data/share/chunk.dll', 'error'],
  ['pkg-1.0.data/scripts/chunk.dll', 'error'],
])('%s, where not each Python looks: %s', async (path, severity) => {
  const findings = await findingsIn(tag, { [core]: needing('chunk.dll'), [path]: library });
  const found = findings.filter(({ rule }) => rule === 'unreachable-library');
  expect(found.map(brief)).toEqual([`${severity} unreachable-library ${core}`]);
  expect(found[0]?.message.includes('virtual environment')).toBe(severity === 'warning');
});

test('the folder of python.exe is named as code has it, and code that adds folders may add that', async () => {
  const files = { [core]: needing('chunk.dll'), 'pkg-1.0.data/data/chunk.dll': library };
  const of = async (more: Record<string, string>): Promise<string[]> =>
    (await findingsIn(tag, { ...files, ...more }))
      .filter(({ rule }) => rule === 'unreachable-library')
      .map(({ message, remedy }) => `${message} ${remedy}`);
  const [plain = ''] = await of({});
  expect(plain).toContain('pass sys.prefix to os.add_dll_directory');
  expect(plain).toContain('not in a virtual environment');
  const [added = ''] = await of({ 'pkg/a.py': 'os.add_dll_directory(sys.prefix)' });
  expect(added).toContain('Python code that names folders by itself may lead there');
});

test('a name with the hash of delvewheel that nothing has was lost', async () => {
  const files = { 'pkg/__init__.py': patch('pkg.libs'), 'pkg/more.py': 'os.add_dll_directory(x)' };
  const bytes = binary('dep-win_amd64.dll');
  const name = 'chunk-0123456789abcdef0123456789abcdef.dll';
  bytes.write(`${name}\0`, bytes.indexOf('api-ms-win-crt-stdio'), 'latin1');
  const findings = await findingsIn(tag, {
    ...files,
    [core]: needing('chunks.dll'),
    'pkg/chunks.dll': bytes,
  });
  expect(findings.map(brief)).toEqual(['error external-library pkg/chunks.dll']);
});

test('several DLLs are one finding', async () => {
  const other = 'pkg/_fast.cp312-win_amd64.pyd';
  const findings = await findingsIn(tag, { [core]: needing('chunk.dll'), [other]: needing('other.dll') });
  expect(findings.map(brief)).toEqual([`error external-library ${core}`]);
  expect(findings[0]?.data).toMatchObject({ libraries: ['chunk.dll', 'other.dll'], members: [core, other] });
});

describe('what a package that the wheel requires may bring', () => {
  const needy = { [core]: needing('chunk.dll') };
  const more = { metadata: ['Requires-Dist: chunk-runtime'] };

  test.each<[string, Record<string, string>, object]>([
    ['notice', { 'pkg/__init__.py': 'import fastio\n' }, { metadata: ['Requires-Dist: fastio (>=2)'] }],
    ['notice', {}, more],
    ['warning', { 'pkg/__init__.py': 'import json\n' }, { metadata: ['Requires-Dist: fastio'] }],
    ['error', { 'pkg/__init__.py': 'import numpy\n' }, { metadata: ['Requires-Dist: numpy'] }],
  ])('%s: %j, %j', async (severity, files, recipe) => {
    const findings = await findingsIn(tag, { ...needy, ...files }, recipe);
    expect(findings.map(brief)).toEqual([`${severity} external-library ${core}`]);
  });
});

test("mingw's runtime is named as what it is", async () => {
  const [finding] = await findingsIn(tag, { [core]: needing('libomp.dll') });
  expect(finding?.message).toContain('libomp.dll is the runtime of the compiler (mingw-w64).');
  expect(finding?.remedy).toContain('-static');
});
