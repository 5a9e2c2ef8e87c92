/** Expressions as GitHub evaluates them, over a matrix that is known. */

import { expect, test } from 'vitest';
import { expand } from '../../../src/project/workflows/expressions.ts';

const matrix = new Map<string, string | null>([
  ['os', 'ubuntu-24.04'],
  ['arch', 'aarch64'],
  ['flag', 'true'],
  ['off', 'false'],
  ['count', '3'],
  ['later', null],
  ['platform.0', 'manylinux'],
]);
const scope = { matrix, env: (name: string) => (name === 'NAME' ? 'value' : null) };

test.each<[expression: string, value: string | null]>([
  ["matrix.arch == 'aarch64' && 'ubuntu-24.04-arm' || 'ubuntu-24.04'", 'ubuntu-24.04-arm'],
  ["matrix.arch != 'aarch64' && 'ubuntu-24.04-arm' || 'ubuntu-24.04'", 'ubuntu-24.04'],
  ["(matrix.arch == 'x' || matrix.os == 'UBUNTU-24.04') && 'a' || 'b'", 'a'],
  ["!(matrix.arch == 'x') && 'a'", 'a'],
  ["!matrix.flag || 'b'", 'b'],
  ["matrix.off && 'a' || 'b'", 'b'],
  ["matrix.flag == true && 'a'", 'a'],
  ["matrix.count == 3 && 'a'", 'a'],
  ["matrix.count >= 4 && 'a' || 'b'", 'b'],
  ["startsWith(matrix.os, 'Ubuntu') && 'linux' || 'other'", 'linux'],
  ["endsWith(matrix.os, 'arm')", 'false'],
  ["contains(matrix.os, '24') && 'new'", 'new'],
  [`contains(fromJSON('["a", "aarch64"]'), matrix.arch)`, 'true'],
  ["format('{0}-{1}{{}}', matrix.os, matrix.count)", 'ubuntu-24.04-3{}'],
  ['matrix.platform[0]', 'manylinux'],
  ["matrix['arch']", 'aarch64'],
  ["matrix.none || 'x'", 'x'],
  ["matrix.none == '' && 'x'", 'x'],
  ["env.NAME == 'value' && 'x'", 'x'],
  ["'it''s'", "it's"],
  ["'}}'", '}}'],
  // What isn't known stays so, unless the other side decides.
  ["matrix.later == 'x'", null],
  ["matrix.later || 'x'", null],
  ['false && matrix.later', 'false'],
  ["'x' || github.ref", 'x'],
  ["github.ref == 'x' && 'a' || 'b'", null],
  ["hashFiles('x')", null],
  ['matrix.platform', null],
  ['matrix.*', null],
  ['matrix.os ==', null],
  ['matrix.os matrix.os', null],
  [`${'('.repeat(1000)}1${')'.repeat(1000)}`, null],
  ['!'.repeat(3000), null],
])('%s', (expression, value) => {
  expect(expand(`\${{ ${expression} }}`, scope).value).toBe(value);
});
