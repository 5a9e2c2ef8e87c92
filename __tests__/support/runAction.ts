import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { access, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inputVariables, ownInputs } from './actionInputs.ts';
import type { WorkflowEvent } from './events.ts';
import { type LocalGitHub, REPOSITORY } from './localGitHub.ts';
import { PAUSES, type TimerRules } from './timing.mjs';

/** The run that the action is a step of, unless a test says otherwise. */
export const RUN_ID = 4242;

const ACTION = fileURLToPath(new URL('../../dist/index.js', import.meta.url));

export interface ActionStep {
  /** The executable, default this process's. */
  node?: string;
  github: LocalGitHub;
  /** The step's `with:`. */
  inputs?: Record<string, string>;
  event: WorkflowEvent;
  /** The checked-out repository, with the wheels where a build step would have put them. */
  workspace: string;
  runId?: number;
  job?: string;
  /** The job's matrix values, null outside of one. */
  matrix?: Record<string, unknown> | null;
  /** The id of the job's own check run, default none, as on Enterprise Server. */
  checkRunId?: number;
  /** How the job stands when the step begins, default `success`; empty on old runners. */
  jobStatus?: 'success' | 'failure' | 'cancelled' | '';
  /** Added to the environment, over all else; undefined takes a variable out. */
  env?: Record<string, string | undefined>;
  /** A signal that it gets as soon as the log has a line that matches. */
  interrupt?: { signal: NodeJS.Signals; when: RegExp };
  /** Where the log goes in place of a pipe that is read: a file, or a pipe whose other end is closed. */
  log?: 'closed' | '/dev/full';
  /** A look at what lies in RUNNER_TEMP: from the log matching `when` on, until `until` says yes of the names there. */
  glance?: { when: RegExp; until: (files: string[]) => boolean; after: () => void };
  /** What becomes of its timers, beside {@link TIMERS}. Those that are held fire at SIGUSR2. */
  timers?: TimerRules;
}

/** A line such as `::error file=a.py,line=1::text`, with its escapes undone. */
export interface WorkflowCommand {
  command: string;
  properties: Record<string, string>;
  message: string;
}

export interface ActionResult {
  /** Null when the action was killed. */
  exitCode: number | null;
  stdout: string;
  stderr: string;
  outputs: Record<string, string>;
  /** The job summary as written. */
  summary: string;
  commands: WorkflowCommand[];
  /** What the action set for the steps behind it, in any of the files for that: nothing, if all is well. */
  environment: string;
  /** What is in the file that the output `markdown-path` names; empty where it names none. */
  markdown: string;
  /** What the action left in RUNNER_TEMP beside such a file: nothing, if all is well. */
  leftovers: string[];
  /** Files that lay in RUNNER_TEMP at the end of the look there, null where it never began. */
  glance: string[] | null;
  /** Files in the workspace that weren't there before. */
  newFiles: string[];
}

/**
 * Runs the built action as a runner would run it: in a process of its own, with a runner's environment and nothing of
 * this one's but what a process needs to start. Rejects when `dist/index.js` hasn't been built, or on an input that
 * action.yml doesn't declare; whatever the action itself does, failing included, is in the result.
 */
export async function runAction(step: ActionStep): Promise<ActionResult> {
  await access(ACTION).catch(() => {
    throw new Error(`${ACTION} is missing: build the action before its end-to-end tests`);
  });
  const folder = await mkdtemp(path.join(os.tmpdir(), 'runner-'));
  try {
    const files = await prepareFiles(folder, step.event);
    const before = await listFiles(step.workspace);
    const env = { ...systemVariables(), ...runnerVariables(step, files), ...ownVariables(step), ...step.env };
    const outcome = await runProcess(step, withoutUndefined(env));
    const outputs = parseOutputs(await readFile(files.GITHUB_OUTPUT, 'utf8'));
    const markdown = outputs['markdown-path'] || null;
    return {
      ...outcome,
      outputs,
      markdown: markdown === null ? '' : await readFile(markdown, 'utf8'),
      summary: await readFile(files.GITHUB_STEP_SUMMARY, 'utf8'),
      commands: parseCommands(outcome.stdout),
      environment: (
        await Promise.all([files.GITHUB_ENV, files.GITHUB_PATH, files.GITHUB_STATE].map(readText))
      ).join(''),
      leftovers: (await listFiles(files.RUNNER_TEMP)).filter((file) => !SUMMARY_FILE.test(file)),
      newFiles: (await listFiles(step.workspace)).filter((file) => !before.includes(file)),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** For other steps. */
export const SUMMARY_FILE = /^wheel-abi-check-[\w-]+\.md$/;

interface RunnerFiles {
  RUNNER_TEMP: string;
  GITHUB_EVENT_PATH: string;
  GITHUB_OUTPUT: string;
  GITHUB_STEP_SUMMARY: string;
  GITHUB_ENV: string;
  GITHUB_PATH: string;
  GITHUB_STATE: string;
}

async function prepareFiles(folder: string, event: WorkflowEvent): Promise<RunnerFiles> {
  const files: RunnerFiles = {
    RUNNER_TEMP: path.join(folder, 'temp'),
    GITHUB_EVENT_PATH: path.join(folder, 'event.json'),
    GITHUB_OUTPUT: path.join(folder, 'output'),
    GITHUB_STEP_SUMMARY: path.join(folder, 'summary'),
    GITHUB_ENV: path.join(folder, 'env'),
    GITHUB_PATH: path.join(folder, 'path'),
    GITHUB_STATE: path.join(folder, 'state'),
  };
  const { RUNNER_TEMP, GITHUB_EVENT_PATH, ...empty } = files;
  await mkdir(RUNNER_TEMP);
  await writeFile(GITHUB_EVENT_PATH, JSON.stringify(event.payload));
  await Promise.all(Object.values(empty).map((file) => writeFile(file, '')));
  return files;
}

const readText = (file: string): Promise<string> => readFile(file, 'utf8');

/** What a process needs to start at all. A proxy, say, or a token of this process must not get in. */
function systemVariables(): Record<string, string | undefined> {
  const names = ['PATH', 'HOME', 'USERPROFILE', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];
  return Object.fromEntries(names.map((name) => [name, process.env[name]]));
}

function runnerVariables(step: ActionStep, files: RunnerFiles): Record<string, string> {
  const { event, github, workspace, runId = RUN_ID } = step;
  return {
    ...files,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_ACTION_PATH: path.dirname(path.dirname(ACTION)),
    GITHUB_ACTOR: 'octocat',
    GITHUB_TRIGGERING_ACTOR: 'octocat',
    // Only these two lead here. With another GITHUB_SERVER_URL the artifact client takes us for an enterprise server.
    GITHUB_API_URL: github.url,
    ACTIONS_RESULTS_URL: `${github.url}/`,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
    ACTIONS_RUNTIME_TOKEN: github.runtimeToken(runId),
    GITHUB_BASE_REF: event.baseRef ?? '',
    GITHUB_HEAD_REF: event.headRef ?? '',
    GITHUB_EVENT_NAME: event.name,
    GITHUB_JOB: step.job ?? 'wheel-abi',
    GITHUB_REF: event.ref,
    GITHUB_REF_NAME: event.ref.replace(/^refs\/(heads|pull)\//, ''),
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_REPOSITORY_ID: '99',
    GITHUB_REPOSITORY_OWNER: REPOSITORY.replace(/\/.*/, ''),
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: String(runId),
    GITHUB_RUN_NUMBER: '17',
    GITHUB_SHA: event.sha,
    GITHUB_WORKFLOW: 'Wheels',
    GITHUB_WORKFLOW_REF: `${REPOSITORY}/.github/workflows/wheels.yml@${event.ref}`,
    GITHUB_WORKFLOW_SHA: event.sha,
    GITHUB_WORKSPACE: workspace,
    RUNNER_ARCH: 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'GitHub Actions 1',
    RUNNER_OS: 'Linux',
    RUNNER_TOOL_CACHE: path.join(files.RUNNER_TEMP, '..', 'tools'),
  };
}

function ownVariables(step: ActionStep): Record<string, string> {
  const { inputs = {}, github, matrix = null, checkRunId, jobStatus = 'success' } = step;
  return inputVariables(ownInputs(), inputs, {
    'github.token': github.token,
    'job.check_run_id': checkRunId ?? '',
    'job.status': jobStatus,
    matrix,
  });
}

/**
 * What becomes of the action's timers: pauses pass at once, and what it allows GitHub, and itself after a cancellation, is
 * enough on a machine that is busy. Tests in which that time runs out leave it as it is.
 */
const TIMERS: TimerRules = {
  ...PAUSES,
  'signal 30000': 240_000,
  'signal 2000': 120_000,
  'timer 3500': 120_000,
  'timer 5000': 240_000,
};

/** Milliseconds until an action that hangs is killed: no test should wait as long. */
const HANGS = 300_000;

/** A module to load before the action, for its `--import`. */
function preload(timers: TimerRules, interrupt: ActionStep['interrupt']): string {
  const timing = new URL('timing.mjs', import.meta.url).href;
  const code = `import { isMainThread } from 'node:worker_threads';
    import { fireAll, replaceTimers, signalOnceWritten } from ${JSON.stringify(timing)};
    replaceTimers(${JSON.stringify(timers)});
    if (isMainThread && ${Object.values(timers).includes('held')}) process.on('SIGUSR2', fireAll);
    if (isMainThread && ${interrupt !== undefined})
      signalOnceWritten(process.stdout, ${String(interrupt?.when)}, ${JSON.stringify(interrupt?.signal)});`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

function runProcess(
  { node = process.execPath, workspace, interrupt, glance: look, log, timers }: ActionStep,
  env: Record<string, string>,
): Promise<Pick<ActionResult, 'exitCode' | 'stdout' | 'stderr' | 'glance'>> {
  return new Promise((resolve, reject) => {
    const args = ['--import', preload({ ...TIMERS, ...timers }, interrupt), ACTION];
    // The runner starts the step in the workspace.
    const file = log === undefined || log === 'closed' ? null : openSync(log, 'w');
    const child = spawn(node, args, { cwd: workspace, env, stdio: ['ignore', file ?? 'pipe', 'pipe'] });
    if (file !== null) closeSync(file);
    if (log === 'closed') child.stdout?.destroy();
    const timer = setTimeout(() => child.kill('SIGKILL'), HANGS);
    const output = { stdout: '', stderr: '' };
    let glance: Promise<string[]> | null = null;
    const isOver = (): boolean => child.exitCode !== null || child.signalCode !== null;
    for (const name of ['stdout', 'stderr'] as const) {
      child[name]?.setEncoding('utf8').on('data', (text: string) => {
        output[name] += text;
        if (glance !== null || !look?.when.test(output.stdout)) return;
        glance = filesOnce(env.RUNNER_TEMP ?? '', (files) => look.until(files) || isOver());
        void glance.then(look.after);
      });
    }
    child.on('error', reject);
    child.on('close', async (exitCode) => {
      clearTimeout(timer);
      resolve({ exitCode, ...output, glance: await glance });
    });
  });
}

/** The names of the files in a folder, once `until` says yes of them. */
async function filesOnce(folder: string, until: (files: string[]) => boolean): Promise<string[]> {
  for (;;) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    if (until(files)) return files;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function withoutUndefined(env: Record<string, string | undefined>): Record<string, string> {
  const set = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(set);
}

/** Reads a GITHUB_OUTPUT file: `name=value` and the form with a delimiter; a later value replaces an earlier one. */
export function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const heredoc = /^(.+?)<<(.+)$/.exec(line);
    const plain = /^([^=]+)=(.*)$/s.exec(line);
    if (heredoc?.[1] !== undefined && !heredoc[1].includes('=')) {
      const end = lines.indexOf(heredoc[2] ?? '', index + 1);
      if (end < 0) throw new Error(`GITHUB_OUTPUT: no end to ${line}`);
      outputs[heredoc[1]] = lines.slice(index + 1, end).join('\n');
      index = end;
    } else if (plain?.[1] !== undefined) {
      outputs[plain[1]] = plain[2] ?? '';
    } else if (line !== '') {
      throw new Error(`GITHUB_OUTPUT: not an output: ${line}`);
    }
  }
  return outputs;
}

/** The workflow commands in a log. As for the runner, a command begins its line. */
export function parseCommands(log: string): WorkflowCommand[] {
  return log.split(/\r?\n/).flatMap((line) => {
    const [, command, list = '', message = ''] = /^\s*::([\w-]+)(?: (.*?))?::(.*)$/.exec(line) ?? [];
    if (command === undefined) return [];
    const properties = list
      .split(',')
      .filter((each) => each.includes('='))
      .map((each) => {
        const at = each.indexOf('=');
        return [each.slice(0, at).trim(), unescapeData(each.slice(at + 1))] as const;
      });
    return [{ command, properties: Object.fromEntries(properties), message: unescapeData(message) }];
  });
}

function unescapeData(text: string): string {
  const characters: Record<string, string> = { '%25': '%', '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',' };
  return text.replaceAll(/%(?:25|0D|0A|3A|2C)/g, (code) => characters[code] ?? code);
}

async function listFiles(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).map((file) => file.replaceAll('\\', '/')).sort();
}
