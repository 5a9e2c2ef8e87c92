/** No repository may take the rules' time, break their texts or make them throw. */

import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/model/report.ts';
import { DEFAULT_SETTINGS } from '../../../src/model/settings.ts';
import { readTomlOptions } from '../../../src/project/cibuildwheel/tomlOptions.ts';
import { readWorkflows } from '../../../src/project/workflows/readWorkflows.ts';
import { runRules } from '../../../src/rules/run.ts';
import { counted } from '../../support/work.ts';

async function findings(toml: string, workflow = ''): Promise<Finding[]> {
  const files = workflow === '' ? [] : [{ path: '.github/workflows/wheels.yml', text: workflow }];
  const { jobs, unknown } = readWorkflows(files);
  return runRules(
    'project',
    { toml: await readTomlOptions(toml, 'pyproject.toml'), jobs, unknown, prebuilt: [] },
    DEFAULT_SETTINGS,
  );
}

const NUMBER = '$'.concat('{{ matrix.n }}');
const WORKFLOW = (versions: number): string =>
  `on: push\njobs:\n  b:\n    runs-on: ubuntu-latest\n    strategy: { matrix: { n: [${Array.from({ length: versions }, (_, n) => n).join()}], m: [a, b, c] } }\n` +
  `    steps:\n      - uses: pypa/cibuildwheel@v4.2.0\n        env: { CIBW_ARCHS: "${NUMBER} x86_64", CIBW_BUILD: "cp3${NUMBER}*" }\n`;

describe('time', () => {
  const list = (selector: (index: number) => string, count: number): string =>
    `[project]\nrequires-python = ">=3.9"\n[tool.cibuildwheel]\nskip = "${Array.from({ length: count }, (_, n) => selector(n)).join(' ')}"\n`;

  test.each([
    ['braces that expand', list((n) => `{1..1000}${n}*`, 499)],
    ['many selectors', list((n) => `cp3${n}-*`, 499)],
    ['more selectors than are judged', list((n) => `cp3${n}-*`, 40_000)],
    ['stars', list((n) => `${'*a'.repeat(100)}${n}`, 400)],
    [
      'many overrides',
      Array.from(
        { length: 1900 },
        (_, n) => `[[tool.cibuildwheel.overrides]]\nselect = "cp${n}*"\nx = 1`,
      ).join('\n'),
    ],
  ])('%s', async (_, toml) => {
    const { steps } = await counted(() => findings(toml, WORKFLOW(80)));
    expect(steps).toBeLessThan(300_000_000);
  });
});

test('ten thousand mistakes are not ten thousand findings', async () => {
  const keys = Array.from({ length: 1500 }, (_, n) => `"k${n}" = 1`).join('\n');
  const found = await findings(`[tool.cibuildwheel]\n${keys}`);
  expect(found).toHaveLength(200);
  expect(found.at(-1)?.title).toBe('1301 more findings of unknown-option in this repository');
});

test('names from outside are cut and harmless', async () => {
  const found = await findings(
    `[tool.cibuildwheel]\n"${'x'.repeat(50_000)}" = 1\n"a\\n::error::\\u202e" = 1\n`,
  );
  expect(found).toHaveLength(2);
  for (const { title, message, remedy, data } of found) {
    expect(`${title}${message}${remedy}${JSON.stringify(data)}`.length).toBeLessThan(2000);
    expect(`${title}${message}${remedy}`).not.toMatch(/[\n\u202e]/);
  }
});

test('a configured severity counts, and "off" too', async () => {
  const toml = await readTomlOptions('[tool.cibuildwheel]\nquux = 1\n', 'pyproject.toml');
  const run = (severity: 'error' | 'off'): string[] =>
    runRules(
      'project',
      { toml, jobs: [], unknown: [], prebuilt: [] },
      { ...DEFAULT_SETTINGS, severities: new Map([['unknown-option', severity]]) },
    ).map(
      (finding) => `${finding.severity} ${finding.wheel} ${finding.member} ${finding.location?.startLine}`,
    );
  expect(run('error')).toEqual(['error null null 2']);
  expect(run('off')).toEqual([]);
});
