import { groupBy, listOf, listSome, sortedDistinct } from '../../base/collections.ts';
import { plainText } from '../../base/escape.ts';
import { MAX_LISTED_MEMBERS, MAX_SELECTORS } from '../../base/limits.ts';
import type { Location } from '../../model/report.ts';
import type { Identifier } from '../../project/cibuildwheel/identifiers.ts';
import { REASONS, type Reason, waitingGroups } from '../../project/cibuildwheel/leftOut.ts';
import { type MatchedBuilds, matchedBuilds } from '../../project/cibuildwheel/matchedBuilds.ts';
import { NEWEST } from '../../project/cibuildwheel/releases.ts';
import { selectorsOf } from '../../project/cibuildwheel/selectors.ts';
import type { OptionSetting } from '../../project/cibuildwheel/types.ts';
import type { CibuildwheelProject } from '../../project/cibuildwheelProject.ts';
import type { Draft, Rule } from '../rule.ts';
import { placeKey, placeName } from '../shared/settingWords.ts';
import { deadParts } from './redundant-skip/deadParts.ts';
import { describeMistakes } from './redundant-skip/mistakenSelectors.ts';
import { describeRestatedBuilds } from './redundant-skip/restatedBuilds.ts';
import { DEFAULT_ARCHS, type SkipInForce, skipsInForce } from './redundant-skip/skipsInForce.ts';

/** Selectors of `skip` that skip nothing, a `build` that selects everything, and selectors that match nothing at all. */
export const redundantSkip: Rule<'project'> = {
  id: 'redundant-skip',
  scope: 'project',
  severity: 'warning',
  summary: 'a selector of cibuildwheel skips what is not built anyway, or matches no build at all',
  check: (project) => {
    const matched = matchedBuilds(false);
    const skips = skipsInForce(project, matched).flatMap(
      (skip) => describeSkip(skip, project, matched) ?? [],
    );
    return [...skips, ...describeRestatedBuilds(project), ...describeMistakes(project, matched)];
  },
};

/** More selectors than that are not written out once more. */
const MOST_SHOWN = 12;

/** A selector with the rules that together leave out all that it matches. */
interface Redundant {
  selector: string;
  reasons: readonly Reason[];
  builds: readonly Identifier[];
}

/** Null where every selector does something, or may do. */
function describeSkip(skip: SkipInForce, project: CibuildwheelProject, matched: MatchedBuilds): Draft | null {
  const selectors = selectorsOf(skip.setting.value ?? '');
  if (selectors.length > MAX_SELECTORS) return null;
  const redundant = selectors.flatMap((selector) => redundancyOf(selector, skip, matched) ?? []);
  const parts = selectors
    .filter((selector) => !redundant.some((each) => each.selector === selector))
    .flatMap((selector) => deadParts(selector, (text) => redundancyOf(text, skip, matched)) ?? []);
  if (redundant.length === 0 && parts.length === 0) return null;
  const gone = new Set(redundant.map(({ selector }) => selector));
  const narrowed = new Map(parts.map(({ selector, rest }) => [selector, rest]));
  const kept = selectors
    .filter((selector) => !gone.has(selector))
    .map((selector) => narrowed.get(selector) ?? selector);
  const { setting } = skip;
  const [part] = parts;
  const one = redundant.length + parts.flatMap(({ dead }) => dead).length === 1;
  const named = [...redundant, ...parts.flatMap(({ dead }) => dead)];
  const groups = groupBy(named, ({ reasons }) => reasons.join());
  const why = [...groups.values()].map((group) => sentenceOf(group, skip, project));
  return {
    severity: 'notice',
    causeKey: `${placeKey(setting)}:${named.map(({ selector }) => selector).join(' ')}`,
    title:
      redundant.length === 0 && part !== undefined
        ? `a part of "${plainText(part.selector, 40)}" in ${setting.written} skips nothing`
        : redundant.length === 1
          ? `"${plainText([...gone].join(), 80)}" in ${setting.written} skips nothing`
          : `${redundant.length} of ${selectors.length} selectors in ${setting.written} skip nothing`,
    message: why.join(' '),
    remedy:
      kept.length === 0 ? remedyForAll(setting, project) : remedyForSome(setting, kept, one ? 'it' : 'them'),
    data: {
      option: 'skip',
      redundant: named.map(({ selector }) => selector).slice(0, MAX_LISTED_MEMBERS),
      kept: kept.slice(0, MAX_LISTED_MEMBERS),
    },
    location: placeOf(setting, new Set([...gone, ...narrowed.keys()])),
    edits: [
      {
        kind: 'drop',
        setting,
        selectors: [...gone],
        ...(parts.length === 0 ? {} : { narrowed: parts.map(({ selector, rest }) => ({ selector, rest })) }),
        ifNoneLeft: settingBelow(setting, project) === undefined ? 'delete' : 'empty',
      },
    ],
  };
}

/** Null where the selector does something, or may do. */
function redundancyOf(selector: string, { runs }: SkipInForce, matched: MatchedBuilds): Redundant | null {
  const builds = matched(selector)?.filter(({ platform }) => runs.has(platform)) ?? [];
  const sets: ReadonlySet<Reason>[] = [];
  for (const build of builds) {
    for (const reasonsOf of runs.get(build.platform) ?? []) {
      const reasons = reasonsOf(build);
      if (reasons.some(({ size }) => size === 0)) return null;
      sets.push(...reasons);
    }
  }
  return sets.length === 0 ? null : { selector, builds, reasons: fewestThatCover(sets) };
}

/** All choices among the reasons, small ones first; of one size, in the order of the reasons. */
const CHOICES: readonly (readonly Reason[])[] = Array.from({ length: 2 ** REASONS.length }, (_, bits) =>
  REASONS.filter((_reason, index) => (bits >> index) % 2 === 1),
).sort((x, y) => x.length - y.length);

/** The fewest reasons of which each set holds one. */
function fewestThatCover(sets: readonly ReadonlySet<Reason>[]): readonly Reason[] {
  // Of what is gone already nobody thinks, unless the selector has nothing else.
  const present = sets.filter((set) => !set.has('version'));
  const relevant = present.length > 0 ? present : sets;
  return (
    CHOICES.find((choice) => relevant.every((set) => choice.some((reason) => set.has(reason)))) ?? REASONS
  );
}

function sentenceOf(group: readonly Redundant[], skip: SkipInForce, project: CibuildwheelProject): string {
  const names = listSome(
    group.map(({ selector }) => plainText(selector, 80)),
    12,
  );
  const builds = group.flatMap((each) => each.builds);
  const reasons = group[0]?.reasons ?? [];
  const clauses = reasons.map((reason) => clauseOf(reason, builds, skip, project));
  return `${names}: ${clauses.length === 1 ? clauses[0] : `partly ${listOf(clauses, 'and partly')}`}.`;
}

function clauseOf(
  reason: Reason,
  builds: readonly Identifier[],
  { setting, versions, archs }: SkipInForce,
  { toml }: CibuildwheelProject,
): string {
  const isVariable = setting.written.startsWith('CIBW_');
  switch (reason) {
    case 'requires-python': {
      const required = toml?.requiresPython ?? null;
      const place = required === null ? '' : ` ${required.value} (${placeName(required.location)})`;
      return `requires-python${plainText(place, 200)} rules these out`;
    }
    case 'enable': {
      const groups = sortedDistinct(builds.flatMap(({ name }) => waitingGroups(name, NEWEST)));
      return `cibuildwheel builds these only where "enable" has ${listOf(groups, 'or')}`;
    }
    case 'version':
      return `${versions.length === 1 ? `cibuildwheel ${versions[0]}` : 'the cibuildwheel in use'} no longer builds these`;
    case 'archs':
      return isVariable
        ? `the jobs that see it don't build for these architectures${valueOfArchs(builds, archs)}`
        : `no job builds for these architectures${valueOfArchs(builds, archs)}`;
    case 'build':
      return '"build" leaves these out already';
  }
}

/** In brackets, what `archs` comes to on the platforms of the builds; nothing where the jobs differ. */
function valueOfArchs(builds: readonly Identifier[], archs: SkipInForce['archs']): string {
  const platforms = [...new Set(builds.map(({ platform }) => platform))];
  const values = sortedDistinct(platforms.flatMap((platform) => archs.get(platform) ?? []));
  const [value] = values;
  if (values.length !== 1 || value === undefined) return '';
  return value === DEFAULT_ARCHS
    ? ' ("archs" is "auto" by default)'
    : ` ("archs" is "${plainText(value, 60)}")`;
}

function remedyForSome(setting: OptionSetting, kept: readonly string[], them: string): string {
  return kept.length > MOST_SHOWN
    ? `Take ${them} out; the same wheels are built without ${them}.`
    : `Take ${them} out; the same wheels are built with: ${line(setting, kept)}`;
}

/** Without the setting the one that it goes before would count. */
function remedyForAll(setting: OptionSetting, project: CibuildwheelProject): string {
  const below = settingBelow(setting, project);
  if (below === undefined) return `Delete ${setting.written}: the same wheels are built without it.`;
  return (
    `It could as well be empty: ${line(setting, [])}. Deleted altogether, ${below.written} on ` +
    `${placeName(below.location)} would count in its place.`
  );
}

/** The setting that would count in the place of this one. */
function settingBelow(
  { written, platform, hides: [hidden] = [] }: OptionSetting,
  { toml }: CibuildwheelProject,
): OptionSetting | undefined {
  if (hidden !== undefined) return hidden;
  const isVariable = written.startsWith('CIBW_');
  return toml?.settings.find(
    (each) => each.option === 'skip' && (isVariable || (platform !== null && each.platform === null)),
  );
}

/** The setting as it would be written with these selectors. */
function line({ written, items }: OptionSetting, kept: readonly string[]): string {
  if (written.startsWith('CIBW_')) return `${written}: "${plainText(kept.join(' '), 400)}"`;
  const quoted = kept.map((selector) => `"${selector}"`).join(', ');
  return items === undefined
    ? `${written} = "${plainText(kept.join(' '), 400)}"`
    : `${written} = [${plainText(quoted, 400)}]`;
}

/** Of a list that goes over several lines, only those from the first to the last selector that is named. */
function placeOf({ location, items = [] }: OptionSetting, gone: ReadonlySet<string>): Location {
  const lines = items
    .filter(({ value }) => selectorsOf(value).some((selector) => gone.has(selector)))
    .flatMap((item) => [item.location.startLine, item.location.endLine]);
  if (lines.length === 0) return location;
  return { ...location, startLine: Math.min(...lines), endLine: Math.max(...lines) };
}
