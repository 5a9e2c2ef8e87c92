import { expect, test } from 'vitest';
import { findings, need, needs } from '../altered.ts';
import { testCases } from '../fixtures.ts';

testCases('private-symbol');

test('what is impossible, private and too new in one file are three troubles', async () => {
  const found = await findings({
    edit: needs(need('GLIBC_2.34'), need('GLIBC_2.20'), need('GLIBC_PRIVATE')),
  });
  expect(found.map(({ rule }) => rule)).toEqual([
    'impossible-symbol-version',
    'private-symbol',
    'symbol-version-too-new',
  ]);
});
