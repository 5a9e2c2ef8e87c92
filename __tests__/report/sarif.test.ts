import { describe, expect, test } from 'vitest';
import type { Finding, Report } from '../../src/model/report.ts';
import { unifiedDiff } from '../../src/project/fix/unifiedDiff.ts';
import { buildReport } from '../../src/report/buildReport.ts';
import type { Replacement } from '../../src/report/sarif/format.ts';
import { pathUri } from '../../src/report/sarif/locations.ts';
import { renderSarif, type SarifOptions } from '../../src/report/sarif.ts';
import { RULE_LIST } from '../../src/rules/registry.ts';
import { acceptSarif } from '../support/sarifContract.ts';
import {
  cleanReport,
  finding,
  foundingCase,
  largeReport,
  matrixReport,
  mixedReport,
  report,
  wheel,
} from './samples.ts';

const OPTIONS: SarifOptions = { category: 'job/Wheel ABI', withSuppressed: true };

/** The run, once GitHub would have taken the file. */
function runOf(sample: Report, options: Partial<SarifOptions> = {}) {
  const [run] = acceptSarif(renderSarif(sample, { ...OPTIONS, ...options })).runs;
  return run;
}

function resultsOf(findings: Finding[], wheels = [wheel('a-1.0-py3-none-any.whl')]) {
  return runOf(report(wheels, findings)).results;
}

test.each([
  ['founding', foundingCase()],
  ['clean', cleanReport()],
  ['mixed', mixedReport()],
  ['matrix', matrixReport()],
  ['empty', report([], [])],
])('GitHub takes it: %s', (_, sample) => {
  for (const withSuppressed of [true, false]) runOf(sample, { withSuppressed });
});

test('the founding case is one result, with both wheels', () => {
  const { results, automationDetails, columnKind, tool } = runOf(foundingCase());
  expect(automationDetails).toEqual({ id: 'job/Wheel ABI/' });
  expect(columnKind).toBe('utf16CodeUnits');
  expect(tool.driver).toMatchObject({ name: 'wheel-abi-check', version: '0.1.0' });
  expect(results).toHaveLength(1);
  expect(results[0]).toMatchObject({
    ruleId: 'architecture-mismatch',
    level: 'error',
    message: {
      text: expect.stringMatching(/^armv7l executable in an aarch64 wheel: \S+\. .* is a 32-bit ARM program/),
    },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'contrib/bitshuffle2_neon_bucle' },
          region: { startLine: 1, endLine: 1 },
        },
      },
    ],
  });
  expect(
    results[0]?.relatedLocations?.map(({ id, physicalLocation, message }) => [
      id,
      physicalLocation.artifactLocation.uri,
      message?.text,
    ]),
  ).toEqual(
    ['cp310', 'cp311'].map((python, index) => {
      const name = `blosc2-2.7.1-${python}-${python}-linux_aarch64.whl`;
      return [index + 1, `wheelhouse/${name}`, `blosc2/contrib/bitshuffle2_neon_bucle in ${name}`];
    }),
  );
});

test('every rule is described, whether it found something or not', () => {
  const { rules } = runOf(cleanReport()).tool.driver;
  expect(rules.map(({ id }) => id)).toEqual(RULE_LIST.map(({ id }) => id));
  expect(rules.find(({ id }) => id === 'architecture-mismatch')).toMatchObject({
    name: 'ArchitectureMismatch',
    shortDescription: {
      text: "A binary is built for another CPU architecture than the wheel's tags promise.",
    },
    helpUri: expect.stringMatching(/^https:\/\/.*\/architecture-mismatch\.md$/),
    defaultConfiguration: { level: 'error' },
    properties: { precision: 'high', 'problem.severity': 'error' },
  });
  const levels = new Map(rules.map(({ id, defaultConfiguration }) => [id, defaultConfiguration.level]));
  expect(levels.get('unrepaired-wheel')).toBe('warning');
});

test('severities become levels, worst first', () => {
  expect(runOf(mixedReport()).results.map(({ level }) => level)).toEqual([
    'error',
    'warning',
    'note',
    'note',
  ]);
});

describe('what the configuration ignores', () => {
  test('is a result that is marked as suppressed, with its reason', () => {
    const suppressed = runOf(mixedReport()).results.filter((result) => result.suppressions !== undefined);
    expect(suppressed).toMatchObject([
      {
        ruleId: 'unsupported-isa',
        suppressions: [
          { kind: 'external', status: 'accepted', justification: 'dispatched at run time | by #cpuid' },
        ],
      },
    ]);
  });

  test('is left out where code scanning would make an alert of it', () => {
    const { results } = runOf(mixedReport(), { withSuppressed: false });
    expect(results.every((result) => result.suppressions === undefined)).toBe(true);
    expect(results).toHaveLength(3);
  });

  test('twice the same are two', () => {
    const one = { rule: 'debug-info', wheel: null, member: 'a.so', reason: 'so be it' };
    const input = { wheels: [], findings: [], failOn: 'error', toolVersion: '0.1.0' } as const;
    expect(runOf(buildReport({ ...input, suppressed: [one, one] })).results).toHaveLength(2);
  });
});

test('no category, no automation details: the uploader gives its own', () => {
  expect(runOf(cleanReport(), { category: null }).automationDetails).toBeUndefined();
});

describe('fingerprints', () => {
  const print = (findings: Finding[]) =>
    resultsOf(findings).map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash);

  test('stay when the file is built anew, moves to another line or is described in other words', () => {
    const before = finding({ member: 'pkg/a.so', cause: 'x:1', title: 'old words' });
    const after = finding({
      member: 'pkg/a.so',
      cause: 'x:2',
      wheel: 'a-1.1-py3-none-any.whl',
      title: 'new words',
      location: { path: 'setup.py', startLine: 9, endLine: 9 },
    });
    expect(print([before])).toEqual(print([after]));
  });

  test('differ by rule and file, and where both are equal', () => {
    const some = [
      finding({ member: 'a.so', cause: '1' }),
      finding({ member: 'a.so', cause: '2' }),
      finding({ member: 'b.so', cause: '3' }),
      finding({ member: 'a.so', cause: '4', rule: 'debug-info' }),
      finding({ cause: '5' }),
      finding({ cause: '6' }),
    ];
    expect(new Set(print(some)).size).toBe(6);
    expect(print(some).map((each) => each?.split(':')[1])).toEqual(['1', '1', '1', '1', '2', '1']);
  });
});

describe('places', () => {
  const uriOf = (findings: Finding[], path = 'wheelhouse/a b#1?%.whl') => {
    const [result] = resultsOf(findings, [wheel('a.whl', { path })]);
    return result?.locations[0].physicalLocation.artifactLocation.uri;
  };

  test('without a place in the repository, the file of the wheel', () => {
    expect(uriOf([finding({ wheel: 'a.whl' })])).toBe('wheelhouse/a%20b%231%3F%25.whl');
    expect(uriOf([finding({ wheel: 'a.whl' })], '/tmp/a.whl')).toBe('file:///tmp/a.whl');
  });

  test.each([
    ['../outside', 'wheelhouse/a%20b%231%3F%25.whl'],
    ['a/ü.toml', 'a/%C3%BC.toml'],
    ['a:b', 'a%3Ab'],
  ])('a place in the repository such as %j', (path, uri) => {
    expect(uriOf([finding({ wheel: 'a.whl', location: { path, startLine: 3, endLine: 2 } })])).toBe(uri);
  });

  test('without a wheel, a file where people configure wheels', () => {
    expect(uriOf([finding({ wheel: null })])).toBe('pyproject.toml');
    expect(uriOf([finding({ wheel: 'a.whl' })], 'x'.repeat(60_000))).toBe('pyproject.toml');
  });

  test.each([
    ['', null],
    ['x'.repeat(5000), null],
    ['\u{1f4a9}'.repeat(1000), null],
    ['a\ud800', 'a%EF%BF%BD'],
    ['//host/x', 'file:////host/x'],
    ['a\\b\n', 'a%5Cb%0A'],
  ])('%j', (path, uri) => {
    expect(pathUri(path)).toBe(uri);
  });

  test('more wheels than code scanning shows', () => {
    const findings = Array.from({ length: 150 }, (_, index) => finding({ wheel: `${index}.whl` }));
    expect(resultsOf(findings)[0]?.relatedLocations).toHaveLength(99);
  });
});

test('a file name makes no link', () => {
  const [result] = resultsOf([finding({ title: '[x](1)', message: '[y](https://evil.example)' })]);
  expect(result?.message.text).toMatch(/^\\\[x\\\]\(1\)\. \\\[y\\\]\(https:/);
});

describe('size', () => {
  test('5,000 findings in 40 wheels', () => {
    const { results, invocations } = runOf(largeReport());
    expect(results).toHaveLength(1200);
    expect(invocations[0].toolExecutionNotifications).toBeUndefined();
  });

  test('more causes than GitHub takes: the worst are kept, and it says so', () => {
    const many = Array.from({ length: 25_010 }, (_, index) =>
      finding({ cause: `${index}`, severity: index === 25_000 ? 'error' : 'notice' }),
    );
    const { results, invocations } = runOf(report([], many));
    expect(results).toHaveLength(25_000);
    expect(results[0]?.level).toBe('error');
    expect(invocations[0].toolExecutionNotifications?.[0]?.message.text).toMatch(
      /^Showing 25000 of 25010 results/,
    );
  });

  test('a file that is too large when compressed', () => {
    const text = renderSarif(largeReport(), { ...OPTIONS, maxGzipped: 80_000 });
    const [{ results, invocations }] = acceptSarif(text).runs;
    expect(results.length).toBeGreaterThan(50);
    expect(results.length).toBeLessThan(1200);
    expect(new Set(results.map(({ level }) => level))).not.toContain('note');
    expect(invocations[0].toolExecutionNotifications).toHaveLength(1);
  });

  test('one that can not be made small enough is still a file', () => {
    expect(acceptSarif(renderSarif(foundingCase(), { ...OPTIONS, maxGzipped: 10 })).runs[0].results).toEqual(
      [],
    );
  });
});

test('the same report gives the same bytes', () => {
  expect(renderSarif(largeReport(), OPTIONS)).toBe(renderSarif(largeReport(), OPTIONS));
});

describe('a proposal', () => {
  /** What a tool makes of the fix. */
  function applied(text: string, replacements: readonly Replacement[]): string {
    const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    const at = (line: number, column: number): number => (starts[line - 1] ?? text.length) + column - 1;
    return replacements.reduceRight(
      (result, { deletedRegion: { startLine, startColumn, endLine, endColumn }, insertedContent }) =>
        result.slice(0, at(startLine, startColumn)) +
        (insertedContent?.text ?? '') +
        result.slice(at(endLine, endColumn)),
      text,
    );
  }

  const lines = (count: number): string =>
    Array.from({ length: count }, (_, index) => `line ${index}\n`).join('');

  test.each([
    ['lines that go', lines(20), lines(20).replace('line 3\n', '').replace('line 15\n', '')],
    ['lines that come', lines(9), `first\n${lines(9)}last\n`],
    ['lines in the place of others', lines(9), lines(9).replace('line 4\nline 5', 'four\nfive\nsix')],
    ['a file without a line break at its end', 'a\nb', 'a\nc'],
    ['a line break at the end that comes', 'a\nb', 'a\nb\nc\n'],
    ['a line break at the end that goes', 'a\nb\n', 'a\nb'],
    ['breaks of Windows', lines(9).replaceAll('\n', '\r\n'), lines(8).replaceAll('\n', '\r\n')],
    ['lines that look like a diff', '-- a/x\n++ b/y\n@@ -1 +1 @@\n', '-- a/x\n'],
    ['an empty file that fills', '', 'a\n'],
  ])('is a fix: %s', (_, before, after) => {
    const diff = unifiedDiff([
      { path: 'one file.yml', before, after },
      { path: 'pyproject.toml', before: 'x = 1\n', after: 'x = 2\n' },
    ]);
    const [result] = resultsOf([finding({ proposal: { diff, left: [] } })]);
    const [fix, ...others] = result?.fixes ?? [];
    expect(others).toEqual([]);
    const [first, second] = fix?.artifactChanges ?? [];
    expect([first?.artifactLocation.uri, second?.artifactLocation.uri]).toEqual([
      'one%20file.yml',
      'pyproject.toml',
    ]);
    expect(applied(before, first?.replacements ?? [])).toBe(after);
    expect(applied('x = 1\n', second?.replacements ?? [])).toBe('x = 2\n');
  });

  test.each([null, '', 'no diff\n', '@@ -1 +1 @@\n', '--- a/x\n+++ b/x\n'])('of %j is none', (diff) => {
    const [result] = resultsOf([finding({ proposal: { diff, left: [] } })]);
    expect(result).not.toHaveProperty('fixes');
  });
});
