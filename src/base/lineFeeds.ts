/** Whether a file's line feeds are those of Windows, as they are in a text that was converted. */

import { MAX_LINE_FEEDS } from './limits.ts';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Counts the line feeds of what streams past, as long as each follows a carriage return. */
export class LineFeeds {
  private last = 0;
  private found = 0;
  /** No more bytes change the answer. */
  isSettled = false;

  /** Takes the next bytes. In native code a line feed that stands alone comes soon, and ends it. */
  offer(chunk: Uint8Array): void {
    if (this.isSettled) return;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1)) {
      if ((at > 0 ? chunk[at - 1] : this.last) !== CARRIAGE_RETURN || this.found === MAX_LINE_FEEDS) {
        this.found = 0;
        this.isSettled = true;
        return;
      }
      this.found++;
    }
    this.last = chunk.at(-1) ?? this.last;
  }

  /** How many there are; 0 where one lacks its carriage return, or there are more than are counted. */
  get converted(): number {
    return this.found;
  }
}
