/** Repositories made on the spot, and what a scan finds in them. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { diskRepository } from '../../src/project/git/diskRepository.ts';
import { openCheckout } from '../../src/project/git/gitCheckout.ts';
import { indexRepository } from '../../src/project/git/gitRepository.ts';
import {
  type PrebuiltScan,
  type ScanOptions,
  scanPrebuilt,
} from '../../src/project/prebuilt/scanPrebuilt.ts';

/** One of the fixtures' binaries. */
export function binary(name: string): Buffer {
  return readFileSync(new URL(`../../fixtures/binaries/${name}`, import.meta.url));
}

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'repository-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function write(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** Packs the folder `top` of `folder` as sdists are packed. */
export function packTar(folder: string, top: string, to: string): void {
  mkdirSync(path.dirname(path.join(folder, to)), { recursive: true });
  execFileSync('tar', ['-czf', to, top], { cwd: folder });
}

/** Scans a folder as it would be checked, with or without Git. */
export async function scan(folder: string, options: Partial<ScanOptions> = {}): Promise<PrebuiltScan> {
  const checkout = await openCheckout(folder);
  const repository = checkout === null ? diskRepository(folder, true) : indexRepository(checkout, true);
  const rest = { folder: '', home: null, sdists: [], wheels: [], areJudged: false };
  return await scanPrebuilt(folder, { repository, ...rest, ...options });
}
