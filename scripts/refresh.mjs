/**
 * Brings up to date all that is made of something else, each thing once and after what it is made of:
 * fixtures/{wheels,cases,sets} ◄ fixtures/build, dist/ ◄ src/ and docs/rules/, tables and examples in the documentation ◄
 * the registry, the limits and what dist/ prints. dist/ holds the rules' pages, so it is made again where these changed.
 *
 * `--hostile` tries every hostile input besides, which takes minutes, and makes docs/hostile-inputs.md of what came out.
 */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const VITEST = path.join(root, 'node_modules/vitest/vitest.mjs');
/** What tests of generated pages have in their names. */
const GENERATED = 'brings it up to date';

const { values } = parseArgs({ options: { hostile: { type: 'boolean', default: false } } });

/**
 * Ends the program where the command fails.
 * @param {string} what
 * @param {string[]} args of node
 */
function step(what, args) {
  console.log(`\n== ${what}`);
  const { status, error } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (error !== undefined) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/** @returns {string} what changes when a page of a rule does */
function pagesDigest() {
  const folder = path.join(root, 'docs/rules');
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort())
    hash.update(`${name}\0${readFileSync(path.join(folder, name))}\0`);
  return hash.digest('hex');
}

step('fixtures: wheels, cases and sets', ['fixtures/build/wheels.mjs']);
step('dist/', ['scripts/build.mjs']);
const before = pagesDigest();
step('tables and examples in the documentation', [
  VITEST,
  'run',
  '__tests__/docs.test.ts',
  '-u',
  '-t',
  GENERATED,
  '--slowTestThreshold=60000',
]);
if (pagesDigest() !== before) step('dist/ again, with the new pages', ['scripts/build.mjs']);
if (values.hostile) step('docs/hostile-inputs.md', [VITEST, 'run', '__tests__/hostile', '-u']);

const { stdout } = spawnSync('git', ['status', '--short'], { cwd: root, encoding: 'utf8' });
console.log(`\n== done; what differs from the last commit:\n${stdout || 'nothing\n'}`);
