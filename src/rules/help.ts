/** The documentation of each rule: its section of docs/rules.md, which is bundled with the program. */

import rulesPage from '../../docs/rules.md';
import { REPOSITORY_URL } from '../base/version.ts';

/** The branch and not the release: there the page also is before the release's tag, and ids never change. */
export const RULES_URL = `${REPOSITORY_URL}/blob/main/docs/rules.md`;

const MAX_ANCHOR = 100;

/** The address of the rule's section on GitHub. What is no letter of an id is left out, so that any text is harmless. */
export function ruleUrl(id: string): string {
  return `${RULES_URL}#${id.slice(0, MAX_ANCHOR).replace(/[^a-z0-9-]/g, '')}`;
}

/** The Markdown of the rule's section, without its heading and with absolute links. Throws for an id without one. */
export function ruleHelp(id: string): string {
  const heading = `\n## ${id}\n`;
  const start = rulesPage.indexOf(heading);
  if (start < 0) throw new RangeError(`docs/rules.md has no section "${id}"`);
  const rest = rulesPage.slice(start + heading.length);
  const end = rest.indexOf('\n## ');
  return rest
    .slice(0, end < 0 ? rest.length : end)
    .trim()
    .replace(/\]\(([^)\s]+)\)/g, (_, target: string) => `](${new URL(target, RULES_URL).href})`);
}
