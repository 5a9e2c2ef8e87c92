import { describe, expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import { hashPagesAgain, loadCommands } from '../../../fixtures/build/codeSignature.mjs';
import { brief, findingsIn, onlyFinding } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('libpython-linked');

describe('the DLL of another Python', () => {
  const linked = binary('ext-win_amd64-msvc.pyd');
  const plain = 'pkg/_core.pyd';
  const own = (findings: Awaited<ReturnType<typeof findingsIn>>): string[] =>
    findings.filter(({ rule }) => rule === 'libpython-linked').map(brief);

  /** The same module with another DLL, whose name has to be as long. */
  function linkedWith(library: string): Buffer {
    const copy = Buffer.from(linked);
    expect(library).toHaveLength('python312.dll'.length);
    copy.write(library, copy.indexOf('python312.dll'), 'latin1');
    return copy;
  }

  test("names the Pythons, and quotes Windows' words and Python's", async () => {
    const { title, message, remedy } = await onlyFinding('cp39-abi3-win_amd64', { [plain]: linked });
    expect(title).toBe("_core.pyd is linked with python312.dll, another Python's DLL");
    expect(message).toMatch(
      /^The extension module pkg\/_core.pyd needs python312.dll; the wheel is for Python 3.9 to 3.11 and 3.13/,
    );
    expect(message).toContain(
      '"DLL load failed while importing _core: The specified module could not be found"',
    );
    expect(message).toMatch(/"Module use of python312.dll conflicts with this version of Python"\.$/);
    expect(remedy).toContain('Py_LIMITED_API');
    expect(remedy).toContain('python3.lib');
  });

  test('is one finding for all modules', async () => {
    const finding = await onlyFinding('cp311-cp311-win_amd64', {
      'pkg/_a.cp311-win_amd64.pyd': linked,
      'pkg/_b.cp311-win_amd64.pyd': linked,
    });
    expect(finding.data).toMatchObject({
      members: ['pkg/_a.cp311-win_amd64.pyd', 'pkg/_b.cp311-win_amd64.pyd'],
    });
    expect(finding.remedy).toContain('Python_EXECUTABLE');
  });

  test('in any case of letters', async () => {
    const files = { 'pkg/_core.cp312-win_amd64.pyd': linkedWith('PYTHON311.DLL') };
    expect(own(await findingsIn('cp312-cp312-win_amd64', files))).toHaveLength(1);
  });

  test('a wheel without an ABI tag is warned', async () => {
    expect(own(await findingsIn('py3-none-win_amd64', { [plain]: linked }))).toEqual([
      `warning libpython-linked ${plain}`,
    ]);
  });

  test('a version in the tag is a promise without an ABI as well', async () => {
    expect(own(await findingsIn('cp311-none-win_amd64', { [plain]: linked }))).toEqual([
      `error libpython-linked ${plain}`,
    ]);
  });

  test('what ctypes loads is loaded by every Python of the tag', async () => {
    const named = 'pkg/_core.cp312-win_amd64.pyd';
    const files = { [named]: linked, 'pkg/__init__.py': 'ctypes.CDLL(glob(here + "/_core.*.pyd")[0])\n' };
    expect(own(await findingsIn('cp39-abi3-win_amd64', files))).toEqual([`error libpython-linked ${named}`]);
  });

  test.each([
    ['cp312-none-win_amd64', { [plain]: linked }],
    ['cp312-cp312-win_amd64', { [plain]: linked }],
    ['py3-none-win_amd64', { 'pkg/_core.cp312-win_amd64.pyd': linked }],
    [
      'py3-none-win_amd64',
      { 'pkg/py311/_core.pyd': linkedWith('python311.dll'), 'pkg/py312/_core.pyd': linked },
    ],
    ['cp39-abi3-win_amd64', { [plain]: linked, 'pkg/python312.dll': binary('dep-win_amd64.dll') }],
    ['cp39-abi3-win_amd64', { [plain]: linkedWith('pythonxy1.dll') }],
    ['pp310-pypy310_pp73-win_amd64', { 'pkg/_core.pypy310-pp73-win_amd64.pyd': linked }],
  ])('nothing of %s with %o', async (tag, files) => {
    expect(own(await findingsIn(tag, files))).toEqual([]);
  });
});

describe("Python's library on a Mac, by a path that leads nowhere", () => {
  const core = 'pkg/_core.cpython-312-darwin.so';
  const MACOS = 'cp312-cp312-macosx_11_0_arm64';
  const FRAMEWORK = '@rpath/Python.framework/Python';

  /** A module that asks for this in the place of libSystem, and whose LC_RPATHs and platform are these. */
  function asking(library: string, { rpath = '@loader_path/.dylibs', platform = 1 } = {}): Buffer {
    const bytes = binary('ext-macos-arm64-rpaths.so');
    const put = (from: number, end: number, text: string): void => {
      expect(text.length).toBeLessThan(end - from);
      bytes.fill(0, from, end).write(text, from, 'latin1');
    };
    for (const { type, at, size } of loadCommands(bytes)) {
      const text = bytes.toString('latin1', at, at + size);
      if (type === 0xc && text.includes('libSystem')) put(at + 24, at + size, library);
      if (type === 0x8000001c && text.includes('.dylibs')) put(at + 12, at + size, rpath);
      if (type === 0x32) bytes.writeUInt32LE(platform, at + 8);
    }
    hashPagesAgain(bytes);
    return bytes;
  }

  async function told(tag: string, module: Buffer, more: Record<string, Buffer> = {}): Promise<string[]> {
    const findings = await findingsIn(tag, { [core]: module, ...more });
    return findings
      .filter(
        ({ rule, title }) => rule.startsWith('lib') || (rule.endsWith('-library') && /ython/.test(title)),
      )
      .map(brief);
  }

  test.each(['@rpath/libpython3.12.dylib', '@rpath/libpython3.12d.dylib', 'libpython3.12.dylib', FRAMEWORK])(
    '%s is told, once',
    async (library) => {
      expect(await told(MACOS, asking(library))).toEqual([`error libpython-linked ${core}`]);
    },
  );

  test("an LC_RPATH to python.org's framework serves its users", async () => {
    const module = asking(FRAMEWORK, { rpath: '/Library/Frameworks' });
    expect(await told(MACOS, module)).toEqual([`warning libpython-linked ${core}`]);
  });

  test('nothing of what the wheel brings', async () => {
    const library = { 'pkg/.dylibs/libpython3.12.dylib': binary('libdep-macos-arm64.dylib') };
    expect(await told(MACOS, asking('@rpath/libpython3.12.dylib'), library)).toEqual([]);
  });

  test("nor of apps for iOS, which have Python's framework", async () => {
    const module = asking(FRAMEWORK, { platform: 2 });
    expect(await told('cp313-cp313-ios_13_0_arm64_iphoneos', module)).toEqual([]);
  });
});
