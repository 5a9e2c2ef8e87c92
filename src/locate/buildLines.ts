/** Lines that decide how wheels are built: in `pyproject.toml` and in the workflow. */

import { parseToml } from '../project/toml/tomlFile.ts';
import { at, stringOf, type TomlTable, tableAt } from '../project/toml/tomlTree.ts';

/** A setting of cibuildwheel's, as its documentation names it: `repair-wheel-command`. */
export interface CibuildwheelLines {
  /** `[tool.cibuildwheel]`, else the first table below it; null when there is none. */
  table: number | null;
  /** By path below `tool.cibuildwheel`, as in `linux.repair-wheel-command`. */
  settings: ReadonlyMap<string, number>;
  /** Settings that an override changes for some wheels. */
  overridden: ReadonlySet<string>;
  /** `name` in `[project]`, null when there is none. */
  projectName: string | null;
}

const NO_LINES: CibuildwheelLines = {
  table: null,
  settings: new Map(),
  overridden: new Set(),
  projectName: null,
};

/** Reads `pyproject.toml`. What is no TOML has no lines: pip will say what is wrong with it. */
export async function cibuildwheelLines(text: string): Promise<CibuildwheelLines> {
  // Most repositories that get here need no parser at all.
  if (!text.includes('cibuildwheel')) return NO_LINES;
  const document = await parseToml(text);
  const table = document.status === 'read' ? tableAt(document.table, 'tool', 'cibuildwheel') : null;
  if (document.status !== 'read' || table === null) return NO_LINES;
  const overrides = at(table, 'overrides');
  const overriding = overrides?.kind === 'array' ? overrides.items : [];
  return {
    table: table.line,
    settings: new Map(settingLines(table, '')),
    overridden: new Set(
      overriding.flatMap((each) => (each.kind === 'table' ? [...each.entries.keys()] : [])),
    ),
    projectName: stringOf(at(document.table, 'project', 'name')),
  };
}

function settingLines(table: TomlTable, prefix: string): [setting: string, line: number][] {
  return [...table.entries].flatMap(([key, node]): [string, number][] =>
    node.kind === 'table' ? settingLines(node, `${prefix}${key}.`) : [[`${prefix}${key}`, node.line]],
  );
}

/**
 * The line on which a workflow sets an environment variable in an `env:`; `several` when more than one does, as then
 * nothing short of running the workflow says which counts.
 */
export function environmentLine(workflow: string, variable: string): number | 'several' | null {
  const pattern = new RegExp(`^[ \\t]*(?:- )?["']?${variable}["']?[ \\t]*:`);
  const lines = workflow.split(/\r?\n/).flatMap((line, index) => (pattern.test(line) ? [index + 1] : []));
  return lines.length > 1 ? 'several' : (lines[0] ?? null);
}

/** The first line that runs cibuildwheel, else the first that sets one of its variables; null when none does. */
export function cibuildwheelStep(workflow: string): number | null {
  const lines = workflow.split(/\r?\n/);
  const step = /^[ \t]*(?:- )?(?:uses:[ \t]*["']?pypa\/cibuildwheel@|run:.*\bcibuildwheel\b)/;
  for (const pattern of [step, /^[ \t]*(?:- )?["']?CIBW_[A-Z0-9_]+["']?[ \t]*:/]) {
    const index = lines.findIndex((line) => pattern.test(line));
    if (index >= 0) return index + 1;
  }
  return null;
}
