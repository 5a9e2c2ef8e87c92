/** What people can read about a rule. */

import { RULE_LIST } from './registry.ts';

const PAGE = 'https://github.com/wheel-abi-check/wheel-abi-check/blob/main/docs/rules.md';

/** The address of the rule's section in the documentation. */
export function ruleUrl(id: string): string {
  return `${PAGE}#${encodeURIComponent(id)}`;
}

/** What the rule means, as Markdown. */
export function ruleHelp(id: string): string {
  const rule = RULE_LIST.find((each) => each.id === id);
  return `${rule === undefined ? '' : `\`${id}\`: ${rule.summary}.\n\n`}[More about this rule](${ruleUrl(id)})`;
}
