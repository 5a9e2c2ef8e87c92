import { expect, test } from 'vitest';
import { MAX_LINE_FEEDS } from '../../src/base/limits.ts';
import { LineFeeds } from '../../src/base/lineFeeds.ts';

function counted(...chunks: string[]): number {
  const feeds = new LineFeeds();
  for (const chunk of chunks) feeds.offer(Buffer.from(chunk, 'latin1'));
  return feeds.converted;
}

test.each([
  [['a\r\nb\r\n'], 2],
  [['a\r', '\nb', '\r\n'], 2],
  [['a\r', '', '\n'], 1],
  [['a\r\nb\n'], 0],
  [['\n', '\r\n'], 0],
  [['abc'], 0],
  [['\r\n'.repeat(MAX_LINE_FEEDS)], MAX_LINE_FEEDS],
  [['\r\n'.repeat(MAX_LINE_FEEDS + 1)], 0],
] as [string[], number][])('%j', (chunks, found) => {
  expect(counted(...chunks)).toBe(found);
});
