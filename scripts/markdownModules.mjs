import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The module that holds the page of each rule, by the rule's id. */
const RULE_PAGES = 'rule-pages';
const folder = fileURLToPath(new URL('../docs/rules/', import.meta.url));

/**
 * Makes a module of docs/rules/: for rolldown and for vitest, so that what is tested is what is bundled.
 * @returns {{ name: string, resolveId: (id: string) => string | null, load: (id: string) => string | null }}
 */
export function markdownModules() {
  const resolved = `\0${RULE_PAGES}`;
  return {
    name: 'markdown-modules',
    resolveId: (id) => (id === RULE_PAGES ? resolved : null),
    load: (id) => (id === resolved ? `export default ${JSON.stringify(rulePages(), null, 2)};` : null),
  };
}

/** @returns {{ [id: string]: string }} the Markdown of each page, in the order of the ids */
function rulePages() {
  const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return Object.fromEntries(
    pages.sort().map((name) => [name.slice(0, -'.md'.length), readFileSync(`${folder}${name}`, 'utf8')]),
  );
}
