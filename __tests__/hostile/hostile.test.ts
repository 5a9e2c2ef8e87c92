/**
 * Tries every hostile input on the whole check and counts how it ends. docs/hostile-inputs.md is what came out:
 * `npx vitest run __tests__/hostile -u` writes it anew.
 */

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { expectSoundOutputs } from '../../fuzz/soundOutput.ts';
import { kindOf } from '../../fuzz/target.ts';
import { checkWheels } from '../../src/check/checkWheels.ts';
import type { Report } from '../../src/model/report.ts';
import { timed } from '../support/processorTime.ts';
import { inFolder, sourceAt } from '../wheel/opened.ts';
import { type HostileInput, type HostileWheel, STRAY } from './input.ts';
import { GROUPS } from './inputs.ts';

const PAGE = fileURLToPath(new URL('../../docs/hostile-inputs.md', import.meta.url));
/** Seconds of processor time for one wheel, even one of 100,000 members, which takes a few. */
const MAX_CPU = 60;

/** The outcomes that are counted, what says most first; a wheel has the first of these that it was given. */
const OUTCOMES = [
  'not-checked',
  'unreadable-wheel',
  'unsafe-member',
  'malformed-binary',
  'record-mismatch',
  'invalid-wheel-name',
];
const READ = 'read to the end';
/** Said in the report, under what was not looked into. */
const LEFT = 'left out, and said so';

/** What was found before, without figures: only what is new is worth rendering in every way. */
const rendered = new Set<string>();

/** What is said of it says which member and what of it, and the other members are read all the same. */
function expectTold(report: Report, hasStray: boolean): void {
  for (const { title, message, data } of report.findings) {
    expect(title).not.toContain('this check failed');
    // Where the bytes are at fault.
    if (Array.isArray(data.problems) && data.problems.length > 0)
      expect(message).toMatch(/\bbytes? \d|\d bytes/);
  }
  const isLost = report.findings.some(
    ({ rule, member }) => (rule === 'unreadable-wheel' && member === null) || rule === 'not-checked',
  );
  if (!hasStray || isLost) return;
  const read = report.wheels.flatMap(({ binaries }) => binaries.map(({ member }) => member));
  expect(read, JSON.stringify(report.findings.slice(0, 3))).toContain(STRAY);
}

async function outcomeOf({ filename, bytes, hasStray }: HostileWheel, file: string): Promise<string> {
  await writeFile(file, bytes);
  const source = { ...sourceAt(file), filename, displayPath: filename };
  const { result: report, seconds } = await timed(() =>
    checkWheels({ wheels: [source], problems: [] }, { failOn: 'error' }),
  );
  expect(seconds).toBeLessThan(MAX_CPU);
  expectTold(report, hasStray === true);
  const found = report.findings
    .map(({ rule, title, message }) => rule + kindOf(title) + kindOf(message))
    .join();
  if (!rendered.has(found)) expectSoundOutputs(report);
  rendered.add(found);
  const rules = new Set(report.findings.map(({ rule }) => rule));
  const isLeft = report.wheels.some(({ notExamined }) =>
    notExamined.some((each) => /archive|not opened/.test(each)),
  );
  return OUTCOMES.find((rule) => rules.has(rule)) ?? (isLeft ? LEFT : READ);
}

interface Row {
  tried: number;
  outcomes: Map<string, number>;
}

async function tryAll({ wheels }: HostileInput): Promise<Row> {
  const row: Row = { tried: 0, outcomes: new Map() };
  await inFolder(async (folder) => {
    for await (const wheel of wheels()) {
      const outcome = await outcomeOf(wheel, path.join(folder, 'input.whl'));
      row.tried++;
      row.outcomes.set(outcome, (row.outcomes.get(outcome) ?? 0) + 1);
    }
  });
  return row;
}

const rows = new Map<string, Row>();

describe.each(GROUPS)('%s', (_, inputs) => {
  test.each(inputs.map((input) => [input.name, input] as const))('%s', async (name, input) => {
    const row = await tryAll(input);
    expect(row.tried).toBeGreaterThan(0);
    rows.set(name, row);
  });
});

const number = (count: number): string => count.toLocaleString('en');

function line(name: string, { tried, outcomes }: Row): string {
  const order = [...OUTCOMES, LEFT, READ].filter((outcome) => outcomes.has(outcome));
  const told = order.map((outcome) => {
    const label = outcome === READ || outcome === LEFT ? outcome : `[\`${outcome}\`](rules/${outcome}.md)`;
    return order.length === 1 ? label : `${number(outcomes.get(outcome) ?? 0)} ${label}`;
  });
  return `| ${name} | ${number(tried)} | ${told.join(', ')} |`;
}

function page(): string {
  const tables = GROUPS.map(([heading, inputs]) => {
    const lines = inputs.flatMap(({ name }) => {
      const row = rows.get(name);
      return row === undefined ? [] : [line(name, row)];
    });
    return [`## ${heading}`, '', '| Input | Tried | Outcome |', '|---|--:|---|', ...lines].join('\n');
  });
  const tried = [...rows.values()].reduce((sum, row) => sum + row.tried, 0);
  return `${[
    '# Hostile inputs',
    `${number(tried)} wheels that lie, each checked as a whole: opened, judged, and rendered by every reporter. None may end in an\nexception, take longer than its size explains, or get anything into an output that isn't spelled out. \`npm run hostile\` tries\nthem all again; a test holds this page to what comes out.`,
    "The outcome is the rule that says what is wrong. *Read to the end* means that the change hides nothing and hurts nobody: a\ndate, a checksum that nobody reads, data that is data either way; what other rules may say of it isn't counted here.\n*Left out, and said so* is of an archive in a wheel that was not opened, or not to its end; the report names it.\n*not-checked*: what is counted of its cost went beyond what any real wheel of its size takes, so the rest was not read.",
    "Where a wheel has no other fault, a foreign program lies beside the one that lies, and must be found all the same, unless\nthe zip as a whole can't be read, or not to its end.",
    ...tables,
    '## And at random',
    'What nobody thought of is for the fuzzer: `npm run fuzz` changes wheels, native files, archives, texts and reports at random,\nkeeps what runs new code, and holds the outcome to the same demands. See [CONTRIBUTING.md](../CONTRIBUTING.md#fuzzing).',
  ].join('\n\n')}\n`;
}

test('docs/hostile-inputs.md is what came out', async () => {
  const all = GROUPS.flatMap(([, inputs]) => inputs);
  // Only where nothing was left out.
  if (rows.size === all.length) await expect(page()).toMatchFileSnapshot(PAGE);
});

afterAll(() => {
  if (rows.size > 1) process.stdout.write(`\n${page()}\n`);
});
