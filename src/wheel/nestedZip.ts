/** Native files in a zip that lies inside a wheel: an egg, a jar, an asset bundle. */

import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { sourceOf } from '../binary/byteSource.ts';
import { isNative, readBinary, sniffFormat } from '../binary/readBinary.ts';
import { compareStrings } from '../collections.ts';
import { MAX_NESTED_CONTENT, MAX_NESTED_MEMBERS } from '../limits.ts';
import { readLocalHeader } from './localHeader.ts';
import { isArchive, NamedArchives, type NestedReading, outlineOf, unopened } from './nestedStream.ts';
import { readerOf, readZipDirectory, type ZipEntry } from './zipDirectory.ts';

const UNSOUND = 'it is damaged, encrypted or ambiguous, so it was not opened';

/**
 * Lists the native files of a zip that is held in memory, sorted by path. Our own directory reader looks it
 * over first: what it finds damaged, encrypted, oversized or ambiguous is left unopened and gives an empty list,
 * for such a file is data to Python, and jszip would trip over it.
 */
export async function readNestedZip(bytes: Buffer): Promise<NestedReading> {
  const { entries, problems } = readZipDirectory(readerOf(bytes), bytes.length);
  const content = entries.reduce((sum, { size }) => sum + size, 0);
  const plain = entries.every(({ encrypted, method }) => !encrypted && (method === 0 || method === 8));
  if (problems.length > 0 || !plain) return unopened(UNSOUND);
  if (entries.length > MAX_NESTED_MEMBERS)
    return unopened(
      `it has ${entries.length} members, and a zip of more than ${MAX_NESTED_MEMBERS} is not opened`,
    );
  if (content > MAX_NESTED_CONTENT)
    return unopened(
      `it inflates to ${content} bytes, and a zip of more than ${MAX_NESTED_CONTENT} is not opened`,
    );
  if (!(await haveSoundHeaders(bytes, entries))) return unopened(UNSOUND);
  const { default: JSZip } = await import('jszip');
  const files: NestedReading['files'] = [];
  const archives = new NamedArchives();
  try {
    const zip = await JSZip.loadAsync(bytes);
    for (const { path, isDirectory, size, crc32: checksum } of entries) {
      if (isDirectory) continue;
      const file = zip.file(path);
      const member = file && (await inflateWithin(file.nodeStream('nodebuffer'), size));
      if (member === null || crc32(member) !== checksum) return unopened(UNSOUND);
      const format = sniffFormat(member, member.length);
      if (isArchive(format)) archives.add(path);
      else if (isNative(format))
        files.push({ path, size, binary: outlineOf(await readBinary(sourceOf(member), format)) });
    }
  } catch {
    // A corrupt stream inside a nested zip says nothing about the wheel's own promises.
    return unopened(UNSOUND);
  }
  return {
    files: files.sort((a, b) => compareStrings(a.path, b.path)),
    notes: archives.notes(),
    inflated: content,
  };
}

/** Whether each member's own header says what the directory says: jszip goes by either, and has no word for it. */
async function haveSoundHeaders(bytes: Buffer, entries: readonly ZipEntry[]): Promise<boolean> {
  for (const entry of entries) {
    const head = bytes.subarray(entry.localHeaderOffset);
    const local = await readLocalHeader(readerOf(bytes), entry, head);
    if (local === null || local.disagreement !== null) return false;
  }
  return true;
}

/** The content, or null when there is more of it than the directory declares: jszip itself would not stop. */
async function inflateWithin(stream: NodeJS.ReadableStream, size: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let total = 0;
  // jszip's streams predate async iteration.
  for await (const chunk of new Readable().wrap(stream)) {
    const bytes = Buffer.from(chunk);
    total += bytes.length;
    if (total > size) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
