/** Where the documentation of the rules is. */

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
