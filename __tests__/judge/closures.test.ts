import { expect, test } from 'vitest';
import { Work, WorkIsOver } from '../../src/base/work.ts';
import type { Claim } from '../../src/judge/claims.ts';
import { Closures } from '../../src/judge/closures.ts';
import type { NeedLinkage } from '../../src/judge/linkage.ts';

const found = (library: string): NeedLinkage => ({ library, resolvedTo: `pkg/${library}`, why: 'rpath' });
const absent = (library: string): NeedLinkage => ({ library, resolvedTo: null, why: 'absent' });

const claimsWith = (linkage: Record<string, NeedLinkage[]>): Claim[] => [
  { linkage: new Map(Object.entries(linkage)) } as unknown as Claim,
];

test('goes breadth first, and takes each file once', () => {
  const claims = claimsWith({
    'pkg/a.so': [found('b.so'), found('c.so'), absent('libc.so.6')],
    'pkg/b.so': [found('d.so')],
    'pkg/c.so': [found('a.so')],
    'pkg/d.so': [absent('libm.so.6')],
  });
  const { members, outside, names, isWhole } = new Closures({ claims }).of('pkg/a.so');
  expect([...members]).toEqual(['pkg/a.so', 'pkg/b.so', 'pkg/c.so', 'pkg/d.so']);
  expect([...outside]).toEqual(['libc.so.6', 'libm.so.6']);
  expect([...names].sort()).toEqual(['a.so', 'b.so', 'c.so', 'd.so', 'libc.so.6', 'libm.so.6']);
  expect(isWhole).toBe(true);
});

test('tells where the look-ups ran out', () => {
  const claims = claimsWith({ 'pkg/a.so': [{ library: 'b.so', resolvedTo: null, why: 'limit' }] });
  expect(new Closures({ claims }).of('pkg/a.so').isWhole).toBe(false);
});

test('is charged for each link of each file, so that a wheel of files that all need each other ends', () => {
  const names = Array.from({ length: 1000 }, (_, at) => `${at}.so`);
  const claims = claimsWith(Object.fromEntries(names.map((name) => [`pkg/${name}`, names.map(found)])));
  const closures = new Closures({ claims, work: new Work(100_000_000) });
  const walk = (): void => {
    for (const name of names) closures.of(`pkg/${name}`);
  };
  expect(walk).toThrow(WorkIsOver);
});
