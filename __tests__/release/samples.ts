/** Wheels of two releases. */

import type { ReleaseChanges } from '../../src/model/release.ts';
import type { WheelEntry } from '../../src/model/report.ts';
import type { Baseline, BaselineFile } from '../../src/release/compareReleases.ts';
import { wheel } from '../report/samples.ts';
import { buildWheel, type Content, wheelName } from '../wheel/buildWheel.ts';

export const TAGS = [
  'cp311-cp311-manylinux_2_17_x86_64.manylinux2014_x86_64',
  'cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64',
  'cp311-cp311-macosx_11_0_arm64',
  'cp312-cp312-macosx_11_0_arm64',
];

/** The wheels of this run. */
export function current(tags: readonly string[], more: Partial<WheelEntry> = {}): WheelEntry[] {
  return tags.map((tag) => wheel(`chunkpack-1.5.0-${tag}.whl`, { size: 1_000_000, ...more }));
}

/** The earlier release. */
export function earlier(tags: readonly string[], more: Partial<BaselineFile> = {}): Baseline {
  const files = tags.map((tag) => ({
    filename: `chunkpack-1.4.0-${tag}.whl`,
    size: 1_000_000,
    requiresPython: null,
    members: null,
    ...more,
  }));
  return { source: 'folder', version: '1.4.0', files };
}

/** A file for the local index. */
export async function built(
  version: string,
  tag: string,
  files: Record<string, Content>,
): Promise<{ filename: string; bytes: Buffer }> {
  const recipe = { version, tag, files };
  return { filename: wheelName(recipe), bytes: await buildWheel(recipe) };
}

/** A comparison in which nothing changed, but for what is given. */
export function changes(overrides: Partial<ReleaseChanges> = {}): ReleaseChanges {
  return {
    distribution: 'chunkpack',
    source: 'folder',
    from: '1.4.0',
    to: '1.5.0',
    wheels: { before: 4, after: 4 },
    lost: [],
    gained: [],
    floors: [],
    size: { before: 0, after: 0, wheels: 0 },
    sizes: [],
    libraries: null,
    ...overrides,
  };
}
