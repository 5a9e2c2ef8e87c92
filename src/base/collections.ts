/** Small helpers for lists, used all over. */

/** Orders strings by UTF-16 code units, null first: the same on every machine, whatever its locale. */
export function compareStrings(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
}

/**
 * Orders names as people count: `cp39` before `cp310`, `2_5` before `2_17`. Null comes first, and names that count the same
 * stay in the order of {@link compareStrings}.
 */
export function compareNames(a: string | null, b: string | null): number {
  if (a === null || b === null) return compareStrings(a, b);
  const [partsA, partsB] = [numbersApart(a), numbersApart(b)];
  const shared = Math.min(partsA.length, partsB.length);
  for (let at = 0; at < shared; at += 1) {
    const order = compareParts(partsA[at] ?? '', partsB[at] ?? '');
    if (order !== 0) return order;
  }
  return partsA.length - partsB.length || compareStrings(a, b);
}

/** Text and digits by turns. */
function numbersApart(name: string): string[] {
  return name.split(/(\d+)/);
}

/** Digits as numbers of any length, without leading zeros. */
function compareParts(a: string, b: string): number {
  const [numberA, numberB] = [a, b].map((part) => (/^\d/.test(part) ? part.replace(/^0+(?=\d)/, '') : null));
  if (numberA == null || numberB == null) return compareStrings(a, b);
  return numberA.length - numberB.length || compareStrings(numberA, numberB);
}

/** The distinct strings, in that order, which is also the one that `sort` has by itself. */
export function sortedDistinct(strings: Iterable<string>): string[] {
  return [...new Set(strings)].sort();
}

/** The distinct names, in the order of {@link compareNames}. */
export function distinctNames(names: Iterable<string>): string[] {
  return [...new Set(names)].sort(compareNames);
}

/** Items by key, both in the order of their first appearance. */
export function groupBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/**
 * A queue: it begins the work that it is given in that order, at most `limit` pieces at a time, each as soon as any
 * other has ended.
 */
export function queueOf(limit: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let free = limit;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((begin) => waiting.push(begin));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}

/** For a sentence, as in `a, b and c`. */
export function listOf(parts: readonly string[], word = 'and'): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${word} ${last}`;
}

/** The same, shortened: past `most` parts it goes `a, b and 7 more`. */
export function listSome(parts: readonly string[], most = 6): string {
  const more = parts.length - most;
  return more > 0 ? `${parts.slice(0, most).join(', ')} and ${more} more` : listOf(parts);
}
