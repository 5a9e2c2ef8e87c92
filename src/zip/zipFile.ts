/** A zip on disk, read by position. */

import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { PositionedReader } from './positionedReader.ts';

/**
 * Reads at once instead of through Node's thread pool: for a wheel's many small members handing over costs more than
 * reading.
 */
export class ZipFile implements PositionedReader {
  /** In bytes. */
  readonly size: number;
  private readonly descriptor: number;
  private isOpen = true;

  /** Throws the system's error when the file can't be opened. */
  constructor(path: string) {
    this.descriptor = openSync(path, 'r');
    try {
      this.size = fstatSync(this.descriptor).size;
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** Throws the system's error; also after {@link close}, when the descriptor may be another file's. */
  read(buffer: Uint8Array, offset: number, length: number, position: number): number {
    if (!this.isOpen) throw new Error('the file is closed already');
    return readSync(this.descriptor, buffer, offset, length, position);
  }

  close(): void {
    if (this.isOpen) closeSync(this.descriptor);
    this.isOpen = false;
  }
}
