/** gzip (RFC 1952) as a stream, with a bound. Damaged or cut off, it gives what it can and says so. */

import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { STREAM_CHUNK } from '../base/limits.ts';

/**
 * Inflates all members of a gzip file, one after the other, up to `limit` bytes. The chunks are its own to keep. Why it stopped short goes to
 * `notes`, as a clause; it never throws for the bytes it meets, but with the error of a source that can't be read on.
 */
export async function* gunzip(
  chunks: AsyncIterable<Uint8Array>,
  notes: string[],
  limit: number,
): AsyncGenerator<Buffer> {
  const inflater = createGunzip({ chunkSize: STREAM_CHUNK });
  // It destroys both when either fails; the loop below sees the same failure.
  pipeline(chunks, inflater, () => {});
  let left = limit;
  try {
    for await (const chunk of inflater) {
      const bytes = chunk as Buffer;
      left -= bytes.length;
      if (left < 0) {
        notes.push(`it inflates to more than ${limit} bytes, where this check stops`);
        return;
      }
      yield bytes;
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!code.startsWith('Z_')) throw error;
    notes.push(
      code === 'Z_BUF_ERROR'
        ? 'it is cut off inside its gzip data'
        : `its gzip data is damaged, or something else follows it (${code})`,
    );
  } finally {
    inflater.destroy();
  }
}
