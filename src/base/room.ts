/** Room for many bytes, which goes back to the system when it is told to, not when the garbage collector comes by. */

/** What Node has from version 22 on, and its types for version 20 don't know. */
interface Transferable {
  transfer?(length: number): ArrayBuffer;
  transferToFixedLength?(length: number): ArrayBuffer;
}

/** What Node has from version 20 on, and TypeScript's types for it don't know. */
type Resizable = ArrayBuffer & { readonly resizable?: boolean };
const ResizableBuffer = ArrayBuffer as unknown as new (
  length: number,
  options: { maxByteLength: number },
) => ArrayBuffer;

/** Smaller ones come out of what the allocator has at hand, and leave no gap that matters. */
const LARGE = 128 * 1024;

/**
 * A buffer of zeros or of whatever was there before. A large one is memory of its own: the C library gets none from the
 * system for it, since what that has once got, it keeps, the more the larger the buffers were that it has been given
 * back. What nothing is written to costs nothing.
 */
export function roomFor(length: number): Buffer {
  return length < LARGE
    ? Buffer.allocUnsafeSlow(length)
    : Buffer.from(new ResizableBuffer(length, { maxByteLength: length }), 0, length);
}

/**
 * Empties a buffer that zlib or {@link roomFor} has made, when `bytes` are the last in it but for `spare`: nobody looks at any
 * of it any more then, in no thread, since chunks are done with in their order. Such buffers are large and come by the
 * thousand: each few MiB of them would have the garbage collector go through all that is held. Small ones share Node's pool,
 * and stay.
 */
export function giveBack(bytes: Buffer, spare = 0): void {
  const { buffer } = bytes;
  const isLast = bytes.byteOffset + bytes.length + spare === buffer.byteLength;
  if (!isLast || buffer.byteLength <= Buffer.poolSize) return;
  // At once, and without the zeros that changing the length would write first.
  if ((buffer as Resizable).resizable === true) (buffer as Transferable).transferToFixedLength?.(0);
  else (buffer as Transferable).transfer?.(0);
}
