/** Native files in a zip that lies inside a wheel: an egg, a jar, an asset bundle. */

import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { sourceOf } from '../base/byteSource.ts';
import { compareStrings } from '../base/collections.ts';
import { MAX_NESTED_CONTENT, MAX_NESTED_MEMBERS } from '../base/limits.ts';
import { COST, FREE, type Work } from '../base/work.ts';
import { outlineOf } from '../binary/outline.ts';
import { type FileFormat, isNative, readBinary, sniffFormat } from '../binary/readBinary.ts';
import { isCommonMethod } from '../zip/compressionMethods.ts';
import { readWholeMember } from '../zip/memberStream.ts';
import { readerOf, readZipDirectory } from '../zip/zipDirectory.ts';
import type { ZipEntry } from '../zip/zipEntry.ts';
import { isEmptyArchive } from './emptyArchive.ts';
import type { MemberFacts } from './facts.ts';
import { gzipContent, isPlainContent } from './gzipContent.ts';

/** What came out of a zip inside the wheel. */
export interface NestedReading {
  /** Sorted by path. */
  files: MemberFacts['nested'];
  /** Why not all of it was looked into, as clauses about the archive. */
  notes: string[];
  /** Bytes that were inflated for it. */
  inflated: number;
}

/** A zip that was left alone, with the reason. */
export function unopened(reason: string): NestedReading {
  return { files: [], notes: [reason], inflated: 0 };
}

const UNSOUND = 'it is damaged, encrypted or ambiguous, so it was not opened';

/**
 * Lists the native files of a zip that is held in memory, sorted by path. Our own reader looks it over first: what it
 * finds damaged, encrypted, oversized or ambiguous is left unopened and gives an empty list, for such a file is data to
 * Python, and jszip would trip over it. Most zips hold no native file, and jszip, which is slow, is spared them.
 */
export async function readNestedZip(
  bytes: Buffer,
  work: Pick<Work, 'charge'> = FREE,
): Promise<NestedReading> {
  work.charge(bytes.length);
  const { entries, problems } = readZipDirectory(readerOf(bytes), bytes.length);
  const content = entries.reduce((sum, { size }) => sum + size, 0);
  const plain = entries.every((entry) => !entry.encrypted && isCommonMethod(entry));
  if (problems.length > 0 || !plain) return unopened(UNSOUND);
  if (entries.length > MAX_NESTED_MEMBERS)
    return unopened(
      `it has ${entries.length} members, and a zip of more than ${MAX_NESTED_MEMBERS} is not opened`,
    );
  if (content > MAX_NESTED_CONTENT)
    return unopened(
      `it inflates to ${content} bytes, and a zip of more than ${MAX_NESTED_CONTENT} is not opened`,
    );
  work.charge(content + entries.length * COST.member);
  const natives: ZipEntry[] = [];
  const archives = new NamedArchives();
  for (const entry of entries.filter(({ isDirectory }) => !isDirectory)) {
    const member = readWholeMember(readerOf(bytes), entry);
    if (member.problem !== null || member.unsafe !== null) return { ...unopened(UNSOUND), inflated: content };
    const format = sniffFormat(member.content, entry.size);
    if (isArchive(format)) {
      if (!holdsNoCode(format, member.content, work)) archives.add(entry.path);
    } else if (isNative(format)) natives.push(entry);
  }
  if (natives.length > 0) work.charge(entries.length * COST.member + natives.length * COST.nestedBinary);
  const files = natives.length === 0 ? [] : await readNatives(bytes, natives);
  const found = files === null ? unopened(UNSOUND) : { files, notes: archives.notes() };
  // What was inflated counts, whatever came of it.
  return { ...found, inflated: content };
}

/** Null where jszip has other bytes under one of the names than our own reader: then tools disagree on what is in it. */
async function readNatives(bytes: Buffer, natives: ZipEntry[]): Promise<MemberFacts['nested'] | null> {
  const { default: JSZip } = await import('jszip');
  const files: MemberFacts['nested'][number][] = [];
  try {
    const zip = await JSZip.loadAsync(bytes);
    for (const { path, size, crc32: checksum } of natives) {
      const file = zip.file(path);
      const member = file && (await inflateWithin(file.nodeStream('nodebuffer'), size));
      if (member === null || crc32(member) !== checksum) return null;
      const format = sniffFormat(member, size);
      if (isNative(format))
        files.push({ path, size, binary: outlineOf(await readBinary(sourceOf(member), format)) });
    }
  } catch {
    // What jszip can't read says nothing about the wheel's own promises.
    return null;
  }
  return files.sort((a, b) => compareStrings(a.path, b.path));
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

/** Formats of archives, which are not opened when they lie in a zip. */
const ARCHIVES: readonly FileFormat[] = ['zip', 'gzip', 'tar', 'bzip2', 'xz', 'zstd', 'ar'];

function isArchive(format: FileFormat): boolean {
  return ARCHIVES.includes(format);
}

function holdsNoCode(format: FileFormat, content: Buffer, work: Pick<Work, 'charge'>): boolean {
  if (format === 'gzip') return isPlainContent(gzipContent(content, content.length, work));
  return isEmptyArchive(format, content, content.length);
}

/** Archives in an archive: the first by name, and how many there are. */
class NamedArchives {
  private first: string | null = null;
  private count = 0;

  add(path: string): void {
    this.count++;
    if (this.first === null || path < this.first) this.first = path;
  }

  notes(): string[] {
    if (this.first === null) return [];
    const note = `${this.first} in it is an archive of its own, which was not opened`;
    return [this.count === 1 ? note : `${note}, nor were ${this.count - 1} more`];
  }
}
