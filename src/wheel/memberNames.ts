/** Names of members that are dangerous, or that are not the same file for every tool and system. */

import { sortedDistinct } from '../collections.ts';
import type { WheelProblem } from './facts.ts';
import type { ZipEntry } from './zipDirectory.ts';

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
  if (!entry.isUtf8 && entry.rawPath.some((byte) => byte >= 0x80))
    return 'its name goes beyond ASCII and is not marked as UTF-8, so that its letters depend on the tool';
  if (entry.isDirectory && entry.size > 0)
    return `its name is that of a folder, but it holds ${entry.size} bytes`;
  if (!entry.isDirectory && entry.hasFolderAttribute)
    return 'its attributes are those of a folder, so that some tools make an empty one in its place';
  return null;
}

/** Sorted with `/` before everything else, a name stands right before those that lie in it. */
function filesUsedAsFolders(places: Iterable<string>): WheelProblem[] {
  const sorted = sortedDistinct([...places].map((place) => place.replaceAll('/', '\0')));
  return sorted
    .filter((place, index) => !place.endsWith('\0') && sorted[index + 1]?.startsWith(`${place}\0`))
    .map((place) =>
      unsafe(
        place.replaceAll('\0', '/'),
        'it is a file, and other members lie in a folder of the same name: only one of them can be unpacked',
      ),
    );
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
  if (!isApple && !isWindows) return [];
  const problems: WheelProblem[] = [];
  const known = new Map<string, string>();
  for (const { path } of entries) {
    const place = placeOf(path);
    const key = (isApple ? place.normalize('NFC') : place).toLowerCase();
    const other = known.get(key);
    if (other === undefined) known.set(key, place);
    else if (other !== place) {
      const systems = [isApple ? 'macOS' : '', isAny || isWindows ? 'Windows' : ''].filter(
        (name) => name !== '',
      );
      problems.push(
        unsafe(
          path,
          `${systems.join(' and ')} can take its name for that of ${JSON.stringify(other)}: then one of the two replaces the other`,
        ),
      );
    }
    const reason = isWindows ? unfitForWindows(path) : null;
    if (reason !== null) problems.push(unsafe(path, reason));
  }
  return problems;
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

function unsafe(member: string, reason: string): WheelProblem {
  return { kind: 'unsafe', member, reason };
}
