/** The fuzzer itself, started by scripts/fuzz.mjs in a process of its own. */

import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Blocks, Coverage, type TargetCoverage } from './coverage.ts';
import { type FuzzFinding, Fuzzing, type TargetResult } from './loop.ts';
import { madeScratchFolder } from './scratch.ts';
import { setRoot } from './seeds.ts';
import type { Target } from './target.ts';

const DEFAULT_SECONDS = 600;

interface Options {
  root: string;
  /** Where findings go. */
  output: string;
  /** The file that holds the inputs of the moment. */
  running: string;
  seconds: number;
  /** Batches for each target instead of a time, for what must be the same each time; null for a time. */
  turns: number | null;
  seed: number;
  names: string[];
  input: string | null;
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      root: { type: 'string' },
      output: { type: 'string' },
      running: { type: 'string' },
      seconds: { type: 'string' },
      turns: { type: 'string' },
      seed: { type: 'string' },
      target: { type: 'string', multiple: true },
      input: { type: 'string' },
    },
  });
  const number = (text: string | undefined): number | null => {
    if (text !== undefined && !/^\d+$/.test(text)) throw new Error(`"${text}" is no number`);
    return text === undefined ? null : Number(text);
  };
  return {
    root: values.root ?? process.cwd(),
    output: values.output ?? '.cache/fuzz',
    running: values.running ?? '.cache/fuzz/running',
    seconds: number(values.seconds) ?? DEFAULT_SECONDS,
    turns: number(values.turns),
    seed: number(values.seed) ?? Math.floor(Date.now() / 1000),
    names: values.target ?? [],
    input: values.input ?? null,
  };
}

/** Sources are loaded once their coverage is counted. */
async function loadTargets(names: readonly string[]): Promise<Target[]> {
  const { TARGETS } = await import('./targets/index.ts');
  const unknown = names.filter((name) => !TARGETS.some((target) => target.name === name));
  if (unknown.length > 0)
    throw new Error(
      `no target ${unknown.join(', ')}; there are: ${TARGETS.map(({ name }) => name).join(', ')}`,
    );
  return TARGETS.filter(({ name }) => names.length === 0 || names.includes(name));
}

async function fuzz(
  targets: readonly Target[],
  coverage: Coverage,
  options: Options,
): Promise<TargetResult[]> {
  const { running } = options;
  const beforeBatch = (target: string, inputs: readonly Buffer[]): void => {
    writeFileSync(
      running,
      JSON.stringify({ target, inputs: inputs.map((input) => input.toString('base64')) }),
    );
    process.send?.('alive');
  };
  // What merely loading the sources runs is no target's.
  coverage.forTarget().hasNew(true);
  const loops: { loop: Fuzzing; own: TargetCoverage }[] = [];
  for (const target of targets) {
    const own = coverage.forTarget();
    const loop = new Fuzzing(target, { seed: options.seed, coverage: own, beforeBatch });
    await loop.feedSeeds(await target.seeds());
    loops.push({ loop, own });
  }
  const start = performance.now();
  const share = (options.seconds * 1000) / loops.length;
  for (const [index, { loop, own }] of loops.entries()) {
    const end = start + share * (index + 1);
    for (let turn = 0; !loop.isDone; turn++) {
      if (options.turns === null ? performance.now() >= end : turn === options.turns) break;
      await loop.turn();
    }
    printProgress(loop.result, own.blocks(), performance.now() - start);
  }
  await rm(running, { force: true });
  return loops.map(({ loop }) => loop.result);
}

function printProgress(
  { target, executions, outcomes, corpus, slowest, findings }: TargetResult,
  { covered, known }: Blocks,
  time: number,
): void {
  const cells = [
    target.padEnd(12),
    `${executions}`.padStart(9),
    `${corpus}`.padStart(7),
    `${outcomes}`.padStart(9),
    `${covered}/${known}`.padStart(14),
    `${Math.round(slowest)} ms`.padStart(9),
    `${findings.length}`.padStart(9),
    `${Math.round(time / 1000)} s`.padStart(7),
  ];
  console.log(cells.join(''));
}

const HEADING = 'target      executions corpus outcomes        blocks  slowest findings     at';

async function saveFindings(findings: readonly FuzzFinding[], output: string): Promise<void> {
  for (const { target, reason, input } of findings) {
    const id = createHash('sha256').update(input).digest('hex').slice(0, 12);
    const file = path.join(output, `${target.replaceAll(' ', '-')}-${id}.bin`);
    await writeFile(file, input);
    console.log(`\n${target}: ${reason}\n  npm run fuzz -- --target '${target}' --input ${file}`);
  }
}

async function main(): Promise<void> {
  const options = readOptions();
  setRoot(options.root);
  const coverage = new Coverage(new URL('../src/', import.meta.url).href);
  const targets = await loadTargets(options.names);
  await mkdir(options.output, { recursive: true });
  try {
    if (options.input !== null) {
      const input = await readFile(options.input);
      for (const target of targets) console.log(await target.run(input));
      return;
    }
    console.log(`seed ${options.seed}\n${HEADING}`);
    const results = await fuzz(targets, coverage, options);
    const executions = results.reduce((sum, result) => sum + result.executions, 0);
    const findings = results.flatMap((result) => result.findings);
    const { covered, known } = coverage.blocks();
    console.log(
      `${executions} executions, ${covered} of ${known} known blocks ran, ${findings.length} findings`,
    );
    await saveFindings(findings, options.output);
    if (findings.length > 0) process.exitCode = 1;
  } finally {
    const scratch = await madeScratchFolder();
    if (scratch !== null) await rm(scratch, { recursive: true, force: true });
  }
}

await main();
process.disconnect?.();
