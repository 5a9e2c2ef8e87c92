/** One job of a workflow: its steps that run cibuildwheel, once for each leg of its matrix. */

import { MAX_STEP_VARIABLES, MAX_VARIABLE } from '../../base/limits.ts';
import type { Location } from '../../model/report.ts';
import { platformNamed } from '../cibuildwheel/options.ts';
import type {
  CibuildwheelInstall,
  CibuildwheelJob,
  CibuildwheelPlatform,
  OptionSetting,
} from '../cibuildwheel/types.ts';
import {
  type CibuildwheelCommand,
  type Requirement,
  readScript,
  UNKNOWN_TEXT,
  type Version,
  versionIn,
  versionOfTag,
} from './commands.ts';
import { expand, expandOr, type Scope, type Values } from './expressions.ts';
import { expandMatrix } from './matrix.ts';
import { effectsOfJob, effectsOfStep, effectsOfWorkflow, isHere, workingFolder } from './obstacles.ts';
import { runnerOf } from './runners.ts';
import { locate, optionOfVariable, settingOf } from './variables.ts';
import { entriesOf, entryOf, itemsOf, textOf, under, type YamlEntry, type YamlValue } from './yamlText.ts';

/** A job of a workflow and where it stands. */
export interface JobSource {
  path: string;
  root: YamlValue;
  name: string;
  job: YamlValue;
}

export interface JobReading {
  jobs: CibuildwheelJob[];
  /** Why the job may run cibuildwheel in ways that aren't among them. */
  unknown: string[];
  /** What a limit of this check leaves out of them. */
  problems: { reason: string; location: Location }[];
}

const ACTION = /^(?:pypa|joerick)\/cibuildwheel@(.+)$/i;
/** Names of reusable workflows and local actions that may build wheels. */
const BUILDS_WHEELS = /wheel|cibw|publish|release|build|dist|package/i;
const ACTION_INPUTS = new Set(['package-dir', 'output-dir', 'config-file', 'only', 'extras']);

/** What is known of a step for all legs. */
interface StepSource extends JobSource {
  step: YamlValue;
  variables: Variable[];
  /** Of the steps before: what they may have set, and the version that they installed last. */
  unknown: string[];
  installed: Version | null;
  install: CibuildwheelInstall | null;
}

/** A variable for cibuildwheel; its setting, where that is the same for all legs. */
interface Variable {
  name: string;
  entry: YamlEntry;
  fixed: OptionSetting | null;
}

/** Reads one job. */
export function readJob(source: JobSource): JobReading {
  const { path, root, name, job } = source;
  const reading: JobReading = { jobs: [], unknown: [], problems: [] };
  const calls = textOf(job, 'uses');
  if (calls !== undefined) {
    // A local one is read as a file of its own.
    if (!calls.startsWith('./') && BUILDS_WHEELS.test(`${calls} ${name}`)) {
      reading.unknown.push(`${path} calls the workflow ${calls}`);
    }
    return reading;
  }
  const matrix = expandMatrix(under(under(job, 'strategy'), 'matrix'));
  const unknown = [...effectsOfWorkflow(root), ...effectsOfJob(job)];
  if (matrix.unknown !== null) unknown.push(matrix.unknown);
  let installed: Version | null = null;
  let install: CibuildwheelInstall | null = null;
  for (const step of itemsOf(under(job, 'steps'))) {
    unknown.push(...effectsOfStep(step));
    const script = readScript(textOf(step, 'run') ?? '');
    if (script.installs !== undefined) {
      installed = script.installs;
      install = installOf(script.requirement ?? null, locate(path, entryOf(step, 'run') ?? step));
    }
    const isRun = script.runs.length > 0 || ACTION.test(textOf(step, 'uses') ?? '');
    if (isRun) {
      const variables = variablesOf(path, [root, job, step]);
      const place = locate(path, step);
      const reasons = [...(matrix.isOverLimit ? [matrix.unknown ?? ''] : []), ...cutVariables(variables)];
      reading.problems.push(...reasons.map((reason) => ({ reason, location: place })));
      for (const leg of matrix.legs) {
        reading.jobs.push(...readLeg({ ...source, step, variables, unknown, installed, install }, leg));
      }
    } else if (script.opaque !== null || mayBuildWheels(step)) {
      reading.unknown.push(`a step of ${path} (line ${step.startLine}) may run cibuildwheel`);
    }
  }
  return reading;
}

/** A step that doesn't name cibuildwheel, but has variables for it or is an action of the repository for wheels. */
function mayBuildWheels(step: YamlValue): boolean {
  const uses = textOf(step, 'uses') ?? '';
  const hasVariables = entriesOf(under(step, 'env')).some(([name]) => name.startsWith('CIBW_'));
  return hasVariables || (uses.startsWith('./') && /wheel|cibw/i.test(uses));
}

/** The variables of the nearest `env` that name options. */
function variablesOf(path: string, levels: readonly YamlValue[]): Variable[] {
  const nearest = new Map(levels.flatMap((level) => entriesOf(under(level, 'env'))));
  return [...nearest].flatMap(([name, entry]) => {
    const target = optionOfVariable(name);
    if (target === null) return [];
    const setting = settingOf(name, target, entry, { path, scope: { matrix: null, env: () => null } });
    return [{ name, entry, fixed: setting.isExpanded === true ? null : setting }];
  });
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

function settingOfVariable({ name, entry, fixed }: Variable, path: string, scope: Scope): OptionSetting[] {
  const target = optionOfVariable(name);
  return fixed !== null ? [fixed] : target === null ? [] : [settingOf(name, target, entry, { path, scope })];
}

function readLeg(source: StepSource, matrix: Values | null): CibuildwheelJob[] {
  const { step, path } = source;
  const scope = scopeOf(source, matrix);
  const base = {
    workflow: path,
    job: source.name,
    leg: Object.fromEntries([...(matrix ?? [])].filter((pair): pair is [string, string] => pair[1] !== null)),
    env: source.variables
      .slice(0, MAX_STEP_VARIABLES)
      .flatMap((variable) => settingOfVariable(variable, path, scope)),
    unknown: [...source.unknown, ...unknownVariables(source)],
  };
  const uses = entryOf(step, 'uses');
  if (uses?.value.kind === 'scalar') {
    const { text, comment } = uses.value;
    const [, ref = ''] = ACTION.exec(text) ?? [];
    const inputs = entriesOf(under(step, 'with'))
      .filter(([name]) => ACTION_INPUTS.has(name))
      .map(([name, entry]) => settingOf(name, { option: name, platform: null }, entry, { path, scope }));
    const version = versionOfTag(ref) ?? versionOfTag(comment.replace(/^#\s*/, '')) ?? versionIn(comment);
    const place = locate(path, uses);
    const install = installOfAction(ref, version, place);
    return [finish(source, scope, { ...base, step: place, env: [...base.env, ...inputs], version, install })];
  }
  const run = entryOf(step, 'run');
  if (run?.value.kind !== 'scalar') return [];
  const place = locate(path, run);
  return readScript(expandOr(UNKNOWN_TEXT, run.value.text, scope)).runs.map((command) => {
    const version = command.version === undefined ? source.installed : command.version;
    const install =
      command.requirement === undefined ? source.install : installOf(command.requirement, place);
    const env = withArguments(base.env, command, place);
    const unknown = [...base.unknown, ...unknownOfCommand(source, command)];
    return finish(source, scope, { ...base, step: place, env, unknown, version, install });
  });
}

/** Of the action: a branch, or a tag or commit. */
function installOfAction(ref: string, version: Version | null, location: Location): CibuildwheelInstall {
  const isBranch = version === null && /^(?:refs\/heads\/.*|main|master|HEAD)$/.test(ref);
  return {
    written: `pypa/cibuildwheel@${ref}`,
    location,
    version: isBranch ? 'newest' : 'bound',
    isRedirected: false,
  };
}

function installOf(requirement: Requirement | null, location: Location): CibuildwheelInstall | null {
  if (requirement === null) return null;
  const { written, isOpen, isRedirected } = requirement;
  return { written, location, version: isOpen ? 'newest' : 'bound', isRedirected };
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

function unknownVariables({ root, job, step, variables }: StepSource): string[] {
  const isOpaque = [root, job, step].some((level) => (under(level, 'env')?.kind ?? 'map') !== 'map');
  return [
    ...(isOpaque ? ['its variables are worked out when the workflow runs'] : []),
    ...tooMany(variables),
  ];
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

function unknownOfCommand({ root, job, step }: StepSource, { setsVariables }: CibuildwheelCommand): string[] {
  const folder = workingFolder(root, job, step);
  return [
    ...(setsVariables ? ['the command line itself sets variables'] : []),
    ...(folder === undefined ? [] : [`it runs in ${folder}, whose own pyproject.toml counts`]),
  ];
}

/** The platform, and what the arguments and inputs leave open. */
function finish(
  { job }: StepSource,
  scope: Scope,
  found: Omit<CibuildwheelJob, 'platform' | 'architecture'>,
): CibuildwheelJob {
  const given = (option: string): OptionSetting | undefined =>
    found.env.find((each) => each.option === option);
  const isSet = (option: string): boolean => given(option) !== undefined && given(option)?.value !== '';
  const runner = runnerOf(under(job, 'runs-on'), scope);
  const folder = given('package-dir');
  const unknown = [
    ...found.unknown,
    ...(found.version === null ? ["cibuildwheel's version isn't pinned"] : []),
    ...(isSet('config-file') ? ['it reads another file (config-file)'] : []),
    ...(isSet('only') ? ['it builds what --only names, whatever the selectors say'] : []),
    ...(folder === undefined || isHere(folder.value ?? '?')
      ? []
      : [`it builds ${folder.value ?? 'another folder'}, whose own pyproject.toml counts`]),
  ];
  return {
    ...found,
    platform: platformOf(found.env, runner?.platform ?? null),
    architecture: runner?.architecture ?? null,
    unknown,
  };
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
