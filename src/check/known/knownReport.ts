/** An earlier report, and what of a run's findings it has already. */

import { groupBy } from '../../base/collections.ts';
import { MAX_GONE } from '../../base/limits.ts';
import type { Finding, KnownFindings, WheelEntry } from '../../model/report.ts';
import { SEVERITIES } from '../../model/report.ts';
import { ruleOf } from '../../rules/registry.ts';
import type { Found, Scope } from '../../rules/rule.ts';
import { buildOf, type Compared, Troubles } from './sameTrouble.ts';

/** What a run looked at: what it didn't look at is not gone. */
export interface LookedAt {
  wheels: readonly Pick<WheelEntry, 'label'>[];
  /** Whether there was anything to find for the rules of a scope. */
  scopes: (scope: Scope) => boolean;
  /** False where something was left out, or another job sees other wheels. */
  isWhole: boolean;
}

/** The findings of a run, divided. */
export interface Divided<Item extends Finding> {
  fresh: Item[];
  known: Item[];
}

/** Rules about an upload: an index refuses what it refuses, known or not. */
const OF_UPLOADS = ['upload-refused', 'sdist-refused'];

/** What an earlier report says. */
export class KnownReport {
  private readonly path: string;
  private readonly note: string | null;
  private readonly earlier: readonly Compared[];
  private readonly troubles: Troubles;
  private readonly neverKnown: ReadonlySet<string>;

  constructor(
    earlier: readonly Compared[],
    { path, note, isUpload }: { path: string; note: string | null; isUpload: boolean },
  ) {
    this.path = path;
    this.note = note;
    this.earlier = earlier;
    this.troubles = new Troubles(earlier);
    this.neverKnown = new Set(isUpload ? OF_UPLOADS : []);
  }

  /** Which of the findings are new. */
  divide<Item extends Found>(findings: readonly Item[]): Divided<Item> {
    const divided: Divided<Item> = { fresh: [], known: [] };
    for (const finding of findings) (this.has(finding) ? divided.known : divided.fresh).push(finding);
    return divided;
  }

  /** What the report says of it; `findings` are all of the run's, and `known` those of them that are. */
  section(
    { known, fresh }: Divided<Found>,
    lookedAt: LookedAt,
  ): Omit<KnownFindings, 'findings'> & { findings: Found[] } {
    const gone = this.goneFrom([...known, ...fresh], lookedAt);
    const listed = gone.slice(0, MAX_GONE);
    const { path, note } = this;
    return { path, findings: known, gone: listed, moreGone: gone.length - listed.length, note };
  }

  /** What says that something was not looked at is never known: nobody has looked. */
  private has(finding: Found): boolean {
    const { unchangeable, alwaysSaid, leavesUnknown } = ruleOf(finding.rule) ?? {};
    if (unchangeable !== undefined || alwaysSaid !== undefined || leavesUnknown) return false;
    return !this.neverKnown.has(finding.rule) && this.troubles.has(finding);
  }

  private goneFrom(found: readonly Found[], { wheels, scopes, isWhole }: LookedAt): KnownFindings['gone'] {
    if (!isWhole) return [];
    const now = new Troubles(found);
    const builds = new Set(wheels.map(({ label }) => buildOf(label)));
    const isSought = ({ rule, wheel }: Compared): boolean =>
      (wheel === null || builds.has(buildOf(wheel))) && scopes(ruleOf(rule)?.scope ?? 'wheel');
    const causes = [...groupBy(this.earlier, ({ cause }) => cause).values()];
    const gone = causes
      .filter((places) => places.every((each) => isSought(each) && !now.hasSomeOf(each)))
      .flatMap(([first]) => first ?? [])
      .map(({ rule, severity, title }) => ({ rule, severity, title }));
    return SEVERITIES.flatMap((severity) => gone.filter((each) => each.severity === severity));
  }
}
