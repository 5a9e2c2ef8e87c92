/**
 * Native files in a tar, a tar.gz or a gzip file inside the wheel, told while the member streams past. One level
 * deep: an archive in an archive is named and not opened.
 */

import { gunzip } from '../archive/gunzip.ts';
import { readTar, type TarEntry } from '../archive/tar.ts';
import { sourceOf } from '../base/byteSource.ts';
import { compareStrings } from '../base/collections.ts';
import { ENTRY_HEAD, MAX_GUNZIPPED, MAX_NESTED_BINARIES } from '../base/limits.ts';
import { outlineOf } from '../binary/outline.ts';
import { type FileFormat, isNative, readBinary, sniffFormat } from '../binary/readBinary.ts';
import type { MemberFacts } from './facts.ts';

/** What came out of an archive inside the wheel. */
export interface NestedReading {
  /** Sorted by path. */
  files: MemberFacts['nested'];
  /** Why not all of it was looked into, as clauses about the archive. */
  notes: string[];
  /** Bytes that were inflated for it. */
  inflated: number;
}

/** An archive that was left alone, with the reason. */
export function unopened(reason: string): NestedReading {
  return { files: [], notes: [reason], inflated: 0 };
}

/** Formats of archives, which are not opened when they lie in another one. */
const ARCHIVES: readonly FileFormat[] = ['zip', 'gzip', 'tar', 'bzip2', 'xz', 'zstd', 'ar'];

/** True for what holds files itself, or may. */
export function isArchive(format: FileFormat): boolean {
  return ARCHIVES.includes(format);
}

/** Lists the native files of a tar. Never rejects for its bytes. */
export async function readNestedTar(chunks: AsyncIterable<Uint8Array>): Promise<NestedReading> {
  const notes: string[] = [];
  const found = new Findings(notes);
  for await (const entry of readTar(chunks, notes, ENTRY_HEAD)) {
    if (!(await found.add(entry))) break;
  }
  return { ...found.result(), inflated: 0 };
}

/** The same for a gzip file: a compressed tar, or a single native file, whose name is the gzip file's without `.gz`. */
export async function readNestedGzip(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): Promise<NestedReading> {
  const notes: string[] = [];
  const found = new Findings(notes);
  const content = new Counted(gunzip(chunks, notes, MAX_GUNZIPPED));
  try {
    const head = await content.head(ENTRY_HEAD);
    const format = sniffFormat(head, head.length);
    if (format === 'tar') {
      for await (const entry of readTar(content, notes, ENTRY_HEAD)) {
        if (!(await found.add(entry))) break;
      }
    } else if (isNative(format) || isArchive(format)) {
      // Only of a native file the size is wanted, which takes all of it.
      if (isNative(format)) for await (const _ of content);
      await found.add({ path: name.replace(/\.gz$/i, ''), size: content.bytes, type: 'file', head });
    }
  } finally {
    await content.close();
  }
  return { ...found.result(), inflated: content.bytes };
}

/** Chunks with a count of their bytes; the first of them can be looked at before they are read. */
class Counted implements AsyncIterable<Uint8Array> {
  bytes = 0;
  private readonly chunks: AsyncGenerator<Buffer>;
  private peeked: Buffer[] = [];

  constructor(chunks: AsyncGenerator<Buffer>) {
    this.chunks = chunks;
  }

  async head(length: number): Promise<Buffer> {
    while (this.bytes < length) {
      const { done, value } = await this.chunks.next();
      if (done) break;
      this.bytes += value.length;
      this.peeked.push(value);
    }
    this.peeked = [Buffer.concat(this.peeked)];
    return (this.peeked[0] ?? Buffer.alloc(0)).subarray(0, length);
  }

  /** Lets go of what is left. */
  async close(): Promise<void> {
    await this.chunks.return(undefined);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    yield* this.peeked.splice(0);
    for await (const chunk of this.chunks) {
      this.bytes += chunk.length;
      yield chunk;
    }
  }
}

class Findings {
  private readonly files: MemberFacts['nested'] = [];
  private readonly archives = new NamedArchives();
  private readonly notes: string[];

  constructor(notes: string[]) {
    this.notes = notes;
  }

  /** False when no more are wanted. */
  async add({ path, size, type, head }: TarEntry): Promise<boolean> {
    const format = type === 'file' ? sniffFormat(head, size) : 'data';
    if (isArchive(format)) this.archives.add(path);
    else if (isNative(format)) {
      if (this.files.length === MAX_NESTED_BINARIES) {
        this.notes.push(`it holds more than ${MAX_NESTED_BINARIES} native files, where this check stops`);
        return false;
      }
      this.files.push({
        path,
        size,
        binary: outlineOf(await readBinary(sourceOf(head, size), format)),
      });
    }
    return true;
  }

  result(): Omit<NestedReading, 'inflated'> {
    return {
      files: this.files.sort((a, b) => compareStrings(a.path, b.path)),
      notes: [...this.notes.slice(0, 1), ...this.archives.notes()],
    };
  }
}

/** Archives in an archive: the first by name, and how many there are. */
export class NamedArchives {
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
