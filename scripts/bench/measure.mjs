/** Runs commands by turns and says what they cost. */

import { spawnSync } from 'node:child_process';

/** @typedef {{ seconds: number, cpu: number, peakMiB: number }} Cost `cpu`: seconds of all processors together */

/**
 * Makes a Node child write its peak memory in KiB, and its processor time in microseconds, when it ends. Linux counts the parent's memory at the fork into
 * `maxRSS`, so there the kernel's own high-water mark of the new program is read.
 */
const REPORT_MEMORY = `data:text/javascript,${encodeURIComponent(`
  import { existsSync, readFileSync } from 'node:fs';
  import { isMainThread } from 'node:worker_threads';
  if (isMainThread) process.on('exit', () => {
    const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
    const peak = /VmHWM:\\s+(\\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
    const { user, system } = process.cpuUsage();
    process.stderr.write('peak=' + peak + ' cpu=' + (user + system));
  });
`)}`;

/**
 * @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv }} Place where a program runs, and its environment
 *
 * @param {string[]} args of node
 * @param {Place} [place]
 * @returns {Cost}
 */
export function runNode(args, place) {
  const { seconds, stderr } = runCommand(process.execPath, ['--import', REPORT_MEMORY, ...args], place);
  const [, memory, cpu] = /peak=(\d+) cpu=(\d+)/.exec(stderr) ?? [];
  if (memory === undefined) throw new Error(`node ${args.join(' ')} failed: ${stderr}`);
  return { seconds, cpu: Number(cpu) / 1e6, peakMiB: Number(memory) / 1024 };
}

/**
 * Throws when the command can't be started or doesn't end with 0.
 * @param {string} command
 * @param {string[]} args
 * @param {Place} [place]
 */
export function runCommand(command, args, place = {}) {
  const start = process.hrtime.bigint();
  const child = spawnSync(command, args, { ...place, encoding: 'utf8', maxBuffer: 1 << 30 });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (child.error !== undefined || child.status !== 0)
    throw child.error ?? new Error(`${command} ended with status ${child.status}: ${child.stderr}`);
  return { seconds, stderr: child.stderr };
}

/**
 * Two Node programs by turns, after one uncounted run of each, so that a machine that slows down slows both. Medians
 * are what counts.
 * @param {string[]} args
 * @param {string[]} baseline
 * @param {number} times
 * @param {Place} [place]
 */
export function compare(args, baseline, times, place) {
  const pair = () => ({ whole: runNode(args, place), bare: runNode(baseline, place) });
  pair();
  const pairs = Array.from({ length: times }, pair);
  return {
    seconds: median(pairs.map(({ whole }) => whole.seconds)),
    baselineSeconds: median(pairs.map(({ bare }) => bare.seconds)),
    ratio: median(pairs.map(({ whole, bare }) => whole.seconds / bare.seconds)),
    cpuRatio: median(pairs.map(({ whole, bare }) => whole.cpu / bare.cpu)),
    peakMiB: Math.max(...pairs.map(({ whole }) => whole.peakMiB)),
  };
}

/**
 * Processor time for nothing, for some of a thing, and for four times as many, by turns. `growth` is what each of the many
 * costs beside each of the few, both without what nothing costs already: 1 where the cost grows as the number does.
 * @param {{ none: string[], few: string[], many: string[] }} args of node
 * @param {number} times
 */
export function growthOf({ none, few, many }, times) {
  for (const args of [none, few]) runNode(args);
  const rounds = Array.from({ length: times }, () => ({
    none: runNode(none).cpu,
    few: runNode(few).cpu,
    many: runNode(many).cpu,
  }));
  const [start, some, all] = [
    median(rounds.map((each) => each.none)),
    median(rounds.map((each) => each.few)),
    median(rounds.map((each) => each.many)),
  ];
  return { few: some - start, many: all - start, growth: (all - start) / (4 * (some - start)) };
}

/** @param {number[]} values */
export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
