/** The fuzzer finds what is there to be found, and the same each time. */

import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Fuzzing, type TargetResult } from '../../fuzz/loop.ts';
import { mutate } from '../../fuzz/mutate.ts';
import { Random } from '../../fuzz/random.ts';
import { expectSoundMarkdown, expectSoundOutputs } from '../../fuzz/soundOutput.ts';
import type { Target } from '../../fuzz/target.ts';
import { foundingCase } from '../report/samples.ts';

const noCoverage = { hasNew: () => false };

async function feed(
  run: Target['run'],
  turns = 400,
  processorTime: () => number = () => 0,
): Promise<TargetResult> {
  const target: Target = { name: 'planted', seeds: async () => [], dictionary: ['BUG'], maxSize: 64, run };
  const loop = new Fuzzing(target, { seed: 1, coverage: noCoverage, beforeBatch: () => {}, processorTime });
  await loop.feedSeeds([Buffer.from('a seed')]);
  for (let turn = 0; turn < turns && !loop.isDone; turn++) await loop.turn();
  return loop.result;
}

describe('a planted mistake is found', () => {
  test('an exception, step by step', async () => {
    const { findings } = await feed((input) => {
      const text = input.toString('latin1');
      const steps = ['BUG', 'BUGBUG', 'BUGBUGBUG'].filter((word) => text.includes(word));
      if (steps.length === 3) throw new Error('planted');
      return Promise.resolve(steps);
    });
    expect(findings).toHaveLength(1);
    expect(findings[0]?.reason).toContain('planted');
    expect(findings[0]?.input.toString('latin1')).toContain('BUGBUGBUG');
  });

  test('an input that takes too long', async () => {
    let time = 0;
    const run = (input: Buffer): Promise<string[]> => {
      time += input.includes('seed') ? 2001 : 1;
      return Promise.resolve([]);
    };
    const { findings } = await feed(run, 1, () => time);
    expect(findings.map(({ reason }) => reason)).toEqual(['2001 ms of processor time for 6 bytes']);
  });

  test('not one that took long because the machine was busy', async () => {
    let time = 0;
    const run = (): Promise<string[]> => {
      time += time === 0 ? 9000 : 1;
      return Promise.resolve([]);
    };
    expect((await feed(run, 1, () => time)).findings).toEqual([]);
  });

  test('an input that is written to', async () => {
    const { findings } = await feed((input) => {
      input.fill(0);
      return Promise.resolve([]);
    }, 1);
    expect(findings[0]?.reason).toBe('the input was changed');
  });

  test('a warning of a library', async () => {
    const { findings } = await feed(() => {
      process.emitWarning('planted');
      return Promise.resolve([]);
    }, 1);
    expect(findings[0]?.reason).toBe('a warning: planted');
  });

  test('nothing where there is nothing', async () => {
    expect((await feed(() => Promise.resolve([]), 20)).findings).toEqual([]);
  });
});

describe('output that got something from a stranger is told from output that did not', () => {
  test('sound', () => {
    expect(() => expectSoundOutputs(foundingCase())).not.toThrow();
    expect(() =>
      expectSoundMarkdown('page', '## ⚠️ Wheel ABI: `a.b`\n\n| a | <code>&#60;</code> |\n|---|---|\n'),
    ).not.toThrow();
  });

  test.each([
    '\u202e',
    'a\x1b[31m',
    '::error::boo',
    'a ##[error]b',
    '<img src=x>',
    '[a](https://evil.example)',
    'https://evil.example',
    '@octocat',
    'see #1',
    '<details>\n\n`a`',
    '| a | b |\n|---|---|\n| c | d | e |',
    'an open ` backtick',
  ])('%j', (markdown) => {
    expect(() => expectSoundMarkdown('page', markdown)).toThrow('page');
  });
});

test('one seed gives one sequence, another gives another', () => {
  const sequence = (seed: number): string[] => {
    const random = new Random(seed);
    const ingredients = { dictionary: [Buffer.from('word')], corpus: [Buffer.from('other')], maxSize: 32 };
    return Array.from({ length: 200 }, () =>
      mutate(Buffer.from('a seed'), random, ingredients).toString('hex'),
    );
  };
  expect(sequence(1)).toEqual(sequence(1));
  expect(sequence(1)).not.toEqual(sequence(2));
  expect(new Set(sequence(1)).size).toBeGreaterThan(100);
  for (const input of sequence(1)) expect(input.length).toBeLessThanOrEqual(64);
});

test('as a program it says what it did, and the same again', () => {
  const script = fileURLToPath(new URL('../../scripts/fuzz.mjs', import.meta.url));
  const run = (...args: string[]) => spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  const figures = () => {
    const { status, stdout } = run('--turns', '3', '--seed', '7', '--target', 'wheel name', '--target', 'ar');
    expect(status, stdout).toBe(0);
    return stdout.split('\n').map((line) => line.replaceAll(/ +\d+ (?:ms|s)/g, ''));
  };
  const first = figures();
  expect(first.join('\n')).toMatch(/\d+ executions, \d+ of \d+ known blocks ran, 0 findings/);
  expect(figures()).toEqual(first);
  expect(run('--target', 'no such').status).toBe(1);
});

test('as a program it feeds a stored input again', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'fuzz-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'input.bin');
  await writeFile(file, 'no wheel name');
  const script = fileURLToPath(new URL('../../scripts/fuzz.mjs', import.meta.url));
  const args = ['--target', 'wheel name', '--input', file];
  const { status, stdout } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  expect(status).toBe(0);
  expect(stdout).toContain('.whl');
});
