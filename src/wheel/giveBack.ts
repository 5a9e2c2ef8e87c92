/** Memory that is given back without waiting for the garbage collector. */

/** What Node has from version 22 on, and its types for version 20 don't know. */
interface Transferable {
  transfer?(length: number): ArrayBuffer;
}

/**
 * Empties a chunk that zlib has filled and nobody looks at any more, neither a part of it nor another thread. Chunks are
 * large and come by the thousand: each 64 MiB of them would have the garbage collector go through all that is held.
 * A buffer that the chunk doesn't fill stays, since others use the rest of it.
 */
export function giveBack(chunk: Buffer): void {
  if (chunk.length === chunk.buffer.byteLength) (chunk.buffer as Transferable).transfer?.(0);
}
