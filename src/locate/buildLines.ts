/** Lines that decide how wheels are built: in `pyproject.toml` and in the workflow. */

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
  try {
    const { getStaticTOMLValue, parseTOML } = await import('toml-eslint-parser');
    const program = parseTOML(text);
    const settings = new Map<string, number>();
    const overridden = new Set<string>();
    let [table, firstBelow]: (number | null)[] = [null, null];
    for (const node of program.body[0].body) {
      const isTable = node.type === 'TOMLTable';
      const prefix = isTable ? node.resolvedKey : [];
      const [tool, name, ...rest] = prefix;
      if (isTable && tool === 'tool' && name === 'cibuildwheel') {
        if (rest.length === 0) table = node.loc.start.line;
        firstBelow ??= node.loc.start.line;
      }
      for (const pair of isTable ? node.body : [node]) {
        const keys = pair.key.keys.map((key) => (key.type === 'TOMLBare' ? key.name : key.value));
        const [tool, name, ...below] = [...prefix, ...keys];
        if (tool !== 'tool' || name !== 'cibuildwheel') continue;
        const setting = below.at(-1);
        if (below[0] === 'overrides') overridden.add(String(setting));
        else settings.set(below.join('.'), pair.loc.start.line);
      }
    }
    return {
      table: table ?? firstBelow ?? null,
      settings,
      overridden,
      projectName: nameOf(getStaticTOMLValue(program)),
    };
  } catch {
    return NO_LINES;
  }
}

function nameOf(pyproject: object): string | null {
  const { project } = pyproject as { project?: { name?: unknown } };
  return typeof project?.name === 'string' ? project.name : null;
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
