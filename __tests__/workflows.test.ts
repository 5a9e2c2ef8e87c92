/**
 * The project's own workflows, and those that its documentation tells people to copy, by the rules of actionlint and
 * zizmor that matter for what they do.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { examplesOnPages, wholeExamples } from './support/workflowExamples.ts';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, unknown>;
}

interface Job {
  permissions?: Record<string, string> | string;
  'timeout-minutes'?: number;
  secrets?: unknown;
  steps?: Step[];
}

interface Workflow {
  name?: string;
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  concurrency?: unknown;
  jobs: Record<string, Job>;
}

const folder = new URL('../.github/workflows/', import.meta.url);
const files = readdirSync(fileURLToPath(folder)).filter((name) => /\.ya?ml$/.test(name));
const EVENTS_WITH_RIGHTS = ['pull_request_target', 'workflow_run', 'issue_comment', 'issues'];

describe.each(files)('%s', (file) => {
  const text = readFileSync(new URL(file, folder), 'utf8');
  const workflow = parse(text) as Workflow;
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps ?? []);
  const stepsOf = (action: string): Step[] => steps.filter(({ uses }) => uses?.startsWith(`${action}@`));

  test('names other actions by commit, with the version beside it', () => {
    const lines = text.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line));
    expect(lines.length).toBe(steps.filter(({ uses }) => uses !== undefined).length);
    for (const line of lines) {
      expect(line).toMatch(/uses: (?:\.\/[\w./-]*$|[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$)/);
    }
  });

  test('starts from read access to the contents, and says what it needs beyond it in the job', () => {
    const { permissions = { missing: 'write' } } = workflow;
    expect(
      Object.entries(permissions).filter(([scope, right]) => scope !== 'contents' || right !== 'read'),
    ).toEqual([]);
    for (const [name, job] of jobs) expect(job.permissions, name).not.toBe('write-all');
  });

  test('keeps no credentials in the checkout', () => {
    for (const step of stepsOf('actions/checkout')) expect(step.with?.['persist-credentials']).toBe(false);
  });

  test('restores no cache that another run could have poisoned', () => {
    for (const step of stepsOf('actions/setup-node')) {
      expect(step.with?.['package-manager-cache']).toBe(false);
      expect(step.with).not.toHaveProperty('cache');
    }
    expect(stepsOf('actions/cache')).toEqual([]);
  });

  test('puts no expression into a script', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
    for (const step of stepsOf('actions/github-script'))
      expect(String(step.with?.script)).not.toContain('${{');
  });

  test('installs what the lock file says, and nothing else', () => {
    for (const { run = '' } of steps)
      expect(run).not.toMatch(/\bnpm (?:i|install|add|update)\b|\bpip install\b|curl|wget/);
  });

  test('runs for nobody who has more rights than the one who sent the code', () => {
    for (const event of EVENTS_WITH_RIGHTS) expect(Object.keys(workflow.on)).not.toContain(event);
    for (const [name, job] of jobs) expect(job.secrets, name).not.toBe('inherit');
  });

  test('knows no secret but the token, and runs on no machine that stays', () => {
    expect(text).not.toMatch(/\bsecrets\b/);
    expect(text).not.toMatch(/self-hosted/);
  });

  test('sets nothing for the steps behind, and runs no commands of old', () => {
    for (const { run = '' } of steps) expect(run).not.toMatch(/GITHUB_(?:ENV|PATH)|::set-env|::add-path/);
    expect(text).not.toMatch(/ACTIONS_ALLOW_UNSECURE_COMMANDS|ACTIONS_RUNNER_DEBUG|ACTIONS_STEP_DEBUG/);
  });

  test('says beside each right to write what it is for', () => {
    const lines = text.split('\n').filter((line) => /^\s+[\w-]+: write\b/.test(line));
    for (const line of lines) expect(line).toMatch(/: write # \w/);
  });

  test('ends in time, and not twice at once', () => {
    for (const [name, job] of jobs) expect(job['timeout-minutes'], name).toBeGreaterThan(0);
    expect(workflow.concurrency).toBeDefined();
    expect(workflow.name).toBeDefined();
  });
});

const whole = wholeExamples().map(({ name, text }) => [name, text] as const);
const examples = [...whole, ...examplesOnPages().map(({ name, text }) => [name, text] as const)];

describe.each(examples)('%s', (_, text) => {
  const lines = text.split('\n');
  const fork = /workflow_run:|pull_request_target:/.test(text);

  test('names actions by a version', () => {
    for (const line of lines.filter((each) => each.includes('uses:')))
      expect(line).toMatch(/uses: [\w.-]+\/[\w./-]+@v\d+(?:\.\d+)*(?: #.*)?$/);
  });

  test('keeps no credentials in the checkout, and checks out no code of a fork', () => {
    for (const [at, line] of lines.entries()) {
      if (!line.includes('actions/checkout@')) continue;
      expect(lines.slice(at, at + 3).join('\n')).toContain('persist-credentials: false');
    }
    if (fork) expect(text).not.toMatch(/actions\/checkout|head_sha|head_ref|\bref:/);
  });

  test('starts from read access, and puts no expression into a script', () => {
    if (/^on:/m.test(text)) {
      const { permissions = { missing: 'write' }, jobs } = parse(text) as Workflow;
      expect(['{}', '{"contents":"read"}']).toContain(JSON.stringify(permissions));
      for (const { run = '' } of Object.values(jobs).flatMap(({ steps = [] }) => steps))
        expect(run).not.toContain('${{');
    }
    expect(text).not.toMatch(/write-all|secrets: inherit/);
  });
});

test('the documentation has examples, also for forks', () => {
  expect(whole.length).toBeGreaterThan(3);
  for (const [file, text] of whole) expect(Object.keys((parse(text) as Workflow).jobs), file).not.toEqual([]);
  expect(examples.filter(([, text]) => text.includes('workflow_run:'))).not.toEqual([]);
});

describe('packages', () => {
  const json = (name: string): Record<string, never> =>
    JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));

  test('have exact versions, which the lock file has, too, with a hash for each', () => {
    const wanted: Record<string, string> = json('package.json').devDependencies ?? {};
    const locked: Record<string, { version?: string; integrity?: string; link?: boolean }> =
      json('package-lock.json').packages ?? {};
    for (const [name, version] of Object.entries(wanted)) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
      expect(locked[`node_modules/${name}`]?.version, name).toBe(version);
    }
    for (const [name, entry] of Object.entries(locked)) {
      if (name !== '' && !('inBundle' in entry)) expect(entry.integrity, name).toMatch(/^sha512-/);
    }
  });

  test('updates wait a week', () => {
    const dependabot = parse(readFileSync(new URL('../.github/dependabot.yml', import.meta.url), 'utf8')) as {
      updates: { cooldown?: Record<string, number> }[];
    };
    for (const { cooldown } of dependabot.updates)
      expect(cooldown?.['default-days']).toBeGreaterThanOrEqual(7);
  });
});
