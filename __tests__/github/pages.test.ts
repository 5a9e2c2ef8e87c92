import { expect, test } from 'vitest';
import type { Requester } from '../../src/github/client.ts';
import { listAll, listBare } from '../../src/github/pages.ts';

const ids = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: from + index }));

/** Answers each page in turn; past the last one there is nothing. */
function pages(...answers: unknown[]): Requester & { asked: unknown[] } {
  const asked: unknown[] = [];
  return {
    asked,
    async request(_route, { page }) {
      asked.push(page);
      return { data: answers[asked.length - 1] ?? { total_count: 0, things: [] } };
    },
  };
}

async function list(client: Requester, maxPages = 10): Promise<{ count: number; isWhole: boolean }> {
  const route = 'GET /things';
  const { items, isWhole } = await listAll(client, { route, parameters: {}, field: 'things', maxPages });
  return { count: items.length, isWhole };
}

test('pages are turned until all are there that GitHub counts, however few are on one', async () => {
  const client = pages(
    { total_count: 131, things: ids(0, 30) },
    { total_count: 131, things: ids(30, 100) },
    { total_count: 131, things: ids(130, 1) },
  );
  expect(await list(client)).toEqual({ count: 131, isWhole: true });
  expect(client.asked).toEqual([1, 2, 3]);
});

test('what is uploaded meanwhile moves others onto the next page, and counts once', async () => {
  const client = pages(
    { total_count: 150, things: ids(0, 100) },
    { total_count: 152, things: ids(98, 52) },
    { total_count: 152, things: ids(150, 2) },
  );
  expect(await list(client)).toEqual({ count: 152, isWhole: true });
});

test.each([
  ['GitHub hands out fewer than it counts', [{ total_count: 5, things: ids(0, 4) }], 10],
  ['there are more pages than are asked for', [{ total_count: 300, things: ids(0, 100) }], 1],
  ['it does not count, and the last page is full', [{ things: ids(0, 100) }], 1],
])('a list is not whole where %s', async (_, answers, maxPages) => {
  expect((await list(pages(...answers), maxPages)).isWhole).toBe(false);
});

test('without a count a page that is not full is the last one', async () => {
  expect(await list(pages({ things: ids(0, 100) }, { things: ids(100, 7) }))).toEqual({
    count: 107,
    isWhole: true,
  });
});

test('without a count an empty page shows that the full one before it was the last', async () => {
  const client = pages({ things: ids(0, 100) }, { things: [] });
  expect(await list(client)).toEqual({ count: 100, isWhole: true });
});

test.each([null, '', '<html>', {}, { total_count: 0 }, { things: null }])(
  'an answer without a list is none: %j',
  async (data) => {
    await expect(list(pages(data ?? 'null'))).rejects.toThrow('without the list');
  },
);

test('a list without a count goes on for as long as the header says, however short a page is', async () => {
  const next = { headers: { link: '<https://api.example/x?page=2>; rel="next"' } };
  const answers = [{ data: ids(0, 3), ...next }, { data: [], ...next }, { data: ids(3, 2) }];
  const client: Requester = { request: async (_, { page }) => answers[Number(page) - 1] ?? { data: [] } };
  const list = { route: 'GET /things', parameters: {}, maxPages: 10 };
  expect(await listBare(client, list)).toEqual({ items: ids(0, 5), isWhole: true });
  expect(await listBare(client, { ...list, maxPages: 2 })).toEqual({ items: ids(0, 3), isWhole: false });
  const odd: Requester = { request: async () => ({ data: { message: 'x' } }) };
  await expect(listBare(odd, list)).rejects.toThrow('without the list');
});
