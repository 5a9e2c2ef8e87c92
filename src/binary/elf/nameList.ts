/** Names of symbols that few ever ask for: a large library defines hundreds of thousands. */

/** Bytes of room for the first names; most modules define a handful. */
const FIRST_ROOM = 64;
const NO_ROOM = Buffer.alloc(0);

/** Names one behind the other in one piece of memory, which costs a third of what as many strings do. */
export class NameList implements Iterable<string> {
  private bytes = NO_ROOM;
  private end = 0;
  private names = 0;
  private missing: boolean;

  constructor({ isWhole }: { isWhole: boolean }) {
    this.missing = !isWhole;
  }

  /** The list that another thread has sent, which came as plain data. */
  static from({ bytes, end, names, missing }: NameList): NameList {
    const list = new NameList({ isWhole: !missing });
    list.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    list.end = end;
    list.names = names;
    return list;
  }

  /** How many names there are. */
  get length(): number {
    return this.names;
  }

  /** Bytes that they take. */
  get size(): number {
    return this.end;
  }

  /** False when names are missing: nobody can say then that one is not among them. */
  get isWhole(): boolean {
    return !this.missing;
  }

  /** Adds the bytes from `start` to `end`, which hold no NUL. */
  add(bytes: Buffer, start: number, end: number): void {
    const after = this.end + end - start + 1;
    if (after > this.bytes.length) this.grow(after);
    bytes.copy(this.bytes, this.end, start, end);
    this.bytes[after - 1] = 0;
    this.end = after;
    this.names++;
  }

  /** To be told when there are names that are not added. */
  miss(): void {
    this.missing = true;
  }

  *[Symbol.iterator](): Generator<string> {
    for (let at = 0; at < this.end; ) {
      const end = this.bytes.indexOf(0, at);
      yield this.bytes.toString('utf8', at, end);
      at = end + 1;
    }
  }

  /** The names that have a text of ASCII letters in them: of hundreds of thousands it decodes no others. */
  *containing(text: string): Generator<string> {
    for (let at = this.bytes.indexOf(text); at >= 0; ) {
      const end = this.bytes.indexOf(0, at);
      yield this.bytes.toString('utf8', this.bytes.lastIndexOf(0, at) + 1, end);
      at = this.bytes.indexOf(text, end);
    }
  }

  private grow(least: number): void {
    const grown = Buffer.alloc(Math.max(least, FIRST_ROOM, 2 * this.bytes.length));
    this.bytes.copy(grown, 0, 0, this.end);
    this.bytes = grown;
  }
}
