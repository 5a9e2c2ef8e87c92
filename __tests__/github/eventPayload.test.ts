import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readContext } from '../../src/github/context.ts';
import { payloadOf, readPayload } from '../../src/github/eventPayload.ts';
import { COMMITS, pullRequestEvent, pushEvent, workflowRunEvent } from '../support/events.ts';

const ODD = [null, undefined, 7, -0.5, true, '', 'x', [], [[]], {}, { sha: 7 }, { full_name: [] }, () => {}];

const env = (name: string) => ({
  GITHUB_EVENT_NAME: name,
  GITHUB_SHA: COMMITS.main,
  GITHUB_REPOSITORY: 'a/b',
});

describe("a payload's parts", () => {
  test('are taken as GitHub sends them', () => {
    expect(payloadOf(pushEvent().payload)).toEqual({});
    expect(payloadOf(pullRequestEvent().payload)).toEqual({
      pull_request: { number: 7, head: { sha: COMMITS.head, repo: { full_name: 'octo-org/chunkpack' } } },
    });
    expect(payloadOf(workflowRunEvent({ runId: 7 }).payload)).toEqual({
      workflow_run: {
        id: 7,
        head_sha: COMMITS.head,
        head_branch: 'topic',
        head_repository: { full_name: 'somebody/chunkpack' },
        path: '.github/workflows/build.yml',
        repository: { full_name: 'octo-org/chunkpack' },
      },
    });
  });

  test('are left out where they are of another type, wherever that is', () => {
    for (const odd of ODD) {
      for (const payload of [
        odd,
        { pull_request: odd, workflow_run: odd },
        { pull_request: { number: odd, head: odd }, workflow_run: { repository: odd, head_repository: odd } },
        {
          pull_request: { head: { sha: odd } },
          workflow_run: {
            id: odd,
            head_sha: odd,
            head_branch: odd,
            head_repository: { full_name: odd },
            path: odd,
            repository: { full_name: odd },
          },
        },
      ]) {
        for (const name of ['pull_request', 'pull_request_target', 'workflow_run', 'push']) {
          const context = readContext(env(name), payloadOf(payload));
          expect(context.headSha).toBe(COMMITS.main);
          expect([null, 7]).toContain(context.triggeredBy?.runId ?? null);
          expect([null, 7]).toContain(context.pullRequest?.number ?? null);
          expect(context.pullRequest?.head ?? null).toBe(null);
        }
      }
    }
  });

  test.each(['x', `${COMMITS.head}0`, COMMITS.head.slice(1), `${COMMITS.head}\n`])(
    'a commit is a whole one: %j',
    (sha) => {
      expect(payloadOf({ pull_request: { head: { sha } } })).toEqual({ pull_request: {} });
    },
  );
});

describe('the file', () => {
  test('is no JSON: that is said, by an error', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'payload-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const file = path.join(folder, 'event.json');
    await writeFile(file, '{"a": ');
    await expect(readPayload(file)).rejects.toThrow(/JSON/);
    await expect(readPayload(path.join(folder, 'none'))).rejects.toThrow(/ENOENT/);
    await expect(readPayload(undefined)).resolves.toEqual({});
  });
});
