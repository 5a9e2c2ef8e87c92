import { expect, test } from 'vitest';
import { brief, findingsIn } from '../checked.ts';
import { testCases } from '../fixtures.ts';

testCases('unsafe-member');

test.each(['pkg/a\nb.py', 'pkg/a\r\n::error::b.py', 'pkg/\u001b[31m.py'])(
  'a file called %j is one finding, whether it is in RECORD or not',
  async (name) => {
    for (const row of [',', null]) {
      const findings = await findingsIn(
        'py3-none-any',
        { [name]: 'x\n' },
        { recordOverrides: { [name]: row } },
      );
      expect(findings.map(brief)).toEqual([`error unsafe-member ${name}`]);
    }
  },
);

test.each([
  ['cp312-cp312-win_amd64', { 'pkg/aux.py': '' }],
  ['cp312-cp312-win_amd64', { 'pkg/con/data.txt': '' }],
  ['cp312-cp312-win_amd64', { 'pkg/what?.txt': '' }],
  ['cp312-cp312-win_amd64', { 'pkg/end.': '' }],
  ['py3-none-any', { 'pkg/Name.py': '', 'pkg/name.py': '' }],
] as [string, Record<string, string>][])('%s: %j wants another name', async (tag, files) => {
  const findings = await findingsIn(tag, files);
  const [finding] = findings.filter(({ rule }) => rule === 'unsafe-member');
  expect(finding?.remedy).toMatch(/^Rename it in the sources/);
  expect(finding?.message).not.toContain('PyPI');
});

test('a name that is dangerous is no matter of taste', async () => {
  const findings = await findingsIn('cp312-cp312-win_amd64', { 'pkg/a\\b.py': '' });
  const [finding] = findings.filter(({ rule }) => rule === 'unsafe-member');
  expect(finding?.remedy).toContain('do not install it');
});
