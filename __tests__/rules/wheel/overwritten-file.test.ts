import { expect, test } from 'vitest';
import { findingsIn } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('overwritten-file');

test('many files are one finding', async () => {
  const names = Array.from({ length: 50 }, (_, at) => `m${at}.py`);
  const files = Object.fromEntries(
    names.flatMap((name) => [
      [`pkg/${name}`, ''],
      [`pkg-1.0.data/purelib/pkg/${name}`, 'a = 1\n'],
    ]),
  );
  const findings = await findingsIn('py3-none-any', files);
  expect(findings.map(({ rule, title }) => `${rule} ${title}`)).toEqual([
    'overwritten-file 50 files: twice in the wheel for one place, with other content',
  ]);
});
