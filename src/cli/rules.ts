/** What the command line is asked about the rules. */

import { listOf } from '../base/collections.ts';
import { plainText } from '../base/escape.ts';
import { nearest } from '../base/nearest.ts';
import { explainRule, listRules } from '../report/explain.ts';
import { RULE_LIST } from '../rules/registry.ts';
import { UsageError } from './commandLine.ts';

export { listRules };

/** The page of a rule; a `UsageError` says which may have been meant where there is none of that name. */
export function explain(rule: string): string {
  const text = explainRule(rule);
  if (text !== null) return text;
  const near = nearest(
    rule,
    RULE_LIST.map(({ id }) => id),
  );
  throw new UsageError(
    `There is no rule "${plainText(rule, 100)}". ` +
      (near.length === 0 ? '' : `Did you mean ${listOf(near, 'or')}? `) +
      '--list-rules prints all of them.',
  );
}
