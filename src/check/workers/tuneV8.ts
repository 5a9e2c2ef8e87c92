/** How V8 goes about memory and machine code in this process, threads included. */

import { setFlagsFromString } from 'node:v8';
import { isTriedNode } from '../../base/nodeReleases.ts';

/**
 * V8 lets the space of short-lived objects grow to a hundred MiB, and the heap to four times what is alive, which is
 * fast where memory is free. Here most of what is held dies with its member: with these the peak is lower by a third,
 * for about 6 % of time. Both are read whenever the heap grows.
 */
const HEAP = ['--semi-space-growth-factor=1', '--heap-growing-percent=80'];

/**
 * The second of V8's optimizing compilers takes more time on other threads than its code saves in the seconds that a
 * check lasts: without it one large wheel takes a fifteenth less processor time, and no set of wheels more.
 */
const WITHOUT_TURBOFAN = '--no-turbofan';

/** The first release line in which V8 has another optimizing compiler, and always uses it. */
const FIRST_WITH_MAGLEV = 24;

/** To be called before wheels are read. */
export function tuneV8(): void {
  for (const flag of flagsFor(process.versions.node)) setFlagsFromString(flag);
}

/**
 * The flags that may be set in a version of Node. Nothing tells a program which ones its V8 has, and V8 writes an error to
 * the process's own output for one that it hasn't.
 */
export function flagsFor(node: string): readonly string[] {
  if (!isTriedNode(node)) return [];
  return Number.parseInt(node, 10) < FIRST_WITH_MAGLEV ? HEAP : [...HEAP, WITHOUT_TURBOFAN];
}
