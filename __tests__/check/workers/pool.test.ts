/** Real threads: the built worker, and scripts that behave badly in its place. */

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TINY_WHEEL } from '../../../src/base/limits.ts';
import { type CheckedWheel, checkWheel, type WheelCheck } from '../../../src/check/checkWheel.ts';
import { type PoolOptions, WorkerPool } from '../../../src/check/workers/pool.ts';
import { threadCount } from '../../../src/check/workers/threads.ts';
import type { WheelSource } from '../../../src/wheel/facts.ts';
import { sourceAt } from '../../wheel/opened.ts';
import { distInfo, zipOf } from '../../wheel/zips.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const cases = path.join(root, 'fixtures', 'cases');
const binaries = path.join(root, 'fixtures', 'binaries');
const worker = pathToFileURL(path.join(root, 'dist', 'worker.js'));
const wheels: WheelSource[] = readdirSync(cases, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.whl'))
  .sort()
  .map((name) => {
    const filename = path.basename(name);
    return { path: path.join(cases, name), displayPath: name, filename, artifact: null };
  });
const how: WheelCheck = {
  settings: { severities: new Map([['executable-stack', 'error']]), externalLibraries: [], build: null },
  objectFormat: 'sha1',
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pool-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

let scripts = 0;
function script(text: string): URL {
  const file = path.join(folder, `script${scripts++}.mjs`);
  writeFileSync(file, text);
  return pathToFileURL(file);
}

async function checkAll(options: Partial<PoolOptions>, some = wheels): Promise<CheckedWheel[]> {
  const pool = new WorkerPool(how, { worth: 0, threads: 3, ...options });
  try {
    const checked = await Promise.all(some.map((wheel) => pool.check(wheel)));
    return checked.filter((each) => each !== null);
  } finally {
    await pool.close();
  }
}

const inThisThread = await Promise.all(wheels.map((wheel) => checkWheel(wheel, how)));

function findingsOf(checked: CheckedWheel): string[] {
  return checked.findings.map(({ rule, message }) => `${rule}: ${message}`);
}

test('threads come to what one thread comes to, whoever is first', async () => {
  const log = path.join(folder, 'begun');
  const counting = script(
    `import { appendFileSync } from 'node:fs';
     appendFileSync(${JSON.stringify(log)}, 'begun ');
     await import(${JSON.stringify(worker.href)});`,
  );
  writeFileSync(log, '');
  // On a busy machine all may be done before both have begun.
  for (let most = 2; readFileSync(log, 'utf8').length < 'begun begun '.length; most += 2) {
    expect(await checkAll({ script: counting })).toEqual(inThisThread);
    expect(readFileSync(log, 'utf8').split('begun').length - 1).toBeLessThanOrEqual(most);
  }
  expect(inThisThread.flatMap(({ findings }) => findings).length).toBeGreaterThan(100);
});

describe('where no worker can be had, the calling thread does it all', () => {
  test.each([
    ['its bundle is missing', () => pathToFileURL(path.join(folder, 'nothing.js'))],
    ['it fails as it begins', () => script('throw new Error("no")')],
    ['it ends as it begins', () => script('process.exit(0)')],
  ])('%s', async (_, bundle) => {
    expect(await checkAll({ script: bundle() })).toEqual(inThisThread);
  });

  test('the machine has one processor', async () => {
    const never = script('throw new Error("must not begin")');
    expect(await checkAll({ script: never, threads: 1 })).toEqual(inThisThread);
  });

  test('there is little to do', async () => {
    const never = script('while (true) {}');
    expect(await checkAll({ script: never, worth: 2 ** 30 })).toEqual(inThisThread);
  });
});

test('a wheel alone begins no worker, however large', async () => {
  const log = path.join(folder, 'alone');
  const telling = script(
    `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(log)}, 'begun')`,
  );
  expect(await checkAll({ script: telling }, wheels.slice(0, 1))).toEqual(inThisThread.slice(0, 1));
  expect(existsSync(log)).toBe(false);
});

describe('tiny wheels are worth an eighth of their size', () => {
  const many = 64;
  const worth = (many / 8) * TINY_WHEEL;

  /** Whether any worker was begun for so many files of a size. */
  async function beginsFor(size: number): Promise<boolean> {
    let begun = false;
    const note = (): void => {
      begun = true;
    };
    process.on('worker', note);
    const some = Array.from({ length: many }, (_, index) => {
      const file = path.join(folder, `size${size}-${index}.whl`);
      writeFileSync(file, Buffer.alloc(size));
      return { path: file, displayPath: file, filename: path.basename(file), artifact: null };
    });
    expect(await checkAll({ worth, script: script('') }, some)).toHaveLength(many);
    process.off('worker', note);
    return begun;
  }

  test('below the limit, so many of them begin no worker', async () => {
    expect(await beginsFor(TINY_WHEEL - 1)).toBe(false);
  });

  test('at the limit they do', async () => {
    // On a busy machine all may be done before enough of them wait.
    while (!(await beginsFor(TINY_WHEEL)));
  });
});

describe('a worker that dies costs the wheel that it was at a finding, and nothing else', () => {
  const listening = (then: string): URL =>
    script(
      `import { parentPort } from 'node:worker_threads';
       parentPort.on('message', () => { ${then} });
       parentPort.postMessage('ready');`,
    );

  test.each([
    ['it throws', 'throw new Error("a mistake of ours")', 'a mistake of ours'],
    ['it ends', 'process.exit(7)', 'its thread ended with code 7'],
    [
      'it runs out of memory',
      'const all = []; while (true) all.push({ text: "x" + all.length });',
      'takes more than the 32 MiB of memory',
    ],
  ])('%s', async (_, then, reason) => {
    const limits = { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 4 };
    let lost: CheckedWheel[] = [];
    // On a busy machine all may be done before a worker has begun.
    while (lost.length === 0) {
      const results = await checkAll({ script: listening(then), limits });
      expect(results).toHaveLength(wheels.length);
      lost = results.filter((checked, index) => {
        const expected = inThisThread[index];
        return expected === undefined || findingsOf(checked).join() !== findingsOf(expected).join();
      });
    }
    for (const checked of lost) {
      expect(checked.isRead).toBe(false);
      expect(findingsOf(checked).join()).toContain(reason);
    }
  });
});

describe('workers help with a large wheel', () => {
  /** It takes as long to read as a worker takes to begin. */
  const zeros = Buffer.alloc(1024 * 1024);
  const packed = deflateRawSync(zeros);
  const members = Array.from({ length: 400 }, (_, index) => ({ name: `pkg/${index}`, data: zeros, packed }));
  const natives = readdirSync(binaries).map((name) => ({
    name: `pkg/${name}`,
    data: readFileSync(path.join(binaries, name)),
  }));
  let wheel: WheelSource;
  let read: CheckedWheel;
  beforeAll(async () => {
    wheel = sourceAt(path.join(folder, 'pkg-1.0-py3-none-any.whl'));
    writeFileSync(wheel.path, zipOf([...members, ...natives, ...distInfo()]));
    read = await checkWheel(wheel, how);
  });
  const helped = { worth: Number.POSITIVE_INFINITY, worthHelp: 0, threads: 2 };

  /** What comes of a wheel with a worker's help; null where it was done before the worker was asked. */
  async function withHelp(bundle: URL, wasAsked: () => boolean): Promise<CheckedWheel[] | null> {
    const checked = await checkAll({ ...helped, script: bundle }, [wheel]);
    return wasAsked() ? checked : null;
  }

  /** A worker that does `then` when it is asked for something, and leaves a file that says so. */
  function asked(then: string): () => { bundle: URL; wasAsked: () => boolean } {
    return () => {
      const log = path.join(folder, `asked${scripts}`);
      const bundle = script(
        `import { writeFileSync } from 'node:fs';
         import { parentPort } from 'node:worker_threads';
         parentPort.on('message', (task) => { writeFileSync(${JSON.stringify(log)}, task.kind); ${then} });
         parentPort.postMessage('ready');`,
      );
      return { bundle, wasAsked: () => existsSync(log) };
    };
  }

  const helpers: Record<string, () => { bundle: URL; wasAsked: () => boolean }> = {
    'that is the built one': () => ({ bundle: worker, wasAsked: () => true }),
    'that dies over it': asked('throw new Error("a mistake of ours")'),
    'that ends': asked('process.exit(7)'),
    'that can do nothing': asked('parentPort.postMessage({ aside: null })'),
  };

  test.each(Object.entries(helpers))('it comes to the same with one %s', async (_, helper) => {
    const { bundle, wasAsked } = helper();
    let checked = await withHelp(bundle, wasAsked);
    // On a busy machine the wheel may be done before the worker has begun.
    while (checked === null) checked = await withHelp(bundle, wasAsked);
    expect(checked).toEqual([read]);
  });

  test('not with one that is small', async () => {
    const { bundle, wasAsked } = asked('')();
    const { size } = statSync(wheel.path);
    await checkAll({ ...helped, script: bundle, worthHelp: size + 1 }, [wheel]);
    expect(wasAsked()).toBe(false);
  });
});

test('closing ends what is under way, and nothing keeps the process from ending', async () => {
  const stuck = script(
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', () => { while (true) {} });
     parentPort.postMessage('ready');`,
  );
  const pool = new WorkerPool(how, { worth: 0, threads: 2, script: stuck });
  const results = wheels.map((wheel) => pool.check(wheel));
  // All but the one that the worker is stuck at.
  await Promise.race(results.slice(0, 1));
  await pool.close();
  await Promise.all(results);
});

test('threads are as many as processors and memory allow', () => {
  const GiB = 2 ** 30;
  expect(threadCount(4, 8 * GiB)).toBe(4);
  expect(threadCount(64, 64 * GiB)).toBe(8);
  expect(threadCount(4, GiB / 2)).toBe(2);
  expect(threadCount(2, 0)).toBe(1);
});
