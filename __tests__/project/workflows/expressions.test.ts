/** Expressions as GitHub evaluates them, over a matrix that is known. */

import { expect, test } from 'vitest';
import type { Value } from '../../../src/project/workflows/evaluate.ts';
import { expand } from '../../../src/project/workflows/expressions.ts';

const text = (of: string) => ({ kind: 'string', text: of }) as const;
const matrix = new Map<string, Value | null>([
  ['os', text('ubuntu-24.04')],
  ['arch', text('aarch64')],
  ['flag', { kind: 'boolean', is: true }],
  ['off', { kind: 'boolean', is: false }],
  ['count', { kind: 'number', number: 3 }],
  ['nothing', { kind: 'null' }],
  ['quoted', text('false')],
  ['zero', text('0')],
  ['empty', text('')],
  ['later', null],
  ['platform.0', text('manylinux')],
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
  // A text is true unless it is empty, and is no truth value to compare with.
  ["matrix.quoted && 'a' || 'b'", 'a'],
  ['!matrix.quoted', 'false'],
  ["matrix.zero && 'a' || 'b'", 'a'],
  ["matrix.empty && 'a' || 'b'", 'b'],
  ["matrix.nothing && 'a' || 'b'", 'b'],
  ['matrix.quoted == false', 'false'],
  ['matrix.quoted != true', 'true'],
  ["matrix.quoted == 'false'", 'true'],
  ["matrix.off == 'false'", 'false'],
  ['matrix.zero == 0', 'true'],
  ['matrix.zero == false', 'true'],
  ['matrix.empty == false', 'true'],
  ["format('{0} {1} {2}', matrix.off, matrix.quoted, matrix.nothing)", 'false false '],
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
