/** What the findings about all fixtures say, and the explanations of all logs: short, plain, and nothing ruled out. */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkWheels } from '../src/check/checkWheels.ts';
import { collectLocalWheels } from '../src/collect/localWheels.ts';
import { explainLog } from '../src/explain/explainLog.ts';
import { readLog } from '../src/explain/readLog.ts';
import { isGraftName } from '../src/judge/grafts.ts';
import type { Finding, Report } from '../src/model/report.ts';
import { DEFAULT_SETTINGS } from '../src/model/settings.ts';
import { RULE_LIST } from '../src/rules/registry.ts';
import { FIXTURES } from './rules/fixtures.ts';
import {
  assertPlain,
  MOST_STEPS,
  MOST_TITLE,
  MOST_WORDS,
  sentenceCount,
  troublesOf,
  wordCount,
} from './support/findingTexts.ts';

/** All rules speak, also those that are off unless switched on. */
const settings = {
  ...DEFAULT_SETTINGS,
  severities: new Map(RULE_LIST.filter(({ isOptIn }) => isOptIn).map(({ id, severity }) => [id, severity])),
};

async function reportOn(folder: string): Promise<Report> {
  const { wheels, problems } = await collectLocalWheels(['.'], path.join(FIXTURES, folder));
  expect(problems).toEqual([]);
  return checkWheels({ wheels, problems }, { failOn: 'error', settings });
}

describe.each(['cases', 'sets', 'wheels'])('the wheels in fixtures/%s', async (folder) => {
  const { findings, wheels } = await reportOn(folder);

  test('have findings that are short and plain', () => {
    expect(findings.length).toBeGreaterThan(3);
    assertPlain(findings);
  });

  test('get no advice to repair what was repaired', () => {
    const repaired = new Set(
      wheels
        .filter(({ binaries }) => binaries.some(({ member }) => isGraftName(path.posix.basename(member))))
        .map(({ label }) => label),
    );
    const wrong = findings.filter(
      ({ wheel, remedy }) => repaired.has(wheel ?? '') && /\b(?:run|let) "?auditwheel repair/i.test(remedy),
    );
    expect(wrong.map(({ rule, remedy }) => `${rule}: ${remedy}`)).toEqual([]);
  });

  test('name a file in their titles, where they are about one of several', () => {
    const silent = findings.filter(
      ({ rule, member, title }) => IN_TITLE.has(rule) && !namesFile(title, member),
    );
    expect(silent.map(({ rule, title, member }) => `${rule}: ${title} (${member})`)).toEqual([]);
  });
});

/** What is wrong lies in one file, so that the title names it. */
const IN_TITLE: ReadonlySet<string> = new Set([
  'architecture-mismatch',
  'code-signature',
  'executable-stack',
  'impossible-symbol-version',
  'malformed-binary',
  'missing-init',
  'page-size',
  'private-symbol',
  'symbol-version-too-new',
  'unsupported-isa',
]);

/** By its beginning at least: the middle of a long name goes first. Titles that speak of several files name none. */
function namesFile(title: string, member: string | null): boolean {
  const name = path.posix.basename(member ?? '');
  return title.includes(name.slice(0, 5)) || /\bwhole wheel\b|^\d+ /.test(title);
}

describe('the explanations of logs', async () => {
  const folder = path.join(FIXTURES, 'logs');
  const names = readdirSync(folder).filter((name) => name.endsWith('.log'));

  test.each(names)('%s', async (name) => {
    const { failures } = await readLog(`build (${name})`, [readFileSync(path.join(folder, name))]);
    const explanations = explainLog(failures, []);
    for (const { title, meaning, causes, next } of explanations) {
      const remedy = next.map(({ text }, at) => `${at + 1}. ${text}`).join('\n');
      assertPlain([{ title, message: meaning, remedy }]);
      for (const cause of causes) expect(wordCount(cause), cause).toBeLessThanOrEqual(30);
    }
    const { findings } = await checkWheels(
      { wheels: [], problems: [], explanations },
      { failOn: 'error', settings },
    );
    assertPlain(findings);
  });
});

describe('what is measured', () => {
  const plain: Pick<Finding, 'title' | 'message' | 'remedy'> = {
    title: 'armv7l executable in an aarch64 wheel: tool',
    message: 'It was built for armv7l. It fails with "wrong ELF class: ELFCLASS32".',
    remedy: '1. Delete it.\n2. Build again.',
  };

  test('quotations, figures, paths and the numbers of steps count modestly', () => {
    expect(wordCount('pkg/_core.so fails with "a b c d e", see 2.17 (CentOS 7)')).toBe(10);
    expect(wordCount('1. Do this.\n2. Do that.')).toBe(4);
    expect(sentenceCount('It says "No. Never." there. glibc 2.17 is older (CentOS 7).')).toBe(2);
  });

  test.each<[string, Partial<typeof plain>]>([
    ['a long title', { title: 'x'.repeat(MOST_TITLE + 1) }],
    ['a long message', { message: 'word '.repeat(MOST_WORDS + 1) }],
    ['a message of four sentences', { message: 'One. Two. Three. Four.' }],
    ['a long remedy', { remedy: 'word '.repeat(MOST_WORDS + 1) }],
    [
      'too many steps',
      { remedy: Array.from({ length: MOST_STEPS + 1 }, (_, at) => `${at + 1}. Do.`).join('\n') },
    ],
    ['steps without numbers', { remedy: 'Do this.\nDo that.' }],
    ['words of no English', { remedy: 'If it is meant, nothing.' }],
  ])('%s is told', (_, change) => {
    expect(troublesOf(plain)).toEqual([]);
    expect(troublesOf({ ...plain, ...change })).not.toEqual([]);
  });
});
