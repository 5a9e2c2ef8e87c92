/** Memory that is given back without waiting for the garbage collector. */

/** What Node has from version 22 on, and its types for version 20 don't know. */
interface Transferable {
  transfer?(length: number): ArrayBuffer;
}

/**
 * Empties a buffer that zlib has filled, when `bytes` are the last in it but for `spare`: nobody looks at any of it any
 * more then, in no thread, since chunks are done with in their order. Such buffers are large and come by the thousand: each
 * few MiB of them would have the garbage collector go through all that is held. Small ones share Node's pool, and stay.
 */
export function giveBack(bytes: Buffer, spare = 0): void {
  const { buffer } = bytes;
  const isLast = bytes.byteOffset + bytes.length + spare === buffer.byteLength;
  if (isLast && buffer.byteLength > Buffer.poolSize) (buffer as Transferable).transfer?.(0);
}
