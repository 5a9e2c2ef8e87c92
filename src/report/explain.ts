/** What the command line says about the rules themselves. */

import { RULES_URL, ruleHelp, ruleUrl } from '../rules/help.ts';
import { RULE_LIST } from '../rules/registry.ts';
import { renderTerminalMarkdown, type Terminal } from './terminalMarkdown.ts';

/** The rule's section of the documentation, for a terminal; null where there is no such rule. */
export function explainRule(id: string, terminal: Terminal): string | null {
  const rule = RULE_LIST.find((each) => each.id === id);
  if (rule === undefined) return null;
  const markdown = [
    `# ${id}`,
    `At most ${rule.severity === 'error' ? 'an' : 'a'} ${rule.severity}: ${rule.summary}.`,
    ruleHelp(id),
    `This page: ${ruleUrl(id)}`,
    `The words it uses, and all rules: ${RULES_URL}`,
  ];
  return renderTerminalMarkdown(markdown.join('\n\n'), terminal);
}

/** All rules, each with its most severe finding and one line about it. */
export function listRules(terminal: Terminal): string {
  const items = RULE_LIST.map(({ id, severity, summary }) => `- **${id}** (${severity}): ${summary}`);
  return renderTerminalMarkdown(items.join('\n'), terminal);
}
