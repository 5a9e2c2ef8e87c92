/** The documentation of each rule: its page in docs/rules/, which is bundled with the program. */

import rulePages from 'rule-pages';
import { REPOSITORY_URL } from '../base/version.ts';

/** The branch and not the release: there the page also is before the release's tag, and ids never change. */
const DOCUMENTATION_URL = `${REPOSITORY_URL}/blob/main/docs/`;

/** What all rules have in common, and the list of them. */
export const RULES_URL = `${DOCUMENTATION_URL}rules.md`;

const MAX_NAME = 100;

/** The address of the rule's page on GitHub. What is no letter of an id is left out, so that any text is harmless. */
export function ruleUrl(id: string): string {
  return `${DOCUMENTATION_URL}rules/${id.slice(0, MAX_NAME).replace(/[^a-z0-9-]/g, '')}.md`;
}

/** The Markdown of the rule's page, without its heading and with absolute links. Throws for an id without one. */
export function ruleHelp(id: string): string {
  const page = Object.hasOwn(rulePages, id) ? rulePages[id] : undefined;
  if (page === undefined) throw new RangeError(`docs/rules/ has no page "${id}"`);
  return page
    .slice(page.indexOf('\n'))
    .trim()
    .replace(/\]\(([^)\s]+)\)/g, (_, target: string) => `](${new URL(target, ruleUrl(id)).href})`);
}
