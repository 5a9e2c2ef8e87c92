/** What must hold of every output, whatever the names in a wheel are. */

import type { Report } from '../src/model/report.ts';
import { checkRunRequests } from '../src/report/checkRun.ts';
import { renderGitHubLog } from '../src/report/githubLog.ts';
import { renderHtml } from '../src/report/html.ts';
import { renderJson } from '../src/report/json.ts';
import { renderMarkdown } from '../src/report/markdown.ts';
import { renderSarif } from '../src/report/sarif.ts';
import { renderText } from '../src/report/text.ts';
import { renderWorkflowCommands } from '../src/report/workflowCommands.ts';
import { expect, Violation } from './target.ts';

/** Controls but the newline, and whatever is invisible or changes the direction of reading. */
const DANGEROUS = /[\x00-\x09\x0b-\x1f\x7f-\x9f\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
/** What the runner takes for a command. */
const COMMAND = /^\s*::|##\[/m;
const MAX_PAGE = 4000;
const MAX_LINE = 2500;

/** Renders the report in every way there is and looks at what comes out. */
export function expectSoundOutputs(report: Report): void {
  for (const width of [null, 40]) {
    const text = renderText(report, { color: false, width });
    expectPlain('text', text);
    for (const line of text.split('\n'))
      expect(line.length <= MAX_LINE, `a line of ${line.length} characters in text`);
  }
  expectPlain('coloured text', renderText(report, { color: true }).replaceAll(/\x1b\[\d+(?:;\d+)*m/g, ''));
  expectSoundMarkdown('summary', renderMarkdown(report));
  const short = renderMarkdown(report, { maxBytes: MAX_PAGE });
  expect(Buffer.byteLength(short) <= MAX_PAGE, 'a page over its limit');
  expectSoundMarkdown('short summary', short);
  expectSoundCheckRun(report);
  for (const line of renderWorkflowCommands(report)) {
    expect(
      /^::(?:error|warning|notice) [^:\n]*::[^\n]*$/.test(line),
      `a workflow command like this: ${line}`,
    );
    // The place must be the file's very name, or GitHub finds no such file.
    const told = line.replace(/(?<=^::\w+ file=)[^,\p{Cc}]*/u, '');
    expect(!DANGEROUS.test(told), `a control character in a workflow command: ${JSON.stringify(line)}`);
  }
  const html = renderHtml(report);
  const [, data = ''] =
    /<script type="application\/json" id="data">(.*)<\/script>\n<script>/.exec(html) ?? [];
  expectParses('the data of the page', data);
  expectPlain('the data of the page', data);
  expect(!/[<>&]/.test(data), 'markup in the data of the page');
  const log = renderGitHubLog(report, { quiet: false });
  expect(
    !DANGEROUS.test(log.replaceAll(/(?<=^::\w+ file=)[^,\p{Cc}]*/gmu, '')),
    'a control character in the log',
  );
  for (const line of log.split('\n')) {
    expect(
      !/^\s*::/.test(line) || /^::(?:group|endgroup|error|warning|notice)\b/.test(line),
      `a command in the log: ${line}`,
    );
  }
  for (const [name, json] of [
    ['JSON', renderJson(report)],
    ['SARIF', renderSarif(report, { category: 'a', withSuppressed: true })],
  ] as const) {
    expectPlain(name, json);
    expect(!/<[a-z/!?]/i.test(json), `a tag in ${name}`);
    expectParses(name, json);
  }
  expect(
    JSON.stringify(JSON.parse(renderJson(report))) === JSON.stringify(report),
    'JSON that is not the report',
  );
}

/** The emoji of our own marks are followed by an invisible character that asks for colours. */
const OWN_MARKS = /[⚠ℹ]\ufe0f/gu;

/** Throws where there is a control character, or what the runner takes for a command. */
export function expectPlain(name: string, output: string): void {
  const text = output.replaceAll(OWN_MARKS, '');
  const found = DANGEROUS.exec(text) ?? COMMAND.exec(text);
  expect(
    found === null,
    `${name} holds ${JSON.stringify(text.slice(found?.index ?? 0).slice(0, 20))} after ${JSON.stringify(text.slice(0, found?.index ?? 0).slice(-60))}`,
  );
}

export function expectParses(name: string, json: string): void {
  try {
    JSON.parse(json);
  } catch (error) {
    throw new Violation(`${name} that is none: ${error}`);
  }
}

function expectSoundCheckRun(report: Report): void {
  const { create, updates } = checkRunRequests(report, { name: 'n', headSha: 'a', externalId: '1' });
  for (const { title, summary, annotations } of [create.output, ...updates.map(({ output }) => output)]) {
    expectPlain('the title of the check run', title);
    expectSoundMarkdown('check run', summary);
    expect(Buffer.byteLength(summary) <= 65_535, 'a check run that is too long');
    expect(annotations.length <= 50, 'too many annotations');
    for (const annotation of annotations) {
      expect(!DANGEROUS.test(annotation.title + annotation.message), 'a control character in an annotation');
      expect(Buffer.byteLength(annotation.message) < 65_536, 'an annotation that is too long');
      expect(
        annotation.title !== '' && annotation.title.length <= 255,
        'an annotation without a fitting title',
      );
      expect(
        annotation.start_line >= 1 && annotation.end_line >= annotation.start_line,
        'lines that are none',
      );
      expect(
        !/^\/|^[A-Za-z]:(?:[\\/]|$)|(?:^|\/)\.\.(?:\/|$)/.test(annotation.path),
        `a place outside: ${annotation.path}`,
      );
    }
  }
}

/** The page with a word in place of every code span and link that can't break out. */
function withoutCode(markdown: string): string {
  return markdown
    .replaceAll(/<code>(?:[^<>&`|*[\]@$~\\]|&#\d+;|<wbr>)*<\/code>/g, 'CODE')
    .replaceAll(/`[^`\n|<>]+`/g, 'CODE')
    .replaceAll(
      /\[(?:CODE|[A-Za-z ]+)\]\(https:\/\/github\.com\/wheel-abi-check\/[\w./-]+(?:#[a-z0-9-]*)?\)/g,
      'LINK',
    )
    .replaceAll(/\\(?:[.)+-])/g, 'ESCAPED');
}

/** Throws where a page holds markup, a link, a mention or a command that isn't of our making. */
export function expectSoundMarkdown(name: string, markdown: string): void {
  expectPlain(name, markdown);
  const rest = withoutCode(markdown);
  const found =
    /[<>`]/.exec(rest.replaceAll(/<\/?(?:details|summary)>|<details open>|<br>(?=CODE)/g, '')) ??
    /\]\(|:\/\/|www\.(?=[^\s|])|@\w|(?<!&)#\d|\bGH-\d|\$|~~/i.exec(rest);
  expect(
    found === null,
    `${name} holds markup: ${JSON.stringify(found?.[0])} in ${JSON.stringify(around(rest, found?.index ?? 0))}`,
  );
  const begun = count(rest, '<details>') + count(rest, '<details open>');
  expect(begun === count(rest, '</details>'), `${name} with details that don't end`);
  for (const table of rest.split('\n\n').filter((block) => block.startsWith('|'))) {
    const [header = '', ...rows] = table.trimEnd().split('\n');
    for (const row of rows)
      expect(count(row, '|') === count(header, '|'), `${name} with a torn table: ${row}`);
  }
}

function around(text: string, index: number): string {
  return text.slice(Math.max(0, index - 60), index + 60);
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}
