import { constants, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { LENT_PIECE, STREAM_CHUNK } from '../../src/base/limits.ts';
import { InflatingElsewhere, InflatingHere, inflating } from '../../src/zip/inflating.ts';

interface Inflated {
  content: Buffer;
  longest: number;
  consumed: number;
  code: string | null;
}

type Way = typeof InflatingHere | typeof InflatingElsewhere;

async function inflated(How: Way, packed: readonly Buffer[]): Promise<Inflated> {
  const stream = new How(packed);
  const parts: Buffer[] = [];
  let code: string | null = null;
  try {
    // What is lent is written over, so that only copies tell.
    for await (const piece of stream) parts.push(Buffer.from(piece));
  } catch (error) {
    code = String((error as { code?: string }).code);
  }
  const longest = Math.max(0, ...parts.map(({ length }) => length));
  return { content: Buffer.concat(parts), longest, consumed: stream.consumed, code };
}

const text = Buffer.from(Array.from({ length: 60_000 }, (_, index) => index.toString(36)).join(' '));
const zeros = Buffer.alloc(9_000_000);
/** A deflate stream with an end of a block after each few bytes. */
const dribbling = Buffer.concat([
  ...Array.from({ length: 500 }, (_, index) =>
    deflateRawSync(Buffer.from(`${index} `), { finishFlush: constants.Z_FULL_FLUSH }),
  ),
  deflateRawSync(Buffer.from('end')),
]);
const packedText = deflateRawSync(text);
const openEnded = deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH });

function inPieces(bytes: Buffer, size: number): Buffer[] {
  const count = Math.ceil(bytes.length / size);
  return Array.from({ length: count }, (_, index) => bytes.subarray(index * size, (index + 1) * size));
}

const sound: [name: string, packed: Buffer[], content: Buffer][] = [
  ['text', inPieces(packedText, 100_000), text],
  [
    'text, byte by byte at first',
    [...inPieces(packedText.subarray(0, 99), 1), packedText.subarray(99)],
    text,
  ],
  ['what shrinks to a thousandth', [deflateRawSync(zeros)], zeros],
  ['exactly one piece', [deflateRawSync(zeros.subarray(0, LENT_PIECE))], zeros.subarray(0, LENT_PIECE)],
  ['one byte more', [deflateRawSync(zeros.subarray(0, LENT_PIECE + 1))], zeros.subarray(0, LENT_PIECE + 1)],
  ['nothing', [deflateRawSync(Buffer.alloc(0))], Buffer.alloc(0)],
  ['stored blocks', [deflateRawSync(text, { level: 0 })], text],
];

describe.each([
  ['here', InflatingHere],
  ['elsewhere', InflatingElsewhere],
] as const)('%s', (_, How) => {
  test.each(sound)('%s comes out whole', async (_name, packed, content) => {
    const { content: got, longest, ...rest } = await inflated(How, packed);
    expect(rest).toEqual({ code: null, consumed: Buffer.concat(packed).length });
    expect(got.equals(content)).toBe(true);
    expect(longest).toBeLessThanOrEqual(STREAM_CHUNK);
  });

  test('a stream that dribbles out', async () => {
    const { content, code } = await inflated(How, inPieces(dribbling, 7));
    expect(code).toBeNull();
    expect(content.toString()).toMatch(/^0 1 2 .* 499 end$/);
  });

  test.each([100, 1000])('what lies behind its end, in chunks of %d, is not consumed', async (size) => {
    const more = Buffer.concat([packedText, Buffer.from('another member lies here'.repeat(99))]);
    const { content, consumed, code } = await inflated(How, inPieces(more, size));
    expect([consumed, code]).toEqual([packedText.length, null]);
    expect(content.equals(text)).toBe(true);
  });

  test.each([
    ['cut off', packedText.subarray(0, -3), 'Z_BUF_ERROR'],
    ['no byte at all', Buffer.alloc(0), 'Z_BUF_ERROR'],
    ['no deflate stream', Buffer.alloc(1000, 0xff), 'Z_DATA_ERROR'],
    ['spoilt behind sound blocks', Buffer.concat([openEnded, Buffer.alloc(1000, 0xff)]), 'Z_DATA_ERROR'],
  ])('%s: %#', async (_name, packed, code) => {
    expect((await inflated(How, inPieces(packed, 10_000))).code).toBe(code);
  });

  test('what inflates to a thousand times its size gives others their turn meanwhile', async () => {
    let turns = 0;
    let isOver = false;
    const takeTurns = (): void => {
      turns++;
      if (!isOver) setImmediate(takeTurns);
    };
    setImmediate(takeTurns);
    await inflated(How, [deflateRawSync(zeros)]);
    isOver = true;
    expect(turns).toBeGreaterThan(zeros.length / STREAM_CHUNK / 2);
  });

  test('may be left early', async () => {
    for await (const piece of new How([deflateRawSync(zeros)])) {
      expect(piece.every((byte) => byte === 0)).toBe(true);
      break;
    }
  });
});

test('this Node inflates in the calling thread', () => {
  expect(inflating([])).toBeInstanceOf(InflatingHere);
});
