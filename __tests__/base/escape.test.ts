import { describe, expect, test } from 'vitest';
import {
  clipUtf8,
  commandData,
  commandProperty,
  htmlCode,
  logLine,
  markdownCode,
  markdownText,
  plainText,
  utf8Length,
} from '../../src/base/escape.ts';
import { HOSTILE_NAMES } from '../report/samples.ts';

describe('plainText', () => {
  test.each([
    ['pkg/naïve 模块.so', 'pkg/naïve 模块.so'],
    ['a\nb\r\tc', 'a\\nb\\r\\tc'],
    ['\x1b[31m\0\x7f\x9b', '\\x1b[31m\\x00\\x7f\\x9b'],
    ['a\u202eb\u2066\u2069\u200e\u061c', 'a\\u{202e}b\\u{2066}\\u{2069}\\u{200e}\\u{61c}'],
    ['\u200b\u200d\ufeff\u2028', '\\u{200b}\\u{200d}\\u{feff}\\u{2028}'],
    ['\ud800 \udc00 \u{1f4a9}', '\\u{d800} \\u{dc00} \u{1f4a9}'],
    ['\u{e0041}', '\\u{e0041}'],
    ['', ''],
  ])('%j', (text, expected) => {
    expect(plainText(text, 100)).toBe(expected);
  });

  test.each([
    ['abcdefghij', 10, 'abcdefghij'],
    ['abcdefghijk', 10, 'abcde…hijk'],
    ['\n\n\n\n', 7, '\\n…\\n\\n'],
    ['\n\n\n\n', 6, '\\n…\\n'],
    ['\u{1f4a9}'.repeat(9), 6, '\u{1f4a9}…\u{1f4a9}'],
    ['abc', 1, '…'],
    ['abc', 0, ''],
  ])('cuts the middle of %j to %i', (text, maxLength, expected) => {
    expect(plainText(text, maxLength)).toBe(expected);
  });

  test('keeps both ends of a long path and stays within the limit', () => {
    const path = `pkg/${'x'.repeat(60_000)}/bitshuffle2_neon_bucle`;
    expect(plainText(path, 60)).toMatch(/^pkg\/x+…x+\/bitshuffle2_neon_bucle$/);
    for (const name of HOSTILE_NAMES) {
      for (const limit of [2, 17, 160]) expect(plainText(name, limit).length).toBeLessThanOrEqual(limit);
    }
  });

  test('does not change what it has made', () => {
    for (const name of HOSTILE_NAMES) expect(plainText(plainText(name, 160), 160)).toBe(plainText(name, 160));
  });
});

describe('markdownCode', () => {
  test.each([
    ['blosc2/lib.so', '`blosc2/lib.so`'],
    ['__init__ *a* @b #1 [x](y) \\', '`__init__ *a* @b #1 [x](y) \\`'],
    ['a`b', '<code>a&#96;b</code>'],
    ['a|b_c', '<code>a&#124;b&#95;c</code>'],
    ['<script>', '<code>&#60;script&#62;</code>'],
    ['a&lt;b', '<code>a&#38;lt&#59;b</code>'],
    ['www.evil.example|', '<code>www<wbr>&#46;evil.example&#124;</code>'],
    ['a@b.c|', '<code>a<wbr>&#64;b.c&#124;</code>'],
    ['ftp://b.c|', '<code>ftp<wbr>&#58;//b.c&#124;</code>'],
    ['##[error]', '<code>&#35;&#35;&#91;error&#93;</code>'],
    ['a\nb', '`a\\nb`'],
    ['', '<code>(empty)</code>'],
    [' a', '<code> a</code>'],
  ])('%j', (text, expected) => {
    expect(markdownCode(text)).toBe(expected);
  });
});

test('htmlCode is HTML whatever the name', () => {
  expect(htmlCode('a_b-1.0.whl')).toBe('<code>a_b-1.0.whl</code>');
  expect(htmlCode('</summary>')).toBe('<code>&#60;/summary&#62;</code>');
});

describe('markdownText', () => {
  test.each([
    ['It needs GLIBC_2.4, a version', 'It needs `GLIBC_2.4`, a version'],
    ['see "MANIFEST.in" (or setup.py).', 'see "`MANIFEST.in`" (or `setup.py`).'],
    ['before 6.3, e.g. and/or', 'before 6.3, e.g. and/or'],
    ['ask @octocat about #1 or GH-2', 'ask `@octocat` about `#1` or `GH-2`'],
    ['[a](javascript:x) ![b](c)', '`[a](javascript:x)` `![b](c)`'],
    ['https://evil.example www.evil.example a@b.c', '`https://evil.example` `www.evil.example` `a@b.c`'],
    [
      'at https://github.com/Blosc/c-blosc2/blob/main/x.',
      'at `https://github.com/Blosc/c-blosc2/blob/main/x`.',
    ],
    ['a(www.1.2 x,www.1.2', '`a(www.1.2` `x,www.1.2`'],
    ['(deadbeef) effaced-by', '(`deadbeef`) `effaced-by`'],
    ['https://github.com.evil.example/x', '`https://github.com.evil.example/x`'],
    ['a < b && c > d', 'a &lt; b &amp;&amp; c &gt; d'],
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['::error::x', '`::error::x`'],
    ['1. one', '1\\. one'],
    ['- one - two', '\\- one - two'],
    ['--- x', '`---` x'],
    ['$a$ :+1: ~~x~~ deadbeef', '`$a$` `:+1:` `~~x~~` `deadbeef`'],
    ['    code', 'code'],
  ])('%j', (text, expected) => {
    expect(markdownText(text)).toBe(expected);
  });
});

test('workflow commands', () => {
  expect(commandData('100%\r\n::error::, a')).toBe('100%25%0D%0A::error::, a');
  expect(commandProperty('100%\r\n::error::, a')).toBe('100%25%0D%0A%3A%3Aerror%3A%3A%2C a');
});

test('logLine defuses what the runner would obey', () => {
  expect(logLine('  ::error::x')).toBe('  \\x3a:error::x');
  expect(logLine('\x1b[1m::error::x')).toBe('\x1b[1m\\x3a:error::x');
  expect(logLine('a ##[error]x')).toBe('a #\\x23[error]x');
  expect(logLine('std::string #1')).toBe('std::string #1');
});

test('clipUtf8 counts bytes and keeps characters whole', () => {
  expect(clipUtf8('äöü', 6)).toBe('äöü');
  expect(clipUtf8('äöüß', 7)).toBe('äö…');
  expect(clipUtf8('\u{1f4a9}\u{1f4a9}', 6)).toBe('…');
  expect(clipUtf8('abc', 2)).toBe('ab');
  for (const name of HOSTILE_NAMES) expect(utf8Length(clipUtf8(name, 33))).toBeLessThanOrEqual(33);
});
