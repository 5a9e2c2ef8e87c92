/** Native files in a zip that lies inside a wheel: an egg, a jar, an asset bundle. */

import { sourceOf } from '../binary/byteSource.ts';
import { isNative, readBinary, sniffFormat } from '../binary/readBinary.ts';
import { compareStrings } from '../collections.ts';
import { MAX_NESTED_CONTENT, MAX_NESTED_MEMBERS } from '../limits.ts';
import { readWholeMember } from './memberStream.ts';
import { isArchive, NamedArchives, type NestedReading, outlineOf, unopened } from './nestedStream.ts';
import { readerOf, readZipDirectory } from './zipDirectory.ts';

const UNSOUND = 'it is damaged, encrypted or ambiguous, so it was not opened';

/**
 * Lists the native files of a zip that is held in memory, sorted by path. One that is damaged, encrypted, oversized or
 * ambiguous is left unopened and gives an empty list, for such a file is data to Python.
 */
export async function readNestedZip(bytes: Buffer): Promise<NestedReading> {
  const file = readerOf(bytes);
  const { entries, problems } = readZipDirectory(file, bytes.length);
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
  const files: NestedReading['files'] = [];
  const archives = new NamedArchives();
  for (const entry of entries.filter(({ isDirectory }) => !isDirectory)) {
    const { problem, content: member } = await readWholeMember(file, entry);
    // A corrupt stream inside a nested zip says nothing about the wheel's own promises.
    if (problem !== null) return unopened(UNSOUND);
    const { path, size } = entry;
    const format = sniffFormat(member, size);
    if (isArchive(format)) archives.add(path);
    else if (isNative(format))
      files.push({ path, size, binary: outlineOf(await readBinary(sourceOf(member), format)) });
  }
  return {
    files: files.sort((a, b) => compareStrings(a.path, b.path)),
    notes: archives.notes(),
    inflated: content,
  };
}
