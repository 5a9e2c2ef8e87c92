import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Runs Git in a folder, without the configuration of whoever runs the tests; gives what it prints. */
export function git(folder: string, ...args: string[]): string {
  const who = [
    '-c',
    'user.name=Test',
    '-c',
    'user.email=test@example.com',
    '-c',
    'protocol.file.allow=always',
  ];
  // Without a template a new repository has no sample of each hook, which would all be written and removed again.
  const own = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_TEMPLATE_DIR: '' };
  const env = { ...process.env, ...own };
  return execFileSync('git', [...who, ...args], { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' }).trim();
}

/** Writes files, commits all that there is in the folder, and gives the commit. The folder becomes a repository. */
export function commit(
  folder: string,
  files: Record<string, string | Uint8Array>,
  { objectFormat = 'sha1' } = {},
): string {
  mkdirSync(folder, { recursive: true });
  git(folder, 'init', '--quiet', `--object-format=${objectFormat}`);
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'files');
  return git(folder, 'rev-parse', 'HEAD');
}
