import { plainText } from '../../base/escape.ts';
import { nearest } from '../../base/nearest.ts';
import { readsToml } from '../../project/cibuildwheel/known.ts';
import {
  OPTIONS,
  type Option,
  type OptionPlace,
  platformNamed,
  standing,
} from '../../project/cibuildwheel/options.ts';
import { NEWEST, releaseName } from '../../project/cibuildwheel/releases.ts';
import type { CibuildwheelJob, OptionSetting } from '../../project/cibuildwheel/types.ts';
import type { CibuildwheelProject } from '../../project/cibuildwheelProject.ts';
import { projectRule } from '../projectInfo.ts';
import type { Draft, Rule } from '../rule.ts';
import { placeKey, placeName } from '../shared/settingWords.ts';
import { refusedParts } from './build-refused.ts';
import {
  draft,
  howFarAhead,
  lateTexts,
  notInUse,
  type Trouble,
  variableOf,
} from './unknown-option/optionTrouble.ts';
import { describeVariables } from './unknown-option/unknownVariables.ts';

/** An option that cibuildwheel doesn't know, or not there, or not in the version in use. */
export const unknownOption: Rule<'project'> = {
  ...projectRule('unknown-option'),
  check: (project) => [...misspeltTables(project), ...optionsOfToml(project), ...describeVariables(project)],
};

/** Tables that are nearly cibuildwheel's: everything in them is passed over, and nothing says so. */
function misspeltTables({ toml }: CibuildwheelProject): Draft[] {
  return (toml?.misspelt ?? []).map(({ name, location }) => {
    const shown = plainText(name, 40);
    return {
      severity: 'warning',
      causeKey: `${location.path}:${location.startLine}:${name}`,
      title: `nothing reads the table [${shown}]`,
      message: `cibuildwheel takes its options from [tool.cibuildwheel] alone, and silently ignores [${shown}] (${placeName(location)}) with all that stands under it.`,
      remedy: `Did you mean ${name === 'cibuildwheel' ? '[tool.cibuildwheel]' : `"tool.cibuildwheel" in place of "${shown}"`}?`,
      data: { option: shown, written: shown, place: 'table' },
      location,
    };
  });
}

function optionsOfToml(project: CibuildwheelProject): Draft[] {
  const { toml, jobs } = project;
  if (toml === null) return [];
  const placed = [
    ...toml.settings.map((setting) => ({ setting, place: setting.platform ?? ('global' as const) })),
    ...toml.overrides.flatMap(({ settings }) =>
      settings.map((setting) => ({ setting, place: 'override' as const })),
    ),
  ];
  // At what stops a build for sure build-refused speaks.
  const isRefused = refusedParts(project);
  return placed.flatMap(({ setting, place }) => {
    if (isRefused(placeKey(setting))) return [];
    const readers = jobs.filter(
      (job) => readsToml(job) && (place === 'global' || place === 'override' || job.platform === place),
    );
    const trouble = troubleInToml(setting, place, { readers, all: jobs });
    return trouble === null ? [] : [draft(setting, place, trouble)];
  });
}

/** The jobs that read the setting for sure, and all of them. */
interface Users {
  readers: readonly CibuildwheelJob[];
  all: readonly CibuildwheelJob[];
}

function troubleInToml({ option: name }: OptionSetting, place: OptionPlace, users: Users): Trouble | null {
  const option = OPTIONS.get(name);
  if (option === undefined) return unknownInToml(name, place, users);
  const late = option.scope === 'variable' ? null : notInUse(option, users.readers);
  if (late !== null) {
    const message =
      place === 'override'
        ? `${late} An older one silently ignores it.`
        : `${late} cibuildwheel stops at an option that it doesn't know.`;
    return { ...lateTexts(option, tomlName(name, place)), message };
  }
  const texts = MISPLACED[standing(option, place)]?.(option, place) ?? null;
  return texts === null ? null : { ...texts, title: `${tomlName(name, place)} ${texts.title}` };
}

/** As in `linux.skip`, or `skip in overrides`. */
function tomlName(name: string, place: OptionPlace): string {
  const shown = plainText(name, 80);
  if (place === 'override') return `"${shown}" in overrides`;
  return place === 'global' ? `"${shown}"` : `"${place}.${shown}"`;
}

const MISPLACED: Readonly<Record<string, (option: Option, place: OptionPlace) => Trouble>> = {
  works: ({ name }, place) => ({
    severity: 'notice',
    title: "works, but cibuildwheel's schema rejects it",
    message:
      `cibuildwheel takes "${name}" from [tool.cibuildwheel.${place}], but its published schema doesn't: ` +
      'validate-pyproject and editors call it an error.',
    remedy: `Move it to [tool.cibuildwheel], with selectors that match the builds of ${place} only, or leave it: it works.`,
  }),
  idle: ({ name }, place) => ({
    severity: 'notice',
    title: 'has no effect there',
    message: `"${name}" is about containers, in which cibuildwheel builds Linux wheels only. For ${place} it does nothing.`,
    remedy: 'Move it to [tool.cibuildwheel.linux], or take it out.',
  }),
  ignored: ({ name, scope }) => ({
    severity: 'warning',
    title: 'is silently ignored',
    message:
      scope === 'variable'
        ? `"${name}" is no option of TOML files.`
        : `cibuildwheel decides what to build before it looks at overrides, so "${name}" does nothing there.`,
    remedy:
      scope === 'variable'
        ? `Set ${variableOf(name)} in the environment instead.`
        : `Set "${name}" in [tool.cibuildwheel]${scope === 'archs' ? " or in a platform's table" : ''}.`,
  }),
  refused: ({ name, scope }, place) => ({
    severity: 'warning',
    title: 'is not allowed there',
    message: `cibuildwheel stops with an error where it meets "${name}" in ${tableName(place)}.`,
    remedy: refusedRemedy(name, scope, place),
  }),
};

function tableName(place: OptionPlace): string {
  return place === 'global' ? '[tool.cibuildwheel]' : `[tool.cibuildwheel.${place}]`;
}

function refusedRemedy(name: string, scope: Option['scope'], place: OptionPlace): string {
  switch (scope) {
    case 'variable':
      return `Set ${variableOf(name)} in the environment instead: the option has no form in TOML.`;
    case 'dependency-versions':
      return `Take it out, since it does nothing for ${place}; for other platforms it may stand in [tool.cibuildwheel].`;
    default:
      return 'Move it to [tool.cibuildwheel.linux]: only Linux wheels are built in images.';
  }
}

/** What people write besides the names themselves. */
function unknownInToml(name: string, place: OptionPlace, { all }: Users): Trouble | null {
  const ahead = howFarAhead(all);
  if (ahead === 'known') return null;
  const shown = plainText(name, 80);
  if (place !== 'global' && (name === 'overrides' || platformNamed(name) !== null)) {
    return {
      severity: 'warning',
      title: `"${shown}" can't stand in ${place === 'override' ? 'an override' : `[tool.cibuildwheel.${place}]`}`,
      message:
        place === 'override'
          ? 'cibuildwheel silently ignores a table in an override.'
          : `cibuildwheel stops with an error where it meets it there.`,
      remedy:
        'Write [[tool.cibuildwheel.overrides]] with a "select" that matches the builds of that platform only, as in "*-macosx*".',
    };
  }
  const known = [...OPTIONS.values()].filter((option) =>
    ['valid', 'works'].includes(standing(option, place)),
  );
  const near = nearest(
    name.toLowerCase().replace(/^cibw[-_]/, ''),
    known.map((option) => option.name),
  );
  const open =
    ahead === 'open'
      ? ` cibuildwheel up to ${releaseName(NEWEST)} is known here; a newer one may have it.`
      : '';
  return {
    severity: ahead === 'open' && near.length === 0 ? 'notice' : 'warning',
    title: `cibuildwheel has no option ${tomlName(name, place)}`,
    message:
      place === 'override'
        ? `cibuildwheel silently ignores an unknown name in overrides: the builds that "select" names go without it.${open}`
        : `cibuildwheel stops with an error at a name that it doesn't know${place === 'global' ? '' : `, when it builds for ${place}`}.${open}`,
    remedy:
      near.length > 0
        ? `Did you mean ${either(near)}?`
        : 'Take it out, or look for its name in the options of cibuildwheel.',
  };
}

function either(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(' or ');
}
