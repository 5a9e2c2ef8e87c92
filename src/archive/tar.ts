/**
 * Tar archives as a stream of entries, each with its first bytes: nothing is unpacked, and nothing is held but
 * that. Where tar programs disagree (links and folders that declare content) it goes with Python's tarfile.
 */

import { ChunkCursor } from '../base/chunkCursor.ts';
import { MAX_ARCHIVE_ENTRIES, MAX_ARCHIVE_NAMES, MAX_MEMBER_PATH } from '../base/limits.ts';
import { counted } from '../base/words.ts';
import { BLOCK, isTarHeader, parsePax, parseTarHeader, type TarHeader, text } from './tarHeader.ts';

export interface TarEntry {
  /** As the archive has it, whatever that is: absolute, with `..`, with line breaks. Cut to the longest path. */
  path: string;
  /** Bytes of the file as it is stored; 0 for what has no content. */
  size: number;
  /** A sparse file is named alone: what is stored of it are pieces, behind a list of them. */
  type: 'file' | 'sparse' | 'directory' | 'link' | 'other';
  /** The first bytes of a file, as many as were asked for; fewer when it is shorter or the archive is cut off. */
  head: Buffer;
}

const LINKS = '12';
const DEVICES = '346';
const DIRECTORY = '5';
const SPARSE = 'S';
/** Where a header of that type, and a block with more pieces, say that more pieces follow. */
const SPARSE_EXTENDED_AT = 482;
const MAP_EXTENDED_AT = 504;
/** GNU's other ways of saying it, in pax headers (GNU tar manual, "Storing Sparse Files"). */
const SPARSE_KEYS = 'GNU.sparse.';
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
  isSparse?: boolean;
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
      return this.stop(`the extended header at byte ${at} of the tar claims ${counted(size, 'byte')}`);
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
      isSparse: [...pax.keys()].some((key) => key.startsWith(SPARSE_KEYS)),
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
    const isSparse = type === SPARSE || extension.isSparse === true;
    if (type === SPARSE && !(await this.skipSparseMap(block, path))) return null;
    const size = extension.size ?? header.size ?? 0;
    const head = isSparse ? EMPTY : await this.cursor.take(Math.min(size, this.headBytes));
    const skipped = await this.cursor.skip(size - head.length);
    if (head.length + skipped < size || !(await this.skipPadding(size)))
      this.stop(`the tar is cut off after ${counted(this.cursor.offset, 'byte')}, inside ${path}`);
    return { path, size, type: isSparse ? 'sparse' : OTHERS.includes(type) ? 'other' : 'file', head };
  }

  /** Passes over the blocks with more pieces that follow the header of GNU's old sparse files. */
  private async skipSparseMap(header: Buffer, path: string): Promise<boolean> {
    let isExtended = header[SPARSE_EXTENDED_AT] !== 0;
    while (isExtended) {
      const block = await this.cursor.take(BLOCK);
      this.headers++;
      if (block.length < BLOCK || this.headers > MAX_ARCHIVE_ENTRIES) {
        this.stop(`the list of pieces of the sparse file ${path} in the tar has no end`);
        return false;
      }
      isExtended = block[MAP_EXTENDED_AT] !== 0;
    }
    return true;
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

/** A number of bytes in decimal digits, null for anything else. */
function decimal(digits: string): number | null {
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null;
}
