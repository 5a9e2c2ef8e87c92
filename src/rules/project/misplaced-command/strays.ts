/** Variables that no cibuildwheel gets: part of misplaced-command. */

import { listSome } from '../../../base/collections.ts';
import { plainText } from '../../../base/escape.ts';
import type { StrayVariables } from '../../../project/workflows/strayVariables.ts';
import type { Draft } from '../../rule.ts';
import { placeName } from '../../shared/settingWords.ts';

/** How many are named in the title, and in the message. */
const IN_TITLE = 1;
const IN_MESSAGE = 3;

/** One finding for each step. */
export function describeStrays(stray: StrayVariables): Draft[] {
  const { kind, variables, runs } = stray;
  const [first] = variables;
  if (first === undefined) return [];
  const names = variables.map(({ name }) => plainText(name, 45));
  const isOne = names.length === 1;
  const [they, reach] = isOne ? ['It', 'reaches'] : ['They', 'reach'];
  const meant = runs === null ? 'the step that runs cibuildwheel' : `the step at ${placeName(runs)}`;
  return [
    {
      severity: 'warning',
      causeKey: `${first.location.path}:${first.location.startLine} stray`,
      location: first.location,
      title: `${listSome(names, IN_TITLE)} ${reach} no cibuildwheel`,
      message: `${facts(stray, listSome(names, IN_MESSAGE))} ${they} ${isOne ? 'has' : 'have'} no effect.`,
      remedy:
        kind === 'inputs'
          ? `Move ${isOne ? 'it' : 'them'} from "with" to the "env" of the same step.`
          : `Move ${isOne ? 'it' : 'them'} to the "env" of ${meant}, or of the job.`,
      data: { option: null, kind: 'stray-variable', names: names.slice(0, 50) },
    },
  ];
}

function facts({ kind, variables }: StrayVariables, names: string): string {
  const place = variables[0] === undefined ? '' : placeName(variables[0].location);
  switch (kind) {
    case 'env':
      return `${names} (${place}) ${variables.length === 1 ? 'is' : 'are'} set for a step that doesn't run cibuildwheel, and a step's "env" ends with the step.`;
    case 'script':
      return `The script at ${place} sets ${names} in its own shell, runs no cibuildwheel, and hands nothing on to later steps.`;
    case 'inputs':
      return `${names} (${place}) ${variables.length === 1 ? 'stands' : 'stand'} under "with", and cibuildwheel's action has no such input: it takes its options from "env".`;
  }
}
