/** Runs commands by turns and says what they cost. */

import { spawnSync } from 'node:child_process';

/** @typedef {{ seconds: number, peakMiB: number }} Cost */

/**
 * Makes a Node child write its peak memory in KiB when it ends. Linux counts the parent's memory at the fork into
 * `maxRSS`, so there the kernel's own high-water mark of the new program is read.
 */
const REPORT_MEMORY = `data:text/javascript,${encodeURIComponent(`
  import { existsSync, readFileSync } from 'node:fs';
  import { isMainThread } from 'node:worker_threads';
  if (isMainThread) process.on('exit', () => {
    const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
    const peak = /VmHWM:\\s+(\\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
    process.stderr.write('peak=' + peak);
  });
`)}`;

/**
 * @param {string[]} args of node
 * @returns {Cost}
 */
export function runNode(args) {
  const { seconds, stderr } = runCommand(process.execPath, ['--import', REPORT_MEMORY, ...args]);
  const memory = /peak=(\d+)/.exec(stderr)?.[1];
  if (memory === undefined) throw new Error(`node ${args.join(' ')} failed: ${stderr}`);
  return { seconds, peakMiB: Number(memory) / 1024 };
}

/**
 * Throws when the command can't be started or doesn't end with 0.
 * @param {string} command
 * @param {string[]} args
 */
export function runCommand(command, args) {
  const start = process.hrtime.bigint();
  const child = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 30 });
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
 */
export function compare(args, baseline, times) {
  runNode(args);
  runNode(baseline);
  const pairs = Array.from({ length: times }, () => ({ whole: runNode(args), bare: runNode(baseline) }));
  return {
    seconds: median(pairs.map(({ whole }) => whole.seconds)),
    baselineSeconds: median(pairs.map(({ bare }) => bare.seconds)),
    ratio: median(pairs.map(({ whole, bare }) => whole.seconds / bare.seconds)),
    peakMiB: Math.max(...pairs.map(({ whole }) => whole.peakMiB)),
  };
}

/** @param {number[]} values */
export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
