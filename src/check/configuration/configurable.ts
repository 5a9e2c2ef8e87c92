/** Which rules the configuration may change, and how. */

import { plainText } from '../../base/escape.ts';
import { nearest } from '../../base/nearest.ts';
import { RULE_LIST, ruleOf } from '../../rules/registry.ts';

const RULE_IDS = RULE_LIST.map(({ id }) => id);
const MAX_QUOTED = 100;

/** A name from outside as it may stand in a message. */
export function quoted(text: string): string {
  return `"${plainText(text, MAX_QUOTED)}"`;
}

/** What to say of a word that is none of the known ones. */
export function unknownWord(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near.length > 0
    ? `Did you mean ${near.map(quoted).join(' or ')}?`
    : `Use one of: ${known.join(', ')}.`;
}

/** Why there can be no such rule, null when there is; a whole sentence. */
export function ruleFlaw(rule: string): string | null {
  if (RULE_IDS.includes(rule)) return null;
  const near = nearest(rule, RULE_IDS);
  const hint =
    near.length > 0 ? `did you mean ${near.map(quoted).join(' or ')}?` : 'docs/rules.md lists them.';
  return `There is no rule ${quoted(rule)}; ${hint}`;
}

/** Why the severity of this rule can't be changed to that one, null when it can; a whole sentence. */
export function severityFlaw(rule: string, severity: string): string | null {
  const { unchangeable, alwaysSaid } = ruleOf(rule) ?? {};
  if (unchangeable !== undefined) return `The severity of ${rule} can't be changed: ${unchangeable}.`;
  if (alwaysSaid !== undefined && severity === 'off')
    return `${rule} can't be off, since ${alwaysSaid}: make it a warning or a notice.`;
  return ruleFlaw(rule);
}

/** Why findings of this rule can't be ignored, null when they can; a whole sentence. */
export function ignoreFlaw(rule: string): string | null {
  const { unchangeable, alwaysSaid, ignoreInstead } = ruleOf(rule) ?? {};
  const instead = unchangeable ?? ignoreInstead;
  if (instead !== undefined) return `Findings of ${rule} can't be ignored: ${instead}.`;
  if (alwaysSaid !== undefined)
    return `Findings of ${rule} can't be ignored, since ${alwaysSaid}: give the rule the severity "warning" or "notice".`;
  return ruleFlaw(rule);
}
