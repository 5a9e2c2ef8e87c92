/** Selectors that match no build of any cibuildwheel: part of redundant-skip. */

import { plainText } from '../../../base/escape.ts';
import { MAX_SELECTORS } from '../../../base/limits.ts';
import type { Location } from '../../../model/report.ts';
import { type MatchedBuilds, matchedBuilds } from '../../../project/cibuildwheel/matchedBuilds.ts';
import { NEWEST, possibleReleases, releaseName } from '../../../project/cibuildwheel/releases.ts';
import { selectorsOf } from '../../../project/cibuildwheel/selectors.ts';
import type { OptionSetting } from '../../../project/cibuildwheel/types.ts';
import type { CibuildwheelProject } from '../../../project/cibuildwheelProject.ts';
import type { Draft } from '../../rule.ts';
import { remedyForSelector } from '../../shared/selectorRemedy.ts';
import { placeKey } from '../../shared/settingWords.ts';
import { refusedParts } from '../build-refused.ts';

/** Selectors as they are written together. */
interface Written {
  /** The key, as in `skip`, `CIBW_BUILD` or `select`. */
  key: string;
  place: string;
  isForTests: boolean;
  parts: { text: string; location: Location }[];
}

/** One finding for each selector that matches nothing. `matched` is that of builds, which may have been asked before. */
export function describeMistakes(project: CibuildwheelProject, matched: MatchedBuilds): Draft[] {
  // Who uses a release that the tables don't know may name builds that they don't know.
  const isAhead = project.jobs.some(({ version }) => {
    const { releases, isOpen } = possibleReleases(version);
    return version !== null && isOpen && releases.length === 0;
  });
  if (isAhead) return [];
  const matchedTests = matchedBuilds(true);
  const isRefused = refusedParts(project);
  const mistakes = writtenIn(project).flatMap(({ key, place, isForTests, parts }) => {
    const match = isForTests ? matchedTests : matched;
    return parts
      .filter(({ text }) => match(text)?.length === 0 && !isRefused(place, text))
      .map(({ text, location }) => ({ key, text, location, match }));
  });
  // What was meant is looked for once all are judged: there is an end to what can be matched.
  return mistakes.map(({ key, text, location, match }) => describe(key, text, location, match));
}

function writtenIn({ toml, jobs }: CibuildwheelProject): Written[] {
  const variables = new Map(
    jobs
      .flatMap(({ env }) => env)
      .filter(({ written, isExpanded }) => written.startsWith('CIBW_') && isExpanded !== true)
      .map((setting) => [placeKey(setting), setting]),
  );
  const settings = [...(toml?.settings ?? []), ...variables.values()].filter(
    ({ option, value }) => ['build', 'skip', 'test-skip'].includes(option) && value !== null,
  );
  const selects = (toml?.overrides ?? []).map(({ select, location }) => ({
    key: 'select',
    place: '',
    isForTests: false,
    parts: partsOf(select.join(' '), location),
  }));
  return [...settings.map(fromSetting), ...selects];
}

function fromSetting(setting: OptionSetting): Written {
  const { option, written, value, location, items } = setting;
  const parts =
    items?.flatMap((item) => partsOf(item.value, item.location)) ?? partsOf(value ?? '', location);
  return {
    key: written,
    place: placeKey(setting),
    isForTests: option === 'test-skip',
    parts: parts.slice(0, MAX_SELECTORS),
  };
}

function partsOf(value: string, location: Location): Written['parts'] {
  return [...new Set(selectorsOf(value))].slice(0, MAX_SELECTORS).map((text) => ({ text, location }));
}

const EFFECTS: ReadonlyMap<string, string> = new Map([
  ['build', 'it selects nothing'],
  ['skip', 'it skips nothing'],
  ['test-skip', 'it skips no test'],
  ['select', 'the settings under it reach no wheel'],
]);

function describe(key: string, text: string, location: Location, matched: MatchedBuilds): Draft {
  const selector = `"${plainText(text, 80)}"`;
  const option = key
    .replace(/^CIBW_/, '')
    .toLowerCase()
    .replaceAll('_', '-');
  return {
    severity: 'warning',
    causeKey: `${location.path}:${location.startLine}:${key}:${text}`,
    title: `${selector} in ${key} matches no build`,
    message:
      `No release of cibuildwheel up to ${releaseName(NEWEST)} has a build identifier that ${selector} matches, so ` +
      `${EFFECTS.get(option) ?? 'it does nothing'}.`,
    remedy: remedyForSelector(text, matched),
    data: { option, selector: plainText(text, 200) },
    location,
    undecided: 'which builds are meant only you can say',
  };
}
