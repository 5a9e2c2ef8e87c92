import { describe, expect, test } from 'vitest';
import { explainRule, listRules } from '../../src/report/explain.ts';
import { renderTerminalMarkdown } from '../../src/report/terminalMarkdown.ts';
import { RULES_URL, ruleUrl } from '../../src/rules/help.ts';
import { RULE_LIST } from '../../src/rules/registry.ts';

const plain = { color: false, width: 60 };
const colored = { color: true, width: 60 };

describe.each(RULE_LIST)('$id', ({ id, summary, severity }) => {
  const text = explainRule(id, plain) ?? '';

  test('is explained without markup that a terminal would show', () => {
    expect(text.split('\n')[0]).toBe(id);
    expect(text.replaceAll(/\s+/g, ' ')).toContain(` ${severity}: ${summary}.`);
    expect(text).toContain('Why it matters.');
    expect(text).toContain(`${ruleUrl(id)}\n`);
    expect(text).toContain(`${RULES_URL}\n`);
    expect(text).not.toMatch(/\*\*|\]\(|^#+ |^```/m);
    expect(text).toMatch(/[^\n]\n$/);
  });

  test('is wrapped, with colours and without', () => {
    const prose = (lines: string) =>
      lines
        .split('\n')
        .filter((line) => !line.startsWith('    ') && line.includes(' '))
        // A word that is longer than the line stays whole.
        .filter((line) => !/https:|^\s*[-]?\s*`[^`]*`\S*$/.test(line));
    for (const line of prose(text)) expect(line.length, line).toBeLessThanOrEqual(60);
    const painted = explainRule(id, colored) ?? '';
    expect(painted).toContain('\x1b[1m');
    expect(painted.replaceAll(/\x1b\[\d+m/g, '')).not.toContain('\x1b');
    for (const line of prose(painted.replaceAll(/\x1b\[\d+m/g, '')))
      expect(line.length, line).toBeLessThanOrEqual(60);
  });
});

test('what is no rule is not explained', () => {
  expect(explainRule('no-such-rule', plain)).toBeNull();
  expect(explainRule('__proto__', plain)).toBeNull();
});

test('every rule has one item in the list', () => {
  const items = listRules({ color: false, width: 500 }).trimEnd().split('\n');
  expect(items).toEqual(RULE_LIST.map(({ id, severity, summary }) => `- ${id} (${severity}): ${summary}`));
});

const MARKDOWN = `# Heading

A paragraph with **bold words**, \`code with blanks\`, and
[a link](https://example.org/a) over two lines.

- **First:** an item that goes on
  on a second line.
  1. An item below it.
- Second.

| a | b |
|---|---|

\`\`\`sh
command --flag **kept**
\`\`\``;

test('headings, paragraphs, lists, tables and code', () => {
  expect(renderTerminalMarkdown(MARKDOWN, { color: false, width: 40 })).toBe(`Heading

A paragraph with bold words,
\`code with blanks\`, and a link
(https://example.org/a) over two lines.

- First: an item that goes on on a
  second line.
  1. An item below it.
- Second.

| a | b |
|---|---|

    $ command --flag **kept**
`);
});

test('with colours, code loses its backticks', () => {
  expect(renderTerminalMarkdown('**Bold:** `code`, plain', colored)).toBe(
    '\x1b[1mBold:\x1b[0m \x1b[36mcode\x1b[0m, plain\n',
  );
});
