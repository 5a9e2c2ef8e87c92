import { describe, expect, test } from 'vitest';
import { compareNames, distinctNames, inOrder } from '../../src/base/collections.ts';

/** Resolves in the order of time, but in none: the next one as soon as all others have nothing left to do. */
function virtualSleep(): (milliseconds: number) => Promise<void> {
  let now = 0;
  const sleepers: { at: number; wake: () => void }[] = [];
  const wakeNext = (): void => {
    const next = sleepers.sort((a, b) => a.at - b.at).shift();
    if (next === undefined) return;
    now = next.at;
    next.wake();
    if (sleepers.length > 0) setImmediate(wakeNext);
  };
  return (milliseconds) =>
    new Promise((wake) => {
      if (sleepers.push({ at: now + milliseconds, wake }) === 1) setImmediate(wakeNext);
    });
}

/** What the work on some items came to, how many were under way at once, and how many that or waiting, at the most. */
async function run(
  delays: number[],
  { atOnce, mostWeight }: { atOnce: number; mostWeight?: number },
): Promise<{ results: number[]; working: number; held: number }> {
  const sleep = virtualSleep();
  let working = 0;
  let held = 0;
  const most = { working: 0, held: 0 };
  const work = async (delay: number): Promise<number> => {
    most.working = Math.max(most.working, ++working);
    most.held = Math.max(most.held, ++held);
    await sleep(delay);
    working--;
    return delay;
  };
  const results: number[] = [];
  const ahead = mostWeight === undefined ? { atOnce } : { atOnce, mostWeight, weigh: () => 10 };
  for await (const result of inOrder(delays, ahead, work)) {
    held--;
    results.push(result);
  }
  return { results, ...most };
}

describe('inOrder', () => {
  const delays = [40, 1, 1, 1, 1, 20, 1, 1];

  test.each([1, 2, 3, 100])('gives results in the order of the items, %i at once', async (atOnce) => {
    expect((await run(delays, { atOnce })).results).toEqual(delays);
  });

  test('works on so many at once, and no more', async () => {
    expect((await run([5, 5, 5, 5, 5], { atOnce: 2 })).working).toBe(2);
  });

  test('runs ahead of a slow first one only as far as the weight allows', async () => {
    expect((await run(delays, { atOnce: 2 })).held).toBe(delays.length);
    // The slow one, and those that weigh 20, one more than that, and one that has been taken meanwhile.
    expect((await run(delays, { atOnce: 2, mostWeight: 20 })).held).toBeLessThanOrEqual(5);
  });

  test('gives what comes before the first failure, and rejects with that', async () => {
    const begun: string[] = [];
    const work = async (item: string): Promise<string> => {
      begun.push(item);
      if (item === 'bad') throw new Error('no');
      return item;
    };
    const taken: string[] = [];
    const takeAll = async (): Promise<void> => {
      for await (const item of inOrder(['a', 'bad', 'b', 'c'], { atOnce: 1 }, work)) taken.push(item);
    };
    await expect(takeAll()).rejects.toThrow('no');
    expect(taken).toEqual(['a']);
    expect(begun).toContain('bad');
  });

  test('of nothing is nothing', async () => {
    expect(await run([], { atOnce: 0 })).toEqual({ results: [], working: 0, held: 0 });
  });
});

describe('names', () => {
  test.each([
    [
      ['cp310', 'cp39', 'cp313t', 'cp313', 'cp311'],
      ['cp39', 'cp310', 'cp311', 'cp313', 'cp313t'],
    ],
    [
      ['a-1.10.0', 'a-1.9.0'],
      ['a-1.9.0', 'a-1.10.0'],
    ],
    [
      ['manylinux_2_17', 'manylinux_2_5', 'manylinux2014'],
      ['manylinux2014', 'manylinux_2_5', 'manylinux_2_17'],
    ],
    [
      ['b', 'a', '1', ''],
      ['', '1', 'a', 'b'],
    ],
    [
      ['a2', 'a02', 'a1'],
      ['a1', 'a02', 'a2'],
    ],
    [
      [`a${'9'.repeat(400)}`, `a1${'0'.repeat(400)}`],
      [`a${'9'.repeat(400)}`, `a1${'0'.repeat(400)}`],
    ],
  ])('%j', (names, ordered) => {
    expect(distinctNames(names)).toEqual(ordered);
    expect(distinctNames(names.toReversed())).toEqual(ordered);
  });

  test('null comes first', () => {
    expect(compareNames(null, 'a')).toBeLessThan(0);
    expect(compareNames('a', null)).toBeGreaterThan(0);
    expect(compareNames(null, null)).toBe(0);
  });
});
