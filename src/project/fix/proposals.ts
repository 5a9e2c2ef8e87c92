/** What the rules mean to change, taken together setting by setting: one proposal for all that concerns the same one. */

import { posix } from 'node:path';
import { MAX_PROPOSED_DIFF, MAX_TRIED_PROPOSALS } from '../../base/limits.ts';
import type { Proposal } from '../../model/report.ts';
import type { CibuildwheelProject } from '../cibuildwheelProject.ts';
import type { IntendedEdit } from './intendedEdit.ts';
import { placeOf } from './mergedMoves.ts';
import { type Plan, planFix, type Texts } from './planFix.ts';
import { differenceBetween } from './sameBuilds.ts';
import { byPath } from './textEdit.ts';
import { unifiedDiff } from './unifiedDiff.ts';

/** Something that has edits to propose: a finding. */
export interface Proposing {
  edits?: readonly IntendedEdit[];
}

/** The repository as it is, and how to read it as it would be. */
export interface FixInput {
  /** Of all files that settings stand in, and of pyproject.toml. */
  texts: Texts;
  tomlPath: string;
  before: CibuildwheelProject;
  /** Reads the project with other texts in the place of some of its files. */
  read: (texts: Texts) => Promise<CibuildwheelProject>;
}

/** Findings that belong together, and what is proposed for them. */
export interface Group<Item extends Proposing> {
  items: Item[];
  plan: Plan;
}

/** The groups in the order of their first items, each with what can be done about it safely. */
export async function planGroups<Item extends Proposing>(
  items: readonly Item[],
  input: FixInput,
): Promise<Group<Item>[]> {
  const { texts, tomlPath } = input;
  const groups = connected(items).map((group) => ({
    items: group,
    plan: planFix(editsOf(group), texts, tomlPath),
  }));
  const planned = groups.filter(({ plan }) => plan.after.size > 0);
  if (planned.length === 0 || (await difference(planned, input)) === null) return groups;
  for (const [index, group] of planned.entries()) {
    const reason =
      index < MAX_TRIED_PROPOSALS
        ? await difference([group], input)
        : 'all changes together would change what is built, and they are too many to tell which does';
    if (reason !== null) group.plan = { after: new Map(), done: [], left: [...group.plan.left, reason] };
  }
  return groups;
}

/** The texts after the changes of all groups. */
export function textsAfter(groups: readonly Group<Proposing>[], { texts, tomlPath }: FixInput): Texts {
  const edits = groups.flatMap(({ plan }) => plan.done);
  return edits.length === 0 ? new Map() : planFix(edits, texts, tomlPath).after;
}

/** What the report says of the group; its paths start from above the folder `below`. */
export function proposalOf({ plan }: Group<Proposing>, { texts }: FixInput, below = ''): Proposal {
  const changed = byPath(plan.after).map(([path, after]) => ({
    path: posix.join(below, path),
    before: texts.get(path) ?? '',
    after,
  }));
  const diff = unifiedDiff(changed);
  const isLong = diff === null || diff.length > MAX_PROPOSED_DIFF;
  const left = isLong ? [...plan.left, 'the diff is too long to be shown'] : plan.left;
  return { diff: isLong || diff === '' ? null : diff, left };
}

function editsOf(items: readonly Proposing[]): IntendedEdit[] {
  return items.flatMap(({ edits = [] }) => edits);
}

async function difference(groups: readonly Group<Proposing>[], input: FixInput): Promise<string | null> {
  const after = textsAfter(groups, input);
  const edits = groups.flatMap(({ plan }) => plan.done);
  return differenceBetween(input.before, await input.read(after), edits);
}

/** Items with edits, those about one setting together. */
function connected<Item extends Proposing>(items: readonly Item[]): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const places = placesOf(item);
    if (places.length === 0) continue;
    const joined = [...new Set(places.flatMap((place) => groups.get(place) ?? []))];
    const all = [...joined, item];
    for (const place of [...places, ...joined.flatMap(placesOf)]) groups.set(place, all);
  }
  return [...new Set(groups.values())].map((group) =>
    group.toSorted((a, b) => items.indexOf(a) - items.indexOf(b)),
  );
}

function placesOf({ edits = [] }: Proposing): string[] {
  return edits.flatMap((edit) =>
    edit.kind === 'move' ? edit.move.variables.map(placeOf) : [placeOf(edit.setting)],
  );
}
