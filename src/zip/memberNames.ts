/** Names of members that are dangerous, or that are not the same file for every tool and system. */

import { groupBy, sortedDistinct } from '../base/collections.ts';
import { counted } from '../base/words.ts';
import type { WheelProblem } from '../model/problem.ts';
import { appleKey, windowsKey } from './nameFolding.ts';
import type { ZipEntry } from './zipEntry.ts';

/** What is wrong with the names of a zip on every system. */
export function pathProblems(entries: readonly ZipEntry[]): WheelProblem[] {
  const problems: WheelProblem[] = [];
  const seen = new Set<string>();
  for (const entry of entries) {
    const reason = unsafePath(entry);
    if (reason !== null) problems.push(unsafe(entry.path, reason));
    const place = placeOf(entry.path);
    if (seen.has(place)) {
      problems.push(
        unsafe(
          entry.path,
          'the directory lists this name more than once, and which one gets installed depends on the tool',
        ),
      );
    }
    seen.add(place);
  }
  return [...problems, ...filesUsedAsFolders(seen)];
}

/** Where a name ends up on disk: `a/./b` and `a//b` are `a/b`. */
function placeOf(path: string): string {
  return path.replace(/\/(?:\.?\/)+/g, '/').replace(/^(?:\.\/)+/, '');
}

function unsafePath(entry: ZipEntry): string | null {
  const { path } = entry;
  if (path === '' || path === '/') return 'its name is empty';
  if (path.includes('\\'))
    return 'its name holds a backslash, which Windows takes for a folder and Linux does not';
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'its name is an absolute path';
  if (/(?:^|\/)\.\.(?:\/|$)/.test(path)) return 'its name climbs out of the wheel with ".."';
  if (path.includes('\0')) return 'its name holds a NUL byte, where some tools cut it off';
  if (/[\x01-\x1f\x7f]/.test(path)) return 'its name holds a control character';
  if (!entry.isUtf8 && entry.rawPath !== null)
    return 'its name goes beyond ASCII and is not marked as UTF-8, so that its letters depend on the tool';
  if (entry.isDirectory && entry.size > 0)
    return `its name is that of a folder, but it holds ${counted(entry.size, 'byte')}`;
  if (!entry.isDirectory && entry.hasFolderAttribute)
    return 'its attributes are those of a folder, so that some tools make an empty one in its place';
  return null;
}

function filesUsedAsFolders(places: ReadonlySet<string>): WheelProblem[] {
  return usedAsFolders(places).map((place) =>
    unsafe(
      place,
      'it is a file, and other members lie in a folder of the same name: only one of them can be unpacked',
    ),
  );
}

/** Of names of files, those that stand for a folder in another. Sorted with `/` before everything else, a name stands right before those that lie in it. */
export function usedAsFolders(names: Iterable<string>): string[] {
  const sorted = sortedDistinct([...names].map((name) => name.replaceAll('/', '\0')));
  return sorted
    .filter((name, index) => !name.endsWith('\0') && sorted[index + 1]?.startsWith(`${name}\0`))
    .map((name) => name.replaceAll('\0', '/'));
}

/**
 * What is wrong with them on the systems that the wheel's platform tags name: file systems of macOS and Windows keep
 * one of two names that differ in case only, macOS of two that differ in how Unicode composes their letters, and
 * Windows has names of its own.
 */
export function platformNameProblems(
  entries: readonly ZipEntry[],
  platforms: readonly string[],
): WheelProblem[] {
  // Loosely: a misspelt tag is no reason to look less closely.
  const isAny = platforms.some((tag) => /^(?:any|none)$/i.test(tag));
  const isApple = isAny || platforms.some((tag) => /^(?:mac|osx|darwin|ios|iphone)/i.test(tag));
  const isWindows = platforms.some((tag) => /^win/i.test(tag));
  const systems = [
    ...(isApple ? [new FoldingSystem('macOS', appleKey)] : []),
    ...(isAny || isWindows ? [new FoldingSystem('Windows', windowsKey)] : []),
  ];
  const problems: WheelProblem[] = [];
  for (const { path } of systems.length === 0 ? [] : entries) {
    const place = placeOf(path);
    const clashes = systems.map((system) => ({ name: system.name, other: system.add(place) }));
    const other = clashes.find((clash) => clash.other !== null)?.other ?? null;
    if (other !== null) {
      const names = clashes.filter((clash) => clash.other === other).map(({ name }) => name);
      problems.push(
        unfit(
          path,
          `${names.join(' and ')} can take its name for that of ${JSON.stringify(other)}: then one of the two replaces the other`,
        ),
      );
    }
    const reason = isWindows ? unfitForWindows(path) : null;
    if (reason !== null) problems.push(unfit(path, reason));
  }
  return [...problems, ...foldedFilesUsedAsFolders(systems, entries)];
}

/** Names as one system tells them apart. */
class FoldingSystem {
  readonly name: string;
  readonly #key: (place: string) => string;
  readonly #known = new Map<string, string>();

  constructor(name: string, key: (place: string) => string) {
    this.name = name;
    this.#key = key;
  }

  /** The other name that this one is the same as, null where there is none. */
  add(place: string): string | null {
    const key = this.#key(place);
    const other = this.#known.get(key);
    if (other === undefined) this.#known.set(key, place);
    return other === undefined || other === place ? null : other;
  }

  filesUsedAsFolders(): string[] {
    return usedAsFolders(this.#known.keys()).map((key) => this.#known.get(key) ?? key);
  }
}

/** Those that are files with a folder of the same name on these systems alone. */
function foldedFilesUsedAsFolders(
  systems: readonly FoldingSystem[],
  entries: readonly ZipEntry[],
): WheelProblem[] {
  const found = systems.flatMap((system) =>
    system.filesUsedAsFolders().map((place) => ({ name: system.name, place })),
  );
  if (found.length === 0) return [];
  const everywhere = new Set(usedAsFolders(entries.map(({ path }) => placeOf(path))));
  return [...groupBy(found, ({ place }) => place)]
    .filter(([place]) => !everywhere.has(place))
    .map(([place, same]) =>
      unfit(
        place,
        `it is a file, and ${same.map(({ name }) => name).join(' and ')} can take its name for that of a folder with other members: only one of them can be unpacked`,
      ),
    );
}

const DEVICE = /^(?:aux|con|nul|prn|conin\$|conout\$|com[1-9¹²³]|lpt[1-9¹²³])$/i;

function unfitForWindows(path: string): string | null {
  for (const part of path.split('/')) {
    if (part === '' || part === '.' || part === '..') continue;
    const stem = (part.split('.', 1)[0] ?? '').trimEnd();
    if (DEVICE.test(stem)) return `Windows keeps the name ${JSON.stringify(stem)} for a device`;
    if (/[. ]$/.test(part)) return 'Windows drops the dot or space at the end of its name';
    if (/[<>:"|?*]/.test(part)) return 'its name holds a character that Windows does not allow in file names';
  }
  return null;
}

/** For a name that is no trouble but on some systems. */
function unfit(member: string, reason: string): WheelProblem {
  return { ...unsafe(member, reason), fix: 'rename' };
}

function unsafe(member: string, reason: string): WheelProblem {
  return { kind: 'unsafe', member, reason };
}
