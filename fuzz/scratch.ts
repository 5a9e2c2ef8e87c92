/** One folder for files that a target needs on disk; whoever starts the fuzzer gives and removes it. */

import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

let folder: Promise<string> | null = null;

export function scratchFolder(): Promise<string> {
  folder ??= mkdtemp(path.join(tmpdir(), 'fuzz-'));
  return folder;
}

export function madeScratchFolder(): Promise<string> | null {
  return folder;
}
