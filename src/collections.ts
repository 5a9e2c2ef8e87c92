/** Small helpers for lists, used all over. */

/** Orders strings by UTF-16 code units, null first: the same on every machine, whatever its locale. */
export function compareStrings(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
}

/** The distinct strings, in that order. */
export function sortedDistinct(strings: Iterable<string>): string[] {
  return [...new Set(strings)].sort(compareStrings);
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
 * Works on at most `limit` items at a time and yields the results in the order of the items, each as soon as it
 * and all before it are there. Rejects with the first failure in that order.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  limit: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = [];
  for (const item of items) {
    const result = work(item);
    // Whoever awaits it sees a failure; until then Node must not take it for an unhandled one.
    result.catch(() => {});
    running.push(result);
    const first = running.length < limit ? undefined : running.shift();
    if (first !== undefined) yield await first;
  }
  for (const result of running) yield await result;
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
