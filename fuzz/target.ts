/** What the fuzzer feeds, and how it tells that something is wrong. */

import { NameList } from '../src/binary/elf/nameList.ts';

export interface Target {
  name: string;
  /** What to start from, in a fixed order. */
  seeds: () => Promise<Uint8Array[]>;
  dictionary: readonly (string | Uint8Array)[];
  maxSize: number;
  /**
   * Feeds one input. Throws a {@link Violation}, or whatever the sources throw, where something is wrong. What it
   * returns stands for what came out: an input that gives something new is worth keeping, like one that runs
   * new code.
   */
  run: (input: Buffer) => Promise<readonly string[]>;
}

/** Something that must hold of every output does not. */
export class Violation extends Error {
  override name = 'Violation';
}

export function expect(condition: boolean, what: string): void {
  if (!condition) throw new Violation(what);
}

/** The sentence without its figures and names, so that two of a kind are the same. */
export function kindOf(reason: string): string {
  return reason
    .replaceAll(/"(?:[^"\\]|\\.)*"/g, '""')
    .replaceAll(/\d+/g, '0')
    .slice(0, 80);
}

/** Lists of names have room behind the last one that nobody has written to. */
function comparable(result: unknown): string {
  return JSON.stringify(result, (_, value) => (value instanceof NameList ? [...value] : value));
}

/** Both calls must give the same. */
export async function expectSame<Result>(run: () => Promise<Result> | Result, what: string): Promise<Result> {
  const first = await run();
  const second = await run();
  expect(comparable(first) === comparable(second), `${what} differs from one run to the next`);
  return first;
}
