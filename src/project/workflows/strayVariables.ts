/** Variables for cibuildwheel that end with a step which doesn't run it. */

import type { Location } from '../../model/report.ts';
import { straightCommands } from '../cibuildwheel/straightCommands.ts';
import { isPlainStep, textsBesideEnv } from './plainSteps.ts';
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

/** A step of a job, and those of the job that run cibuildwheel. */
export interface StrayStep {
  path: string;
  job: string;
  step: YamlValue;
  runs: readonly RunningStep[];
}

/** A step that runs cibuildwheel, with the variables that it sees. */
export interface RunningStep {
  location: Location;
  sees: ReadonlyMap<string, YamlEntry>;
}

/** Null where the step may hand its variables to a cibuildwheel, or has none. */
export function strayVariables({ path, job, step, runs }: StrayStep): StrayVariables | null {
  const own = entriesOf(under(step, 'env')).filter(([name]) => NAME.test(name));
  const script = textOf(step, 'run') ?? '';
  if ((own.length === 0 && !script.includes('CIBW_')) || !isPlainStep(step)) return null;
  const texts = textsBesideEnv(step);
  // What is written there counts for later steps.
  if (/GITHUB_ENV|set-env/.test(texts)) return null;
  const names = countedNames(texts);
  const ofEnv = own
    .filter(([name, entry]) => !names.has(name) && !isSeen(name, entry, runs))
    .map(([name, entry]) => ({ name, location: locate(path, entry) }));
  const place = locate(path, entryOf(step, 'run') ?? step);
  // Who uses one in the same script has a use for it.
  const ofScript = assignedIn(script)
    .filter((name) => names.get(name) === 1)
    .map((name) => ({ name, location: place }));
  const [kind, variables] = ofEnv.length > 0 ? (['env', ofEnv] as const) : (['script', ofScript] as const);
  return variables.length === 0 ? null : { kind, job, variables, runs: runs[0]?.location ?? null };
}

/** Inputs of cibuildwheel's action that are called as its variables are: it has no such inputs. */
export function strayInputs(path: string, job: string, step: YamlValue): StrayVariables | null {
  const variables = entriesOf(under(step, 'with'))
    .filter(([name]) => NAME.test(name))
    .map(([name, entry]) => ({ name, location: locate(path, entry) }));
  return variables.length === 0 ? null : { kind: 'inputs', job, variables, runs: locate(path, step) };
}

/** What a script sets for its own shell, as in `export CIBW_SKIP="pp*"`. */
function assignedIn(script: string): string[] {
  const words = (straightCommands(script.replaceAll('\r', '')) ?? []).flatMap((command) => {
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

/** True where a step that runs cibuildwheel has the same: then the other one is only needless. */
function isSeen(name: string, entry: YamlEntry, runs: readonly RunningStep[]): boolean {
  return runs.some(({ sees }) => {
    const seen = sees.get(name);
    return seen !== undefined && (seen === entry || isSame(seen.value, entry.value));
  });
}

function isSame(a: YamlValue, b: YamlValue): boolean {
  return a.kind === 'scalar' && b.kind === 'scalar' && a.text === b.text;
}
