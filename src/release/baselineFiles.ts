/** An earlier release on the disk: a folder of its wheels, or the JSON report of the run that checked them. */

import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { compareStrings } from '../base/collections.ts';
import { isMissing, messageOf } from '../base/errors.ts';
import { MAX_BASELINE_REPORT, MAX_BASELINE_WHEELS } from '../base/limits.ts';
import { normalizedName } from '../wheel/distInfo.ts';
import { parseWheelName } from '../wheel/wheelName.ts';
import { listDirectory } from '../zip/zipDirectory.ts';
import { ZipFile } from '../zip/zipFile.ts';
import { type Baseline, type BaselineFile, cpuLevelOf } from './compareReleases.ts';

/** The earlier release of one distribution, or why there is none, as a clause. */
export type FoundBaseline = { baseline: Baseline; why: null } | { baseline: null; why: string };

/** Every earlier release that a folder or a report holds, asked for by name. Never rejects. */
export async function filesOf(place: string): Promise<(distribution: string) => FoundBaseline> {
  try {
    const isFolder = (await stat(place)).isDirectory();
    const files = isFolder ? await inFolder(place) : await inReport(place);
    const source = isFolder ? 'folder' : 'report';
    return (distribution) => {
      const own = files.filter(
        ({ name }) => normalizedName(name.distribution) === normalizedName(distribution),
      );
      if (own.length === 0) return { baseline: null, why: `${path.basename(place)} holds no wheel of it` };
      const versions = [...new Set(own.map(({ name }) => name.version))];
      const version = versions.length === 1 ? (versions[0] ?? null) : null;
      return { baseline: { source, version, files: own.map(({ file }) => file) }, why: null };
    };
  } catch (error) {
    const why = baselineFlaw(place, error);
    return () => ({ baseline: null, why });
  }
}

/** A clause in plain words. */
function baselineFlaw(place: string, error: unknown): string {
  const name = path.basename(place);
  if (isMissing(error)) return `there is no folder or report ${name}`;
  if (error instanceof SyntaxError)
    return `${name} is neither a folder of wheels nor a JSON report of this tool`;
  return `${name} can't be read as an earlier release (${messageOf(error)})`;
}

type NamedFile = { name: NonNullable<ReturnType<typeof parseWheelName>['name']>; file: BaselineFile };

async function inFolder(folder: string): Promise<NamedFile[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.whl'));
  return names
    .sort(compareStrings)
    .slice(0, MAX_BASELINE_WHEELS)
    .flatMap((name) => {
      const filename = path.basename(name);
      const parsed = parseWheelName(filename).name;
      return parsed === null ? [] : [{ name: parsed, file: fileAt(path.join(folder, name), filename) }];
    });
}

function fileAt(place: string, filename: string): BaselineFile {
  const zip = new ZipFile(place);
  try {
    const entries = listDirectory(zip, zip.size);
    const members =
      entries === null ? null : new Map(entries.map(({ path: member, size }) => [member, size]));
    return { filename, size: zip.size, requiresPython: null, members };
  } finally {
    zip.close();
  }
}

/** Only what the comparison reads is looked at; a report of another schema may lack some of it. */
async function inReport(file: string): Promise<NamedFile[]> {
  const { size } = await stat(file);
  if (size > MAX_BASELINE_REPORT) throw new Error(`it has ${size} bytes`);
  const { tool, wheels } = Object(JSON.parse(await readFile(file, 'utf8'))) as Record<string, unknown>;
  if (Object(tool).name !== 'wheel-abi-check' || !Array.isArray(wheels))
    throw new SyntaxError('it is no report of this tool');
  return wheels.slice(0, MAX_BASELINE_WHEELS).flatMap((entry: unknown) => {
    const {
      filename,
      size: bytes,
      requiresPython,
      binaries,
      verdict,
    } = Object(entry) as Record<string, unknown>;
    const parsed = typeof filename === 'string' ? parseWheelName(filename).name : null;
    if (parsed === null || typeof filename !== 'string') return [];
    return [
      {
        name: parsed,
        file: {
          filename,
          size: typeof bytes === 'number' ? bytes : null,
          requiresPython: typeof requiresPython === 'string' ? requiresPython : null,
          members: Array.isArray(binaries) ? new Map(binaries.flatMap(nativeFile)) : null,
          ...cpuLevelIn(verdict),
          ...windowsIn(verdict),
        },
      },
    ];
  });
}

/** Nothing where the report doesn't list all that a wheel needs. */
function cpuLevelIn(verdict: unknown): { cpuLevel?: number } {
  const { tag, blockers, moreBlockers } = Object(verdict) as Record<string, unknown>;
  if (typeof tag !== 'string' || !Array.isArray(blockers) || moreBlockers !== 0) return {};
  return { cpuLevel: cpuLevelOf(blockers.map(Object) as { version: unknown }[]) };
}

function windowsIn(verdict: unknown): Pick<BaselineFile, 'windows'> {
  const { windows } = Object(verdict) as Record<string, unknown>;
  const { runtime, system } = Object(windows) as Record<string, unknown>;
  if (!isVersionOrNull(runtime) || !isVersionOrNull(system)) return {};
  return { windows: { runtime, system } };
}

function isVersionOrNull(value: unknown): value is string | null {
  return (
    value === null || (typeof value === 'string' && /^\d{1,4}(?:\.\d{1,4})*(?: \(\d{4}\))?$/.test(value))
  );
}

function nativeFile(entry: unknown): [path: string, size: number][] {
  const { member, size } = Object(entry) as Record<string, unknown>;
  return typeof member === 'string' && typeof size === 'number' ? [[member, size]] : [];
}
