import { effectiveOption } from '../../project/cibuildwheel/effective.ts';
import { isBeforeToml } from '../../project/cibuildwheel/known.ts';
import { NEWEST, releaseName, versionText } from '../../project/cibuildwheel/releases.ts';
import { type SettingInForce, settingsInForce } from '../../project/cibuildwheel/settingsInForce.ts';
import type { CibuildwheelJob, CibuildwheelPlatform, TomlOptions } from '../../project/cibuildwheel/types.ts';
import type { CibuildwheelProject } from '../../project/cibuildwheelProject.ts';
import { projectRule } from '../projectInfo.ts';
import type { Draft, Rule } from '../rule.ts';
import { placeKey } from '../shared/settingWords.ts';
import { steps } from '../shared/steps.ts';
import { refusedParts } from './build-refused.ts';
import { ASSIGNING, describeCutValue } from './misplaced-command/cutEnvironment.ts';
import { describeEmulation } from './misplaced-command/emulation.ts';
import { describeHostVariables } from './misplaced-command/hostVariables.ts';
import { assignedIn, describeLostShell, PREPARING } from './misplaced-command/lostShell.ts';
import { describeLostWheel } from './misplaced-command/lostWheel.ts';
import { describeManagers } from './misplaced-command/packageManagers.ts';
import { describeRedirectedInstall, describeRedirection } from './misplaced-command/redirections.ts';
import { describeStrays } from './misplaced-command/strays.ts';
import { describeTestFolder } from './misplaced-command/testFolder.ts';
import { describeUnexpanded } from './misplaced-command/unexpandedSettings.ts';

/** Commands and values that can't do what they mean, where they stand. */
export const misplacedCommand: Rule<'project'> = {
  ...projectRule('misplaced-command'),
  check: (project) => {
    const { toml, jobs } = project;
    const file = toml !== null && toml.problem === null ? toml : null;
    const inForce = (option: string): SettingInForce[] => settingsInForce(option, jobs, file);
    const assigned = namesAssigned(jobs, file);
    // What stops the build is said there.
    const isRefused = refusedParts(project);
    const drafts = [
      ...ASSIGNING.flatMap(inForce).flatMap(({ setting }) =>
        isRefused(placeKey(setting)) ? [] : (describeCutValue(setting) ?? []),
      ),
      ...inForce('config-settings').flatMap((each) => describeUnexpanded(each, assigned, file) ?? []),
      ...inForce('repair-wheel-command').flatMap((each) => describeLostWheel(each, file) ?? []),
      ...unreadTable(project),
      ...describeManagers(jobs, file),
      ...describeHostVariables(jobs, file),
      ...describeEmulation(jobs, file, isRefused),
      ...PREPARING.flatMap(inForce).flatMap((each) => lostShell(each, file, assigned) ?? []),
      ...[...PREPARING, 'test-command']
        .flatMap(inForce)
        .flatMap(({ setting }) => describeRedirection(setting) ?? []),
      ...redirectedInstalls(jobs),
      ...inForce('test-command').flatMap((each) => testFolder(each, file) ?? []),
      ...(project.strays ?? []).flatMap(describeStrays),
    ];
    // Each leg of a matrix says the same once more.
    return [...new Map(drafts.map((draft) => [draft.causeKey, draft])).values()];
  },
};

/** cibuildwheel 1.x takes its options from variables alone. */
function unreadTable({ toml, jobs, unknown }: CibuildwheelProject): Draft[] {
  const table = toml?.table ?? null;
  const [first] = jobs;
  if (table === null || first === undefined || !jobs.every(isBeforeToml)) return [];
  if (unknown.some(({ isByHand }) => isByHand !== true)) return [];
  const version = versionText(first.version);
  return [
    {
      severity: 'warning',
      causeKey: `${table.path} unread`,
      location: table,
      title: `cibuildwheel ${version} doesn't read [tool.cibuildwheel]`,
      message:
        `The workflow runs cibuildwheel ${version} (line ${first.step.startLine} of ${first.step.path}), which takes options from CIBW_ ` +
        `variables alone: 2.0 was the first to read ${table.path}. What stands there has no effect.`,
      remedy: steps(
        `Use a newer cibuildwheel, up to ${releaseName(NEWEST)}.`,
        'Or, to stay with this one, set the options as variables in the workflow.',
      ),
      data: { kind: 'unread-table', version },
    },
  ];
}

const HAS_SH: readonly (CibuildwheelPlatform | null)[] = ['linux', 'macos'];

function lostShell(
  { setting, jobs }: SettingInForce,
  toml: TomlOptions | null,
  assigned: ReadonlySet<string>,
): Draft | null {
  const platforms = jobs.length > 0 ? jobs.map(({ platform }) => platform) : [setting.platform ?? 'linux'];
  const isWindows = platforms.every((platform) => platform === 'windows');
  if (!isWindows && !platforms.some((platform) => HAS_SH.includes(platform))) return null;
  const environments = jobs.map((job) => effectiveOption('environment', job, toml).value);
  if (environments.includes(null)) return null;
  return describeLostShell(setting, assigned, { isWindows });
}

/** The variables that `environment` sets anywhere. */
function namesAssigned(jobs: readonly CibuildwheelJob[], toml: TomlOptions | null): ReadonlySet<string> {
  const ofFile = [toml?.settings ?? [], ...(toml?.overrides ?? []).map(({ settings }) => settings)];
  const texts = [...ofFile, ...jobs.map(({ env }) => env)]
    .flat()
    .flatMap(({ option, value }) => (option === 'environment' && value !== null ? [value] : []));
  return new Set([...new Set(texts)].flatMap(assignedIn));
}

function redirectedInstalls(jobs: readonly CibuildwheelJob[]): Draft[] {
  return jobs.flatMap(({ install }) => (install?.isRedirected ? [describeRedirectedInstall(install)] : []));
}

const TESTED: readonly (CibuildwheelPlatform | null)[] = ['linux', 'macos', 'windows'];

function testFolder({ setting, jobs }: SettingInForce, toml: TomlOptions | null): Draft | null {
  const there = jobs.filter(({ platform }) => TESTED.includes(platform));
  if (jobs.length > 0 && there.length === 0) return null;
  const ofFile = [toml?.settings ?? [], ...(toml?.overrides ?? []).map(({ settings }) => settings)].flat();
  const hasSources =
    ofFile.some(({ option }) => option === 'test-sources') ||
    there.some(({ env }) => env.some(({ option }) => option === 'test-sources'));
  return describeTestFolder(setting, hasSources);
}
