import { describe, expect, test } from 'vitest';
import { MAX_LOG_MENTIONS } from '../../src/base/limits.ts';
import { isTestData, Mentions } from '../../src/explain/mentions.ts';
import { type NativeSuspect, rankedSuspects } from '../../src/explain/prebuilt.ts';
import { listPrebuilt } from '../../src/explain/words.ts';

function mentioned(...lines: string[]): Mentions {
  const mentions = new Mentions();
  for (const line of lines) mentions.take(line);
  return mentions;
}

test.each([
  ['copying contrib/neon/tool_neon -> build/lib', 'vendor/tool_neon', 2],
  ['ERROR: "tool_neon": wrong ELF class', 'vendor/tool_neon', 2],
  ['C:\\project\\vendor\\tool_neon.exe', 'vendor/tool_neon.exe', 2],
  ['creating build/lib/contrib/neon', 'vendor/contrib/neon/other', 1],
  ['creating build/lib/neon', 'vendor/contrib/neon/other', 0],
  // Words that any log has.
  ['running the tool in src', 'src/tool', 0],
  ['tool_neon2', 'vendor/tool_neon', 0],
  ['', 'vendor/tool_neon', 0],
])('%j weighs %s as %i', (line, path, weight) => {
  expect(mentioned(line).weigh(path)).toBe(weight);
});

test('keeps no more words than it may', () => {
  const mentions = mentioned('a/b '.repeat(10), 'x'.repeat(100_000));
  for (let at = 0; at < MAX_LOG_MENTIONS + 10; at += 1) mentions.take(`library_${at}.so`);
  const all = new Mentions();
  all.addAll(mentions);
  expect(all.weigh('pkg/library_1.so')).toBe(2);
  expect(all.weigh(`pkg/library_${MAX_LOG_MENTIONS + 9}.so`)).toBe(0);
});

test.each([
  ['fixtures/binaries/a.so', true],
  ['pkg/tests/data/a.so', true],
  ['test-data/a.so', true],
  ['contrib/testify/a.so', false],
  ['contrib/tests.so', false],
  ['a.so', false],
])('%s is test data: %s', (path, expected) => {
  expect(isTestData(path)).toBe(expected);
});

describe('suspects', () => {
  const file = (path: string): NativeSuspect => ({
    path,
    format: 'elf',
    kind: 'executable',
    architectures: ['armv7l'],
    libc: 'glibc',
    tracked: true,
  });
  const files = ['contrib/neon/tool', 'fixtures/ext_one.so', 'fixtures/ext_two.so', 'vendor/lib.so'].map(
    file,
  );
  const order = (...lines: string[]) => rankedSuspects(files, mentioned(...lines)).map(({ path }) => path);

  test('what is there for tests is the last', () => {
    expect(order()).toEqual([
      'contrib/neon/tool',
      'vendor/lib.so',
      'fixtures/ext_one.so',
      'fixtures/ext_two.so',
    ]);
  });

  test('what the log names is the first, even if it is', () => {
    expect(order('Installing: ext_two.so', 'creating contrib/neon')).toEqual([
      'fixtures/ext_two.so',
      'contrib/neon/tool',
      'vendor/lib.so',
      'fixtures/ext_one.so',
    ]);
  });

  test('a sentence names the likely ones and counts the others', () => {
    const list = (...lines: string[]) => listPrebuilt(rankedSuspects(files, mentioned(...lines)));
    expect(list('ext_two.so')).toBe(
      'fixtures/ext_two.so (armv7l executable, committed), which the log speaks of, or one of 3 less likely files',
    );
    expect(list()).toBe(
      'contrib/neon/tool (armv7l executable, committed) and vendor/lib.so (armv7l executable, committed), or one of 2 less likely files',
    );
  });
});
