/** Causes as the page shows them. */

import { MAX_NAME, plainText } from '../../base/escape.ts';
import type { Location, Report } from '../../model/report.ts';
import type { CauseData, ProposalData, Prose } from '../../page/data.ts';
import { type Cause, placeGroups, wheelsOf } from '../causes.ts';
import { diffLines, sharedDiffs } from '../proposal.ts';
import { remedySteps, sharedRemedies } from '../remedies.ts';
import { isSetting, plainProse, proseParts } from '../wording.ts';

/** Groups of places of one cause, files of one group, and wheels of it. */
const MAX_GROUPS = 20;
const MAX_MEMBERS = 20;
const MAX_WHEELS = 100;
const MAX_TITLE = 400;
const MAX_DIFF_LINES = 100;
const MAX_LEFT = 20;
const MAX_PATH = 2 * MAX_NAME;

interface Surroundings {
  /** Of each wheel that the page shows, by its label. */
  indexes: ReadonlyMap<string, number>;
  rules: Report['rules'];
}

/** The causes in their order; of a remedy or a diff that an earlier one has, the later ones name that. */
export function causeData(causes: readonly Cause[], { indexes, rules }: Surroundings): CauseData[] {
  const shared = sharedRemedies(causes);
  const diffs = sharedDiffs(causes);
  const positions = new Map(causes.map((cause, index) => [cause, index]));
  const indexOf = (cause: Cause | undefined) => (cause && positions.get(cause)) ?? null;
  return causes.map((cause) => {
    const earlier = shared.get(cause);
    const groups = placeGroups(cause.places);
    const rule = rules[cause.rule] ?? { summary: '', url: '' };
    return {
      severity: cause.severity,
      title: titleOf(cause),
      message: prose(cause, cause.message),
      steps: earlier === undefined ? remedySteps(cause).map((step) => prose(cause, step)) : [],
      sameAs: indexOf(earlier),
      proposal: proposalData(cause, indexOf(diffs.get(cause))),
      rule: { id: plainText(cause.rule, MAX_NAME), summary: rule.summary, url: rule.url },
      links: cause.links.map(({ text, url }) => ({ text, url })),
      location:
        cause.location === null
          ? null
          : { label: isSetting(cause) ? 'The setting' : 'In the repository', place: placeOf(cause.location) },
      places: groups.slice(0, MAX_GROUPS).map(({ members, wheels }) => {
        const known = wheels.flatMap((wheel) => indexes.get(wheel) ?? []);
        return {
          members: members.slice(0, MAX_MEMBERS).map((member) => plainText(member, MAX_PATH)),
          moreMembers: Math.max(0, members.length - MAX_MEMBERS),
          wheels: known.slice(0, MAX_WHEELS),
          moreWheels: wheels.length - Math.min(known.length, MAX_WHEELS),
        };
      }),
      morePlaces: Math.max(0, groups.length - MAX_GROUPS),
      wheels: wheelsOf(cause).flatMap((wheel) => indexes.get(wheel) ?? []),
    };
  });
}

function proposalData(cause: Cause, sameAs: number | null): ProposalData | null {
  const { diff = null, left = [] } = cause.proposal ?? {};
  if (diff === null && left.length === 0) return null;
  return {
    diff: diff === null || sameAs !== null ? [] : diffLines(diff, MAX_DIFF_LINES),
    sameAs,
    left: left.slice(0, MAX_LEFT).map((reason) => prose(cause, reason)),
  };
}

/** A title can't be empty. */
export function titleOf(cause: Cause): string {
  return plainProse(cause, cause.title, MAX_TITLE).trim() || plainText(cause.rule, MAX_NAME);
}

function prose(cause: Cause, text: string): Prose {
  return proseParts(cause, text).map((part) => (part.isName ? { code: part.text } : part.text));
}

function placeOf({ path, startLine, endLine }: Location): string {
  const lines = endLine > startLine ? `lines ${startLine} to ${endLine}` : `line ${startLine}`;
  return `${plainText(path, MAX_PATH)}, ${lines}`;
}
