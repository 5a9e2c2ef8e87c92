/** Wheels on the machine's own disk: named one by one, by folder, or by glob. */

import type { Dirent, Stats } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { compareStrings } from '../base/collections.ts';
import { isMissing, messageOf } from '../base/errors.ts';
import type { WheelSource } from '../wheel/facts.ts';
import { type Collected, isWheelName, notAWheel, type PassedOver, sortWheels } from './collected.ts';

/** How many of a folder's entries a message lists. */
const LISTED_ENTRIES = 5;

/** What one pattern stands for. */
interface Expansion {
  /** Absolute paths of files that are wheels by name. */
  wheels: string[];
  passedOver: Collected['passedOver'];
  /** True for a path that isn't there; a glob may well match nothing. */
  isAbsent?: boolean;
}

/** What was found on the disk. */
export interface LocalWheels extends Collected {
  /** The paths that were named, other than by globs, and aren't there. They are among what was passed over. */
  absent: PassedOver[];
}

/**
 * Finds the wheels that the patterns name. A pattern is a file, a folder (the wheels in it and in folders
 * below it), or a glob; `!pattern` takes its matches out again; blank lines and lines that begin
 * with `#` mean nothing. What exists under a pattern's literal name wins over its meaning as a glob.
 */
export async function collectLocalWheels(patterns: string[], cwd: string): Promise<LocalWheels> {
  const lines = patterns.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  const collected: LocalWheels = { wheels: [], passedOver: [], problems: [], absent: [] };
  const found = new Map<string, WheelSource>();
  const excluded = new Set<string>();

  for (const line of lines.filter((each) => each.startsWith('!'))) {
    const expansion = await expandOrProblem(line.slice(1).trim(), cwd, collected);
    for (const file of expansion.wheels) excluded.add(file);
  }
  for (const line of lines.filter((each) => !each.startsWith('!'))) {
    const expansion = await expandOrProblem(line, cwd, collected);
    collected.passedOver.push(...expansion.passedOver);
    if (expansion.isAbsent) collected.absent.push(...expansion.passedOver);
    for (const file of expansion.wheels) {
      const source = wheelSource(file, cwd);
      if (excluded.has(file)) {
        collected.passedOver.push({
          name: source.displayPath,
          reason: 'excluded by a pattern that begins with !',
        });
      } else {
        const key = await identityOf(file);
        if (!found.has(key)) found.set(key, source);
      }
    }
  }
  collected.wheels = sortWheels([...found.values()]);
  collected.passedOver = withoutRepeats(collected.passedOver);
  collected.absent = withoutRepeats(collected.absent);
  return collected;
}

async function expandOrProblem(pattern: string, cwd: string, collected: Collected): Promise<Expansion> {
  try {
    const flaw = await flawOf(pattern, cwd);
    if (flaw === null) return await expand(pattern, cwd);
    collected.problems.push({ artifact: pattern, reason: flaw });
  } catch (error) {
    collected.problems.push({
      artifact: pattern,
      reason: `The pattern ${pattern} could not be followed: ${messageOf(error)}. Check that the folder can be read and that the pattern is a path, a folder or a glob such as wheelhouse/*.whl.`,
    });
  }
  return { wheels: [], passedOver: [] };
}

/** Why the pattern can't be meant as it is written, null when it can. Globbing itself takes anything. */
async function flawOf(pattern: string, cwd: string): Promise<string | null> {
  if (pattern === '') return 'A line with nothing but ! excludes nothing: write the pattern right behind it.';
  if (pattern.includes('\0')) return 'The pattern holds a NUL character, which no path can.';
  if ((await statOrNull(toAbsolute(pattern, cwd))) !== null) return null;
  const bracket = unclosedBracket(toGlob(pattern));
  if (bracket === null) return null;
  return `The pattern ${pattern} opens a ${bracket} that it never closes, so it matches nothing. Close it, or put a backslash before it if the file name really holds one (on Windows: put it in brackets, as in [${bracket}]).`;
}

/** The first `[`, `{` or extglob `(` without its counterpart, null when all are closed. */
function unclosedBracket(globPattern: string): string | null {
  const open: string[] = [];
  const closing: { [key: string]: string } = { '[': ']', '{': '}', '(': ')' };
  for (let i = 0; i < globPattern.length; i++) {
    const char = globPattern[i] ?? '';
    const inClass = open.at(-1) === '[';
    if (char === '\\') i++;
    else if (open.length > 0 && char === closing[open.at(-1) ?? '']) open.pop();
    else if (
      !inClass &&
      (char === '[' || char === '{' || (char === '(' && /[@?!+*]/.test(globPattern[i - 1] ?? '')))
    )
      open.push(char);
  }
  return open[0] ?? null;
}

async function expand(pattern: string, cwd: string): Promise<Expansion> {
  const literal = toAbsolute(pattern, cwd);
  const stats = await statOrNull(literal);
  if (stats?.isDirectory()) return await wheelsInFolder(literal, cwd);
  if (stats !== null) return classify([literal], cwd);
  return await wheelsOfGlob(pattern, cwd);
}

/** The wheels in a folder and in those below it: downloaded artifacts come with a folder for each. */
async function wheelsInFolder(folder: string, cwd: string): Promise<Expansion> {
  const entries = await readdir(folder, { withFileTypes: true });
  if (entries.length === 0) {
    return { wheels: [], passedOver: [{ name: display(folder, cwd), reason: 'an empty folder' }] };
  }
  const files = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => path.join(folder, name));
  const expansion = await classify(files.sort(compareStrings), cwd);
  await addWheelsBelow(folder, entries, cwd, expansion);
  return expansion;
}

/** Below the folder itself only wheels are of interest: nobody wants a word on each file of a checkout. */
async function addWheelsBelow(
  folder: string,
  entries: Dirent[],
  cwd: string,
  expansion: Expansion,
): Promise<void> {
  for (const entry of entries.filter((each) => each.isDirectory() && !isSkippedFolder(each.name))) {
    const below = path.join(folder, entry.name);
    try {
      const inside = await readdir(below, { withFileTypes: true });
      const wheels = inside.filter((each) => !each.isDirectory() && isWheelName(each.name));
      const found = await classify(
        wheels.map(({ name }) => path.join(below, name)).sort(compareStrings),
        cwd,
      );
      expansion.wheels.push(...found.wheels);
      expansion.passedOver.push(...found.passedOver);
      await addWheelsBelow(below, inside, cwd, expansion);
    } catch (error) {
      const reason = `a folder that can't be read (${messageOf(error)})`;
      expansion.passedOver.push({ name: display(below, cwd), reason });
    }
  }
}

/** Where wheels are somebody else's: caches, virtual environments, packages of Node. */
function isSkippedFolder(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

async function wheelsOfGlob(pattern: string, cwd: string): Promise<Expansion> {
  const { glob } = await import('tinyglobby');
  const matches = await glob(toGlob(pattern), {
    cwd,
    absolute: true,
    // Folders are wanted too: one called x.whl deserves a word.
    onlyFiles: false,
    expandDirectories: false,
  });
  const deep = pattern.includes('**');
  const paths = matches
    .filter((match) => !(deep && match.endsWith('/') && !isWheelName(match.slice(0, -1))))
    .map((match) => path.resolve(match))
    .sort(compareStrings);
  // A name that is there has been found before this, but for one that is written with backslashes.
  const isAbsent =
    !isGlob(pattern) && (await Promise.all(paths.map(statOrNull))).every((stats) => stats === null);
  if (paths.length > 0) return { ...(await classify(paths, cwd)), isAbsent };
  return { wheels: [], passedOver: [{ name: pattern, reason: await whyNothing(pattern, cwd) }], isAbsent };
}

/** Parentheses alone are no pattern to anybody who has downloaded a file twice. */
function isGlob(pattern: string): boolean {
  return /[*?[\]{}]|[@!+]\(/.test(pattern);
}

/** Says where a glob's way ends: at a folder that isn't there, or in one that holds other things. */
async function whyNothing(pattern: string, cwd: string): Promise<string> {
  if (await lstat(toAbsolute(pattern, cwd)).catch(() => null)) return DEAD_LINK;
  const segments = toGlob(pattern).split('/');
  const firstMagic = segments.findIndex((segment) => /[*?[\]{}()!+@\\]/.test(segment));
  const fixed = segments.slice(0, firstMagic === -1 ? segments.length - 1 : firstMagic);
  const base = fixed.join('/') || (pattern.startsWith('/') ? '/' : '.');
  try {
    const entries = await readdir(toAbsolute(base, cwd), { withFileTypes: true });
    const names = entries
      .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
      .sort(compareStrings);
    if (names.length === 0) return `nothing matches it, and the folder ${base} is empty`;
    const more = names.length > LISTED_ENTRIES ? ` and ${names.length - LISTED_ENTRIES} more` : '';
    return `nothing matches it; the folder ${base} holds ${names.slice(0, LISTED_ENTRIES).join(', ')}${more}`;
  } catch (error) {
    if (!isMissing(error))
      return `nothing matches it; the folder ${base} can't be read (${messageOf(error)})`;
    return base === '.' ? 'nothing matches it' : `nothing matches it, and there is no folder ${base}`;
  }
}

async function classify(paths: string[], cwd: string): Promise<Expansion> {
  const expansion: Expansion = { wheels: [], passedOver: [] };
  for (const file of paths) {
    const reason = await whyNotTaken(file);
    if (reason === null) expansion.wheels.push(file);
    else expansion.passedOver.push({ name: display(file, cwd), reason });
  }
  return expansion;
}

const DEAD_LINK = 'a link to something that is not there';

async function whyNotTaken(file: string): Promise<string | null> {
  const name = path.basename(file);
  const stats = await statOrNull(file);
  if (stats === null) return DEAD_LINK;
  if (stats.isDirectory()) {
    return 'a folder; name it on a line of its own to look into it';
  }
  if (!isWheelName(name)) return notAWheel(name);
  return stats.isFile() ? null : 'not a regular file';
}

function wheelSource(file: string, cwd: string): WheelSource {
  return { path: file, displayPath: display(file, cwd), filename: path.basename(file), artifact: null };
}

/** Two ways to the same file are one wheel, but two names for the same file are two: the name is checked too. */
async function identityOf(file: string): Promise<string> {
  return `${await realpath(file)}\0${path.basename(file)}`;
}

/** The path as people know it: relative when it lies inside the working directory. */
function display(file: string, cwd: string): string {
  const relative = path.relative(cwd, file);
  const outside = relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
  return (outside ? file : relative === '' ? '.' : relative).split(path.sep).join('/');
}

function toAbsolute(pattern: string, cwd: string): string {
  return path.resolve(cwd, withHome(pattern));
}

/** On Windows a backslash separates folders; elsewhere it quotes the character behind it. */
function toGlob(pattern: string): string {
  const expanded = withHome(pattern);
  return path.sep === '\\' ? expanded.replaceAll('\\', '/') : expanded;
}

/** No shell has seen these patterns, so `~` is still there. */
function withHome(pattern: string): string {
  return /^~(?=$|[/\\])/.test(pattern) ? homedir() + pattern.slice(1) : pattern;
}

async function statOrNull(file: string): Promise<Stats | null> {
  try {
    return await stat(file);
  } catch (error) {
    // A glob such as `a*b:c` is no possible name on Windows, which complains in other words.
    if (
      isMissing(error) ||
      ['EINVAL', 'ENAMETOOLONG', 'ELOOP'].includes((error as { code?: string }).code ?? '')
    )
      return null;
    throw error;
  }
}

function withoutRepeats(passedOver: Collected['passedOver']): Collected['passedOver'] {
  const seen = new Map(passedOver.map((each) => [`${each.name}\0${each.reason}`, each]));
  return [...seen.values()];
}
