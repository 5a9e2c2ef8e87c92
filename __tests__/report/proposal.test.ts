/** A proposed change in every output: whole where there is room, and harmless whatever it holds. */

import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { checkRunRequests } from '../../src/report/checkRun.ts';
import { renderComment } from '../../src/report/comment.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { diffLines } from '../../src/report/proposal.ts';
import { renderText } from '../../src/report/text.ts';
import { renderWorkflowCommands } from '../../src/report/workflowCommands.ts';
import { RENDERERS } from '../support/renderers.ts';
import { finding, report } from './samples.ts';

const HEAD = '--- a/pyproject.toml\n+++ b/pyproject.toml\n@@ -1,2 +1,1 @@\n';
const LOCATION = { path: 'pyproject.toml', startLine: 3, endLine: 3 };
/** What GitHub shows of the message of an annotation, in characters. */
const ANNOTATION = 4096;

function reportWith(diff: string | null, left: string[] = [], more: object = {}): Report {
  return report([], [finding({ severity: 'notice', location: LOCATION, proposal: { diff, left }, ...more })]);
}

function annotationOf(given: Report): string {
  const [line = ''] = renderWorkflowCommands(given);
  const message = line.slice(line.indexOf('::', 2) + 2);
  return message.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
}

function checkRunOf(given: Report): string {
  const { create } = checkRunRequests(given, { name: 'n', headSha: 'a', externalId: '1' });
  return create.output.annotations[0]?.message ?? '';
}

describe('lines of a diff', () => {
  test('keep blanks and tabs, lose the break of CRLF, and spell out the rest', () => {
    expect(diffLines('+\ta  b \r\n-\u001b[2J\u202e\u0000\n \u2028\n')).toEqual([
      '+\ta  b ',
      '-\\x1b[2J\\u{202e}\\x00',
      ' \\u{2028}',
    ]);
  });

  test('are no commands', () => {
    expect(diffLines(' ::error::a\n+##[group]\n\t::b\n')).toEqual([
      ' \\x3a:error::a',
      '+#\\x23[group]',
      '\t\\x3a:b',
    ]);
  });

  test('are cut in their middle and counted at their end', () => {
    expect(diffLines(`+${'a'.repeat(100_000)}\n`)[0]?.length).toBe(400);
    expect(diffLines('a\nb\nc\n', 2).at(-1)).toBe(
      '… and 1 more line: wheel-abi-check project --fix prints all',
    );
    expect(diffLines('a\nb\nc\n', 9, 3)).toHaveLength(2);
    expect(diffLines('')).toEqual([]);
  });
});

describe('in an annotation', () => {
  test('a short one is whole', () => {
    const text = annotationOf(
      reportWith(`${HEAD}-a\n+b\n`, ['CIBW_X (line 3 of a.yml): its value has an anchor']),
    );
    expect(text).toContain(`--write applies it):\n${HEAD}-a\n+b\n\nLeft to you: `);
    expect(text).toMatch(/\nRule: [^\n]+$/);
  });

  test.each([
    ['many lines', `${HEAD}${'+a line\n'.repeat(1999)}`],
    ['long lines', `${HEAD}${`+${'x'.repeat(390)}\n`.repeat(40)}`],
    ['one line without end', `${HEAD}+${'y'.repeat(19_000)}\n`],
    ['characters that take six', `${HEAD}${`+${'\u202e'.repeat(60)}\n`.repeat(50)}`],
  ])('of %s what follows it is still shown', (_, diff) => {
    const text = annotationOf(reportWith(diff));
    expect(text.length).toBeLessThanOrEqual(ANNOTATION);
    expect(text).toContain(HEAD.split('\n')[0]);
    expect(text).toMatch(/\nRule: [^\n]+$/);
    expect(checkRunOf(reportWith(diff))).toBe(text);
  });

  test('of two findings with one diff the second says whose', () => {
    const diff = `${HEAD}-a\n+b\n`;
    const all = ['a', 'b'].map((cause) =>
      finding({
        severity: 'notice',
        cause,
        title: cause,
        location: LOCATION,
        proposal: { diff, left: ['x'] },
      }),
    );
    const [first = '', second = ''] = renderWorkflowCommands(report([], all));
    expect(first).toContain('+b%0A');
    expect(second).toContain('Diff: that of "a" has this, too.');
    expect(second).not.toContain('+b%0A');
  });
});

test('the comment on a pull request has it as the job summary does', () => {
  const given = reportWith(`${HEAD}-a\n+b\n`, ['X has an anchor'], { severity: 'warning' });
  const comment = renderComment(given, { mark: '<!-- m -->', name: 'n', headSha: 'a', runUrl: null });
  expect(comment).toContain(`\n\`\`\`diff\n${HEAD}-a\n+b\n\`\`\`\n`);
  expect(comment).toContain('Left to you: X has an anchor.');
});

describe('in Markdown', () => {
  test.each(RENDERERS.filter(({ isThere }) => isThere))(
    'no fence of its own ends the block: $name',
    (renderer) => {
      const fences = ['```', '`````', '~~~~', '``` `` ````````'];
      const diff = `${HEAD}${fences.map((fence) => `+${fence}\n ${fence}\n`).join('')}+</details><img src=x>\n+@someone #1\n`;
      const page = renderMarkdown(reportWith(diff));
      expect(page).toContain(`\n${'`'.repeat(9)}diff\n${HEAD}`);
      const html = renderer.html(page);
      const block =
        /<pre(?: lang="diff")?><code(?: class="language-diff")?>([\s\S]*?)<\/code><\/pre>/.exec(html)?.[1] ??
        '';
      expect(block).toContain('+&lt;/details&gt;&lt;img src=x&gt;');
      expect(block).toContain('+@someone #1');
      expect(html).not.toContain('<img');
      for (const fence of fences) expect(block).toContain(`+${fence}`);
    },
  );

  test('nothing in it is obeyed', () => {
    const page = renderMarkdown(reportWith(`${HEAD}+\u001b[31m \u202e\n ::error::a\n+##[error]\n`));
    expect(page).not.toMatch(/[\x00-\x08\x0b-\x1f\u202e]|^\s*::|##\[/m);
  });
});

test('in the text what could move a terminal is spelled out', () => {
  const text = renderText(reportWith(`${HEAD}+\u001b[31m\u202e\u0007\r\n`, ['a\u001b]0;b']), {
    color: false,
  });
  expect(text).toContain('+\\x1b[31m\\u{202e}\\x07');
  expect(text).not.toMatch(/[\x00-\x09\x0b-\x1f\u202e]/);
});
