/** Logs that want to do harm, or are just large. */

import { describe, expect, test } from 'vitest';
import { MAX_LOG_CANDIDATES, MAX_LOG_FAILURES, MAX_LOG_NAME } from '../../src/base/limits.ts';
import { readLog } from '../../src/explain/readLog.ts';
import { processorSeconds } from '../support/processorTime.ts';

const MESSAGE =
  'auditwheel: error: cannot repair "/tmp/a-1.0-cp312-cp312-linux_x86_64.whl" to "manylinux2014_x86_64" ABI because of the presence of too-recent versioned symbols. You\'ll need to compile the wheel on an older toolchain.';

const kindsIn = async (...parts: (string | Uint8Array)[]): Promise<string[]> => {
  const { failures } = await readLog(
    'x',
    parts.map((part) => Buffer.from(part)),
  );
  return failures.map(({ kind }) => kind);
};

test('an empty log has no lines, one without a final line end has its last', async () => {
  expect(await readLog('x', [])).toMatchObject({ log: 'x', lines: 0, failures: [], leftOut: null });
  expect((await readLog('x', [Buffer.from('a\nb')])).lines).toBe(2);
  expect((await readLog('x', [Buffer.from('a\nb\n')])).lines).toBe(2);
});

test('a line of 40 MB is cut, and what comes after it is read', async () => {
  const long = Buffer.alloc(1 << 20, 'x');
  const reading = await readLog('x', [
    Buffer.from('start '),
    ...Array.from({ length: 40 }, () => long),
    Buffer.from(`\n${MESSAGE}\n`),
  ]);
  expect(reading).toMatchObject({ lines: 2, failures: [{ line: 2, kind: 'auditwheel-too-recent' }] });
});

test('a line that is written over shows what came last', async () => {
  expect(await kindsIn(`downloading 10%\rdownloading 20%\r${MESSAGE}\n`)).toEqual(['auditwheel-too-recent']);
  expect(await kindsIn(`${MESSAGE}\rdone\n`)).toEqual([]);
});

describe('where a message is none', () => {
  test.each([
    ['in the middle of a line', `see: ${MESSAGE}`],
    ['in a command', `+ echo '${MESSAGE}'`],
    ['in a comment', `# ${MESSAGE}`],
    ['in a script', `##[group]Run echo\n${MESSAGE}\n##[endgroup]`],
    ["in cibuildwheel's tests", `Testing wheel...\n\n${MESSAGE}\n`],
    ['in pytest', `===== test session starts =====\n${MESSAGE}\n===== 1 failed in 0.01s =====`],
    ['in a step that succeeded', `Repairing wheel...\n\n${MESSAGE}\n   ✓ 0.20s\n`],
  ])('%s', async (_, log) => {
    expect(await kindsIn(log)).toEqual([]);
  });

  test.each([
    ['after the script', `##[group]Run echo\nx\n##[endgroup]\n${MESSAGE}`],
    ['in the next step of the job', `Testing wheel...\n\n##[group]Run make\n##[endgroup]\n${MESSAGE}`],
    ['in the next build', `Testing wheel...\n\nBuilding cp312-manylinux_x86_64 wheel\n${MESSAGE}`],
    ['after pytest', `===== test session starts =====\n===== 1 passed in 0.01s =====\n${MESSAGE}`],
    [
      'after a pytest that was killed',
      `Testing wheel...\n===== test session starts =====\nBuilding cp312-manylinux_x86_64 wheel\n${MESSAGE}`,
    ],
    [
      'in a step after one that succeeded',
      `Building wheel...\n  ✓ 0.20s\nRepairing wheel...\n${MESSAGE}\n  ✕ 0.20s`,
    ],
  ])('%s it is one', async (_, log) => {
    expect(await kindsIn(log)).toEqual(['auditwheel-too-recent']);
  });
});

describe('hostile logs', () => {
  test('random bytes', async () => {
    let seed = 1;
    const random = (): number => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      return seed;
    };
    const words = [
      MESSAGE,
      '\x1b',
      '\x1b[',
      '\x1b]',
      '\r',
      '\n',
      '##[group]',
      '::error::',
      '\0',
      '\u202e',
      '2025-',
      '\t',
    ];
    for (let round = 0; round < 200; round += 1) {
      const parts = Array.from({ length: 60 }, () =>
        random() % 3 === 0
          ? Buffer.from(words[random() % words.length] ?? '')
          : Buffer.from(Array.from({ length: random() % 40 }, () => random() & 0xff)),
      );
      const { failures, lines } = await readLog('x', parts);
      expect(failures.length).toBeLessThanOrEqual(lines);
    }
  });

  test.each([
    ['messages without end', (index: number) => `${MESSAGE.replace('a-1.0', `a-${index}`)}\n`],
    ['escapes without end', () => `\x1b]${'\x1b['.repeat(500)}${'1;'.repeat(2000)}\n`],
    ['columns without end', () => `${'\t'.repeat(4000)}auditwheel\n`],
    ['reports without end', () => `{"specs": ${'{"name": "x", "result": {'.repeat(500)}"is_abi3"\n`],
    ['sets without end', () => `${"x with versions {'".repeat(60)}\n${MESSAGE}\n`],
    ['quotes without end', () => `error: cannot repair "${'"'.repeat(2000)}too-recent versioned symbols\n`],
    [
      'missing without end',
      () =>
        `${'a needs arch '.repeat(70)}\ndelocate.libsana.DelocationError: Some missing architectures in wheel\n`,
    ],
    ['commands without end', () => `Repairing wheel...\n+ ${'x.whl '.repeat(150)} failed with code \n`],
  ])('%s take little time', async (_, line) => {
    const text = Array.from({ length: 6000 }, (_, index) => line(index))
      .join('')
      .slice(0, 12_000_000);
    let failures = 0;
    const read = async (): Promise<void> => {
      failures = (await readLog('x', [Buffer.from(text)])).failures.length;
    };
    expect(await processorSeconds(read)).toBeLessThan(60);
    expect(failures).toBeLessThanOrEqual(MAX_LOG_FAILURES);
  });

  test('long names are cut', async () => {
    const name = 'x'.repeat(60_000);
    const { failures } = await readLog('x', [
      Buffer.from(
        `error: cannot repair "/${'y'.repeat(900)}.whl" to "manylinux2014_x86_64" ABI because it depends on black-listed symbols.\n`,
      ),
      Buffer.from(
        `ValueError: Cannot repair wheel, because required library "${name}" could not be located\n`,
      ),
    ]);
    for (const failure of failures) {
      const longest = Math.max(...[failure.wheel ?? '', ...failure.libraries].map(({ length }) => length));
      expect(longest).toBeLessThanOrEqual(MAX_LOG_NAME);
    }
    expect(failures).toHaveLength(1);
  });
});

describe('more than is taken of a log', () => {
  const lost = (at: number): string =>
    `ValueError: Cannot repair wheel, because required library "lib${at}.so" could not be located\n`;
  const leftOut = async (text: string): Promise<string | null> =>
    (await readLog('x', [Buffer.from(text)])).leftOut;
  const many = (count: number, line: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => line(at)).join('');

  test('messages', async () => {
    expect(await leftOut(many(MAX_LOG_FAILURES, lost))).toBeNull();
    expect(await leftOut(many(MAX_LOG_FAILURES + 1, lost))).toContain('more than 200 messages');
  });

  test('lines that look like one', async () => {
    expect(await leftOut(many(MAX_LOG_CANDIDATES, () => lost(0)))).toBeNull();
    expect(await leftOut(many(MAX_LOG_CANDIDATES + 1, () => lost(0)))).toContain('1000 lines');
  });
});
