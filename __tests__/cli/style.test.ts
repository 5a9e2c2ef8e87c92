import { expect, test } from 'vitest';
import { terminalWidth, wantsColor } from '../../src/cli/style.ts';

const TERMINAL = { isTTY: true, columns: 100 };
const PIPE = {};

test.each([
  [true, TERMINAL, {}],
  [false, PIPE, {}],
  [false, TERMINAL, { NO_COLOR: '1' }],
  [true, TERMINAL, { NO_COLOR: '' }],
  [false, TERMINAL, { TERM: 'dumb' }],
  [true, PIPE, { FORCE_COLOR: '1' }],
  [true, PIPE, { FORCE_COLOR: '3', NO_COLOR: '1' }],
  [false, TERMINAL, { FORCE_COLOR: '0' }],
  [false, TERMINAL, { FORCE_COLOR: 'false' }],
  [true, TERMINAL, { FORCE_COLOR: '' }],
])('colour is %s on %j with %j', (expected, stream, env) => {
  expect(wantsColor(stream, env)).toBe(expected);
});

test.each([
  [100, TERMINAL],
  [40, { isTTY: true, columns: 7 }],
  [null, { isTTY: true, columns: 0 }],
  [null, { isTTY: true }],
  [null, { columns: 100 }],
])('the width is %s on %j', (expected, stream) => {
  expect(terminalWidth(stream)).toBe(expected);
});
