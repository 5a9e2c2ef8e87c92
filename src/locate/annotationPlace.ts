/** Where in the repository to show what can't be located any better. */

import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Location } from '../report/report.ts';

/** No pyproject.toml that people write comes near. */
const MAX_PYPROJECT_BYTES = 2 * 1024 * 1024;

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
  try {
    const text = await readBounded(file);
    // Most repositories that get here need no parser at all.
    if (text === null || !text.includes('cibuildwheel')) return null;
    const { parseTOML } = await import('toml-eslint-parser');
    const [top] = parseTOML(text).body;
    let firstBelow: number | null = null;
    for (const node of top.body) {
      if (node.type !== 'TOMLTable') continue;
      const [tool, name, ...rest] = node.resolvedKey;
      if (tool !== 'tool' || name !== 'cibuildwheel') continue;
      if (rest.length === 0) return node.loc.start.line;
      firstBelow ??= node.loc.start.line;
    }
    return firstBelow;
  } catch {
    // Unreadable or broken: the next place serves as well, and pip will say what is wrong with the file.
    return null;
  }
}

async function readBounded(file: string): Promise<string | null> {
  const handle = await open(file, 'r');
  try {
    const stats = await handle.stat();
    return stats.isFile() && stats.size <= MAX_PYPROJECT_BYTES ? await handle.readFile('utf8') : null;
  } finally {
    await handle.close();
  }
}

async function isFile(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}
