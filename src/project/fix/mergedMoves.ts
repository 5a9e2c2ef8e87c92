/** What variables come to in pyproject.toml once all that is said of them is taken together. */

import type { Move, MovedSetting } from '../cibuildwheel/movable.ts';
import { isEquivalent } from '../cibuildwheel/optionForms.ts';
import { selectorsOf } from '../cibuildwheel/selectors.ts';
import type { OptionSetting } from '../cibuildwheel/types.ts';
import type { IntendedEdit } from './intendedEdit.ts';

/** A setting's place in the repository. */
export function placeOf({ location, option, platform, written }: OptionSetting): string {
  return JSON.stringify([location.path, location.startLine, option, platform, written]);
}

/** True where pyproject.toml says the same by now. */
export function isThereAlready({ option, value, present }: MovedSetting): boolean {
  return typeof present?.value === 'string' && isEquivalent(option, present.value, value);
}

/**
 * The moves without the selectors that are useless in each of the variables. One of which nothing is left is none: the
 * variables can go as they are.
 */
export function withoutUseless(moves: readonly Move[], edits: readonly IntendedEdit[]): Move[] {
  const useless = new Map<string, ReadonlySet<string>>();
  for (const edit of edits)
    if (edit.kind === 'drop') useless.set(placeOf(edit.setting), new Set(edit.selectors));
  return moves.flatMap((move) => {
    const sets = move.variables.map((variable) => useless.get(placeOf(variable)) ?? new Set<string>());
    const gone = new Set([...(sets[0] ?? [])].filter((selector) => sets.every((set) => set.has(selector))));
    if (gone.size === 0) return [move];
    const settings = move.settings.map((setting) => ({ ...setting, value: without(setting.value, gone) }));
    return settings.every(({ value }) => value === '') ? [] : [{ ...move, settings }];
  });
}

function without(value: string, gone: ReadonlySet<string>): string {
  const kept = selectorsOf(value).filter((selector) => !gone.has(selector));
  return kept.join(' ');
}
