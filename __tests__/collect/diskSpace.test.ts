import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { DiskSpace } from '../../src/collect/diskSpace.ts';

test('room is given out in order, and nobody is passed by for being large', async () => {
  const space = new DiskSpace(10);
  const began: string[] = [];
  const take = async (name: string, bytes: number): Promise<void> => {
    await space.take(bytes);
    began.push(name);
  };
  void take('a', 6);
  void take('b', 6);
  void take('c', 1);
  void take('too large', 100);
  void take('d', 1);
  await setImmediate();
  expect(began).toEqual(['a']);
  space.give(6);
  await setImmediate();
  expect(began).toEqual(['a', 'b', 'c']);
  space.give(6);
  await setImmediate();
  expect(began).toEqual(['a', 'b', 'c']);
  space.give(1);
  await setImmediate();
  expect(began).toEqual(['a', 'b', 'c', 'too large']);
  space.give(100);
  await setImmediate();
  expect(began.at(-1)).toBe('d');
});
