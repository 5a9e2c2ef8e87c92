/** Findings that the people who run the check have decided to live with. */

import { groupBy } from '../base/collections.ts';
import { MAX_SUPPRESSED_PER_RULE } from '../base/limits.ts';
import { chargedPattern, type Pattern } from '../base/patterns.ts';
import type { Work } from '../base/work.ts';
import type { Finding, Location, Report, WheelEntry } from '../model/report.ts';
import { NOT_CHECKED } from './run/not-checked.ts';

/** Takes the findings of a rule out of the report, or those that fit all of its patterns. */
export interface Ignore {
  rule: string;
  /** Of the wheel's file name or label. */
  wheel: Pattern | null;
  /** Of the path inside the wheel. */
  member: Pattern | null;
  reason: string;
  /** The line that says so, which is held to be of use; null where nobody minds that it matches nothing. */
  location: Location | null;
}

export type Suppressed = Report['suppressed'][number];

/** What an ignore looks at. */
export interface Suspect {
  rule: string;
  /** Null where the finding is about no wheel. */
  wheel: { filename: string; label: string } | null;
  member: string | null;
}

/** All that match: the first gives the reason, and each of them is of use. None hides that something was not checked. */
export function matchingIgnores(suspect: Suspect, ignores: readonly Ignore[]): Ignore[] {
  if (suspect.rule === NOT_CHECKED.id) return [];
  return ignores.filter(
    (ignore) =>
      ignore.rule === suspect.rule &&
      (ignore.wheel === null || (suspect.wheel !== null && matchesWheel(ignore, suspect.wheel))) &&
      (ignore.member === null || (suspect.member !== null && ignore.member.matches(suspect.member))),
  );
}

/** The same ignore, with each name that is held against its patterns charged to a budget of work. */
export function chargedIgnore(ignore: Ignore, work: Pick<Work, 'charge'>): Ignore {
  const { wheel, member } = ignore;
  return {
    ...ignore,
    wheel: wheel === null ? null : chargedPattern(wheel, work),
    member: member === null ? null : chargedPattern(member, work),
  };
}

/** True where the ignore speaks of this wheel. */
export function matchesWheel(
  { wheel: pattern }: Ignore,
  { filename, label }: { filename: string; label: string },
): boolean {
  return pattern === null || pattern.matches(filename) || pattern.matches(label);
}

/** What is left of some findings, what isn't, and which ignores had a part in it. */
export interface Dismissal<Item> {
  kept: Item[];
  suppressed: Suppressed[];
  used: Ignore[];
}

/** Parts what is ignored from the rest. */
export function dismiss<Item>(
  items: readonly Item[],
  ignores: readonly Ignore[],
  suspectOf: (item: Item) => Suspect,
): Dismissal<Item> {
  if (ignores.length === 0) return { kept: [...items], suppressed: [], used: [] };
  const used = new Set<Ignore>();
  const suppressed: Suppressed[] = [];
  const kept = items.filter((item) => {
    const suspect = suspectOf(item);
    const matching = matchingIgnores(suspect, ignores);
    for (const ignore of matching) used.add(ignore);
    const [first] = matching;
    if (first === undefined) return true;
    const { rule, wheel, member } = suspect;
    suppressed.push({ rule, wheel: wheel?.label ?? null, member, reason: first.reason });
    return false;
  });
  return { kept, suppressed: limit(suppressed), used: [...used] };
}

/** The same for findings that are already in their final form, or for what holds them. */
export function dismissFindings<Item>(
  items: readonly Item[],
  ignores: readonly Ignore[],
  wheels: readonly WheelEntry[],
  findingOf: (item: Item) => Finding,
): Dismissal<Item> {
  const byLabel = new Map(wheels.map((wheel) => [wheel.label, wheel]));
  return dismiss(items, ignores, (item) => {
    const { rule, wheel: label, member } = findingOf(item);
    const filename = label === null ? null : (byLabel.get(label)?.filename ?? label);
    return { rule, wheel: label === null || filename === null ? null : { filename, label }, member };
  });
}

/** A hostile wheel may have a hundred thousand of them. */
function limit(suppressed: Suppressed[]): Suppressed[] {
  if (suppressed.length <= MAX_SUPPRESSED_PER_RULE) return suppressed;
  const groups = groupBy(suppressed, ({ rule, wheel }) => JSON.stringify([rule, wheel]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.length <= MAX_SUPPRESSED_PER_RULE) return group;
    const left = group.length - MAX_SUPPRESSED_PER_RULE + 1;
    const rest = {
      ...first,
      member: null,
      reason: `${left} more of this rule in this wheel, ignored as well`,
      findings: left,
    };
    return [...group.slice(0, MAX_SUPPRESSED_PER_RULE - 1), rest];
  });
}
