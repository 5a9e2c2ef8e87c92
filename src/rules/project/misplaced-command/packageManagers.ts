/** Package managers that aren't where the command runs: part of misplaced-command. */

import { compareStrings } from '../../../base/collections.ts';
import { plainText } from '../../../base/escape.ts';
import { imageOfBuild } from '../../../project/cibuildwheel/buildImages.ts';
import { certainBuilds, settingForBuild } from '../../../project/cibuildwheel/certainBuilds.ts';
import type { Identifier } from '../../../project/cibuildwheel/identifiers.ts';
import { type ImageSystem, systemOfImage } from '../../../project/cibuildwheel/imageSystems.ts';
import { certainCommands, everyCommand } from '../../../project/cibuildwheel/scriptParts.ts';
import type { ShellWord } from '../../../project/cibuildwheel/shellWords.ts';
import type { CibuildwheelJob, OptionSetting, TomlOptions } from '../../../project/cibuildwheel/types.ts';
import type { Draft } from '../../rule.ts';
import { placeKey, placeName, quoted, tomlKey } from '../../shared/settingWords.ts';
import { steps } from '../../shared/steps.ts';

type System = ImageSystem | 'macos' | 'windows';

const MANAGERS: ReadonlyMap<string, readonly System[]> = new Map<string, System[]>([
  ['apt', ['debian']],
  ['apt-get', ['debian']],
  ['add-apt-repository', ['debian']],
  ['yum', ['centos', 'alma']],
  ['dnf', ['alma']],
  ['apk', ['alpine']],
  ['brew', ['macos']],
  ['choco', ['windows']],
]);
const MANAGER_OF: ReadonlyMap<System, string> = new Map<System, string>([
  ['alma', 'dnf'],
  ['centos', 'yum'],
  ['debian', 'apt-get'],
]);
const OPTIONS = ['before-all', 'before-build', 'before-test', 'test-command', 'repair-wheel-command'];

/** Where a command runs. */
interface Place {
  system: System;
  /** As in `manylinux_2_28 is AlmaLinux` or `macOS`. */
  name: string;
  family: 'manylinux' | 'musllinux' | null;
}

/** A setting with a manager in it, and the places in which it is run. */
interface Use {
  setting: OptionSetting;
  manager: string;
  fitting: Place[];
  misfit: { place: Place; build: Identifier; job: CibuildwheelJob }[];
}

/** One finding for each setting and manager. */
export function describeManagers(jobs: readonly CibuildwheelJob[], toml: TomlOptions | null): Draft[] {
  const uses = new Map<string, Use>();
  for (const job of jobs) {
    const builds = certainBuilds(job, toml);
    for (const option of OPTIONS) {
      for (const build of builds) addUse(option, build, job, toml, uses);
    }
  }
  return [...uses.values()].flatMap((use) => describe(use) ?? []);
}

function addUse(
  option: string,
  build: Identifier,
  job: CibuildwheelJob,
  toml: TomlOptions | null,
  uses: Map<string, Use>,
): void {
  const setting = settingForBuild(option, build, job, toml);
  const manager = setting === undefined || setting === null ? null : managerIn(setting);
  const place = manager === null ? null : placeOf(build, job, toml);
  if (!setting || manager === null || place === null) return;
  const key = `${placeKey(setting)} ${manager}`;
  const use = uses.get(key) ?? { setting, manager, fitting: [], misfit: [] };
  if (MANAGERS.get(manager)?.includes(place.system)) use.fitting.push(place);
  else use.misfit.push({ place, build, job });
  uses.set(key, use);
}

const found = new WeakMap<OptionSetting, string | null>();

/** The one manager that the setting's commands call for certain; null for none, and for several. */
function managerIn(setting: OptionSetting): string | null {
  const known = found.get(setting);
  if (known !== undefined) return known;
  const value = setting.value ?? '';
  // Who looks at how a command ended has something else for when it failed.
  const managers = managersOf(
    value.includes('$?') ? [] : certainCommands(value).filter((words) => words !== null),
  );
  // Who has another one under a condition tries each of them.
  const all = managers.size === 0 ? [] : [...managers, ...managersOf(everyCommand(value) ?? [])];
  const systems = new Set(all.map((each) => MANAGERS.get(each)?.at(-1)));
  const manager = systems.size === 1 ? ([...managers].sort(compareStrings)[0] ?? null) : null;
  found.set(setting, manager);
  return manager;
}

function managersOf(commands: readonly (readonly ShellWord[])[]): ReadonlySet<string> {
  return new Set(commands.map(([first]) => first?.text ?? '').filter((program) => MANAGERS.has(program)));
}

/** Null where it isn't known. */
function placeOf(build: Identifier, job: CibuildwheelJob, toml: TomlOptions | null): Place | null {
  const { platform } = build;
  if (platform === 'macos') return { system: 'macos', name: 'macOS', family: null };
  if (platform === 'windows') return { system: 'windows', name: 'Windows', family: null };
  const known = platform === 'linux' ? imageOfBuild(build, job, toml) : null;
  if (known === null) return null;
  const { system, image, family } = known;
  return { system, name: systemOfImage(image, system), family };
}

function describe({ setting, manager, fitting, misfit }: Use): Draft | null {
  const [first] = misfit;
  if (first === undefined) return null;
  const { place, build, job } = first;
  const { written, location } = setting;
  const where =
    place.family === null ? `${place.name} doesn't have it` : `${place.family} images are ${place.name}`;
  return {
    severity: 'warning',
    causeKey: `${placeKey(setting)} ${manager}`,
    location,
    title: `${plainText(written, 40)} runs ${manager}, but ${where}`,
    message:
      `Job ${plainText(job.job, 30)} runs ${written} = ${quoted(setting.value ?? '')} (${placeName(location)}) for ${build.name} as well. ` +
      `There the build stops: "${manager}: command not found".`,
    remedy: remedyFor({
      setting,
      manager,
      place,
      fits: fitting.length > 0,
      isOnAlpineToo: misfit.some((each) => each.place.system === 'alpine'),
    }),
    data: {
      option: setting.option,
      kind: 'package-manager',
      command: manager,
      system: place.system,
      build: build.name,
    },
  };
}

interface Misfit {
  setting: OptionSetting;
  manager: string;
  place: Place;
  fits: boolean;
  isOnAlpineToo: boolean;
}

function remedyFor({ setting, manager, place, fits, isOnAlpineToo }: Misfit): string {
  const { written, option } = setting;
  const isVariable = written.startsWith('CIBW_');
  const [home] = MANAGERS.get(manager) ?? [];
  if (home === 'macos' || home === 'windows' || place.family === null) {
    const table = home === 'macos' || home === 'windows' ? home : 'linux';
    return isVariable
      ? `Call the variable CIBW_${option.toUpperCase().replaceAll('-', '_')}_${table.toUpperCase()}, and set it for the other systems apart.`
      : `Put it under [tool.cibuildwheel.${table}], and what the other systems need under theirs.`;
  }
  if (place.system === 'alpine' && isVariable)
    return `Let the other one take over: "${manager} install … || apk add …". Or skip "*-musllinux*", if you ship no such wheels.`;
  if (place.system === 'alpine')
    return steps(
      `Add [[tool.cibuildwheel.overrides]] with select = "*-musllinux*" and ${tomlKey({ option, platform: null })} = "apk add …".`,
      'Or skip "*-musllinux*", if you ship no such wheels.',
    );
  if (manager === 'dnf') return 'Use yum, which CentOS and AlmaLinux have both.';
  const right = MANAGER_OF.get(place.system) ?? 'its own';
  return `Use ${right} and the names that ${place.name} gives the packages${fits ? ', in an override for these builds' : ''}${isOnAlpineToo ? '; for "*-musllinux*" (Alpine) add an override with apk' : ''}.`;
}
