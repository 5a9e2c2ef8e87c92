import { expect, test } from 'vitest';
import { NameList } from '../../src/binary/elf/nameList.ts';
import { initNames } from '../../src/binary/initNames.ts';

function listOf(...names: string[]): NameList {
  const list = new NameList({ isWhole: true });
  for (const name of names) list.add(Buffer.from(name), 0, Buffer.byteLength(name));
  return list;
}

test('names that have a text in them come whole, each once, in their order', () => {
  const list = listOf('PyInit_a', 'other', 'init', 'initinit', 'ünit', 'xnit', 'ni', 't');
  expect([...list.containing('nit')]).toEqual(['PyInit_a', 'init', 'initinit', 'ünit', 'xnit']);
  expect([...list.containing('z')]).toEqual([]);
  expect([...listOf().containing('nit')]).toEqual([]);
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
  expect([...initNames(listOf('PyObject_Str', ...names, 'inita', 'main'))].sort()).toEqual(
    [...names, 'inita'].sort(),
  );
});

test('a list that a thread was sent is the same', () => {
  const list = listOf('a', 'bc');
  list.miss();
  const sent = NameList.from(structuredClone(list));
  expect(sent).toEqual(list);
  sent.add(Buffer.from('d'), 0, 1);
  expect([...sent]).toEqual(['a', 'bc', 'd']);
  expect(sent.isWhole).toBe(false);
});
