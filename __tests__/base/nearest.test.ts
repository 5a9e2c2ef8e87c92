import { expect, test } from 'vitest';
import { nearest } from '../../src/base/nearest.ts';
import { counted } from '../support/work.ts';

const ids = ['architecture-mismatch', 'binary-in-purelib', 'libc-mismatch', 'no-wheels', 'tag-mismatch'];

test.each([
  ['libc-mismtach', ['libc-mismatch']],
  ['LIBC_MISMATCH', ['libc-mismatch']],
  ['arch-mismatch', ['architecture-mismatch']],
  ['architecture', ['architecture-mismatch']],
  ['mismatch', ['architecture-mismatch', 'libc-mismatch', 'tag-mismatch']],
  ['nowheels', ['no-wheels']],
  ['zzzzzzzz', []],
  ['', []],
  ['-', []],
  ['in', []],
])('%s: %j', (word, near) => {
  expect(nearest(word, ids)).toEqual(near);
});

test('a word of a megabyte takes no time', async () => {
  const { steps } = await counted(() => nearest('mismatch-'.repeat(120_000), ids));
  expect(steps).toBeLessThan(50_000);
});
