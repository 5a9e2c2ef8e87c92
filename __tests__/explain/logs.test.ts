/** Logs in the forms of the tools, and what is read out of each, whatever shape the log comes in. */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import expectedFile from '../../fixtures/logs/expected.json' with { type: 'json' };
import { explainLog } from '../../src/explain/explainLog.ts';
import type { LogFailure } from '../../src/explain/failure.ts';
import { FAILURE_KINDS } from '../../src/explain/failureKinds.ts';
import { readLog } from '../../src/explain/readLog.ts';

const folder = fileURLToPath(new URL('../../fixtures/logs', import.meta.url));
const names = readdirSync(folder).filter((name) => name.endsWith('.log'));
const expected: Record<string, object[]> = expectedFile;

function logText(name: string): string {
  return readFileSync(path.join(folder, name), 'utf8');
}

async function failuresIn(log: string | Uint8Array, chunk = 4096): Promise<LogFailure[]> {
  const bytes = typeof log === 'string' ? Buffer.from(log) : log;
  const chunks = [];
  for (let at = 0; at < bytes.length; at += chunk) chunks.push(bytes.subarray(at, at + chunk));
  return (await readLog('build.log', chunks)).failures;
}

/** The failures as the file of expectations has them: without what is empty. */
function told(failures: readonly LogFailure[]): object[] {
  return failures.map(({ log: _, quote: __, context, ...rest }) =>
    Object.fromEntries(
      Object.entries({ ...rest, build: context.build }).filter(
        ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
      ),
    ),
  );
}

const STAMP = '2025-03-01T10:11:12.1234567Z ';
const lines = (text: string, change: (line: string) => string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? line : change(line)))
    .join('\n');
/** Those that no runner has stamped yet. */
const unstamped = (text: string): boolean => !/^\d{4}-/m.test(text);

describe.each(names)('%s', (name) => {
  const text = logText(name);

  test('is read as expected', async () => {
    expect(expected[name]).toBeDefined();
    expect(told(await failuresIn(text))).toEqual(expected[name]);
  });

  test.each([
    ['CRLF', text.replaceAll('\n', '\r\n')],
    ['indented', lines(text, (line) => `  ${line}`)],
    [
      'coloured',
      lines(text, (line) => (/^ *[^\s#:]/.test(line) ? `\x1b[0m\x1b[36;1m${line}\x1b[0m\x1b[K` : line)),
    ],
    ['with a title set by an escape', lines(text, (line) => `\x1b]0;title\x07${line}`)],
    ['stamped', unstamped(text) ? lines(text, (line) => STAMP + line) : text],
    [
      'from gh run view',
      lines(text, (line) => `build (ubuntu-latest)\tBuild wheels\t${unstamped(text) ? STAMP : ''}${line}`),
    ],
  ])('%s: the same', async (_, changed) => {
    expect(told(await failuresIn(changed))).toEqual(expected[name]);
  });

  test('as UTF-16, as PowerShell writes it: the same', async () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    expect(told(await failuresIn(bytes))).toEqual(expected[name]);
  });

  test.each([1, 7, 1 << 20])('in pieces of %i bytes: the same', async (size) => {
    const pieces = size === 1 && text.length > 6000 ? 3 : size;
    expect(told(await failuresIn(text, pieces))).toEqual(expected[name]);
  });

  test('its explanations are whole sentences with nothing missing', async () => {
    for (const { title, meaning, causes, next } of explainLog(await failuresIn(text), [])) {
      const texts = [title, meaning, ...causes, ...next.map((step) => step.text)];
      for (const each of texts) {
        expect(each).not.toMatch(/\b(?:undefined(?! symbol)|null|NaN)\b|\[object| {2}|^\s|\s$| [.,;](?: |$)/);
      }
      for (const each of texts.slice(1)) expect(each).toMatch(/[.?]$/);
      // What a finding shows of a message before it loses its middle.
      expect([meaning, ...causes].join(' ').length).toBeLessThan(1800);
      expect(next.length).toBeGreaterThan(0);
    }
  });
});

test('every log has its expectation, and the other way round', () => {
  expect(Object.keys(expected).sort()).toEqual([...names].sort());
});

test('nothing is found in the logs that are clean', () => {
  const clean = names.filter((name) => name.startsWith('clean-'));
  expect(clean.length).toBeGreaterThan(4);
  expect(clean.flatMap((name) => expected[name])).toEqual([]);
});

test.each(FAILURE_KINDS.map(({ id }) => id))('%s has a log', (id) => {
  const kinds = Object.values(expected).flatMap((failures) =>
    failures.map((failure) => (failure as { kind: string }).kind),
  );
  expect(kinds).toContain(id);
});

test.each(FAILURE_KINDS.map((kind) => [kind.id, kind] as const))(
  '%s: its marks are in what its pattern takes',
  async (_, kind) => {
    const failures = (await Promise.all(names.map((name) => failuresIn(logText(name))))).flat();
    const quotes = failures.filter((failure) => failure.kind === kind.id).map(({ quote }) => quote);
    for (const quote of quotes) {
      expect(kind.pattern.test(quote)).toBe(true);
      expect(kind.marks.some((mark) => quote.includes(mark))).toBe(true);
    }
  },
);
