import { expect, test } from 'vitest';
import { giveBack } from '../../src/wheel/giveBack.ts';

const canEmpty = 'transfer' in ArrayBuffer.prototype;

test.runIf(canEmpty)('a chunk that fills its buffer is emptied', () => {
  const chunk = Buffer.from(new ArrayBuffer(1000));
  giveBack(chunk);
  expect(chunk.buffer.byteLength).toBe(0);
});

test('one that shares its buffer with others is not, in front or behind', () => {
  const buffer = new ArrayBuffer(1000);
  giveBack(Buffer.from(buffer, 0, 999));
  giveBack(Buffer.from(buffer, 1));
  giveBack(Buffer.from('pooled'));
  expect(buffer.byteLength).toBe(1000);
  expect(Buffer.from('pooled').toString()).toBe('pooled');
});

test.runIf(canEmpty)('room behind the bytes that is no one else looks at does not keep them', () => {
  const whole = Buffer.from(new ArrayBuffer(1001), 0, 1000);
  giveBack(whole, 2);
  expect(whole.buffer.byteLength).toBe(1001);
  giveBack(whole, 1);
  expect(whole.buffer.byteLength).toBe(0);
});
