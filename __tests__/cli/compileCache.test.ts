/** Where the command line keeps what was compiled, and where not. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import module from 'node:module';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileCacheFolder } from '../../src/cli/compileCache.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const isWindows = process.platform === 'win32';
const CACHES = isWindows ? 'LOCALAPPDATA' : 'XDG_CACHE_HOME';
const isKept = 'enableCompileCache' in module;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'compile-cache-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the folder', () => {
  test('is one of the user’s own', () => {
    expect(compileCacheFolder({ [CACHES]: folder })).toBe(path.join(folder, 'wheel-abi-check', 'compiled'));
    const byDefault = compileCacheFolder({});
    if (byDefault !== null) expect(path.relative(homedir(), byDefault)).not.toMatch(/^\.\./);
  });

  test('is asked for by its absolute name alone', () => {
    expect(compileCacheFolder({ [CACHES]: 'here' })).toBe(compileCacheFolder({}));
  });

  test('is none in a job, nor where one was chosen', () => {
    expect(compileCacheFolder({ [CACHES]: folder, CI: 'true' })).toBeNull();
    expect(compileCacheFolder({ [CACHES]: folder, NODE_COMPILE_CACHE: folder })).toBeNull();
  });

  test('is none in a checkout', () => {
    const checkout = path.join(folder, 'checkout');
    mkdirSync(path.join(checkout, '.git'), { recursive: true });
    expect(compileCacheFolder({ [CACHES]: checkout })).toBeNull();
    expect(compileCacheFolder({ [CACHES]: path.join(checkout, 'deep', 'caches') })).toBeNull();
  });
});

describe('the command line', () => {
  const run = (env: NodeJS.ProcessEnv): string[] => {
    const caches = mkdtempSync(path.join(folder, 'caches-'));
    const cwd = mkdtempSync(path.join(folder, 'cwd-'));
    const { CI: _, NODE_COMPILE_CACHE: _2, ...inherited } = process.env;
    const child = spawnSync(process.execPath, [CLI, '--list-rules'], {
      cwd,
      encoding: 'utf8',
      env: { ...inherited, [CACHES]: caches, ...env },
    });
    expect(child).toMatchObject({ status: 0, stderr: '' });
    expect(readdirSync(cwd)).toEqual([]);
    return readdirSync(caches);
  };

  test('keeps what it compiled, where Node can', () => {
    expect(run({})).toEqual(isKept ? ['wheel-abi-check'] : []);
  });

  test('keeps nothing where it is told so', () => {
    expect(run({ NODE_DISABLE_COMPILE_CACHE: '1' })).toEqual([]);
    expect(run({ CI: 'true' })).toEqual([]);
  });

  test('does without where the folder can’t be made', () => {
    expect(run({ [CACHES]: path.join(CLI, 'below-a-file') })).toEqual([]);
    expect(existsSync(path.join(CLI, 'below-a-file'))).toBe(false);
  });
});
