/** The rules about variables and images, on repositories in `fixtures/projects`. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readWorkflows } from '../../../src/project/workflows/readWorkflows.ts';
import type { Finding } from '../../../src/report/report.ts';
import { envInsteadOfToml } from '../../../src/rules/project/envInsteadOfToml.ts';
import { imagePlatMismatch } from '../../../src/rules/project/imagePlatMismatch.ts';
import type { CibuildwheelProject } from '../../../src/rules/project/projectRule.ts';
import { runProjectRules } from '../../../src/rules/project/runProjectRules.ts';
import { shadowedOption } from '../../../src/rules/project/shadowedOption.ts';
import { DEFAULT_SETTINGS } from '../../../src/rules/rule.ts';
import { tomlOptions } from './tomlOptions.ts';

const PROJECTS = fileURLToPath(new URL('../../../fixtures/projects/', import.meta.url));
const RULES = [envInsteadOfToml, imagePlatMismatch, shadowedOption];

interface Expected {
  rule: string;
  severity: string;
  path: string;
  line: number;
  /** What the texts of the finding must hold. */
  says?: string[];
}

function projectOf(folder: string): CibuildwheelProject {
  const workflows = path.join(folder, '.github/workflows');
  const files = readdirSync(workflows).map((name) => ({
    path: `.github/workflows/${name}`,
    text: readFileSync(path.join(workflows, name), 'utf8'),
  }));
  const { jobs, unknown } = readWorkflows(files);
  const toml = path.join(folder, 'pyproject.toml');
  const text = existsSync(toml) ? readFileSync(toml, 'utf8') : '';
  return { toml: tomlOptions('pyproject.toml', text), jobs, unknown };
}

function findingsOf(folder: string): Finding[] {
  return runProjectRules(projectOf(folder), DEFAULT_SETTINGS, RULES);
}

describe.each(RULES.map(({ id }) => id))('%s', (id) => {
  const cases = readdirSync(path.join(PROJECTS, id));

  test.each(cases)('%s', (name) => {
    const folder = path.join(PROJECTS, id, name);
    const expected: Expected[] = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8'));
    const own = expected.filter(({ rule }) => RULES.some((each) => each.id === rule));
    const findings = findingsOf(folder);
    expect(
      findings.map(({ rule, severity, location }) => ({
        rule,
        severity,
        path: location?.path,
        line: location?.startLine,
      })),
    ).toEqual(own.map(({ rule, severity, path: where, line }) => ({ rule, severity, path: where, line })));
    for (const [index, { says = [] }] of own.entries()) {
      const text = `${findings[index]?.message} ${findings[index]?.remedy}`;
      for (const part of says) expect(text).toContain(part);
    }
    expect(findings.some(({ rule }) => rule === id)).toBe(name.startsWith('fires-'));
  });
});
