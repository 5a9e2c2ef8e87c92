import { describe, expect, test } from 'vitest';
import { environmentWords } from '../../../src/project/cibuildwheel/environmentWords.ts';

/** As cibuildwheel 4.2 parts them. */
describe('a value is parted as cibuildwheel parts it', () => {
  test.each([
    ['A=1 B=2', ['A=1', 'B=2'], ''],
    ['CMAKE_ARGS=-DA=ON -DB=ON', ['CMAKE_ARGS=-DA=ON', '-DB=ON'], ''],
    ['CFLAGS="-O2 -g" CC=\'a b\'', ['CFLAGS="-O2 -g"', "CC='a b'"], ''],
    ['CFLAGS=-DX="a b"', ['CFLAGS=-DX="a b"'], ''],
    ['A=$(echo a b) B=`date +%s`', ['A=$(echo a b)', 'B=`date +%s`'], ''],
    ['C="-DFOO=\\"a b\\""', ['C="-DFOO=\\"a b\\""'], ''],
    ['A=1\nB=2', ['A=1'], 'B=2'],
    ['A="1\n2" B=3', ['A="1\n2"', 'B=3'], ''],
    ['# c\nA=1', ['A=1'], ''],
    ['A=1 # c\n# d\nB=2', ['A=1'], 'B=2'],
    ['A=1\\\nB=2', ['A=1\\\nB=2'], ''],
    ['', [], ''],
  ])('%j', (value, words, rest) => {
    const found = environmentWords(value);
    expect(found?.words.map(({ text }) => text)).toEqual(words);
    expect(found?.rest).toBe(rest);
  });

  test.each(['A="b', "A='b", 'A=$(b', 'A=`b', `A=${'"'.repeat(100_001)}`])('%.20j never ends', (value) => {
    expect(environmentWords(value)).toBeNull();
  });
});
