/** What workflows do with wheels apart from building them, as far as their words show it. */

import { entriesOf, itemsOf, textOf, under, type YamlValue } from './yamlText.ts';

/** True in each means that it may be so: who would advise to do it stays silent. */
export interface WheelHandling {
  /** Wheels are installed and tried somewhere outside of cibuildwheel. */
  mayTest: boolean;
  /** Wheels are repaired somewhere outside of cibuildwheel. */
  mayRepair: boolean;
}

/** Scripts and their lines are searched up to these lengths. */
const LONGEST_SCRIPT = 64 * 1024;
const LONGEST_LINE = 1000;

/** Installs a wheel that lies there, or a package from a folder of wheels. */
const INSTALLS = /\b(?:install|run|add|pipx|uvx)\b/;
const WHEELS = /\.whl\b|wheelhouse|--find-links|--no-index|\s-f[\s=]|\bdist\b|\bwheels?\//;
/** Speaks of wheels, and installs none. */
const ELSE =
  /\b(?:twine|publish|upload|build|abi3audit|auditwheel|check-wheel-contents|pydistcheck|cibuildwheel)\b/;
/** Tries something. */
const TRIES =
  /\b(?:pytest|unittest|tox|nox|nose2?|ctest|hatch|behave|docker run)\b|\btests?[/.\s]|\bpython\S*\s+-c\b/;
const REPAIRS = /\b(?:auditwheel|delocate-wheel|delvewheel|repairwheel)\b/;

/** Of one workflow. */
export function handlingOf(root: YamlValue): WheelHandling {
  const jobs = entriesOf(under(root, 'jobs')).map(([name, { value }]) => ({ name, job: value }));
  return {
    mayTest: jobs.some(({ name, job }) => testsIn(name, job)),
    mayRepair: jobs.some(({ job }) => stepsOf(job).some((step) => REPAIRS.test(scriptOf(step)))),
  };
}

function testsIn(name: string, job: YamlValue): boolean {
  const calls = textOf(job, 'uses');
  // A workflow that is called after others may do anything with what they made.
  if (calls !== undefined)
    return under(job, 'needs') !== undefined || /test|check|verify/i.test(calls + name);
  const steps = stepsOf(job);
  const takesArtifacts = steps.some((step) => /download-artifact/.test(textOf(step, 'uses') ?? ''));
  return steps.some((step) => {
    const script = scriptOf(step);
    const lines = script.split('\n').map((line) => line.slice(0, LONGEST_LINE));
    return (
      lines.some((line) => installsWheel(line) && !ELSE.test(line)) ||
      (takesArtifacts && (TRIES.test(script) || (textOf(step, 'uses') ?? '').startsWith('./')))
    );
  });
}

function installsWheel(line: string): boolean {
  const at = line.search(INSTALLS);
  return at >= 0 && WHEELS.test(line.slice(at));
}

function stepsOf(job: YamlValue): readonly YamlValue[] {
  return itemsOf(under(job, 'steps'));
}

/** What a step runs: its script, or the texts that it gives to an action. */
function scriptOf(step: YamlValue): string {
  const inputs = entriesOf(under(step, 'with')).flatMap(([, { value }]) =>
    value.kind === 'scalar' ? [value.text] : [],
  );
  return [textOf(step, 'run') ?? '', ...inputs]
    .join('\n')
    .slice(0, LONGEST_SCRIPT)
    .replaceAll(/[\\`^]\r?\n/g, ' ');
}
