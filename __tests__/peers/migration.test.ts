/** The page for those who come from other tools: what it tells them to run runs, and what they are to look at is there. */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(`${root}/docs/migration.md`, 'utf8');
const rows = page
  .split('\n')
  .flatMap((line) => [
    ...line.matchAll(/^\| `(?<before>[^`]+)` \| `npx wheel-abi-check (?<now>[^`]+)`(?<rest>.*)$/g),
  ])
  .map(({ groups }) => [groups?.before ?? '', groups?.now ?? '', groups?.rest ?? ''] as const);

/** A wheel of which each of the tools has something to say. */
const CASES: { [tool: string]: string } = {
  auditwheel: 'symbol-version-too-new/fires-glibc-2.34-in-manylinux2014',
  'delocate-listdeps': 'external-library/fires-loader-path-macos',
  delvewheel: 'missing-export/fires-older-dll',
  abi3audit: 'not-stable-abi/fires-never-stable',
  pydistcheck: 'debug-info/fires-aarch64',
};

/** Without a network, and without what this repository says of itself. */
function run(command: string, wheel: string) {
  const args = command
    .replace('pypi', wheel)
    .replace(/WHEEL$/, wheel)
    .split(' ');
  const options = { cwd: root, encoding: 'utf8' } as const;
  return spawnSync(process.execPath, ['dist/cli.js', ...args, '--config', ''], options);
}

describe.each(rows)('%s', (before, now, rest) => {
  const [tool = ''] = before.split(' ');
  const wheel = `fixtures/cases/${CASES[tool]}`;

  test('runs, and fails where something is wrong', () => {
    const { status, stderr } = run(now, wheel);
    expect(stderr).toBe('');
    // Debug symbols are a notice.
    expect(status).toBe(tool === 'pydistcheck' ? 0 : 1);
  });

  const [, key] = /`\.wheels\[\]\.(\w+)`/.exec(rest) ?? [];
  test.skipIf(key === undefined)('has what it says in the report', () => {
    const { wheels } = JSON.parse(run(now, wheel).stdout);
    expect(Object.keys(wheels[0][key ?? ''])).not.toEqual([]);
  });
});

test('each tool of the title has its row', () => {
  const tools = new Set(rows.map(([before]) => before.split(' ')[0]));
  expect([...tools]).toEqual(Object.keys(CASES));
  for (const tool of tools) expect(page.split('\n', 1)[0]).toContain(tool);
});
