import { expect, test } from 'vitest';
import { MAX_LISTED_FOLDERS, MAX_LISTED_LARGEST } from '../../src/base/limits.ts';
import { contentOf } from '../../src/report/wheelContent.ts';

test('the largest members, and what lies right in each folder', () => {
  const members = [
    { path: 'pkg/a.so', size: 30 },
    { path: 'pkg/b.so', size: 30 },
    { path: 'pkg/data/x', size: 50 },
    { path: 'top.py', size: 1 },
  ];
  expect(contentOf(members)).toEqual({
    size: 111,
    largest: [
      { member: 'pkg/data/x', size: 50 },
      { member: 'pkg/a.so', size: 30 },
      { member: 'pkg/b.so', size: 30 },
      { member: 'top.py', size: 1 },
    ],
    folders: [
      { folder: 'pkg', members: 2, size: 60 },
      { folder: 'pkg/data', members: 1, size: 50 },
      { folder: '', members: 1, size: 1 },
    ],
    moreFolders: 0,
  });
  expect(contentOf(members.toReversed())).toEqual(contentOf(members));
});

test('nothing', () => {
  expect(contentOf([])).toEqual({ size: 0, largest: [], folders: [], moreFolders: 0 });
});

test('of more than is listed all is in the sum', () => {
  const members = Array.from({ length: 1000 }, (_, at) => ({ path: `pkg/${at}/x`, size: at }));
  const { size, largest, folders, moreFolders } = contentOf(members);
  expect(size).toBe((1000 * 999) / 2);
  expect(largest.map((each) => each.size)).toEqual(
    Array.from({ length: MAX_LISTED_LARGEST }, (_, at) => 999 - at),
  );
  expect(folders).toHaveLength(MAX_LISTED_FOLDERS);
  expect(moreFolders).toBe(1000 - MAX_LISTED_FOLDERS);
});
