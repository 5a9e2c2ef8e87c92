import { describe, expect, test } from 'vitest';
import type { FailOn, Severity } from '../../src/model/report.ts';
import { buildReport } from '../../src/report/buildReport.ts';
import { binary, finding, largeReport, mixedReport, report, wheel } from './samples.ts';

describe('conclusion', () => {
  const cases: [Severity[], FailOn, string][] = [
    [[], 'notice', 'success'],
    [['notice'], 'error', 'success'],
    [['notice'], 'notice', 'failure'],
    [['notice'], 'never', 'success'],
    [['warning'], 'error', 'neutral'],
    [['warning'], 'warning', 'failure'],
    [['error'], 'never', 'neutral'],
    [['error'], 'error', 'failure'],
    [['error'], 'notice', 'failure'],
    [['notice', 'warning', 'error'], 'warning', 'failure'],
  ];
  test.each(cases)('%j with fail-on %s: %s', (severities, failOn, conclusion) => {
    const findings = severities.map((severity) => finding({ severity }));
    expect(report([], findings, failOn).conclusion).toBe(conclusion);
  });
});

test('findings in order of severity, wheel, member, rule, cause; null first, by code units', () => {
  const ordered = [
    finding({ wheel: null }),
    finding({ wheel: 'B.whl' }),
    finding({ wheel: 'a.whl', member: null }),
    finding({ wheel: 'a.whl', member: 'Z' }),
    finding({ wheel: 'a.whl', member: 'a', rule: 'a' }),
    finding({ wheel: 'a.whl', member: 'a', rule: 'b', cause: 'a' }),
    finding({ wheel: 'a.whl', member: 'a', rule: 'b', cause: 'b' }),
    finding({ wheel: 'a.whl', member: 'ä' }),
    finding({ severity: 'warning', wheel: null }),
    finding({ severity: 'notice', wheel: null }),
  ];
  expect(report([], ordered.toReversed()).findings).toEqual(ordered);
});

test('wheels in order of name, artifact, path', () => {
  const ordered = [
    wheel('B.whl'),
    wheel('a.whl', { path: 'x' }),
    wheel('a.whl', { path: 'y' }),
    wheel('a.whl', { artifact: 'cibw' }),
  ];
  expect(report(ordered.toReversed(), []).wheels).toMatchObject(ordered);
});

test('counts wheels, binaries and findings', () => {
  const entries = [wheel('a.whl', { binaries: [binary('a'), binary('b')] }), wheel('b.whl')];
  const findings = [finding(), finding(), finding({ severity: 'notice' })];
  expect(report(entries, findings).counts).toEqual({
    wheels: 2,
    binaries: 2,
    error: 2,
    warning: 0,
    notice: 1,
  });
});

test('the input is left alone, and its order makes no difference', () => {
  const { wheels, findings } = largeReport();
  const shuffled = { wheels: wheels.toReversed(), findings: findings.toReversed() };
  const copy = structuredClone(shuffled);
  const built = buildReport({ ...shuffled, failOn: 'error', toolVersion: '0.1.0' });
  expect(built).toEqual(largeReport());
  expect(shuffled).toEqual(copy);
});

test('what the configuration ignores is passed on', () => {
  expect(mixedReport().suppressed).toHaveLength(1);
  expect(report([], []).suppressed).toEqual([]);
});
