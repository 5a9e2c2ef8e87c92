import { expect, test } from 'vitest';
import type { Finding, Report } from '../../src/model/report.ts';
import { buildReport } from '../../src/report/buildReport.ts';
import { headline } from '../../src/report/headline.ts';
import { cleanReport, finding, foundingCase, mixedReport, report, wheel } from './samples.ts';

/** One cause in so many wheels. */
function cause(name: string, wheels: number, overrides: Partial<Finding> = {}): Finding[] {
  return Array.from({ length: wheels }, (_, index) =>
    finding({ cause: name, wheel: `${index}.whl`, title: 'It is odd', ...overrides }),
  );
}

test.each<[string, Report, string]>([
  [
    'the wheels take the place of the first one’s tag',
    foundingCase(),
    'armv7l executable in 2 wheels: bitshuffle2_neon_bucle',
  ],
  ['nothing wrong', cleanReport(), 'nothing wrong in 2 wheels'],
  ['what is ignored counts', mixedReport(), 'Not a wheel name: not a wheel.whl (+1 more), 1 finding ignored'],
  ['one wheel is named', report([], cause('a', 1)), 'It is odd: 0.whl'],
  ['so is a file', report([], cause('a', 1, { member: 'pkg/tool' })), 'It is odd: tool'],
  [
    'unless the title has it',
    report([], cause('a', 1, { member: 'pkg/tool', title: 'tool is odd' })),
    'tool is odd',
  ],
  [
    'of several wheels the number',
    report([], [...cause('a', 3, { member: 'pkg/tool' }), ...cause('b', 1)]),
    'It is odd: tool (in 3 wheels, +1 more)',
  ],
  [
    'what is in most wheels comes first',
    report(
      [],
      [
        ...cause('a', 1, { title: 'a in an x86_64 wheel: a.so' }),
        ...cause('b', 2, { title: 'b in an x86_64 wheel: b.so' }),
      ],
    ),
    'b in 2 wheels: b.so (+1 more)',
  ],
  [
    'errors before all',
    report([], [...cause('a', 4, { severity: 'warning' }), ...cause('b', 1)]),
    'It is odd: 0.whl (+1 more)',
  ],
  [
    'a place in the repository is only where it is shown',
    report([], cause('a', 1, { wheel: null, location: { path: 'contrib/tool', startLine: 1, endLine: 1 } })),
    'It is odd',
  ],
  [
    'notices are not counted',
    report([], [...cause('a', 1), ...cause('b', 1, { severity: 'notice' })]),
    'It is odd: 0.whl',
  ],
  ['unless they decide', report([], cause('a', 1, { severity: 'notice' }), 'notice'), 'It is odd: 0.whl'],
  ['no command either', report([], cause('a', 1, { title: '::error::x', wheel: null })), '\\x3a:error::x'],
  ['no title at all', report([], cause('a', 1, { title: ' ', wheel: null })), 'tag-mismatch'],
])('%s', (_, sample, expected) => {
  expect(headline(sample)).toBe(expected);
});

test('a name that the title has without its middle is not said again', () => {
  const member = 'pkg/_core.cpython-312-x86_64-linux-gnu.so';
  const title = '_core.cpython-3…linux-gnu.so needs glibc 2.34; the tag promises 2.17';
  const one = buildReport({
    wheels: [wheel('a-1.0-cp312-cp312-manylinux_2_17_x86_64.whl')],
    findings: [finding({ wheel: 'a-1.0-cp312-cp312-manylinux_2_17_x86_64.whl', member, title })],
    failOn: 'error',
    toolVersion: '0',
  });
  expect(headline(one)).toBe(title);
});
