import { expect, test } from 'vitest';
import { plainText } from '../../src/base/escape.ts';
import { jsonPieces, renderJson } from '../../src/report/json.ts';
import { foundingCase, HOSTILE_NAMES, hostileReport, largeReport } from './samples.ts';

test('two spaces, a newline at the end, and what was put in', () => {
  const sample = foundingCase();
  const json = renderJson(sample);
  expect(json).toMatch(/^\{\n {2}"schemaVersion": 2,\n/);
  expect(json).toMatch(/\n\}\n$/);
  expect(JSON.parse(json)).toEqual(sample);
  expect(json).toBe(`${JSON.stringify(sample, null, 2)}\n`);
});

test('comes in pieces, none of which holds more than one wheel or finding', () => {
  const report = largeReport();
  const items = [...report.wheels, ...report.findings, ...report.suppressed];
  const longest = Math.max(...items.map((item) => JSON.stringify(item, null, 6).length));
  const pieces = [...jsonPieces(report)];
  expect(pieces.length).toBeGreaterThan(items.length);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(longest + 5000);
  expect(JSON.parse(pieces.join(''))).toEqual(report);
});

test.each(HOSTILE_NAMES.map((name) => [plainText(name, 40), name]))('survives %s', (_, name) => {
  const sample = hostileReport(name);
  expect(JSON.parse(renderJson(sample))).toEqual(sample);
});

test('the same report gives the same bytes', () => {
  expect(renderJson(largeReport())).toBe(renderJson(largeReport()));
});
