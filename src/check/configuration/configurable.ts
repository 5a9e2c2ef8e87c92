/** Which rules the configuration may change, and how. */

import { plainText } from '../../base/escape.ts';
import { nearest } from '../../base/nearest.ts';
import { RULE_LIST } from '../../rules/registry.ts';
import { NO_WHEELS } from '../../rules/run/no-wheels.ts';
import { NOT_CHECKED } from '../../rules/run/not-checked.ts';
import { UNREADABLE_ARTIFACT } from '../../rules/run/unreadable-artifact.ts';
import { UNREADABLE_CONFIGURATION } from '../../rules/run/unreadable-configuration.ts';
import { UNUSED_IGNORE } from '../../rules/run/unused-ignore.ts';
import { unreadableWheel } from '../../rules/wheel/unreadable-wheel.ts';

const RULE_IDS = RULE_LIST.map(({ id }) => id);
const MAX_QUOTED = 100;

/** They say that something was not checked. Who hides that gets a green check for wheels that nobody looked into. */
const UNCHANGEABLE: ReadonlyMap<string, string> = new Map([
  [NOT_CHECKED.id, 'give the run more time, or fewer wheels'],
  [NO_WHEELS.id, 'the input "if-no-wheels" decides how hard it is taken'],
  [UNREADABLE_ARTIFACT.id, 'leave the artifact or path out of what is checked instead'],
  [UNREADABLE_CONFIGURATION.id, 'mend the file, or name another one'],
]);

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
  const instead = UNCHANGEABLE.get(rule);
  if (instead !== undefined) return `The severity of ${rule} can't be changed: ${instead}.`;
  if (rule === unreadableWheel.id && severity === 'off')
    return `${rule} can't be off, since nobody would know that a wheel was not checked: make it a warning or a notice.`;
  return ruleFlaw(rule);
}

/** Why findings of this rule can't be ignored, null when they can; a whole sentence. */
export function ignoreFlaw(rule: string): string | null {
  const instead = UNCHANGEABLE.get(rule);
  if (instead !== undefined) return `Findings of ${rule} can't be ignored: ${instead}.`;
  if (rule === unreadableWheel.id)
    return `Findings of ${rule} can't be ignored, since nobody would know that a wheel was not checked: give the rule the severity "warning" or "notice".`;
  if (rule === UNUSED_IGNORE.id)
    return `Findings of ${rule} can't be ignored: delete the ignore that it names, or give the rule the severity "off".`;
  return ruleFlaw(rule);
}
