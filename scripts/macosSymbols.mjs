// Makes src/platform/macosSymbolTable.ts anew: which names of libSystem and libc++ came with which macOS.
//
//   node scripts/macosSymbols.mjs --libsystem 10.15=libSystem.10.tbd --libsystem 11.0=libSystem.11.tbd … --libcxx since.json
//
// Each --libsystem is a text-based stub (TBD version 4) of libSystem from an SDK of that macOS, oldest first: the Zig project
// carries those of SDK 10.15 to 13 in its release 0.9 to 0.11 and newer ones since (lib/libc/darwin). A name that one of them has
// and none before is taken to be new in that macOS. --libcxx is a JSON file of names by macOS, gathered from LLVM's
// libcxx/lib/abi/CHANGELOG.TXT (which release added a symbol) and libcxx/include/__configuration/availability.h (which macOS
// has which release); without it those of the table are kept.

import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const TABLE = new URL('../src/platform/macosSymbolTable.ts', import.meta.url);
/** Parts of libSystem that programs link with; the others are macOS's own business. */
const PARTS = new Set(
  'c kernel m malloc pthread info platform darwin dnssd trace blocks'
    .split(' ')
    .map((part) => `libsystem_${part}`)
    .concat(
      'libSystem.B',
      'libdyld',
      'libdispatch',
      'libunwind',
      'libcompiler_rt',
      'libcopyfile',
      'libremovefile',
      'libcommonCrypto',
    ),
);
/** Names that only other parts of the system call. */
const INTERNAL =
  /\$ld\$|^R8289209\$|_4[A-Za-z]+$|^___?(?:kernelrpc|dyld_|os_trace|platform_|libkernel|malloc_late)/;
/**
 * From before the oldest stub or between two, each by Apple's headers (availability macros), or by the marks of the stubs themselves
 * ($ld$hide$os10.N$, $ld$weak$os10.N$: absent up to 10.N).
 */
const BY_HEADERS = {
  10.12:
    '_basename_r _clock_getres _clock_gettime _clock_settime _dirname_r _getentropy _mkostemp _mkostemps _os_unfair_lock_lock ' +
    '_os_unfair_lock_trylock _os_unfair_lock_unlock _timingsafe_bcmp',
  10.13:
    '_dispatch_assert_queue _dispatch_assert_queue_not _dispatch_queue_create_with_target _fmemopen _futimens _open_memstream ' +
    '_open_wmemstream _utimensat',
  10.15: '____chkstk_darwin ___darwin_check_fd_set_overflow _aligned_alloc _timespec_get',
};

/** @param {string} path */
function namesIn(path) {
  /** @type {Set<string>} */
  const all = new Set();
  /** @type {Set<string>} */
  const linked = new Set();
  for (const document of readFileSync(path, 'utf8').split('--- !tapi-tbd').slice(1)) {
    const library = /install-name:\s*'?[^'\n]*\/([^/'\n]+)\.dylib/.exec(document)?.[1] ?? '';
    const exported = document.slice(document.indexOf('\nexports:'));
    for (const [, targets = '', lists = ''] of exported.matchAll(
      /- targets:\s*\[([^\]]*)\]((?:\n\s+[a-z-]+:\s*\[[^\]]*\])*)/g,
    )) {
      if (!/\b(?:x86_64|arm64)-macos\b/.test(targets)) continue;
      for (const [, names = ''] of lists.matchAll(/(?:weak-|thread-local-)?symbols:\s*\[([^\]]*)\]/g))
        for (const [, quoted, plain] of names.matchAll(/'([^']*)'|([^\s,']+)/g)) {
          const name = quoted ?? plain ?? '';
          all.add(name);
          if (PARTS.has(library) && !INTERNAL.test(name)) linked.add(name);
        }
    }
  }
  return { all, linked };
}

/** @param {string[]} stubs */
function libSystemNames(stubs) {
  /** @type {Record<string, string[]>} */
  const since = Object.fromEntries(
    Object.entries(BY_HEADERS).map(([version, names]) => [version, names.split(' ')]),
  );
  const early = new Set(Object.values(since).flat());
  /** @type {Set<string> | null} */
  let before = null;
  for (const stub of stubs) {
    const [version = '', path = ''] = stub.split('=');
    const { all, linked } = namesIn(path);
    const known = before;
    if (known !== null)
      since[version] = [...linked].filter((name) => !known.has(name) && !early.has(name)).sort();
    before = new Set([...(before ?? []), ...all]);
  }
  return since;
}

/**
 * @param {string} name
 * @param {Record<string, string[]>} table
 */
function constant(name, table) {
  const rows = Object.entries(table)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([version, names]) => `  '${version}':\n    ${wrapped([...names].sort())},`);
  return `export const ${name}: Readonly<Record<string, string>> = {\n${rows.join('\n')}\n};\n`;
}

/** @param {string[]} names */
function wrapped(names) {
  const lines = [''];
  for (const name of names) {
    const line = lines.at(-1) ?? '';
    if (line.length + name.length > 100 && line !== '') lines.push(`${name} `);
    else lines[lines.length - 1] = `${line}${name} `;
  }
  return lines.map((line, at) => `'${at === lines.length - 1 ? line.trimEnd() : line}'`).join(' +\n    ');
}

const { values } = parseArgs({
  options: { libsystem: { type: 'string', multiple: true }, libcxx: { type: 'string' } },
});
if (values.libsystem === undefined || values.libsystem.length < 2 || values.libcxx === undefined)
  throw new Error('needs two --libsystem at least, and --libcxx');
/** @type {Record<string, string[]>} */
const libcxx = JSON.parse(readFileSync(values.libcxx, 'utf8'));
writeFileSync(
  TABLE,
  `/**
 * Names by the macOS that first has them, separated by blanks: facts of Apple's stubs and headers and of LLVM's
 * changelogs. Made by scripts/macosSymbols.mjs, which says from what.
 */

${constant('LIBSYSTEM_SINCE', libSystemNames(values.libsystem))}
${constant('LIBCXX_SINCE', libcxx)}`,
);
