import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/model/settings.ts';
import { findingsOfProject, testProjects } from '../fixtures.ts';

testProjects('unknown-option');

test('names from outside are cut and harmless', async () => {
  const found = await findingsOfProject(
    `[tool.cibuildwheel]\n"${'x'.repeat(50_000)}" = 1\n"a\\n::error::\\u202e" = 1\n`,
  );
  expect(found).toHaveLength(2);
  for (const { title, message, remedy, data } of found) {
    expect(`${title}${message}${remedy}${JSON.stringify(data)}`.length).toBeLessThan(2000);
    expect(`${title}${message}${remedy}`).not.toMatch(/[\n\u202e]/);
  }
});

test('a configured severity counts, and "off" too', async () => {
  const run = async (severity: 'error' | 'off'): Promise<string[]> =>
    (
      await findingsOfProject(
        '[tool.cibuildwheel]\nquux = 1\n',
        {},
        {
          ...DEFAULT_SETTINGS,
          severities: new Map([['unknown-option', severity]]),
        },
      )
    ).map(
      (finding) => `${finding.severity} ${finding.wheel} ${finding.member} ${finding.location?.startLine}`,
    );
  expect(await run('error')).toEqual(['error null null 2']);
  expect(await run('off')).toEqual([]);
});
