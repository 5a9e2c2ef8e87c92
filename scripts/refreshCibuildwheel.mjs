/**
 * Holds the tables of facts about cibuildwheel against its own files: `npm run cibuildwheel -- <checkout>`, where the
 * checkout is of one of its releases. Prints each difference, entry by entry, and exits 1 when there is one.
 */

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { getStaticTOMLValue, parseTOML } from 'toml-eslint-parser';

/** @typedef {import('../src/project/cibuildwheel/types.ts').CibuildwheelPlatform} Platform */
/** @typedef {{ properties: Record<string, any> }} Schema */

const TABLES = ['identifiers', 'images', 'options', 'releases'];

/** Node 20 doesn't run TypeScript. @param {string} name */
async function load(name) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const input = `src/project/cibuildwheel/${name}.ts`;
  const bundle = await rolldown({ input, cwd: root, platform: 'node' });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  return import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
}

const [checkout] = process.argv.slice(2);
if (checkout === undefined || !existsSync(path.join(checkout, 'cibuildwheel'))) {
  console.error('Name a checkout of cibuildwheel: npm run cibuildwheel -- <checkout>');
  process.exit(2);
}
const [identifiers, images, options, releases] = await Promise.all(TABLES.map(load));

/** @param {string} name */
function read(name) {
  return readFileSync(path.join(checkout ?? '', 'cibuildwheel', name), 'utf8');
}

/** @type {string[]} */
const differences = [];
let compared = 0;

/**
 * @param {string} what
 * @param {Iterable<string>} mine
 * @param {Iterable<string>} theirs
 */
function compare(what, mine, theirs) {
  const [left, right] = [new Set(mine), new Set(theirs)];
  compared += right.size;
  for (const entry of right) if (!left.has(entry)) differences.push(`${what}: "${entry}" is missing here`);
  for (const entry of left) if (!right.has(entry)) differences.push(`${what}: "${entry}" is only here`);
}

const [, version = ''] = /__version__ = "(\d+\.\d+\.\d+)/.exec(read('__init__.py')) ?? [];
const parts = version.split('.').map(Number);
const of = releases.release(version);
if (!releases.RELEASES.includes(of)) differences.push(`releases: ${version} is missing here`);

/** @param {{ since: number, until: number }} row */
function isInForce({ since, until }) {
  return since <= of && of < until;
}

function compareIdentifiers() {
  const theirs = /** @type {any} */ (getStaticTOMLValue(parseTOML(read('resources/build-platforms.toml'))));
  const names = Object.values(theirs).flatMap(({ python_configurations }) =>
    python_configurations.map((/** @type {{ identifier: string }} */ { identifier }) => identifier),
  );
  const mine = identifiers.IDENTIFIERS.filter(isInForce);
  compare(
    'identifiers',
    mine.map((/** @type {{ name: string }} */ { name }) => name),
    names,
  );
}

function compareOptions() {
  const file = /** @type {any} */ (getStaticTOMLValue(parseTOML(read('resources/defaults.toml'))));
  const defaults = Object.keys(file.tool.cibuildwheel).filter((name) => !options.PLATFORMS.has(name));
  const mine = [...options.OPTIONS.values()].filter(isInForce);
  const inToml = mine.filter(({ scope }) => scope !== 'variable').map(({ name }) => name);
  compare('options', inToml, defaults);
  const schemaFile = 'resources/cibuildwheel.schema.json';
  if (!existsSync(path.join(checkout ?? '', 'cibuildwheel', schemaFile))) return;
  /** @type {Schema} */
  const { properties } = JSON.parse(read(schemaFile));
  /** @param {string} place @param {Schema} table */
  const compareTable = (place, table) => {
    const valid = mine.filter((option) => options.standing(option, place) === 'valid');
    const names = Object.keys(table.properties).filter((name) => !['select', 'inherit'].includes(name));
    compare(
      `options in ${place}`,
      valid.map(({ name }) => name),
      names,
    );
  };
  const platforms = [...options.PLATFORMS].filter(([, since]) => since <= of).map(([name]) => name);
  compare(
    'platforms',
    platforms,
    Object.keys(properties).filter(
      (name) => options.PLATFORMS.has(name) || properties[name].properties?.archs,
    ),
  );
  for (const platform of platforms) compareTable(platform, properties[platform] ?? { properties: {} });
  compareTable('override', properties.overrides.items);
}

/** What `enable` knows, from the enumeration in the code: the schema leaves out some. */
function compareGroups() {
  if ((parts[0] ?? 0) < 3) return;
  const [, body = ''] = /class EnableGroup\(StrEnum\):([\s\S]*?)@classmethod/.exec(read('selector.py')) ?? [];
  const theirs = [...body.matchAll(/^ {4}\w+ = "([\w-]+)"$/gm)].map(([, name = '']) => name);
  compare(
    'enable',
    identifiers.enableValues(of),
    theirs.filter((name) => name !== 'all'),
  );
  const patterns = [...read('selector.py').matchAll(/^\s+(?!#).*fnmatch\(\s*build_id, "([^"]+)"/gm)];
  const all = identifiers.IDENTIFIERS.filter(isInForce);
  for (const [, pattern = ''] of patterns) {
    const waiting = all.filter(
      (/** @type {{ name: string }} */ { name }) => identifiers.groupsOf(name, of).length > 0,
    );
    const stem = pattern.replace(/[?*].*$/, '');
    const matched = all.filter(
      (/** @type {{ name: string }} */ { name }) => stem !== '' && name.startsWith(stem),
    );
    compared += 1;
    if (matched.length > 0 && !matched.some((/** @type {object} */ each) => waiting.includes(each)))
      differences.push(`enable: builds like "${pattern}" wait for nothing here`);
  }
}

function compareImages() {
  let architecture = '';
  /** @type {string[]} */
  const theirs = [];
  for (const line of read('resources/pinned_docker_images.cfg').split('\n')) {
    architecture = /^\[(\w+)\]/.exec(line)?.[1] ?? architecture;
    const [, name] = /^(\w+)\s*=/.exec(line) ?? [];
    if (name !== undefined) theirs.push(`${name} ${architecture}`);
  }
  const architectures = new Set(theirs.map((each) => each.split(' ')[1] ?? ''));
  const mine = [...architectures].flatMap((each) =>
    ['manylinux', 'musllinux'].flatMap((family) =>
      images.imageNames(family, each, parts).map((/** @type {string} */ name) => `${name} ${each}`),
    ),
  );
  compare('images', mine, theirs);
}

compareIdentifiers();
compareOptions();
compareGroups();
compareImages();
if (differences.length === 0) {
  console.log(`cibuildwheel ${version}: no difference in ${compared} entries.`);
} else {
  console.log(differences.join('\n'));
  console.log(`cibuildwheel ${version}: ${differences.length} differences in ${compared} entries.`);
  process.exitCode = 1;
}
