/** Which variables of the workflows could stand in pyproject.toml without changing any build. */

import { compareStrings } from '../../base/collections.ts';
import { emptyTable } from '../toml/tomlTree.ts';
import { effectiveOption } from './effective.ts';
import { areVariablesKnown } from './known.ts';
import { hasPlatformVariable, isImage, quotedWords, saysTheSame } from './optionForms.ts';
import { OPTIONS } from './options.ts';
import { releasesInUse } from './releases.ts';
import { tomlOptionsOf } from './tomlOptions.ts';
import type { CibuildwheelJob, CibuildwheelPlatform, OptionSetting, TomlOptions } from './types.ts';

/** One key of pyproject.toml that takes over from variables. */
export interface MovedSetting {
  option: string;
  /** The platform's table; null for `[tool.cibuildwheel]`. */
  platform: CibuildwheelPlatform | null;
  value: string;
  /** The key as it stands there now, with another value or the same; null where there is none. */
  present: OptionSetting | null;
}

/** One option, moved: what to write, and the variables that can then go. */
export interface Move {
  option: string;
  settings: MovedSetting[];
  /** One for each place, in the order of paths and lines. */
  variables: OptionSetting[];
  /** Those of the same names farther out in the workflow, which would count once the variables are gone: they go, too. */
  hidden: OptionSetting[];
}

/** Options that pyproject.toml has, the ones about tests first. What only says where a job runs is left out. */
const MOVABLE: readonly string[] = [
  'test-command',
  'test-requires',
  'test-extras',
  'test-groups',
  'test-sources',
  'test-skip',
  'test-environment',
  'before-test',
  'skip',
  'before-all',
  'before-build',
  'build-frontend',
  'config-settings',
  'dependency-versions',
  'enable',
  'environment',
  'environment-pass',
  'repair-wheel-command',
  'audit-command',
  'audit-requires',
  'archs',
  'build',
  'build-verbosity',
];

/** Their jobs are set up apart from the others; only what holds for all of them is moved. */
const APART = new Set<CibuildwheelPlatform>(['pyodide', 'android', 'ios']);
/** What only holds on GitHub's machines. */
const TIED_TO_CI = /GITHUB_|RUNNER_|\/home\/runner|\/Users\/runner|\b[CD]:[\\/]|\/host\//i;

/** Commands that change the machine they run on; on Linux that is a container. */
const CHANGES_MACHINE = /\b(?:brew|sudo|choco|winget|port|setx|rm|del)\b/;
/** These go with the build's environment and images: where those stay in the workflow, they stay too. */
const GOES_WITH_ENVIRONMENT = new Set([
  'before-all',
  'before-build',
  'build-frontend',
  'config-settings',
  'dependency-versions',
  'environment-pass',
  'repair-wheel-command',
]);

/**
 * The moves that leave every job's options as they are. The jobs are all that there are, and all is known of them:
 * the caller sees to that.
 */
export function findMoves(jobs: readonly CibuildwheelJob[], toml: TomlOptions | null): Move[] {
  return MOVABLE.flatMap((option) => {
    const isOverridden = toml?.overrides.some(({ settings }) =>
      settings.some((each) => each.option === option),
    );
    // A variable silences the overrides too; without it they would count again.
    const isUnread = jobs.some((job) => isUnknownTo(job, option) || !areVariablesKnown(option, job));
    if (isOverridden === true || isUnread) return [];
    const move = moveOf(option, jobs, toml);
    return move !== null && changesNothing(move, jobs, toml) ? [move] : [];
  });
}

/** A release that doesn't have the option yet passes a variable over, and stops at a key. */
function isUnknownTo(job: CibuildwheelJob, option: string): boolean {
  const since = OPTIONS.get(option)?.since ?? 0;
  return releasesInUse(job).releases.some((release) => release < since);
}

/** What a platform's jobs agree on. */
interface Agreed {
  platform: CibuildwheelPlatform;
  value: string;
  variables: OptionSetting[];
}

function moveOf(option: string, jobs: readonly CibuildwheelJob[], toml: TomlOptions | null): Move | null {
  const platforms = [...new Set(jobs.map(({ platform }) => platform))].sort(compareStrings);
  const agreed = platforms.flatMap((platform) => {
    const legs = jobs.filter((job) => job.platform === platform);
    return platform === null ? [] : (agreedValue(option, platform, legs) ?? []);
  });
  const common = mostShared(agreed);
  const sharing = agreed.filter(({ value }) => value === common?.value);
  const others = platforms.filter((platform) => !sharing.some((each) => each.platform === platform));
  const isShielded = jobs.every(
    (job) => !others.includes(job.platform) || effectiveOption(option, job, null).from !== null,
  );
  const fitsAll =
    sharing.some(({ platform }) => !APART.has(platform)) &&
    sharing.some(({ variables }) => variables.some(isForAll)) &&
    (others.length === 0 || (isShielded && sharing.length > 1)) &&
    toml?.settings.some((each) => each.option === option && each.platform !== null) !== true;
  const singly = agreed.filter((each) => !APART.has(each.platform) && !(fitsAll && sharing.includes(each)));
  // One line for all would become the same line in several tables: no gain.
  if (!fitsAll && sharing.length > 1 && sharing.some(({ variables }) => variables.some(isForAll)))
    return null;
  const targets = [
    ...(fitsAll ? [{ platform: null, agreed: sharing }] : []),
    // The schema knows no platform tables of the others.
    ...(hasPlatformVariable(option)
      ? singly.map((each) => ({ platform: each.platform, agreed: [each] }))
      : []),
  ];
  const variables = targets.flatMap((target) => target.agreed.flatMap((each) => each.variables));
  const settings = targets.flatMap(({ platform, agreed: [first] }) => {
    const present =
      toml?.settings.find((each) => each.option === option && each.platform === platform) ?? null;
    return first === undefined ? [] : [{ option, platform, value: first.value, present }];
  });
  if (settings.length === 0) return null;
  const inForce = new Set(variables.map(placeOf));
  const hidden = variables.flatMap(({ hides = [] }) => hides).filter((each) => !inForce.has(placeOf(each)));
  return { option, settings, variables: distinctPlaces(variables), hidden: distinctPlaces(hidden) };
}

function isForAll({ platform }: OptionSetting): boolean {
  return platform === null;
}

function distinctPlaces(variables: readonly OptionSetting[]): OptionSetting[] {
  const byPlace = new Map(variables.map((each) => [placeOf(each), each]));
  return [...byPlace.values()].sort(
    (a, b) => compareStrings(a.location.path, b.location.path) || a.location.startLine - b.location.startLine,
  );
}

/** The same fixed text in each of the platform's legs; null where one has none or another. */
function agreedValue(
  option: string,
  platform: CibuildwheelPlatform,
  legs: readonly CibuildwheelJob[],
): Agreed | null {
  const settings = legs.map((leg) => effectiveOption(option, leg, null).from);
  const [first] = settings;
  const value = first?.value ?? null;
  if (value === null || TIED_TO_CI.test(value)) return null;
  if (platform !== 'linux' && CHANGES_MACHINE.test(value)) return null;
  if (option === 'archs' && !isNative(value)) return null;
  if (option.endsWith('environment') && !isWhole(value)) return null;
  if (GOES_WITH_ENVIRONMENT.has(option) && !legs.every(hasFixedEnvironment)) return null;
  const variables = settings.filter((each) => each !== null);
  const isFixed =
    variables.length === legs.length &&
    variables.every(
      (each) => each.value === value && each.isExpanded !== true && each.written.startsWith('CIBW_'),
    );
  return isFixed ? { platform, value, variables } : null;
}

/** Other architectures are emulated where the machine is another one than GitHub's. */
function isNative(value: string): boolean {
  return value.split(/[\s,]+/).every((word) => ['', 'auto', 'auto64', 'auto32', 'native'].includes(word));
}

/** False where quotes are missing, so that a part of a value counts as an assignment of its own. */
function isWhole(value: string): boolean {
  return quotedWords(value).every((word) => /^[A-Za-z_]\w*=/.test(word));
}

function hasFixedEnvironment(leg: CibuildwheelJob): boolean {
  const { from } = effectiveOption('environment', leg, null);
  if (!areVariablesKnown('environment', leg)) return false;
  const images = leg.env.filter(({ option, value }) => isImage(option) && value !== '');
  return [...images, ...(from === null ? [] : [from])].every(
    ({ value, isExpanded }) => value !== null && isExpanded !== true && !TIED_TO_CI.test(value),
  );
}

/** One that has the value of the most platforms. */
function mostShared(agreed: readonly Agreed[]): Agreed | undefined {
  const rank = ({ value, platform }: Agreed): number =>
    2 * agreed.filter((each) => each.value === value).length - Number(APART.has(platform));
  return agreed.toSorted((a, b) => rank(b) - rank(a))[0];
}

/** Holds every leg's option before the move against that after it. */
function changesNothing(
  { option, settings, variables }: Move,
  jobs: readonly CibuildwheelJob[],
  toml: TomlOptions | null,
): boolean {
  const gone = new Set(variables.map(placeOf));
  const named = new Set(variables.map(nameOf));
  // A nearer line hides a farther one of the same name: if only one of them goes, the other may show.
  const isSplit = jobs.some(({ env }) =>
    env.some((each) => named.has(nameOf(each)) && !gone.has(placeOf(each))),
  );
  const [variable] = variables;
  if (isSplit || variable === undefined) return false;
  const after: TomlOptions = {
    ...(toml ?? tomlOptionsOf(emptyTable(), 'pyproject.toml')),
    settings: [
      ...(toml?.settings ?? []).filter((each) => !settings.some(({ present }) => present === each)),
      ...settings.map(({ platform, value }) => ({ ...variable, platform, value })),
    ],
  };
  return jobs.every((job) => {
    const env = job.env.filter((each) => !gone.has(placeOf(each)));
    const before = effectiveOption(option, job, toml).value;
    const then = effectiveOption(option, { ...job, env }, after).value;
    if (typeof before !== 'string' || typeof then !== 'string') return before === then;
    return saysTheSame(option, before, then);
  });
}

function nameOf({ written, location }: OptionSetting): string {
  return `${location.path}:${written}`;
}

function placeOf({ written, location }: OptionSetting): string {
  return `${location.path}:${location.startLine}:${written}`;
}
