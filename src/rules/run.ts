/** Lets every rule look at a wheel and turns the drafts into findings. */

import { createHash } from 'node:crypto';
import { compareStrings } from '../base/collections.ts';
import { MAX_FINDINGS_PER_RULE } from '../base/limits.ts';
import type { JudgedWheel } from '../judge/judgedWheel.ts';
import { type Finding, SEVERITIES, type Severity, type WheelEntry } from '../model/report.ts';
import { DEFAULT_SETTINGS, type RuleSettings } from '../model/settings.ts';
import type { WheelFacts } from '../wheel/facts.ts';
import { type Dismissal, dismiss, type Ignore, type Suspect } from './ignores.ts';
import { RULES, SET_RULES } from './registry.ts';
import type { Draft, IfCommitted, Rule } from './rule.ts';

/** A finding with what the report has no use for. */
export interface RuleFinding extends Finding {
  ifCommitted?: IfCommitted;
}

/**
 * The findings for one wheel, without locations. A member that a root-cause rule has spoken of is left alone by
 * the rules after it: its other symptoms derive from that cause.
 */
export function runRules(wheel: JudgedWheel, label: string = wheel.facts.source.filename): Finding[] {
  return applyRules(wheel, label, []).kept;
}

/** The same, with what is ignored apart. What is ignored explains other symptoms of its member all the same. */
export function applyRules(
  wheel: JudgedWheel,
  label: string,
  ignores: readonly Ignore[],
): Dismissal<RuleFinding> {
  const { filename } = wheel.facts.source;
  const drafted = draftsOf(wheel);
  const isSound = !drafted.some(({ drafts }) => drafts.some(({ severity }) => severity === 'error'));
  const dismissals = drafted.map(({ rule, drafts }) => {
    if (rule.isForSoundWheels && !isSound) return NOTHING_FOUND;
    const severe = withSeverities(drafts, rule, wheel.settings);
    const suspectOf = ({ member }: Draft): Suspect => ({ rule: rule.id, wheel: { filename, label }, member });
    const { kept, ...ignored } = dismiss(severe, ignores, suspectOf);
    const findings = limit(kept, rule.id).map((draft) =>
      toFinding(draft, rule.id, { label, facts: wheel.facts }),
    );
    return { kept: findings, ...ignored };
  });
  return {
    kept: dismissals.flatMap(({ kept }) => kept),
    suppressed: dismissals.flatMap(({ suppressed }) => suppressed),
    used: [...new Set(dismissals.flatMap(({ used }) => used))],
  };
}

/** What each rule says, without what derives from a root cause that an earlier one has told. */
function draftsOf(wheel: JudgedWheel): { rule: Rule; drafts: Draft[] }[] {
  const explained = new Set<string>();
  return RULES.filter((rule) => !rule.isOptIn || wheel.settings.severities.has(rule.id)).map((rule) => {
    const drafts = rule.check(wheel).filter(({ member }) => member === null || !explained.has(member));
    if (rule.isRootCause) {
      for (const { member, covers = [] } of drafts.filter(({ standsAlone }) => !standsAlone)) {
        for (const path of member === null ? covers : [member, ...covers]) explained.add(path);
      }
    }
    return { rule, drafts };
  });
}

/** The findings from comparing wheels with each other: one for each wheel that stands out, without locations. */
export function runSetRules(
  wheels: readonly WheelEntry[],
  settings: RuleSettings = DEFAULT_SETTINGS,
): Finding[] {
  const sorted = wheels.toSorted((a, b) => compareStrings(a.label, b.label));
  return SET_RULES.flatMap((rule) =>
    withSeverities(rule.check(sorted), rule, settings).flatMap(({ places, ...draft }) =>
      places.map(({ wheel, member }) => ({ ...toFinding({ ...draft, member }, rule.id, null), wheel })),
    ),
  );
}

const NOTHING_FOUND: Dismissal<Finding> = { kept: [], suppressed: [], used: [] };

/** A configured severity replaces the rule's own; what is milder anyway is at most made milder still. */
export function withSeverities<Each extends Pick<Draft, 'severity'>>(
  drafts: Each[],
  rule: Pick<Rule, 'id' | 'severity'>,
  { severities }: RuleSettings,
): Each[] {
  const wanted = severities.get(rule.id);
  if (wanted === undefined) return drafts;
  if (wanted === 'off') return [];
  const weight = (severity: Severity): number => SEVERITIES.indexOf(severity);
  return drafts.map((draft) => {
    const replace = draft.severity === rule.severity || weight(draft.severity) < weight(wanted);
    return replace ? { ...draft, severity: wanted } : draft;
  });
}

/** A wheel made of ten thousand broken files has one trouble, not ten thousand. */
function limit(drafts: Draft[], rule: string): Draft[] {
  if (drafts.length <= MAX_FINDINGS_PER_RULE) return drafts;
  const worstFirst = SEVERITIES.flatMap((severity) => drafts.filter((draft) => draft.severity === severity));
  const [first] = worstFirst.slice(MAX_FINDINGS_PER_RULE - 1);
  if (first === undefined) return drafts;
  const left = drafts.length - MAX_FINDINGS_PER_RULE + 1;
  return [
    ...worstFirst.slice(0, MAX_FINDINGS_PER_RULE - 1),
    {
      ...first,
      member: null,
      causeKey: `${left} more`,
      title: `${left} more findings of ${rule} in this wheel`,
      message: `The wheel has ${drafts.length} findings of this rule; ${MAX_FINDINGS_PER_RULE - 1} are listed, the first of the rest is: ${first.title}.`,
      remedy: 'Mend the ones that are listed; the rest will show in the next run.',
      data: { left },
    },
  ];
}

/** Makes a finding of a draft: what it is about, and the cause that equal troubles share. */
export function toFinding(
  draft: Draft,
  rule: string,
  wheel: { label: string; facts: WheelFacts } | null,
): RuleFinding {
  const { severity, member, title, message, remedy, links = [], data, ifCommitted } = draft;
  const content = wheel?.facts.members.find(({ path }) => path === member)?.sha256;
  const key = draft.causeKey ?? content ?? `${wheel === null ? null : identityOf(wheel)} ${member}`;
  return {
    rule,
    severity,
    wheel: wheel?.label ?? null,
    member,
    cause: causeId(rule, key),
    title,
    message,
    remedy,
    ...(links.length === 0 ? {} : { links }),
    location: null,
    data,
    ...(ifCommitted === undefined ? {} : { ifCommitted }),
  };
}

/** What no other wheel of the run has. The label of one from an artifact is settled only when all have arrived. */
function identityOf({ label, facts: { source } }: { label: string; facts: WheelFacts }): string {
  return source.artifact === null ? label : `${source.artifact}: ${source.displayPath}`;
}

/** The name of a cause: equal for the same rule and key. */
export function causeId(rule: string, key: string): string {
  return `${rule}:${createHash('sha256').update(key).digest('hex').slice(0, 16)}`;
}
