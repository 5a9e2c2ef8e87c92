/** Names and forms in [tool.cibuildwheel] that its reader refuses. */

import { listOf } from '../../../base/collections.ts';
import { plainText } from '../../../base/escape.ts';
import { nearest } from '../../../base/nearest.ts';
import { readsToml } from '../../../project/cibuildwheel/known.ts';
import { OPTIONS, platformNamed, standing } from '../../../project/cibuildwheel/options.ts';
import { release, releaseName } from '../../../project/cibuildwheel/releases.ts';
import type { OptionSetting } from '../../../project/cibuildwheel/types.ts';
import { placeName } from '../../shared/settingWords.ts';
import { type Refusal, refusal, type Texts, type Use } from './refusal.ts';

/** Older ones may check less, or otherwise. */
const FORMS_ARE_CHECKED = release('2.16');
const INHERIT_IS_CHECKED = release('2.23');

/** What platforms are called elsewhere. */
const PLATFORM_WORDS: ReadonlyMap<string, string> = new Map([
  ['mac', 'macos'],
  ['osx', 'macos'],
  ['macosx', 'macos'],
  ['darwin', 'macos'],
  ['macos', 'macos'],
  ['win', 'windows'],
  ['win32', 'windows'],
  ['window', 'windows'],
  ['windows', 'windows'],
  ['manylinux', 'linux'],
  ['musllinux', 'linux'],
  ['ubuntu', 'linux'],
  ['linux', 'linux'],
]);

/** What cibuildwheel says of a setting, and what to do. */
interface Trouble {
  /** Goes on behind the option's name. */
  title: string;
  fact: string;
  remedy: string;
}

export function refusedOptions(use: Use): Refusal[] {
  const { toml, job, program } = use;
  if (toml === null || !readsToml(job)) return [];
  const read = toml.settings.filter(({ platform }) => platform === null || platform === job.platform);
  const ofTables = read.flatMap((setting) => {
    const trouble = troubleWith(setting, use);
    return trouble === null
      ? []
      : refusal(setting, 'option', setting.option, () => textsOf(setting, trouble, program));
  });
  const forms = [...read, ...toml.overrides.flatMap(({ settings }) => settings)].flatMap((setting) =>
    refusedForm(setting, use),
  );
  return [...ofTables, ...forms, ...refusedOverrides(use)];
}

function textsOf(setting: OptionSetting, { title, fact, remedy }: Trouble, program: string): Texts {
  const name = setting.platform === null ? setting.written : `${setting.platform}.${setting.written}`;
  return {
    title: `"${plainText(name, 40)}" ${title}: no build starts`,
    message: `${fact} (${placeName(setting.location)}). ${program} stops before it builds anything.`,
    remedy,
  };
}

function troubleWith({ option: name, platform }: OptionSetting, use: Use): Trouble | null {
  const { releases, isOpen } = use;
  const place = platform ?? 'global';
  const shown = plainText(name, 60);
  const table = platform === null ? '[tool.cibuildwheel]' : `[tool.cibuildwheel.${platform}]`;
  const option = OPTIONS.get(name);
  if (option !== undefined) {
    const { since, until } = option;
    if (standing(option, place) === 'refused') {
      return {
        title: 'is not allowed there',
        fact: `${table} may not have "${shown}"`,
        remedy:
          option.scope === 'variable'
            ? `Set CIBW_${name.toUpperCase().replaceAll('-', '_')} in the environment instead: the option has no form in TOML.`
            : option.scope === 'dependency-versions'
              ? `Take it out: it does nothing for ${place}.`
              : 'Move it to [tool.cibuildwheel.linux]: only Linux wheels are built in images.',
      };
    }
    if (releases.every((of) => of >= until))
      return {
        title: 'is gone from cibuildwheel',
        fact: `cibuildwheel has no "${shown}" since ${releaseName(until)}`,
        remedy:
          name === 'free-threaded-support'
            ? 'Take it out: free-threaded Python 3.14 and newer is built by default.'
            : 'Take it out.',
      };
    return !isOpen && releases.every((of) => of < since)
      ? {
          title: 'is not in the cibuildwheel in use',
          fact: `"${shown}" needs cibuildwheel ${releaseName(since)}`,
          remedy: `Use cibuildwheel ${releaseName(since)} or newer, or take the option out.`,
        }
      : null;
  }
  if (name === 'overrides' && platform === null) {
    return {
      title: 'must be a list of tables',
      fact: '"overrides" is one table, and must be a list of tables',
      remedy: 'Write [[tool.cibuildwheel.overrides]], with two brackets on each side.',
    };
  }
  if (platform !== null && (name === 'overrides' || platformNamed(name) !== null)) {
    return {
      title: 'is not allowed there',
      fact: `${table} may not have "${shown}"`,
      remedy:
        'Write [[tool.cibuildwheel.overrides]] with a "select" that matches the builds of that platform only.',
    };
  }
  const meant = platform === null ? PLATFORM_WORDS.get(name.toLowerCase()) : undefined;
  if (meant !== undefined) {
    return {
      title: "is no platform's table",
      fact: `cibuildwheel has no table [tool.cibuildwheel.${shown}]`,
      remedy: `Did you mean [tool.cibuildwheel.${meant}]?`,
    };
  }
  const known = [...OPTIONS.values()].filter((each) => ['valid', 'works'].includes(standing(each, place)));
  const near = nearest(
    name.toLowerCase().replace(/^cibw[-_]/, ''),
    known.map((each) => each.name),
  );
  // A newer release may have what is like nothing known.
  if (isOpen && near.length === 0) return null;
  return {
    title: 'is no option of cibuildwheel',
    fact: `cibuildwheel has no option "${shown}" in ${table}`,
    remedy:
      near.length > 0
        ? `Did you mean ${listOf(
            near.map((each) => `"${each}"`),
            'or',
          )}?`
        : 'Take it out, or look for its name in the options of cibuildwheel.',
  };
}

/** A list or table for an option that takes none. */
function refusedForm(setting: OptionSetting, use: Use): Refusal[] {
  const option = OPTIONS.get(setting.option);
  const { releases, program } = use;
  if (option === undefined || setting.value !== null) return [];
  if (setting.platform === null && standing(option, 'global') !== 'valid') return [];
  if (releases.some((of) => of < Math.max(FORMS_ARE_CHECKED, option.since))) return [];
  return [
    refusal(setting, 'form', setting.option, () => ({
      title: `"${setting.written}" has a value of the wrong kind: no build starts`,
      message: `${program} takes no list or table of this kind for "${setting.written}" (${placeName(setting.location)}): it stops with "Error converting … to a string".`,
      remedy: `Write ${FORMS[option.kind]}.`,
    })),
  ];
}

const FORMS = {
  words: 'a text, or a list of texts',
  quoted: 'a text, or a list of texts',
  commands: 'a command, or a list of commands',
  extras: 'a text, or a list of texts',
  environment: 'a table of texts, as in { NAME = "value" }, or a text, as in NAME=value',
  settings: 'a table of texts, as in { name = "value" }, or a text',
  fields: 'a text, or a table',
  plain: 'one text or whole number',
  text: 'one text',
} as const;

function refusedOverrides(use: Use): Refusal[] {
  const { toml, program, releases } = use;
  const checksInherit = releases.every((of) => of >= INHERIT_IS_CHECKED);
  return (toml?.overrides ?? []).flatMap(({ select, location, isInheritWrong }) => {
    const at = (kind: string, texts: Texts): Refusal => ({
      setting: null,
      location,
      kind,
      part: kind,
      describe: () => texts,
    });
    const place = placeName(location);
    const hasSelect = select.some((text) => text !== '');
    return [
      ...(hasSelect
        ? []
        : [
            at('select', {
              title: 'an override has no "select": no build starts',
              message: `The override at ${place} doesn't say which builds it is for. ${program} stops with "'select' must be set in an override".`,
              remedy: 'Add select with the builds that are meant, as in select = "*-musllinux*".',
            }),
          ]),
      ...(isInheritWrong === true && checksInherit
        ? [
            at('inherit', {
              title: 'an override\'s "inherit" has a wrong value: no build starts',
              message: `"inherit" in the override at ${place} must be a table whose values are none, append or prepend. ${program} stops at anything else.`,
              remedy: 'Write it as in inherit.test-command = "append".',
            }),
          ]
        : []),
    ];
  });
}
