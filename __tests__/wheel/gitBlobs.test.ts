import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MAX_LOCATED_MEMBER } from '../../src/base/limits.ts';
import { gitBlobIds } from '../../src/wheel/gitBlobs.ts';
import { type ZipMember, zipOf } from './zips.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'blobs-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function idsOf(members: ZipMember[], paths: string[]) {
  const file = path.join(folder, 'wheel.whl');
  writeFileSync(file, zipOf(members));
  return await gitBlobIds(
    { path: file, filename: 'wheel.whl', displayPath: 'wheel.whl', artifact: null },
    new Set(paths),
    'sha1',
  );
}

test('each that is asked for has the name that Git gives it', async () => {
  const large = Buffer.alloc(9_000_000, 'machine code');
  const members = [
    { name: 'pkg/small.so', data: Buffer.from('small') },
    { name: 'pkg/large.so', data: large },
    { name: 'pkg/other.so', data: Buffer.from('other') },
  ];
  const ids = await idsOf(members, ['pkg/small.so', 'pkg/large.so', 'pkg/none.so']);
  const named = (input: Buffer) =>
    spawnSync('git', ['hash-object', '--stdin'], { input }).stdout.toString().trim();
  expect([...ids]).toEqual([
    ['pkg/small.so', named(Buffer.from('small'))],
    ['pkg/large.so', named(large)],
  ]);
});

test('one that is too large for a forge is not read for it', async () => {
  const members = [
    { name: 'pkg/most.so', data: Buffer.alloc(MAX_LOCATED_MEMBER) },
    { name: 'pkg/more.so', data: Buffer.alloc(MAX_LOCATED_MEMBER + 1) },
  ];
  expect([...(await idsOf(members, ['pkg/most.so', 'pkg/more.so'])).keys()]).toEqual(['pkg/most.so']);
});
