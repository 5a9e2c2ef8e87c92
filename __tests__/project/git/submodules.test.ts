import { expect, test } from 'vitest';
import { filePage, parseGitmodules, webRepository } from '../../../src/project/git/submodules.ts';
import { processorSeconds } from '../../support/processorTime.ts';

const home = { server: 'https://github.com', name: 'octo-org/chunkpack' };

test('the sections of .gitmodules, and where each begins', () => {
  const text = [
    '# comment',
    '[submodule "contrib/blosc"]',
    '\tpath = contrib/blosc',
    '\turl = https://github.com/Blosc/c-blosc2.git',
    '[submodule "without an address"]',
    '\tpath = elsewhere',
    '  [submodule "x"]\r',
    '  url = ../zlib\r',
    '  path = "third party/zlib/"\r',
    '',
  ].join('\n');
  expect(parseGitmodules(text)).toEqual([
    { path: 'contrib/blosc', url: 'https://github.com/Blosc/c-blosc2.git', line: 2 },
    { path: 'third party/zlib', url: '../zlib', line: 7 },
  ]);
  expect(parseGitmodules('path = a\nurl = b\n')).toEqual([]);
});

test('a line without end takes no time', async () => {
  const text = `[submodule "x"]\npath = ${'/'.repeat(1_000_000)}x\nurl = a\n`;
  const parse = () => expect(parseGitmodules(text)).toEqual([]);
  expect(await processorSeconds(parse)).toBeLessThan(20);
});

test.each([
  ['https://github.com/Blosc/c-blosc2.git', 'https://github.com', 'Blosc/c-blosc2'],
  ['https://user:secret@github.com/Blosc/c-blosc2/', 'https://github.com', 'Blosc/c-blosc2'],
  ['git@github.com:Blosc/c-blosc2.git', 'https://github.com', 'Blosc/c-blosc2'],
  ['ssh://git@gitlab.com/group/deep/name.git', 'https://gitlab.com', 'group/deep/name'],
  ['git://GitHub.com/a/b', 'https://github.com', 'a/b'],
  ['../zlib.git', 'https://github.com', 'octo-org/zlib'],
  ['../../other/zlib', 'https://github.com', 'other/zlib'],
  ['./nested', 'https://github.com', 'octo-org/chunkpack/nested'],
])('%s is a repository on the web', (url, server, name) => {
  expect(webRepository(url, home)).toEqual({ server, name });
});

test.each([
  '/srv/git/zlib',
  'file:///srv/git/zlib',
  'https://github.com/only-owner',
  '../../../..',
  'ext::sh -c x',
])('%s is none', (url) => {
  expect(webRepository(url, home)).toBeNull();
});

test('a relative address means nothing without a repository that it starts from', () => {
  expect(webRepository('../zlib', null)).toBeNull();
});

test('the page of a file', () => {
  expect(filePage(home, 'abc', 'a b/c#d')).toBe('https://github.com/octo-org/chunkpack/blob/abc/a%20b/c%23d');
  expect(filePage({ server: 'https://gitlab.com', name: 'g/n' }, 'abc', 'f')).toBe(
    'https://gitlab.com/g/n/-/blob/abc/f',
  );
  expect(filePage({ server: 'https://git.example.com', name: 'g/n' }, 'abc', 'f')).toBeNull();
});
