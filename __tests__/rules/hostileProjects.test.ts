/** No repository may take the rules' time, break their texts or make them throw. */

import { describe, expect, test } from 'vitest';
import { counted } from '../support/work.ts';
import { findingsOfProject } from './fixtures.ts';

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
    const { steps } = await counted(() => findingsOfProject(toml, { 'wheels.yml': WORKFLOW(80) }));
    expect(steps).toBeLessThan(300_000_000);
  });
});

test('ten thousand mistakes are not ten thousand findings', async () => {
  const keys = Array.from({ length: 1500 }, (_, n) => `"k${n}" = 1`).join('\n');
  const found = await findingsOfProject(`[tool.cibuildwheel]\n${keys}`);
  expect(found).toHaveLength(200);
  expect(found.at(-1)?.title).toBe('1301 more findings of unknown-option in this repository');
});
