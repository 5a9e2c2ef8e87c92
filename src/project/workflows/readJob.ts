/** One job of a workflow: its steps that run cibuildwheel, once for each leg of its matrix. */

import { posix } from 'node:path';
import { MAX_STEP_VARIABLES, MAX_VARIABLE, MAX_WORKFLOW_JOBS } from '../../base/limits.ts';
import type { Location } from '../../model/report.ts';
import { platformNamed } from '../cibuildwheel/options.ts';
import type {
  CibuildwheelJob,
  CibuildwheelPlatform,
  HostVariable,
  OptionSetting,
  Unknown,
} from '../cibuildwheel/types.ts';
import type { OtherRun } from '../cibuildwheelProject.ts';
import {
  type CibuildwheelCommand,
  type Install,
  type Pin,
  readRequirements,
  readScript,
  UNKNOWN_TEXT,
  versionIn,
  versionOfTag,
} from './commands.ts';
import { conditionsOf } from './conditions.ts';
import { emulatorsOf, MOST_STEPS, mayEmulate } from './emulators.ts';
import { textOfValue } from './evaluate.ts';
import { expand, expandOr, holds, type Scope, type Values } from './expressions.ts';
import { hostVariablesOf } from './hostVariables.ts';
import { expandMatrix } from './matrix.ts';
import {
  effectsOfJob,
  effectsOfWorkflow,
  effectsOnItself,
  effectsOnLaterSteps,
  isHere,
  namesForLaterSteps,
  workingFolder,
} from './obstacles.ts';
import { isPlainStep, leavesCheckout } from './plainSteps.ts';
import { runnerOf } from './runners.ts';
import { SeenVariables, type StrayVariables, strayInputs, strayVariables } from './strayVariables.ts';
import { locate, optionOfVariable, settingOf } from './variables.ts';
import {
  entriesOf,
  entryOf,
  itemsOf,
  textOf,
  under,
  type YamlEntry,
  type YamlScalar,
  type YamlValue,
} from './yamlText.ts';

/** A job of a workflow and where it stands. */
export interface JobSource {
  path: string;
  root: YamlValue;
  name: string;
  job: YamlValue;
  /** Of the repository's requirements files, by path. */
  requirements: ReadonlyMap<string, string>;
  /** True for a reusable workflow that another one here calls: it builds this project. */
  isCalledHere: boolean;
}

export interface JobReading {
  jobs: CibuildwheelJob[];
  /** Why the job may run cibuildwheel in ways that aren't among them. */
  unknown: OtherRun[];
  /** What a limit of this check leaves out of them. */
  problems: { reason: string; location: Location }[];
  /** Variables for cibuildwheel that it doesn't get. */
  strays: StrayVariables[];
}

const ACTION = /^(?:pypa|joerick)\/cibuildwheel@(.+)$/i;
/** Names of reusable workflows and local actions that may build wheels. */
const BUILDS_WHEELS = /wheel|cibw|publish|release|build|dist|package/i;
const ACTION_INPUTS = new Set(['package-dir', 'output-dir', 'config-file', 'only', 'extras']);

/** What is known of a step for all legs. */
interface StepSource extends JobSource {
  step: YamlValue;
  variables: Variable[];
  /** All that the step sees, and what steps before it wrote to GITHUB_ENV. */
  env: ReadonlyMap<string, YamlEntry>;
  written: readonly HostVariable[];
  /** The steps before leave the checkout as it is. */
  isUntouched: boolean;
  /** The steps before it that may set up emulators. */
  before: readonly YamlValue[];
  /** Why its wheels may not be handed on. */
  conditions: string[];
  /** Of the steps before: what they may have set, and what they installed last. */
  unknown: Unknown[];
  installed: Pin;
  /** Where that was. */
  installedAt: Location;
}

const OTHER_PROJECT = { leavesOpen: 'toml', isOtherProject: true, isFolder: true } as const;
const NOT_SEEN: Pin = { version: null, isNewest: false };

/** A variable for cibuildwheel; its setting, where that is the same for all legs. */
interface Variable {
  name: string;
  entry: YamlEntry;
  fixed: OptionSetting | null;
  isOfStep: boolean;
  /** Those of the same name farther out, the nearest first. */
  hides: OptionSetting[];
}

/** Reads one job. */
export function readJob(source: JobSource): JobReading {
  const { path, root, name, job } = source;
  const reading: JobReading = { jobs: [], unknown: [], problems: [], strays: [] };
  const calls = textOf(job, 'uses');
  if (calls !== undefined) {
    // A local one is read as a file of its own.
    if (!calls.startsWith('./') && BUILDS_WHEELS.test(`${calls} ${name}`)) {
      reading.unknown.push({ why: `${path} calls the workflow ${calls}` });
    }
    return reading;
  }
  const matrix = expandMatrix(under(under(job, 'strategy'), 'matrix'));
  const unknown = [...(source.isCalledHere ? [] : effectsOfWorkflow(root)), ...effectsOfJob(job)];
  if (matrix.unknown !== null) {
    // What refers to the matrix isn't known by itself; a leg that a limit leaves out may set anything.
    const why = matrix.unknown;
    unknown.push(
      matrix.isOverLimit ? { why, leavesOpen: 'variables', isNearest: true } : { why, leavesOpen: [] },
    );
  }
  let installed = NOT_SEEN;
  let installedAt = locate(path, job);
  const steps = itemsOf(under(job, 'steps'));
  const seen = new SeenVariables();
  const written: HostVariable[] = [];
  const emulating: YamlValue[] = [];
  let isUntouched = true;
  for (const step of steps) {
    const own = effectsOnItself(step);
    const script = readScript(textOf(step, 'run') ?? '');
    const ofStep = installedBy(script.installs, workingFolder(root, job, step) ?? '', source);
    if (ofStep !== undefined) {
      installed = ofStep;
      installedAt = locate(path, entryOf(step, 'run') ?? step);
    }
    isUntouched &&= leavesCheckout(step);
    const isRun = script.runs.length > 0 || ACTION.test(textOf(step, 'uses') ?? '');
    if (isRun) {
      const env = nearestEnv([root, job, step]);
      seen.add(locate(path, step), env);
      // More are told, and not looked into.
      if (reading.jobs.length > MAX_WORKFLOW_JOBS) continue;
      const variables = variablesOf(path, [root, job, step]);
      const place = locate(path, step);
      const reasons = [...(matrix.isOverLimit ? [matrix.unknown ?? ''] : []), ...cutVariables(variables)];
      reading.problems.push(...reasons.map((reason) => ({ reason, location: place })));
      const conditions = conditionsOf(job, step);
      for (const leg of matrix.legs) {
        reading.jobs.push(
          ...readLeg(
            {
              ...source,
              ...{ step, variables, env, written: [...written], unknown: [...unknown, ...own] },
              before: [...emulating],
              isUntouched,
              ...{ installed, installedAt, conditions },
            },
            leg,
          ),
        );
      }
    } else if (script.opaque !== null || (mayBuildWheels(step) && !isPlainStep(step))) {
      reading.unknown.push({ why: `a step of ${path} (line ${step.startLine}) may run cibuildwheel` });
    }
    unknown.push(...effectsOnLaterSteps(step));
    if (emulating.length <= MOST_STEPS && mayEmulate(step)) emulating.push(step);
    const location = locate(path, entryOf(step, 'run') ?? step);
    const room = MAX_STEP_VARIABLES - written.length;
    if (room > 0)
      written.push(
        ...namesForLaterSteps(step)
          .slice(0, room)
          .map((each) => ({ name: each, location })),
      );
  }
  reading.strays = steps.flatMap((step) => {
    if (ACTION.test(textOf(step, 'uses') ?? '')) return strayInputs(path, name, step) ?? [];
    return strayVariables({ path, job: name, step, seen }) ?? [];
  });
  return reading;
}

/** How deep requirements files may name one another. */
const MAX_REQUIREMENTS_DEPTH = 3;

/** The cibuildwheel that the commands leave installed; undefined where none of them installs it. */
function installedBy(
  installs: readonly Install[],
  folder: string,
  { requirements }: JobSource,
): Pin | undefined {
  let last: Pin | undefined;
  for (const { pin, files } of installs) {
    const named = files.flatMap((file) => pinOfFile(posix.join(folder, file), requirements, 0) ?? []).at(0);
    // A constraint, or a requirement beside it, pins what the command itself leaves open.
    last = pin === undefined || (pin.isNewest && named !== undefined) ? (named ?? last) : pin;
  }
  return last;
}

function pinOfFile(file: string, requirements: ReadonlyMap<string, string>, depth: number): Pin | undefined {
  const text = requirements.get(file);
  if (text === undefined) return undefined;
  const { pin, files } = readRequirements(text);
  if (pin !== undefined || depth >= MAX_REQUIREMENTS_DEPTH) return pin;
  return files
    .flatMap((each) => pinOfFile(posix.join(posix.dirname(file), each), requirements, depth + 1) ?? [])
    .at(0);
}

/** A step that doesn't name cibuildwheel, but has variables for it or is an action of the repository for wheels. */
function mayBuildWheels(step: YamlValue): boolean {
  const uses = textOf(step, 'uses') ?? '';
  const hasVariables = entriesOf(under(step, 'env')).some(([name]) => name.startsWith('CIBW_'));
  return hasVariables || (uses.startsWith('./') && /wheel|cibw/i.test(uses));
}

function envOf(level: YamlValue): Map<string, YamlEntry> {
  return new Map(entriesOf(under(level, 'env')));
}

/** What a step sees of the workflow's, the job's and its own `env`. */
function nearestEnv(levels: readonly YamlValue[]): Map<string, YamlEntry> {
  return new Map(levels.flatMap((level) => [...envOf(level)]));
}

/** The variables of the nearest `env` that name options. */
function variablesOf(path: string, levels: readonly YamlValue[]): Variable[] {
  const envs = levels.map(envOf);
  const nearest = nearestEnv(levels);
  const ofStep = new Set(entriesOf(under(levels.at(-1), 'env')).map(([, entry]) => entry));
  return [...nearest].flatMap(([name, entry]) => {
    const target = optionOfVariable(name);
    if (target === null) return [];
    const source = { path, scope: { matrix: null, env: () => null } };
    const setting = settingOf(name, target, entry, source);
    const isOfStep = ofStep.has(entry);
    const farther = envs.flatMap((env) => env.get(name) ?? []).filter((each) => each !== entry);
    const hides = farther.reverse().map((each) => settingOf(name, target, each, source));
    const marks = { isOfStep, hides };
    return [{ name, entry, fixed: setting.isExpanded === true ? null : markedAs(marks, setting), ...marks }];
  });
}

function markedAs(
  { isOfStep, hides }: Pick<Variable, 'isOfStep' | 'hides'>,
  setting: OptionSetting,
): OptionSetting {
  return { ...setting, ...(isOfStep ? { isOfStep } : {}), ...(hides.length > 0 ? { hides } : {}) };
}

/** Why not all that is set for a step is known: limits, as clauses. */
function cutVariables(variables: readonly Variable[]): string[] {
  const long = variables.filter(
    ({ entry: { value } }) => value.kind === 'scalar' && value.text.length > MAX_VARIABLE,
  );
  return [
    ...tooMany(variables),
    ...long.map(
      ({ name }) => `${name} has more than the ${MAX_VARIABLE} characters that are read of a value`,
    ),
  ];
}

function tooMany({ length }: readonly Variable[]): string[] {
  return length > MAX_STEP_VARIABLES ? [`the step has more than ${MAX_STEP_VARIABLES} variables`] : [];
}

function settingOfVariable(variable: Variable, path: string, scope: Scope): OptionSetting[] {
  const { name, entry, fixed } = variable;
  if (fixed !== null) return [fixed];
  const target = optionOfVariable(name);
  return target === null ? [] : [markedAs(variable, settingOf(name, target, entry, { path, scope }))];
}

const RUNNER_OS: Readonly<Record<string, string>> = { linux: 'Linux', macos: 'macOS', windows: 'Windows' };

/** None where a condition keeps the step from running in this leg. */
function readLeg(source: StepSource, matrix: Values | null): CibuildwheelJob[] {
  const { step, path } = source;
  const scope = scopeOf(source, matrix);
  const runnerOs = RUNNER_OS[runnerOf(under(source.job, 'runs-on'), scope)?.platform ?? ''];
  const condition = textOf(step, 'if');
  if (condition !== undefined && holds(condition, { ...scope, ...(runnerOs && { runnerOs }) }) === false)
    return [];
  const host = [...hostVariablesOf(path, source, scope), ...source.written];
  // Docker on other systems brings emulators of its own.
  const emulators = runnerOs === 'Linux' ? emulatorsOf(source.job, source, { ...scope, runnerOs }) : null;
  const base = {
    ...(emulators === null ? {} : { emulators }),
    ...(source.isUntouched ? { hasOwnFilesAlone: true as const } : {}),
    ...(host.length > 0 ? { host } : {}),
    workflow: path,
    job: source.name,
    leg: Object.fromEntries(
      [...(matrix ?? [])].flatMap(([name, value]) => {
        const text = value === null ? null : textOfValue(value);
        return text === null ? [] : [[name, text]];
      }),
    ),
    env: source.variables
      .slice(0, MAX_STEP_VARIABLES)
      .flatMap((variable) => settingOfVariable(variable, path, scope)),
    unknown: [...source.unknown, ...unknownVariables(source)],
    conditions: source.conditions,
  };
  const uses = entryOf(step, 'uses');
  if (uses?.value.kind === 'scalar') {
    const { text, comment } = uses.value;
    const [, ref = ''] = ACTION.exec(text) ?? [];
    const inputs = entriesOf(under(step, 'with'))
      .filter(([name]) => ACTION_INPUTS.has(name))
      .map(([name, entry]) => settingOf(name, { option: name, platform: null }, entry, { path, scope }));
    const version = versionOfTag(ref) ?? versionOfTag(comment.replace(/^#\s*/, '')) ?? versionIn(comment);
    const isNewest = version === null && /^(?:main|master)$/.test(ref);
    const env = [...base.env, ...inputs];
    const place = locate(path, uses);
    const install = { written: `pypa/cibuildwheel@${ref}`, location: place, isRedirected: false };
    return [finish(source, scope, { ...base, step: place, env, version, isNewest, install })];
  }
  const run = entryOf(step, 'run');
  if (run?.value.kind !== 'scalar') return [];
  const place = locate(path, run);
  return readScript(expandOr(UNKNOWN_TEXT, run.value.text, scope)).runs.map((command) => {
    const { requirement, ...pin } = command.pin ?? source.installed;
    const location = command.pin === undefined ? source.installedAt : place;
    const install = requirement === undefined ? {} : { install: { ...requirement, location } };
    const env = withArguments(base.env, command, place);
    const unknown = [...base.unknown, ...unknownOfCommand(source, command)];
    return finish(source, scope, { ...base, step: place, env, unknown, ...pin, ...install });
  });
}

function scopeOf({ root, job }: JobSource, matrix: Values | null): Scope {
  const outer: Scope = { matrix: null, env: () => null };
  const own: Scope = { matrix, env: () => null };
  const env = (name: string): string | null => {
    const ofJob = textOf(under(job, 'env'), name);
    if (ofJob !== undefined) return expand(ofJob, own).value;
    const ofWorkflow = textOf(under(root, 'env'), name);
    return ofWorkflow === undefined ? null : expand(ofWorkflow, outer).value;
  };
  return { matrix, env };
}

function unknownVariables({ root, job, step, variables }: StepSource): Unknown[] {
  const isOpaque = [root, job, step].some((level) => (under(level, 'env')?.kind ?? 'map') !== 'map');
  const clauses = [
    ...(isOpaque ? ['its variables are worked out when the workflow runs'] : []),
    ...tooMany(variables),
  ];
  return clauses.map((why) => ({ why, leavesOpen: 'variables', isNearest: true }));
}

/** Arguments of the command line replace the variables of the same option; `--enable` adds to them. */
function withArguments(
  env: readonly OptionSetting[],
  { options, packageDir }: CibuildwheelCommand,
  location: OptionSetting['location'],
): OptionSetting[] {
  const setting = (option: string, value: string | null): OptionSetting => {
    const before = option === 'enable' ? env.filter((each) => each.option === option) : [];
    const values = [...before.map((each) => each.value), value];
    const joined = values.includes(null) ? null : values.join(' ');
    return { option, platform: null, value: joined, written: `--${option}`, location };
  };
  const named = [...options]
    .filter(([name]) => ['platform', 'archs', 'enable', 'only', 'config-file', 'output-dir'].includes(name))
    .map(([name, value]) => setting(name, value));
  const replaced = new Set(named.map(({ option }) => option));
  const folder =
    packageDir === undefined ? [] : [{ ...setting('package-dir', packageDir), written: 'package_dir' }];
  return [...env.filter(({ option }) => !replaced.has(option)), ...named, ...folder];
}

function unknownOfCommand(
  { root, job, step }: StepSource,
  { setsVariables, isElsewhere }: CibuildwheelCommand,
): Unknown[] {
  const folder = workingFolder(root, job, step);
  const options = setsVariables.flatMap((name) => optionOfVariable(name)?.option ?? []);
  return [
    ...(options.length > 0
      ? [{ why: 'the command line itself sets variables', leavesOpen: options, isNearest: true as const }]
      : []),
    ...(isElsewhere === true
      ? [
          {
            why: 'its script changes to another folder, whose own pyproject.toml counts',
            leavesOpen: 'toml' as const,
            isOtherProject: true as const,
          },
        ]
      : []),
    ...(folder === undefined
      ? []
      : [{ why: `it runs in ${folder}, whose own pyproject.toml counts`, ...OTHER_PROJECT }]),
  ];
}

/** The platform, and what the arguments and inputs leave open. */
function finish(
  { path, root, job, step }: StepSource,
  scope: Scope,
  found: Omit<CibuildwheelJob, 'platform' | 'architecture'>,
): CibuildwheelJob {
  const given = (option: string): OptionSetting | undefined =>
    found.env.find((each) => each.option === option);
  const isSet = (option: string): boolean => given(option) !== undefined && given(option)?.value !== '';
  const runner = runnerOf(under(job, 'runs-on'), scope);
  const folder = given('package-dir');
  const unknown: Unknown[] = [
    ...found.unknown,
    ...(isSet('config-file')
      ? [{ why: 'it reads another file (config-file)', leavesOpen: 'toml' as const }]
      : []),
    ...(isSet('only')
      ? [{ why: 'it builds what --only names, whatever the selectors say', leavesOpen: 'selection' as const }]
      : []),
    ...(folder === undefined || isHere(folder.value ?? '?')
      ? []
      : [
          {
            why: `it builds ${folder.value ?? 'another folder'}, whose own pyproject.toml counts`,
            ...OTHER_PROJECT,
          },
        ]),
  ];
  // Actions run at the top, whatever the defaults of scripts are.
  const runFolder = textOf(step, 'uses') === undefined ? (workingFolder(root, job, step) ?? '') : '';
  return {
    ...found,
    ...foldersOf(
      found.unknown.some(isSomewhere) ? '?' : runFolder,
      folder === undefined ? '' : folder.value,
      scope,
    ),
    ...(runner === null
      ? {}
      : { runner: { label: runner.label, location: labelPlace(path, job, runner.label) } }),
    platform: platformOf(found.env, runner?.platform ?? null),
    architecture: runner?.architecture ?? null,
    unknown,
  };
}

/** True of what leaves open which project is built. */
function isSomewhere({ isOtherProject, isFolder }: Unknown): boolean {
  return isOtherProject === true && isFolder !== true;
}

/** Where the job, or its matrix, names the runner. */
function labelPlace(path: string, job: YamlValue, label: string): Location {
  const written = (textOf(job, 'runs-on') ?? '').includes('${{')
    ? textsIn(under(under(job, 'strategy'), 'matrix')).get(label)
    : undefined;
  return locate(path, written ?? entryOf(job, 'runs-on') ?? job);
}

/** More values of one matrix than that are not looked for. */
const MOST_VALUES = 2000;
const TEXTS = new WeakMap<YamlValue, ReadonlyMap<string, YamlScalar>>();

/** The first of each text in a matrix, in small letters. */
function textsIn(matrix: YamlValue | undefined): ReadonlyMap<string, YamlScalar> {
  const texts = new Map<string, YamlScalar>();
  if (matrix === undefined) return texts;
  const known = TEXTS.get(matrix);
  if (known !== undefined) return known;
  const values = [matrix];
  // Aliases may bring the same ones again and again.
  for (let at = 0; at < values.length && at < MOST_VALUES; at += 1) {
    const value = values[at];
    if (value?.kind === 'scalar') {
      const text = value.text.trim().toLowerCase();
      if (!texts.has(text)) texts.set(text, value);
    } else if (values.length < MOST_VALUES && value !== undefined) {
      values.push(
        ...(value.kind === 'list' ? value.items : entriesOf(value).map(([, entry]) => entry.value)).slice(
          0,
          MOST_VALUES,
        ),
      );
    }
  }
  TEXTS.set(matrix, texts);
  return texts;
}

/** Both folders, as far as they are known. */
function foldersOf(
  written: string,
  packageDir: string | null,
  scope: Scope,
): Pick<CibuildwheelJob, 'runFolder' | 'projectFolder'> {
  const runFolder = folderIn('', expand(written, scope).value);
  if (runFolder === null) return {};
  const projectFolder = folderIn(runFolder, packageDir);
  return { runFolder, ...(projectFolder === null ? {} : { projectFolder }) };
}

/** Null for what isn't known, and what leads out of the checkout. */
function folderIn(from: string, written: string | null): string | null {
  if (written === null || /[$~%*?{}]|^[\\/]|^[A-Za-z]:|\.(?:tar\.gz|zip)$/.test(written)) return null;
  const folder = posix.join(from, written.trim().replaceAll('\\', '/')).replace(/\/$/, '');
  if (folder === '..' || folder.startsWith('../')) return null;
  return folder === '.' ? '' : folder;
}

function platformOf(
  env: readonly OptionSetting[],
  ofRunner: CibuildwheelPlatform | null,
): CibuildwheelPlatform | null {
  // CIBW_PLATFORM_LINUX and its like mean nothing.
  const wanted = env.find(({ option, platform }) => option === 'platform' && platform === null);
  if (wanted === undefined || wanted.value === '' || wanted.value === 'auto') return ofRunner;
  return platformNamed(wanted.value ?? '');
}
