/** The check beside programs that people know, on the same wheels and by turns: wall-clock time and processor time. */

import { spawnSync } from 'node:child_process';
import { median } from './measure.mjs';

/** @typedef {{ wall: number, cpu: number }} Times seconds */
/** @typedef {{ median: number, least: number, most: number }} Spread */
/**
 * How much faster the check is, as ratios within each round; null for a peer that is not there.
 * @typedef {{ name: string, wall: number, cpu: number, wallRatio: Spread, cpuRatio: Spread } | { name: string, missing: true }} PeerRow
 */

const ZIPFILE =
  'import sys, zipfile\nfor name in sys.argv[1:]: assert zipfile.ZipFile(name).testzip() is None';
const AUDITWHEEL = `import sys
from auditwheel.main import main
names = sys.argv[1:]
for name in names:
    sys.argv = ["auditwheel", "show", name]
    main()`;
const EACH = (/** @type {string} */ command) => [
  'bash',
  '-c',
  `for each; do ${command} || exit; done`,
  'each',
];

/**
 * @param {string} python with auditwheel, or without
 * @returns {{ name: string, probe: string[], command: string[] }[]} what is called with the wheels behind it
 */
function peers(python) {
  return [
    { name: 'unzip -t, one by one', probe: ['unzip', '-v'], command: EACH('unzip -tqq "$each"') },
    { name: '7z t, one by one', probe: ['7z', 'i'], command: EACH('7z t "$each"') },
    { name: "Python's zipfile, one process", probe: [python, '-V'], command: [python, '-c', ZIPFILE] },
    {
      name: 'auditwheel show, one process',
      probe: [python, '-c', 'import auditwheel'],
      command: [python, '-c', AUDITWHEEL],
    },
    {
      name: 'auditwheel show, one by one',
      probe: [python, '-c', 'import auditwheel'],
      command: EACH(`'${python}' -m auditwheel show "$each"`),
    },
  ];
}

/**
 * @param {string[]} check the command that checks the wheels
 * @param {string[]} yardstick
 * @param {string[]} wheels
 * @param {{ python: string, times: number }} how
 * @returns {PeerRow[]} the check first
 */
export function beside(check, yardstick, wheels, { python, times }) {
  const programs = [
    { name: 'the check', command: [...check, ...wheels] },
    { name: 'node:zlib, CRC-32, SHA-256', command: [...yardstick, ...wheels] },
  ];
  /** @type {string[]} */
  const missing = [];
  for (const { name, probe, command } of peers(python)) {
    const [program = '', ...args] = probe;
    if (spawnSync(program, args).status === 0) programs.push({ name, command: [...command, ...wheels] });
    else missing.push(name);
  }
  const rounds = Array.from({ length: times }, () => programs.map(({ command }) => timed(command)));
  const rows = programs.map(({ name }, index) => ({
    name,
    wall: median(rounds.map((round) => round[index]?.wall ?? Number.NaN)),
    cpu: median(rounds.map((round) => round[index]?.cpu ?? Number.NaN)),
    wallRatio: spread(rounds.map((round) => (round[index]?.wall ?? 0) / (round[0]?.wall ?? 1))),
    cpuRatio: spread(rounds.map((round) => (round[index]?.cpu ?? 0) / (round[0]?.cpu ?? 1))),
  }));
  return [...rows, ...missing.map((name) => ({ name, missing: /** @type {const} */ (true) }))];
}

/** @param {PeerRow} row */
export function peerLine(row) {
  const name = row.name.padEnd(30);
  if ('missing' in row) return `${name} not installed`;
  const seconds = [row.wall, row.cpu].map((each) => each.toFixed(2).padStart(8));
  const ratios = [row.wallRatio, row.cpuRatio].map((each) =>
    `${each.median.toFixed(2)} (${each.least.toFixed(2)}-${each.most.toFixed(2)})`.padStart(20),
  );
  return [name, ...seconds, ...ratios].join(' ');
}

/** @param {number[]} values @returns {Spread} */
function spread(values) {
  return { median: median(values), least: Math.min(...values), most: Math.max(...values) };
}

/**
 * Bash counts the processor time of all that the command starts.
 * @param {string[]} command
 * @returns {Times}
 */
function timed(command) {
  const script = 'TIMEFORMAT="%R %U %S"; { time "$@" > /dev/null 2>&1; } 2>&1';
  const { stdout, status } = spawnSync('bash', ['-c', script, 'bash', ...command], { encoding: 'utf8' });
  const [wall = Number.NaN, user = 0, system = 0] = stdout.trim().split(' ').map(Number);
  if (status !== 0 || Number.isNaN(wall)) throw new Error(`${command.slice(0, 3).join(' ')} failed`);
  return { wall, cpu: user + system };
}
