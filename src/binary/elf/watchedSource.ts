/** Takes note of what a file was asked for in vain, so that nobody takes what wasn't kept for what isn't there. */

import { type ByteSource, isRange } from '../../base/byteSource.ts';

/** Reads through another source. */
export class WatchedSource implements ByteSource {
  readonly size: number;
  /** True once bytes were missing that lie in the file and that a verdict rests on. */
  hasMissed = false;
  /** The same for bytes that are not worth more than a remark. */
  hasMissedSpared = false;
  private isSpared = false;
  private readonly source: ByteSource;

  constructor(source: ByteSource) {
    this.source = source;
    this.size = source.size;
  }

  /** Within `work` what is missing is no great loss. */
  whileSpared<Result>(work: () => Result): Result {
    this.isSpared = true;
    try {
      return work();
    } finally {
      this.isSpared = false;
    }
  }

  read(offset: number, length: number): Uint8Array | null {
    const bytes = this.source.read(offset, length);
    if (bytes === null && isRange(offset, length) && offset + length <= this.size) {
      if (this.isSpared) this.hasMissedSpared = true;
      else this.hasMissed = true;
    }
    return bytes;
  }

  peek(offset: number, length: number): Uint8Array | null {
    return this.source.peek(offset, length);
  }

  from(offset: number, most: number): Uint8Array {
    return this.source.from(offset, most);
  }
}
