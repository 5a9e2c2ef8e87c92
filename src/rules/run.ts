/** Lets every rule of a scope look at what it looks at, and turns the drafts into findings. */

import { createHash } from 'node:crypto';
import { compareStrings, groupBy } from '../base/collections.ts';
import { MAX_FINDINGS_PER_RULE } from '../base/limits.ts';
import { shortTitle } from '../base/shortTitle.ts';
import type { JudgedWheel } from '../judge/judgedWheel.ts';
import { SEVERITIES, type Severity } from '../model/report.ts';
import type { RuleSettings } from '../model/settings.ts';
import type { MemberFacts, WheelFacts } from '../wheel/facts.ts';
import { type CommonScope, RULES } from './registry.ts';

import type { Draft, Found, Inputs, Rule, Scope, Subject } from './rule.ts';

/** Called with the id of a rule that failed by a mistake of its own; the others go on. */
export type OnFailure = (id: string, error: unknown) => void;

/** The findings of all rules of a scope, as {@link applyRules} has them. */
export function runRules<Where extends CommonScope>(
  scope: Where,
  input: Inputs[Where],
  settings: RuleSettings,
): Found[] {
  return applyRules(RULES[scope], scope, input, settings);
}

/**
 * The findings of these rules. Severities, opt-in, root causes and limits are settled here and nowhere else.
 * A member that a root cause has spoken of is left alone by the rules after it: its other symptoms derive from that cause.
 * A finding about one wheel names it by its file name. Without `onFailure`, what a rule throws is thrown.
 */
export function applyRules<Where extends Scope>(
  rules: readonly Rule<Where>[],
  scope: Where,
  input: Inputs[Where],
  settings: RuleSettings,
  onFailure?: OnFailure,
): Found[] {
  const explained = new Set<string>();
  const drafted = rules
    .filter((rule) => !rule.isOptIn || settings.severities.has(rule.id))
    .map((rule) => {
      const drafts = checked(rule, input, onFailure).filter(
        ({ member }) => !member || !explained.has(member),
      );
      if (rule.isRootCause) for (const path of drafts.flatMap(membersExplained)) explained.add(path);
      return { rule, drafts };
    });
  const isSound = !drafted.some(
    ({ rule, drafts }) => !rule.isAboutPublishing && drafts.some(({ severity }) => severity === 'error'),
  );
  const wheel = scope === 'wheel' ? withMembers((input as JudgedWheel).facts) : null;
  return drafted
    .filter(({ rule }) => !rule.isForSoundWheels || isSound)
    .flatMap(({ rule, drafts }) => {
      const severe = withSeverities(drafts, rule, settings);
      // Those about a repository are in the order of their places; the others stay as the rule gave them.
      const inOrder = scope === 'project' ? severe.toSorted(comparePlaces) : severe;
      const findings = inOrder.flatMap((draft) => toFindings(draft, rule.id, wheel));
      // What is ignored must not crowd out what is not.
      return settings.ignoredRules?.includes(rule.id) ? findings : limited(findings, rule);
    });
}

/** The same for findings of one wheel or repository of which some have been ignored by now. */
export function limitFindings(findings: readonly Found[], scope: Scope): Found[] {
  return [...groupBy(findings, ({ rule }) => rule)].flatMap(([id, same]) => limited(same, { id, scope }));
}

function checked<Where extends Scope>(
  rule: Rule<Where>,
  input: Inputs[Where],
  onFailure: OnFailure | undefined,
): Draft[] {
  if (onFailure === undefined) return rule.check(input);
  try {
    return rule.check(input);
  } catch (error) {
    onFailure(rule.id, error);
    return [];
  }
}

function membersExplained({ member, covers = [], standsAlone }: Draft): string[] {
  if (standsAlone) return [];
  return member ? [member, ...covers] : covers;
}

/** A configured severity replaces the rule's own; what is milder anyway is at most made milder still. */
function withSeverities(
  drafts: Draft[],
  rule: Pick<Rule, 'id' | 'severity' | 'unchangeable'>,
  { severities }: RuleSettings,
): Draft[] {
  const wanted = severities.get(rule.id);
  if (wanted === undefined || rule.unchangeable !== undefined) return drafts;
  if (wanted === 'off') return [];
  const weight = (severity: Severity): number => SEVERITIES.indexOf(severity);
  return drafts.map((draft) => {
    const replace = draft.severity === rule.severity || weight(draft.severity) < weight(wanted);
    return replace ? { ...draft, severity: wanted } : draft;
  });
}

const LIMITED: Readonly<Partial<Record<Scope, string>>> = { wheel: 'wheel', project: 'repository' };

/** A wheel made of ten thousand broken files has one trouble, not ten thousand, and so has a repository. */
function limited(findings: readonly Found[], { id, scope }: Pick<Rule, 'id' | 'scope'>): Found[] {
  const what = LIMITED[scope];
  if (what === undefined || findings.length <= MAX_FINDINGS_PER_RULE) return [...findings];
  const worstFirst = SEVERITIES.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
  const listed = new Set(worstFirst.slice(0, MAX_FINDINGS_PER_RULE - 1));
  const first = worstFirst[listed.size];
  const left = findings.length - listed.size;
  if (first === undefined) return [...findings];
  // Links of the first are about its file alone.
  const { links: _, ifCommitted: __, spans: ___, edits: ____, ...rest } = first;
  return [
    ...findings.filter((finding) => listed.has(finding)),
    {
      ...rest,
      member: null,
      subject: null,
      cause: causeId(id, `${left} more`),
      title: shortTitle(`${left} more findings of ${id} in this ${what}`),
      message: `This rule has ${findings.length} findings in the ${what}, and ${listed.size} are listed. The next one is: ${first.title}.`,
      remedy: 'Fix those that are listed and run the check again: it then shows the rest.',
      data: { left },
    },
  ];
}

function comparePlaces(a: Draft, b: Draft): number {
  return (
    compareStrings(a.location?.path ?? null, b.location?.path ?? null) ||
    (a.location?.startLine ?? 0) - (b.location?.startLine ?? 0) ||
    compareStrings(a.causeKey ?? null, b.causeKey ?? null)
  );
}

/** Makes findings of a draft, one for each of its places: what each is about, and the cause that equal troubles share. */
function toFindings(draft: Draft, rule: string, wheel: Wheel | null): Found[] {
  const places = draft.places ?? [
    { wheel: wheel?.facts.source.filename ?? null, member: draft.member ?? null },
  ];
  return places.map((place) => toFinding({ ...draft, ...place }, rule, wheel));
}

function toFinding(
  { wheel: label, member, ...draft }: Draft & { wheel: string | null; member: string | null },
  rule: string,
  wheel: Wheel | null,
): Found {
  const { severity, title, message, remedy, links = [], location = null, data, ifCommitted } = draft;
  const { edits, undecided } = draft;
  const spans = draft.spans ?? draft.covers ?? [];
  const subject = wheel === null || member === null ? null : subjectOf(wheel.members.get(member));
  const key =
    draft.causeKey ?? subject?.sha256 ?? `${wheel === null ? null : identityOf(wheel.facts)} ${member}`;
  return {
    rule,
    severity,
    wheel: label,
    member,
    cause: causeId(rule, key),
    title: shortTitle(title),
    message,
    remedy,
    ...(links.length === 0 ? {} : { links }),
    location,
    data,
    subject,
    ...(spans.length === 0 ? {} : { spans }),
    ...(ifCommitted === undefined ? {} : { ifCommitted }),
    ...(edits === undefined ? {} : { edits }),
    ...(undecided === undefined ? {} : { undecided }),
  };
}

function subjectOf(member: MemberFacts | undefined): Subject | null {
  if (member === undefined) return null;
  const { path, size, sha256, format } = member;
  return { member: path, size, sha256, blob: null, format };
}

/** A wheel whose members are looked up by their paths. */
interface Wheel {
  facts: WheelFacts;
  members: ReadonlyMap<string, MemberFacts>;
}

function withMembers(facts: WheelFacts): Wheel {
  return { facts, members: new Map(facts.members.map((member) => [member.path, member])) };
}

/**
 * What no other wheel of an artifact has, whichever label it gets once all have arrived. A local wheel's place hangs on the
 * folder that the check was run in.
 */
function identityOf({ source: { artifact, displayPath, filename } }: WheelFacts): string {
  return artifact === null ? filename : `${artifact}: ${displayPath}`;
}

/** The name of a cause: equal for the same rule and key. */
export function causeId(rule: string, key: string): string {
  return `${rule}:${createHash('sha256').update(key).digest('hex').slice(0, 16)}`;
}
