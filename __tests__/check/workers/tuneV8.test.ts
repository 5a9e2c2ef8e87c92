import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { flagsFor } from '../../../src/check/workers/tuneV8.ts';

test('this Node takes the flags without a word', () => {
  const script = `import { setFlagsFromString } from 'node:v8';
    for (const flag of ${JSON.stringify(flagsFor(process.versions.node))}) setFlagsFromString(flag);
    console.log(Array.from({ length: 1e6 }, (_, at) => ({ at })).length);`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    env: {},
  });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '1000000\n', stderr: '' });
});

test('no Node is told to do without the one optimizing compiler that it has', () => {
  const withoutTurbofan = expect.arrayContaining(['--no-turbofan']);
  expect(flagsFor('20.15.0')).not.toEqual(withoutTurbofan);
  expect(flagsFor('22.15.0')).not.toEqual(withoutTurbofan);
  expect(flagsFor('24.0.0')).toEqual(withoutTurbofan);
});

test('a Node that nobody has tried gets none, since its V8 would complain of those that it has not', () => {
  expect(flagsFor('20.15.0')).toHaveLength(2);
  expect(flagsFor('26.10.0')).toHaveLength(3);
  expect(flagsFor('27.0.0')).toEqual([]);
  expect(flagsFor('unheard-of')).toEqual([]);
});
