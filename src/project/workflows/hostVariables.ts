/** Variables of the runner, which commands see that run there. */

import { MAX_STEP_VARIABLES } from '../../base/limits.ts';
import type { HostVariable } from '../cibuildwheel/types.ts';
import { expand, type Scope } from './expressions.ts';
import { locate } from './variables.ts';
import type { YamlEntry } from './yamlText.ts';

/** Those of an `env` as the step sees it, without what is empty in this leg. */
export function hostVariablesOf(
  path: string,
  env: ReadonlyMap<string, YamlEntry>,
  scope: Scope,
): HostVariable[] {
  return [...env].slice(0, MAX_STEP_VARIABLES).flatMap(([name, entry]) => {
    const isEmpty = entry.value.kind === 'scalar' && expand(entry.value.text, scope).value === '';
    return isEmpty ? [] : [{ name, location: locate(path, entry) }];
  });
}
