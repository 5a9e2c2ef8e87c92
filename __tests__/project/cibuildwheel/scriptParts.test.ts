import { describe, expect, test } from 'vitest';
import { certainCommands, everyCommand, scriptParts } from '../../../src/project/cibuildwheel/scriptParts.ts';
import { processorSeconds } from '../../support/processorTime.ts';

const certain = (script: string): string[] =>
  certainCommands(script).map((words) => words?.map(({ text }) => text).join(' ') ?? '?');
const every = (script: string): string[] | null =>
  everyCommand(script)?.map((words) => words.map(({ text }) => text).join(' ')) ?? null;

describe('what runs for certain', () => {
  test.each<[script: string, commands: string[]]>([
    ['if [ -f x ]; then a; fi\nb', ['?', 'b']],
    ['a; if [ -f x ]\nthen\n  b\nelse\n  c\nfi; d', ['a', '?', 'd']],
    ['[[ -f x && -d y ]] && a\nb', ['?', 'b']],
    ['a && [ -f x ] && b; c', ['a', '?', 'c']],
    ['test -f x || a\nb', ['?', 'b']],
    ['case $X in\n  a|b) c;;\n  if) d ;;\n  *) e\nesac\nf', ['?', 'f']],
    ['case "$X" in (a) b;; esac; c', ['?', 'c']],
    ['for x in a b; do c; done; d', ['?', 'd']],
    ['while read x; do if y; then z; fi; done < file\nd', ['?', 'd']],
    ['f() { a; }\nfunction g { b; }\nfunction h\n{\n c\n}\nd', ['?', '?', '?', '?', 'd']],
    ['{ a; b; }\n(c; d)\ne', ['?', '?', 'e']],
    ['a $(b) c\nd', ['?', 'd']],
    ['a `b`\nd', ['?', 'd']],
    ['if a; then b; fi 2>&1 | tee log\nc &> log\nd', ['?', 'c', 'log', 'd']],
    ['if a; then exit 0; fi\nb', ['?', '?']],
    ['b; [ -f x ] && exit\nc', ['b', '?', '?']],
    ['if a; then exit 1; fi\nb', ['?', 'b']],
    ['if a; then # fi\n  echo "fi"\nfi\nsudo env X=1 b', ['?', 'b']],
    ['echo if && echo done\nfi', []],
    ['if a; then b', []],
    ['a)\nb', []],
    ['if a; then b; done\nc', []],
    ['cat <<EOF\nif\nEOF\nif a; then b; fi', []],
    ['if a; then b; fi; bash -c "c && d"', ['?', 'c', 'd']],
  ])('%j', (script, commands) => {
    expect(certain(script)).toEqual(commands);
  });
});

test.each<[script: string, commands: string[] | null]>([
  ['if [ -f x ]; then a 1; elif b; then c; else d; fi; e', ['[ -f x ]', 'a 1', 'b', 'c', 'd', 'e']],
  ['case $X in a|b) c;; *) d;; esac', ['c', 'd']],
  ['for x in a b; do sudo c $x; done', ['c $x']],
  ['[[ -f x && $y == z ]] && a > f 2>&1 || ! b', ['[[ -f x $y == z ]]', 'a', 'b']],
  ['X=$(a b); c', ['X=$', 'a b', 'c']],
  ['if a; then', null],
])('all commands of %j', (script, commands) => {
  expect(every(script)).toEqual(commands);
});

test('parts are the text as written', () => {
  const script = 'a "$X" && b\nif $Y; then c; fi; d $Z && [ x ] && e';
  expect(scriptParts(script)?.map(({ text, isCertain }) => [text.trim(), isCertain])).toEqual([
    ['a "$X" && b', true],
    ['if $Y; then c; fi', false],
    ['; d $Z', true],
    ['[ x ] && e', false],
  ]);
});

test('a megabyte takes no time to speak of', async () => {
  for (const piece of [
    'if a; then ',
    'case a in ',
    '(',
    '{ ',
    '[[ ',
    'a && ',
    'a;;',
    ')',
    'if a; then b; fi\n',
  ]) {
    const seconds = await processorSeconds(() => certainCommands(piece.repeat(100_000)));
    expect(seconds, piece).toBeLessThan(30);
  }
});
