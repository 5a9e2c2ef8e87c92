/** What messages of Linux' loaders in a test have in common. */

import type { LogContext } from '../failure.ts';

/** An exception of Python, in pytest's output behind an `E`. */
export const IMPORT_ERROR = String.raw`(?:E +|ERROR \S{1,300} - )?(?:[\w.]{0,100}\.)?(?:ImportError|OSError|RuntimeError): `;
/** A program that did not start: its path stands before the message. */
export const PROGRAM = String.raw`[^\s:]{1,500}: `;

/** cibuildwheel's steps in which the finished wheel is used; outside of them the compiler speaks, and what it loads. */
const USED = new Set(['Testing wheel', 'Running test suite', 'Installing test requirements']);

/** Whether the loader can have spoken of the wheel; where no step is known, it can. */
export function isAboutWheel({ step }: LogContext): boolean {
  return step === null || USED.has(step);
}

/** The last package that a traceback ran through: who asked for what is missing. */
export function importedBy(before: readonly string[]): string | null {
  for (const line of before.slice(-12).reverse()) {
    const found = /[\\/](?:site|dist)-packages[\\/]([\w-]{1,100})/.exec(line)?.[1];
    if (found !== undefined) return found;
  }
  return null;
}
