/** Lists that GitHub hands out in pages. */

import type { Requester } from './client.ts';

/** The most that GitHub puts on one. */
const PER_PAGE = 100;

/** What was listed. */
export interface Listed<Item> {
  /** In GitHub's order, each id once: while pages are turned, a new item moves the others onto the next page. */
  items: Item[];
  /** False where GitHub has more than it handed out, or than was asked for. */
  isWhole: boolean;
}

/** Which list, and how much of it. */
export interface List {
  /** A route of the REST API, with its parameters. */
  route: string;
  parameters: { [name: string]: unknown };
  /** The field of the answer that holds the items, beside `total_count`. */
  field: string;
  maxPages: number;
}

/**
 * Asks for one page after the other until all that GitHub counts are there. A short page is not taken for the last one:
 * only the count says so. Rejects as the client does, and where an answer holds no list.
 */
export async function listAll<Item extends { id: number }>(
  client: Requester,
  { route, parameters, field, maxPages }: List,
): Promise<Listed<Item>> {
  const items = new Map<number, Item>();
  let total = 0;
  for (let page = 1; page <= maxPages; page += 1) {
    const { data } = await client.request(route, { ...parameters, per_page: PER_PAGE, page });
    const { [field]: listed, total_count: count } = (data ?? {}) as { [name: string]: unknown };
    if (!Array.isArray(listed)) throw new Error('GitHub answered without the list that it was asked for');
    if (listed.length === 0 && page > 1) {
      // Where there is a count, an empty page has nothing to add to it.
      if (typeof count !== 'number') total = items.size;
      break;
    }
    for (const item of listed as Item[]) items.set(item.id, item);
    // Without a count, a page that isn't full is all that shows the end.
    total = typeof count === 'number' ? count : items.size + (listed.length < PER_PAGE ? 0 : 1);
    if (items.size >= total) break;
  }
  return { items: [...items.values()], isWhole: items.size >= total };
}

/** A list that GitHub hands out bare, without a count of all of it. */
export interface BareList extends Omit<List, 'field'> {}

/**
 * The same for a list without a count: whether there is more, only the header says, since what GitHub hides makes a page short.
 */
export async function listBare<Item extends { id: number }>(
  client: Requester,
  { route, parameters, maxPages }: BareList,
): Promise<Listed<Item>> {
  const items = new Map<number, Item>();
  for (let page = 1; page <= maxPages; page += 1) {
    const { data, headers } = await client.request(route, { ...parameters, per_page: PER_PAGE, page });
    if (!Array.isArray(data)) throw new Error('GitHub answered without the list that it was asked for');
    for (const item of data as Item[]) items.set(item.id, item);
    if (!/rel="next"/.test(String(headers?.link ?? ''))) return { items: [...items.values()], isWhole: true };
  }
  return { items: [...items.values()], isWhole: false };
}
