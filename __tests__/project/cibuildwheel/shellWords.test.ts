import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { shellCommands } from '../../../src/project/cibuildwheel/shellWords.ts';
import { processorSeconds } from '../../support/processorTime.ts';

const words = (line: string): string[][] =>
  shellCommands(line).map((command) => command.map(({ text }) => text));

describe('words are those that a shell makes', () => {
  const simple = [
    `a  b\tc`,
    `a 'b c' "d e"f`,
    String.raw`a b\ c 'd\e' "f\"g" "h\i" \\ \'`,
    `a '' ""`,
    `a --x='lib*.so' --y="q z"`,
    `a b # c d`,
    `a b#c`,
    `a "b # c"`,
    'a b \\\n c',
    'a "b\\\nc"',
  ];
  test.each(simple)('%j', (line) => {
    // Without matching files a shell leaves patterns as they are.
    const { stdout } = spawnSync('sh', ['-f', '-c', `set -- ${line}\nprintf '%s\\n' "$@"`], {
      encoding: 'utf8',
    });
    expect(words(line)).toEqual([stdout.split('\n').slice(0, -1)]);
  });
});

test('commands end at operators', () => {
  expect(words('a b && c || { d; e; } | f > g & (h)\ni')).toEqual([
    ['a', 'b'],
    ['c'],
    ['{', 'd'],
    ['e'],
    ['}'],
    ['f'],
    ['g'],
    ['h'],
    ['i'],
  ]);
});

test('a word that a shell would change is marked', () => {
  const literal = shellCommands('a $b "$c" \'$d\' \\$e `f` "g"').flat();
  expect(literal.map(({ isLiteral }) => isLiteral)).toEqual([true, false, false, true, true, false, true]);
});

test.each(["a 'b", 'a "b', 'a "b\\"', 'a\\'])('%j: what never ends means nothing', (line) => {
  expect(words(line)).toEqual([]);
});

test('a megabyte takes no time to speak of', async () => {
  for (const piece of ['a ', '\\', "'a' ", '#', '$(', '"\\"" ']) {
    const seconds = await processorSeconds(() => shellCommands(piece.repeat(200_000)));
    expect(seconds, piece).toBeLessThan(30);
  }
});
