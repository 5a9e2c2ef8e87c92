/** Values that cibuildwheel refuses whatever is built: enable, archs, placeholders, names of tools, environments. */

import { listOf, listSome } from '../../../base/collections.ts';
import { plainText } from '../../../base/escape.ts';
import { nearest } from '../../../base/nearest.ts';
import { ALL_ARCHITECTURES, synonymOf } from '../../../project/cibuildwheel/architectures.ts';
import { type EffectiveOption, effectiveOption } from '../../../project/cibuildwheel/effective.ts';
import { enableValues } from '../../../project/cibuildwheel/identifiers.ts';
import { readsToml } from '../../../project/cibuildwheel/known.ts';
import { PLATFORMS } from '../../../project/cibuildwheel/options.ts';
import { release } from '../../../project/cibuildwheel/releases.ts';
import { selectedBuilds } from '../../../project/cibuildwheel/selectedBuilds.ts';
import { selectorsOf } from '../../../project/cibuildwheel/selectors.ts';
import type { CibuildwheelPlatform, OptionSetting } from '../../../project/cibuildwheel/types.ts';
import { placeName, quoted } from '../../shared/settingWords.ts';
import { environmentTrouble } from './environment.ts';
import { type Refusal, refusal, type Use } from './refusal.ts';

const PLATFORM_NAMES: Readonly<Record<CibuildwheelPlatform, string>> = {
  linux: 'Linux',
  macos: 'macOS',
  windows: 'Windows',
  android: 'Android',
  ios: 'iOS',
  pyodide: 'Pyodide',
};

/** From here on the facts below are checked. */
const THIRD = release('3.0');
/** The variable was passed over before. */
const FREE_THREADING_REFUSED = release('3.2');

/** Everything in this file. */
export function refusedValues(use: Use): Refusal[] {
  return [
    ...refusedGroups(use),
    ...refusedArchitectures(use),
    ...['before-build', 'test-command'].flatMap((option) => refusedPlaceholders(option, use)),
    ...['environment', 'test-environment'].flatMap((option) => malformedEnvironment(option, use)),
    ...refusedTool('build-frontend', ['pip', 'build', 'build[uv]', 'uv', 'pyodide-build', 'default'], use),
    ...(use.job.platform === 'linux' ? refusedTool('container-engine', ['docker', 'podman'], use) : []),
    ...refusedPlatform(use),
    ...refusedVariable(use),
  ];
}

function isSince(first: number, { releases }: Use): boolean {
  return releases.every((of) => of >= first);
}

function value({ value: text }: EffectiveOption): string {
  return text ?? '';
}

function refusedGroups(use: Use): Refusal[] {
  if (!isSince(THIRD, use)) return [];
  const { job, toml, releases, isOpen, program } = use;
  const levels = [...(toml !== null && readsToml(job) ? toml.settings : []), ...job.env].filter(
    ({ option, platform }) => option === 'enable' && (platform === null || platform === job.platform),
  );
  const valid = enableValues(releases.at(-1) ?? 0);
  return levels.flatMap((setting) => {
    const words = selectorsOf(setting.value ?? '');
    // cibuildwheel reads no further than "all".
    const read = words.includes('all') ? words.slice(0, words.indexOf('all')) : words;
    return read
      .filter((word) => releases.every((of) => !enableValues(of).includes(word)))
      .flatMap((word) => {
        const removed = enableValues(null).includes(word);
        const near = removed ? [] : nearest(word, valid);
        if (isOpen && !removed && near.length === 0) return [];
        return refusal(setting, 'enable', word, (parts) => ({
          title: `${names(parts, 2)} in ${setting.written} ${parts.length === 1 ? 'is' : 'are'} no group: no build starts`,
          message:
            `${program} knows no ${names(parts)} (${placeName(setting.location)})${removed ? ' any more' : ''} and stops with ` +
            '"Unknown enable group": no wheel at all is built.',
          remedy:
            (near.length > 0 ? `Did you mean ${listOf(near, 'or')}? ` : `Take ${names(parts)} out. `) +
            `Its groups: ${valid.join(', ')}, all.`,
        }));
      });
  });
}

function refusedArchitectures(use: Use): Refusal[] {
  const { job, toml, isOpen, program } = use;
  const { platform } = job;
  const option = effectiveOption('archs', job, toml);
  const { from } = option;
  if (platform === null || from === null || value(option) === '') return [];
  const system = PLATFORM_NAMES[platform];
  const own = ALL_ARCHITECTURES[platform];
  const words = value(option).split(/[\s,]+/);
  if (words.includes('')) {
    return [
      refusal(from, 'archs-blank', '', () => ({
        title: `${from.written} has a blank at an end: no build starts`,
        message: `${program} takes what stands before the first blank or behind the last one for a name (${placeName(from.location)}): it stops with "Invalid architecture ''".`,
        remedy: `Write the value without a blank, comma or line break around it: "${plainText(words.filter((word) => word !== '').join(' '), 120)}".`,
      })),
    ];
  }
  const isOwn = (word: string): boolean =>
    own.some((each) => each.toLowerCase() === word.toLowerCase()) ||
    ['auto', 'auto64', 'native', 'all'].includes(word) ||
    (word === 'auto32' &&
      (platform === 'linux' || platform === 'windows' || platform === 'pyodide' || words.length > 1));
  return words
    .filter((word) => !isOwn(word))
    .flatMap((word) => {
      const synonym = synonymOf(word, platform);
      const isKnownElsewhere =
        word === 'auto32' ||
        Object.values(ALL_ARCHITECTURES).some((all) =>
          all.some((each) => each.toLowerCase() === word.toLowerCase()),
        );
      const near = synonym === null && !isKnownElsewhere ? nearest(word, own) : [];
      // A newer release may build for a processor that this table doesn't know.
      if (isOpen && !isKnownElsewhere && synonym === null && near.length === 0) return [];
      return refusal(from, `archs-${platform}`, word, (parts) => ({
        title: `${system} has no architecture ${listSome(
          parts.map((part) => plainText(part, 20)),
          2,
        )}: no build starts`,
        message:
          `${from.written} (${placeName(from.location)}) asks job ${plainText(job.job, 60)} for ${names(parts)}, and for ${system} ` +
          `${program} knows ${listOf([...own])}. It stops before it builds anything.`,
        remedy:
          parts.length === 1 && (synonym !== null || near.length > 0)
            ? `Write ${listOf(synonym === null ? near : [synonym], 'or')} for ${system}${from.platform === null ? `, in ${platformForm(from, platform)} if other systems share the line` : ''}.`
            : `Name architectures of ${system} alone${from.platform === null ? `, in ${platformForm(from, platform)} if other systems share the line` : ''}.`,
      }));
    });
}

/** As in `CIBW_ARCHS_LINUX` or `[tool.cibuildwheel.linux]`. */
function platformForm({ written, option }: OptionSetting, platform: CibuildwheelPlatform): string {
  return written.startsWith('CIBW_') || written.startsWith('--')
    ? `CIBW_${option.toUpperCase().replaceAll('-', '_')}_${platform.toUpperCase()}`
    : `[tool.cibuildwheel.${platform}]`;
}

/** The values that some build of the job gets: the effective one, and those of overrides that no variable replaces. */
function valuesIn(option: string, { job, toml, releases, matched }: Use): OptionSetting[] {
  const effective = effectiveOption(option, job, toml);
  const main = effective.from === null || effective.value === null ? [] : [effective.from];
  const isReplaced = job.env.some((each) => main.includes(each));
  if (toml === null || isReplaced || effective.value === null || !readsToml(job)) return main;
  const built = releases.map((of) => selectedBuilds(job, toml, of, matched));
  const overriding = toml.overrides.filter(({ select }) =>
    built.every((builds) =>
      builds?.some(({ name }) =>
        select.flatMap(selectorsOf).some((text) => matched(text)?.some((each) => each.name === name)),
      ),
    ),
  );
  return [
    ...main,
    ...overriding.flatMap(({ settings }) => settings.filter((each) => each.option === option)),
  ];
}

function refusedPlaceholders(option: string, use: Use): Refusal[] {
  if (!isSince(THIRD, use)) return [];
  return valuesIn(option, use).flatMap((setting) =>
    ['{python}', '{pip}']
      .filter((placeholder) => setting.value?.includes(placeholder))
      .map((placeholder) =>
        refusal(setting, 'placeholder', placeholder, (parts) => ({
          title: `${setting.written} has ${listOf(parts)}: no build starts`,
          message:
            `Up to cibuildwheel 2, ${listOf(parts)} stood for the build's own (${placeName(setting.location)}). ${use.program} stops with ` +
            "\"'{python}' and '{pip}' are no longer supported\".",
          remedy: `Write ${listOf(parts.map((part) => `${part.slice(1, -1)} in place of ${part}`))}: the build's own comes first in PATH.`,
        })),
      ),
  );
}

function malformedEnvironment(option: string, use: Use): Refusal[] {
  return valuesIn(option, use).flatMap((setting) => {
    const trouble = environmentTrouble(setting.value ?? '');
    if (trouble === null) return [];
    const { word, quoted: proposal } = trouble;
    return refusal(setting, 'environment', word, () => ({
      title: `${setting.written} can't be parsed: no build starts`,
      message:
        `"${plainText(word, 60)}" in ${quoted(setting.value ?? '')} (${placeName(setting.location)}) is no NAME=value. ` +
        `${use.program} stops with "Malformed environment option".`,
      remedy:
        proposal === null
          ? 'Write NAME=value pairs with blanks between them, and quotes around a value that holds blanks.'
          : `Quote values that hold blanks: ${plainText(proposal, 200)}`,
    }));
  });
}

/** The first word of what may go on with `; args: …`. */
function refusedTool(option: string, valid: readonly string[], use: Use): Refusal[] {
  const effective = effectiveOption(option, use.job, use.toml);
  const { from } = effective;
  const [, name = ''] = /^\s*(?:name:\s*)?["']?([^;:"'\s]+)["']?\s*(?:;|$)/.exec(value(effective)) ?? [];
  if (from === null || name === '' || valid.includes(name)) return [];
  const near = nearest(name, valid);
  if (use.isOpen && near.length === 0) return [];
  return [
    refusal(from, option, name, () => ({
      title: `${from.written} names "${plainText(name, 30)}": no build starts`,
      message: `${use.program} knows no "${plainText(name, 60)}" (${placeName(from.location)}) and stops before it builds anything.`,
      remedy: near.length > 0 ? `Did you mean ${listOf(near, 'or')}?` : `Name one of ${valid.join(', ')}.`,
    })),
  ];
}

function refusedPlatform(use: Use): Refusal[] {
  const setting = use.job.env.find(({ option, platform }) => option === 'platform' && platform === null);
  const name = setting?.value ?? '';
  const valid = [...PLATFORMS.keys()];
  if (setting === undefined || name === '' || name === 'auto' || valid.some((each) => each === name))
    return [];
  const near = nearest(name, valid);
  if (use.isOpen && near.length === 0) return [];
  return [
    refusal(setting, 'platform', name, () => ({
      title: `${setting.written} names "${plainText(name, 30)}": no build starts`,
      message: `${use.program} knows no platform "${plainText(name, 60)}" (${placeName(setting.location)}) and stops before it builds anything.`,
      remedy: near.length > 0 ? `Did you mean ${listOf(near, 'or')}?` : `Name one of ${valid.join(', ')}.`,
    })),
  ];
}

function refusedVariable(use: Use): Refusal[] {
  if (!isSince(FREE_THREADING_REFUSED, use)) return [];
  const setting = use.job.env.find(({ written }) => written === 'CIBW_FREE_THREADED_SUPPORT');
  if (setting === undefined) return [];
  return [
    refusal(setting, 'removed-variable', setting.written, () => ({
      title: 'CIBW_FREE_THREADED_SUPPORT is gone: no build starts',
      message: `${use.program} stops where it is set (${placeName(setting.location)}), whatever its value: "no longer supported".`,
      remedy: 'Take it out: free-threaded Python 3.14 and newer is built by default.',
    })),
  ];
}

function names(parts: readonly string[], most = 6): string {
  return listSome(
    parts.map((part) => `"${plainText(part, most === 2 ? 20 : 60)}"`),
    most,
  );
}
