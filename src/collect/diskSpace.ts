/** A bound on what lies on the disk at once: whoever wants to write waits until others have made room. */

/** Bytes of the disk, given out in the order in which they are asked for. */
export class DiskSpace {
  private readonly limit: number;
  private used = 0;
  private readonly waiting: { bytes: number; begin: () => void }[] = [];

  constructor(limit: number) {
    this.limit = limit;
  }

  /** Resolves when there is room. What is larger than the whole space gets it once nothing else lies there. */
  async take(bytes: number): Promise<void> {
    await new Promise<void>((begin) => {
      this.waiting.push({ bytes, begin });
      this.beginNext();
    });
  }

  /** Gives back what was taken. */
  give(bytes: number): void {
    this.used -= bytes;
    this.beginNext();
  }

  private beginNext(): void {
    for (let next = this.waiting[0]; next !== undefined; next = this.waiting[0]) {
      if (this.used > 0 && this.used + next.bytes > this.limit) return;
      this.waiting.shift();
      this.used += next.bytes;
      next.begin();
    }
  }
}
