/** The HTML report as a document: what its policy allows, what hostile names become, what is cut. */

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/base/escape.ts';
import type { PageData } from '../../src/page/data.ts';
import { contentTree } from '../../src/report/html/contentTree.ts';
import { needRows } from '../../src/report/html/needRows.ts';
import { renderHtml } from '../../src/report/html.ts';
import {
  cleanReport,
  finding,
  foundingCase,
  HOSTILE_NAMES,
  hostileReport,
  knownReport,
  largeReport,
  matrixReport,
  mixedReport,
  report,
  wheel,
} from './samples.ts';

const DANGEROUS =
  /[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u3164\u115f\u{e0000}-\u{e007f}\p{Cs}]/u;

function dataOf(html: string): { text: string; data: PageData } {
  const [, text = ''] =
    /<script type="application\/json" id="data">(.*)<\/script>\n<script>/.exec(html) ?? [];
  return { text, data: JSON.parse(text) };
}

test('the policy names the only script and the only style by hash, and allows nothing else', () => {
  const html = renderHtml(foundingCase());
  const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  const hashOf = (text = '') => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const [scripts, styles] = [/<script>([\s\S]*?)<\/script>/g, /<style>([\s\S]*?)<\/style>/g].map((each) =>
    [...html.matchAll(each)].map(([, text]) => hashOf(text)),
  );
  expect(scripts).toHaveLength(1);
  expect(styles).toHaveLength(1);
  expect(policy).toBe(
    `default-src 'none'; script-src ${scripts?.[0]}; style-src ${styles?.[0]}; base-uri 'none'; form-action 'none'`,
  );
  expect(html).not.toMatch(/<(?:link|img|iframe|base)\b|\son\w+=|style="|\bsrc=/i);
});

test.each([
  ['founding', foundingCase],
  ['clean', cleanReport],
  ['mixed', mixedReport],
  ['matrix', matrixReport],
  ['large', largeReport],
])('%s: the same report gives the same bytes', (_, make) => {
  expect(renderHtml(make())).toBe(renderHtml(make()));
});

describe.each(HOSTILE_NAMES.map((name) => [plainText(name, 40), name]))('%s', (_, name) => {
  test('neither ends the element of the data nor hides in it', () => {
    const hostile = hostileReport(name);
    const proposal = { diff: `--- a/${name}\n+${name}\n`, left: [name] };
    const html = renderHtml({
      ...hostile,
      findings: hostile.findings.map((each) => ({ ...each, proposal })),
    });
    const { text, data } = dataOf(html);
    // What a diff may keep is spelled as \t in the file.
    expect(data.causes.some((cause) => cause.proposal?.diff.some((line) => line.startsWith('--- a/')))).toBe(
      true,
    );
    expect(html.replace(/<(script|style)>[\s\S]*?<\/\1>/g, '')).not.toMatch(DANGEROUS);
    expect(text).not.toMatch(/[<>&]|##\[/);
    expect(JSON.stringify(data)).not.toMatch(DANGEROUS);
    expect(html.match(/<script/g)).toHaveLength(2);
  });
});

test('a diff is shown once and bounded, with what is left to the reader', () => {
  const diff = `--- a/x\n+++ b/x\n${'+\tline\n'.repeat(300)}`;
  const findings = ['a', 'b'].map((cause) =>
    finding({ cause, title: cause, remedy: 'Mend it.', proposal: { diff, left: ['X has an anchor'] } }),
  );
  const { causes } = dataOf(renderHtml(report([], findings))).data;
  expect(causes.map(({ proposal }) => [proposal?.diff.length, proposal?.sameAs, proposal?.left])).toEqual([
    [101, null, [['X has an anchor']]],
    [0, 0, [['X has an anchor']]],
  ]);
  expect(causes[0]?.proposal?.diff.slice(-2)).toEqual([
    '+\tline',
    '… and 202 more lines: wheel-abi-check project --fix prints all',
  ]);
  expect(causes.map(({ sameAs }) => sameAs)).toEqual([null, 0]);
});

test('what is known is counted for the page and for each wheel, and named', () => {
  const given = knownReport();
  const { known, wheels } = dataOf(renderHtml(given)).data;
  expect(known?.sentences).toEqual(['From known.json, and not shown in full: 1 known finding (1 error).']);
  expect(known?.causes).toEqual([{ severity: 'error', title: 'armv7l executable in an aarch64 wheel: x' }]);
  expect(wheels.map((each) => each.known)).toEqual(['known: 1 error', '']);
});

test('what is missing comes first, and only what a finding is about is called so', () => {
  const links = [
    { from: 'p/a.so', library: 'libc.so.6', found: { member: null, how: 'system' as const } },
    { from: 'p/a.so', library: 'libx.so', missing: 'absent' },
    { from: 'p/a.so', library: 'liby.so', missing: 'absent' },
    { from: 'p/b.so', library: 'liby.so', missing: 'absent' },
  ];
  const about = finding({ rule: 'external-library', data: { libraries: ['liby.so'] } });
  const rows = needRows(wheel('a-1-py3-none-any.whl', { links }), [about]);
  expect(rows.map(({ library, where, by }) => [library, where, by.length])).toEqual([
    ['liby.so', 'missing', 2],
    ['libx.so', 'elsewhere', 1],
    ['libc.so.6', 'system', 1],
  ]);
});

test('the map of the content adds up, however much is left out of it', () => {
  const content = {
    size: 1000,
    largest: [{ member: 'p/sub/a.so', size: 500 }],
    folders: [{ folder: 'p/sub', members: 3, size: 700 }],
    moreFolders: 2,
  };
  const tree = contentTree({ content, binaries: [], members: 9 }, new Map([['p/sub/a.so', 'error']]));
  expect(tree).toEqual({
    name: '',
    kind: 'folder',
    children: [
      {
        name: 'p/sub',
        kind: 'folder',
        children: [
          { name: 'a.so', kind: 'file', size: 500, severity: 'error' },
          { name: '2 smaller files', kind: 'rest', size: 200 },
        ],
      },
      { name: '6 smaller files', kind: 'rest', size: 300 },
    ],
  });
});
