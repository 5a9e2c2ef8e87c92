import { groupBy, listSome, sortedDistinct } from '../../base/collections.ts';
import { effectiveOption } from '../../project/cibuildwheel/effective.ts';
import { readsToml } from '../../project/cibuildwheel/known.ts';
import { type MatchedBuilds, matchedBuilds } from '../../project/cibuildwheel/matchedBuilds.ts';
import { isImage, missingParts } from '../../project/cibuildwheel/optionForms.ts';
import { OPTIONS } from '../../project/cibuildwheel/options.ts';
import { releasesInUse } from '../../project/cibuildwheel/releases.ts';
import type {
  CibuildwheelJob,
  CibuildwheelPlatform,
  OptionSetting,
  TomlOptions,
} from '../../project/cibuildwheel/types.ts';
import { projectRule } from '../projectInfo.ts';
import type { Draft, Rule } from '../rule.ts';
import { placeKey, placeName, quoted, tomlKey } from '../shared/settingWords.ts';
import { steps } from '../shared/steps.ts';

/** Jobs for these are set up apart from the others on purpose: their variables are meant. */
const APART = new Set<string | null>(['pyodide', 'android', 'ios']);
/** What jobs usually decide for themselves. */
const ROUTINE = new Set([
  'archs',
  'build',
  'build-frontend',
  'build-verbosity',
  'container-engine',
  'dependency-versions',
  'environment-pass',
]);

/** cibuildwheel asks for these once for all wheels, and overrides say nothing about them. */
const NOT_IN_OVERRIDES = new Set(['archs', 'build', 'enable', 'skip', 'test-skip']);
/** Where more places than this replace one value, they are no oversight. */
const MOST_PLACES = 20;

/** A setting of pyproject.toml that no job sees. */
interface Dead {
  setting: OptionSetting;
  /** What replaces it, one for each place. */
  by: OptionSetting[];
  /** The parts of its value that are nowhere in what replaces it. */
  lost: string[];
}

/** Variables replace what pyproject.toml says, they don't add to it: a value that no job sees is lost without a word. */
export const shadowedOption: Rule<'project'> = {
  ...projectRule('shadowed-option'),
  check: ({ toml, jobs, unknown }) => {
    const regular = jobs.filter(({ platform }) => !APART.has(platform));
    if (toml === null || toml.problem !== null || unknown.some(({ isByHand }) => isByHand !== true))
      return [];
    // Jobs that don't read this file lose nothing of it.
    const legs = regular.filter(readsToml).flatMap(onItsPlatforms);
    const matched = matchedBuilds(false);
    const dead = [
      ...toml.settings
        .filter(({ option }) => isInUse(option, legs))
        .flatMap((setting) => deadSetting(setting, seeing(setting, legs, toml), matched) ?? []),
      ...toml.overrides.flatMap(({ select, settings }) =>
        settings
          .filter(({ option }) => !NOT_IN_OVERRIDES.has(option))
          .flatMap((setting) => deadSetting(setting, selected(select, legs), matched) ?? []),
      ),
    ];
    return [...groupBy(dead, ({ setting }) => setting.option)].map(([option, all]) =>
      describe(option, all, legs.length < jobs.length),
    );
  },
};

/** Of what no job's cibuildwheel has any more, or yet, unknown-option speaks. */
function isInUse(option: string, legs: readonly CibuildwheelJob[]): boolean {
  const { since, until } = OPTIONS.get(option) ?? { since: 0, until: 0 };
  return legs.some((leg) => {
    const { releases } = releasesInUse(leg);
    return releases.length === 0 || releases.some((of) => of >= since && of < until);
  });
}

/** A job on a machine that isn't known builds for one of the systems that cibuildwheel runs on. */
function onItsPlatforms(job: CibuildwheelJob): CibuildwheelJob[] {
  if (job.platform !== null) return [job];
  return SYSTEMS.map(([, platform]) => ({ ...job, platform }));
}

/** The legs in which the setting would count if no variables were set. */
function seeing(
  setting: OptionSetting,
  legs: readonly CibuildwheelJob[],
  toml: TomlOptions,
): CibuildwheelJob[] {
  const platforms = [...new Set(legs.map(({ platform }) => platform))].filter(
    (platform) => effectiveOption(setting.option, { platform, env: [] }, toml).from === setting,
  );
  return legs.filter(({ platform }) => platforms.includes(platform));
}

const SYSTEMS: readonly [word: string, platform: CibuildwheelPlatform][] = [
  ['linux', 'linux'],
  ['macos', 'macos'],
  ['win', 'windows'],
];

/** The legs whose wheels an override may be for, told by the systems that its patterns name. */
function selected(select: readonly string[], legs: readonly CibuildwheelJob[]): CibuildwheelJob[] {
  const named = SYSTEMS.filter(([word]) => select.some((pattern) => pattern.includes(word)));
  const isApart = select.some((pattern) => /pyodide|android|ios/.test(pattern));
  if (named.length === 0) return isApart ? [] : [...legs];
  return legs.filter(({ platform }) => named.some(([, each]) => each === platform));
}

/** Null where a job sees the setting, where nothing of it is lost, and where what replaces it may be meant. */
function deadSetting(
  setting: OptionSetting,
  legs: readonly CibuildwheelJob[],
  matched: MatchedBuilds,
): Dead | null {
  const { option, value } = setting;
  if (option === 'enable' || value === null || legs.length === 0) return null;
  const by = new Map<string, OptionSetting>();
  let lost: string[] | null = null;
  for (const leg of legs) {
    const { from, value: known } = effectiveOption(option, leg, null);
    if (from === null || known === null || from.value === null || from.isExpanded === true) return null;
    if (by.has(placeKey(from))) continue;
    by.set(placeKey(from), from);
    if (by.size > MOST_PLACES) return null;
    const missing = missingParts(option, value, from.value);
    const before: string[] = lost ?? missing;
    lost = before.filter((part) => missing.includes(part));
  }
  const felt = (lost ?? []).filter((part) => concerns(option, part, legs, matched));
  return felt.length === 0 ? null : { setting, by: [...by.values()], lost: felt };
}

/** False for a selector of another system's builds: the legs would do the same with it. */
function concerns(
  option: string,
  selector: string,
  legs: readonly CibuildwheelJob[],
  matched: MatchedBuilds,
): boolean {
  if (option !== 'skip') return true;
  const builds = matched(selector);
  if (builds === null || builds.length === 0) return true;
  return builds.some((build) => legs.some(({ platform }) => platform === build.platform));
}

function describe(option: string, all: readonly Dead[], hasOthers: boolean): Draft {
  const by = [...new Map(all.flatMap((dead) => dead.by.map((each) => [placeKey(each), each]))).values()];
  const values = new Set(by.map(({ value }) => value));
  const names = [...new Set(by.map(({ written }) => written))];
  const [first] = by;
  const [main] = all;
  if (first === undefined || main === undefined) throw new RangeError('nothing is shadowed');
  const isRoutine = ROUTINE.has(option) || isImage(option) || values.size > 1;
  const settings = all.map(({ setting }) => setting);
  const lost = [...new Set(all.flatMap((dead) => dead.lost))];
  const isWhole = lost.length === 1 && all.length === 1 && lost[0] === main.setting.value?.trim();
  return {
    severity: isRoutine ? 'notice' : 'warning',
    causeKey: option,
    location: first.location,
    title: `${listSome(names, 1)} ${names.length === 1 ? 'replaces' : 'replace'} ${option} of ${main.setting.location.path}`,
    message:
      `${listSome(settings.map(describeToml), 2)} ${settings.length === 1 ? 'says' : 'say'} one thing, ` +
      `${listSome(by.map(describeVariable), settings.length > 1 ? 1 : 2)} another. cibuildwheel takes only the variable, not ` +
      `${main.setting.location.path}${hasOthers ? ' (except for Pyodide, Android and iOS)' : ''}.` +
      `${isWhole ? '' : ` Lost: ${listSome(lost.map(quoted), 3)}.`}`,
    remedy: steps(
      `Put the whole value into ${main.setting.location.path}, where builds outside of GitHub see it too, and delete ${listSome(names, 2)} from the workflow.`,
      `Or, if the variable is right, delete ${listSome(sortedDistinct(settings.map(tomlKey)), 2)} from ${main.setting.location.path}.`,
    ),
    data: {
      option,
      variables: names,
      lost: lost.slice(0, 50),
      tomlLines: settings.slice(0, 50).map(({ location }) => location.startLine),
    },
    undecided: 'which of the two values is meant only you can say',
  };
}

function describeToml(setting: OptionSetting): string {
  return `${tomlKey(setting)} = ${quoted(setting.value ?? '')} (${placeName(setting.location)})`;
}

function describeVariable({ written, value, location }: OptionSetting): string {
  return `${written} = ${quoted(value ?? '')} (${placeName(location)})`;
}
