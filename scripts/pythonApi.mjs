/**
 * Makes src/python/apiTable.ts anew: `npm run python-api -- [--anew] --stable-abi <stable_abi.toml> [<minor>=]<file>…`,
 * where each file is an interpreter, its libpython (ELF) or a list of names as nm prints it, and `<minor>=` (as in
 * `16=`) says which Python it is of where its name doesn't. A minor version exports what any of its files does, so
 * give the first and the newest patch release. Minor versions of which there is no file keep what the table has of
 * them; `--anew` forgets those. Prints each difference; `--check` writes nothing and exits 1 when there is one.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { load } from './pythonApi/load.mjs';
import { exportedNames, minorOf, stableNames } from './pythonApi/sources.mjs';
import { encodeTable } from './pythonApi/table.mjs';

/** @typedef {import('./pythonApi/table.mjs').Table} Table */

const root = fileURLToPath(new URL('..', import.meta.url));
const TARGET = path.join(root, 'src/python/apiTable.ts');
const TABLE = /(?<=API_TABLE = `\n)[^`]*(?=`)/;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    anew: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    'stable-abi': { type: 'string' },
  },
});
const stableFile = values['stable-abi'];
if (stableFile === undefined || positionals.length === 0) {
  console.error('npm run python-api -- [--anew] [--check] --stable-abi <stable_abi.toml> [<minor>=]<file>…');
  process.exit(2);
}

const reader = {
  ...(await load('src/binary/readBinary.ts')),
  ...(await load('src/base/byteSource.ts')),
};
const api = await load('src/python/api.ts');

/** @returns {Table} */
function committedTable() {
  const [text = ''] = existsSync(TARGET) ? (TABLE.exec(readFileSync(TARGET, 'utf8')) ?? []) : [];
  /** @type {Map<string, import('../src/python/api.ts').ApiName>} */
  const names = api.decodeApiTable(text);
  return new Map(
    [...names].map(([name, { exported, stable, only }]) => [
      name,
      { minors: new Set([...Array(31).keys()].filter((minor) => exported & (1 << minor))), stable, only },
    ]),
  );
}

/** The names of each minor version of which files are given. */
async function givenExports() {
  /** @type {Map<number, Set<string>>} */
  const exports = new Map();
  for (const argument of positionals) {
    const [, given, file = ''] = /^(?:(\d{1,2})=)?(.*)$/.exec(argument) ?? [];
    const minor = given === undefined ? minorOf(file) : Number(given);
    if (minor === null || minor > 30) throw new Error(`Say which Python ${file} is of: <minor>=${file}`);
    const names = exports.get(minor) ?? new Set();
    for (const name of await exportedNames(file, reader)) names.add(name);
    exports.set(minor, names);
  }
  return exports;
}

const before = committedTable();
const exports = await givenExports();
const stable = stableNames(stableFile);
/** @type {Set<number>} */
const minors = new Set([
  ...exports.keys(),
  ...(values.anew ? [] : [...before.values()].flatMap((entry) => [...entry.minors])),
]);

/** @type {Table} */
const table = new Map();
for (const name of new Set([
  ...before.keys(),
  ...stable.keys(),
  ...[...exports.values()].flatMap((names) => [...names]),
])) {
  const inAbi = stable.get(name);
  const only = inAbi?.only ?? null;
  const has = [...minors].filter((minor) => {
    // No ELF file tells what Windows alone has, and all of that is older than the oldest version here.
    if (only === 'windows') return minor >= (inAbi?.stable === 7 ? 6 : (inAbi?.stable ?? 0));
    return exports.get(minor)?.has(name) ?? before.get(name)?.minors.has(minor) ?? false;
  });
  if (has.length > 0) table.set(name, { minors: new Set(has), stable: inAbi?.stable ?? null, only });
}

/** @param {import('./pythonApi/table.mjs').Entry | undefined} entry */
function describe(entry) {
  if (entry === undefined) return 'nothing';
  return `3.${[...entry.minors].sort((a, b) => a - b).join(' ')}, stable ${entry.stable ?? 'never'}${entry.only ? `, ${entry.only}` : ''}`;
}

const changed = [...new Set([...before.keys(), ...table.keys()])]
  .sort()
  .filter((name) => describe(before.get(name)) !== describe(table.get(name)));
for (const name of changed)
  console.log(`${name}: ${describe(before.get(name))} → ${describe(table.get(name))}`);
const newest = Math.max(...minors);
console.log(
  `${table.size} names, 3.${Math.min(...minors)} to 3.${newest}; ${changed.length} differ from the table.`,
);
if (values.check) process.exit(changed.length > 0 ? 1 : 0);
const source = readFileSync(TARGET, 'utf8');
writeFileSync(TARGET, source.replace(TABLE, `${encodeTable(table, newest)}\n`));
