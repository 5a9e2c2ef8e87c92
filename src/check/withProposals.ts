/** Findings about the repository, each with the change of its files that would settle it. */

import path from 'node:path';
import { sortedDistinct } from '../base/collections.ts';
import { readCibuildwheel } from '../project/cibuildwheel/readCibuildwheel.ts';
import type { CibuildwheelProject } from '../project/cibuildwheelProject.ts';
import type { Texts } from '../project/fix/planFix.ts';
import type { FixInput, Group } from '../project/fix/proposals.ts';
import type { ProjectPlace } from '../project/projectPart.ts';
import type { Found } from '../rules/rule.ts';
import type { CheckedProject } from './checkProject.ts';

/**
 * The findings with their proposals. Those about one setting get the same one, and their remedies agree with it. Paths in
 * diffs start from above the folder `below`.
 */
export async function withProposals(
  findings: readonly Found[],
  { place, facts }: CheckedProject,
  below = '',
): Promise<Found[]> {
  if (!findings.some(({ edits }) => edits !== undefined)) return [...findings];
  const { planGroups, proposalOf } = await import('../project/fix/proposals.ts');
  const input = await fixInput(findings, place, facts);
  const groups = await planGroups(findings, input);
  const byFinding = new Map(
    groups.flatMap((group) => group.items.map((finding) => [finding, group] as const)),
  );
  return findings.map((finding) => {
    const group = byFinding.get(finding);
    if (group === undefined) return finding;
    const remedy = remedyWithin(finding, group, input.tomlPath);
    return { ...finding, remedy, proposal: proposalOf(group, input, below) };
  });
}

/** Who is told to shorten a setting needn't be told where the same proposal moves it. */
function remedyWithin({ edits = [], remedy }: Found, { plan }: Group<Found>, tomlPath: string): string {
  const [only] = edits;
  const moved = plan.done.flatMap((edit) => (edit.kind === 'move' ? [edit.move] : []));
  if (only?.kind !== 'drop' || edits.length > 1) return remedy;
  const { path: file, startLine } = only.setting.location;
  const isMoved = moved.some(({ variables }) =>
    variables.some(({ location }) => location.path === file && location.startLine === startLine),
  );
  const what = only.selectors.length + (only.narrowed ?? []).length === 1 ? 'it' : 'them';
  return isMoved
    ? `Leave ${what} out where ${only.setting.written} moves to ${tomlPath}: the diff has both changes.`
    : remedy;
}

/** What fixes start from: the texts of the files that the findings' edits are about. */
export async function fixInput(
  findings: readonly Found[],
  place: ProjectPlace,
  before: CibuildwheelProject,
  changed: Texts = new Map(),
): Promise<FixInput> {
  const tomlPath = path.posix.join(place.folder, 'pyproject.toml');
  const named = findings.flatMap(({ edits = [] }) =>
    edits.flatMap((edit) => (edit.kind === 'move' ? edit.move.variables : [edit.setting])),
  );
  const paths = sortedDistinct([tomlPath, ...named.map(({ location }) => location.path)]);
  const now = withTexts(place, changed);
  const texts = new Map<string, string>();
  for (const each of paths) {
    const read = await now.repository.readText(each);
    // Bytes that are no UTF-8 could not be written back.
    if (read !== null && !read.text.includes('\uFFFD')) texts.set(each, read.text);
  }
  return {
    texts,
    tomlPath,
    before,
    read: (after) => readProject(withTexts(now, after)),
  };
}

/** The place with other texts in some of its files. */
export function withTexts(place: ProjectPlace, texts: Texts): ProjectPlace {
  const { repository } = place;
  return {
    ...place,
    repository: {
      ...repository,
      async readText(name) {
        const text = texts.get(name);
        return text === undefined ? await repository.readText(name) : { text, exact: false };
      },
    },
  };
}

/** What is to be known of the project for its settings alone. */
export async function readProject(place: ProjectPlace): Promise<CibuildwheelProject> {
  const { toml = null, jobs = [], unknown = [] } = await readCibuildwheel(place);
  return { toml, jobs, unknown, prebuilt: [] };
}
