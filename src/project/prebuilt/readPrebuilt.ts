/** The part of the project that its native files are. */

import type { Finding, PrebuiltEntry, ProjectEntry } from '../../model/report.ts';
import type { ProjectOptions, ProjectPart, ProjectPlace } from '../projectPart.ts';
import { scanPrebuilt } from './scanPrebuilt.ts';
import type { PrebuiltFile } from './types.ts';

/** Scans the project, and marks the files that findings about wheels have named already: one cause, one finding. */
export async function readPrebuilt(place: ProjectPlace, options: ProjectOptions): Promise<ProjectPart> {
  const { sdists, wheels, home, wheelFindings, rootCauses } = options;
  const { repository, folder } = place;
  const areJudged = wheelFindings !== null;
  const scan = await scanPrebuilt(place.root, { repository, folder, home, sdists, wheels, areJudged });
  const named = namedBy((wheelFindings ?? []).filter(({ rule }) => rootCauses.has(rule)));
  return {
    prebuilt: scan.files.map((file) => ({ ...file, isExplained: isNamed(file, named) })),
    looked: scan.looked,
    notes: scan.notes,
  };
}

interface Named {
  paths: ReadonlySet<string>;
  /** Wheel and member, as JSON. */
  members: ReadonlySet<string>;
}

/** Only causes count: a notice about debug information says nothing of where the file came from. */
function namedBy(causes: readonly Finding[]): Named {
  return {
    paths: new Set(causes.flatMap(({ location }) => location?.path ?? [])),
    members: new Set(causes.flatMap(membersOf)),
  };
}

/** A finding can speak of more than the member that it is shown on. */
function membersOf({ wheel, member, data }: Finding): string[] {
  const others = Array.isArray(data.members) ? data.members : [];
  return [member, ...others].map((each) => JSON.stringify([wheel, each]));
}

function isNamed({ path, wheels }: PrebuiltFile, named: Named): boolean {
  return (
    named.paths.has(path) ||
    wheels.some(({ wheel, member }) => named.members.has(JSON.stringify([wheel, member])))
  );
}

/** The files as the report lists them. */
export function prebuiltEntries(files: readonly PrebuiltFile[]): ProjectEntry['prebuilt'] {
  return files.map(
    (file): PrebuiltEntry => ({
      path: file.path,
      format: file.format,
      kind: file.kind,
      architecture: file.architectures.length === 0 ? 'unknown' : file.architectures.join('+'),
      system: file.system,
      libc: file.libc,
      size: file.size,
      tracked: file.tracked,
      sdists: file.sdists.map(({ sdist }) => sdist),
      wheels: file.wheels.map(({ wheel, member }) => ({ wheel, member })),
    }),
  );
}
