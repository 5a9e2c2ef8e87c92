/** Texts: names of wheels, the files of dist-info, sources that load libraries, files of the repository. */

import {
  MAX_DLL_NAMES,
  MAX_IMPORTED_PACKAGES,
  MAX_PRELOAD_NAMES,
  MAX_RECORD_ROWS,
  MAX_TAG_LINES,
} from '../../src/base/limits.ts';
import { FREE } from '../../src/base/work.ts';
import { promiseOf } from '../../src/judge/wheelPromise.ts';
import { findAnnotationPlace } from '../../src/locate/annotationPlace.ts';
import { NOTHING_TRACKED, type Repository } from '../../src/project/git/repository.ts';
import { parseGitmodules, webRepository } from '../../src/project/git/submodules.ts';
import { looseSettings } from '../../src/project/workflows/looseSettings.ts';
import { parseMetadata, parseRecord, parseWheelFile } from '../../src/wheel/distInfo.ts';
import { moduleUses } from '../../src/wheel/moduleImports.ts';
import { dllSourcesOf, importedPackages, loadsGlobally, preloadedNames } from '../../src/wheel/preloads.ts';
import { expandTags, parseTag, parseWheelName } from '../../src/wheel/wheelName.ts';
import { expect, expectSame, kindOf, type Target } from '../target.ts';

const texts =
  (...all: string[]) =>
  (): Promise<Uint8Array[]> =>
    Promise.resolve(all.map((text) => Buffer.from(text)));

export const wheelName: Target = {
  name: 'wheel name',
  seeds: texts(
    'chunkpack-1.0-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl',
    'a_b.c-1.0+local-1build-py2.py3-none-any.whl',
    'x-1!2.0rc1-cp39-abi3-macosx_10_9_universal2.win_amd64.whl',
    'y-1-py36+.cp38m-cp38m-manylinux_2.17_amd64.macosx_13_3_arm64.win_x64.whl',
  ),
  dictionary: [
    '.whl',
    '-',
    '.',
    'cp312',
    'abi3',
    'none',
    'any',
    'manylinux_2_17_x86_64',
    '\u202e',
    '..',
    '/',
  ],
  maxSize: 400,
  run: async (input) => {
    const text = input.toString('utf8');
    const { name, problem } = await expectSame(() => parseWheelName(text), 'a wheel name');
    expect((name === null) === (problem !== null), 'neither a name nor a problem');
    if (name !== null) {
      expect(expandTags(name.tags).length <= 1000, 'too many tags');
      await expectSame(() => promiseOf(name.tags), 'a promise');
    }
    expect(parseTag(text).length <= 1000, 'too many tags');
    return [kindOf(problem ?? 'fine')];
  },
};

export const distInfo: Target = {
  name: 'dist-info',
  seeds: texts(
    'Wheel-Version: 1.0\nGenerator: x 1\nRoot-Is-Purelib: false\nTag: cp312-cp312-linux_x86_64\n',
    'Metadata-Version: 2.1\r\nName: a\r\nVersion: 1\r\nRequires-Python: >=3.9\r\nRequires-Dist: b[x] (>=1); extra == "y"\r\n\r\nText\r\n',
    'pkg/a.py,sha256=abc,12\n"pkg/b,""c"".py",,\npkg-1.dist-info/RECORD,,\n',
    'import ctypes\nctypes.CDLL("libfoo.so.1")\nos.path.join("foo.libs", f"lib{name}.so")\n',
  ),
  dictionary: [
    '"',
    '""',
    ',',
    '\r\n',
    '\n',
    '\r',
    '\u2028',
    ': ',
    ' ',
    'Tag: ',
    'Requires-Dist: ',
    'sha256=',
    'CDLL',
    'dlopen',
    '.so',
    'lib',
    '{',
    '}',
    '[',
    ']',
    '%s',
    '*',
    '?',
  ],
  maxSize: 8192,
  run: async (input) => {
    const text = input.toString('utf8');
    const { record, metadata, wheel } = await expectSame(
      () => ({ record: parseRecord(text), metadata: parseMetadata(text), wheel: parseWheelFile(text) }),
      'dist-info',
    );
    expect(record.entries.length <= MAX_RECORD_ROWS, 'too many rows');
    for (const { path, size } of record.entries) {
      expect(path !== '', 'a row without a path');
      expect(size === null || size >= 0, 'a negative size');
    }
    expect(wheel.tags.length <= MAX_TAG_LINES, 'too many tags');
    const { names } = preloadedNames(input);
    expect(names.length <= MAX_PRELOAD_NAMES, 'too many names');
    return [
      `${Math.min(record.entries.length, 5)} rows`,
      `${Math.min(names.length, 5)} libraries`,
      `${wheel.rootIsPurelib} ${metadata.name === null} ${Math.min(metadata.requiresDist.length, 3)}`,
    ];
  },
};

/** Modules that the sources below import or load. */
const WANTED: ReadonlySet<string> = new Set(['pkg._core', 'pkg.sub._fast', '_top', 'pkg']);

export const pythonSource: Target = {
  name: 'Python source',
  seeds: texts(
    'import os\nos.add_dll_directory(os.path.join(os.path.dirname(__file__), "..", "pkg.libs"))\nfrom . import _core\n',
    '# start delvewheel patch\ndef _f():\n    import os\n    os.add_dll_directory(os.path.abspath("pkg.libs"))\n_f()\n# end delvewheel patch\nimport numpy, _top as t # x\n',
    'import ctypes, pkg._core\nctypes.WinDLL("C:\\\\x\\\\chunk.dll")\nctypes.CDLL(f"lib{name}.so.1", mode=ctypes.RTLD_GLOBAL)\n',
    'from .sub import (\n    _fast, # fast\n    _slow as s,\n)\nfrom ..pkg import _core\nspec_from_file_location("_core", "_core.pyd")\n',
  ),
  dictionary: [
    'add_dll_directory',
    '# start delvewheel patch',
    '# end delvewheel patch',
    'WinDLL',
    'LoadLibrary',
    'RTLD_GLOBAL',
    'spec_from_file_location',
    'import ',
    'from ',
    '\nfrom ..',
    'as ',
    '(',
    ')',
    '"',
    "'",
    '\\',
    '/',
    '\n',
    '{',
    '}',
    '%s',
    '.libs',
    '.dll',
    'lib',
    '_core',
  ],
  maxSize: 8192,
  run: async (input) => {
    const path = 'pkg/__init__.py';
    const { uses, dlls, packages, preloads, isGlobal } = await expectSame(
      () => ({
        uses: moduleUses(path, input, WANTED, FREE),
        dlls: dllSourcesOf(path, input, false),
        packages: importedPackages(path, input),
        preloads: preloadedNames(input),
        isGlobal: loadsGlobally(input),
      }),
      'a Python source',
    );
    for (const module of [...uses.imported, ...uses.loaded])
      expect(WANTED.has(module), 'a module that nobody asked for');
    expect(dlls.length <= 2, 'more than the patch and the rest');
    for (const { names } of dlls) expect(names.length <= MAX_DLL_NAMES, 'too many parts of paths');
    expect(packages.length <= MAX_IMPORTED_PACKAGES, 'too many packages');
    expect(preloads.names.length <= MAX_PRELOAD_NAMES, 'too many libraries');
    return [
      `${uses.imported.length} ${uses.loaded.length} ${uses.loadsByItself} ${isGlobal}`,
      dlls.map(({ by, addsFolders, names }) => `${by} ${addsFolders} ${Math.min(names.length, 5)}`).join(),
      `${Math.min(packages.length, 5)} packages`,
      `${Math.min(preloads.names.length, 5)} libraries`,
    ];
  },
};

const SEPARATOR = '\0';

export const repository: Target = {
  name: 'repository',
  seeds: texts(
    [
      '[project]\nname = "a"\n[tool.cibuildwheel]\nbuild = "cp3*"\n[[tool.cibuildwheel.overrides]]\nselect = "*"\nlinux.repair-wheel-command = ""\n',
      'jobs:\n  a:\n    steps:\n      - uses: pypa/cibuildwheel@v3\n        env:\n          CIBW_BUILD: "*"\n',
      '[submodule "x"]\n\tpath = "third/x"\n\turl = ../../o/x.git\n',
    ].join(SEPARATOR),
    [
      '[tool]\ncibuildwheel = { linux = { manylinux-x86_64-image = "m" } }\n',
      '',
      '[submodule "y"]\nurl=git@github.com:o/y.git\npath=y\n',
    ].join(SEPARATOR),
  ),
  dictionary: [
    SEPARATOR,
    '[[',
    ']]',
    '[tool.cibuildwheel]',
    'cibuildwheel',
    '"""',
    "'''",
    '= {',
    '}',
    '\\u0000',
    '1979-05-27T07:32:00Z',
    '0x',
    'inf',
    'run: cibuildwheel',
    'ssh://git@',
    '../',
    '[',
    '{a=',
  ],
  maxSize: 8192,
  run: async (input) => {
    const [pyproject = '', workflow = '', gitmodules = ''] = input.toString('utf8').split(SEPARATOR);
    const files = new Map([
      ['pyproject.toml', pyproject],
      ['.github/workflows/w.yml', workflow],
    ]);
    const fake: Repository = {
      objectFormat: 'sha1',
      listing: () => Promise.resolve(NOTHING_TRACKED),
      readText: (path) =>
        Promise.resolve(files.has(path) ? { text: files.get(path) ?? '', exact: true } : null),
      readStart: () => Promise.resolve(null),
    };
    const place = await expectSame(
      () => findAnnotationPlace(fake, { workflowPath: '.github/workflows/w.yml' }),
      'the place',
    );
    const lines = (files.get(place?.path ?? '') ?? '').split('\n').length;
    if (place !== null)
      expect(place.startLine >= 1 && place.startLine <= lines, `line ${place.startLine} of ${lines}`);
    const settings = looseSettings(workflow, 'wheels.yml');
    const sections = parseGitmodules(gitmodules);
    const pages = sections.map(({ url }) =>
      webRepository(url, { server: 'https://github.com', name: 'o/r' }),
    );
    for (const page of pages)
      expect(page === null || /^https:\/\/[\w.-]+$/.test(page.server), `the server ${page?.server}`);
    return [
      `${place?.path} ${Math.min(place?.startLine ?? 0, 9)}`,
      `${settings.length === 0} ${sections.length > 0}`,
      ...pages.map((page) => `${page === null}`),
    ];
  },
};
