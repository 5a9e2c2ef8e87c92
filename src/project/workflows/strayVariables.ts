/** Variables for cibuildwheel that end with a step which doesn't run it. */

import type { Location } from '../../model/report.ts';
import { certainCommandsOf, isPlainStep, textsBesideEnv } from './plainSteps.ts';
import { locate } from './variables.ts';
import { entriesOf, entryOf, textOf, under, type YamlEntry, type YamlValue } from './yamlText.ts';

/** Those of one step. */
export interface StrayVariables {
  /** Where the step sets them: its `env`, its script, or the inputs of cibuildwheel's action, which has none of that name. */
  kind: 'env' | 'script' | 'inputs';
  job: string;
  /** In the order in which they are written; at least one. */
  variables: { name: string; location: Location }[];
  /** The first step of the job that runs cibuildwheel; null where none does for sure. */
  runs: Location | null;
}

const NAME = /^CIBW_[A-Z0-9_]+$/;

/** What the steps of a job see that run cibuildwheel. */
export class SeenVariables {
  /** The first of those steps; null where there is none. */
  first: Location | null = null;
  readonly #entries = new Map<string, Set<unknown>>();

  add(step: Location, env: ReadonlyMap<string, YamlEntry>): void {
    this.first ??= step;
    for (const [name, entry] of env) {
      if (!NAME.test(name)) continue;
      const known = this.#entries.get(name) ?? new Set();
      this.#entries.set(name, known.add(entry).add(textIn(entry)));
    }
  }

  /** True for the same entry, or one with the same text: then the other one is only needless. */
  has(name: string, entry: YamlEntry): boolean {
    const known = this.#entries.get(name);
    return known !== undefined && (known.has(entry) || known.has(textIn(entry)));
  }
}

function textIn({ value }: YamlEntry): unknown {
  return value.kind === 'scalar' ? value.text : value;
}

/** A step of a job. */
export interface StrayStep {
  path: string;
  job: string;
  step: YamlValue;
  seen: SeenVariables;
}

/** Null where the step may hand its variables to a cibuildwheel, or has none. */
export function strayVariables({ path, job, step, seen }: StrayStep): StrayVariables | null {
  const own = entriesOf(under(step, 'env')).filter(([name]) => NAME.test(name));
  const script = textOf(step, 'run') ?? '';
  if ((own.length === 0 && !script.includes('CIBW_')) || !isPlainStep(step)) return null;
  const texts = textsBesideEnv(step);
  // What is written there counts for later steps.
  if (/GITHUB_ENV|set-env/.test(texts)) return null;
  const names = countedNames(texts);
  const ofEnv = own
    .filter(([name, entry]) => !names.has(name) && !seen.has(name, entry))
    .map(([name, entry]) => ({ name, location: locate(path, entry) }));
  const place = locate(path, entryOf(step, 'run') ?? step);
  // Who uses one in the same script has a use for it.
  const ofScript = assignedIn(step)
    .filter((name) => names.get(name) === 1)
    .map((name) => ({ name, location: place }));
  const [kind, variables] = ofEnv.length > 0 ? (['env', ofEnv] as const) : (['script', ofScript] as const);
  return variables.length === 0 ? null : { kind, job, variables, runs: seen.first };
}

/** Inputs of cibuildwheel's action that are called as its variables are: it has no such inputs. */
export function strayInputs(path: string, job: string, step: YamlValue): StrayVariables | null {
  const variables = entriesOf(under(step, 'with'))
    .filter(([name]) => NAME.test(name))
    .map(([name, entry]) => ({ name, location: locate(path, entry) }));
  return variables.length === 0 ? null : { kind: 'inputs', job, variables, runs: locate(path, step) };
}

/** What a script sets for its own shell, whatever happens, as in `export CIBW_SKIP="pp*"`. */
function assignedIn(step: YamlValue): string[] {
  const words = certainCommandsOf(step).flatMap((command) => {
    const [first = '', ...rest] = command.map(({ text }) => text);
    return first === 'export' ? rest : [first];
  });
  return words.flatMap((word) => /^(?:\$env:)?(CIBW_[A-Z0-9_]+)(?:=|$)/.exec(word)?.[1] ?? []);
}

/** How often each variable is named. */
function countedNames(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [name] of text.matchAll(/CIBW_[A-Z0-9_]+/g)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
