/** The recipes for cibuildwheel's audit step, read by cibuildwheel itself where a Python has it. */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { blocks } from '../support/workflowExamples.ts';

const PYTHON = process.env.CIBUILDWHEEL_PYTHON || 'python3';
const SCRIPT = fileURLToPath(new URL('../../scripts/auditRecipes.py', import.meta.url));
const noCibuildwheel = spawnSync(PYTHON, ['-c', 'import cibuildwheel.audit']).status !== 0;

const recipes = blocks('docs/command-line.md', 'toml').filter((text) => text.includes('audit-command'));
const [beside = '', inPlace = ''] = recipes;

const ABI3AUDIT = 'abi3audit --strict --report {abi3_wheel}';
const OURS = 'npx --yes wheel-abi-check {wheel}';

/** What each platform would run. */
function auditSteps(toml: string): { [platform: string]: { command: string[]; requires: string[] } } {
  const { stdout, stderr } = spawnSync(PYTHON, [SCRIPT], { input: toml, encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

test('there are two: beside abi3audit, and in its place', () => {
  expect(recipes).toHaveLength(2);
  expect(beside).toMatch(/^\[\[tool\.cibuildwheel\.overrides\]\]\nselect = "\*"\ninherit\./);
  expect(beside).not.toContain('audit-requires');
  expect(inPlace).not.toContain('inherit');
});

test.skipIf(noCibuildwheel)('beside abi3audit, which stays pinned', () => {
  const { pyodide, ...others } = auditSteps(beside);
  // It is pinned where the list is the default's own.
  const requires = ['abi3audit'];
  for (const step of Object.values(others)) expect(step).toEqual({ command: [ABI3AUDIT, OURS], requires });
  expect(Object.keys(others)).toEqual(['linux', 'macos', 'windows', 'android', 'ios']);
  expect(pyodide).toEqual({ command: [OURS], requires });
});

test.skipIf(noCibuildwheel)('in its place', () => {
  const step = { command: ['wheel-abi-check {wheel}'], requires: ['wheel-abi-check[node]'] };
  for (const each of Object.values(auditSteps(inPlace))) expect(each).toEqual(step);
});

test.skipIf(noCibuildwheel)('inherit anywhere else stops the build', () => {
  const general = '[tool.cibuildwheel]\ninherit.audit-command = "append"\naudit-command = "x {wheel}"\n';
  expect(() => auditSteps(general)).toThrow("Option 'inherit' not supported");
});
