import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import JSZip from 'jszip';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Interruption } from '../../src/base/interruption.ts';
import type { ArtifactClient } from '../../src/collect/artifactService.ts';
import { githubClient } from '../../src/github/client.ts';
import { runAction } from '../../src/github/runAction.ts';
import type { World } from '../../src/github/world.ts';
import {
  COMMITS,
  pullRequestEvent,
  pushEvent,
  type WorkflowEvent,
  workflowRunEvent,
} from '../support/events.ts';
import {
  type LocalGitHub,
  type LocalGitHubOptions,
  REPOSITORY,
  startLocalGitHub,
} from '../support/localGitHub.ts';
import { fire, PAUSES, replaceTimers, restoreTimers } from '../support/timing.mjs';

const PURE = 'pure-1.0-py3-none-any.whl';
const PYPROJECT = '[project]\nname = "pure"\n[tool.cibuildwheel]\n';
const BROKEN = 'broken-1.0-py3-none-any.whl';

let root: string;
let github: LocalGitHub | undefined;

beforeEach(async () => {
  replaceTimers(PAUSES);
  root = await mkdtemp(path.join(tmpdir(), 'run-action-'));
  await mkdir(path.join(root, 'work', 'wheelhouse'), { recursive: true });
  await mkdir(path.join(root, 'temp'));
  await writeFile(path.join(root, 'work', 'pyproject.toml'), PYPROJECT);
});

afterEach(async () => {
  restoreTimers();
  await github?.close();
  github = undefined;
  await rm(root, { recursive: true, force: true });
});

async function pureWheel(): Promise<Buffer> {
  const zip = new JSZip();
  const files = {
    'pure/__init__.py': '',
    'pure-1.0.dist-info/WHEEL':
      'Wheel-Version: 1.0\nGenerator: x\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
    'pure-1.0.dist-info/METADATA': 'Metadata-Version: 2.1\nName: pure\nVersion: 1.0\n',
    'pure-1.0.dist-info/RECORD':
      'pure/__init__.py,,\npure-1.0.dist-info/WHEEL,,\npure-1.0.dist-info/METADATA,,\npure-1.0.dist-info/RECORD,,\n',
  };
  for (const [name, content] of Object.entries(files)) zip.file(name, content, { createFolders: false });
  return await zip.generateAsync({ type: 'nodebuffer' });
}

async function wheelhouse(files: { [name: string]: string | Uint8Array }): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await writeFile(path.join(root, 'work', 'wheelhouse', name), content);
  }
}

interface Ran {
  failures: string[];
  outputs: { [name: string]: string };
  log: string;
  warnings: string[];
  printed: string[];
  debug: string[];
  summary: string;
}

interface Setting {
  inputs?: { [name: string]: string };
  event?: WorkflowEvent;
  server?: LocalGitHubOptions;
  env?: World['env'];
  artifactClient?: ArtifactClient;
  cancelled?: AbortSignal;
  onInfo?: (text: string) => void;
}

async function run({
  inputs = {},
  event = pushEvent(),
  server = {},
  env = {},
  artifactClient,
  cancelled = new AbortController().signal,
  onInfo = () => {},
}: Setting): Promise<Ran> {
  const commits = Object.values(COMMITS).map((sha) => ({ sha, files: { 'pyproject.toml': PYPROJECT } }));
  github = await startLocalGitHub({ knownCommits: Object.values(COMMITS), commits, ...server });
  const { url, token } = github;
  const summaryFile = path.join(root, 'summary.md');
  const given: { [name: string]: string } = { path: 'wheelhouse/*.whl', 'github-token': token, ...inputs };
  const ran: Ran = { failures: [], outputs: {}, log: '', warnings: [], printed: [], debug: [], summary: '' };
  ran.failures = await runAction({
    env: {
      GITHUB_EVENT_NAME: event.name,
      GITHUB_REPOSITORY: REPOSITORY,
      GITHUB_RUN_ID: '4242',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_JOB: 'check',
      GITHUB_SHA: event.sha,
      GITHUB_STEP_SUMMARY: summaryFile,
      GITHUB_WORKSPACE: path.join(root, 'work'),
      RUNNER_TEMP: path.join(root, 'temp'),
      ACTIONS_RUNTIME_TOKEN: 'x',
      ACTIONS_RESULTS_URL: 'x',
      ...env,
    },
    cwd: path.join(root, 'work'),
    payload: event.payload,
    getInput: (name) => given[name] ?? '',
    setOutput: (name, value) => {
      ran.outputs[name] = String(value);
    },
    log: {
      info: (text) => {
        ran.log += `${text}\n`;
        onInfo(text);
      },
      warning: (text) => {
        ran.warnings.push(text);
      },
      startGroup: (name) => {
        ran.log += `${name}\n`;
      },
      endGroup: () => {},
      debug: (text) => {
        ran.debug.push(text);
      },
    },
    print: (line) => {
      ran.printed.push(line);
    },
    async artifactClient() {
      if (artifactClient === undefined) throw new Error('no artifacts in this test');
      return artifactClient;
    },
    githubClient: (given) => githubClient(given, { baseUrl: url }),
    cancelled,
  });
  if (existsSync(summaryFile)) ran.summary = await readFile(summaryFile, 'utf8');
  const { 'markdown-path': markdown = '' } = ran.outputs;
  expect(await readdir(path.join(root, 'temp'))).toEqual(markdown === '' ? [] : [path.basename(markdown)]);
  return ran;
}

describe('with wheels', () => {
  test('all well: a check run, a summary, the outputs, no failure', async () => {
    await wheelhouse({ [PURE]: await pureWheel() });
    const ran = await run({
      inputs: { 'report-path': 'out/deep/report.json', 'html-path': 'out/deep/report.html' },
    });
    expect(ran.failures).toEqual([]);
    expect(ran.outputs).toEqual({
      conclusion: 'success',
      headline: 'nothing wrong in 1 wheel',
      'markdown-path': path.join(root, 'temp', 'wheel-abi-check-summary.md'),
      'wheel-count': '1',
      'error-count': '0',
      'warning-count': '0',
      'notice-count': expect.any(String),
      'report-path': 'out/deep/report.json',
      'html-path': 'out/deep/report.html',
      'sarif-path': '',
      'check-run-url': github?.checkRuns[0]?.html_url,
    });
    expect(github?.checkRuns).toMatchObject([
      {
        name: 'Wheel ABI',
        head_sha: COMMITS.main,
        conclusion: 'success',
        external_id: expect.stringMatching(/^wheel-abi-check:[0-9a-f]{16}:4242\.1$/),
      },
    ]);
    expect(ran.printed).toEqual([]);
    expect(ran.summary).toContain(PURE);
    expect(ran.log).toMatch(new RegExp(`^\\[1/1\\] ✔ ${PURE}: 0 native files, \\d+ B$`, 'm'));
    const report = JSON.parse(await readFile(path.join(root, 'work', 'out/deep/report.json'), 'utf8'));
    expect(report.counts.wheels).toBe(1);
  });

  test('other steps get the summary and its first line, whatever becomes of the summary itself', async () => {
    await wheelhouse({ [BROKEN]: 'no zip' });
    const ran = await run({ inputs: { summary: 'false' }, env: { GITHUB_ACTION: '__octo/abi_2' } });
    const { 'markdown-path': file = '', headline = '' } = ran.outputs;
    expect(path.basename(file)).toBe('wheel-abi-check-__octo-abi_2.md');
    expect(ran.summary).toBe('');
    expect(headline).toContain(BROKEN);
    expect(github?.checkRuns[0]?.output.title).toBe(headline);
    expect(ran.failures).toEqual([`${headline}. See ${github?.checkRuns[0]?.html_url}.`]);
    const [first] = (await readFile(file, 'utf8')).split('\n');
    expect(first?.replaceAll('`', '')).toBe(`## ❌ Wheel ABI: ${headline}`);
  });

  test('a summary for other steps that can not be written costs nothing', async () => {
    await wheelhouse({ [PURE]: await pureWheel() });
    const ran = await run({ env: { RUNNER_TEMP: path.join(root, 'none') } });
    expect(ran.failures).toEqual([]);
    expect(ran.outputs['markdown-path']).toBe('');
    expect(ran.log).toContain('The summary could not be written to');
  });

  test('debug logging shows what goes in and out, but no token', async () => {
    await wheelhouse({ [PURE]: await pureWheel() });
    expect((await run({})).debug).toEqual([]);
    await github?.close();
    const ran = await run({ env: { RUNNER_DEBUG: '1' } });
    const debug = ran.debug.join('\n').replaceAll(/\+\d+ ms/g, 'later');
    for (const line of [
      'later: input path: "wheelhouse/*.whl"',
      'later: input github-token: given',
      `later: ${PURE}: 4 members read, 0 findings`,
      'later: asks GitHub: POST /repos/{owner}/{repo}/check-runs',
      'later: output conclusion: success',
    ])
      expect(debug).toContain(line);
    expect(debug).not.toContain(github?.token);
  });

  test('wheels that lie on the disk stay there', async () => {
    await wheelhouse({ [PURE]: await pureWheel() });
    await run({});
    expect(existsSync(path.join(root, 'work', 'wheelhouse', PURE))).toBe(true);
  });

  test('a wheel that can not be read fails the step, and the check run says so on the right commit', async () => {
    await wheelhouse({ [PURE]: await pureWheel(), [BROKEN]: 'no zip' });
    const ran = await run({ event: pullRequestEvent(), inputs: { matrix: '{"os":"macos-14"}' } });
    expect(ran.outputs).toMatchObject({ conclusion: 'failure', 'wheel-count': '2', 'error-count': '1' });
    const [check] = github?.checkRuns ?? [];
    expect(check).toMatchObject({
      name: 'Wheel ABI (macos-14)',
      head_sha: COMMITS.head,
      conclusion: 'failure',
    });
    expect(check?.output.annotations).toMatchObject([{ path: 'pyproject.toml', start_line: 3 }]);
    expect(ran.failures).toEqual([expect.stringContaining(`See ${check?.html_url}.`)]);
    expect(ran.printed).toEqual([]);
    expect(ran.summary).toContain(BROKEN);
  });

  test('where the token may not, workflow commands take over, and the permission is named', async () => {
    await wheelhouse({ [BROKEN]: 'no zip' });
    const ran = await run({
      event: pullRequestEvent({ fork: true }),
      server: { tokenCanWriteChecks: false },
    });
    expect(ran.printed).toEqual([expect.stringMatching(/^::error file=pyproject\.toml,line=3,/)]);
    expect(ran.log).toMatch(/No check run: the token lacks the permission "checks: write" \(403: .*fork/);
    expect(ran.warnings).toEqual([]);
    expect(ran.outputs['check-run-url']).toBe('');
    expect(ran.failures).toHaveLength(1);
    expect(ran.summary).toContain(BROKEN);
  });

  test('a missing permission alone fails nothing, unless the check run is demanded', async () => {
    await wheelhouse({ [PURE]: await pureWheel() });
    expect((await run({ server: { tokenCanWriteChecks: false } })).failures).toEqual([]);
    await github?.close();
    const demanded = await run({ server: { tokenCanWriteChecks: false }, inputs: { 'check-run': 'always' } });
    expect(demanded.failures).toEqual([
      expect.stringMatching(/"permissions: checks: write".*"check-run" is always/),
    ]);
    expect(demanded.outputs.conclusion).toBe('failure');
  });

  test.each([
    ['an expired token', 'ghp_expired'],
    ['no token', ''],
  ])('%s beside the job’s own one costs no check run', async (_, expired) => {
    await wheelhouse({ [PURE]: await pureWheel() });
    const token = 'ghs_of_the_job';
    const ran = await run({ server: { token }, inputs: { 'github-token': expired, 'job-token': token } });
    expect(ran.warnings).toEqual([]);
    expect(ran.outputs['check-run-url']).toBe(github?.checkRuns[0]?.html_url);
  });

  test('an expired token alone is named as such', async () => {
    await wheelhouse({ [PURE]: await pureWheel() });
    const ran = await run({ inputs: { 'github-token': 'ghp_expired' } });
    expect(ran.warnings).toEqual([expect.stringMatching(/401: Bad credentials.*"github-token"/)]);
    expect(ran.failures).toEqual([]);
  });

  test('when GitHub is down, the summary and the commands are there, with a warning', async () => {
    await wheelhouse({ [BROKEN]: 'no zip' });
    const ran = await run({ server: { failures: [{ method: 'POST', path: /check-runs$/, status: 502 }] } });
    expect(ran.warnings).toEqual([expect.stringMatching(/No check run could be published: 502: /)]);
    expect(ran.printed).toHaveLength(1);
    expect(ran.summary).toContain(BROKEN);
    expect(ran.failures).toEqual([expect.stringContaining('See the annotations and the job summary')]);
  });

  test('check-run never asks GitHub for nothing; summary false writes none; fail-on never never fails', async () => {
    await wheelhouse({ [BROKEN]: 'no zip' });
    const ran = await run({ inputs: { 'check-run': 'never', summary: 'false', 'fail-on': 'never' } });
    expect(github?.requests).toEqual([]);
    expect(ran.printed).toHaveLength(1);
    expect(ran.summary).toBe('');
    expect(ran.failures).toEqual([]);
    expect(ran.outputs).toMatchObject({ conclusion: 'neutral', 'error-count': '1' });
  });

  test('a report that can not be written is a failure of its own; all else is published', async () => {
    await wheelhouse({ [PURE]: await pureWheel() });
    const ran = await run({ inputs: { 'report-path': 'pyproject.toml/report.json' } });
    expect(ran.failures).toEqual([
      expect.stringMatching(/^The JSON report could not be written to .*"report-path"/),
    ]);
    expect(github?.checkRuns).toHaveLength(1);
    expect(ran.outputs).toMatchObject({ conclusion: 'failure', 'report-path': '' });
  });

  test('a SARIF file that can not be written is one, too', async () => {
    await wheelhouse({ [PURE]: await pureWheel() });
    const ran = await run({ inputs: { 'sarif-path': 'pyproject.toml/abi.sarif', 'report-path': 'r.json' } });
    expect(ran.failures).toEqual([
      expect.stringMatching(/^The SARIF file could not be written to .*"sarif-path"/),
    ]);
    expect(ran.outputs).toMatchObject({ conclusion: 'failure', 'report-path': 'r.json', 'sarif-path': '' });
  });

  test('a summary that can not be written is a warning', async () => {
    await wheelhouse({ [PURE]: await pureWheel() });
    const ran = await run({ env: { GITHUB_STEP_SUMMARY: path.join(root, 'none', 'summary') } });
    expect(ran.warnings).toEqual([expect.stringContaining('The job summary could not be written')]);
    expect(ran.failures).toEqual([]);
  });

  test('a bad pattern becomes a finding beside those of the other patterns', async () => {
    await wheelhouse({ [PURE]: await pureWheel() });
    const ran = await run({ inputs: { path: 'wheelhouse/*.whl\nwheelhouse/[x*.whl' } });
    expect(ran.outputs).toMatchObject({ conclusion: 'failure', 'wheel-count': '1', 'error-count': '1' });
    expect(ran.summary).toContain('never closes');
  });
});

test('a path that is named and is not there is an error beside the findings of the others', async () => {
  await wheelhouse({ [PURE]: await pureWheel() });
  const inputs = { path: 'wheelhouse\nnowhere/x.whl\nnone/*.whl', 'if-no-wheels': 'ignore' };
  const { failures, outputs, summary } = await run({ inputs });
  expect(failures.join()).toMatch(/^not checked: nowhere\/x\.whl\. See https:/);
  expect(outputs).toMatchObject({ 'wheel-count': '1', 'error-count': '1' });
  expect(summary).toContain('nowhere/x.whl');
  expect(summary).not.toContain('none/');
});

describe('without wheels', () => {
  test('the step fails, and says where it looked and what was there', async () => {
    await wheelhouse({ 'pure-1.0.tar.gz': 'x' });
    const ran = await run({});
    expect(ran.failures).toEqual([
      expect.stringMatching(
        /^No wheel found on disk\. Looked for wheelhouse\/\*\.whl .* Passed over: .*pure-1\.0\.tar\.gz/,
      ),
    ]);
    expect(ran.summary).toContain('no wheel was found');
    expect(ran.outputs).toMatchObject({ conclusion: 'failure', 'wheel-count': '0', 'error-count': '1' });
    expect(github?.checkRuns).toMatchObject([{ conclusion: 'failure' }]);
  });

  test.each([
    ['warn', 'neutral', '1'],
    ['ignore', 'success', '0'],
  ])('if-no-wheels %s lets it pass, with outputs and report', async (mode, conclusion, warnings) => {
    const ran = await run({ inputs: { 'if-no-wheels': mode, 'report-path': 'r.json' } });
    expect(ran.failures).toEqual([]);
    expect(ran.log).toContain('No wheel found');
    expect(ran.outputs).toMatchObject({
      conclusion,
      'wheel-count': '0',
      'warning-count': warnings,
      'report-path': 'r.json',
    });
  });
});

describe('without wheels, after an earlier step that failed', () => {
  const failed = { 'job-status': 'failure' };

  test('the step is neutral, and points to that step', async () => {
    const ran = await run({ inputs: { ...failed, 'report-path': 'r.json' } });
    expect(ran.failures).toEqual([]);
    expect(ran.outputs).toMatchObject({ conclusion: 'neutral', 'wheel-count': '0', 'error-count': '0' });
    expect(github?.checkRuns).toMatchObject([
      { conclusion: 'neutral', output: { title: 'nothing to check, an earlier step failed' } },
    ]);
    const report = JSON.parse(await readFile(path.join(root, 'work', 'r.json'), 'utf8'));
    expect(report.findings).toMatchObject([
      { rule: 'no-wheels', severity: 'notice', title: 'nothing to check, an earlier step failed' },
    ]);
    for (const text of [ran.log, ran.summary, report.findings[0].remedy]) {
      expect(text).toContain("start with that step's log");
      expect(text).not.toContain('Let the build step run before this one');
    }
  });

  test.each([
    ['error', 'failure', 'error'],
    ['warn', 'neutral', 'warning'],
  ])('if-no-wheels %s still decides, and the words blame nobody', async (mode, conclusion, severity) => {
    const ran = await run({ inputs: { ...failed, 'if-no-wheels': mode, 'report-path': 'r.json' } });
    expect(ran.outputs.conclusion).toBe(conclusion);
    expect(ran.failures).toHaveLength(mode === 'error' ? 1 : 0);
    const { findings } = JSON.parse(await readFile(path.join(root, 'work', 'r.json'), 'utf8'));
    expect(findings).toMatchObject([{ rule: 'no-wheels', severity }]);
    expect(findings[0].remedy).not.toContain('Let the build step run before this one');
  });

  test('if-no-wheels ignore says nothing, as ever', async () => {
    const ran = await run({ inputs: { ...failed, 'if-no-wheels': 'ignore' } });
    expect(ran.outputs).toMatchObject({ conclusion: 'success', 'notice-count': '0' });
    expect(github?.checkRuns).toEqual([]);
  });

  test('a job that was cancelled before is called that', async () => {
    const ran = await run({ inputs: { 'job-status': 'cancelled' } });
    expect(ran.outputs.conclusion).toBe('neutral');
    expect(github?.checkRuns[0]?.output.title).toBe('nothing to check, the job was cancelled');
  });

  test.each(['', 'success', 'something new'])('a status that is "%s" excuses nothing', async (status) => {
    const ran = await run({ inputs: { 'job-status': status } });
    expect(ran.outputs.conclusion).toBe('failure');
    expect(ran.failures).toEqual([expect.stringContaining('Let the build step run before this one')]);
  });

  test('wheels that were built all the same are checked as ever', async () => {
    await wheelhouse({ [BROKEN]: 'no zip' });
    const ran = await run({ inputs: failed });
    expect(ran.outputs).toMatchObject({ conclusion: 'failure', 'wheel-count': '1' });
  });

  test.each([{ 'job-status': 'failure' }, { 'if-no-wheels': 'warn' }])(
    'what else was found counts as always: %o',
    async (inputs) => {
      await writeFile(
        path.join(root, 'work', 'pyproject.toml'),
        '[tool.wheel-abi-check]\nno = TOML = at all\n',
      );
      const ran = await run({ inputs: { ...inputs, config: 'pyproject.toml', 'fail-on': 'warning' } });
      expect(ran.summary).toContain('unreadable-configuration');
      expect(ran.outputs.conclusion).toBe('failure');
      expect(github?.checkRuns).toMatchObject([{ conclusion: 'failure' }]);
    },
  );
});

describe('artifacts', () => {
  const bare = async (): Promise<ArtifactClient> => {
    const bytes = await pureWheel();
    return {
      listArtifacts: async () => ({
        artifacts: [
          { name: PURE, id: 1, size: 2048 },
          { name: 'cibw-sdist', id: 2, size: 5 * 1024 ** 2 },
        ],
      }),
      downloadArtifact: async (id, options) => {
        if (id === 2) throw Object.assign(new Error('Artifact has expired'), { status: 410 });
        await writeFile(path.join(options.path, PURE), bytes);
        return {};
      },
    };
  };

  test('wheels are checked, the temporary folder goes, problems become findings', async () => {
    const event = workflowRunEvent({ runId: 99 });
    const ran = await run({ event, inputs: { pattern: '*' }, artifactClient: await bare() });
    expect(ran.outputs).toMatchObject({ conclusion: 'failure', 'wheel-count': '1', 'error-count': '1' });
    expect(ran.log).toContain(
      `found in the artifacts of run https://github.com/${REPOSITORY}/actions/runs/99`,
    );
    expect(github?.checkRuns).toMatchObject([{ head_sha: COMMITS.head }]);
    expect(ran.summary).toContain('it has expired');
    expect(ran.log).toMatch(new RegExp(`^Artifact \\d of 2: ${PURE}, 2.0 KiB, 1 wheel$`, 'm'));
    expect(ran.log).toMatch(/^Artifact \d of 2: cibw-sdist, 5\.0 MiB, 0 wheels, 1 problem$/m);
    expect(ran.log).toContain(`Checked ${PURE} of ${PURE}\n`);
  });

  test('no artifact matches: the message has the run, the pattern and the artifacts', async () => {
    const ran = await run({ inputs: { pattern: 'wheels-*' }, artifactClient: await bare() });
    expect(ran.failures[0]).toContain(
      `No wheel found in the artifacts of run https://github.com/${REPOSITORY}/actions/runs/4242 that match wheels-*`,
    );
    expect(ran.failures[0]).toContain('none of which matches: cibw-sdist; ');
    expect(ran.log).toContain('  - cibw-sdist');
  });

  test('time that is over while logs are read fails the step, and the finding says so', async () => {
    const silent = { method: 'GET', path: /\/jobs/, status: 'hang' } as const;
    replaceTimers({ ...PAUSES, 'timer 420000': 'held' });
    let isChecked = false;
    const running = run({
      inputs: { pattern: PURE, 'timeout-minutes': '7' },
      artifactClient: await bare(),
      server: { failures: [silent] },
      onInfo: (text) => {
        isChecked ||= text.startsWith('Checked ');
      },
    });
    // The logs are asked for beside the check, which is over as late as the machine is busy.
    const asked = () =>
      expect(isChecked && github?.requests.some(({ path }) => silent.path.test(path))).toBe(true);
    await vi.waitFor(asked, { timeout: 300_000 });
    await fire('timer 420000');
    const ran = await running;
    expect(ran.outputs).toMatchObject({ conclusion: 'failure', 'wheel-count': '1', 'error-count': '1' });
    expect(ran.failures).toEqual([expect.stringContaining('nor into the logs of failed jobs.')]);
    expect(ran.failures[0]).toContain('It did not look into the repository, nor');
  });

  test('logs and a repository that are not wanted are not missed', async () => {
    // What is on the disk gets its moment.
    replaceTimers({ ...PAUSES, 'timer 1000': 'held' });
    const controller = new AbortController();
    controller.abort(new Interruption('time-over', 'its time was over'));
    const inputs = { 'project-checks': 'false', path: 'nowhere/*.whl', 'if-no-wheels': 'ignore' };
    const ran = await run({ inputs, cancelled: controller.signal });
    expect(ran.outputs).toMatchObject({ conclusion: 'success', 'error-count': '0' });
  });

  test('names from outside can not speak to the runner', async () => {
    const client: ArtifactClient = {
      listArtifacts: async () => ({ artifacts: [{ name: 'x\n::error::boo ##[error]', id: 1, size: 1 }] }),
      downloadArtifact: async () => ({}),
    };
    const ran = await run({
      inputs: { pattern: 'nothing', 'if-no-wheels': 'ignore' },
      artifactClient: client,
    });
    expect(ran.log).not.toMatch(/^::/m);
    expect(ran.log).not.toContain('##[');
  });

  test('an Enterprise Server is told apart', async () => {
    const ran = await run({ inputs: { pattern: '*' }, env: { GITHUB_SERVER_URL: 'https://git.corp' } });
    expect(ran.failures).toEqual([expect.stringContaining('https://git.corp is a GitHub Enterprise Server')]);
    expect(ran.outputs.conclusion).toBe('failure');
  });
});

// The job summary is a pipe here: whoever writes to it waits until somebody reads.
describe.skipIf(process.platform === 'win32')('a cancelled job in which something takes long', () => {
  const cancelled = AbortSignal.abort(new Interruption('cancelled', 'the job was cancelled'));
  let pipe: string;

  beforeEach(async () => {
    pipe = path.join(root, 'pipe');
    execFileSync('mkfifo', [pipe]);
    await wheelhouse({ [PURE]: await pureWheel() });
  });

  test('what silent GitHub does not take is shown in time, though publishing began late', async () => {
    const silent = { method: 'POST', path: /check-runs/, status: 'hang' } as const;
    const env = { GITHUB_STEP_SUMMARY: pipe };
    replaceTimers({ 'timer 3500': 'held', 'timer 5000': 'held', 'signal 2000': 'held' });
    const running = run({ cancelled, env, server: { failures: [silent] } });
    // The time to publish in is over before anybody reads the summary.
    await fire('timer 3500');
    expect(await readFile(pipe, 'utf8')).toContain('not-checked');
    const { printed, outputs } = await running;
    expect(printed.join()).toContain('the job was cancelled');
    expect(outputs).toMatchObject({ conclusion: 'failure', 'error-count': '1', 'check-run-url': '' });
  });

  test('the conclusion is there, though the run was not done at the end of its time', async () => {
    replaceTimers({ 'timer 5000': 'held' });
    const running = run({ cancelled, env: { GITHUB_STEP_SUMMARY: pipe } });
    await fire('timer 5000');
    const { outputs, failures } = await running;
    const { conclusion } = outputs;
    await readFile(pipe);
    expect(conclusion).toBe('failure');
    expect(failures).toEqual([expect.stringContaining('the job was cancelled')]);
  });
});

test('inputs that can not be used end the step before anything is opened', async () => {
  await wheelhouse({ [PURE]: await pureWheel() });
  const ran = await run({ inputs: { 'fail-on': 'sometimes' } });
  expect(ran.failures).toEqual([expect.stringContaining('Use one of: error, warning, notice, never.')]);
  expect(ran.outputs.conclusion).toBe('failure');
  expect(github?.requests).toEqual([]);
});

describe('configuration', () => {
  const table = '[tool.wheel-abi-check]\n';
  const pyproject = async (text: string, name = 'pyproject.toml'): Promise<void> =>
    await writeFile(path.join(root, 'work', name), text);
  const config = { config: 'pyproject.toml' };
  /** An error in the wheel's tags, which unlike a broken zip can be lived with. */
  const misnamed = async (): Promise<void> =>
    await wheelhouse({ 'pure-1.0-py3-none.whl': await pureWheel() });

  test('comes from the workspace, and the log, the summary and the report say so', async () => {
    await misnamed();
    await pyproject(`${table}severity.invalid-wheel-name = "off"\n`);
    const ran = await run({ inputs: { ...config, 'report-path': 'r.json' } });
    expect(ran.failures).toEqual([]);
    expect(ran.outputs).toMatchObject({ conclusion: 'success', 'error-count': '0' });
    expect(ran.log).toContain('Settings from pyproject.toml: invalid-wheel-name is off.');
    expect(ran.summary).toContain('invalid-wheel-name');
    const report = JSON.parse(await readFile(path.join(root, 'work', 'r.json'), 'utf8'));
    expect(report.suppressed).toMatchObject([{ rule: 'invalid-wheel-name' }]);
    expect(github?.checkRuns[0]?.output.summary).toContain('1 finding ignored by configuration');
  });

  test('is not read where the input is emptied', async () => {
    await misnamed();
    await pyproject(`${table}severity.invalid-wheel-name = "off"\n`);
    expect((await run({ inputs: { config: '' } })).outputs['error-count']).toBe('1');
  });

  test('says when to fail, unless the input does', async () => {
    await wheelhouse({ [BROKEN]: 'no zip' });
    await pyproject(`${table}fail-on = "never"\n`);
    expect((await run({ inputs: config })).failures).toEqual([]);
    await github?.close();
    const ran = await run({ inputs: { ...config, 'fail-on': 'error' } });
    expect(ran.failures).toEqual([expect.stringContaining('from error on (input "fail-on")')]);
    await github?.close();
    await pyproject(`${table}fail-on = "warning"\n`);
    expect((await run({ inputs: config })).failures).toEqual([
      expect.stringContaining('from warning on ("fail-on" in pyproject.toml)'),
    ]);
  });

  test('with mistakes ends the step with all of them', async () => {
    await wheelhouse({ [PURE]: await pureWheel() });
    await pyproject(`${table}fail_on = 1\n"::error::" = 2\n`);
    const ran = await run({ inputs: config });
    expect(ran.failures).toEqual([
      expect.stringMatching(
        /^pyproject\.toml, line 2: .*"fail-on"\?\npyproject\.toml, line 3: There is no key/,
      ),
    ]);
    expect(ran.outputs.conclusion).toBe('failure');
    expect(github?.requests).toEqual([]);
  });

  test('that was named has to be there', async () => {
    await wheelhouse({ [PURE]: await pureWheel() });
    expect((await run({ inputs: { config: 'abi.toml' } })).failures).toEqual([
      'There is no file abi.toml to read settings from.',
    ]);
    await github?.close();
    await rm(path.join(root, 'work', 'pyproject.toml'));
    expect((await run({ inputs: config })).failures).toEqual([]);
  });

  test('that is no TOML is an annotation on its line', async () => {
    await wheelhouse({ [PURE]: await pureWheel() });
    await pyproject('[project]\nname = "pure"\n[tool.cibuildwheel\n');
    const ran = await run({ inputs: config });
    expect(ran.outputs).toMatchObject({ conclusion: 'failure', 'wheel-count': '1', 'error-count': '1' });
    expect(github?.checkRuns[0]?.output.annotations).toMatchObject([
      { path: 'pyproject.toml', start_line: 3, title: expect.stringContaining("can't be read") },
    ]);
  });

  test.each([
    ['{"os":"ubuntu"}', '0'],
    ['null', '1'],
  ])('has unused ignores in a run that sees all wheels: matrix %s', async (matrix, notices) => {
    await wheelhouse({ [PURE]: await pureWheel() });
    await pyproject('[[tool.wheel-abi-check.ignore]]\nrule = "libc-mismatch"\nreason = "x"\n');
    const ran = await run({ inputs: { ...config, matrix } });
    expect(ran.outputs['notice-count']).toBe(notices);
    const places = github?.checkRuns[0]?.output.annotations.map(({ path, start_line }) => [path, start_line]);
    expect(places).toEqual(notices === '0' ? [] : [['pyproject.toml', 1]]);
  });
});
