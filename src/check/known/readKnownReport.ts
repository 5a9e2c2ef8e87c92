/** Reads the report that says what is known already. Whatever is wrong with it is a mistake of the configuration. */

import { lstat, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { isMissing } from '../../base/errors.ts';
import { plainText } from '../../base/escape.ts';
import { MAX_KNOWN_REPORT } from '../../base/limits.ts';
import type { Json, Severity } from '../../model/report.ts';
import { SEVERITIES } from '../../model/report.ts';
import { ConfigurationError } from '../configuration/configurationError.ts';
import { KnownReport } from './knownReport.ts';
import type { Compared } from './sameTrouble.ts';

/** The layout that is read, which is the one that is written. */
const SCHEMA_VERSION = 2;
const MAX_SHOWN = 300;

/** Where the report is, and what is known of it. */
export interface KnownChoice {
  /** As it was named. */
  file: string;
  /** What a relative name starts from. */
  folder: string;
  /** The folders that it has to lie in, without symbolic links on the way; null where any will do. */
  within: readonly string[] | null;
  note: string | null;
  isUpload: boolean;
}

/** Rejects with a `ConfigurationError` of one sentence. Nothing of the file is quoted: it may be any file. */
export async function readKnownReport(choice: KnownChoice): Promise<KnownReport> {
  const { file, note, isUpload } = choice;
  const shown = plainText(file, MAX_SHOWN);
  const bytes = await contentOf(choice, shown);
  return new KnownReport(findingsOf(bytes, shown), { path: shown, note, isUpload });
}

async function contentOf({ file, folder, within }: KnownChoice, shown: string): Promise<string> {
  const target = path.resolve(folder, file);
  try {
    if (within !== null) await expectWithin(target, within, shown);
    const { size, isFile } = await stat(target).then((each) => ({ size: each.size, isFile: each.isFile() }));
    if (!isFile)
      throw new ConfigurationError(`${shown} is no file, so that no known findings can be read from it.`);
    if (size > MAX_KNOWN_REPORT)
      throw new ConfigurationError(
        `${shown} has ${size} bytes, and a report of known findings may have ${MAX_KNOWN_REPORT}.`,
      );
    return await readFile(target, 'utf8');
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    if (isMissing(error))
      throw new ConfigurationError(`There is no file ${shown} to read known findings from.`);
    const { code = 'an error' } = error as NodeJS.ErrnoException;
    throw new ConfigurationError(`${shown} can't be read for known findings (${code}).`);
  }
}

/** A pull request can put a link in the file's place, or into the way to it. */
async function expectWithin(target: string, within: readonly string[], shown: string): Promise<void> {
  const home = within.find((each) => isInside(target, path.resolve(each)));
  if (home === undefined)
    throw new ConfigurationError(
      `${shown} lies outside of the workspace and of the runner's folder for temporary files, so that no known findings are read from it.`,
    );
  await lstat(target);
  const real = path.join(await realpath(home), path.relative(path.resolve(home), target));
  if ((await realpath(target)) !== real)
    throw new ConfigurationError(
      `${shown} is, or lies behind, a symbolic link, so that no known findings are read from it.`,
    );
}

function isInside(target: string, folder: string): boolean {
  const relative = path.relative(folder, target);
  return (
    relative !== '' &&
    relative !== '..' &&
    !relative.startsWith(`..${path.sep}`) &&
    !path.isAbsolute(relative)
  );
}

function findingsOf(text: string, shown: string): Compared[] {
  const report = parsed(text, shown);
  const { tool, schemaVersion, findings, known } = report;
  if (fieldsOf(tool).name !== 'wheel-abi-check' || !Array.isArray(findings))
    throw new ConfigurationError(`${shown} is no JSON report of wheel-abi-check.`);
  if (schemaVersion !== SCHEMA_VERSION)
    throw new ConfigurationError(
      `${shown} is a report of another schema than ${SCHEMA_VERSION}: write it anew with this version.`,
    );
  const others = fieldsOf(known).findings;
  const all: unknown[] = [...findings, ...(Array.isArray(others) ? others : [])];
  return all.map((each) => {
    const finding = comparedOf(fieldsOf(each));
    if (finding === null)
      throw new ConfigurationError(`${shown} has a finding that is none of wheel-abi-check's.`);
    return finding;
  });
}

function parsed(text: string, shown: string): Fields {
  try {
    return fieldsOf(JSON.parse(text));
  } catch {
    // The parser's own words quote the file.
    throw new ConfigurationError(`${shown} is no JSON, so that no known findings can be read from it.`);
  }
}

function comparedOf({
  rule,
  severity,
  wheel,
  member,
  cause,
  title,
  location,
  data,
}: Fields): Compared | null {
  const known = SEVERITIES.find((each) => each === severity);
  if (typeof rule !== 'string' || typeof cause !== 'string' || typeof title !== 'string') return null;
  if (known === undefined || !isName(wheel) || !isName(member)) return null;
  return {
    rule,
    severity: known satisfies Severity,
    wheel,
    member,
    cause,
    title,
    location: placeOf(location),
    data: dataOf(data),
  };
}

function isName(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

/** Lines move with every change of a file. */
function placeOf(location: unknown): Compared['location'] {
  const { path: file } = fieldsOf(location);
  return typeof file === 'string' ? { path: file, startLine: 1, endLine: 1 } : null;
}

function dataOf(data: unknown): { [key: string]: Json } {
  return fieldsOf(data) as { [key: string]: Json };
}

interface Fields {
  [name: string]: unknown;
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}
