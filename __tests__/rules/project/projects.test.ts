/** The rules about a repository's configuration, on the small repositories in `fixtures/projects`. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/model/report.ts';
import { DEFAULT_SETTINGS } from '../../../src/model/settings.ts';
import { readTomlOptions } from '../../../src/project/cibuildwheel/tomlOptions.ts';
import { readWorkflows } from '../../../src/project/workflows/readWorkflows.ts';
import { RULES } from '../../../src/rules/registry.ts';
import { runRules } from '../../../src/rules/run.ts';

const PROJECTS = fileURLToPath(new URL('../../../fixtures/projects/', import.meta.url));

/** One finding; the list of a repository is whole, so that what isn't in it must not be said. */
interface Expected {
  rule: string;
  severity: string;
  path: string;
  line: number;
  /** What the texts of the finding must hold. */
  says?: string[];
}

async function findingsOf(folder: string): Promise<Finding[]> {
  const workflows = path.join(folder, '.github/workflows');
  const files = (existsSync(workflows) ? readdirSync(workflows) : []).map((name) => ({
    path: `.github/workflows/${name}`,
    text: readFileSync(path.join(workflows, name), 'utf8'),
  }));
  const { jobs, unknown } = readWorkflows(files);
  const toml = readFileSync(path.join(folder, 'pyproject.toml'), 'utf8');
  const project = { toml: await readTomlOptions(toml, 'pyproject.toml'), jobs, unknown, prebuilt: [] };
  return runRules('project', project, DEFAULT_SETTINGS);
}

async function check(folder: string): Promise<Finding[]> {
  const expected: Expected[] = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8'));
  const findings = await findingsOf(folder);
  const found = findings.map(({ rule, severity, location }) => ({
    rule,
    severity,
    path: location?.path,
    line: location?.startLine,
  }));
  expect(found).toEqual(expected.map(({ says: _, ...place }) => place));
  for (const [index, { says = [] }] of expected.entries()) {
    const { title, message, remedy } = findings[index] ?? {};
    for (const part of says) expect(`${title} ${message} ${remedy}`).toContain(part);
  }
  return findings;
}

/** The rule about prebuilt files takes checkouts, which __tests__/rules/project/prebuilt-binary.test.ts makes. */
const CONFIGURATION_RULES = RULES.project.map(({ id }) => id).filter((id) => id !== 'prebuilt-binary');

describe.each(CONFIGURATION_RULES)('%s', (id) => {
  const cases = readdirSync(path.join(PROJECTS, id));

  test('has repositories where it fires and near misses', () => {
    expect(cases.filter((name) => !/^(?:fires|near-miss)-/.test(name))).toEqual([]);
    for (const kind of ['fires-', 'near-miss-']) {
      expect(cases.some((name) => name.startsWith(kind))).toBe(true);
    }
  });

  test.each(cases)('%s', async (name) => {
    const findings = await check(path.join(PROJECTS, id, name));
    expect(findings.some(({ rule }) => rule === id)).toBe(name.startsWith('fires-'));
  });
});

test('the founding case', async () => {
  await check(path.join(PROJECTS, 'founding-case'));
});
