import { expect, test } from 'vitest';
import { AARCH64, brief, check, MUSL } from '../configured.ts';

test('a pyproject.toml that is no TOML is an error on its line, beside the findings of the wheels', async () => {
  const report = await check({ wheels: [AARCH64, MUSL], toml: ['', '[tool.cibuildwheel'] });
  expect(report.findings.map(brief)).toEqual([
    'error unreadable-configuration line 2',
    `error architecture-mismatch ${AARCH64}`,
  ]);
  expect(report.conclusion).toBe('failure');
});
