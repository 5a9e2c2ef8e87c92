/** Where in the repository to show what can't be located any better. */

import { lineOf } from '../model/lineOf.ts';
import type { Location } from '../model/report.ts';
import type { Repository } from '../project/git/repository.ts';
import { readBuildFiles } from './governingLine.ts';

const BUILD_FILES = ['setup.py', 'CMakeLists.txt', 'meson.build'];
const README_NAMES = ['README.md', 'README.rst', 'README.txt', 'README'];

/**
 * The line `[tool.cibuildwheel]` in pyproject.toml, else the line of the workflow that runs cibuildwheel, else the
 * first line of a file that the build starts from, of the workflow, or of the README; null when there is none of
 * them. The workflow file need not be readable: GitHub knows that it is there.
 */
export async function findAnnotationPlace(
  repository: Repository,
  { workflowPath }: { workflowPath: string | null },
): Promise<Location | null> {
  const { toml, tomlIsExact, workflow } = await readBuildFiles(repository, workflowPath);
  if (toml !== null) return lineOf(toml.path, tomlIsExact ? toml.table.startLine : 1);
  const line = workflow?.runsOn ?? null;
  if (workflow !== null && line !== null) return lineOf(workflow.path, workflow.exact ? line : 1);
  const start = await firstFile(repository, BUILD_FILES);
  if (start !== null) return start;
  if (workflowPath !== null) return lineOf(workflowPath, 1);
  return await firstFile(repository, README_NAMES);
}

async function firstFile(repository: Repository, names: readonly string[]): Promise<Location | null> {
  for (const name of names) {
    if ((await repository.readText(name)) !== null) return lineOf(name, 1);
  }
  return null;
}
