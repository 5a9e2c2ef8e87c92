/** How V8's heap grows in this process, threads included. */

import { setFlagsFromString } from 'node:v8';

/**
 * V8 lets the space of short-lived objects grow to a hundred MiB, and the heap to four times what is alive, which is
 * fast where memory is free. Here most of what is held dies with its member: with these the peak is lower by a third,
 * for about 5 % of time. Both are read whenever the heap grows.
 */
const FLAGS = ['--semi-space-growth-factor=1', '--heap-growing-percent=100'];

/**
 * The last release line that is known to have them, from that of Node 20 on. Nothing tells a program which flags its V8
 * has, and V8 writes an error to the process's own output for one that it hasn't.
 */
const LAST_WITH_FLAGS = 26;

/** To be called before wheels are read. */
export function boundHeap(): void {
  for (const flag of flagsFor(process.versions.node)) setFlagsFromString(flag);
}

/** Those that may be set in a version of Node. */
export function flagsFor(node: string): readonly string[] {
  return Number.parseInt(node, 10) <= LAST_WITH_FLAGS ? FLAGS : [];
}
