/** The Simple API of a package index in JSON (PEP 691, 700): which release came before, and what it holds. */

import { MAX_INDEX_ANSWER } from '../base/limits.ts';
import { compareVersions, isFinalVersion } from '../base/pep440.ts';
import { normalizedName } from '../wheel/distInfo.ts';
import { parseWheelName } from '../wheel/wheelName.ts';
import { type IndexClient, IndexError } from './indexClient.ts';
import type { ReleaseFile } from './offers.ts';

const ACCEPT = 'application/vnd.pypi.simple.v1+json';

export interface IndexFile extends ReleaseFile {
  url: string;
}

/** The files of a release, or why there is none, as a clause. */
export type EarlierRelease = { version: string; files: IndexFile[]; why: null } | { why: string };

/**
 * The wheels of the newest final, not yanked version below the given one. Throws an {@link IndexError} where the index
 * doesn't answer as it should.
 */
export async function earlierRelease(
  client: IndexClient,
  distribution: string,
  version: string,
): Promise<EarlierRelease> {
  const { status, contentType, body } = await client.get(`${normalizedName(distribution)}/`, {
    accept: ACCEPT,
    most: MAX_INDEX_ANSWER,
  });
  if (status === 404) {
    await refuseWrongAddress(client);
    return { why: 'the index has no such project, so that this is its first release' };
  }
  if (!isSimpleJson(contentType))
    throw new IndexError(
      `the index answered with ${contentType.split(';')[0] || 'something'} in place of JSON`,
    );
  const wheels = wheelsOf(body);
  const versions = [...new Set(wheels.map((wheel) => wheel.version))];
  const newest = versions
    .filter((each) => isFinalVersion(each) && compareVersions(each, version) < 0)
    .reduce<string | undefined>(
      (most, each) => (most === undefined || compareVersions(each, most) > 0 ? each : most),
      undefined,
    );
  if (newest === undefined) return { why: `the index has wheels of no final release before ${version}` };
  const files = wheels
    .filter((wheel) => compareVersions(wheel.version, newest) === 0)
    .map(({ file }) => file);
  return { version: newest, files, why: null };
}

function isSimpleJson(contentType: string): boolean {
  return contentType.toLowerCase().startsWith(ACCEPT);
}

/** A new project and a slip in the address of the index look alike; only the latter has no list of projects. */
async function refuseWrongAddress(client: IndexClient): Promise<void> {
  const { status, contentType } = await client.get('', { accept: ACCEPT, most: 0 });
  if (status === 404 || !isSimpleJson(contentType))
    throw new IndexError(
      'there is no Simple API at the address of the index, such as https://pypi.org/simple/',
    );
}

/** What is no file of a wheel, or was withdrawn, is passed over. */
function wheelsOf(body: Buffer): { version: string; file: IndexFile }[] {
  const files = (parsed(body) as { files?: unknown } | null)?.files;
  if (!Array.isArray(files)) throw new IndexError('the index answered with JSON that lists no files');
  return files.flatMap((entry: unknown) => {
    const {
      filename,
      url,
      size,
      yanked,
      'requires-python': requires,
    } = Object(entry) as Record<string, unknown>;
    if (typeof filename !== 'string' || typeof url !== 'string') return [];
    if (yanked !== undefined && yanked !== false) return [];
    const { name } = parseWheelName(filename);
    if (name === null) return [];
    const file = {
      filename,
      url,
      size: typeof size === 'number' && Number.isSafeInteger(size) && size >= 0 ? size : null,
      requiresPython: typeof requires === 'string' ? requires : null,
    };
    return [{ version: name.version, file }];
  });
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new IndexError('the index answered with something that is no JSON');
  }
}
