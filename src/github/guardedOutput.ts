/** Keeps text that others chose from speaking to the runner through a library's log lines. */

import { safeLines } from '../base/oneLine.ts';

/**
 * Runs `work` while whatever is written to standard output is made harmless: the artifact client prints names
 * that a fork chose, and the runner obeys commands that stand in them. A write that is itself a workflow
 * command passes as it is, since commands are escaped by those who make them.
 */
export async function withGuardedOutput<Result>(work: () => Promise<Result>): Promise<Result> {
  const { stdout } = process;
  const write = stdout.write;
  stdout.write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean =>
    Reflect.apply(write, stdout, [guarded(chunk), ...rest]);
  try {
    return await work();
  } finally {
    stdout.write = write;
  }
}

function guarded(chunk: string | Uint8Array): string {
  const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
  return isCommand(text) ? text : safeLines(text.replaceAll('\r\n', '\n'));
}

/** One line that is a command from its first character on. */
function isCommand(text: string): boolean {
  return /^::[a-z-]+[^\r\n]*\r?\n?$/.test(text);
}
