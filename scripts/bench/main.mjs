/**
 * Speed and memory of dist/cli.js, as ratios taken in one run against a program that only inflates the same members and
 * sums them up. Prints a table and writes JSON. docs/performance.md says how to read it.
 *
 *   npm run bench [-- --wheels FOLDER] [--python PROGRAM] [--only ROWS] [--output FILE]
 */

import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compare, growthOf } from './measure.mjs';
import { beside, peerLine } from './peers.mjs';
import { makeExecutableStacks, makeLarge, makeMixed, makeSet, makeUnstripped } from './wheels.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = path.join(root, 'dist', 'cli.js');
const bare = path.join(root, 'scripts', 'bench', 'bare.mjs');
const threads = Math.min(availableParallelism(), 8);
const MiB = 1024 * 1024;

const { values: options } = parseArgs({
  options: {
    wheels: { type: 'string' },
    python: { type: 'string', default: 'python3' },
    only: { type: 'string' },
    output: { type: 'string', default: path.join(root, 'bench-results', 'bench.json') },
  },
});

/**
 * What is measured: `ratio` in seconds, `cpuRatio` in processor time. `limits` must not be crossed.
 * @typedef {{ name: string, against: string, wheels: number, nativeMiB: number, seconds: number, baselineSeconds: number,
 *   ratio: number, cpuRatio: number, peakMiB: number, limits: { ratio?: number, cpuRatio?: number, peakMiB?: number } }} Row
 */

/**
 * What each costs when there are four times as many, where each cost `few` / `count` seconds of processor time before.
 * @typedef {{ name: string, count: number, few: number, many: number, growth: number }} Growth
 */

/** Beyond it the cost grows faster than the number; the rest is noise and garbage collection. */
const MOST_GROWTH = 1.25;

const folder = mkdtempSync(path.join(tmpdir(), 'wheel-abi-check-bench-'));
/** @type {Row[]} */
const rows = [];
/** @type {Growth[]} */
const growths = [];
let growthFolders = 0;
/** @type {{ name: string, rows: import('./peers.mjs').PeerRow[] }[]} */
const peers = [];

/** @param {string} name */
function isWanted(name) {
  return options.only === undefined || options.only.split(',').includes(name);
}

/** @param {string} name */
function newFolder(name) {
  const made = path.join(folder, name);
  mkdirSync(made);
  return made;
}

/** @param {Row} row */
function report(row) {
  rows.push(row);
  console.log(line(row));
}

/**
 * A check against the bare program on as many threads as the check may have.
 * @param {string} name
 * @param {string[]} wheels
 * @param {{ nativeMiB: number, times: number, limits?: Row['limits'] }} how
 */
function measureCheck(name, wheels, { nativeMiB, times, limits = {} }) {
  const check = [cli, '--config', '', '--quiet', '--fail-on', 'never', ...wheels];
  const costs = compare(check, [bare, String(wheels.length === 1 ? 1 : threads), ...wheels], times);
  report({ name, against: 'inflate, CRC-32, SHA-256', wheels: wheels.length, nativeMiB, ...costs, limits });
}

/**
 * The command against a Node that does nothing, in a folder that is no checkout.
 * @param {string} name
 * @param {string[]} args of the command
 * @param {number} limit of the ratio of processor time
 * @param {NodeJS.ProcessEnv} [variables]
 */
function measureStart(name, args, limit, variables = {}) {
  const place = { cwd: folder, env: { ...process.env, ...variables } };
  const costs = compare([cli, ...args], ['-e', '0'], 21, place);
  report({ name, against: 'node -e 0', wheels: 0, nativeMiB: 0, ...costs, limits: { cpuRatio: limit } });
}

/**
 * The check of all wheels beside other programs.
 * @param {string} name
 * @param {string[]} wheels
 */
function measurePeers(name, wheels) {
  const check = [process.execPath, cli, '--config', '', '--quiet', '--fail-on', 'never'];
  const yardstick = [process.execPath, bare, String(threads)];
  const found = beside(check, yardstick, wheels, { python: options.python, times: 3 });
  console.log(
    `\n${name}${' '.repeat(Math.max(1, 35 - name.length))}wall      CPU     wall / check's         CPU / check's`,
  );
  for (const row of found) console.log(peerLine(row));
  peers.push({ name, rows: found });
}

/**
 * How the cost grows with the number of something.
 * @param {string} name
 * @param {number} count
 * @param {(count: number) => string[]} make wheels with so many
 */
function measureGrowth(name, count, make) {
  const check = (/** @type {string[]} */ wheels) => [
    ...[cli, '--config', '', '--quiet', '--fail-on', 'never'],
    ...wheels,
  ];
  const [none, few, many] = [1, count, 4 * count].map((each) => check(make(each)));
  const costs = growthOf({ none: none ?? [], few: few ?? [], many: many ?? [] }, 5);
  growths.push({ name, count, ...costs });
  console.log(growthLine({ name, count, ...costs }));
}

/** @param {Growth} growth */
function growthLine({ name, count, few, many, growth }) {
  return [
    name.padEnd(18),
    String(count).padStart(6),
    String(4 * count).padStart(10),
    few.toFixed(3).padStart(9),
    many.toFixed(3).padStart(9),
    growth.toFixed(2).padStart(6),
  ].join(' ');
}

/** @param {Row} row */
function line({ name, against, wheels, nativeMiB, seconds, baselineSeconds, ratio, cpuRatio, peakMiB }) {
  return [
    name.padEnd(18),
    String(wheels || '').padStart(6),
    (nativeMiB === 0 ? '' : nativeMiB.toFixed(0)).padStart(10),
    seconds.toFixed(3).padStart(9),
    baselineSeconds.toFixed(3).padStart(9),
    ratio.toFixed(2).padStart(6),
    cpuRatio.toFixed(2).padStart(6),
    peakMiB.toFixed(0).padStart(8),
    `  ${against}`,
  ].join(' ');
}

/** @param {Row} row */
function crossed({ ratio, cpuRatio, peakMiB, limits }) {
  const none = Number.POSITIVE_INFINITY;
  return (
    ratio > (limits.ratio ?? none) ||
    cpuRatio > (limits.cpuRatio ?? none) ||
    peakMiB > (limits.peakMiB ?? none)
  );
}

try {
  console.log(`Node ${process.version}, ${threads} threads; medians, the most for memory\n`);
  console.log('what               wheels native MiB   seconds yardstick  ratio    CPU peak MiB  yardstick');
  if (isWanted('start')) {
    const [small = ''] = makeSet(newFolder('small'), { count: 1, modules: 1, moduleMiB: 0, sources: 3 });
    measureStart('--version', ['--version'], 2.4);
    measureStart('a small wheel', ['--quiet', small], 4);
    measureStart('for the first time', ['--quiet', small], 4.2, { NODE_DISABLE_COMPILE_CACHE: '1' });
  }
  if (isWanted('linear')) {
    const size = { modules: 2, moduleMiB: 1, sources: 10 };
    const wheels = makeSet(newFolder('linear'), { count: 1000, ...size });
    for (const count of [1, 10, 100, 1000])
      measureCheck(`${count} of 1,000`, wheels.slice(0, count), {
        nativeMiB: count * 2,
        times: count === 1000 ? 3 : 7,
      });
    if (isWanted('peers')) measurePeers('100 wheels of 2 MiB', wheels.slice(0, 100));
    rmSync(path.join(folder, 'linear'), { recursive: true });
  }
  if (isWanted('hundred')) {
    const wheels =
      options.wheels === undefined
        ? makeSet(newFolder('hundred'), { count: 100, modules: 4, moduleMiB: 5, sources: 60 })
        : readdirSync(options.wheels)
            .filter((name) => name.endsWith('.whl'))
            .sort()
            .map((name) => path.join(/** @type {string} */ (options.wheels), name));
    const bytes = wheels.reduce((total, wheel) => total + statSync(wheel).size, 0);
    const nativeMiB = options.wheels === undefined ? 2000 : bytes / MiB;
    // Node 20 can't give buffers back, and pays with garbage collection.
    const cpuRatio = 'transfer' in ArrayBuffer.prototype ? 1.25 : 1.5;
    const limits = options.wheels === undefined ? { cpuRatio } : {};
    measureCheck('a hundred', wheels, { nativeMiB, times: 5, limits });
    if (isWanted('peers')) measurePeers('a hundred', wheels);
    rmSync(path.join(folder, 'hundred'), { recursive: true, force: true });
  }
  const limits = { peakMiB: 250 };
  if (isWanted('growth')) {
    console.log('\nwhat                    n         4n     CPU n    CPU 4n  each at 4n / each at n');
    const size = { count: 1, modules: 1, moduleMiB: 0, sources: 3 };
    const set = (/** @type {Partial<typeof size>} */ more) =>
      makeSet(newFolder(`growth${growthFolders++}`), { ...size, ...more });
    measureGrowth('wheels', 250, (count) => set({ count }));
    measureGrowth('members', 10_000, (sources) => set({ sources }));
    measureGrowth('native files', 250, (modules) => set({ modules }));
    measureGrowth('findings', 250, (count) =>
      makeExecutableStacks(newFolder(`growth${growthFolders++}`), count),
    );
    console.log('');
  }
  if (isWanted('members')) {
    const wheel = makeMixed(newFolder('members'), { largest: 400, others: 20, sources: 12_000 });
    measureCheck('one large wheel', [wheel], { nativeMiB: 600, times: 5, limits });
    rmSync(path.join(folder, 'members'), { recursive: true });
  }
  if (isWanted('unstripped')) {
    const wheel = makeUnstripped(newFolder('unstripped'), 2048);
    measureCheck('2 GiB in a library', [wheel], { nativeMiB: 2048, times: 3, limits });
    rmSync(path.join(folder, 'unstripped'), { recursive: true });
  }
  if (isWanted('large')) {
    const wheel = makeLarge(newFolder('large'), 4400);
    measureCheck('over 4 GiB on disk', [wheel], { nativeMiB: 4400, times: 3, limits });
  }
  mkdirSync(path.dirname(options.output), { recursive: true });
  const result = { node: process.version, threads, rows, growths, peers };
  writeFileSync(options.output, `${JSON.stringify(result, null, 2)}\n`);
  const over = [
    ...rows.filter(crossed).map(line),
    ...growths.filter(({ growth }) => growth > MOST_GROWTH).map(growthLine),
  ];
  for (const text of over) {
    console.log(`\nOver its limit: ${text}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
