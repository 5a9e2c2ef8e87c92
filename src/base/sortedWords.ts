/** Words looked up in a long list, of which a run needs few: taken apart as a whole it would cost more than all that is looked up. */

/** Lines of words parted by blanks, sorted by code units from the first word to the last. */
export class SortedWords {
  private readonly lines: readonly string[];
  /** The words of the lines that were asked for. */
  private readonly words: ReadonlySet<string>[] = [];

  constructor(lines: readonly string[]) {
    this.lines = lines;
  }

  has(word: string): boolean {
    // The last line that begins with this word or one before it: behind a line's first word comes a blank, or nothing.
    const after = `${word}!`;
    let low = 0;
    let high = this.lines.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.lines[middle] ?? '') < after) low = middle;
      else high = middle;
    }
    this.words[low] ??= new Set(this.lines[low]?.split(' '));
    return this.words[low]?.has(word) ?? false;
  }
}
