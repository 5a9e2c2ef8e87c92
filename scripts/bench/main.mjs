/**
 * Speed and memory, as ratios taken in one run: the whole check of a set of wheels against a program that only
 * inflates their native members and checks each CRC-32, and the start-up of the command line against Node's own.
 * Prints a table and writes bench-results/bench.json. Processes take turns, so that a machine that slows down
 * slows both; medians are what counts.
 */

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWheel } from '../../fixtures/build/wheel.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = path.join(root, 'dist', 'cli.js');
const inflateOnly = path.join(root, 'scripts', 'inflateOnly.mjs');

const CHECK_RUNS = 7;
const START_RUNS = 21;
const WHEELS = 6;
const MiB = 1024 * 1024;

/**
 * Makes a child write its peak memory in KiB when it ends. Linux counts the parent's memory at the fork into
 * `maxRSS`, so there the kernel's own high-water mark of the new program is read.
 */
const REPORT_MEMORY = `data:text/javascript,${encodeURIComponent(`
  import { existsSync, readFileSync } from 'node:fs';
  process.on('exit', () => {
    const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
    const peak = /VmHWM:\\s+(\\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
    process.stderr.write('peak=' + peak);
  });
`)}`;

/**
 * @param {string[]} args of node
 * @returns {{ seconds: number, peakMiB: number }}
 */
function run(args) {
  const start = process.hrtime.bigint();
  const child = spawnSync(process.execPath, ['--import', REPORT_MEMORY, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const memory = /peak=(\d+)/.exec(child.stderr)?.[1];
  if (child.error !== undefined || memory === undefined)
    throw new Error(`node ${args.join(' ')} failed: ${child.stderr}`);
  return { seconds, peakMiB: Number(memory) / 1024 };
}

/** @param {number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/**
 * Two commands in turn, after one uncounted run of each.
 * @param {string[]} args
 * @param {string[]} baseline
 * @param {number} times
 */
function compare(args, baseline, times) {
  run(args);
  run(baseline);
  const pairs = Array.from({ length: times }, () => ({ whole: run(args), bare: run(baseline) }));
  return {
    seconds: median(pairs.map(({ whole }) => whole.seconds)),
    baselineSeconds: median(pairs.map(({ bare }) => bare.seconds)),
    ratio: median(pairs.map(({ whole, bare }) => whole.seconds / bare.seconds)),
    peakMiB: median(pairs.map(({ whole }) => whole.peakMiB)),
    baselinePeakMiB: median(pairs.map(({ bare }) => bare.peakMiB)),
  };
}

/**
 * Wheels whose extension modules are a fixture's with a share of this Node's own machine code behind it: real
 * code, since made-up bytes inflate at another speed.
 * @param {string} folder
 * @returns {Promise<{ paths: string[], nativeBytes: number }>}
 */
async function makeWheels(folder) {
  const extension = readFileSync(path.join(root, 'fixtures', 'binaries', 'ext-x86_64.so'));
  const code = readFileSync(process.execPath);
  const share = Math.ceil((100 * MiB) / WHEELS);
  // Twice over, so that a share that starts near the end is a whole one, too.
  const supply = Buffer.concat([code, code]);
  const paths = [];
  let nativeBytes = 0;
  for (let index = 0; index < WHEELS; index++) {
    const start = (index * share) % code.length;
    const native = Buffer.concat([extension, supply.subarray(start, start + share)]);
    const recipe = {
      name: 'bench',
      version: `1.${index}`,
      tag: 'cp312-cp312-manylinux_2_17_x86_64',
      files: { 'bench/__init__.py': '', 'bench/_core.cpython-312-x86_64-linux-gnu.so': native },
    };
    const file = path.join(folder, `bench-1.${index}-cp312-cp312-manylinux_2_17_x86_64.whl`);
    writeFileSync(file, await buildWheel(recipe));
    paths.push(file);
    nativeBytes += native.length;
  }
  return { paths, nativeBytes };
}

const folder = mkdtempSync(path.join(tmpdir(), 'wheel-abi-check-bench-'));
try {
  const { paths, nativeBytes } = await makeWheels(folder);
  const check = compare([cli, '--quiet', ...paths], [inflateOnly, ...paths], CHECK_RUNS);
  const start = compare([cli, '--version'], ['-e', '0'], START_RUNS);
  const result = { node: process.version, wheels: paths.length, nativeMiB: nativeBytes / MiB, check, start };

  const row = (/** @type {string} */ name, /** @type {typeof check} */ figures) =>
    [
      name.padEnd(34),
      `${figures.seconds.toFixed(3)} s`.padStart(9),
      `${figures.baselineSeconds.toFixed(3)} s`.padStart(9),
      figures.ratio.toFixed(2).padStart(6),
      `${figures.peakMiB.toFixed(0)} MiB`.padStart(9),
    ].join('  ');
  console.log(
    `${paths.length} wheels, ${(nativeBytes / MiB).toFixed(0)} MiB of native code, Node ${process.version}; medians\n`,
  );
  console.log(['what'.padEnd(34), '    whole', ' baseline', ' ratio', '     peak'].join('  '));
  console.log(row('check / inflate + CRC, one thread', check));
  console.log(row('cli --version / node -e 0', start));

  mkdirSync(path.join(root, 'bench-results'), { recursive: true });
  writeFileSync(path.join(root, 'bench-results', 'bench.json'), `${JSON.stringify(result, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
