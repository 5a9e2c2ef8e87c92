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
