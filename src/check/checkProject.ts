/** The repository's side: what is read of it, what the rules say to that, and what goes into the report. */

import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { ProjectEntry } from '../model/report.ts';
import { judgedBuilds } from '../project/cibuildwheel/judgedBuilds.ts';
import { readCibuildwheel } from '../project/cibuildwheel/readCibuildwheel.ts';
import type { CibuildwheelProject } from '../project/cibuildwheelProject.ts';
import { diskRepository } from '../project/git/diskRepository.ts';
import { openCheckout } from '../project/git/gitCheckout.ts';
import { indexRepository } from '../project/git/gitRepository.ts';
import { prebuiltEntries, readPrebuilt } from '../project/prebuilt/readPrebuilt.ts';
import type { ProjectOptions, ProjectPart, ProjectPlace, ProjectReader } from '../project/projectPart.ts';
import { runProjectRules } from '../rules/projectRules.ts';
import { RULES } from '../rules/registry.ts';
import type { Found } from '../rules/rule.ts';

const ROOT_CAUSES: ReadonlySet<string> = new Set(
  RULES.wheel.filter(({ isRootCause }) => isRootCause).map(({ id }) => id),
);

export type ProjectCheckOptions = Omit<ProjectOptions, 'rootCauses'>;

export interface ProjectCheck {
  /** Ordered by rule, path and line; they belong to no wheel. */
  findings: Found[];
  /** What they were found in. */
  checked: CheckedProject;
  project: ProjectEntry;
}

/** The project, and where it was read. */
export interface CheckedProject {
  place: ProjectPlace;
  facts: CibuildwheelProject;
}

/** A project's place, and what configures cibuildwheel there. */
export interface Configured {
  place: ProjectPlace;
  part: ProjectPart;
}

/**
 * Checks the project in `folder`, of which `known` may have been read before. A reader or rule that fails is noted, and the others go on; it rejects for nothing
 * that lies in the folder.
 */
export async function checkProject(
  folder: string,
  options: ProjectCheckOptions,
  known?: Configured,
): Promise<ProjectCheck> {
  const place = known?.place ?? (await placeOf(folder));
  const parts: ProjectPart[] = [];
  // Each reads a part of the project, and none knows of the others.
  const readers: readonly ProjectReader[] = [
    known === undefined ? readCibuildwheel : async () => known.part,
    readPrebuilt,
  ];
  for (const reader of readers)
    parts.push(await reader(place, { ...options, rootCauses: ROOT_CAUSES }).catch(failedPart));
  const notes = parts.flatMap((part) => part.notes);
  const project = joined(parts);
  const findings = runProjectRules(project, options.settings, (id, error) =>
    notes.push(`What ${id} is about, on which this check failed by a mistake of its own: ${error}`),
  );
  return {
    findings,
    checked: { place, facts: project },
    project: {
      files: parts.reduce((sum, { looked = 0 }) => sum + looked, 0),
      prebuilt: prebuiltEntries(project.prebuilt),
      cibuildwheel: judgedBuilds(project),
      notExamined: notes,
    },
  };
}

/** Paths of findings count from the repository's top folder, wherever in it the project lies. */
export async function placeOf(folder: string): Promise<ProjectPlace> {
  const checkout = await openCheckout(folder);
  if (checkout === null) return { root: folder, folder: '', repository: diskRepository(folder, true) };
  const root = await realpath(checkout.root);
  const inside = path.relative(root, await realpath(folder));
  return { root, folder: inside.split(path.sep).join('/'), repository: indexRepository(checkout, true) };
}

/** What configures cibuildwheel in `folder`. */
export async function configuredIn(folder: string): Promise<Configured> {
  const place = await placeOf(folder);
  return { place, part: await readCibuildwheel(place) };
}

function joined(parts: readonly ProjectPart[]): CibuildwheelProject {
  return {
    toml: parts.find(({ toml }) => toml)?.toml ?? null,
    jobs: parts.flatMap(({ jobs = [] }) => jobs),
    unknown: parts.flatMap(({ unknown = [] }) => unknown),
    ...parts.flatMap(({ handling }) => (handling === undefined ? [] : [{ handling }]))[0],
    ...parts.flatMap(({ others }) => (others === undefined ? [] : [{ others }]))[0],
    ...parts.flatMap(({ absentFiles }) => (absentFiles === undefined ? [] : [{ absentFiles }]))[0],
    strays: parts.flatMap(({ strays = [] }) => strays),
    prebuilt: parts.flatMap(({ prebuilt = [] }) => prebuilt),
  };
}

function failedPart(error: unknown): ProjectPart {
  return {
    notes: [`A part of the repository, on which this check failed by a mistake of its own: ${error}`],
  };
}
