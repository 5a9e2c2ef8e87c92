/**
 * Checks wheels from PyPI that work for their users: `npm run real -- [--keep <folder>] <list>…`, where each list is a
 * file scripts/real/<list>.txt. pip fetches the newest wheel of each project for each platform of the list into a
 * temporary folder, or into one that stays, and what is there already isn't fetched again. Prints what was not to be had,
 * how many findings there are of each rule, and each error but those about the upload; exits 1 where there is one. Checks
 * with dist/.
 */

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const LISTS = path.join(root, 'scripts/real');
/** PyPI has these wheels, some of them with names that it no longer takes. */
const OF_UPLOADS = ['upload-refused'];
const MOST_OUTPUT = 256 * 1024 * 1024;

/** @typedef {{ platforms: string[], python: string, project: string }} Wanted */

/** @param {string} name @returns {Wanted[]} */
function readList(name) {
  /** @type {Wanted[]} */
  const wanted = [];
  /** @type {string[]} */
  let platforms = [];
  let python = '';
  for (const line of readFileSync(path.join(LISTS, `${name}.txt`), 'utf8').split('\n')) {
    const words = line.replace(/#.*/, '').replace(/[[\]]/g, '').trim().split(/\s+/).filter(Boolean);
    if (line.startsWith('[')) {
      python = words.at(-1) ?? '';
      platforms = words.slice(0, -1);
    } else for (const project of words) wanted.push({ platforms, python, project });
  }
  return wanted;
}

/** @param {Wanted} wanted @param {string} folder @returns {string | null} why it is not to be had */
function fetchWheel({ platforms, python, project }, folder) {
  const { status, stderr } = spawnSync(
    'python3',
    [
      ...[
        '-m',
        'pip',
        'download',
        '--quiet',
        '--disable-pip-version-check',
        '--no-deps',
        '--only-binary=:all:',
      ],
      ...platforms.flatMap((platform) => ['--platform', platform]),
      ...['--python-version', python, '--dest', folder, project],
    ],
    { encoding: 'utf8', timeout: 10 * 60 * 1000 },
  );
  if (status === 0) return null;
  const reason = (stderr ?? '').split('\n').find((line) => line.startsWith('ERROR:')) ?? 'pip failed';
  return `${project} for ${platforms[0]}: ${reason.slice(0, 120)}`;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { keep: { type: 'string' } },
});
const known = readdirSync(LISTS).map((file) => path.basename(file, '.txt'));
if (positionals.length === 0 || positionals.some((name) => !known.includes(name))) {
  console.error(`npm run real -- [--keep <folder>] <list>…, of ${known.join(', ')}`);
  process.exit(2);
}

const folder = values.keep ?? mkdtempSync(path.join(tmpdir(), 'real-wheels-'));
mkdirSync(folder, { recursive: true });
try {
  const missing = positionals.flatMap(readList).flatMap((wanted) => fetchWheel(wanted, folder) ?? []);
  for (const line of missing) console.log(`not to be had: ${line}`);
  // It exits 1 where there are errors, which the report says as well.
  const { stdout } = spawnSync(
    process.execPath,
    [path.join(root, 'dist/cli.js'), '--format', 'json', folder],
    {
      encoding: 'utf8',
      maxBuffer: MOST_OUTPUT,
    },
  );
  /** @type {import('../src/model/report.ts').Report} */
  const { wheels, findings } = JSON.parse(stdout);
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { rule, severity } of findings) {
    const key = `${severity} ${rule}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  console.log(`${wheels.length} wheels`);
  for (const [key, count] of [...counts].sort()) console.log(`${String(count).padStart(5)} ${key}`);
  const errors = findings.filter(({ severity, rule }) => severity === 'error' && !OF_UPLOADS.includes(rule));
  for (const { rule, wheel, member, title } of errors)
    console.log(`${wheel} ${member ?? ''}\n  ${rule}: ${title}`);
  process.exitCode = errors.length === 0 ? 0 : 1;
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
}
