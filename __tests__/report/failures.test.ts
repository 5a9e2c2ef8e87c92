/** What a log quotes must not reach a terminal, a job log or a page as anything but text. */

import { describe, expect, test } from 'vitest';
import { explainLog } from '../../src/explain/explainLog.ts';
import { readLog } from '../../src/explain/readLog.ts';
import { EXPLAIN_PAGE } from '../../src/explain/words.ts';
import { QUIET_RUN } from '../../src/model/runFacts.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { buildReport } from '../../src/report/buildReport.ts';
import type { LogReport } from '../../src/report/failures.ts';
import { renderFailuresJson } from '../../src/report/failuresJson.ts';
import { renderFailuresMarkdown } from '../../src/report/failuresMarkdown.ts';
import { renderFailuresText } from '../../src/report/failuresText.ts';
import { renderText } from '../../src/report/text.ts';
import { runRules } from '../../src/rules/run.ts';

const NAMES = [
  '::error file=x::pwned.so',
  '##[error]pwned.so',
  '\u202egnp.so',
  '<img src=x onerror=alert(1)>.so',
  '[click](https://evil.example).so',
  '@octocat #1 `code`.so',
  'a\u0000b\u0007\u009b31mc.so',
  `${'x'.repeat(280)}.so`,
];

async function reportOn(name: string): Promise<LogReport> {
  const log = `ValueError: Cannot repair wheel, because required library "${name}" could not be located\n`;
  const reading = await readLog(`logs/${name}`, [Buffer.from(log)]);
  expect(reading.failures).toHaveLength(1);
  return { logs: [reading.log], lines: reading.lines, explanations: explainLog(reading.failures, []) };
}

/** Lines that a runner would obey. */
const COMMANDS = /^\s*::|##\[/m;
const CONTROLS = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

describe.each(NAMES)('%j', (name) => {
  test('text', async () => {
    const text = renderFailuresText(await reportOn(name), { color: false });
    expect(text).not.toMatch(COMMANDS);
    expect(text).not.toMatch(CONTROLS);
  });

  test('Markdown', async () => {
    const markdown = renderFailuresMarkdown(await reportOn(name));
    expect(markdown).not.toMatch(COMMANDS);
    expect(markdown).not.toMatch(CONTROLS);
    const outsideOfCode = markdown.replace(/`[^`\n]*`|<code>.*?<\/code>/g, '');
    expect(outsideOfCode).not.toMatch(/<img|\]\(https:\/\/evil|@octocat|#1\b/);
  });

  test('JSON', async () => {
    const report = await reportOn(name);
    const json = renderFailuresJson(report);
    expect(json).not.toMatch(/##\[|<img/);
    expect(json).not.toMatch(CONTROLS);
    expect(JSON.parse(json)).toMatchObject({ logs: [`logs/${name}`], failures: [{ tool: 'auditwheel' }] });
  });

  test('as a finding', async () => {
    const { explanations } = await reportOn(name);
    const findings = runRules('run', { ...QUIET_RUN, explanations }, DEFAULT_SETTINGS);
    const report = buildReport({ wheels: [], findings, failOn: 'error', toolVersion: '0' });
    expect(report).toMatchObject({ conclusion: 'neutral', counts: { warning: 1 } });
    const text = renderText(report, { color: false });
    expect(text).not.toMatch(COMMANDS);
    expect(text).not.toMatch(CONTROLS);
  });
});

test('a log without failures says how much was read', () => {
  const empty = { logs: ['a', 'b'], lines: 1234567, explanations: [] };
  const sentence =
    'No failure of auditwheel, delocate, delvewheel, abi3audit or cibuildwheel that is known here in 1,234,567 lines of 2 logs.';
  expect(renderFailuresText(empty, { color: false })).toBe(`${sentence}\n`);
  expect(renderFailuresMarkdown(empty)).toBe(`## ℹ️ ${sentence}\n`);
  expect(renderFailuresText({ ...empty, logs: ['a'], lines: 1 }, { color: false })).toContain('in 1 line.');
});

test('code to paste stands in a block of its own', async () => {
  const log =
    'error: cannot repair "a-1.0-cp312-cp312-linux_x86_64.whl" to "manylinux2014_x86_64" ABI because of the presence of too-recent versioned symbols.\n';
  const { failures, lines } = await readLog('x', [Buffer.from(log)]);
  const report = { logs: ['x'], lines, explanations: explainLog(failures, []) };
  const setting = 'repair-wheel-command = "auditwheel repair -w {dest_dir} {wheel} || {';
  expect(renderFailuresText(report, { color: false })).toMatch(
    /\n +\[tool\.cibuildwheel\.linux\]\n +repair-wheel-command = /,
  );
  expect(renderFailuresMarkdown(report)).toContain('   ```\n   [tool.cibuildwheel.linux]\n');
  expect(renderFailuresMarkdown(report)).toContain(setting);
  const { explanations } = report;
  const [finding] = runRules('run', { ...QUIET_RUN, explanations }, DEFAULT_SETTINGS);
  const { remedy, links } = finding ?? {};
  expect(links?.map(({ url }) => url)).toEqual([`${EXPLAIN_PAGE}#keep-the-unrepaired-wheel`]);
  expect(remedy).not.toContain(setting);
});

test('in colour, text is the same but for the escapes', async () => {
  const report = await reportOn('libfoo.so');
  const coloured = renderFailuresText(report, { color: true });
  expect(coloured).toContain('\x1b[');
  expect(coloured.replace(/\x1b\[[\d;]*m/g, '')).toBe(renderFailuresText(report, { color: false }));
});
