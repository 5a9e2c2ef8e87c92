import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/base/escape.ts';
import type { Report } from '../../src/model/report.ts';
import type { CheckRunOutput } from '../../src/report/checkRun.ts';
import { checkRunRequests } from '../../src/report/checkRun.ts';
import {
  cleanReport,
  finding,
  foundingCase,
  HOSTILE_NAMES,
  hostileReport,
  largeReport,
  mixedReport,
  report,
} from './samples.ts';

const OPTIONS = { name: 'Wheel ABI', headSha: 'a'.repeat(40), externalId: '1-2' };
const bytes = (text: string) => Buffer.byteLength(text, 'utf8');

function requests(sample: Report) {
  const { create, updates } = checkRunRequests(sample, OPTIONS);
  const outputs: CheckRunOutput[] = [create.output, ...updates.map(({ output }) => output)];
  return { create, updates, outputs, annotations: outputs.flatMap(({ annotations }) => annotations) };
}

function expectWithinLimits(sample: Report): void {
  const { outputs } = requests(sample);
  for (const { title, summary, annotations } of outputs) {
    expect(title.length).toBeGreaterThan(0);
    expect(title.length).toBeLessThanOrEqual(255);
    expect(summary.length).toBeGreaterThan(0);
    expect(bytes(summary)).toBeLessThanOrEqual(65_535);
    expect(annotations.length).toBeLessThanOrEqual(50);
    for (const annotation of annotations) {
      expect(annotation.path).toMatch(/^[^/]/);
      expect(annotation.path.split('/')).not.toContain('..');
      expect(annotation.start_line).toBeGreaterThanOrEqual(1);
      expect(annotation.end_line).toBeGreaterThanOrEqual(annotation.start_line);
      expect(['failure', 'warning', 'notice']).toContain(annotation.annotation_level);
      expect(annotation.title.length).toBeGreaterThan(0);
      expect(annotation.title.length).toBeLessThanOrEqual(255);
      expect(annotation.message.length).toBeGreaterThan(0);
      expect(bytes(annotation.message)).toBeLessThan(64 * 1024);
    }
  }
}

test('the founding case: one annotation that says it all', async () => {
  const { create, updates } = requests(foundingCase());
  expect(updates).toEqual([]);
  expect(create).toMatchObject({
    name: 'Wheel ABI',
    head_sha: 'a'.repeat(40),
    external_id: '1-2',
    status: 'completed',
    conclusion: 'failure',
    output: { title: 'armv7l executable in 2 wheels: bitshuffle2_neon_bucle' },
  });
  expect(create.output.summary).toMatch(
    /^## ❌ Wheel ABI: armv7l executable in 2 wheels: `bitshuffle2_neon_bucle`\n/,
  );
  expect(create.output.annotations).toHaveLength(1);
  const [annotation] = create.output.annotations;
  expect(annotation).toMatchObject({
    path: 'contrib/bitshuffle2_neon_bucle',
    start_line: 1,
    end_line: 1,
    annotation_level: 'failure',
    title: 'armv7l executable in an aarch64 wheel: bitshuffle2_neon_bucle',
  });
  await expect(`${annotation?.message}\n`).toMatchFileSnapshot('golden/founding.annotation.txt');
});

test('optional fields only where they are given', () => {
  const times = { startedAt: '2024-08-23T10:00:00Z', completedAt: '2024-08-23T10:01:00Z' };
  const { create } = checkRunRequests(cleanReport(), {
    ...OPTIONS,
    ...times,
    detailsUrl: 'https://x.example',
  });
  expect(create).toMatchObject({
    conclusion: 'success',
    details_url: 'https://x.example',
    started_at: times.startedAt,
    completed_at: times.completedAt,
    output: { title: 'nothing wrong in 2 wheels', annotations: [] },
  });
  expect(Object.keys(requests(cleanReport()).create).sort()).toEqual([
    'conclusion',
    'external_id',
    'head_sha',
    'name',
    'output',
    'status',
  ]);
});

test('a finding without location is in the summary only', () => {
  const { annotations, create } = requests(mixedReport());
  expect(annotations.map(({ annotation_level }) => annotation_level)).toEqual(['warning', 'notice']);
  expect(create.output.summary).toContain('Not a wheel name');
});

test.each([
  ['./a//b.c', 'a/b.c'],
  ['/etc/passwd', null],
  ['../x', null],
  ['a/../../x', null],
  ['C:\\x', null],
  ['C:', null],
  ['/C:/', null],
  ['c:x', 'c:x'],
  ['', null],
  ['a\0b', null],
  // A terminal takes it for the start of an escape, and it would stand in the job's log.
  ['a\x9b31mb', null],
])('path %j becomes %j', (path, expected) => {
  const sample = report([], [finding({ location: { path, startLine: -3, endLine: -9 } })]);
  const { annotations, create } = requests(sample);
  expect(annotations.map((each) => each.path)).toEqual(expected === null ? [] : [expected]);
  for (const each of annotations) expect([each.start_line, each.end_line]).toEqual([1, 1]);
  expect(create.output.summary).toContain('The tags differ');
});

test('places are listed up to ten', () => {
  const findings = Array.from({ length: 14 }, (_, index) =>
    finding({ wheel: `${index}.whl`, member: 'a.so', location: { path: 'x', startLine: 1, endLine: 1 } }),
  );
  const [annotation] = requests(report([], findings)).annotations;
  expect(annotation?.message).toContain('Found at a.so in:\n- 0.whl\n');
  expect(annotation?.message.match(/\.whl$/gm)).toHaveLength(10);
  expect(annotation?.message).toContain('\n- and 4 more\n');
});

test('different files are named one by one', () => {
  const location = { path: 'x', startLine: 1, endLine: 1 };
  const findings = ['a.so', 'b.so'].map((member) => finding({ member, location }));
  const [annotation] = requests(report([], findings)).annotations;
  expect(annotation?.message).toContain(
    'Found in:\n- a.so in a-1.0-py3-none-any.whl\n- b.so in a-1.0-py3-none-any.whl\n',
  );
});

describe('limits', () => {
  test('every cause with a location is annotated once, fifty a request, worst first', () => {
    const sample = largeReport();
    expectWithinLimits(sample);
    const { create, updates, annotations } = requests(sample);
    expect(create.output.annotations).toHaveLength(50);
    expect(updates).toHaveLength(11);
    expect(annotations).toHaveLength(600);
    expect(new Set(annotations.map(({ start_line }) => start_line)).size).toBe(600);
    const levels = annotations.map(({ annotation_level }) => annotation_level);
    expect(levels).toEqual([
      ...Array(200).fill('failure'),
      ...Array(200).fill('warning'),
      ...Array(200).fill('notice'),
    ]);
  });

  test('in a summary that is too short for all, what has no annotation comes first', () => {
    const location = { path: 'x', startLine: 1, endLine: 1 };
    const message = 'much to say '.repeat(100);
    const many = Array.from({ length: 100 }, (_, index) =>
      finding({ cause: `a${index}`, message, location }),
    );
    const lonely = finding({ cause: 'z', wheel: 'z.whl', title: 'The lonely one' });
    const { summary } = requests(report([], [...many, lonely])).create.output;
    expect(summary).toContain('<summary>❌ The lonely one</summary>');
    expect(summary).toMatch(/Showing \d+ of 101 errors/);
  });

  test.each(HOSTILE_NAMES.map((name) => [plainText(name, 40), name]))('a name such as %s', (_, name) => {
    expectWithinLimits(hostileReport(name));
  });

  test('texts of 100,000 characters', () => {
    const long = '\u{1f4a9}\x1b'.repeat(50_000);
    const location = { path: 'x', startLine: 1, endLine: 1 };
    expectWithinLimits(
      report([], [finding({ title: long, message: long, remedy: long, rule: long, location })]),
    );
  });
});
