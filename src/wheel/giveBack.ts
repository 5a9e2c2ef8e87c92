/** Memory that is given back without waiting for the garbage collector. */

/** What Node has from version 22 on, and its types for version 20 don't know. */
interface Transferable {
  transfer?(length: number): ArrayBuffer;
}

/**
 * Empties what zlib has filled and nobody looks at any more, neither at a part of it nor in another thread. Such buffers
 * are large and come by the thousand: each 64 MiB of them would have the garbage collector go through all that is held.
 * One that has more room than the `spare` bytes behind these stays, since others use the rest of it.
 */
export function giveBack(bytes: Buffer, spare = 0): void {
  if (bytes.length + spare === bytes.buffer.byteLength) (bytes.buffer as Transferable).transfer?.(0);
}
