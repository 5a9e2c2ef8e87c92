/** Repair commands that put no wheel where cibuildwheel looks for it: part of misplaced-command. */

import { everyCommand } from '../../../project/cibuildwheel/scriptParts.ts';
import type { SettingInForce } from '../../../project/cibuildwheel/settingsInForce.ts';
import type { CibuildwheelPlatform, TomlOptions } from '../../../project/cibuildwheel/types.ts';
import type { Draft } from '../../rule.ts';
import { placeKey, placeName, quoted } from '../../shared/settingWords.ts';

const REPAIRED: readonly (CibuildwheelPlatform | null)[] = ['linux', 'macos', 'windows'];
/** Programs that write where they are told to, or beside the wheel. */
const PROGRAM =
  /^(?:abi3audit|auditwheel|delocate-(?:wheel|listdeps|path)|delvewheel|pip3?|echo|true|:|ls|dir|cp|mv|copy|move|twine)(?:\.exe)?$/;
const MODULE = /^(?:abi3audit|auditwheel|delocate|delvewheel|pip|twine)$/;
/** The folder by another way than its placeholder, or something that only a shell knows. */
const ELSEWHERE = /\{dest_dir\}|repaired_wheel|\.\.|[$%`]/;

/** Null where the wheel gets there, or may. */
export function describeLostWheel({ setting, jobs }: SettingInForce, toml: TomlOptions | null): Draft | null {
  const value = setting.value ?? '';
  if (value.trim() === '' || ELSEWHERE.test(value)) return null;
  if (jobs.length > 0 && !jobs.some(({ platform }) => REPAIRED.includes(platform))) return null;
  // What is appended to a command goes on where that left off.
  const override = toml?.overrides.find(({ settings }) => settings.includes(setting));
  if (override?.inherits?.includes(setting.option)) return null;
  const commands = everyCommand(value) ?? [];
  const areKnown = commands.every((words) => isKnown(words.map(({ text }) => text)));
  if (commands.length === 0 || !areKnown) return null;
  const { written, option, location } = setting;
  return {
    severity: 'warning',
    causeKey: `${placeKey(setting)} wheel`,
    location,
    title: `${written} puts no wheel into {dest_dir}`,
    message:
      `cibuildwheel looks for the repaired wheel in {dest_dir}, which ${written} = ${quoted(value)} (${placeName(location)}) doesn't name. ` +
      'It stops after the first wheel: the repair step produced none.',
    remedy: remedyFor(
      setting.platform,
      commands.flat().some(({ text }) => text === 'abi3audit'),
    ),
    data: { option, kind: 'lost-wheel' },
  };
}

function isKnown([program = '', ...args]: readonly string[]): boolean {
  if (/^python[\d.]*$/.test(program)) return args[0] === '-m' && MODULE.test(args[1] ?? '');
  if (program === 'uvx') return MODULE.test(args[0] ?? '');
  if (program === 'pipx') return args[0] === 'run' ? MODULE.test(args[1] ?? '') : args[0] === 'install';
  return PROGRAM.test(program);
}

function remedyFor(platform: CibuildwheelPlatform | null, audits: boolean): string {
  const repair = {
    linux: 'auditwheel repair -w {dest_dir} {wheel}',
    macos: 'delocate-wheel --require-archs {delocate_archs} -w {dest_dir} -v {wheel}',
    windows: audits ? 'copy {wheel} {dest_dir}' : 'delvewheel repair -w {dest_dir} {wheel}',
  };
  const own = platform === 'macos' || platform === 'windows' ? repair[platform] : repair.linux;
  return `Write the wheel to {dest_dir} as well, as in "${own}".`;
}
