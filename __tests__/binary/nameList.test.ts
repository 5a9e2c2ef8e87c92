import { expect, test } from 'vitest';
import { NameList, WantedNames } from '../../src/binary/elf/nameList.ts';
import { initNames } from '../../src/binary/initNames.ts';

function listOf(names: readonly string[]): NameList {
  const list = new NameList({ isWhole: true });
  for (const name of names) {
    const bytes = Buffer.from(`..${name}.`);
    list.add(bytes, 2, bytes.length - 1);
  }
  return list;
}

test.each([
  ['none', []],
  ['a few', ['a', 'bc', 'überlang', 'a']],
  ['more than one piece holds', Array.from({ length: 20_000 }, (_, index) => `_ZN4some4name${index}Ev`)],
  [
    'some of which fill pieces of their own',
    ['a', 'b'.repeat(300_000), 'c', 'd'.repeat(600_000), 'e'.repeat(9)],
  ],
])('names come back in their order: %s', (_, names) => {
  const list = listOf(names);
  expect([...list]).toEqual(names);
  expect(list.length).toBe(names.length);
  expect(list.size).toBe(names.reduce((sum, name) => sum + Buffer.byteLength(name) + 1, 0));
  expect(list.isWhole).toBe(true);
});

test('a list that was let go is empty and not whole', () => {
  const list = listOf(['a', 'b'.repeat(300_000)]);
  list.letGo();
  expect([[...list], list.length, list.size, list.isWhole]).toEqual([[], 0, 0, false]);
});

test('of many names those that are wanted come, and no others', () => {
  const names = Array.from(
    { length: 5000 },
    (_, index) => `_ZN${index % 7}some${'x'.repeat(index % 40)}${index}Ev`,
  );
  const wanted = new Set(['', 'a', 'not there', 'ü', 'üb', ...names.filter((_, index) => index % 37 === 0)]);
  const list = listOf(['a', 'ü', 'Ü', ...names]);
  expect([...list.among(new WantedNames(wanted))]).toEqual([...list].filter((name) => wanted.has(name)));
});

test('a wanted name that was no UTF-8 is found as well', () => {
  const list = new NameList({ isWhole: true });
  list.add(Buffer.from([0x61, 0xff, 0x62]), 0, 3);
  expect([...list.among(new WantedNames(new Set(['a\ufffdb'])))]).toEqual(['a\ufffdb']);
});

test('a list that another thread has sent is the same', () => {
  const list = listOf(['a', 'b'.repeat(300_000), 'c']);
  const sent = NameList.from(structuredClone(list) as NameList);
  expect([[...sent], sent.length, sent.size, sent.isWhole]).toEqual([[...list], 3, list.size, true]);
});

test('names that have a text in them come whole, each once, in their order', () => {
  const list = listOf(['PyInit_a', 'other', 'init', 'initinit', 'ünit', 'xnit', 'ni', 't']);
  expect([...list.containing('nit')]).toEqual(['PyInit_a', 'init', 'initinit', 'ünit', 'xnit']);
  expect([...list.containing('z')]).toEqual([]);
  expect([...listOf([]).containing('nit')]).toEqual([]);
});

test('among the names for initialisation functions are those of all kinds, each once', () => {
  const names = [
    'PyInit_a',
    'PyInitU_a',
    'PyModExport_b',
    'PyModExport_unit',
    'HPyInit_a',
    '_cffi_pypyinit_a',
  ];
  expect([...initNames(listOf(['PyObject_Str', ...names, 'inita', 'main']))].sort()).toEqual(
    [...names, 'inita'].sort(),
  );
});

test('a list that a thread was sent is the same', () => {
  const list = listOf(['a', 'bc']);
  list.miss();
  const sent = NameList.from(structuredClone(list));
  expect(sent).toEqual(list);
  sent.add(Buffer.from('d'), 0, 1);
  expect([...sent]).toEqual(['a', 'bc', 'd']);
  expect(sent.isWhole).toBe(false);
});

test('each name keeps the mark that it was added with, also in another thread', () => {
  const list = new NameList({ isWhole: true });
  const names = Array.from({ length: 100 }, (_, index) => `name${index}`);
  const bytes = Buffer.from(names.join('\0'));
  const markOf = (index: number): number => (index % 40 === 39 ? 0x8002 : 0);
  for (const [index, name] of names.entries()) {
    const start = bytes.indexOf(name);
    list.add(bytes, start, start + name.length, markOf(index));
  }
  const sent = NameList.from(structuredClone(list) as NameList);
  expect([...sent.markedAmong(new WantedNames(new Set(names)))]).toEqual(
    names.map((name, index) => ({ name, mark: markOf(index) })),
  );
  list.letGo();
  expect(list.size).toBe(0);
});
