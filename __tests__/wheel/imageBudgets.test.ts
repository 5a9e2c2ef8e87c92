/** What is held of WebAssembly modules and PE files of one wheel stays within the limits of all its files. */

import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { WheelFacts } from '../../src/wheel/facts.ts';
import { list, moduleOf, section, text } from '../binary/wasmBytes.ts';
import { buildWheel } from './buildWheel.ts';
import { factsOf } from './opened.ts';

const LONG = 'n'.repeat(3000);

async function wheelOf(module: Buffer): Promise<WheelFacts> {
  const names = ['a', 'b', 'c', 'd', 'e'].map((name) => `pkg/lib${name}.so`);
  const files = Object.fromEntries(names.map((name) => [name, module]));
  return factsOf(await buildWheel({ name: 'pkg', tag: 'py3-none-any', files }));
}

test('more names of exports than are held at once are let go, and that is told', async () => {
  // Names that hardly compress: others would be more work than a wheel of their size may take.
  const names = Array.from({ length: 2500 }, (_, index) =>
    createHash('shake256', { outputLength: 1500 }).update(String(index)).digest('hex'),
  );
  const exported = names.map((name) => Buffer.concat([text(name), Buffer.from([0, 0])]));
  const facts = await wheelOf(moduleOf(section(7, list(exported))));
  expect(facts).toMatchObject({ isPartial: true, lacksNeeds: false, problems: [] });
  const read = facts.members.flatMap(({ binary }) => (binary === null ? [] : [binary]));
  expect(read.map(({ images }) => images[0]?.exports.length)).toEqual([2500, 2500, 2500, 2500, 0]);
  expect(read.map(({ wasm }) => wasm?.isWhole)).toEqual([true, true, true, true, false]);
});

test('more needed libraries than are held at once likewise', async () => {
  const needed = Array.from({ length: 1000 }, (_, index) => text(`${LONG}${index}`));
  const facts = await wheelOf(moduleOf(section(0, text('dylink.0'), section(2, list(needed)))));
  expect(facts.lacksNeeds).toBe(true);
  expect(facts.problems).toMatchObject([{ kind: 'over-limit', member: 'pkg/libb.so' }]);
  const read = facts.members.flatMap(({ binary }) => (binary === null ? [] : [binary]));
  expect(read.map(({ images }) => images[0]?.needed.length)).toEqual([1000, 0, 0, 0, 0]);
  expect(read.map(({ wasm }) => wasm?.isWhole)).toEqual([true, false, false, false, false]);
});
