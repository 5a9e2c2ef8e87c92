/** The table of Python's C API as text, from plain data. */

/**
 * @typedef {{ minors: ReadonlySet<number>, stable: number | null, only: 'posix' | 'windows' | null }} Entry
 * @typedef {Map<string, Entry>} Table
 */

const WIDTH = 110;

/**
 * @param {Table} table
 * @param {number} newest the newest minor version, which a range leaves open
 * @returns {string} rows as `decodeApiTable` reads them, sorted
 */
export function encodeTable(table, newest) {
  /** @type {Map<string, string[]>} */
  const rows = new Map();
  for (const name of [...table.keys()].sort()) {
    const { minors, stable, only } = /** @type {Entry} */ (table.get(name));
    const key = [rangesOf(minors, newest), stable ?? '-', ...(only === null ? [] : [only])].join(' ');
    rows.set(key, [...(rows.get(key) ?? []), name]);
  }
  const keys = [...rows.keys()].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return keys.flatMap((key) => [key, ...wrapped(rows.get(key) ?? [])]).join('\n');
}

/** @param {ReadonlySet<number>} minors @param {number} newest */
function rangesOf(minors, newest) {
  const sorted = [...minors].sort((a, b) => a - b);
  const starts = sorted.filter((minor) => !minors.has(minor - 1));
  const ends = sorted.filter((minor) => !minors.has(minor + 1));
  return starts.map((start, index) => `${start}-${ends[index] === newest ? '' : ends[index]}`).join(',');
}

/** @param {string[]} words */
function wrapped(words) {
  /** @type {string[]} */
  const lines = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
