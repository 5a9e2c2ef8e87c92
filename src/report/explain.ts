/** What the command line says about the rules themselves. */

import { RULES_URL, ruleUrl } from '../rules/help.ts';
import { ruleHelp } from '../rules/pages.ts';
import { RULE_LIST } from '../rules/registry.ts';

/** The rule's page, as Markdown; null where there is no such rule. */
export function explainRule(id: string): string | null {
  const rule = RULE_LIST.find((each) => each.id === id);
  if (rule === undefined) return null;
  const parts = [
    `# ${id}`,
    `At most ${rule.severity === 'error' ? 'an' : 'a'} ${rule.severity}: ${rule.summary}.`,
    ruleHelp(id),
    `This page: ${ruleUrl(id)}`,
    `The words it uses, and all rules: ${RULES_URL}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** All rules, each with its most severe finding and one line about it. */
export function listRules(): string {
  return RULE_LIST.map(({ id, severity, summary }) => `${id} (${severity}): ${summary}\n`).join('');
}
