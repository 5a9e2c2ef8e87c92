import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findProgram, searchFolders } from '../../../src/project/git/programs.ts';
import { commit } from '../../support/git.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const isWindows = process.platform === 'win32';
let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'programs-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function program(file: string, text = '#!/bin/sh\n', mode = 0o755): string {
  const full = path.join(folder, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
  chmodSync(full, mode);
  return full;
}

test.each([
  ['/usr/bin:/bin', ['/usr/bin', '/bin']],
  [':/bin::.:bin:./bin:../bin:~/bin:/opt/x:', ['/bin', '/opt/x']],
  ['', []],
])('folders of PATH elsewhere than on Windows: %j', (text, folders) => {
  expect(searchFolders(text, path.posix)).toEqual(folders);
});

test.each([
  ['C:\\Git\\cmd;D:/bin', ['C:\\Git\\cmd', 'D:/bin']],
  [';.;bin;.\\bin;\\bin;/bin;C:;C:bin;C:\\x', ['C:\\x']],
  ['"C:\\with space";"rel";\\\\server\\share\\bin', ['C:\\with space', '\\\\server\\share\\bin']],
])('folders of PATH on Windows: %j', (text, folders) => {
  expect(searchFolders(text, path.win32)).toEqual(folders);
});

describe.skipIf(isWindows)('a program', () => {
  test('is the first that can be run', () => {
    program('a/git', '', 0o644);
    mkdirSync(path.join(folder, 'b', 'git'), { recursive: true });
    const right = program('c/git');
    program('d/git');
    const PATH = ['a', 'none', 'b', 'c', 'd'].map((name) => path.join(folder, name)).join(':');
    expect(findProgram('git', { PATH })).toBe(right);
    expect(findProgram('other', { PATH })).toBeNull();
    expect(findProgram('git', {})).toBeNull();
  });

  test.each(['', '.', 'bin', './bin'])('in the working directory is not started: %j', (entry) => {
    commit(folder, { 'pyproject.toml': '[project]\n' });
    const trap = path.join(folder, '..', `${path.basename(folder)}-sprung`);
    for (const file of ['git', 'bin/git'])
      program(file, `#!/bin/sh\ntouch ${trap}\nexec /usr/bin/git "$@"\n`);
    const cli = path.join(root, 'dist', 'cli.js');
    const wheel = path.join(root, 'fixtures', 'wheels');
    for (const PATH of [`${entry}:${process.env.PATH}`, entry]) {
      const { status } = spawnSync(process.execPath, [cli, wheel], { cwd: folder, env: { PATH } });
      expect(status).toBe(1);
      expect(existsSync(trap)).toBe(false);
    }
  });
});
