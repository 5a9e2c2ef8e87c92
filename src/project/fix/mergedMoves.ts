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
  const useless = new Map<string, ReadonlyMap<string, string>>();
  for (const edit of edits) if (edit.kind === 'drop') useless.set(placeOf(edit.setting), restsOf(edit));
  return moves.flatMap((move) => {
    const maps = move.variables.map(
      (variable) => useless.get(placeOf(variable)) ?? new Map<string, string>(),
    );
    const [first = new Map<string, string>(), ...others] = maps;
    const rests = new Map(
      [...first].filter(([selector, rest]) => others.every((map) => map.get(selector) === rest)),
    );
    if (rests.size === 0) return [move];
    const settings = move.settings.map((setting) => ({ ...setting, value: reduced(setting.value, rests) }));
    return settings.every(({ value }) => value === '') ? [] : [{ ...move, settings }];
  });
}

/** What is left of each selector: nothing, or a part. */
function restsOf({
  selectors,
  narrowed = [],
}: Extract<IntendedEdit, { kind: 'drop' }>): ReadonlyMap<string, string> {
  return new Map([
    ...selectors.map((selector) => [selector, ''] as const),
    ...narrowed.map(({ selector, rest }) => [selector, rest] as const),
  ]);
}

function reduced(value: string, rests: ReadonlyMap<string, string>): string {
  const kept = selectorsOf(value).map((selector) => rests.get(selector) ?? selector);
  return kept.filter((selector) => selector !== '').join(' ');
}
