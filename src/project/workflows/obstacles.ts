/** Why more may be set for a step than its workflow shows. */

import { textOf, under, type YamlValue } from './yamlText.ts';

/** Scripts are searched up to this length; longer ones count as unknown. */
const LONGEST_SCRIPT = 64 * 1024;

/** What a step may do to the variables of the steps after it, one clause each. */
export function effectsOfStep(step: YamlValue): string[] {
  const uses = textOf(step, 'uses') ?? '';
  const scripts = [textOf(step, 'run') ?? '', textOf(under(step, 'with'), 'script') ?? ''];
  const place = `line ${step.startLine}`;
  return [
    ...(uses.startsWith('./') ? [`the action ${uses} (${place}) may set variables`] : []),
    ...scripts.flatMap((script) => effectsOfScript(script, place)),
  ];
}

function effectsOfScript(script: string, place: string): string[] {
  if (script.length > LONGEST_SCRIPT) return [`a script (${place}) is too long to be read`];
  const lines = script.split(/\r?\n/).filter((line) => !/^\s*#/.test(line));
  const clauses: string[] = [];
  if (lines.some((line) => /GITHUB_ENV/.test(line) && !setsOtherVariable(line))) {
    clauses.push(`a script (${place}) writes to GITHUB_ENV`);
  }
  if (/exportVariable|::set-env/.test(script)) clauses.push(`a script (${place}) sets variables`);
  if (lines.some((line) => /(?:^|[\s;&:"'])(?:export\s+|set\s+|env:)?CIBW_\w+\s*=/.test(line))) {
    clauses.push(`a script (${place}) sets CIBW variables`);
  }
  if (lines.some((line) => /cibw\w*[\w.-]*\.(?:sh|bash|py|ps1|bat|cmd)\b/i.test(line))) {
    clauses.push(`a script of the repository (${place}) may set variables`);
  }
  return clauses;
}

/** As in `echo "CC=gcc-13" >> $GITHUB_ENV`: one variable, and none of cibuildwheel's. */
function setsOtherVariable(line: string): boolean {
  const [, name = 'CIBW_'] =
    /^\s*(?:-\s*)?(?:echo|printf|Write-Output)?\s*["']?([A-Za-z_]\w*)=/.exec(line) ?? [];
  return !name.startsWith('CIBW_');
}

/** Clauses about the whole workflow. */
export function effectsOfWorkflow(root: YamlValue): string[] {
  const on = under(root, 'on') ?? under(root, 'true');
  const events =
    on?.kind === 'map'
      ? [...on.entries.keys()]
      : on?.kind === 'list'
        ? on.items.map((item) => (item.kind === 'scalar' ? item.text : ''))
        : [on?.text ?? ''];
  return events.includes('workflow_call') ? ['it is a reusable workflow, whose callers decide too'] : [];
}

/** Clauses about a job, apart from its steps. */
export function effectsOfJob(job: YamlValue): string[] {
  return under(job, 'container') === undefined
    ? []
    : ['the job runs in a container, which may set variables'];
}

/** The folder in which the step's script runs; undefined for the checkout itself. */
export function workingFolder(root: YamlValue, job: YamlValue, step: YamlValue): string | undefined {
  const [folder] = [
    textOf(step, 'working-directory'),
    textOf(under(under(job, 'defaults'), 'run'), 'working-directory'),
    textOf(under(under(root, 'defaults'), 'run'), 'working-directory'),
  ].filter((each) => each !== undefined);
  return folder === undefined || isHere(folder) ? undefined : folder;
}

/** True for the ways to write the current folder. */
export function isHere(folder: string): boolean {
  return /^(?:\.[\\/]?)?$/.test(folder.trim());
}
