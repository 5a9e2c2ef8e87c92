/** What the distributions of a run lack: against the repository's configuration, else by the grid of their own wheels. */

import type { Lacking } from '../model/lacking.ts';
import type { WheelEntry } from '../model/report.ts';
import { type Expected, expectedBuilds } from '../project/cibuildwheel/expectedBuilds.ts';
import type { ProjectPart } from '../project/projectPart.ts';
import type { CurrentRelease } from '../release/compareReleases.ts';
import { currentReleases } from '../release/currentReleases.ts';
import { gridHoles } from '../release/gridHoles.ts';
import { missingBuilds } from '../release/missingBuilds.ts';
import { normalizedName } from '../wheel/distInfo.ts';
import type { Configured } from './checkProject.ts';

/** How the wheels at hand were built, and whether they are all that were. */
export interface Origin {
  /** The project's folder; null where it isn't at hand. */
  folder: string | null;
  /** The workflow that built them; null where it isn't known. */
  workflow: string | null;
  /** True where nothing but an accident can have kept a wheel away. */
  areAll: boolean;
}

/**
 * By distribution. One wheel that may not be all lacks nothing, and in doubt none does. `configuredIn` reads what configures
 * cibuildwheel in a folder.
 */
export async function lackingIn(
  wheels: readonly WheelEntry[],
  { folder, workflow, areAll }: Origin,
  configuredIn: (folder: string) => Promise<Configured>,
): Promise<Map<string, Lacking>> {
  const releases = currentReleases(wheels, areAll);
  const several = releases.filter(({ wheels: own }) => areAll || own.length > 1);
  if (several.length === 0) return new Map();
  // Not read for one wheel alone, which has no use for it.
  const part = folder === null ? null : (await configuredIn(folder)).part;
  const project = { toml: null, jobs: [], unknown: [], prebuilt: [], ...part };
  const expected = expectedBuilds(project, workflow);
  return new Map(
    several.map(({ distribution, wheels: own }) => [
      distribution,
      {
        unbuilt:
          expected !== null && isOwn(expected, distribution, releases)
            ? missingBuilds(expected, own, areAll)
            : [],
        // Whoever configures cibuildwheel may leave out what they like.
        holes: isConfigured(part) ? [] : gridHoles(own),
      },
    ]),
  );
}

function isConfigured(part: ProjectPart | null): boolean {
  return part?.toml?.table != null || (part?.jobs ?? []).length > 0 || (part?.unknown ?? []).length > 0;
}

/** Wheels of another project may lie beside those of this one. */
function isOwn({ project }: Expected, distribution: string, releases: readonly CurrentRelease[]): boolean {
  return project === null ? releases.length === 1 : normalizedName(project) === distribution;
}
