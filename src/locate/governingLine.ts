/** The line of the repository that is to blame for a finding about how the wheel was built. */

import { MAX_WORKFLOWS } from '../base/limits.ts';
import { lineOf } from '../model/lineOf.ts';
import type { Finding, Location } from '../model/report.ts';
import { effectiveOption, type JobSettings } from '../project/cibuildwheel/effective.ts';
import { platformNamed } from '../project/cibuildwheel/options.ts';
import { readTomlOptions } from '../project/cibuildwheel/tomlOptions.ts';
import type { OptionSetting, TomlOptions } from '../project/cibuildwheel/types.ts';
import type { Repository } from '../project/git/repository.ts';
import { cibuildwheelLine, looseSettings } from '../project/workflows/looseSettings.ts';
import { ruleOf } from '../rules/registry.ts';
import { normalizedName } from '../wheel/distInfo.ts';
import { parseWheelName } from '../wheel/wheelName.ts';

/** True for a rule whose findings a line of the build's settings may be to blame for. */
export function isGoverned({ rule }: Pick<Finding, 'rule'>): boolean {
  return ruleOf(rule)?.governedBy !== undefined;
}

/** The build's settings, read once. */
export interface BuildFiles {
  /** Null where `pyproject.toml` doesn't configure cibuildwheel, or is no TOML: pip will say what is wrong with it. */
  toml: (TomlOptions & { table: Location }) | null;
  /** Whether the lines of `toml` are those of the commit that findings are shown on. */
  tomlIsExact: boolean;
  workflow: {
    path: string;
    /** As {@link cibuildwheelLine} says; null where it only calls another workflow. */
    runsOn: number | null;
    env: readonly OptionSetting[];
    exact: boolean;
  } | null;
  /** What workflows set that may have run cibuildwheel where `workflow` doesn't: it only called one, or isn't known. */
  otherWorkflows: readonly (readonly OptionSetting[])[];
  /** False where there are more than are read, or one can't be: any of those may set what pyproject.toml sets. */
  allWorkflowsRead: boolean;
}

const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$/;

/** Reads `pyproject.toml` and the workflow. */
export async function readBuildFiles(
  repository: Repository,
  workflowPath: string | null,
): Promise<BuildFiles> {
  const pyproject = await repository.readText('pyproject.toml');
  return {
    toml: await readToml(pyproject?.text ?? ''),
    tomlIsExact: pyproject?.exact ?? false,
    workflow: workflowPath === null ? null : await readWorkflow(repository, workflowPath),
    otherWorkflows: [],
    allWorkflowsRead: true,
  };
}

async function readWorkflow(repository: Repository, path: string): Promise<BuildFiles['workflow']> {
  const file = await repository.readText(path);
  if (file === null) return null;
  const { text, exact } = file;
  return { path, runsOn: cibuildwheelLine(text), env: looseSettings(text, path), exact };
}

async function readToml(text: string): Promise<BuildFiles['toml']> {
  // Most repositories that get here need no parser at all.
  const toml = text.includes('cibuildwheel') ? await readTomlOptions(text, 'pyproject.toml') : null;
  return toml?.table ? { ...toml, table: toml.table } : null;
}

/** The same with the other workflows, where it takes them to know that none of them sets what pyproject.toml sets. */
export async function withOtherWorkflows(files: BuildFiles, repository: Repository): Promise<BuildFiles> {
  if (files.workflow !== null && files.workflow.runsOn !== null) return files;
  const paths = (await repository.listing()).files
    .map(({ path }) => path)
    .filter((path) => WORKFLOW.test(path));
  const otherWorkflows: OptionSetting[][] = [];
  let allWorkflowsRead = paths.length <= MAX_WORKFLOWS;
  for (const path of paths.slice(0, MAX_WORKFLOWS)) {
    if (path === files.workflow?.path) continue;
    const text = await repository.readText(path);
    if (text === null) allWorkflowsRead = false;
    else otherWorkflows.push(looseSettings(text.text, path));
  }
  return { ...files, otherWorkflows, allWorkflowsRead };
}

/**
 * Null where no line sets it, where several do, or where the wheel is of another project than this repository's.
 * A variable of the workflow replaces what `pyproject.toml` says, so it is looked for first.
 */
export function governingLine(
  { rule, wheel }: Pick<Finding, 'rule' | 'wheel'>,
  { toml, tomlIsExact, workflow, otherWorkflows, allWorkflowsRead }: BuildFiles,
): Location | null {
  // A label goes on after the file name where several wheels have the same.
  const { name } = parseWheelName(wheel?.split(' ')[0] ?? '');
  const setting = ruleOf(rule)?.governedBy;
  if (name === null || setting === undefined) return null;
  const projectName = toml?.projectName ?? null;
  if (projectName !== null && normalizedName(projectName) !== normalizedName(name.distribution)) return null;
  const option = setting === 'repair' ? 'repair-wheel-command' : imageOption(name.tags);
  if (option === null) return null;
  const platform = platformOf(name.tags);
  const env = workflow?.env ?? [];
  const { from } = effectiveOption(option, { platform, env }, toml);
  if (from === null) return null;
  if (workflow !== null && env.includes(from)) {
    const isOnlyOne = env.filter(({ written }) => written === from.written).length === 1;
    return isOnlyOne ? lineOf(workflow.path, workflow.exact ? from.location.startLine : 1) : null;
  }
  const mayBeReplaced = otherWorkflows.some(
    (other) => effectiveOption(option, { platform, env: other }, null).from !== null,
  );
  if (!allWorkflowsRead || mayBeReplaced) return null;
  const isOverridden = toml?.overrides.some(({ settings }) =>
    settings.some((each) => each.option === option),
  );
  return isOverridden ? null : lineOf(from.location.path, tomlIsExact ? from.location.startLine : 1);
}

interface Tags {
  python: string[];
  platform: string[];
}

/** The option that names the image of such wheels; null for those that are built in none. */
function imageOption({ python, platform }: Tags): string | null {
  const [, family, architecture] =
    platform.map((tag) => /^(manylinux|musllinux)(?:\d+|_\d+_\d+)_(\w+)$/.exec(tag)).find(Boolean) ?? [];
  if (family === undefined || architecture === undefined) return null;
  const isPyPy = family === 'manylinux' && python.some((tag) => tag.startsWith('pp'));
  return `${family}-${isPyPy ? 'pypy_' : ''}${architecture}-image`;
}

/** The platform that cibuildwheel built such wheels for; null where it builds none. */
function platformOf({ platform: [tag = ''] }: Tags): JobSettings['platform'] {
  if (tag.startsWith('macosx')) return 'macos';
  if (tag.startsWith('win')) return 'windows';
  if (tag.includes('linux')) return 'linux';
  return platformNamed(/^[a-z]+/.exec(tag)?.[0] ?? '');
}
