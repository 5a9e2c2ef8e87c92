import { expect, test } from 'vitest';
import { findingsOf } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('unrepaired-wheel');

test('a linux tag of an architecture that no policy is for can only be offered elsewhere', async () => {
  const of = async (platform: string) =>
    (await findingsOf({ tag: `cp312-cp312-${platform}`, files: {} })).map(({ data }) => data.advice);
  expect(await of('linux_x86_64')).toEqual(['repair']);
  expect(await of('linux_mips64')).toEqual(['elsewhere']);
});
