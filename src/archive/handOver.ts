/** From one who pushes chunks to one who pulls them: a member is inflated once, whoever else reads along. */

interface Offer {
  chunk: Uint8Array;
  done: () => void;
}

/** Passes chunks on one at a time, each only lent until the reader asks for the next. */
export class HandOver implements AsyncIterable<Uint8Array> {
  private offer: Offer | null = null;
  private isOver = false;
  private wake: () => void = () => {};

  /** Resolves when the reader is done with the chunk, at once when it has left. */
  write(chunk: Uint8Array): Promise<void> {
    if (this.isOver) return Promise.resolve();
    return new Promise((done) => {
      this.offer = { chunk, done };
      this.wake();
    });
  }

  /** For either side: nothing more comes, or nothing more is wanted. */
  end(): void {
    this.isOver = true;
    this.offer?.done();
    this.offer = null;
    this.wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        while (this.offer === null && !this.isOver) await this.woken();
        const current = this.offer;
        if (current === null) return;
        yield current.chunk;
        this.offer = null;
        current.done();
      }
    } finally {
      this.end();
    }
  }

  private woken(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
    });
  }
}
