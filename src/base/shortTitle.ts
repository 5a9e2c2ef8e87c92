/** Titles of findings: one line that a list can show as a whole. */

/** Longest title, in UTF-16 code units. */
export const LONGEST_TITLE = 80;
/** What is left of a name at the least, so that it can still be told. */
const SHORTEST_NAME = 16;
/** More words than this have no long names among them that are worth a cut. */
const MOST_CUTS = 8;

/**
 * The title in at most {@link LONGEST_TITLE} characters. The middle of its longest word goes first, which is the name of a
 * file or library: beginning and suffix stay.
 */
export function shortTitle(title: string): string {
  let short = title;
  for (let cuts = 0; short.length > LONGEST_TITLE && cuts < MOST_CUTS; cuts++) {
    const longest = short
      .slice(0, 4096)
      .split(' ')
      .reduce((most, word) => (word.length > most.length ? word : most), '');
    const room = Math.max(SHORTEST_NAME, longest.length - (short.length - LONGEST_TITLE));
    if (room >= longest.length) break;
    short = short.replace(longest, () => withoutMiddle(longest, room));
  }
  return short.length <= LONGEST_TITLE ? short : `${cut(short, LONGEST_TITLE - 1).trimEnd()}…`;
}

function withoutMiddle(word: string, length: number): string {
  const head = Math.ceil((length - 1) / 2);
  const tail = word.slice(word.length - (length - 1 - head));
  // Never half of a character.
  return `${cut(word, head)}…${/^[\udc00-\udfff]/.test(tail) ? tail.slice(1) : tail}`;
}

function cut(text: string, length: number): string {
  const head = text.slice(0, length);
  return /[\ud800-\udbff]$/.test(head) ? head.slice(0, -1) : head;
}
