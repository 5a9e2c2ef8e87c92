/** `build` naming what the version in use doesn't build: cibuildwheel says "Invalid build selector". */

import { listOf, listSome, sortedDistinct } from '../../../base/collections.ts';
import { plainText } from '../../../base/escape.ts';
import { MAX_SELECTORS } from '../../../base/limits.ts';
import { effectiveOption } from '../../../project/cibuildwheel/effective.ts';
import { groupsOf, type Identifier, isEnabled, isThere } from '../../../project/cibuildwheel/identifiers.ts';
import { waitingGroups } from '../../../project/cibuildwheel/leftOut.ts';
import { buildsOf } from '../../../project/cibuildwheel/matchedBuilds.ts';
import { RELEASES, type Release, release, releaseName } from '../../../project/cibuildwheel/releases.ts';
import { selectorsOf } from '../../../project/cibuildwheel/selectors.ts';
import { remedyForSelector } from '../../shared/selectorRemedy.ts';
import { type Refusal, refusal, type Texts, type Use } from './refusal.ts';

/** Older ones pass over what they don't know. */
const SELECTORS_ARE_CHECKED = release('3.0');

type Reason = 'group' | 'gone' | 'not-yet' | 'capitals' | 'none';

/** A refusal for each selector of `build` that no enabled build of any platform matches. */
export function refusedSelectors(use: Use): Refusal[] {
  const { from, value } = effectiveOption('build', use.job, use.toml);
  if (from === null || typeof value !== 'string') return [];
  const enabled = effectiveOption('enable', use.job, use.toml).value;
  const groups = enabled === null ? null : new Set(selectorsOf(enabled ?? ''));
  return selectorsOf(value)
    .slice(0, MAX_SELECTORS)
    .flatMap((text) => {
      const builds = buildsOf(text, use.job.platform, use.matched);
      const found = builds === null ? null : reasonFor(builds, groups, use);
      if (builds === null || found === null) return [];
      const reason = found === 'none' && (use.matched(text)?.length ?? 0) > 0 ? 'capitals' : found;
      // Where the newest runs, a name that nobody knows yet may be one of tomorrow: redundant-skip speaks of it.
      if (use.isOpen && reason === 'none') return [];
      return [refusal(from, reason, text, (parts, place) => TEXTS[reason](parts, use, place))];
    });
}

/** Why every release that may run refuses it; null where one takes it. */
function reasonFor(
  builds: readonly Identifier[],
  enabled: ReadonlySet<string> | null,
  { releases, isOpen }: Use,
): Reason | null {
  let last: Reason | null = null;
  for (const of of releases) {
    last = reasonIn(of, builds, enabled);
    if (last === null) return null;
  }
  const newest = releases.at(-1) ?? 0;
  const maySoonBeBuilt = builds.some(
    ({ name, since }) =>
      since > newest || (groupsOf(name, newest).length > 0 && waitingGroups(name, newest).length === 0),
  );
  return isOpen && maySoonBeBuilt ? null : last;
}

function reasonIn(
  of: Release,
  builds: readonly Identifier[],
  enabled: ReadonlySet<string> | null,
): Reason | null {
  if (of < SELECTORS_ARE_CHECKED) return null;
  const there = builds.filter((each) => isThere(each, of));
  if (there.some(({ name }) => enabled === null || isEnabled(name, of, enabled))) return null;
  if (there.length > 0) return 'group';
  if (builds.some(({ until }) => until <= of)) return 'gone';
  return builds.length > 0 ? 'not-yet' : 'none';
}

const TEXTS: Readonly<Record<Reason, (parts: readonly string[], use: Use, place: string) => Texts>> = {
  group(parts, { program, releases, matched }, place) {
    const of = releases.at(-1) ?? 0;
    const builds = parts.flatMap((part) => matched(part) ?? []);
    const there = builds.filter((each) => isThere(each, of));
    const groups = sortedDistinct(there.flatMap(({ name }) => groupsOf(name, of)));
    return {
      title: `${quotedParts(parts, 2)} in build ${isOrAre(parts)} not enabled: no build starts`,
      message:
        `${program} builds ${quotedParts(parts)} (${place}) only where "enable" has ${listOf(groups, 'or')}. ` +
        'Without it, it stops with "Invalid build selector", and no wheel at all is built.',
      remedy: `Add ${listOf(groups.map((group) => `"${group}"`))} to enable (CIBW_ENABLE), or take ${quotedParts(parts)} out.`,
    };
  },
  gone(parts, { program, matched }, place) {
    const ends = parts
      .flatMap((part) => (matched(part) ?? []).map(({ until }) => until))
      .filter(Number.isFinite);
    const last = Math.max(0, ...ends);
    const before = RELEASES.filter((of) => of < last).at(-1);
    const version = before === undefined ? '1.12' : releaseName(before);
    return {
      title: `${quotedParts(parts, 2)} in build ${isOrAre(parts)} no longer built: no build starts`,
      message:
        `${program} has no build that ${quotedParts(parts)} (${place}) names; cibuildwheel ${version} was the last. ` +
        'It stops with "Invalid build selector", and no wheel at all is built.',
      remedy: `Take ${quotedParts(parts)} out. Who still needs these wheels builds them in a job that pins cibuildwheel ${version}.`,
    };
  },
  'not-yet': (parts, { program }, place) => ({
    title: `${quotedParts(parts, 2)} in build ${isOrAre(parts)} not built yet: no build starts`,
    message:
      `${program} has no build that ${quotedParts(parts)} (${place}) names. It stops with "Invalid build selector", ` +
      'and no wheel at all is built.',
    remedy: `Use a newer cibuildwheel, or take ${quotedParts(parts)} out.`,
  }),
  capitals: (parts, { program }, place) => ({
    title: `${quotedParts(parts, 2)} in build ${parts.length === 1 ? 'has' : 'have'} capital letters: no build starts`,
    message:
      `Build identifiers have small letters only, so ${quotedParts(parts)} (${place}) matches none. ${program} stops with ` +
      '"Invalid build selector", and no wheel at all is built.',
    remedy: `Write ${quotedParts(parts.map((part) => part.toLowerCase()))}.`,
  }),
  none: (parts, { program }, place) => ({
    title: `${quotedParts(parts, 2)} in build ${parts.length === 1 ? 'matches' : 'match'} nothing: no build starts`,
    message:
      `No release of cibuildwheel has a build that ${quotedParts(parts)} (${place}) names. ${program} stops with ` +
      '"Invalid build selector", and no wheel at all is built.',
    remedy: remedyForSelector(parts[0] ?? ''),
  }),
};

function quotedParts(parts: readonly string[], most = 6): string {
  return listSome(
    parts.map((part) => `"${plainText(part, most === 2 ? 20 : 80)}"`),
    most,
  );
}

function isOrAre(parts: readonly string[]): string {
  return parts.length === 1 ? 'is' : 'are';
}
