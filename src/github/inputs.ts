/** The action's inputs, read and checked in one place. */

import { createHash } from 'node:crypto';
import { plainText } from '../base/escape.ts';
import type { JobTrouble } from '../model/jobTrouble.ts';
import { FAIL_ON, type FailOn } from '../model/report.ts';
import { UPLOADS, type Upload } from '../model/upload.ts';
import { indexAddress, PYPI_URL } from '../release/baselineChoice.ts';

/** What GitHub's pages show of a check's name without breaking, and a matrix value can be of any length. */
const MAX_CHECK_NAME = 200;

/** Five days, after which GitHub ends any job. */
const MAX_MINUTES = 7200;

/** What to do when there is no wheel to look into. */
export type IfNoWheels = 'error' | 'warn' | 'ignore';

/** Whether to publish a check run. */
export type CheckRunMode = 'auto' | 'always' | 'never';

/** Whether to comment on the pull request. */
export type CommentMode = 'never' | 'on-findings' | 'always';

/** Whether to check the repository as well as the wheels. */
export type ProjectChecks = 'auto' | 'true' | 'false';

/** Whether to explain what the logs of failed jobs say. */
export type ExplainLogs = 'auto' | 'true' | 'false';

/** The action's inputs, checked. */
export interface Inputs {
  /** One pattern per element, as written. */
  path: string[];
  /** Empty: wheels come from `path`. */
  pattern: string;
  /** Null: this run, or on `workflow_run` the run that triggered it. */
  runId: number | null;
  /** Null: this repository. */
  repository: { owner: string; repo: string } | null;
  /** Empty when the workflow passed an empty one. */
  githubToken: string;
  /** The job's own token: the only kind that may create check runs, where `githubToken` is a person's. */
  jobToken: string;
  /** Null: what the configuration says. */
  failOn: FailOn | null;
  /** The index that the wheels are about to be uploaded to; null: what the configuration says. */
  upload: Upload | null;
  /** `pypi`, a folder or a JSON report of an earlier release; empty: none is compared. */
  baseline: string;
  /** The index that is asked, with a slash at its end. */
  indexUrl: string;
  /** An earlier JSON report whose findings are known, relative to the workspace; empty: all are new. */
  knownFindings: string;
  /** The file with the configuration, relative to the workspace; empty: none is read. */
  config: string;
  /** Null: an error, unless the job was in trouble already. */
  ifNoWheels: IfNoWheels | null;
  projectChecks: ProjectChecks;
  checkRun: CheckRunMode;
  comment: CommentMode;
  /** With the job's matrix values added. */
  checkName: string;
  /** The job's matrix values as JSON, which tell its legs apart however they are named. */
  matrix: string;
  /** The id of the check run that GitHub made for the job; null where the runner doesn't say, as on Enterprise Server. */
  ownCheckRun: number | null;
  jobTrouble: JobTrouble;
  /** True in a job of a matrix, which sees the wheels of that job alone. */
  isInMatrix: boolean;
  summary: boolean;
  /** Null: the run may take as long as the job. */
  timeoutMinutes: number | null;
  explainLogs: ExplainLogs;
  /** Empty: no JSON report is written. */
  reportPath: string;
  /** Empty: no HTML report is written. */
  htmlPath: string;
  /** Empty: no SARIF file is written. */
  sarifPath: string;
}

/** One or more inputs can't be used. The message has a sentence for each. */
export class InputError extends Error {
  override name = 'InputError';
}

const IF_NO_WHEELS = ['error', 'warn', 'ignore'] as const satisfies readonly IfNoWheels[];
const CHECK_RUN = ['auto', 'always', 'never'] as const satisfies readonly CheckRunMode[];
const COMMENT = ['never', 'on-findings', 'always'] as const satisfies readonly CommentMode[];
const PROJECT_CHECKS = ['auto', 'true', 'false'] as const satisfies readonly ProjectChecks[];
const EXPLAIN_LOGS = ['auto', 'true', 'false'] as const satisfies readonly ExplainLogs[];
const BOOLEAN = ['true', 'false'] as const;

/**
 * Reads every input through `get`, which answers with the empty string for one that isn't set.
 * All the inputs that can't be used are named in one error: nobody wants to fix them one run at a time.
 */
export function loadInputs(get: (name: string) => string): Inputs {
  const complaints: string[] = [];
  const read = <T>(name: string, parse: (name: string, value: string) => T, whenUnusable: T): T => {
    try {
      return parse(name, get(name).trim());
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      complaints.push(error.message);
      return whenUnusable;
    }
  };
  const pattern = read('pattern', (_, value) => value, '');
  const checkName = read('check-name', (_, value) => value || 'Wheel ABI', '');
  const matrix = read('matrix', parseMatrix, []);
  const inputs: Inputs = {
    path: read('path', (name, value) => parsePaths(name, value, pattern !== ''), []),
    pattern,
    runId: read('run-id', parseRunId, null),
    repository: read('repository', parseRepository, null),
    githubToken: read('github-token', (_, value) => value, ''),
    jobToken: read('job-token', (_, value) => value, ''),
    failOn: read('fail-on', oneOf(FAIL_ON, null), null),
    upload: read('upload', oneOf(UPLOADS, null), null),
    baseline: read('baseline', (_, value) => value, ''),
    indexUrl: read('index-url', parseIndexUrl, PYPI_URL),
    knownFindings: read('known-findings', (_, value) => value, ''),
    config: read('config', (_, value) => value, ''),
    ifNoWheels: read('if-no-wheels', oneOf(IF_NO_WHEELS, null), null),
    projectChecks: read('project-checks', oneOf(PROJECT_CHECKS, 'auto'), 'auto'),
    checkRun: read('check-run', oneOf(CHECK_RUN, 'auto'), 'auto'),
    comment: read('comment', oneOf(COMMENT, 'never'), 'never'),
    checkName: shortName(matrix.length > 0 ? `${checkName} (${matrix.join(', ')})` : checkName),
    matrix: JSON.stringify(matrix),
    ownCheckRun: read('job-check-run-id', parseCheckRunId, null),
    jobTrouble: read('job-status', parseJobStatus, null),
    isInMatrix: matrix.length > 0,
    summary: read('summary', oneOf(BOOLEAN, 'true'), 'true') === 'true',
    timeoutMinutes: read('timeout-minutes', parseMinutes, null),
    explainLogs: read('explain-logs', oneOf(EXPLAIN_LOGS, 'auto'), 'auto'),
    reportPath: read('report-path', (_, value) => value, ''),
    htmlPath: read('html-path', (_, value) => value, ''),
    sarifPath: read('sarif-path', (_, value) => value, ''),
  };
  if (pattern === '' && inputs.runId !== null) {
    complaints.push(
      'The input "run-id" says which run\'s artifacts to check, but "pattern" is empty, so wheels would be taken from "path" on the runner\'s disk. Set "pattern" (for example cibw-*), or leave out "run-id".',
    );
  }
  if (complaints.length > 0) throw new InputError(complaints.join('\n'));
  return inputs;
}

/** Values are compared without regard to case, as YAML's `True` and `true` are the same to most people. */
function oneOf<T extends string, Empty extends T | null>(
  values: readonly T[],
  whenEmpty: Empty,
): (name: string, value: string) => T | Empty {
  return (name, value) => {
    if (value === '') return whenEmpty;
    const known = values.find((each) => each === value.toLowerCase());
    if (known !== undefined) return known;
    throw new InputError(
      `The input "${name}" is "${value}", which it doesn't know. Use one of: ${values.join(', ')}.`,
    );
  };
}

function parsePaths(name: string, value: string, unused: boolean): string[] {
  const lines = value
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (!unused && !lines.some((line) => !line.startsWith('!'))) {
    const what = lines.length > 0 ? 'only says what to leave out' : 'is empty, and so is "pattern"';
    throw new InputError(
      `The input "${name}" ${what}, so there is nothing to look into. Name a file, a folder or a glob, for example wheelhouse/*.whl, or set "pattern" to take wheels from artifacts.`,
    );
  }
  return lines;
}

function parseRunId(name: string, value: string): number | null {
  if (value === '') return null;
  const id = Number(value);
  if (/^\d+$/.test(value) && id > 0 && Number.isSafeInteger(id)) return id;
  throw new InputError(
    `The input "${name}" is "${value}", which is no run id. A run id is the number in the run's address, .../actions/runs/<run id>; in a workflow_run workflow it is \${{ github.event.workflow_run.id }}, which is used when the input is left out.`,
  );
}

/** The runner sets it, and an odd one is as good as none. */
function parseCheckRunId(_: string, value: string): number | null {
  const id = Number(value);
  return /^\d+$/.test(value) && id > 0 && Number.isSafeInteger(id) ? id : null;
}

function parseJobStatus(_: string, value: string): JobTrouble {
  const status = value.toLowerCase();
  return status === 'failure' || status === 'cancelled' ? status : null;
}

function parseMinutes(name: string, value: string): number | null {
  if (value === '') return null;
  const minutes = Number(value);
  if (/^\d+(\.\d+)?$/.test(value) && minutes > 0 && minutes <= MAX_MINUTES) return minutes;
  throw new InputError(
    `The input "${name}" is "${value}". Write a number of minutes above 0, at most ${MAX_MINUTES}, for example 10, or leave it out for no limit.`,
  );
}

function parseIndexUrl(name: string, value: string): string {
  const address = value === '' ? PYPI_URL : indexAddress(value);
  if (address !== null) return address;
  throw new InputError(
    `The input "${name}" is no http or https address. Write that of the index's Simple API, for example ${PYPI_URL}.`,
  );
}

function parseRepository(name: string, value: string): { owner: string; repo: string } | null {
  if (value === '') return null;
  const match = /^([\w.-]+)\/([\w.-]+)$/.exec(value);
  if (match?.[1] !== undefined && match[2] !== undefined) return { owner: match[1], repo: match[2] };
  throw new InputError(
    `The input "${name}" is "${value}". Write owner/name, for example pypa/sampleproject.`,
  );
}

function parseMatrix(name: string, value: string): string[] {
  if (value === '') return [];
  try {
    return matrixValues(JSON.parse(value));
  } catch {
    throw new InputError(
      `The input "${name}" is not JSON. It is set by the action itself, to tell the jobs of a matrix apart: leave it out, or write \${{ toJSON(matrix) }}.`,
    );
  }
}

/** A check's name as it may be shown. Two names that differ only past the limit still differ. */
export function shortName(name: string): string {
  const whole = plainText(name, Number.POSITIVE_INFINITY);
  if (whole.length <= MAX_CHECK_NAME) return whole;
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return `${plainText(name, MAX_CHECK_NAME - digest.length - 1)} ${digest}`;
}

/** A matrix's values as GitHub writes them behind a job's name: in order, nested ones in their place. */
function matrixValues(value: unknown): string[] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value === 'object') return Object.values(value).flatMap(matrixValues);
  return [String(value)];
}
