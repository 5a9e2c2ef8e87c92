/** Changes bytes as somebody might who looks for the weak spot of a reader. */

import type { Random } from './random.ts';

export interface Ingredients {
  /** Words that mean something to the target: magics, field names, separators. */
  dictionary: readonly Uint8Array[];
  /** Other inputs, to take pieces from. */
  corpus: readonly Uint8Array[];
  maxSize: number;
}

const INTERESTING: readonly bigint[] = [
  0n,
  1n,
  -1n,
  2n,
  4n,
  7n,
  16n,
  64n,
  100n,
  127n,
  128n,
  255n,
  256n,
  512n,
  4096n,
  32_767n,
  32_768n,
  65_535n,
  65_536n,
  (1n << 31n) - 1n,
  1n << 31n,
  (1n << 32n) - 1n,
  1n << 32n,
  (1n << 53n) - 1n,
  1n << 53n,
  (1n << 63n) - 1n,
  1n << 63n,
];
/** Longest piece that is inserted, repeated or taken out. */
const MOST_BYTES = 128;

type Mutation = (bytes: Buffer, random: Random, ingredients: Ingredients) => Buffer;

const MUTATIONS: readonly Mutation[] = [
  (bytes, random) => edited(bytes, (copy) => flip(copy, random)),
  (bytes, random) => edited(bytes, (copy) => (copy[random.below(copy.length)] = random.below(256))),
  (bytes, random) => edited(bytes, (copy) => writeNumber(copy, random, random.pick(INTERESTING))),
  (bytes, random) =>
    edited(bytes, (copy) => writeNumber(copy, random, BigInt(random.below(copy.length + 1)))),
  (bytes, random) => edited(bytes, (copy) => nudge(copy, random)),
  (bytes, random, { dictionary }) =>
    edited(bytes, (copy) => copy.set(fitting(wordOf(dictionary, random), copy), placeFor(copy, random))),
  (bytes, random, { dictionary }) => inserted(bytes, random, wordOf(dictionary, random)),
  (bytes, random) => inserted(bytes, random, piece(bytes, random)),
  (bytes, random) => inserted(bytes, random, repeated(piece(bytes, random), random)),
  (bytes, random) => inserted(bytes, random, Buffer.alloc(1 + random.below(MOST_BYTES), random.below(256))),
  (bytes, random) => removed(bytes, random),
  (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  (bytes, random, { corpus }) => inserted(bytes, random, piece(random.pick(corpus), random)),
  (bytes, random, { corpus }) => spliced(bytes, random.pick(corpus), random),
  (bytes, random) => edited(bytes, (copy) => copy.set(piece(copy, random), placeFor(copy, random))),
];

/** A changed copy: one change mostly, sometimes several on top of each other. */
export function mutate(seed: Uint8Array, random: Random, ingredients: Ingredients): Buffer {
  let bytes: Buffer = Buffer.from(seed);
  const changes = 1 + (random.chance(2) ? 0 : random.below(6));
  for (let change = 0; change < changes; change++) {
    bytes = random.pick(MUTATIONS)(bytes, random, ingredients);
  }
  return Buffer.from(bytes.subarray(0, ingredients.maxSize));
}

function edited(bytes: Buffer, edit: (copy: Buffer) => unknown): Buffer {
  if (bytes.length === 0) return bytes;
  const copy = Buffer.from(bytes);
  edit(copy);
  return copy;
}

function flip(bytes: Buffer, random: Random): void {
  const at = random.below(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
}

function nudge(bytes: Buffer, random: Random): void {
  const at = random.below(bytes.length);
  bytes[at] = (bytes[at] ?? 0) + random.below(33) - 16;
}

function writeNumber(bytes: Buffer, random: Random, value: bigint): void {
  const width = Math.min(random.pick([1, 2, 4, 8]), bytes.length);
  const number = Buffer.alloc(8);
  number.writeBigUInt64LE(BigInt.asUintN(64, value));
  const cut = number.subarray(0, width);
  if (random.chance(3)) cut.reverse();
  // Fields mostly lie at even places.
  const at = random.below(bytes.length - width + 1);
  bytes.set(cut, random.chance(4) ? at : at - (at % width));
}

function wordOf(dictionary: readonly Uint8Array[], random: Random): Uint8Array {
  return dictionary.length === 0 ? Buffer.from([random.below(256)]) : random.pick(dictionary);
}

/** As much of a word as there is room for. */
function fitting(word: Uint8Array, bytes: Buffer): Uint8Array {
  return word.subarray(0, bytes.length);
}

function placeFor(bytes: Buffer, random: Random): number {
  return random.below(bytes.length - Math.min(bytes.length, MOST_BYTES) + 1);
}

function piece(bytes: Uint8Array, random: Random): Buffer {
  const length = Math.min(bytes.length, 1 + random.below(MOST_BYTES));
  const start = random.below(bytes.length - length + 1);
  return Buffer.from(bytes.subarray(start, start + length));
}

function repeated(bytes: Buffer, random: Random): Buffer {
  return Buffer.concat(Array.from({ length: 2 + random.below(30) }, () => bytes));
}

function inserted(bytes: Buffer, random: Random, word: Uint8Array): Buffer {
  const at = random.below(bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), word, bytes.subarray(at)]);
}

function removed(bytes: Buffer, random: Random): Buffer {
  const start = random.below(bytes.length);
  const end = start + 1 + random.below(MOST_BYTES);
  return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
}

function spliced(bytes: Buffer, other: Uint8Array, random: Random): Buffer {
  return Buffer.concat([
    bytes.subarray(0, random.below(bytes.length + 1)),
    other.subarray(random.below(other.length + 1)),
  ]);
}
