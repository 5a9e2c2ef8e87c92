/** The last release from an index on this machine: what is asked for, and that no answer of it costs the check. */

import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { MAX_INDEX_ANSWER } from '../../src/base/limits.ts';
import { releaseComparisons } from '../../src/release/releaseComparisons.ts';
import { type IndexOptions, type LocalIndex, startIndex } from '../support/localIndex.ts';
import { timed } from '../support/processorTime.ts';
import { built, current, TAGS } from './samples.ts';

const [X86 = ''] = TAGS;
let open: LocalIndex[] = [];

async function indexOf(options: IndexOptions): Promise<LocalIndex> {
  const index = await startIndex(options);
  open.push(index);
  return index;
}

afterEach(async () => {
  await Promise.all(open.map((index) => index.close()));
  open = [];
});

const source = { 'chunkpack/__init__.py': 'x = 1\n', 'chunkpack.libs/libdep-1a2b3c4d.so.1': 'x' };
const release = (version: string, tag = X86) => built(version, tag, source);

async function compare(
  index: LocalIndex,
  { url = index.url, names = null as string[] | null, wheels = current([X86]) } = {},
) {
  const choice = { from: 'pypi', indexUrl: url, cwd: '.', ownNames: names, isWhole: true };
  const [first] = await releaseComparisons(wheels, choice);
  return first;
}

test('the newest final release that is not yanked is compared', async () => {
  const files = [
    await release('1.3.0'),
    await release('1.4.0'),
    { ...(await release('1.4.1')), yanked: 'broken' },
    await release('1.5.0rc1'),
    await release('1.5.0'),
    await release('2.0.0'),
  ];
  const index = await indexOf({ projects: { chunkpack: files } });
  const comparison = await compare(index);
  expect(comparison?.changes).toMatchObject({
    from: '1.4.0',
    to: '1.5.0',
    source: 'pypi',
    libraries: { gone: ['libdep'] },
  });
  expect(index.requests.map(({ line }) => line.replace(/\d+$/, ''))).toEqual([
    'GET /simple/chunkpack/',
    `GET /files/chunkpack/chunkpack-1.4.0-${X86}.whl`,
  ]);
  expect(index.requests[1]?.range).toMatch(/^bytes=0-\d+$/);
});

test.each<[string, Partial<IndexOptions>, RegExp, boolean]>([
  ['no such project', { projects: {} }, /first release/, false],
  ['only a pre-release', { projects: { chunkpack: [] } }, /no final release before 1\.5\.0/, false],
])('%s is said in a line, and is no trouble', async (_, options, note, isTrouble) => {
  const index = await indexOf({ projects: {}, ...options });
  const comparison = await compare(index);
  expect(comparison).toMatchObject({ changes: null, isTrouble });
  expect(comparison?.note).toMatch(note);
});

test('a slip in the address of the index is not taken for a new project', async () => {
  const index = await indexOf({ projects: { chunkpack: [] } });
  const comparison = await compare(index, { url: index.url.replace('/simple/', '/simpel/') });
  expect(comparison).toMatchObject({ changes: null, isTrouble: true });
  expect(comparison?.note).toMatch(/no Simple API/);
});

const answer =
  (status: number, headers: Record<string, string>, body = '') =>
  (response: ServerResponse) => {
    response.writeHead(status, headers).end(body);
  };
const json = { 'content-type': 'application/vnd.pypi.simple.v1+json' };

describe('an index that misbehaves is a notice', () => {
  test.each<[string, ((response: ServerResponse) => void)[], RegExp]>([
    ['HTML', [answer(200, { 'content-type': 'text/html' }, '<html>')], /text\/html in place of JSON/],
    ['no JSON', [answer(200, json, '{')], /is no JSON/],
    ['no list', [answer(200, json, '{"files": 3}')], /lists no files/],
    ['forbidden', [answer(403, {})], /answered 403/],
    ['always busy', Array(3).fill(answer(429, {})), /answered 429/],
    ['broken', Array(3).fill(answer(503, {})), /answered 503/],
    [
      'round and round',
      Array(9).fill(answer(302, { location: '/simple/chunkpack/' })),
      /from place to place/,
    ],
    ['another scheme', [answer(302, { location: 'ftp://example.org/' })], /without TLS/],
    ['cut off', Array(3).fill((response: ServerResponse) => response.destroy()), /could not be reached/],
  ])('%s', async (_, instead, note) => {
    const comparison = await compare(await indexOf({ projects: { chunkpack: [] }, instead }));
    expect(comparison).toMatchObject({ changes: null, isTrouble: true });
    expect(comparison?.note).toMatch(note);
  });

  test('entries of any other shape are passed over', async () => {
    const files = [null, 3, {}, { filename: 7 }, { filename: 'x.tar.gz', url: 'x' }];
    const index = await indexOf({ projects: {}, instead: [answer(200, json, JSON.stringify({ files }))] });
    expect((await compare(index))?.note).toMatch(/no final release/);
  });

  test('busy once, it is asked again', async () => {
    const index = await indexOf({
      projects: { chunkpack: [await release('1.4.0')] },
      instead: [answer(503, {})],
    });
    expect((await compare(index))?.changes?.from).toBe('1.4.0');
  });

  test.each([false, 'wrong'] as const)('ranges: %s', async (ranges) => {
    const index = await indexOf({ projects: { chunkpack: [await release('1.4.0')] }, ranges });
    const { changes } = (await compare(index)) ?? {};
    expect(changes).toMatchObject({ from: '1.4.0', libraries: null });
  });

  test('without sizes', async () => {
    const files = [{ ...(await release('1.4.0')), withoutSize: true }];
    const { changes } = (await compare(await indexOf({ projects: { chunkpack: files } }))) ?? {};
    expect(changes).toMatchObject({ from: '1.4.0', size: { wheels: 0 } });
  });
});

test('a name that a fork chose is not asked for', async () => {
  const index = await indexOf({ projects: { chunkpack: [await release('1.4.0')] } });
  expect((await compare(index, { names: ['other'] }))?.note).toMatch(/no index was asked/);
  expect(index.requests).toEqual([]);
  expect((await compare(index, { names: ['Chunk_Pack', 'ChunkPack'] }))?.changes?.from).toBe('1.4.0');
});

test('credentials go to the index that they were given for, and nowhere else', async () => {
  const other = await indexOf({ projects: { chunkpack: [await release('1.4.0')] } });
  const file = await release('1.4.0');
  const elsewhere = { ...file, url: other.url.replace('/simple/', `/files/chunkpack/${file.filename}`) };
  const index = await indexOf({ projects: { chunkpack: [elsewhere] } });
  await compare(index, { url: index.url.replace('http://', 'http://me:secret@') });
  expect(index.requests.map(({ authorization }) => authorization)).toEqual([
    `Basic ${Buffer.from('me:secret').toString('base64')}`,
  ]);
  expect(other.requests).toMatchObject([{ authorization: undefined }]);
});

const sixty = Array.from(
  { length: 60 },
  (_, at) => `cp3${7 + (at % 8)}-cp3${7 + (at % 8)}-manylinux_2_${17 + Math.floor(at / 8)}_x86_64`,
);

test('sixty wheels of a project with many releases cost little', async () => {
  const files = await Promise.all(sixty.map((tag) => built('1.4.0', tag, source)));
  const older = Array.from({ length: 100 }, (_, at) =>
    files.map((file) => ({ ...file, filename: file.filename.replace('1.4.0', `1.3.${at}`) })),
  );
  const index = await indexOf({ projects: { chunkpack: [...older.flat(), ...files] } });
  expect((await compare(index, { wheels: current(sixty) }))?.changes?.from).toBe('1.4.0');
  expect(index.requests.length).toBeLessThan(20);
  expect(index.sent).toBeLessThan(2_000_000);
});

test('fifty thousand files', async () => {
  const file = await release('1.4.0');
  const older = Array.from({ length: 50_000 }, (_, at) => ({
    ...file,
    filename: file.filename.replace('1.4.0', `1.3.${at}`),
  }));
  const index = await indexOf({ projects: { chunkpack: [...older, file] } });
  const { result, seconds } = await timed(() => compare(index));
  expect(result?.changes?.from).toBe('1.4.0');
  // It takes some three seconds, the index in this process included; looking at each file for each other would take hours.
  expect(seconds).toBeLessThan(60);
});

test('pre-releases, epochs and local versions', async () => {
  const names = async (versions: string[]) => {
    const files = await Promise.all(versions.map((version) => release(version)));
    const comparison = await compare(await indexOf({ projects: { chunkpack: files } }));
    return comparison?.changes?.from ?? comparison?.note;
  };
  expect(await names(['1.4.0rc1', '1.4.0.dev2'])).toMatch(/no final release/);
  expect(await names(['1!0.1', '1.4.0'])).toBe('1.4.0');
  expect(await names(['1.4.0.post1', '1.4.0'])).toBe('1.4.0.post1');
});

describe('packed answers', () => {
  const gzip = { ...json, 'content-encoding': 'gzip' };
  const sending = (body: Buffer) => (response: ServerResponse) => {
    response.writeHead(200, gzip).end(body);
  };
  const list = gzipSync(JSON.stringify({ files: [] }));

  test.each<[string, Buffer, RegExp]>([
    [
      'one that unpacks to too much',
      gzipSync(Buffer.alloc(MAX_INDEX_ANSWER + 1, ' ')),
      /more than \d+ bytes/,
    ],
    ['half of one', list.subarray(0, -9), /broke off/],
    ['no gzip', Buffer.from('{"files": []}'), /broke off/],
  ])('%s', async (_, body, note) => {
    const comparison = await compare(await indexOf({ projects: {}, instead: [sending(body)] }));
    expect(comparison).toMatchObject({ changes: null, isTrouble: true });
    expect(comparison?.note).toMatch(note);
  });
});
