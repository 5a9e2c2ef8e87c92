/** `npm run python-api`, on lists of names and a stable_abi.toml that say what the table says. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { decodeApiTable, hasName, TABLE_MINORS } from '../../src/python/api.ts';
import { API_TABLE } from '../../src/python/apiTable.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(path.join(os.tmpdir(), 'python-api-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const names = [...decodeApiTable(API_TABLE)];

const MACROS = `
[feature_macro.MS_WINDOWS]
  windows = true
[feature_macro.HAVE_FORK]
  doc = 'on platforms with fork()'
[feature_macro.Py_REF_DEBUG]
  windows = 'maybe'
[function._Py_NegativeRefcount]
  added = '3.10'
  ifdef = 'Py_REF_DEBUG'
`;
const stable = path.join(folder, 'stable_abi.toml');
writeFileSync(
  stable,
  MACROS +
    names
      .filter(([, api]) => api.stable !== null)
      .map(([name, api]) => {
        const macro = api.only === 'windows' ? 'MS_WINDOWS' : api.only === 'posix' ? 'HAVE_FORK' : null;
        return `[function.${name}]\n  added = '3.${api.stable}'\n${macro === null ? '' : `  ifdef = '${macro}'\n`}`;
      })
      .join(''),
);
const lists = TABLE_MINORS.map((minor) => {
  const file = path.join(folder, `libpython3.${minor}.txt`);
  const exported = names.filter(([, api]) => hasName(api, minor, 'posix')).map(([name]) => name);
  writeFileSync(file, [...exported, 'PyInit_gc'].map((name) => `0000000000001139 T ${name}\n`).join(''));
  return file;
});

function refresh(...args: string[]): { status: number | null; stdout: string } {
  const script = path.join(root, 'scripts/pythonApi.mjs');
  return spawnSync('node', [script, '--check', '--stable-abi', stable, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
}

test('finds no difference where there is none', () => {
  const { status, stdout } = refresh('--anew', ...lists);
  expect(stdout).toMatch(/^\d+ names, 3\.6 to 3\.15; 0 differ from the table\.\n$/);
  expect(status).toBe(0);
});

test('takes over a Python that is new, and leaves the others as they are', () => {
  const next = path.join(folder, 'next.txt');
  writeFileSync(next, 'PyList_New\nPyNew_Thing\nPyInit_gc\nstrlen\n');
  const { status, stdout } = refresh(`16=${next}`);
  expect(status).toBe(1);
  expect(stdout).toContain('PyNew_Thing: nothing → 3.16, stable never\n');
  expect(stdout).toMatch(/^PyList_New: 3\.6 .* 15, stable 2 → 3\.6 .* 15 16, stable 2$/m);
  expect(stdout).not.toMatch(/PyInit_|strlen/);
});
