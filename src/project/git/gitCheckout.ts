/** Asks Git about a checkout, without letting the checkout's own configuration run anything. */

import { existsSync, realpathSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { ObjectFormat } from '../../wheel/gitBlobs.ts';
import { findProgram } from './programs.ts';

/** Milliseconds for one question; a listing of a large repository takes a second. */
const GIT_PATIENCE = 30_000;
const MAX_GIT_OUTPUT = 128 * 1024 * 1024;

/**
 * Whoever built the wheels could write to `.git/config` and choose programs that Git starts: a file system monitor,
 * hooks, a transport for objects that a partial clone lacks. The owner of the folder proves nothing, and in a
 * container it is somebody else.
 */
const SAFE_SETTINGS = ['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'safe.directory=*'];
const SAFE_VARIABLES = {
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
};

/** A work tree. */
export interface GitCheckout {
  /** Its top folder. */
  root: string;
  objectFormat: ObjectFormat;
}

/** The checkout that `folder` lies in; null where there is none, or no Git. */
export async function openCheckout(folder: string): Promise<GitCheckout | null> {
  if (!mayBeCheckout(folder, process.env)) return null;
  const output = await git(folder, ['rev-parse', '--show-object-format', '--show-toplevel']);
  const [format, root] = output?.toString('utf8').split('\n') ?? [];
  return root && (format === 'sha1' || format === 'sha256') ? { root, objectFormat: format } : null;
}

/** False where Git would look in vain: its start takes as long as the check of a small wheel. */
function mayBeCheckout(folder: string, env: NodeJS.ProcessEnv): boolean {
  if (env.GIT_DIR !== undefined) return true;
  try {
    let at = realpathSync(folder);
    while (!existsSync(path.join(at, '.git'))) {
      const above = path.dirname(at);
      if (above === at) return false;
      at = above;
    }
  } catch {
    // Git says what it makes of that.
  }
  return true;
}

/** Whether `folder` is the checkout's top folder. */
export async function isTopFolder(checkout: GitCheckout, folder: string): Promise<boolean> {
  const [one, other] = await Promise.all(
    [checkout.root, folder].map((each) => realpath(each).catch(() => '')),
  );
  return one !== '' && one === other;
}

/** Whether the checkout has a commit, given as hex digits; a shallow one lacks most. */
export async function hasCommit({ root }: GitCheckout, commit: string): Promise<boolean> {
  if (!/^[0-9a-f]{40,64}$/.test(commit)) return false;
  return (await git(root, ['cat-file', '-e', `${commit}^{tree}`])) !== null;
}

/** What Git prints in that folder; null when there is none, or it fails, or prints more than `maxBytes` unless a part will do. */
export async function git(
  folder: string,
  args: readonly string[],
  { maxBytes = MAX_GIT_OUTPUT, partWillDo = false } = {},
): Promise<Buffer | null> {
  const settings = SAFE_SETTINGS.flatMap((setting) => ['-c', setting]);
  const program = findProgram('git', process.env);
  if (program === null) return null;
  const { execFile } = await import('node:child_process');
  return await new Promise<Buffer | null>((resolve) => {
    execFile(
      program,
      [...settings, '-C', folder, ...args],
      {
        encoding: 'buffer',
        env: { ...process.env, ...SAFE_VARIABLES },
        maxBuffer: maxBytes,
        timeout: GIT_PATIENCE,
        killSignal: 'SIGKILL',
        windowsHide: true,
      },
      (error, stdout) => {
        const cutOff = (error as NodeJS.ErrnoException | null)?.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER';
        resolve(error === null || (cutOff && partWillDo) ? stdout : null);
      },
    );
    // Thrown at once, not handed on, where Node may start no programs: then there is no Git.
  }).catch(() => null);
}
