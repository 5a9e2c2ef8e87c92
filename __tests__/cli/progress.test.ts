import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startProgress } from '../../src/cli/progress.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function terminal(isTTY = true) {
  const written: string[] = [];
  return { isTTY, columns: 40, written, write: (text: string) => written.push(text) };
}

test('one line, drawn over again, turning while nothing is done, gone at the end', () => {
  const stream = terminal();
  const progress = startProgress(2, stream, {});
  vi.advanceTimersByTime(250);
  progress.step('a-1.0-py3-none-any.whl');
  progress.end();
  vi.advanceTimersByTime(1000);
  expect(stream.written).toEqual([
    '\r\x1b[K⠋ 0 of 2 wheels ',
    '\r\x1b[K⠙ 0 of 2 wheels ',
    '\r\x1b[K⠹ 0 of 2 wheels ',
    '\r\x1b[K⠹ 1 of 2 wheels a-1.0-py3-none-any.whl',
    '\r\x1b[K',
  ]);
});

test.each([
  ['a pipe', terminal(false), {}],
  ['a terminal that can not go back', terminal(), { TERM: 'dumb' }],
])('nothing on %s', (_, stream, env) => {
  const progress = startProgress(2, stream, env);
  progress.step('a.whl');
  vi.advanceTimersByTime(1000);
  progress.end();
  expect(stream.written).toEqual([]);
});
