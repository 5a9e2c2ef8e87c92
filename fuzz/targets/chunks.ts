/** Bytes as a stream. However they come, what is read from them must be the same. */

import { expect } from '../target.ts';

/** Each chunk is spoilt once the next one is asked for: readers may only borrow it. */
export async function* chunksOf(bytes: Uint8Array, split: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += split) {
    const chunk = Buffer.from(bytes.subarray(at, at + split));
    yield chunk;
    chunk.fill(0xaa);
  }
}

/** What `read` makes of the input as one chunk, which must be what it makes of it in small ones. */
export async function sameWhateverTheChunks<Result>(
  input: Buffer,
  read: (split: number) => Promise<Result>,
): Promise<Result> {
  const whole = await read(Math.max(1, input.length));
  const split = 1 + (((input[0] ?? 0) + input.length) % 700);
  expect(
    JSON.stringify(await read(split)) === JSON.stringify(whole),
    `chunks of ${split} bytes give something else than one chunk`,
  );
  return whole;
}
