/** One file of a checkout, read by positions. Whatever became of it since it was listed, nothing here waits or throws. */

import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { type ByteSource, isRange } from '../../base/byteSource.ts';
import { KEPT_SEGMENT, SNIFFED_HEAD, STREAM_CHUNK } from '../../base/limits.ts';

/** Larger reads than a page for what lies together, smaller than a file for what doesn't. */
const PAGE = 64 * 1024;
/** Pages that are held of one file. */
const MAX_PAGES = 256;
/** A link or a pipe may have taken the file's place: the one is not followed, the other not waited for. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

const NO_BYTES = new Uint8Array(0);
const HEAD = Buffer.alloc(SNIFFED_HEAD);

/**
 * Synchronous: a checkout has its files in the system's cache, and there a call costs a quarter of what handing it to
 * a thread does.
 */
export class OpenFile implements ByteSource {
  readonly size: number;
  private readonly descriptor: number;
  private readonly pages = new Map<number, Buffer>();

  private constructor(descriptor: number, size: number) {
    this.descriptor = descriptor;
    this.size = size;
  }

  /** Lends a regular file to `work`; null where it is none any more, or can't be read. */
  static async use<Result>(
    path: string,
    work: (file: OpenFile) => Result | Promise<Result>,
  ): Promise<Result | null> {
    let descriptor: number | null = null;
    try {
      descriptor = openSync(path, FLAGS);
      const stats = fstatSync(descriptor);
      return stats.isFile() ? await work(new OpenFile(descriptor, stats.size)) : null;
    } catch (error) {
      if (error instanceof Error && 'syscall' in error) return null;
      throw error;
    } finally {
      if (descriptor !== null) closeSync(descriptor);
    }
  }

  /**
   * The first bytes of a file and its size, in a buffer that the next call fills anew; null where {@link use} gives null.
   * Of a hundred thousand files only a few are read on, so this does as little as can be.
   */
  static head(path: string): { bytes: Buffer; size: number } | null {
    let descriptor: number | null = null;
    try {
      descriptor = openSync(path, FLAGS);
      const stats = fstatSync(descriptor);
      if (!stats.isFile()) return null;
      const length = readSync(descriptor, HEAD, 0, HEAD.length, 0);
      return { bytes: HEAD.subarray(0, length), size: stats.size };
    } catch (error) {
      if (error instanceof Error && 'syscall' in error) return null;
      throw error;
    } finally {
      if (descriptor !== null) closeSync(descriptor);
    }
  }

  read(offset: number, length: number): Uint8Array | null {
    // A table that claims to be larger would be held whole.
    if (!isRange(offset, length) || offset + length > this.size || length > KEPT_SEGMENT) return null;
    const first = Math.floor(offset / PAGE);
    const last = Math.floor((offset + Math.max(length, 1) - 1) / PAGE);
    const bytes =
      first === last ? this.page(first).subarray(offset - first * PAGE) : this.bytesAt(offset, length);
    // The file may have become shorter.
    return bytes.length < length ? null : bytes.subarray(0, length);
  }

  peek(offset: number, length: number): Uint8Array | null {
    return this.read(offset, length);
  }

  /** What its page has from there on. */
  from(offset: number, most: number): Uint8Array {
    if (!isRange(offset, most)) return NO_BYTES;
    const into = offset % PAGE;
    return this.page(Math.floor(offset / PAGE)).subarray(into, into + most);
  }

  /** The content from its start, in pieces that are only lent, `limit` bytes at most. */
  async *chunks(limit = Number.POSITIVE_INFINITY): AsyncGenerator<Buffer> {
    const end = Math.min(this.size, limit);
    for (let at = 0; at < end; ) {
      const chunk = this.bytesAt(at, Math.min(STREAM_CHUNK, end - at));
      if (chunk.length === 0) return;
      at += chunk.length;
      yield chunk;
    }
  }

  private page(index: number): Buffer {
    const known = this.pages.get(index);
    if (known !== undefined) return known;
    if (this.pages.size >= MAX_PAGES) this.pages.clear();
    const page = this.bytesAt(index * PAGE, PAGE);
    this.pages.set(index, page);
    return page;
  }

  /** Fewer where the file ends before. */
  private bytesAt(offset: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(Math.min(length, Math.max(0, this.size - offset)));
    let filled = 0;
    while (filled < bytes.length) {
      const count = readSync(this.descriptor, bytes, filled, bytes.length - filled, offset + filled);
      if (count === 0) break;
      filled += count;
    }
    return bytes.subarray(0, filled);
  }
}
