/** Values that cibuildwheel refuses whatever is built: enable, archs, placeholders, names of tools, environments. */

import { listOf, listSome } from '../../../base/collections.ts';
import { plainText } from '../../../base/escape.ts';
import { nearest } from '../../../base/nearest.ts';
import { ALL_ARCHITECTURES, synonymOf } from '../../../project/cibuildwheel/architectures.ts';
import { type EffectiveOption, effectiveOption } from '../../../project/cibuildwheel/effective.ts';
import { enableValues } from '../../../project/cibuildwheel/identifiers.ts';
import { areVariablesKnown, readsToml } from '../../../project/cibuildwheel/known.ts';
import { PLATFORMS } from '../../../project/cibuildwheel/options.ts';
import { type Release, release } from '../../../project/cibuildwheel/releases.ts';
import { selectorsOf } from '../../../project/cibuildwheel/selectors.ts';
import type { CibuildwheelPlatform, OptionSetting } from '../../../project/cibuildwheel/types.ts';
import { placeName, quoted } from '../../shared/settingWords.ts';
import { malformedValue } from '../misplaced-command/cutEnvironment.ts';
import { allValues, valuesOfBuilds } from './buildValues.ts';
import { type Refusal, refusal, type Use } from './refusal.ts';

const PLATFORM_NAMES: Readonly<Record<CibuildwheelPlatform, string>> = {
  linux: 'Linux',
  macos: 'macOS',
  windows: 'Windows',
  android: 'Android',
  ios: 'iOS',
  pyodide: 'Pyodide',
};

/** From here on `{python}` is refused, and there is a `test-environment`. */
const THIRD = release('3.0');
const FIRST_WITH_ENABLE = release('2.22');
/** The variable was passed over before. */
const FREE_THREADING_REFUSED = release('3.1.4');
/** `archs` took no AARCH64 for aarch64 before. */
const ARCHS_IN_ANY_CASE = release('4.2');
const FIRST_WITH_ARCHS = release('1.8');
/** What cibuildwheel 1.12 knew. */
const FIRST_ARCHITECTURES: typeof ALL_ARCHITECTURES = {
  ...ALL_ARCHITECTURES,
  linux: ['x86_64', 'i686', 'aarch64', 'ppc64le', 's390x'],
  windows: ['AMD64', 'x86'],
};
const ALL_WORDS: ReadonlySet<string> = new Set([
  'auto',
  'auto32',
  'auto64',
  'native',
  'all',
  ...Object.values(ALL_ARCHITECTURES)
    .flat()
    .map((each) => each.toLowerCase()),
]);
/** What `build-frontend` takes, and since when; "default" means that none is named. */
const FRONTENDS: readonly (readonly [name: string, since: Release])[] = [
  ['pip', release('2.0')],
  ['build', release('2.0')],
  ['build[uv]', release('2.20')],
  ['uv', release('3.4')],
  ['default', release('2.0')],
];

/** Everything in this file. */
export function refusedValues(use: Use): Refusal[] {
  return [
    ...refusedGroups(use),
    ...refusedArchitectures(use),
    ...['before-build', 'test-command'].flatMap((option) => refusedPlaceholders(option, use)),
    ...malformedEnvironment('environment', use),
    ...(isSince(THIRD, use) ? malformedEnvironment('test-environment', use) : []),
    ...(use.job.platform === 'pyodide' ? [] : refusedTool('build-frontend', frontends(use), use)),
    ...refusedTool('container-engine', ['docker', 'podman'], use),
    ...refusedPlatform(use),
    ...refusedVariable(use),
  ];
}

/** Of cibuildwheel 1.x, whose options are fewer; each tried with 1.12. */
export function refusedByFirstMajor(use: Use): Refusal[] {
  return [
    ...(isSince(FIRST_WITH_ARCHS, use) ? refusedArchitectures(use, FIRST_ARCHITECTURES) : []),
    ...malformedEnvironment('environment', use),
    ...refusedPlatform(use, ['linux', 'macos', 'windows']),
  ];
}

function isBefore(first: number, { releases, isOpen }: Use): boolean {
  return !isOpen && releases.every((of) => of < first);
}

function isSince(first: number, { releases }: Use): boolean {
  return releases.every((of) => of >= first);
}

/** Those that some release in use takes. */
function frontends({ releases }: Use): string[] {
  return FRONTENDS.filter(([, since]) => releases.some((of) => of >= since)).map(([name]) => name);
}

function value({ value: text }: EffectiveOption): string {
  return text ?? '';
}

/** One word of `enable`, and where it stands. */
interface EnableWord {
  word: string;
  setting: OptionSetting;
}

/** The words as cibuildwheel reads them: the platform's table replaces the general one, and the variable adds to it. */
function enableWords(use: Use): EnableWord[] {
  const { job, toml } = use;
  const isEnable = ({ option }: OptionSetting): boolean => option === 'enable';
  const ofToml = toml !== null && readsToml(job) ? toml.settings.filter(isEnable) : [];
  const ofPlatform = ofToml.find(({ platform }) => platform !== null && platform === job.platform);
  const general = job.platform === null ? undefined : ofToml.find(({ platform }) => platform === null);
  const variable = areVariablesKnown('enable', job)
    ? job.env.find((each) => isEnable(each) && each.platform === null)
    : undefined;
  const words: EnableWord[] = [];
  for (const setting of [ofPlatform ?? general, variable]) {
    if (setting === undefined) continue;
    // An unknown value may hold "all".
    if (setting.value === null) break;
    words.push(...selectorsOf(setting.value).map((word) => ({ word, setting })));
  }
  // cibuildwheel reads no further than that, once it knows it.
  if (!isSince(THIRD, use)) return words;
  const end = words.findIndex(({ word }) => word === 'all');
  return end < 0 ? words : words.slice(0, end);
}

function refusedGroups(use: Use): Refusal[] {
  if (!isSince(FIRST_WITH_ENABLE, use)) return [];
  const { releases, isOpen, program } = use;
  const valid = enableValues(releases.at(-1) ?? 0);
  return enableWords(use)
    .filter(({ word }) => releases.every((of) => !enableValues(of).includes(word)))
    .flatMap(({ word, setting }) => {
      const wasThere = enableValues(null).includes(word);
      if (isOpen && !wasThere && nearest(word, valid).length === 0) return [];
      return refusal(setting, 'enable', word, (parts, place) => ({
        title: `${names(parts, 2)} in ${setting.written} ${parts.length === 1 ? 'is' : 'are'} no group: no build starts`,
        message: `${program} doesn't know ${names(parts)} (${place}) and stops with "Unknown enable group": no wheel at all is built.`,
        remedy: `${meantGroups(parts, valid)} The groups are ${listOf([...valid, 'all'])}.`,
      }));
    });
}

/** Each group that may have been meant; what was a group once has no other that is like it. */
function meantGroups(parts: readonly string[], valid: readonly string[]): string {
  const meant = parts.slice(0, 3).map((part) => {
    const near = enableValues(null).includes(part) ? [] : nearest(part, valid);
    return near.length === 0 ? null : `${listOf(near, 'or')} for "${plainText(part, 40)}"`;
  });
  return meant.every((each) => each !== null)
    ? `Did you mean ${listOf(meant)}?`
    : `Take ${names(parts)} out.`;
}

function refusedArchitectures(use: Use, table = ALL_ARCHITECTURES): Refusal[] {
  const { job, toml, isOpen, program } = use;
  const { platform } = job;
  const option = effectiveOption('archs', job, toml);
  const { from } = option;
  if (platform === null || from === null || value(option) === '') return [];
  const system = PLATFORM_NAMES[platform];
  const own = table[platform];
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
  const mindsCase = isBefore(ARCHS_IN_ANY_CASE, use);
  const isOwn = (word: string): boolean =>
    own.some((each) => each === word || (!mindsCase && each.toLowerCase() === word.toLowerCase())) ||
    ['auto', 'auto64', 'native', 'all'].includes(word) ||
    // On macOS it stands for nothing, which alone is too little.
    (word === 'auto32' && (platform !== 'macos' || words.length > 1));
  return words
    .filter((word) => !isOwn(word))
    .flatMap((word) => {
      const synonym = synonymOf(word, platform);
      const isKnownElsewhere = word === 'auto32' || ALL_WORDS.has(word.toLowerCase());
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

function refusedPlaceholders(option: string, use: Use): Refusal[] {
  if (!isSince(THIRD, use)) return [];
  return valuesOfBuilds(option, use).flatMap((setting) =>
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
  return allValues(option, use).flatMap((setting) => {
    const malformed = malformedValue(setting);
    if (malformed === null) return [];
    const { word, remedy } = malformed;
    return refusal(setting, 'environment', word, () => ({
      title: `${setting.written} can't be parsed: no build starts`,
      message:
        `"${plainText(word, 60)}" in ${quoted(setting.value ?? '')} (${placeName(setting.location)}) is no NAME=value. ` +
        `${use.program} stops with "Malformed environment option".`,
      remedy,
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

function refusedPlatform(use: Use, valid: readonly string[] = [...PLATFORMS.keys()]): Refusal[] {
  const setting = use.job.env.find(({ option, platform }) => option === 'platform' && platform === null);
  const name = setting?.value ?? '';
  if (setting === undefined || name === '' || name === 'auto' || valid.some((each) => each === name))
    return [];
  if (!areVariablesKnown('platform', use.job)) return [];
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
    parts.map((part) => `"${plainText(part, most === 2 && parts.length > 1 ? 20 : most === 2 ? 32 : 60)}"`),
    most,
  );
}
