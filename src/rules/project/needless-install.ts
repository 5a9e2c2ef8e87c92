import { plainText } from '../../base/escape.ts';
import { effectiveOption } from '../../project/cibuildwheel/effective.ts';
import { imageTag } from '../../project/cibuildwheel/images.ts';
import { isBeforeToml } from '../../project/cibuildwheel/known.ts';
import { isImage } from '../../project/cibuildwheel/optionForms.ts';
import {
  NEWEST,
  type Release,
  release,
  releaseName,
  releasesInUse,
} from '../../project/cibuildwheel/releases.ts';
import { certainCommands } from '../../project/cibuildwheel/scriptParts.ts';
import { type SettingInForce, settingsInForce } from '../../project/cibuildwheel/settingsInForce.ts';
import type {
  CibuildwheelJob,
  CibuildwheelPlatform,
  OptionSetting,
  TomlOptions,
} from '../../project/cibuildwheel/types.ts';
import { projectRule } from '../projectInfo.ts';
import type { Draft, Rule } from '../rule.ts';
import { placeKey, placeName, quoted } from '../shared/settingWords.ts';

/** What is installed by hand comes without a pin, and is there already. */
export const needlessInstall: Rule<'project'> = {
  ...projectRule('needless-install'),
  check: ({ toml, jobs }) => {
    const file = toml !== null && toml.problem === null ? toml : null;
    if (jobs.length === 0) return [];
    const found = ['before-all', 'before-build', 'repair-wheel-command']
      .flatMap((option) => settingsInForce(option, jobs, file))
      .flatMap((each) => needlessIn(each, file));
    const [first] = found;
    if (first === undefined) return [];
    const { setting, tool } = first;
    // cibuildwheel has it where the audit runs, not where it builds and repairs.
    const users =
      tool.name !== 'abi3audit'
        ? []
        : ['repair-wheel-command', 'before-test', 'test-command']
            .flatMap((option) => settingsInForce(option, jobs, file))
            .map((each) => each.setting)
            .filter((each) => each !== setting && /\babi3audit\b/.test(each.value ?? ''));
    return [describe(first, found, users)];
  },
};

/** A tool, where cibuildwheel uses it, and the first release that brings it there. */
interface Tool {
  name: string;
  platforms: readonly CibuildwheelPlatform[];
  since: Release;
  from: string;
}

const TOOLS: readonly Tool[] = [
  {
    name: 'auditwheel',
    platforms: ['linux'],
    since: release('2.0'),
    from: 'the manylinux and musllinux images have it',
  },
  {
    name: 'delocate',
    platforms: ['macos'],
    since: release('2.0'),
    from: 'cibuildwheel installs it for each build',
  },
  {
    name: 'delvewheel',
    platforms: ['windows'],
    since: release('4.0'),
    from: 'cibuildwheel installs it for each build',
  },
  {
    name: 'abi3audit',
    platforms: ['linux', 'macos', 'windows'],
    since: release('4.0'),
    from: 'cibuildwheel installs it for audit-command, and runs it on abi3 wheels',
  },
];

interface Needless {
  setting: OptionSetting;
  tool: Tool;
  release: Release;
  /** The command does nothing else. */
  isAll: boolean;
}

function needlessIn({ setting, jobs }: SettingInForce, toml: TomlOptions | null): Needless[] {
  const commands = certainCommands(setting.value ?? '').map((words) => (words ?? []).map(({ text }) => text));
  return TOOLS.flatMap((tool) => {
    const installing = commands.filter((words) => installs(words, tool.name, setting.option));
    if (installing.length === 0) return [];
    const users = jobs.filter(({ platform }) => platform !== null && tool.platforms.includes(platform));
    const [first] = users;
    const number = first === undefined ? null : oldestOf(first);
    if (number === null || !users.every((job) => isBrought(tool, job, toml))) return [];
    return [{ setting, tool, release: number, isAll: installing.length === commands.length }];
  });
}

/** The oldest release that the job may use; null where that isn't known. */
function oldestOf(job: CibuildwheelJob): Release | null {
  if (job.version === null && !job.isNewest) return null;
  const { releases, isOpen } = releasesInUse(job);
  return releases[0] ?? (isOpen && !isBeforeToml(job) ? NEWEST : null);
}

function isBrought(tool: Tool, job: CibuildwheelJob, toml: TomlOptions | null): boolean {
  const oldest = oldestOf(job);
  if (oldest === null || oldest < tool.since) return false;
  // Who audits in a way of their own may need the tool for it.
  if (tool.name === 'abi3audit') {
    const options = ['audit-command', 'audit-requires'];
    return options.every((option) => effectiveOption(option, job, toml).value === undefined);
  }
  if (tool.name !== 'auditwheel') return true;
  return hasKnownImages(job.env) && (toml === null || hasKnownImagesInFile(toml));
}

const KNOWN_IMAGES = new WeakMap<TomlOptions, boolean>();

function hasKnownImagesInFile(toml: TomlOptions): boolean {
  const overriding = toml.overrides.flatMap(({ settings }) => settings);
  const known = KNOWN_IMAGES.get(toml) ?? hasKnownImages([...toml.settings, ...overriding]);
  KNOWN_IMAGES.set(toml, known);
  return known;
}

function hasKnownImages(settings: readonly OptionSetting[]): boolean {
  return settings
    .filter(({ option }) => isImage(option))
    .every(({ value }) => value === '' || (value !== null && imageTag(value) !== null));
}

/** Whether the command takes the tool as it comes: no version, no upgrade, no source of its own. */
function installs(words: readonly string[], tool: string, option: string): boolean {
  const launcher = words[0] === 'pipx' ? words.slice(2) : words[0] === 'uvx' ? words.slice(1) : null;
  if (option === 'repair-wheel-command') {
    // The recipe for abi3audit before cibuildwheel ran it; the other tools are what a repair is for.
    return tool === 'abi3audit' && launcher?.[0] === tool;
  }
  const at = words.indexOf('install');
  const isPip = words
    .slice(0, at)
    .some((word) => /^(?:pip[\d.]*|uv|pipx)$/.test(word.replace(/^.*[\\/]/, '')));
  if (at < 1 || !isPip) return false;
  const rest = words.slice(at + 1);
  const isPlain = rest.every(
    (word) => !/^(?:-U|--upgrade.*|--force.*|--pre|-[fic].*|--index.*|--extra.*)$/.test(word),
  );
  return isPlain && rest.includes(tool);
}

function describe(first: Needless, all: readonly Needless[], users: readonly OptionSetting[]): Draft {
  const { setting, tool, isAll } = first;
  const { written, location } = setting;
  const names = [...new Set(all.map((each) => each.tool.name))];
  return {
    severity: 'notice',
    causeKey: `${placeKey(setting)} ${tool.name}`,
    location,
    title: `${written} ${setting.option === 'repair-wheel-command' ? 'runs' : 'installs'} ${tool.name}, which cibuildwheel ${releaseName(first.release)} brings`,
    message:
      `${written} = ${quoted(setting.value ?? '')} (${placeName(location)}) ${setting.option === 'repair-wheel-command' ? 'fetches' : 'installs'} the newest ${tool.name}. ` +
      `There is no need: ${tool.from}.`,
    remedy: users[0]
      ? `Take ${tool.name} out of ${plainText(written, 60)}, and out of ${plainText(users[0].written, 60)} (${placeName(users[0].location)}), too: both go together.`
      : isAll
        ? `Delete ${plainText(written, 60)}.`
        : `Take ${tool.name} out of ${plainText(written, 60)}; with a version of its own ("${tool.name}==…") it would be a choice.`,
    data: {
      option: setting.option,
      tools: names,
      lines: all.map((each) => each.setting.location.startLine).slice(0, 50),
    },
  };
}
