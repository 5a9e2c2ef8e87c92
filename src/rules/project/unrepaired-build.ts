import { allBuilds, settingForBuild } from '../../project/cibuildwheel/certainBuilds.ts';
import { effectiveOption } from '../../project/cibuildwheel/effective.ts';
import { straightCommands } from '../../project/cibuildwheel/straightCommands.ts';
import type { CibuildwheelJob, OptionSetting, TomlOptions } from '../../project/cibuildwheel/types.ts';
import { projectRule } from '../projectInfo.ts';
import type { Rule } from '../rule.ts';
import { placeKey, placeName, quoted } from '../shared/settingWords.ts';

/** A Linux wheel that nobody repairs keeps the tag linux_*, and needs what its image had. */
export const unrepairedBuild: Rule<'project'> = {
  ...projectRule('unrepaired-build'),
  check: ({ toml, jobs, handling }) => {
    const file = toml !== null && toml.problem === null ? toml : null;
    // A later step may repair them.
    if (handling?.mayRepair === true) return [];
    const found = jobs.flatMap((job) => {
      const setting = switchedOff(job, file);
      return setting === null ? [] : [{ job, setting }];
    });
    const [first] = found;
    if (first === undefined) return [];
    const { job, setting } = first;
    const { written, location, value } = setting;
    const isOfLinux = setting.platform === 'linux' || (file !== null && isOfOverride(setting, file));
    const isEmpty = (value ?? '').trim() === '';
    const names = [...new Set(found.map((each) => each.job.job))];
    return [
      {
        severity: 'notice',
        causeKey: placeKey(setting),
        location,
        title: `${written} ${isEmpty ? 'is empty' : 'only copies'}: Linux wheels stay unrepaired`,
        message:
          `${written} = ${quoted(value ?? '')} (${placeName(location)}) leaves the wheels of job ${job.job} with the tag linux_…, which PyPI refuses, and ` +
          "with needs for the image's own libraries.",
        remedy: `${isOfLinux ? `Delete ${written}` : 'Set it for the other systems alone'}: "auditwheel repair -w {dest_dir} {wheel}" is the default on Linux, and takes --exclude for libraries to be left out. If these wheels never go to PyPI, no action needed.`,
        data: { option: 'repair-wheel-command', jobs: names.slice(0, 50) },
      },
    ];
  },
};

/** The setting that keeps the job's Linux wheels from being repaired; null where nothing does for certain. */
function switchedOff(job: CibuildwheelJob, toml: TomlOptions | null): OptionSetting | null {
  if (job.platform !== 'linux') return null;
  const builds = allBuilds(job, toml);
  if (builds !== null) {
    const settings = builds.map((build) => settingForBuild('repair-wheel-command', build, job, toml));
    return settings.find((setting) => setting?.value != null && repairsNothing(setting.value)) ?? null;
  }
  const { from, value } = effectiveOption('repair-wheel-command', job, toml);
  if (from === null || value === null || value === undefined || !repairsNothing(value)) return null;
  const isOverridden = (toml?.overrides ?? []).some(({ settings }) =>
    settings.some(({ option }) => option === 'repair-wheel-command'),
  );
  return isOverridden && !job.env.includes(from) ? null : from;
}

function isOfOverride(setting: OptionSetting, { overrides }: TomlOptions): boolean {
  return overrides.some(({ settings }) => settings.includes(setting));
}

/** Empty, or nothing but copies. */
function repairsNothing(command: string): boolean {
  if (command.trim() === '') return true;
  // Where no wheel gets into the folder that it is looked for in, the build stops; misplaced-command tells.
  if (!command.includes('{dest_dir}')) return false;
  const commands = straightCommands(command.replace(/\{(?:dest_dir|wheel)\}/g, 'x')) ?? [];
  return (
    commands.length > 0 && commands.every(([first]) => /^(?:cp|mv|echo|true|:|ls)$/.test(first?.text ?? ''))
  );
}
