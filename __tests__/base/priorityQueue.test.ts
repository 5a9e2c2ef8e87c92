import { expect, test } from 'vitest';
import { PriorityQueue } from '../../src/base/priorityQueue.ts';

interface Item {
  size: number;
  name: number;
}

function taken(queue: PriorityQueue<Item>): Item[] {
  const items: Item[] = [];
  for (let item = queue.take(); item !== undefined; item = queue.take()) items.push(item);
  return items;
}

test('an empty queue has nothing to take', () => {
  const queue = new PriorityQueue<number>((a, b) => a - b);
  expect(queue.take()).toBeUndefined();
  queue.add(1);
  expect([queue.size, queue.take(), queue.take(), queue.size]).toEqual([1, 1, undefined, 0]);
});

test('items come in the order that is asked for, and equal ones as they were added', () => {
  const items = Array.from({ length: 500 }, (_, name) => ({ name, size: (name * 7919) % 23 }));
  const queue = new PriorityQueue<Item>((a, b) => b.size - a.size);
  for (const item of items) queue.add(item);
  expect(taken(queue)).toEqual(items.toSorted((a, b) => b.size - a.size));
});

test('what is added between takings finds its place', () => {
  const queue = new PriorityQueue<number>((a, b) => b - a);
  for (const size of [3, 9, 5]) queue.add(size);
  expect(queue.take()).toBe(9);
  for (const size of [4, 7]) queue.add(size);
  expect([queue.take(), queue.take(), queue.take(), queue.take()]).toEqual([7, 5, 4, 3]);
});
