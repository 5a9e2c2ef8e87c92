/** The page of each rule in docs/rules/, which is bundled with the program. Large, and few runs show one. */

import rulePages from 'rule-pages';
import { ruleUrl } from './help.ts';

/** The Markdown of the rule's page, without its heading and with absolute links. Throws for an id without one. */
export function ruleHelp(id: string): string {
  const page = Object.hasOwn(rulePages, id) ? rulePages[id] : undefined;
  if (page === undefined) throw new RangeError(`docs/rules/ has no page "${id}"`);
  return page
    .slice(page.indexOf('\n'))
    .trim()
    .replace(/\]\(([^)\s]+)\)/g, (_, target: string) => `](${new URL(target, ruleUrl(id)).href})`);
}
