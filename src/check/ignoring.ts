/** Takes out the findings that the people who run the check have decided to live with. */

import { groupBy } from '../base/collections.ts';
import { MAX_SUPPRESSED_PER_RULE, RUN_WORK } from '../base/limits.ts';
import { chargedPattern, type Pattern } from '../base/patterns.ts';
import { Work, WorkIsOver } from '../base/work.ts';
import { type Ignore, matchesWheel, type Suppressed } from '../model/ignore.ts';
import type { WheelEntry } from '../model/report.ts';
import type { Gap } from '../model/runFacts.ts';
import { ruleOf } from '../rules/registry.ts';
import type { Found } from '../rules/rule.ts';

/** The wheel that findings are about, with what ignores may call it. */
type Named = Pick<WheelEntry, 'filename' | 'label'>;

/**
 * The ignores of one run, applied to findings as they come to be known, under their wheels' final labels. Names that are
 * held against patterns are counted: once they cost too much, the rest of the findings stay, and a gap says so.
 */
export class Ignoring {
  /** Those that matched something. */
  readonly used = new Set<Ignore>();
  private readonly byRule: ReadonlyMap<string, { ignore: Ignore; charged: Ignore }[]>;
  private readonly dismissed: Suppressed[] = [];
  private isOver = false;

  constructor(ignores: readonly Ignore[]) {
    const work = new Work(RUN_WORK);
    const charge = (pattern: Pattern | null): Pattern | null =>
      pattern === null ? null : chargedPattern(pattern, work);
    const charged = ignores.map((ignore) => ({
      ignore,
      charged: { ...ignore, wheel: charge(ignore.wheel), member: charge(ignore.member) },
    }));
    this.byRule = groupBy(charged, ({ ignore }) => ignore.rule);
  }

  /** What is left of the findings, which are about no wheels but these. */
  keep(findings: readonly Found[], wheels: readonly Named[] = []): Found[] {
    if (this.byRule.size === 0) return [...findings];
    const byLabel = new Map(wheels.map((wheel) => [wheel.label, wheel]));
    return findings.filter((finding) => {
      const named = finding.wheel === null ? null : (byLabel.get(finding.wheel) ?? null);
      const matching = this.matching(finding, named);
      for (const ignore of matching) this.used.add(ignore);
      const [first] = matching;
      if (first === undefined) return true;
      const { rule, wheel, member } = finding;
      this.dismissed.push({ rule, wheel, member, reason: first.reason });
      return false;
    });
  }

  /** What was taken out, the rest of very many counted. */
  get suppressed(): Suppressed[] {
    return limited(this.dismissed);
  }

  /** What the ignores could not be asked of any more. */
  get gaps(): Gap[] {
    if (!this.isOver) return [];
    return [
      {
        what: 'what the ignores speak of',
        message:
          'Holding the names of wheels and files against the patterns of the ignores takes far more work than with real ones, so that findings which they may be about are shown.',
        remedy: 'Use fewer ignores, or shorter patterns.',
      },
    ];
  }

  /** All that match: the first gives the reason, and each of them is of use. None hides what may not be hidden. */
  private matching({ rule, member, spans = [] }: Found, wheel: Named | null): Ignore[] {
    if (ruleOf(rule)?.unchangeable !== undefined) return [];
    try {
      return (this.byRule.get(rule) ?? [])
        .filter(
          ({ charged }) =>
            (charged.wheel === null || (wheel !== null && matchesWheel(charged, wheel))) &&
            (charged.member === null ||
              (member !== null && [member, ...spans].every(charged.member.matches))),
        )
        .map(({ ignore }) => ignore);
    } catch (error) {
      if (!(error instanceof WorkIsOver)) throw error;
      this.isOver = true;
      return [];
    }
  }
}

/** A hostile wheel may have a hundred thousand of them. */
function limited(suppressed: Suppressed[]): Suppressed[] {
  if (suppressed.length <= MAX_SUPPRESSED_PER_RULE) return suppressed;
  const groups = groupBy(suppressed, ({ rule, wheel }) => JSON.stringify([rule, wheel]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.length <= MAX_SUPPRESSED_PER_RULE) return group;
    const left = group.length - MAX_SUPPRESSED_PER_RULE + 1;
    const rest = {
      ...first,
      member: null,
      reason: `${left} more of this rule in this wheel, ignored as well`,
      findings: left,
    };
    return [...group.slice(0, MAX_SUPPRESSED_PER_RULE - 1), rest];
  });
}
