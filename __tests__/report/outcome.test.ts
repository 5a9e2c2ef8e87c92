/** A check mark says that all was looked at: whatever was not has a mark of its own, in every output. */

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkWheels } from '../../src/check/checkWheels.ts';
import type { Report, Severity, WheelEntry } from '../../src/model/report.ts';
import { NO_VERDICT, type Verdict } from '../../src/model/verdict.ts';
import { buildReport } from '../../src/report/buildReport.ts';
import { checkRunRequests } from '../../src/report/checkRun.ts';
import { renderGitHubLog } from '../../src/report/githubLog.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { outcomeOf } from '../../src/report/outcome.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { renderText } from '../../src/report/text.ts';
import { sourceAt } from '../wheel/opened.ts';
import { finding, report, wheel } from './samples.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const MUSL = 'chunkpack-1.0-cp312-cp312-musllinux_1_2_x86_64.whl';
const WHOLE = `cases/tag-newer-than-needed/near-miss-musl/${MUSL}`;

function checked(...files: string[]): Promise<Report> {
  const wheels = files.map((file) => sourceAt(path.join(fixtures, file)));
  return checkWheels({ wheels, problems: [] }, { failOn: 'error' });
}

const check = { name: 'n', headSha: 'a', externalId: '1' };
const notifications = (sarif: string): { level: string; message: { text: string } }[] =>
  JSON.parse(sarif).runs[0].invocations[0].toolExecutionNotifications ?? [];

describe.each([
  [
    'external-library/near-miss-wasm',
    'chunkpack-1.0-cp313-cp313-pyemscripten_2025_0_wasm32.whl',
    'WebAssembly modules',
  ],
])('the wheel of %s, of which something was left aside', (folder, name, sentence) => {
  test('alone has no check mark in any output', async () => {
    const alone = await checked(`cases/${folder}/${name}`);
    expect(alone.findings).toEqual([]);
    const outputs = [
      renderText(alone, { color: false }),
      renderMarkdown(alone),
      renderGitHubLog(alone, { quiet: false }),
      JSON.stringify(checkRunRequests(alone, check)),
      renderSarif(alone, { category: null, withSuppressed: true }),
    ];
    for (const output of outputs) {
      expect(output).not.toMatch(/[✔✅]|nothing wrong/u);
      expect(output).toContain('not fully checked');
      expect(output).toContain(sentence);
    }
    expect(JSON.parse(renderJson(alone)).wheels[0].outcome).toBe('not-fully-checked');
  });

  test('beside one that was looked at to its end', async () => {
    const both = await checked(`cases/${folder}/${name}`, WHOLE);
    const text = renderText(both, { color: false });
    expect(text).toContain(`? ${name} `);
    expect(text).toContain(`✔ ${MUSL} `);
    expect(text).toMatch(/^\? success: nothing found in 2 wheels, 1 not fully checked; /m);
    const page = renderMarkdown(both);
    expect(page).toMatch(/^## ❔ Wheel ABI: nothing found in 2 wheels, 1 not fully checked$/m);
    expect(page).toContain(`<summary>❔ <code>${name}</code>`);
    expect(page).toContain(`<summary>✅ <code>${MUSL}</code>`);
    expect(page).toMatch(/^\| `cp313` \| .*❔.* \|$/m);
    const { title, summary } = checkRunRequests(both, check).create.output;
    expect(title).toBe('nothing found in 2 wheels, 1 not fully checked');
    expect(summary).toBe(page);
    const log = renderGitHubLog(both, { quiet: false });
    expect(log).toMatch(new RegExp(`\\? ${name}: .*, not fully checked$`, 'm'));
    expect(log).toContain(`✔ ${MUSL}: `);
    const [first, second] = notifications(renderSarif(both, { category: null, withSuppressed: true }));
    expect(first).toEqual({ level: 'note', message: { text: `1 wheel not fully checked: ${name}` } });
    expect(second?.message.text).toContain(sentence);
    const { wheels } = JSON.parse(renderJson(both)) as Report;
    expect(wheels.map(({ filename, outcome }) => [filename, outcome]).sort()).toEqual(
      [
        [name, 'not-fully-checked'],
        [MUSL, 'pass'],
      ].sort(),
    );
  });
});

test.each(['chunkpack-1.4.0-cp312-cp312-macosx_11_0_arm64.whl', 'chunkpack-1.4.0-cp312-cp312-win_amd64.whl'])(
  '%s was looked at to its end',
  async (name) => {
    expect((await checked(`wheels/${name}`)).wheels.map(({ outcome }) => outcome)).toEqual(['pass']);
  },
);

test('a wheel that was looked at to its end keeps its mark and its words', async () => {
  const clean = await checked(WHOLE);
  expect(renderText(clean, { color: false })).toMatch(/^✔ success: nothing wrong in 1 wheel; /m);
  expect(renderMarkdown(clean)).toMatch(/^## ✅ Wheel ABI: nothing wrong in 1 wheel$/m);
  expect(notifications(renderSarif(clean, { category: null, withSuppressed: true }))).toEqual([]);
});

const BEYOND: Verdict = { ...NO_VERDICT, tag: 'linux_x86_64' };
const carries = (families: Verdict['families']): Verdict => ({
  ...NO_VERDICT,
  tag: Object.values(families)[0] ?? null,
  families: { ...NO_VERDICT.families, ...families },
});
const many = carries({ manylinux: 'manylinux_2_17_x86_64' });

describe('the outcome', () => {
  test.each<[string, string, Partial<WheelEntry>, Severity[], string]>([
    ['nothing', 'manylinux_2_17_x86_64', { verdict: many }, [], 'pass'],
    ['a notice', 'manylinux_2_17_x86_64', { verdict: many }, ['notice'], 'pass'],
    ['a part that was left out', 'manylinux_2_17_x86_64', { notExamined: ['x'] }, [], 'not-fully-checked'],
    ['that and a notice', 'any', { notExamined: ['x'] }, ['notice'], 'not-fully-checked'],
    ['that and a warning', 'any', { notExamined: ['x'] }, ['warning'], 'warning'],
    ['that and an error', 'any', { notExamined: ['x'] }, ['notice', 'error'], 'fail'],
    ['no policy that fits', 'manylinux_2_17_x86_64', { verdict: BEYOND }, [], 'not-fully-checked'],
    ['the same under an old name', 'manylinux2014_x86_64', { verdict: BEYOND }, [], 'not-fully-checked'],
    ['the same under musllinux', 'musllinux_1_2_x86_64', { verdict: BEYOND }, [], 'not-fully-checked'],
    ['the tag that promises no policy', 'linux_x86_64', { verdict: BEYOND }, [], 'pass'],
    [
      'a policy for one of two families',
      'manylinux_2_17_x86_64.musllinux_1_2_x86_64',
      { verdict: many },
      [],
      'not-fully-checked',
    ],
    [
      'a policy for each of them',
      'manylinux_2_17_x86_64.musllinux_1_2_x86_64',
      { verdict: carries({ manylinux: 'manylinux_2_17_x86_64', musllinux: 'musllinux_1_1_x86_64' }) },
      [],
      'pass',
    ],
    ['nothing native', 'manylinux_2_17_x86_64', { verdict: NO_VERDICT }, [], 'pass'],
  ])('of %s', (_, platform, overrides, severities, expected) => {
    const entry = wheel(`a-1.0-cp312-cp312-${platform}.whl`, overrides);
    const findings = severities.map((severity) => finding({ severity, wheel: entry.label }));
    expect(outcomeOf(entry, findings)).toBe(expected);
    expect(report([entry], findings).wheels[0]?.outcome).toBe(expected);
  });

  test('of a wheel that goes beyond every policy is explained, unless findings do', () => {
    const entry = wheel('a-1.0-cp312-cp312-manylinux_2_17_x86_64.whl', { verdict: BEYOND });
    const said = 'Not looked into: What is needed beyond all that the policies';
    expect(renderText(report([entry], []), { color: false })).toContain(said);
    const failing = report([entry], [finding({ wheel: entry.label })]);
    expect(renderText(failing, { color: false })).not.toContain(said);
  });
});

test('a repository that was not looked at to its end has no check mark either', () => {
  const project = { files: 3, prebuilt: [], cibuildwheel: null, notExamined: ['Files beyond the first 3'] };
  const input = { wheels: [], findings: [], failOn: 'error', toolVersion: '0.1.0' } as const;
  const partial = renderText(buildReport({ ...input, project }), { color: false });
  expect(partial).toMatch(/^\? success: nothing found in the repository, not fully checked; /m);
  const whole = buildReport({ ...input, project: { ...project, notExamined: [] } });
  expect(renderText(whole, { color: false })).toMatch(/^✔ success: nothing wrong in the repository; /m);
});
