/** Lines of a table of names, as long as the house's style allows. */

const LINE = 118;

/**
 * Words, in their order, on as few lines as they take.
 * @param {Iterable<string>} words
 */
export function wrapped(words) {
  /** @type {string[]} */
  const lines = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > LINE) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
