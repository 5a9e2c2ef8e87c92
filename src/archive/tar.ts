/**
 * Tar archives as a stream of entries, each with its first bytes: nothing is unpacked, and nothing is held but
 * that. Where tar programs disagree (links and folders that declare content) it goes with Python's tarfile.
 */

import { ChunkCursor } from '../base/chunkCursor.ts';
import { MAX_ARCHIVE_ENTRIES, MAX_ARCHIVE_NAMES, MAX_MEMBER_PATH } from '../base/limits.ts';
import { BLOCK, isTarHeader, parsePax, parseTarHeader, type TarHeader, text } from './tarHeader.ts';
import { decimal, oldSparse, paxSparse, type Sparse, skipOldExtensions, sparseHead } from './tarSparse.ts';

export interface TarEntry {
  /** As the archive has it, whatever that is: absolute, with `..`, with line breaks. Cut to the longest path. */
  path: string;
  /** Bytes of the file, holes included; 0 for what has no content. */
  size: number;
  type: 'file' | 'directory' | 'link' | 'other';
  /** The first bytes of a file, as many as were asked for; fewer when it is shorter or the archive is cut off. */
  head: Buffer;
}

const LINKS = '12';
const DEVICES = '346';
const DIRECTORY = '5';
const SPARSE = 'S';
const LONG_NAME = 'L';
const LONG_LINK = 'K';
const GLOBAL_PAX = 'g';
const PAX = 'xX';
/** A volume's label, where a volume goes on, and the list of a folder's files in an incremental archive. */
const OTHERS = 'VMND';

/** What extended headers say of the entry that follows them. */
interface Extension {
  path?: string;
  size?: number;
  sparse?: Sparse | null;
}

/**
 * Lists the entries of a tar, each with at most `headBytes` of its content. Whatever ends the list early goes to
 * `notes`, as a clause; it never throws for the bytes it meets. The list ends at the first block of zeros.
 */
export async function* readTar(
  chunks: AsyncIterable<Uint8Array>,
  notes: string[],
  headBytes: number,
): AsyncGenerator<TarEntry> {
  const cursor = new ChunkCursor(chunks);
  try {
    yield* new TarReader(cursor, notes, headBytes).entries();
  } finally {
    cursor.close();
  }
}

class TarReader {
  private readonly cursor: ChunkCursor;
  private readonly notes: string[];
  private readonly headBytes: number;
  private headers = 0;

  constructor(cursor: ChunkCursor, notes: string[], headBytes: number) {
    this.cursor = cursor;
    this.notes = notes;
    this.headBytes = headBytes;
  }

  async *entries(): AsyncGenerator<TarEntry> {
    let extension: Extension = {};
    for (;;) {
      const at = this.cursor.offset;
      const block = await this.headerBlock();
      if (block === null) return;
      const header = parseTarHeader(block);
      const { size } = header;
      if (size === null) return this.stop(`the entry at byte ${at} of the tar has a size that is none`);
      if (LONG_NAME === header.type || LONG_LINK === header.type || PAX.includes(header.type)) {
        const said = await this.readExtension(header.type, size, at);
        if (said === null) return;
        extension = { ...extension, ...said };
      } else if (header.type === GLOBAL_PAX) {
        if (!(await this.skipContent(size, at))) return;
      } else {
        const entry = await this.readEntry(block, header, extension);
        extension = {};
        if (entry === null) return;
        yield entry;
        if (this.notes.length > 0) return;
      }
    }
  }

  /** The next header, null at the archive's end or where it can't go on. */
  private async headerBlock(): Promise<Buffer | null> {
    const at = this.cursor.offset;
    const block = await this.cursor.take(BLOCK);
    // Many a tar lacks the blocks of zeros at its end; no program minds.
    if ((block.length === 0 && at > 0) || (block.length === BLOCK && block.every((byte) => byte === 0)))
      return null;
    if (!isTarHeader(block)) return this.stop(`the header at byte ${at} of the tar is damaged or cut off`);
    this.headers++;
    if (this.headers > MAX_ARCHIVE_ENTRIES)
      return this.stop(`the tar has more than ${MAX_ARCHIVE_ENTRIES} headers, where this check stops`);
    return block;
  }

  private async readExtension(type: string, size: number, at: number): Promise<Extension | null> {
    if (size > MAX_ARCHIVE_NAMES)
      return this.stop(`the extended header at byte ${at} of the tar claims ${size} bytes`);
    const content = await this.cursor.take(size);
    if (content.length < size || !(await this.skipPadding(size)))
      return this.stop(`the tar is cut off inside the extended header at byte ${at}`);
    if (type === LONG_NAME) return { path: text(content) };
    if (type === LONG_LINK) return {};
    const pax = parsePax(content);
    if (pax === null) return this.stop(`the extended header at byte ${at} of the tar is damaged`);
    const path = pax.get('GNU.sparse.name') ?? pax.get('path');
    const declared = pax.get('size');
    const stored = declared === undefined ? undefined : decimal(declared);
    if (stored === null)
      return this.stop(`the extended header at byte ${at} of the tar gives a size that is none`);
    return {
      ...(path === undefined ? {} : { path }),
      ...(stored === undefined ? {} : { size: stored }),
      sparse: paxSparse(pax),
    };
  }

  private async readEntry(block: Buffer, header: TarHeader, extension: Extension): Promise<TarEntry | null> {
    const { type } = header;
    const path = (extension.path ?? header.path).slice(0, MAX_MEMBER_PATH);
    // Version 7 has no type for folders: a slash at the end says it.
    const isFolder = type === DIRECTORY || (type === '\0' && header.path.endsWith('/'));
    if (isFolder) return { path, size: 0, type: 'directory', head: EMPTY };
    if (LINKS.includes(type)) return { path, size: 0, type: 'link', head: EMPTY };
    if (DEVICES.includes(type)) return { path, size: 0, type: 'other', head: EMPTY };
    const sparse = type === SPARSE ? oldSparse(block) : (extension.sparse ?? null);
    if (type === SPARSE && !(await this.skipSparseMap(block, path))) return null;
    const stored = extension.size ?? header.size ?? 0;
    const size = sparse === null ? stored : sparse.size;
    if (size === null) return this.stop(`the sparse file ${path} in the tar has a size that is none`);
    const first = await this.cursor.take(Math.min(stored, this.headBytes));
    const head = (sparse === null ? first : sparseHead(first, sparse)).subarray(0, size);
    const skipped = await this.cursor.skip(stored - first.length);
    if (first.length + skipped < stored || !(await this.skipPadding(stored)))
      this.stop(`the tar is cut off after ${this.cursor.offset} bytes, inside ${path}`);
    return { path, size, type: OTHERS.includes(type) ? 'other' : 'file', head };
  }

  private async skipSparseMap(block: Buffer, path: string): Promise<boolean> {
    const blocks = await skipOldExtensions(this.cursor, block, MAX_ARCHIVE_ENTRIES - this.headers);
    if (blocks === null) this.stop(`the list of pieces of the sparse file ${path} in the tar has no end`);
    this.headers += blocks ?? 0;
    return blocks !== null;
  }

  private async skipContent(size: number, at: number): Promise<boolean> {
    if ((await this.cursor.skip(size)) === size && (await this.skipPadding(size))) return true;
    this.stop(`the tar is cut off inside the extended header at byte ${at}`);
    return false;
  }

  private async skipPadding(size: number): Promise<boolean> {
    const padding = (BLOCK - (size % BLOCK)) % BLOCK;
    return (await this.cursor.skip(padding)) === padding;
  }

  private stop(note: string): null {
    this.notes.push(note);
    return null;
  }
}

const EMPTY = Buffer.alloc(0);
