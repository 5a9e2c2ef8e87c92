/** The line of the repository that is to blame for a finding about how the wheel was built. */

import { MAX_WORKFLOWS } from '../base/limits.ts';
import type { Finding, Location } from '../model/report.ts';
import type { Repository } from '../project/git/repository.ts';
import { ruleOf } from '../rules/registry.ts';
import { parseWheelName } from '../wheel/wheelName.ts';
import {
  type CibuildwheelLines,
  cibuildwheelLines,
  cibuildwheelStep,
  environmentLine,
} from './buildLines.ts';

/** True for a rule whose findings a line of the build's settings may be to blame for. */
export function isGoverned({ rule }: Pick<Finding, 'rule'>): boolean {
  return ruleOf(rule)?.governedBy !== undefined;
}

/** The build's settings, read once. */
export interface BuildFiles {
  pyproject: CibuildwheelLines;
  /** Whether the lines of `pyproject` are those of the commit that findings are shown on. */
  pyprojectIsExact: boolean;
  workflow: { path: string; text: string; exact: boolean } | null;
  /** Texts of workflows that may have run cibuildwheel where `workflow` doesn't: it only called one, or isn't known. */
  otherWorkflows: readonly string[];
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
  const text = workflowPath === null ? null : await repository.readText(workflowPath);
  const workflow = text === null || workflowPath === null ? null : { path: workflowPath, ...text };
  return {
    pyproject: await cibuildwheelLines(pyproject?.text ?? ''),
    pyprojectIsExact: pyproject?.exact ?? false,
    workflow,
    otherWorkflows: [],
    allWorkflowsRead: true,
  };
}

/** The same with the other workflows, where it takes them to know that none of them sets what pyproject.toml sets. */
export async function withOtherWorkflows(files: BuildFiles, repository: Repository): Promise<BuildFiles> {
  if (files.workflow !== null && cibuildwheelStep(files.workflow.text) !== null) return files;
  const paths = (await repository.listing()).files
    .map(({ path }) => path)
    .filter((path) => WORKFLOW.test(path));
  const texts: string[] = [];
  let allWorkflowsRead = paths.length <= MAX_WORKFLOWS;
  for (const path of paths.slice(0, MAX_WORKFLOWS)) {
    if (path === files.workflow?.path) continue;
    const text = await repository.readText(path);
    if (text === null) allWorkflowsRead = false;
    else texts.push(text.text);
  }
  return { ...files, otherWorkflows: texts, allWorkflowsRead };
}

/**
 * Null where no line sets it, where several do, or where the wheel is of another project than this repository's.
 * A variable of the workflow replaces what `pyproject.toml` says, so it is looked for first.
 */
export function governingLine(
  { rule, wheel }: Pick<Finding, 'rule' | 'wheel'>,
  { pyproject, pyprojectIsExact, workflow, otherWorkflows, allWorkflowsRead }: BuildFiles,
): Location | null {
  // A label goes on after the file name where several wheels have the same.
  const { name } = parseWheelName(wheel?.split(' ')[0] ?? '');
  const setting = ruleOf(rule)?.governedBy;
  if (name === null || setting === undefined) return null;
  const { projectName } = pyproject;
  if (projectName !== null && normalized(projectName) !== normalized(name.distribution)) return null;
  const { variables, keys } = settingNames(setting, name.tags);
  if (workflow !== null) {
    for (const variable of variables) {
      const line = environmentLine(workflow.text, variable);
      if (line === 'several') return null;
      if (line !== null) return place(workflow.path, workflow.exact ? line : 1);
    }
  }
  const mayBeReplaced = (text: string): boolean =>
    variables.some((variable) => environmentLine(text, variable) !== null);
  if (!allWorkflowsRead || otherWorkflows.some(mayBeReplaced)) return null;
  const key = keys.find((each) => pyproject.settings.has(each));
  const line = key === undefined ? undefined : pyproject.settings.get(key);
  if (key === undefined || line === undefined) return null;
  if (pyproject.overridden.has(key.slice(key.lastIndexOf('.') + 1))) return null;
  return place('pyproject.toml', pyprojectIsExact ? line : 1);
}

interface SettingNames {
  /** The one that wins first. */
  variables: string[];
  keys: string[];
}

function settingNames(
  setting: 'image' | 'repair',
  { python, platform }: { python: string[]; platform: string[] },
): SettingNames {
  if (setting === 'repair') return forPlatform('repair-wheel-command', systemOf(platform));
  const [, family, architecture] =
    platform.map((tag) => /^(manylinux|musllinux)(?:\d+|_\d+_\d+)_(\w+)$/.exec(tag)).find(Boolean) ?? [];
  if (family === undefined || architecture === undefined) return { variables: [], keys: [] };
  const isPyPy = family === 'manylinux' && python.some((tag) => tag.startsWith('pp'));
  return forPlatform(`${family}-${isPyPy ? 'pypy_' : ''}${architecture}-image`, null);
}

function forPlatform(option: string, system: string | null): SettingNames {
  const variable = `CIBW_${option.replaceAll('-', '_').toUpperCase()}`;
  // The images are Linux's own, and are set in its table as often as in the general one.
  const table = system ?? 'linux';
  return {
    variables: system === null ? [variable] : [`${variable}_${system.toUpperCase()}`, variable],
    keys: [`${table}.${option}`, option],
  };
}

function systemOf(platforms: string[]): string {
  const [tag = ''] = platforms;
  if (tag.startsWith('macosx')) return 'macos';
  if (tag.startsWith('win')) return 'windows';
  return tag.includes('linux') ? 'linux' : (/^[a-z]+/.exec(tag)?.[0] ?? 'linux');
}

function normalized(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

function place(path: string, line: number): Location {
  return { path, startLine: line, endLine: line };
}
