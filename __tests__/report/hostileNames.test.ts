/** Every reporter against names that an attacker would choose. */

import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/base/escape.ts';
import { startProgress } from '../../src/cli/progress.ts';
import type { Report } from '../../src/model/report.ts';
import { checkRunRequests } from '../../src/report/checkRun.ts';
import { renderGitHubLog } from '../../src/report/githubLog.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { renderText } from '../../src/report/text.ts';
import { renderWorkflowCommands } from '../../src/report/workflowCommands.ts';
import { acceptSarif } from '../support/sarifContract.ts';
import { HOSTILE_NAMES, hostileReport } from './samples.ts';

/** Controls but the newline, direction changes, invisible characters, lone surrogates. */
const DANGEROUS =
  /[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u3164\u115f\u{e0000}-\u{e007f}\p{Cs}]/u;
/** What the runner takes for a command. */
const COMMAND = /^\s*::|##\[/m;

function checkRunTexts(report: Report): { markdown: string; plain: string } {
  const { create, updates } = checkRunRequests(report, { name: 'n', headSha: 'a', externalId: '1' });
  const outputs = [create.output, ...updates.map(({ output }) => output)];
  const annotations = outputs.flatMap((output) => output.annotations);
  return {
    markdown: outputs.map(({ summary }) => summary).join('\n'),
    plain: [
      ...outputs.map(({ title }) => title),
      ...annotations.flatMap(({ title, message }) => [title, message]),
    ].join('\n'),
  };
}

/** The page with a word in place of every code span. A span with anything in it that could break out stays. */
function withoutCode(markdown: string): string {
  return markdown
    .replace(/(?<=^<summary>(?:❌|⚠️|ℹ️|❔|✅) .*)<code>(?:[^<>&]|&#\d+;)*<\/code>/gm, 'CODE')
    .replace(/<code>(?:(?!www\.)[^<>&#`|*_[\]@:$~\\]|(?:<wbr>)?&#\d+;)*<\/code>/gi, 'CODE')
    .replace(/`[^`\n|<>]+`/g, 'CODE')
    .replace(/\[CODE\]\(https:\/\/github\.com\/wheel-abi-check\/[\w./-]+(?:#[a-z0-9-]*)?\)/g, 'LINK');
}

function expectSoundMarkdown(markdown: string): void {
  expect(markdown).not.toMatch(DANGEROUS);
  expect(markdown).not.toMatch(COMMAND);
  const rest = withoutCode(markdown);
  expect(rest.replace(/<\/?(?:details|summary)>|<details open>|<br>(?=CODE)/g, '')).not.toMatch(/[<>`]/);
  expect(rest).not.toMatch(/\]\(|:\/\/|www\.|@\w|(?<!&)#\d|GH-\d|\$|~~|javascript:/i);
  expect(
    rest.replace(/\*\*(?:What to do:|CODE|Showing [^*\n]*)\*\*|_(?:Showing|Left)[^_\n]*_/g, ''),
  ).not.toMatch(/[*_]/);
  expect(rest.match(/<details(?: open)?>/g)?.length).toBe(rest.match(/<\/details>/g)?.length);
  expectSoundTables(rest);
  expectOnlyOwnBlocks(rest);
}

/** Every row has the cells that its header has. */
function expectSoundTables(markdown: string): void {
  const pipes = (line: string) => line.match(/\|/g)?.length ?? 0;
  for (const table of markdown.split('\n\n').filter((block) => block.startsWith('|'))) {
    const [header = '', ...rows] = table.split('\n');
    for (const row of rows) expect(pipes(row)).toBe(pipes(header));
  }
}

/** No line starts a heading, list, quote or fence that isn't of our making. */
function expectOnlyOwnBlocks(markdown: string): void {
  const own = /^(?:## (?:❌|⚠️|❔|✅) Wheel ABI: |### Wheels$|- |\|)/;
  for (const line of markdown.split('\n').filter((line) => !own.test(line))) {
    expect(line).not.toMatch(/^(?:\s*(?:#|>|[-+*](?:\s|$)|\d+[.)](?:\s|$)|={2,}|-{2,}|~~~|```)| {4})/);
  }
}

describe.each(HOSTILE_NAMES.map((name) => [plainText(name, 40), name]))('%s', (_, name) => {
  const report = hostileReport(name);

  test('text', () => {
    for (const width of [null, 40, 120]) {
      const text = renderText(report, { color: false, width });
      expect(text).not.toMatch(DANGEROUS);
      expect(text).not.toMatch(COMMAND);
      for (const line of text.split('\n')) expect(line.length).toBeLessThan(700);
    }
  });

  test('text in colour has no escapes but ours', () => {
    const text = renderText(report, { color: true });
    expect(text.replace(/\x1b\[\d+(?:;\d+)*m/g, '')).not.toMatch(DANGEROUS);
    expect(text.replace(/\x1b\[\d+(?:;\d+)*m/g, '')).not.toMatch(COMMAND);
  });

  test('markdown', () => {
    const page = renderMarkdown(report);
    expectSoundMarkdown(page);
    // Tags come from the file name, so that the grid has the name, too.
    expect(page).toMatch(/^\|\s+\| (?:.* \| )?Windows<br>`x86` \|/m);
  });

  test('shortened markdown', () => {
    for (const maxBytes of [1500, 4000, 9000]) {
      const page = renderMarkdown(report, { maxBytes });
      expect(Buffer.byteLength(page)).toBeLessThanOrEqual(maxBytes);
      expectSoundMarkdown(page);
    }
  });

  test('check run', () => {
    const { markdown, plain } = checkRunTexts(report);
    expectSoundMarkdown(markdown);
    expect(plain).not.toMatch(DANGEROUS);
  });

  test('workflow commands', () => {
    const lines = renderWorkflowCommands(report);
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      expect(line).toMatch(/^::(?:error|warning|notice) [^:]*::/);
      expect(line).not.toMatch(DANGEROUS);
      expect(line).not.toContain('\n');
    }
  });

  test('log', () => {
    const log = renderGitHubLog(report, { quiet: false });
    expect(log).not.toMatch(DANGEROUS);
    expect(log.replace(/^::\w+ file=[^,]*/gm, '')).not.toContain('##[');
    const commands = log.split('\n').flatMap((line) => /^\s*::([\w-]+)/.exec(line)?.[1] ?? []);
    expect(commands).toEqual([
      ...['group', 'endgroup', 'group', 'endgroup'],
      ...['error', 'warning', 'notice'],
    ]);
    for (const line of log.split('\n').filter((each) => !each.startsWith('::'))) {
      expect(line.length).toBeLessThan(500);
    }
  });

  test('progress', () => {
    let written = '';
    const stream = { isTTY: true, columns: 60, write: (text: string) => (written += text) };
    const progress = startProgress(2, stream, {});
    progress.step(name);
    progress.end();
    for (const line of written.split('\r\x1b[K')) {
      expect(line).not.toMatch(DANGEROUS);
      expect(line.length).toBeLessThan(60);
    }
  });

  test('json', () => {
    const json = renderJson(report);
    expect(json).not.toMatch(DANGEROUS);
    expect(json).not.toMatch(COMMAND);
    expect(json).not.toMatch(/<script/i);
  });

  test('sarif', () => {
    const sarif = renderSarif(report, { category: name, withSuppressed: true });
    expect(sarif).not.toMatch(DANGEROUS);
    expect(sarif).not.toMatch(COMMAND);
    expect(sarif).not.toMatch(/<script/i);
    const { results, automationDetails } = acceptSarif(sarif).runs[0];
    expect(results).toHaveLength(4);
    expect(automationDetails?.id).toBe(name === '' ? undefined : `${plainText(name, 300)}/`);
    for (const { message } of results) {
      expect(message.text).not.toMatch(DANGEROUS);
      expect(message.text).not.toMatch(/(?<!\\)\]\(/);
    }
  });
});
