import { describe, expect, test } from 'vitest';
import { MAX_MARKER } from '../../src/base/limits.ts';
import { mayHold } from '../../src/python/marker.ts';

/** A free choice of two Pythons on one system. */
const environment = new Map([
  ['sys_platform', ['linux']],
  ['os_name', ['posix']],
  ['platform_machine', ['x86_64']],
  ['python_version', ['3.9', '3.10']],
  ['extra', ['']],
]);

describe('a marker holds nowhere', () => {
  test.each([
    "extra == 'docs'",
    'extra=="docs"',
    "'docs' == extra",
    'sys_platform == "win32"',
    'sys_platform != "linux"',
    '"win" in sys_platform',
    '"linux" not in sys_platform',
    'sys_platform in "win32 darwin"',
    'sys.platform == "win32"',
    "os.name == 'nt'",
    'platform_machine == "arm64" or platform_machine == "aarch64"',
    'python_version < "3.9"',
    '"3.9" > python_version',
    'python_version >= "3.11"',
    'python_version ~= "2.7"',
    'python_version == "2.*"',
    'python_full_version < "3.9.0"',
    'python_full_version >= "3.11.0a1"',
    '"3.11" <= python_full_version',
    'python_version in "2.7 3.8"',
    'platform_release == "5" and extra == "x"',
    '(python_version >= "3.6" and (extra == "x" or extra == "y"))',
    "((extra=='x'))",
  ])('%s', (marker) => {
    expect(mayHold(marker, environment)).toBe(false);
  });
});

describe('a marker may hold', () => {
  test.each([
    ["extra != 'docs'", 'without extras it does'],
    ['sys_platform == "linux"', 'it does'],
    ['python_version < "3.10"', 'on one of the Pythons'],
    ['python_version in "3.9"', 'on one of the Pythons'],
    ['python_full_version == "3.9.4"', 'no tag tells the patch release'],
    ['python_full_version >= "3.10.2"', 'no tag tells the patch release'],
    ['platform_release >= "5"', 'nobody knows the variable'],
    ['platform_release == "5" or extra == "x"', 'nobody knows the variable'],
    ['sys_platform < "win32"', 'names have no order'],
    ['extra == "x" or sys_platform == "linux"', 'one of two'],
    ['python_version < "three"', 'no version'],
    ['"3.8" ~= python_version', 'not the other way round'],
    ['"a" == "b"', 'no variable'],
    ['', 'nothing'],
    ['extra ==', 'broken'],
    ['extra = "x"', 'broken'],
    ["extra == 'x", 'broken'],
    ["(extra == 'x'", 'broken'],
    ["extra == 'x') or (extra == 'y'", 'broken'],
    ["extra == 'x' and", 'broken'],
    ["extra not 'x'", 'broken'],
    ["extra == 'x' extra == 'y'", 'broken'],
    ["extra == 'x' ; y", 'broken'],
    ["or extra == 'x'", 'broken'],
  ])('%s: %s', (marker) => {
    expect(mayHold(marker, environment)).toBe(true);
  });

  test('beyond the limit', () => {
    const marker = "extra == 'x'";
    expect(mayHold(marker.padEnd(MAX_MARKER), environment)).toBe(false);
    expect(mayHold(marker.padEnd(MAX_MARKER + 1), environment)).toBe(true);
  });

  test('however deep its brackets go', () => {
    expect(mayHold('('.repeat(MAX_MARKER), environment)).toBe(true);
    expect(mayHold(`${'('.repeat(400)}extra=='x'${')'.repeat(400)}`, environment)).toBe(false);
  });
});
