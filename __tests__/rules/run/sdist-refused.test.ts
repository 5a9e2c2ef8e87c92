import { describe, expect, test } from 'vitest';
import { QUIET_RUN } from '../../../src/model/runFacts.ts';
import type { SdistContent } from '../../../src/model/sdist.ts';
import { DEFAULT_SETTINGS } from '../../../src/model/settings.ts';
import { runRules } from '../../../src/rules/run.ts';

const sound: SdistContent = {
  size: 1000,
  flaw: null,
  tops: ['chunkpack-1.0'],
  pkgInfo: 'Metadata-Version: 2.1\nName: chunkpack\nVersion: 1.0\n',
  sparse: null,
};

const kinds = (
  upload: 'pypi' | null,
  ...sdists: [filename: string, content?: Partial<SdistContent> | null][]
) =>
  runRules(
    'run',
    {
      ...QUIET_RUN,
      upload,
      sdists: sdists.map(([filename, content = {}]) => ({
        source: { shown: `dist/${filename}`, filename, path: null },
        content: content === null ? null : { ...sound, ...content },
      })),
    },
    DEFAULT_SETTINGS,
  ).map(({ severity, data }) => `${severity} ${data.kind}`);

test('a sound one, looked into or not', () => {
  expect(kinds('pypi', ['chunkpack-1.0.tar.gz'])).toEqual([]);
  expect(kinds('pypi', ['chunkpack-1.0.tar.gz', null])).toEqual([]);
});

describe('names', () => {
  test.each([
    'ChunkPack-1.0.tar.gz',
    'chunk-pack-1.0.tar.gz',
    'chunk.pack-1.0.tar.gz',
    'chunkpack-1.0.zip',
    'chunkpack-1.0-rc1.tar.gz',
    'chunkpack-v1.0.tar.gz',
  ])('%s', (name) => {
    expect(kinds(null, [name])).toEqual(['warning name']);
    expect(kinds('pypi', [name])).toEqual(['error name']);
  });

  test('a local version is one of a development build, until it is to be uploaded', () => {
    expect(kinds(null, ['chunkpack-1.0.dev1+gabc.tar.gz'])).toEqual([]);
    expect(kinds('pypi', ['chunkpack-1.0.dev1+gabc.tar.gz'])).toEqual(['error local-version']);
  });

  test('one of a release', () => {
    expect(kinds('pypi', ['chunkpack-1.0.tar.gz'], ['chunkpack-1.0.0.tar.gz'])).toEqual(['error several']);
    expect(kinds('pypi', ['chunkpack-1.0.tar.gz'], ['chunkpack-1.1.tar.gz'])).toEqual([]);
  });
});

test.each<[string, Partial<SdistContent>]>([
  ['archive', { flaw: 'it is cut off' }],
  ['tops', { tops: ['a', 'b'] }],
  ['pkg-info', { pkgInfo: null }],
  ['sparse', { sparse: 'chunkpack-1.0/x' }],
  [
    'summary',
    { pkgInfo: `Metadata-Version: 2.1\nName: chunkpack\nVersion: 1.0\nSummary: ${'x'.repeat(600)}\n` },
  ],
])('%s', (kind, content) => {
  expect(kinds('pypi', ['chunkpack-1.0.tar.gz', content])).toEqual([`error ${kind}`]);
});
