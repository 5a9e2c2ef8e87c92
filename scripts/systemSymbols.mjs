/**
 * Makes src/platform/systemSymbolTable.ts anew: `npm run system-symbols -- [--anew] [--check] <library>…`, where each
 * library is a file of glibc, musl, libgcc, libstdc++, libatomic, zlib or expat, of any version and architecture: a name
 * counts where one of them defines it, so give the oldest and the newest, and several architectures. What the table has
 * already stays, unless `--anew` is given. Prints what changes; `--check` writes nothing and exits 1 where something does.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { load } from './pythonApi/load.mjs';
import { wrapped } from './wrapped.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const TARGET = path.join(root, 'src/platform/systemSymbolTable.ts');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { anew: { type: 'boolean', default: false }, check: { type: 'boolean', default: false } },
});
if (positionals.length === 0) {
  console.error('npm run system-symbols -- [--anew] [--check] <library>…');
  process.exit(2);
}

const { readBinary, sniffFormat } = await load('src/binary/readBinary.ts');
const { sourceOf } = await load('src/base/byteSource.ts');
const { groupOfLibrary, isTold, systemSymbolLines } = await load('src/platform/systemSymbols.ts');

/** @type {Map<string, Set<string>>} */
const before = new Map(
  [...systemSymbolLines()].map(([group, lines]) => [group, new Set(lines.join(' ').split(' '))]),
);
const after = new Map([...before].map(([group, names]) => [group, new Set(values.anew ? [] : names)]));

/** What libgcc keeps for programs of old, in a version that nobody finds who asks for none. */
const HIDDEN = new Set(['__cpu_indicator_init', '__cpu_model']);

for (const file of positionals) {
  const bytes = readFileSync(file);
  const format = sniffFormat(bytes.subarray(0, 1024), bytes.length);
  const image = format === 'elf' ? (await readBinary(sourceOf(bytes), format)).images[0] : undefined;
  const group = image === undefined ? null : groupOfLibrary(image.name ?? path.basename(file));
  if (image?.exports.isWhole !== true || group === null)
    throw new Error(`${file} is none of these libraries`);
  const names = after.get(group) ?? new Set();
  for (const name of image.exports) if (!isTold(name) && !HIDDEN.has(name)) names.add(name);
  after.set(group, names);
}

let changes = 0;
for (const [group, names] of after) {
  const known = before.get(group) ?? new Set();
  for (const [sign, list] of /** @type {[string, string[]][]} */ ([
    ['+', [...names].filter((name) => !known.has(name))],
    ['-', [...known].filter((name) => !names.has(name))],
  ])) {
    changes += list.length;
    if (list.length > 0)
      console.log(`${sign} ${group}: ${list.length} names, as ${list.sort().slice(0, 5).join(' ')}`);
  }
}
if (values.check) process.exit(changes === 0 ? 0 : 1);

const table = [...after]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .flatMap(([group, names]) => [`[${group}]`, ...wrapped([...names].sort())]);
const text = readFileSync(TARGET, 'utf8');
writeFileSync(
  TARGET,
  text.replace(/(?<=SYSTEM_SYMBOLS = `\n)[^`]*(?=`)/, () => `${table.join('\n')}\n`),
);
