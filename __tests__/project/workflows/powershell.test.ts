import { describe, expect, test } from 'vitest';
import { isPowerShell, powerShellStatements } from '../../../src/project/workflows/powershell.ts';
import { processorSeconds } from '../../support/processorTime.ts';

const read = (script: string): string[] | null =>
  powerShellStatements(script)?.map(({ text, isCertain }) => (isCertain ? text : `? ${text}`)) ?? null;

describe('statements, and those that may not run', () => {
  test.each<[script: string, statements: string[] | null]>([
    ['a\nb; c', ['a', 'b', 'c']],
    ['if ($env:X -eq "}") { a; b } else { c }\nd', ['? a', '? b', '? c', 'd']],
    ['if (-not (Test-Path x)) {\n  a\n}\nb', ['? a', 'b']],
    ['foreach ($x in $y) { a }\ntry { b } catch { c }\nd', ['? a', '? b', '? c', 'd']],
    ['# if (\na <# { #> b `\n c', ['a  b   c']],
    ["a 'it''s {' \"`\" }\"\nb", ["a 'it''s {' \"`\" }\"", 'b']],
    ['if ($x) { exit }\na', ['? exit', '? a']],
    ['if (./x.ps1) { a }', null],
    ['ForEach-Object { a }', null],
    ['@"\nif\n"@\na', null],
    ['if ($x) { a', null],
    ['a }', null],
    ['a <# b', null],
    ["a 'b", null],
  ])('%j', (script, statements) => {
    expect(read(script)).toEqual(statements);
  });
});

test.each<[script: string, shell: string, is: boolean]>([
  ['$env:X = 1', '', true],
  ['export X=1', '', false],
  ['a', 'pwsh', true],
  ['$env:X = 1', 'bash', false],
])('%j with the shell "%s"', (script, shell, is) => {
  expect(isPowerShell(script, shell)).toBe(is);
});

test('a long script takes no time to speak of', async () => {
  for (const piece of ['<#', '{', 'if ($x) {', '"', '`', '(', 'a;', '# a\n', '}']) {
    const seconds = await processorSeconds(() => powerShellStatements(piece.repeat(100_000)));
    expect(seconds, piece).toBeLessThan(30);
  }
});
