import { expect, test } from 'vitest';
import { renderWorkflowCommands } from '../../src/report/workflowCommands.ts';
import { cleanReport, finding, foundingCase, largeReport, mixedReport, report } from './samples.ts';

test('the founding case in one command', async () => {
  const lines = renderWorkflowCommands(foundingCase());
  expect(lines).toHaveLength(1);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('golden/founding.commands');
});

test('nothing to say, no command', () => {
  expect(renderWorkflowCommands(cleanReport())).toEqual([]);
});

test('worst first, without file where there is no location', () => {
  const heads = renderWorkflowCommands(mixedReport()).map((line) => line.split('::')[1]);
  expect(heads).toEqual([
    'error title=Not a wheel name%3A not a wheel.whl',
    'warning file=CMakeLists.txt,line=12,endLine=14,title=RPATH /tmp/build/lib leaves the wheel%3A libblosc2.so.4',
    'notice file=.github/workflows/wheels.yml,line=31,endLine=31,title=CIBW_SKIP in the workflow voids skip in pyproject.toml',
  ]);
});

test('what is in most wheels comes first among equals, and so is not cut', () => {
  const lonely = Array.from({ length: 20 }, (_, index) => finding({ cause: `${index}`, wheel: 'a.whl' }));
  const common = ['b.whl', 'c.whl'].map((wheel) => finding({ cause: 'z', wheel, title: 'in two wheels' }));
  const lines = renderWorkflowCommands(report([], [...lonely, ...common]));
  expect(lines[0]).toContain('title=in two wheels');
  expect(lines).toHaveLength(9);
});

test('properties and message are escaped', () => {
  const location = { path: 'a,b:c%.txt', startLine: 1, endLine: 1 };
  const [line] = renderWorkflowCommands(
    report([], [finding({ title: '1: a, 100%', message: '100%\n', location })]),
  );
  expect(line).toMatch(
    /^::error file=a%2Cb%3Ac%25\.txt,line=1,endLine=1,title=1%3A a%2C 100%25::100%25\\n%0A/,
  );
});

test('nine errors are all shown, of ten the ninth line counts the rest', () => {
  const errors = (count: number) =>
    report(
      [],
      Array.from({ length: count }, (_, index) => finding({ cause: `${index}` })),
    );
  expect(renderWorkflowCommands(errors(9)).every((line) => line.includes('title=The tags differ'))).toBe(
    true,
  );
  const lines = renderWorkflowCommands(errors(10));
  expect(lines).toHaveLength(9);
  expect(lines[8]).toBe(
    '::error title=2 more errors in the summary::GitHub shows ten of a kind for one step. The job summary has all of them.',
  );
});

test('thousands of findings make no more lines than GitHub shows', () => {
  const lines = renderWorkflowCommands(largeReport());
  const levels = lines.map((line) => line.split(/::| /)[1]);
  expect(levels).toEqual([
    ...Array(9).fill('error'),
    ...Array(10).fill('warning'),
    ...Array(10).fill('notice'),
  ]);
  expect(lines[8]).toContain('392 more errors');
});
