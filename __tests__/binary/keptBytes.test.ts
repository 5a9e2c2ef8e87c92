import { hash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { KEPT_TOTAL } from '../../src/base/limits.ts';
import type { Pieces } from '../../src/base/pieceDigests.ts';
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

describe('another pass goes on with what the first one has', () => {
  const page = 4096;
  const size = 2 * KEPT_TOTAL;
  const file = Buffer.alloc(size);
  for (let at = 0; at < size; at += page) file.fill((at / page) % 251, at, at + page);
  const chunkSize = 1024 * 1024;

  /** Streams up to an offset, and no further. */
  const streamed = (kept: KeptBytes, end = size): KeptBytes => {
    for (let at = 0; at < end; at += chunkSize) kept.offer(file.subarray(at, at + chunkSize), at);
    return kept;
  };
  const isRead = (kept: KeptBytes, start: number, end: number): boolean =>
    kept.peek(start, end - start)?.every((byte, at) => byte === file[start + at]) ?? false;

  test('a piece that it needs whole is taken as it is, and not streamed again', () => {
    const first = streamed(new KeptBytes(size, [{ start: page, end: 3 * page }]));
    expect(first.read(8 * page, 10)).toBeNull();
    const bytes = first.peek(page, 2 * page);
    const again = first.forAnotherPass();
    expect(again.end).toBe(9 * page);
    expect(again.peek(page, 2 * page)?.buffer).toBe(bytes?.buffer);
    expect(isRead(streamed(again, again.end), 8 * page, 9 * page)).toBe(true);
    expect(isRead(again, page, 3 * page)).toBe(true);
    // Those of two passes would be twice the memory.
    expect(first.peek(page, 1)).toBeNull();
  });

  test('of a piece that is cut to make room, the parts that are needed are copied, and the rest is given back', () => {
    const first = streamed(new KeptBytes(size, [{ start: 0, end: KEPT_TOTAL }]));
    expect(first.read(KEPT_TOTAL - page, page)).not.toBeNull();
    expect(first.read(page, page)).not.toBeNull();
    expect(first.read(size - page, page)).toBeNull();
    const bytes = first.peek(0, page);
    const again = streamed(first.forAnotherPass());
    // What was read, what was read in vain, and as much of the rest as there is room for: from the start on.
    expect(isRead(again, 0, KEPT_TOTAL - 3 * page)).toBe(true);
    expect(again.peek(KEPT_TOTAL - 2 * page, page)).toBeNull();
    expect(isRead(again, KEPT_TOTAL - page, KEPT_TOTAL)).toBe(true);
    expect(isRead(again, size - page, size)).toBe(true);
    if ('transfer' in ArrayBuffer.prototype) expect(bytes?.buffer.byteLength).toBe(0);
  });

  test('pieces that it does not need are let go', () => {
    const half = KEPT_TOTAL / 2;
    const last = { start: KEPT_TOTAL + half, end: size };
    const first = streamed(new KeptBytes(size, [{ start: 0, end: half }, last]));
    for (let at = half; at < KEPT_TOTAL + half; at += page) expect(first.read(at, 1)).toBeNull();
    const again = streamed(first.forAnotherPass());
    expect(again.peek(0, 1)).toBeNull();
    expect(again.peek(last.start, 1)).toBeNull();
    expect(isRead(again, half, KEPT_TOTAL + half)).toBe(true);
  });

  test('what was missed between two pieces joins them', () => {
    const first = streamed(
      new KeptBytes(size, [
        { start: 0, end: page },
        { start: 2 * page, end: 3 * page },
      ]),
    );
    expect(first.read(0, 3 * page)).toBeNull();
    const again = first.forAnotherPass();
    expect(again.end).toBe(2 * page);
    streamed(again, again.end);
    expect(isRead(again, 0, 3 * page)).toBe(true);
    expect(Buffer.from(again.from(0, size)).equals(file.subarray(0, 3 * page))).toBe(true);
    expect(again.hasMissed).toBe(false);
  });

  test('digests that were taken stay, and those that were missed decide how far it goes', () => {
    const pieces = (start: number): Pieces => ({
      start,
      end: start + 2 * page,
      size: page,
      algorithm: 'sha256',
    });
    const first = new KeptBytes(size, [{ start: 0, end: page }]);
    first.hash(pieces(0));
    streamed(first);
    const taken = first.digests(pieces(0));
    expect(taken).not.toBeNull();
    expect(first.digests(pieces(5 * page))).toBeNull();
    const again = first.forAnotherPass();
    expect(again.end).toBe(7 * page);
    streamed(again, again.end);
    expect(again.digests(pieces(0))).toEqual(taken);
    const expected = [5, 6].map((at) => hash('sha256', file.subarray(at * page, (at + 1) * page), 'hex'));
    expect(again.digests(pieces(5 * page))?.toString('hex')).toBe(expected.join(''));
    expect(again.hasMissed).toBe(false);
  });

  test('cleared, it has nothing any more, and holds no memory', () => {
    const kept = streamed(new KeptBytes(size, [{ start: 0, end: KEPT_TOTAL }]));
    const bytes = kept.peek(0, page);
    kept.clear();
    expect(kept.peek(0, page)).toBeNull();
    if ('transfer' in ArrayBuffer.prototype) expect(bytes?.buffer.byteLength).toBe(0);
  });

  test('it answers every read, whatever was wanted, missed and kept', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const dice = new Dice(seed);
      const small = 40 * page;
      const somewhere = (): Range => {
        const start = dice.below(small);
        return { start, end: Math.min(small, start + 1 + dice.below(5 * page)) };
      };
      const offered = (kept: KeptBytes, end: number): void => {
        for (let at = 0; at < end; ) {
          const length = 1 + dice.below(3 * page);
          kept.offer(file.subarray(at, Math.min(small, at + length)), at);
          at += length;
        }
      };
      const first = new KeptBytes(small, Array.from({ length: dice.below(5) }, somewhere));
      offered(first, small);
      const reads = Array.from({ length: 5 }, somewhere);
      for (const { start, end } of reads) first.read(start, end - start);
      const again = first.forAnotherPass();
      offered(again, again.end);
      for (const { start, end } of reads)
        expect(isRead(again, start, end), `seed ${seed}, ${start} to ${end}`).toBe(true);
      expect(again.hasMissed).toBe(false);
    }
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
