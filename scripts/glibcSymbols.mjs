/**
 * Makes src/platform/glibcSymbolTable.ts anew: `npm run glibc-symbols -- [--check] <directory>`, where the directory is that of a
 * Git clone of glibc with its tags (https://sourceware.org/git/glibc.git). Each release has lists of what its libraries define
 * for each architecture, `*.abilist`; a name is as old as the first release whose list has it. `--check` writes nothing and
 * exits 1 where something changes.
 */

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { wrapped } from './wrapped.mjs';

const TARGET = path.join(fileURLToPath(new URL('..', import.meta.url)), 'src/platform/glibcSymbolTable.ts');

/**
 * By architecture, its folder below sysdeps/unix/sysv/linux and the glibc of its oldest manylinux policy.
 * @type {Record<string, [folder: string, oldest: number]>}
 */
const ARCHITECTURES = {
  aarch64: ['aarch64', 17],
  armv7l: ['arm(?:/le)?', 17],
  i686: ['i386', 5],
  loongarch64: ['loongarch/lp64', 36],
  ppc64le: ['powerpc/powerpc64(?:/le)?', 17],
  riscv64: ['riscv/rv64', 31],
  s390x: ['s390/s390-64', 17],
  x86_64: ['x86_64/64', 5],
};
/** Those that Pythons of older systems may all have loaded: what one of them has is never missed for certain. */
const LOADED = ['ld', 'libc', 'libdl', 'libm', 'libpthread', 'libutil'];
/** Those that only who needs them has, and what they are called. */
const OTHERS = {
  libanl: 'libanl.so.1',
  libcrypt: 'libcrypt.so.1',
  libnsl: 'libnsl.so.1',
  libresolv: 'libresolv.so.2',
  librt: 'librt.so.1',
};
/** The first release with lists in this form; for what it has the version of the symbol tells. */
const FIRST = 17;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean', default: false } },
});
const [repository] = positionals;
if (repository === undefined) {
  console.error('npm run glibc-symbols -- [--check] <directory>');
  process.exit(2);
}

/** @param {string[]} args */
function git(...args) {
  return execFileSync('git', ['-C', repository ?? '', ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
}

/**
 * Names with the minor number of the oldest version that they have.
 * @param {string} text
 */
function namesIn(text) {
  /** @type {Map<string, number>} */
  const names = new Map();
  let section = '';
  for (const line of text.split('\n')) {
    // Once a heading for each version and indented lines, later one line for each name.
    if (/^\S+$/.test(line)) section = line;
    const [version = '', name = '', kind = ''] = (line.startsWith(' ') ? `${section}${line}` : line).split(
      ' ',
    );
    const minor = Number(/^GLIBC_2\.(\d+)/.exec(version)?.[1]);
    if (!Number.isNaN(minor) && kind !== 'A' && kind !== '')
      names.set(name, Math.min(names.get(name) ?? minor, minor));
  }
  return names;
}

/** @type {Map<string, Map<string, Map<string, number>>>} By architecture, library and name, the minor number of the release. */
const since = new Map();
const releases = git('tag')
  .split('\n')
  .flatMap((tag) => /^glibc-2\.(\d+)$/.exec(tag)?.[1] ?? [])
  .map(Number)
  .filter((minor) => minor >= FIRST)
  .sort((a, b) => a - b);

for (const release of releases) {
  const tag = `glibc-2.${release}`;
  const lists = git('ls-tree', '-r', '--name-only', tag).split('\n');
  for (const [architecture, [folder]] of Object.entries(ARCHITECTURES)) {
    const libraries = since.get(architecture) ?? new Map();
    const isFirst = libraries.size === 0;
    for (const library of [...LOADED, ...Object.keys(OTHERS)]) {
      const wanted = new RegExp(
        `(?:^|/)sysdeps/unix/sysv/linux/${folder}/(?:nptl/)?${library}(-le)?\\.abilist$`,
      );
      // Where both byte orders lie in one folder, little endian's has -le; a list for both has not.
      const found = lists.filter((file) => wanted.test(file)).sort((a, b) => b.length - a.length);
      if (found[0] === undefined) continue;
      const known = libraries.get(library) ?? new Map();
      for (const [name, version] of namesIn(git('show', `${tag}:${found[0]}`)))
        if (!known.has(name)) known.set(name, isFirst ? version : release);
      libraries.set(library, known);
    }
    if (libraries.size > 0) since.set(architecture, libraries);
  }
}

/** @param {string} architecture */
function oldestOf(architecture) {
  return ARCHITECTURES[architecture]?.[1] ?? 0;
}

/**
 * Where a name is to be had on an architecture: from which release on in what is loaded, and in which library else; null where it
 * always was there, undefined where it never is.
 * @param {string} name
 * @param {string} architecture
 */
function homeOf(name, architecture) {
  const libraries = since.get(architecture) ?? new Map();
  const loaded = LOADED.flatMap((library) => libraries.get(library)?.get(name) ?? []);
  const first = Math.min(...loaded);
  const before = Object.entries(OTHERS).flatMap(([library, soname]) =>
    (libraries.get(library)?.get(name) ?? Number.POSITIVE_INFINITY) < first ? [soname] : [],
  );
  if (loaded.length === 0 && before.length === 0) return undefined;
  if (first <= oldestOf(architecture)) return null;
  return `${loaded.length === 0 ? '-' : `2.${first}`} ${before.join() || '-'}`;
}

/**
 * Whether an architecture that has no such home loses nothing if it is said to have: its oldest policy is no older than the
 * release, or it has no such library.
 * @param {string | null | undefined} own
 * @param {string} home
 * @param {string} architecture
 */
function isAsGood(own, home, architecture) {
  return own === null
    ? Number(/^2\.(\d+) /.exec(home)?.[1]) <= oldestOf(architecture)
    : own === undefined && home.startsWith('-');
}

const all = Object.keys(ARCHITECTURES);
/** @type {Map<string, string[]>} */
const groups = new Map();
const names = new Set(
  [...since.values()].flatMap((libraries) => [...libraries.values()].flatMap((own) => [...own.keys()])),
);
for (const name of [...names].sort()) {
  // The vector forms of libm's functions are told by a pattern; placeholders hold no place for anybody.
  if (name.startsWith('_ZGV') || name.endsWith('_version_placeholder')) continue;
  const homes = all.map((architecture) => homeOf(name, architecture));
  for (const home of new Set(homes)) {
    if (home === null || home === undefined) continue;
    const own = homes.every((each, at) => each === home || isAsGood(each, home, all[at] ?? ''))
      ? '*'
      : all.filter((_, at) => homes[at] === home).join();
    const key = `${home} ${own}`;
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
}

const table = [...groups]
  .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
  .flatMap(([key, own]) => [`[${key}]`, ...wrapped(own)]);
const before = readFileSync(TARGET, 'utf8');
const text = before
  .replace(/(?<=GLIBC_SYMBOLS = `\n)[^`]*(?=`)/, () => `${table.join('\n')}\n`)
  .replace(/glibc 2\.\d+ to 2\.\d+/, `glibc 2.${FIRST} to 2.${releases.at(-1)}`);
console.log(text === before ? 'nothing changes' : `${names.size} names, ${groups.size} groups`);
if (values.check) process.exit(text === before ? 0 : 1);
writeFileSync(TARGET, text);
