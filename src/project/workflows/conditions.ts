/** Why a job that runs cibuildwheel may come to its end without handing wheels on. */

import { JOB_CONDITION, STEP_CONDITION } from '../cibuildwheel/runConditions.ts';
import { itemsOf, textOf, under, type YamlValue } from './yamlText.ts';

/** Conditions that hold whenever the steps before went well. */
const ALWAYS = /^(?:\$\{\{)?\s*(?:!\s*cancelled\(\)|(?:always|success)\(\)|true)?\s*(?:\}\})?$/;
const UPLOADS = /^actions\/upload-artifact@/i;
/** Lines that may take wheels away again have both. */
const REMOVES = /\b(?:rm|mv|del|remove-item|move-item)\b/i;
const WHEELS = /\.whl|wheelhouse/i;

/** Clauses about the job, the step that builds, and the upload behind it. */
export function conditionsOf(job: YamlValue, step: YamlValue): string[] {
  const steps = itemsOf(under(job, 'steps'));
  const after = steps.slice(steps.indexOf(step) + 1);
  const upload = after.find((each) => UPLOADS.test(textOf(each, 'uses') ?? ''));
  return [
    ...(isSure(job) ? [] : [JOB_CONDITION]),
    ...(isSure(step) ? [] : [STEP_CONDITION]),
    ...(upload === undefined
      ? ['no later step of the job uploads an artifact']
      : isSure(upload) && takesAll(textOf(under(upload, 'with'), 'path') ?? '')
        ? []
        : ['not all wheels are uploaded, or not always']),
    ...(after.some((each) => removesWheels(textOf(each, 'run') ?? ''))
      ? ['a later step removes wheels']
      : []),
  ];
}

function isSure(part: YamlValue): boolean {
  const mayFail = textOf(part, 'continue-on-error') ?? 'false';
  return ALWAYS.test((textOf(part, 'if') ?? '').trim()) && mayFail === 'false';
}

function removesWheels(script: string): boolean {
  return script.split('\n').some((line) => REMOVES.test(line) && WHEELS.test(line));
}

/** True for folders, and globs that take every wheel in them. */
function takesAll(paths: string): boolean {
  const lines = paths.split(/\r?\n/).map((line) => line.trim());
  const named = lines.filter((line) => line !== '');
  return named.every(
    (line) => !/[!?[]/.test(line) && /^(?:[^*]*|\*{1,2}|\*\.whl|\*\.\*)$/.test(lastPart(line)),
  );
}

function lastPart(path: string): string {
  return path.slice(path.replace(/[\\/]+$/, '').lastIndexOf('/') + 1);
}
