/** Layouts of wheels that work for their users on PyPI today: none of them may have an error. */

import { describe, expect, test } from 'vitest';
import { binary } from '../../fixtures/build/cases.mjs';
import { buildZip, type Content, type WheelRecipe } from '../wheel/buildWheel.ts';
import { brief, findingsOf, program } from './checked.ts';

const python = { 'pkg/__init__.py': '' };
const x86 = 'manylinux_2_17_x86_64.manylinux2014_x86_64';
const windowsProgram = binary('program-win_amd64.exe');
const archive = '!<arch>\nnpymath.o/      0           0     0     100644  4         `\ndata';
const gnu = 'x86_64-linux-gnu';

/** The launchers of setuptools, with the machine number in the COFF header that their names promise. */
function launcher(machine: number): Buffer {
  const bytes = Buffer.from(windowsProgram);
  bytes.writeUInt16LE(machine, bytes.readUInt32LE(60) + 4);
  return bytes;
}

/** A universal Mach-O file of the given slices. */
function universal(...slices: { cpu: number; bytes: Buffer }[]): Buffer {
  const pages = slices.map(({ cpu, bytes }, at) => ({ cpu, bytes, offset: 0x4000 * (1 + at * 8) }));
  const last = pages.at(-1);
  const fat = Buffer.alloc((last?.offset ?? 0) + (last?.bytes.length ?? 0));
  fat.writeUInt32BE(0xcafebabe, 0);
  fat.writeUInt32BE(pages.length, 4);
  for (const [at, { cpu, bytes, offset }] of pages.entries()) {
    fat.writeUInt32BE(cpu, 8 + at * 20);
    fat.writeUInt32BE(offset, 16 + at * 20);
    fat.writeUInt32BE(bytes.length, 20 + at * 20);
    bytes.copy(fat, offset);
  }
  return fat;
}

/** A module that needs the vendored library, with a search path no longer than its own. */
function withRunpath(path: string): Buffer {
  const bytes = binary('ext-x86_64-needs-libdep.so');
  const own = '$ORIGIN/../chunkpack.libs';
  bytes.write(path.padEnd(own.length, '\0'), bytes.indexOf(own), 'latin1');
  return bytes;
}

const arm64 = binary('ext-macos-arm64.so');
/** The same module as if it were for x86_64: only the CPU in its header differs. */
const macosX86 = Buffer.from(arm64);
macosX86.writeUInt32LE(0x01000007, 4);

const recipes: [name: string, recipe: WheelRecipe, findings?: string[]][] = [
  [
    'setuptools: Windows launchers in a wheel for any platform',
    {
      name: 'setuptools',
      tag: 'py3-none-any',
      files: {
        'setuptools/__init__.py': '',
        'setuptools/cli.exe': launcher(0x14c),
        'setuptools/cli-32.exe': launcher(0x14c),
        'setuptools/cli-64.exe': launcher(0x8664),
        'setuptools/cli-arm64.exe': launcher(0xaa64),
        'setuptools/gui-32.exe': launcher(0x14c),
        'setuptools/gui-64.exe': launcher(0x8664),
      },
    },
    ['notice binary-in-pure-wheel setuptools/cli-32.exe'],
  ],
  [
    'selenium: a manager for each system in a wheel for any platform',
    {
      name: 'selenium',
      tag: 'py3-none-any',
      files: {
        'selenium/webdriver/common/linux/selenium-manager': program('program-x86_64-musl-static'),
        'selenium/webdriver/common/macos/selenium-manager': program('program-macos-arm64'),
        'selenium/webdriver/common/windows/selenium-manager.exe': windowsProgram,
      },
    },
    ['notice binary-in-pure-wheel selenium/webdriver/common/linux/selenium-manager'],
  ],
  [
    'numpy: vendored libraries with mangled sonames, static archives, headers',
    {
      name: 'numpy',
      tag: `cp312-cp312-${x86}`,
      files: {
        'numpy/__init__.py': '',
        'numpy/_core/__init__.py': '',
        [`numpy/_core/_core_umath.cpython-312-${gnu}.so`]: withRunpath('$ORIGIN/../../numpy.libs'),
        'numpy/_core/lib/libnpymath.a': archive,
        'numpy/random/lib/libnpyrandom.a': archive,
        'numpy/_core/include/numpy/npy_math.h': '#pragma once\n',
        'numpy.libs/libdep-1a2b3c4d.so.1': binary('libdep-x86_64.so.1'),
      },
    },
  ],
  [
    'a CUDA package: libraries in a namespace, device code beside them, said to be pure',
    {
      name: 'nvidia_x_cu12',
      tag: 'py3-none-manylinux1_x86_64.manylinux_2_5_x86_64',
      rootIsPurelib: true,
      files: {
        'nvidia/__init__.py': '',
        'nvidia/x/__init__.py': '',
        'nvidia/x/lib/libfoo.so.12': binary('libdep-x86_64.so.1'),
        'nvidia/x/lib/kernels.cubin': binary('device-cuda.cubin'),
      },
    },
    ['warning binary-in-purelib nvidia/x/lib/libfoo.so.12'],
  ],
  [
    'a ROCm package: code objects for GPUs',
    {
      tag: `cp312-cp312-${x86}`,
      files: {
        ...python,
        [`pkg/_core_c.cpython-312-${gnu}.so`]: binary('ext-x86_64.so'),
        'pkg/lib/rocblas/kernels_gfx90a.hsaco': binary('device-amdgpu.hsaco'),
        'pkg/lib/kernels.o': binary('device-bpf.o'),
      },
    },
  ],
  [
    'a Rust program by maturin: static musl, for either libc',
    {
      tag: 'py3-none-manylinux_2_17_x86_64.manylinux2014_x86_64.musllinux_1_1_x86_64',
      files: { 'pkg-1.0.data/scripts/pkg': program('program-x86_64-musl-static') },
    },
  ],
  [
    'an abi3 module by maturin',
    { tag: `cp39-abi3-${x86}`, files: { ...python, 'pkg/_core.abi3.so': binary('ext-x86_64.so') } },
  ],
  [
    'jars with natives for several platforms',
    {
      tag: 'py2.py3-none-any',
      files: {
        ...python,
        'pkg/jars/snappy.jar': new Uint8Array(),
      },
    },
    ['notice nested-binary pkg/jars/snappy.jar'],
  ],
  [
    'PyPy',
    {
      tag: `pp311-pypy311_pp73-${x86}`,
      files: { ...python, [`pkg/_core.pypy311-pp73-${gnu}.so`]: binary('ext-x86_64.so') },
    },
  ],
  [
    'PyPy on Windows',
    {
      tag: 'pp311-pypy311_pp73-win_amd64',
      files: { ...python, 'pkg/_core.pypy311-pp73-win_amd64.pyd': binary('ext-win_amd64.pyd') },
    },
  ],
  [
    'GraalPy',
    {
      tag: `graalpy311-graalpy242_311_native-${x86}`,
      files: { ...python, 'pkg/_core.graalpy242-311-native-x86_64-linux.so': binary('ext-x86_64.so') },
    },
  ],
  [
    'Pyodide: wasm modules named .so',
    {
      tag: 'cp312-cp312-pyodide_2024_0_wasm32',
      files: {
        ...python,
        'pkg/_core.cpython-312-wasm32-emscripten.so': binary('ext-wasm32.so'),
        'pkg.libs/libdep.wasm32.so': binary('libdep.wasm32.so'),
      },
    },
    ['notice upload-refused the wheel'],
  ],
  [
    'Android',
    {
      tag: 'cp313-cp313-android_24_x86_64',
      files: { ...python, 'pkg/_core.cpython-313-x86_64-linux-android.so': binary('ext-x86_64-android.so') },
    },
  ],
  [
    'iOS',
    {
      tag: 'cp313-cp313-ios_13_0_arm64_iphoneos',
      files: { ...python, 'pkg/_core.cpython-313-iphoneos.so': binary('ext-ios-arm64.so') },
    },
  ],
  [
    'universal2 with a universal module',
    {
      tag: 'cp312-cp312-macosx_11_0_universal2',
      files: {
        ...python,
        'pkg/_core.cpython-312-darwin.so': universal(
          { cpu: 0x01000007, bytes: macosX86 },
          { cpu: 0x0100000c, bytes: arm64 },
        ),
      },
    },
  ],
  [
    'universal2 with thin modules that the code picks by name',
    {
      tag: 'cp312-cp312-macosx_11_0_universal2',
      files: {
        ...python,
        'pkg/_core_arm64.cpython-312-darwin.so': arm64,
        'pkg/_core_x86_64.cpython-312-darwin.so': macosX86,
        'pkg/.dylibs/libdep.dylib': arm64,
      },
    },
  ],
  [
    'a universal module in a wheel for one architecture',
    {
      tag: 'cp312-cp312-macosx_11_0_arm64',
      files: {
        ...python,
        'pkg/_core.cpython-312-darwin.so': universal(
          { cpu: 0x01000007, bytes: macosX86 },
          { cpu: 0x0100000c, bytes: arm64 },
        ),
      },
    },
  ],
  [
    'debugpy: attach libraries for 32 and 64 bits',
    {
      name: 'debugpy',
      tag: `cp312-cp312-${x86}`,
      files: {
        'debugpy/__init__.py': '',
        [`debugpy/_core_cython.cpython-312-${gnu}.so`]: binary('ext-x86_64.so'),
        'debugpy/attach/attach_linux_amd64.so': binary('libdep-x86_64.so.1'),
        'debugpy/attach/attach_linux_x86.so': binary('ext-i686.so'),
      },
    },
    ['notice architecture-mismatch debugpy/attach/attach_linux_x86.so'],
  ],
  [
    'playwright: one driver program, Windows and macOS helpers as data',
    {
      tag: 'py3-none-manylinux1_x86_64',
      files: {
        ...python,
        'pkg/driver/node': program('program-x86_64'),
        'pkg/driver/package/bin/install.exe': windowsProgram,
      },
    },
    [
      'notice platform-mismatch pkg/driver/package/bin/install.exe',
      'warning symbol-version-too-new pkg/driver/node',
    ],
  ],
  [
    'a library package with links, as text where the zip has none',
    {
      tag: `py3-none-${x86}`,
      files: {
        ...python,
        'pkg/lib/libdep.so': 'libdep.so.1',
        'pkg/lib/libdep.so.1': binary('libdep-x86_64.so.1'),
        'pkg/lib/libdep-link.so': { data: 'libdep.so.1', mode: 0o120777 },
      },
    },
  ],
  [
    'free-threaded',
    {
      tag: `cp313-cp313t-${x86}`,
      files: { ...python, [`pkg/_core.cpython-313t-${gnu}.so`]: binary('ext-x86_64.so') },
    },
  ],
  [
    'a setuptools module for musl before Python 3.11, called -linux-gnu',
    {
      tag: 'cp310-cp310-musllinux_1_2_x86_64',
      files: { ...python, [`pkg/_core.cpython-310-${gnu}.so`]: binary('ext-x86_64-musl.so') },
    },
  ],
  [
    'armv6l modules under a linux_armv6l tag, as piwheels builds them',
    {
      tag: 'cp311-cp311-linux_armv6l',
      files: { ...python, 'pkg/_core.cpython-311-arm-linux-gnueabihf.so': binary('ext-armv6l-hard.so') },
    },
  ],
  [
    'a debug file beside its module',
    {
      tag: `cp312-cp312-${x86}`,
      files: {
        ...python,
        [`pkg/_core.cpython-312-${gnu}.so`]: binary('ext-x86_64.so'),
        [`pkg/_core.cpython-312-${gnu}.so.debug`]: binary('ext-x86_64.so.debug'),
      },
    },
  ],
  [
    'a module for Windows with a vendored library',
    {
      tag: 'cp312-cp312-win_amd64',
      files: {
        ...python,
        'pkg/_core.cp312-win_amd64.pyd': binary('ext-win_amd64.pyd'),
        'pkg.libs/dep-1a2b3c4d.dll': binary('ext-win_amd64.pyd'),
      },
    },
  ],
  [
    'MicroPython boards: firmware for several micro-controllers',
    {
      tag: 'py3-none-any',
      files: {
        ...python,
        'pkg/boards/pico.elf': binary('firmware-arm'),
        'pkg/boards/uno.elf': binary('firmware-avr'),
        'pkg/boards/c3.elf': binary('firmware-riscv32'),
        'pkg/boards/s3.elf': binary('firmware-xtensa'),
      },
    },
  ],
  [
    'pyelftools: test files for every machine',
    {
      tag: 'py3-none-any',
      files: {
        ...python,
        'test/testfiles/a_mips.elf': binary('program-mips64el'),
        'test/testfiles/b_arm.elf': binary('program-armv7l'),
        'test/testfiles/c_ppc.so.elf': binary('ext-ppc64.so'),
      },
    },
    ['notice binary-in-pure-wheel test/testfiles/a_mips.elf'],
  ],
];

describe('no error', () => {
  test.each(recipes)('%s', async (_, recipe, expected = []) => {
    const files: Record<string, Content> = { ...recipe.files };
    for (const path of Object.keys(files).filter((each) => each.endsWith('.jar'))) {
      files[path] = await buildZip({
        'META-INF/MANIFEST.MF': 'Manifest-Version: 1.0\n',
        'org/xerial/Linux/x86_64/libsnappy.so': binary('libdep-x86_64.so.1'),
        'org/xerial/Linux/aarch64/libsnappy.so': binary('libdep-aarch64.so.1'),
        'org/xerial/Mac/aarch64/libsnappy.dylib': arm64,
      });
    }
    expect((await findingsOf({ ...recipe, files })).map(brief)).toEqual(expected);
  });
});
