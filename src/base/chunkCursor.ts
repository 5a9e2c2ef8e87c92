/** Reads forward through chunks of any size, a few bytes here, a long skip there, holding one chunk at a time. */

/** A chunk is only lent to the cursor until it asks for the next one: what it returns from `take` are copies. */
export class ChunkCursor {
  /** Bytes taken and skipped so far. */
  offset = 0;
  private rest: Uint8Array = new Uint8Array(0);
  private readonly iterator: AsyncIterator<Uint8Array>;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.iterator = chunks[Symbol.asyncIterator]();
  }

  /** A copy of the next `length` bytes, of fewer at the end. Holds them all, so the caller bounds the length. */
  async take(length: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (let left = length; left > 0 && (await this.fill()); ) {
      const part = this.consume(left);
      parts.push(Buffer.from(part));
      left -= part.length;
    }
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
  }

  /** Passes over bytes without holding them, and says how many there were: fewer than asked for at the end. */
  async skip(length: number): Promise<number> {
    let left = length;
    while (left > 0 && (await this.fill())) left -= this.consume(left).length;
    return length - left;
  }

  /** Lets the source go, which may still be busy with a chunk that nobody waits for any more. */
  close(): void {
    this.iterator.return?.().catch(() => {});
  }

  /** False at the end. */
  private async fill(): Promise<boolean> {
    while (this.rest.length === 0) {
      const { done, value } = await this.iterator.next();
      if (done) return false;
      this.rest = value;
    }
    return true;
  }

  private consume(most: number): Uint8Array {
    const part = this.rest.subarray(0, most);
    this.rest = this.rest.subarray(part.length);
    this.offset += part.length;
    return part;
  }
}
