import { expect, test } from 'vitest';
import { giveBack, roomFor } from '../../src/base/room.ts';

const canEmpty = 'transfer' in ArrayBuffer.prototype;

test.runIf(canEmpty)('a chunk that fills its buffer is emptied', () => {
  const chunk = Buffer.from(new ArrayBuffer(100_000));
  giveBack(chunk);
  expect(chunk.buffer.byteLength).toBe(0);
});

test.runIf(canEmpty)('of several that share one, the last has it emptied', () => {
  const buffer = new ArrayBuffer(100_000);
  giveBack(Buffer.from(buffer, 0, 60_000));
  giveBack(Buffer.from(buffer, 60_000, 39_999));
  expect(buffer.byteLength).toBe(100_000);
  giveBack(Buffer.from(buffer, 99_999, 1));
  expect(buffer.byteLength).toBe(0);
});

test('one in the pool, which has buffers of everyone, is not, even where it is the last', () => {
  const others = Buffer.from('pooled');
  const last = Buffer.from(others.buffer, others.buffer.byteLength - 10, 10);
  giveBack(last);
  expect(others.toString()).toBe('pooled');
});

test.runIf(canEmpty)('room behind the bytes that no one else looks at does not keep them', () => {
  const whole = Buffer.from(new ArrayBuffer(100_001), 0, 100_000);
  giveBack(whole, 2);
  expect(whole.buffer.byteLength).toBe(100_001);
  giveBack(whole, 1);
  expect(whole.buffer.byteLength).toBe(0);
});

test.each([0, 1, 100_000, 128 * 1024, 1_000_000])(
  'room for %d bytes holds what is written to it',
  (length) => {
    const room = roomFor(length);
    room.fill(7);
    expect([room.length, room.every((byte) => byte === 7)]).toEqual([length, true]);
  },
);

test.runIf(canEmpty)('large room is emptied at once', () => {
  const room = roomFor(1_000_000);
  giveBack(room);
  expect(room.buffer.byteLength).toBe(0);
});
