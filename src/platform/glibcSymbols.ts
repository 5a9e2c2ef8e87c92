/**
 * Names that a file asks for without a version and that not every glibc has: a linker that is given no C library, or a stub of
 * one, leaves them so, and nothing but the name tells that an older system lacks it.
 */

import { groupBy, sortedDistinct } from '../base/collections.ts';
import { isOlderVersion } from '../base/versionNumbers.ts';
import { GLIBC_SYMBOLS } from './glibcSymbolTable.ts';
import type { NativeFile, Need, NeedContext } from './platform.ts';
import { groupOfLibrary, isListedLibrary } from './systemSymbols.ts';

/** Where glibc has a name. */
export interface GlibcHome {
  /** The release, as in `2.33`, from which on it is in what every process of Python's may have loaded; null where it never is. */
  since: string | null;
  /** The library that had it before, or alone has it; null where none did. */
  library: string | null;
}

/** Null for a name that is none of glibc's, or that all releases for which an architecture has policies have where it is loaded. */
export function glibcHomeOf(name: string, architecture: string): GlibcHome | null {
  // Longer names would have to be read to their end to be looked up.
  const rows = name.length > LONGEST_NAME ? [] : (homes().get(name) ?? []);
  return rows.find(({ architectures }) => architectures?.includes(architecture) !== false)?.home ?? null;
}

/** No name in the table is longer. */
const LONGEST_NAME = 64;

interface Row {
  home: GlibcHome;
  /** Null for all. */
  architectures: readonly string[] | null;
}

let table: ReadonlyMap<string, readonly Row[]> | null = null;

/** Taken apart when first asked for: few runs come to names without a version that are not Python's. */
function homes(): ReadonlyMap<string, readonly Row[]> {
  table ??= parsed();
  return table;
}

function parsed(): Map<string, Row[]> {
  const rows = new Map<string, Row[]>();
  let row: Row = { home: { since: null, library: null }, architectures: null };
  for (const line of GLIBC_SYMBOLS.trim().split('\n')) {
    const [, since, library, architectures] = /^\[(\S+) (\S+) (\S+)\]$/.exec(line) ?? [];
    if (architectures !== undefined) {
      const orNull = (word = '-'): string | null => (word === '-' ? null : word);
      row = {
        home: { since: orNull(since), library: orNull(library) },
        architectures: architectures === '*' ? null : architectures.split(','),
      };
      continue;
    }
    for (const name of line.split(' ')) rows.set(name, [...(rows.get(name) ?? []), row]);
  }
  return rows;
}

/** Python's, C++'s and Rust's: none of glibc's begins so. */
const OTHERS = /^_{0,2}Py|^_[ZR]/;

/**
 * What an older glibc lacks: nothing in the wheel defines it, nor can a library that is loaded together with the file. Names that
 * librt or libresolv had of old are a need of their own: there that library was to be linked.
 */
export function glibcSymbols({ path, image }: NativeFile, context: NeedContext): Need[] {
  const { policies, isDefined, isForbidden, outsideTogether } = context;
  const architecture = policies[0]?.architecture ?? '';
  const unversioned = image.imports.filter(
    ({ name, version, weak }) => version === null && !weak && !OTHERS.test(name),
  );
  const found = unversioned.flatMap(({ name }) => {
    const home = glibcHomeOf(name, architecture);
    if (home?.since === null || home?.since === undefined || isForbidden(name) || isDefined(name)) return [];
    return [{ name, since: home.since, library: home.library }];
  });
  if (found.length === 0) return [];
  const loaded = outsideTogether();
  const isPlain = [...loaded].every(isListedLibrary);
  // Those of the desktop may bring librt along.
  const isPlainest = [...loaded].every((library) => groupOfLibrary(library) !== null);
  const missed = found.filter(({ library }) =>
    library === null ? isPlain : isPlainest && !loaded.has(library),
  );
  const groups = groupBy(missed, ({ since, library }) => `${since} ${library === null}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const version = `GLIBC_${first.since}`;
    return [
      {
        kind: first.library === null ? 'unversioned-symbol' : 'unlinked-symbol',
        member: path,
        library: LIBC,
        version,
        symbols: sortedDistinct(group.map(({ name }) => name)),
        since: sinceOf(first.since, version, context),
      },
    ];
  });
}

const LIBC = 'libc.so.6';

/** A release can have names on an architecture and no version of its number. */
function sinceOf(release: string, version: string, { policies, sinceOfVersion }: NeedContext): number {
  const since = sinceOfVersion(version);
  if (since !== Number.POSITIVE_INFINITY) return since;
  const at = policies.findIndex(({ name }) => !isOlderVersion(name.split('_').slice(1).join('.'), release));
  return at < 0 ? policies.length : at;
}
