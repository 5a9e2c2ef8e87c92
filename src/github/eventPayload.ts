/** An event's payload as the runner left it in a file: others' data, of which only what has the right type is taken. */

import { readFile } from 'node:fs/promises';
import type { EventPayload } from './context.ts';

/** What the file says; empty where there is none. Rejects where it can't be read, or is no JSON. */
export async function readPayload(file: string | undefined): Promise<EventPayload> {
  return file ? payloadOf(JSON.parse(await readFile(file, 'utf8'))) : {};
}

/** The parts that are used here, as far as they are what GitHub's documentation says. */
export function payloadOf(value: unknown): EventPayload {
  const { pull_request, workflow_run } = fieldsOf(value);
  return {
    ...(isFields(pull_request) ? { pull_request: pullRequestOf(pull_request) } : {}),
    ...(isFields(workflow_run) ? { workflow_run: workflowRunOf(workflow_run) } : {}),
  };
}

function pullRequestOf({ number, head }: Fields): NonNullable<EventPayload['pull_request']> {
  const sha = commitOf(fieldsOf(head).sha);
  const { full_name } = fieldsOf(fieldsOf(head).repo);
  const from = {
    ...(sha === null ? {} : { sha }),
    ...(typeof full_name === 'string' ? { repo: { full_name } } : {}),
  };
  return {
    ...(typeof number === 'number' ? { number } : {}),
    ...(Object.keys(from).length === 0 ? {} : { head: from }),
  };
}

function workflowRunOf({
  id,
  head_sha,
  head_branch,
  head_repository,
  path,
  repository,
}: Fields): NonNullable<EventPayload['workflow_run']> {
  const sha = commitOf(head_sha);
  const { full_name } = fieldsOf(repository);
  const { full_name: headName } = fieldsOf(head_repository);
  return {
    ...(typeof id === 'number' ? { id } : {}),
    ...(sha === null ? {} : { head_sha: sha }),
    ...(typeof head_branch === 'string' ? { head_branch } : {}),
    ...(typeof headName === 'string' ? { head_repository: { full_name: headName } } : {}),
    ...(typeof path === 'string' ? { path } : {}),
    ...(typeof full_name === 'string' ? { repository: { full_name } } : {}),
  };
}

interface Fields {
  [name: string]: unknown;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

/** SHA-1 or SHA-256, as Git writes them. */
function commitOf(value: unknown): string | null {
  return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value) ? value : null;
}
