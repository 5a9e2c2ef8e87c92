/** The native files that are committed in a checkout, as far as their beginnings tell. */

import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import type { ByteSource } from '../binary/byteSource.ts';
import { isNative, readBinary, sniffFormat } from '../binary/readBinary.ts';
import { inOrder } from '../collections.ts';
import { MAX_SEARCHED_BINARY, MAX_SEARCHED_FILES } from '../limits.ts';
import { openCheckout } from '../locate/gitCheckout.ts';
import { indexRepository } from '../locate/gitRepository.ts';
import type { PrebuiltFile } from './prebuilt.ts';

const FILES_AT_ONCE = 16;
const HEAD = 4096;
/** Where a link or a pipe stands in the place of a tracked file, it isn't followed or waited for. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * The tracked native files of the checkout around `folder`, those of its submodules that are checked out included;
 * none outside of a checkout. Files that can't be read are passed over.
 */
export async function committedBinaries(folder: string): Promise<PrebuiltFile[]> {
  const checkout = await openCheckout(folder);
  if (checkout === null) return [];
  const { files } = await indexRepository(checkout, true).listing();
  const found: PrebuiltFile[] = [];
  const names = files.slice(0, MAX_SEARCHED_FILES).map((file) => file.path);
  for await (const file of inOrder(names, FILES_AT_ONCE, (name) => readPrebuilt(checkout.root, name))) {
    if (file !== null) found.push(file);
  }
  return found;
}

async function readPrebuilt(root: string, name: string): Promise<PrebuiltFile | null> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(path.join(root, name), FLAGS);
    const stats = await handle.stat();
    return stats.isFile() ? await readStart(handle, stats.size, name) : null;
  } catch {
    return null;
  } finally {
    await handle?.close();
  }
}

async function readStart(handle: FileHandle, size: number, name: string): Promise<PrebuiltFile | null> {
  const head = await bytesOf(handle, HEAD);
  const format = sniffFormat(head, size);
  if (!isNative(format)) return null;
  const { kind, architectures, libc } = await readBinary(
    startOf(await bytesOf(handle, MAX_SEARCHED_BINARY), size),
    format,
  );
  return { path: name, format, kind, architectures, libc, tracked: true };
}

async function bytesOf(handle: FileHandle, length: number): Promise<Uint8Array> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
  return buffer.subarray(0, bytesRead);
}

/** A file of which the beginning is at hand. */
function startOf(bytes: Uint8Array, size: number): ByteSource {
  const read = (offset: number, length: number): Uint8Array | null =>
    offset >= 0 && length >= 0 && offset + length <= bytes.length
      ? bytes.subarray(offset, offset + length)
      : null;
  return { size, read, peek: read };
}
