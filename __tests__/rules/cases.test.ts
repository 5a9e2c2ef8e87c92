import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgeWheel } from '../../src/judge/judgeWheel.ts';
import type { Finding, Severity } from '../../src/model/report.ts';
import { DEFAULT_SETTINGS, type RuleSettings } from '../../src/model/settings.ts';
import { RULE_LIST, RULES } from '../../src/rules/registry.ts';
import { readWheel } from '../../src/wheel/readWheel.ts';
import { sourceAt } from '../wheel/opened.ts';
import { found } from './checked.ts';

interface Expected {
  rule: string;
  severity: Severity;
  member: string | null;
}

interface Case {
  file: string;
  rule: string;
  expect: Expected[];
  allowed?: Expected[];
  why: string;
}

const folder = path.join(import.meta.dirname, '../../fixtures/cases');
const cases = JSON.parse(readFileSync(path.join(folder, 'cases.json'), 'utf8')) as Case[];

const inShort = ({ severity, rule, member }: Expected | Finding): string =>
  `${severity} ${rule} ${member ?? 'the wheel'}`;

/** A rule that is off unless switched on is on for its own cases. */
function settingsFor(id: string): RuleSettings {
  const { isOptIn, severity } = RULES.wheel.find((rule) => rule.id === id) ?? {};
  return isOptIn && severity
    ? { ...DEFAULT_SETTINGS, severities: new Map([[id, severity]]) }
    : DEFAULT_SETTINGS;
}

async function findingsOf({ file, rule }: Case): Promise<Finding[]> {
  return found(judgeWheel(await readWheel(sourceAt(path.join(folder, file))), settingsFor(rule)));
}

describe('every case gives exactly the findings that it expects', () => {
  test.each(cases.map((each) => [path.dirname(each.file), each.why, each] as const))(
    '%s: %s',
    async (_, __, each) => {
      const allowed = (each.allowed ?? []).map(inShort);
      const findings = (await findingsOf(each)).map(inShort).filter((finding) => !allowed.includes(finding));
      expect(findings.sort()).toEqual(each.expect.map(inShort).sort());
    },
  );
});

describe('every finding of the cases', async () => {
  const findings = (await Promise.all(cases.map(findingsOf))).flat();

  test('says what, why, and what to do next', () => {
    for (const { title, message, remedy, rule, cause, wheel } of findings) {
      expect(title).toMatch(/\S/);
      expect(message).toMatch(/[.)]$/);
      expect(remedy).toMatch(/\.$/);
      expect(cause).toMatch(new RegExp(`^${rule}:[0-9a-f]{16}$`));
      expect(wheel).toMatch(/\.whl$/);
      expect(`${title} ${message} ${remedy}`).not.toMatch(/undefined|\bnull\b|\[object|NaN/);
    }
  });

  test('is no more severe than its rule says', () => {
    const order: Severity[] = ['error', 'warning', 'notice'];
    for (const { rule, severity } of findings) {
      const most = RULES.wheel.find(({ id }) => id === rule)?.severity ?? 'error';
      expect(order.indexOf(severity), rule).toBeGreaterThanOrEqual(order.indexOf(most));
    }
  });
});

describe('each rule', () => {
  test.each(RULES.wheel.map(({ id }) => id))('%s has a case that fires it and one that nearly does', (id) => {
    const names = cases.filter(({ rule }) => rule === id).map(({ file }) => file.split('/')[1] ?? '');
    expect(names.some((name) => name.startsWith('fires-'))).toBe(true);
    expect(names.some((name) => name.startsWith('near-miss-'))).toBe(true);
  });

  test('a firing case fires its own rule at its full severity at least once', () => {
    for (const { id, severity } of RULES.wheel) {
      const fired = cases.flatMap((each) => each.expect).filter(({ rule }) => rule === id);
      expect(
        fired.map((each) => each.severity),
        id,
      ).toContain(severity);
    }
  });

  test('has an id of its own, in kebab-case, and a line about it', () => {
    const ids = RULE_LIST.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ids);
    for (const { id, summary } of RULE_LIST) {
      expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(summary).toMatch(/^\S.*[^.]$/);
    }
  });
});
