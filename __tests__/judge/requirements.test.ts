import { describe, expect, test } from 'vitest';
import { judgeWheel } from '../../src/judge/judgeWheel.ts';
import { factsOfRecipe } from '../wheel/opened.ts';

async function requirementsOf(tag: string, metadata: string[]) {
  return judgeWheel(await factsOfRecipe({ name: 'pkg', tag, files: {}, metadata })).requirements;
}

async function isInstalled(tag: string, marker: string): Promise<boolean> {
  const { installed } = await requirementsOf(tag, [`Requires-Dist: other; ${marker}`]);
  return installed.includes('other');
}

const LINUX = 'cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64';

describe('pip installs it along', () => {
  test.each([
    [LINUX, 'sys_platform == "linux" and platform_machine == "x86_64"'],
    [LINUX, 'platform_python_implementation == "CPython" and implementation_name == "cpython"'],
    [LINUX, 'python_version == "3.12"'],
    [LINUX, 'platform_release == "6"'],
    ['cp312-cp312-win_amd64', 'sys_platform == "win32" and os_name == "nt"'],
    ['cp312-cp312-win_amd64', 'platform_machine == "ARM64"'],
    ['cp312-cp312-win32', 'platform_machine == "AMD64"'],
    ['cp312-cp312-macosx_11_0_arm64', 'platform_system == "Darwin" and platform_machine == "arm64"'],
    ['cp312-cp312-macosx_10_13_universal2', 'platform_machine == "x86_64"'],
    ['cp312-cp312-musllinux_1_2_armv7l', 'platform_machine == "aarch64"'],
    ['cp313-cp313-android_24_arm64_v8a', 'sys_platform == "android"'],
    ['cp39-abi3-win_amd64', 'python_version < "3.10"'],
    ['cp39-abi3-win_amd64', 'python_version >= "3.20"'],
    ['py3-none-win_amd64', 'python_version < "3.4" and implementation_name == "pypy"'],
    ['pp310-pypy310_pp73-win_amd64', 'platform_python_implementation == "PyPy"'],
    ['cp27-cp27mu-manylinux1_x86_64', 'sys_platform == "linux2"'],
    ['cp312-cp312-linux_x86_64.win_amd64', 'sys_platform == "win32"'],
    ['cp312-cp312-plan9_x86_64', 'sys_platform == "linux"'],
  ])('%s: %s', async (tag, marker) => {
    expect(await isInstalled(tag, marker)).toBe(true);
  });
});

describe('pip leaves it out', () => {
  test.each([
    [LINUX, 'extra == "docs"'],
    [LINUX, 'sys_platform == "win32"'],
    [LINUX, 'platform_machine == "aarch64"'],
    [LINUX, 'platform_python_implementation == "PyPy"'],
    [LINUX, 'python_version < "3.12"'],
    ['cp312-cp312-win_amd64', 'platform_machine == "x86_64"'],
    ['cp312-cp312-win_amd64', 'platform_system != "Windows"'],
    ['cp312-cp312-macosx_11_0_arm64', 'platform_machine == "x86_64"'],
    ['cp312-cp312-macosx_11_0_arm64', 'os_name == "nt"'],
    ['cp39-abi3-win_amd64', 'python_version < "3.9"'],
    ['py3-none-win_amd64', 'python_version < "3"'],
    ['pp310-pypy310_pp73-win_amd64', 'implementation_name == "cpython"'],
    ['cp312-cp312-linux_x86_64.win_amd64', 'sys_platform == "darwin"'],
  ])('%s: %s', async (tag, marker) => {
    expect(await isInstalled(tag, marker)).toBe(false);
  });

  test('Pythons that Requires-Python excludes count for nothing', async () => {
    const lines = ['Requires-Python: >=3.10', 'Requires-Dist: other; python_version < "3.10"'];
    expect(await requirementsOf('cp38-abi3-win_amd64', lines)).toEqual({ installed: [], offered: [] });
  });
});

test('what an extra brings is offered, where the rest of its marker may hold', async () => {
  const lines = [
    'Requires-Dist: cuda; extra == "gpu" and sys_platform == "linux"',
    'Requires-Dist: pywin32; extra == "gpu" and sys_platform == "win32"',
    'Requires-Dist: twice; extra == "gpu"',
    'Requires-Dist: twice; python_version > "3.11"',
    'Requires-Dist: pkg[gpu]; extra == "all"',
  ];
  expect(await requirementsOf(LINUX, lines)).toEqual({ installed: ['twice'], offered: ['cuda', 'twice'] });
});
