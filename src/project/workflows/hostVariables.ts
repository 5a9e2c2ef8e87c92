/** Variables of the runner, which commands see that run there. */

import { MAX_STEP_VARIABLES } from '../../base/limits.ts';
import type { HostVariable } from '../cibuildwheel/types.ts';
import { expand, type Scope } from './expressions.ts';
import { locate } from './variables.ts';
import { entryOf, textOf, under, type YamlEntry, type YamlValue } from './yamlText.ts';

/** Those of an `env` as the step sees it, without what is empty in this leg. */
export function hostVariablesOf(
  path: string,
  { env, step }: { env: ReadonlyMap<string, YamlEntry>; step: YamlValue },
  scope: Scope,
): HostVariable[] {
  const own = runsCibuildwheelAlone(step) ? under(step, 'env') : undefined;
  return [...env].slice(0, MAX_STEP_VARIABLES).flatMap(([name, entry]) => {
    const isEmpty = entry.value.kind === 'scalar' && expand(entry.value.text, scope).value === '';
    if (isEmpty) return [];
    const mark = entryOf(own, name) === entry ? { isForCibuildwheel: true as const } : {};
    return [{ name, location: locate(path, entry), ...mark }];
  });
}

/** True where nothing else in the step has a use for its variables. */
function runsCibuildwheelAlone(step: YamlValue): boolean {
  const lines = (textOf(step, 'run') ?? '').split('\n').map((line) => line.trim());
  return lines.every(
    (line) => line === '' || (/cibuildwheel|\bpip3? install\b/.test(line) && !/[;&|]/.test(line)),
  );
}
