import { expect, test } from 'vitest';
import { groupByCause, placeGroups } from '../../src/report/causes.ts';
import { finding, foundingCase, largeReport } from './samples.ts';

test('the founding case is one cause in two wheels', () => {
  const causes = groupByCause(foundingCase().findings);
  expect(causes).toHaveLength(1);
  expect(causes[0]).toMatchObject({
    rule: 'architecture-mismatch',
    severity: 'error',
    title: 'armv7l executable in an aarch64 wheel: bitshuffle2_neon_bucle',
    places: [
      {
        wheel: 'blosc2-2.7.1-cp310-cp310-linux_aarch64.whl',
        member: 'blosc2/contrib/bitshuffle2_neon_bucle',
      },
      {
        wheel: 'blosc2-2.7.1-cp311-cp311-linux_aarch64.whl',
        member: 'blosc2/contrib/bitshuffle2_neon_bucle',
      },
    ],
  });
});

test('worst first, then the order of the findings; texts of the first, any location', () => {
  const location = { path: 'a', startLine: 1, endLine: 1 };
  const causes = groupByCause([
    finding({ cause: 'n', severity: 'notice' }),
    finding({ cause: 'w', severity: 'warning' }),
    finding({ cause: 'e2', title: 'first' }),
    finding({ cause: 'e1' }),
    finding({ cause: 'e2', title: 'second', wheel: 'b.whl', location }),
    finding({ cause: 'e2', title: 'third', wheel: 'b.whl' }),
    finding({ cause: '__proto__', severity: 'warning' }),
  ]);
  expect(causes.map(({ cause }) => cause)).toEqual(['e2', 'e1', 'w', '__proto__', 'n']);
  expect(causes[0]).toMatchObject({ title: 'first', location });
  expect(causes[0]?.places.map(({ wheel }) => wheel)).toEqual(['a-1.0-py3-none-any.whl', 'b.whl']);
});

test('a cause is as severe as its worst finding', () => {
  const [cause] = groupByCause([
    finding({ severity: 'warning', title: 'mild' }),
    finding({ title: 'bad', wheel: 'b.whl' }),
  ]);
  expect(cause).toMatchObject({ severity: 'error', title: 'bad' });
  expect(cause?.places).toHaveLength(2);
});

test('no place is lost among thousands', () => {
  const { findings } = largeReport();
  const causes = groupByCause(findings);
  expect(causes).toHaveLength(1200);
  expect(causes.flatMap(({ places }) => places)).toHaveLength(findings.length);
});

test('files in the same wheels are one group', () => {
  expect(
    placeGroups([
      { wheel: 'x', member: 'a' },
      { wheel: 'x', member: 'b' },
      { wheel: 'y', member: 'a' },
      { wheel: 'y', member: 'b' },
      { wheel: 'y', member: 'c' },
      { wheel: 'z', member: null },
      { wheel: null, member: null },
    ]),
  ).toEqual([
    { members: ['a', 'b'], wheels: ['x', 'y'] },
    { members: ['c'], wheels: ['y'] },
    { members: [], wheels: ['z'] },
  ]);
});
