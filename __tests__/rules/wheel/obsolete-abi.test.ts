import { expect, test } from 'vitest';
import { binary } from '../../../fixtures/build/cases.mjs';
import { core, findings } from '../altered.ts';
import { testCases } from '../fixtures.ts';

testCases('obsolete-abi');

test('has two kinds', async () => {
  const found = await findings({ files: { [core]: binary('ext-x86_64-obsolete.so') } });
  expect(found.map(({ title }) => title)).toEqual([
    '_core.so is for Pythons with UCS2 strings',
    '_core.so uses PyFPE_dummy, for Pythons with fpectl',
  ]);
  const weakly = await findings({
    files: { [core]: binary('ext-x86_64-obsolete.so') },
    edit: (_, __, { imports }) => {
      for (const symbol of imports) symbol.weak = true;
    },
  });
  expect(weakly.filter(({ rule }) => rule === 'obsolete-abi')).toEqual([]);
});

test.each([
  ['cp27-cp27mu.cp27m', 'error'],
  ['cp32-cp32m', null],
  ['cp33-cp33m', 'error'],
  ['cp27-cp27m', null],
  ['cp27-none', 'warning'],
  ['py2.py3-none', 'error'],
  ['pp27-pypy_41', 'warning'],
])('UCS2 in %s: %s', async (tag, severity) => {
  const found = await findings({
    files: { [core]: binary('ext-x86_64-ucs2.so') },
    tag: `${tag}-manylinux_2_17_x86_64`,
  });
  expect(found.filter(({ rule }) => rule === 'obsolete-abi').map((each) => each.severity)).toEqual(
    severity === null ? [] : [severity],
  );
});
