/** Where in the repository to show what can't be located any better. */

import { stat } from 'node:fs/promises';
import path from 'node:path';
import { readTomlFile } from '../project/tomlFile.ts';
import { tableAt } from '../project/tomlTree.ts';
import type { Location } from '../report/report.ts';

const README_NAMES = ['README.md', 'README.rst', 'README.txt', 'README'];

/**
 * The line `[tool.cibuildwheel]` in pyproject.toml, else the workflow file, else the README; null when there
 * is none of them. The workflow file need not be checked out: GitHub knows that it is there.
 */
export async function findAnnotationPlace(
  root: string,
  options: { workflowPath?: string | null } = {},
): Promise<Location | null> {
  const line = await cibuildwheelLine(path.join(root, 'pyproject.toml'));
  if (line !== null) return { path: 'pyproject.toml', startLine: line, endLine: line };
  if (options.workflowPath) return { path: options.workflowPath, startLine: 1, endLine: 1 };
  for (const readme of README_NAMES) {
    if (await isFile(path.join(root, readme))) return { path: readme, startLine: 1, endLine: 1 };
  }
  return null;
}

/** The line of the table's header, or of the first table below it; null when there is none or it is no TOML. */
async function cibuildwheelLine(file: string): Promise<number | null> {
  // Unreadable or broken: the next place serves as well, and whoever reads the file for its settings says so.
  const found = await readTomlFile(file, /cibuildwheel/);
  return found.status === 'read' ? (tableAt(found.table, 'tool', 'cibuildwheel')?.line ?? null) : null;
}

async function isFile(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}
