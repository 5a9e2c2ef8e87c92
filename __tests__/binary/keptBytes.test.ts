import { describe, expect, test } from 'vitest';
import { KEPT_TOTAL } from '../../src/base/limits.ts';
import { KeptBytes, mergeRanges, type Range } from '../../src/binary/keptBytes.ts';

/** Numbers that look random and are the same each time. */
class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 up to, not including, `limit`. */
  below(limit: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * limit);
  }

  range(size: number): Range {
    const start = this.below(size + 20) - 10;
    return { start, end: start + this.below(40) };
  }
}

function offerAll(kept: KeptBytes, bytes: Uint8Array, dice: Dice): void {
  for (let at = 0; at < bytes.length; ) {
    const length = 1 + dice.below(30);
    // The chunk is only lent: what is kept must be a copy.
    const lent = Buffer.from(bytes.subarray(at, at + length));
    kept.offer(lent, at);
    lent.fill(0);
    at += length;
  }
}

const isCovered = (ranges: Range[], offset: number, length: number): boolean =>
  ranges.some(({ start, end }) => start <= offset && offset + length <= end);

test('a read is the slice of the file where it was wanted, else null', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const dice = new Dice(seed);
    const bytes = Uint8Array.from({ length: 1 + dice.below(300) }, () => 1 + dice.below(255));
    const wanted = Array.from({ length: dice.below(6) }, () => dice.range(bytes.length));
    const kept = new KeptBytes(bytes.length, wanted);
    offerAll(kept, bytes, dice);
    const merged = mergeRanges(
      wanted
        .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(bytes.length, end) }))
        .filter(({ start, end }) => start < end),
    );
    for (let probe = 0; probe < 60; probe++) {
      const offset = dice.below(bytes.length + 5);
      const length = dice.below(50);
      const inFile = offset + length <= bytes.length;
      const expected =
        inFile && (length === 0 || isCovered(merged, offset, length))
          ? Buffer.from(bytes.subarray(offset, offset + length))
          : null;
      const actual = kept.peek(offset, length);
      expect(actual === null ? null : Buffer.from(actual), `seed ${seed}, ${offset}+${length}`).toEqual(
        expected,
      );
    }
  }
});

test('ranges added while the stream runs are kept from there on', () => {
  const bytes = Uint8Array.from({ length: 100 }, (_, at) => at);
  const kept = new KeptBytes(100, [{ start: 0, end: 10 }]);
  kept.offer(bytes.subarray(0, 50), 0);
  kept.want([{ start: 40, end: 60 }]);
  kept.offer(bytes.subarray(50), 50);
  expect(kept.read(0, 10)).toEqual(Buffer.from(bytes.subarray(0, 10)));
  expect(kept.read(50, 10)).toEqual(Buffer.from(bytes.subarray(50, 60)));
  expect(kept.read(45, 10)).toBeNull();
});

describe('misses', () => {
  test('a second pass over what was missed answers every read', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const dice = new Dice(seed);
      const bytes = Uint8Array.from({ length: 200 }, () => dice.below(256));
      const first = new KeptBytes(bytes.length, [dice.range(bytes.length)]);
      offerAll(first, bytes, dice);
      const reads = Array.from({ length: 5 }, () => ({
        offset: dice.below(150),
        length: 1 + dice.below(50),
      }));
      const missing = reads.filter(({ offset, length }) => first.read(offset, length) === null);
      expect(first.hasMissed).toBe(missing.length > 0);
      const second = new KeptBytes(bytes.length, first.rangesForAnotherPass());
      offerAll(second, bytes, dice);
      for (const { offset, length } of reads) {
        const slice = Buffer.from(bytes.subarray(offset, offset + length));
        expect(Buffer.from(second.read(offset, length) ?? [])).toEqual(slice);
      }
      expect(second.hasMissed).toBe(false);
    }
  });

  test.each([
    ['past the end', 90, 20],
    ['before the start', -1, 5],
    ['of a negative length', 5, -1],
    ['at half a byte', 0.5, 1],
    ['at no number', Number.NaN, 1],
    ['beyond 2^53', 2 ** 53, 1],
    ['of endless length', 0, Number.POSITIVE_INFINITY],
  ])('a read %s is null and not worth another pass', (_, offset, length) => {
    const kept = new KeptBytes(100, []);
    expect(kept.read(offset, length)).toBeNull();
    expect(kept.hasMissed).toBe(false);
  });

  test('a peek is not remembered', () => {
    const kept = new KeptBytes(100, []);
    expect(kept.peek(10, 10)).toBeNull();
    expect(kept.hasMissed).toBe(false);
    expect(kept.rangesForAnotherPass()).toEqual([]);
  });

  test('a read of nothing is never missed', () => {
    const kept = new KeptBytes(100, []);
    expect(kept.read(100, 0)).toEqual(new Uint8Array(0));
    expect(kept.hasMissed).toBe(false);
  });
});

describe('the bound', () => {
  const size = 3 * KEPT_TOTAL;
  const chunk = Buffer.alloc(1024 * 1024, 7);
  const streamed = (wanted: Range[]): KeptBytes => {
    const kept = new KeptBytes(size, wanted);
    for (let at = 0; at < size; at += chunk.length) kept.offer(chunk, at);
    return kept;
  };
  const keptPages = (kept: KeptBytes): number => {
    const page = 64 * 1024;
    let pages = 0;
    for (let at = 0; at < size; at += page) if (kept.peek(at, page) !== null) pages++;
    return pages * page;
  };

  test.each<[name: string, wanted: Range[]]>([
    ['the whole file', [{ start: 0, end: size }]],
    ['far more than the file', [{ start: 0, end: Number.MAX_SAFE_INTEGER }]],
    [
      'every second mebibyte',
      Array.from({ length: 48 }, (_, at) => at * 2 * chunk.length).map((start) => ({
        start,
        end: start + chunk.length,
      })),
    ],
  ])('holds when wanted is %s', (_, wanted) => {
    expect(keptPages(streamed(wanted))).toBe(KEPT_TOTAL);
  });

  test('holds when more is wanted at every chunk', () => {
    const kept = new KeptBytes(size, []);
    for (let at = 0; at < size; at += chunk.length) {
      kept.want([{ start: at, end: at + chunk.length }]);
      kept.offer(chunk, at);
    }
    expect(keptPages(kept)).toBeLessThanOrEqual(KEPT_TOTAL);
  });

  test('what was missed has precedence over what was kept in vain', () => {
    const kept = streamed([{ start: 0, end: KEPT_TOTAL }]);
    expect(kept.read(size - 100, 100)).toBeNull();
    const again = streamed(kept.rangesForAnotherPass());
    expect(again.read(size - 100, 100)).not.toBeNull();
  });

  test('of more misses than fit, the first ones asked for are kept, wherever they lie', () => {
    const kept = streamed([]);
    expect(kept.read(size - 100, 100)).toBeNull();
    for (let at = 0; at < size - 1024; at += 1024) kept.read(at, 512);
    const again = streamed(kept.rangesForAnotherPass());
    expect(again.read(size - 100, 100)).not.toBeNull();
    expect(again.read(0, 512)).not.toBeNull();
  });
});

test.each<[ranges: Range[], merged: Range[]]>([
  [[], []],
  [
    [
      { start: 5, end: 9 },
      { start: 0, end: 3 },
    ],
    [
      { start: 0, end: 3 },
      { start: 5, end: 9 },
    ],
  ],
  [
    [
      { start: 0, end: 5 },
      { start: 5, end: 9 },
    ],
    [{ start: 0, end: 9 }],
  ],
  [
    [
      { start: 0, end: 9 },
      { start: 2, end: 3 },
    ],
    [{ start: 0, end: 9 }],
  ],
])('ranges %j merge to %j, and stay as they are themselves', (ranges, merged) => {
  const before = structuredClone(ranges);
  expect(mergeRanges(ranges)).toEqual(merged);
  expect(ranges).toEqual(before);
});
