/** What lies in a wheel on an index, by its central directory alone: never the whole file. */

import { MAX_REMOTE_DIRECTORY, REMOTE_TAIL } from '../base/limits.ts';
import { listDirectory, type PositionedReader } from '../zip/zipDirectory.ts';
import { type IndexClient, IndexError } from './indexClient.ts';

/** Unpacked sizes by path; null where the index sends no ranges, or what it sends is no zip's directory. */
export async function remoteMembers(
  client: IndexClient,
  url: string,
  size: number,
): Promise<Map<string, number> | null> {
  let start = Math.max(0, size - REMOTE_TAIL);
  let bytes = await fetchRange(client, url, [start, size - 1]);
  // The first look tells where the directory begins, which may be before what was asked for.
  for (let look = 0; bytes !== null && look < 2; look += 1) {
    const reader = new PartReader(bytes, start);
    const entries = listDirectory(reader, size);
    if (reader.missed === null)
      return entries === null ? null : new Map(entries.map(({ path, size: unpacked }) => [path, unpacked]));
    if (size - reader.missed > MAX_REMOTE_DIRECTORY) return null;
    const before = await fetchRange(client, url, [reader.missed, start - 1]);
    bytes = before === null ? null : Buffer.concat([before, bytes]);
    start = reader.missed;
  }
  return null;
}

/** Null where the answer is not that range. */
async function fetchRange(
  client: IndexClient,
  url: string,
  range: readonly [first: number, last: number],
): Promise<Buffer | null> {
  const length = range[1] - range[0] + 1;
  if (length <= 0) return null;
  try {
    const { status, body } = await client.get(url, { range, most: length });
    return status === 206 && body.length === length ? body : null;
  } catch (error) {
    if (error instanceof IndexError) return null;
    throw error;
  }
}

/** The end of a file. It remembers the first byte that was wanted and isn't there. */
class PartReader implements PositionedReader {
  missed: number | null = null;
  private readonly bytes: Buffer;
  private readonly start: number;

  constructor(bytes: Buffer, start: number) {
    this.bytes = bytes;
    this.start = start;
  }

  read(buffer: Uint8Array, offset: number, length: number, position: number): number {
    if (position < this.start) {
      this.missed = Math.min(this.missed ?? position, position);
      return 0;
    }
    const at = position - this.start;
    const piece = this.bytes.subarray(at, at + length);
    buffer.set(piece, offset);
    return piece.length;
  }
}
