import { describe, expect, test } from 'vitest';
import { explainRule, listRules } from '../../src/report/explain.ts';
import { RULES_URL, ruleUrl } from '../../src/rules/help.ts';
import { RULE_LIST } from '../../src/rules/registry.ts';

describe.each(RULE_LIST)('$id', ({ id, summary, severity }) => {
  const text = explainRule(id) ?? '';

  test('is explained by its page, with what it is worth and where it lies', () => {
    expect(text.split('\n')[0]).toBe(`# ${id}`);
    expect(text).toContain(` ${severity}: ${summary}.`);
    expect(text).toContain('**Why it matters.**');
    expect(text).toContain(`${ruleUrl(id)}\n`);
    expect(text).toContain(`${RULES_URL}\n`);
    expect(text).toMatch(/[^\n]\n$/);
  });
});

test('what is no rule is not explained', () => {
  expect(explainRule('no-such-rule')).toBeNull();
  expect(explainRule('__proto__')).toBeNull();
});

test('every rule has one line in the list', () => {
  const lines = listRules().trimEnd().split('\n');
  expect(lines).toEqual(RULE_LIST.map(({ id, severity, summary }) => `${id} (${severity}): ${summary}`));
});
