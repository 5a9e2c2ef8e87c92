/** An ignore of the configuration that hides nothing. It belongs to no wheel but to a line of the configuration. */

import type { Finding, WheelEntry } from '../../model/report.ts';
import { type Ignore, matchesWheel } from '../ignores.ts';
import type { Draft } from '../rule.ts';
import { unreadableWheel } from '../wheel/unreadable-wheel.ts';
import { NO_WHEELS } from './no-wheels.ts';
import { UNREADABLE_ARTIFACT } from './unreadable-artifact.ts';

export const UNUSED_IGNORE = {
  id: 'unused-ignore',
  severity: 'notice',
  summary: 'an ignore in the configuration matches no finding any more',
} as const;

/** Where one of these was found, something was not looked into, so that nobody knows what would have matched. */
const INCOMPLETE: readonly string[] = [NO_WHEELS.id, UNREADABLE_ARTIFACT.id, unreadableWheel.id];

/** What one run saw. */
export interface IgnoreUse {
  ignores: readonly Ignore[];
  used: ReadonlySet<Ignore>;
  wheels: readonly WheelEntry[];
  /** Those that were not ignored. */
  findings: readonly Finding[];
  /** False in one job of a matrix, where an ignore that names no wheels may be about another job's. */
  seesAllWheels: boolean;
}

/** The ignores that speak of a wheel of this run and matched no finding. */
export function unusedIgnores({ ignores, used, wheels, findings, seesAllWheels }: IgnoreUse): Ignore[] {
  if (findings.some(({ rule }) => INCOMPLETE.includes(rule))) return [];
  return ignores.filter(
    (ignore) =>
      ignore.location !== null &&
      !used.has(ignore) &&
      (ignore.wheel !== null || seesAllWheels) &&
      wheels.some((wheel) => matchesWheel(ignore, wheel)),
  );
}

/** One draft for each, with what it may have been meant for. */
export function describeUnusedIgnore(ignore: Ignore, findings: readonly Finding[]): Draft {
  const { rule, wheel, member, location } = ignore;
  const where = location === null ? '' : ` in ${location.path}, line ${location.startLine},`;
  const patterns = [
    ...(wheel === null ? [] : [`wheel "${wheel.text}"`]),
    ...(member === null ? [] : [`member "${member.text}"`]),
  ];
  const narrowed = patterns.length === 0 ? '' : ` (${patterns.join(', ')})`;
  return {
    severity: UNUSED_IGNORE.severity,
    member: null,
    causeKey: JSON.stringify([location, rule, patterns]),
    title: `an ignore that matches nothing: ${rule}`,
    message:
      `The ignore of ${rule}${narrowed}${where} matched no finding.${missed(ignore, findings)} ` +
      'One that is no longer needed would hide the next finding of its kind without a word.',
    remedy:
      'Delete it if the trouble is gone. If it should have matched, compare its patterns with the finding: "wheel" is for the ' +
      'file name, "member" for the whole path in the wheel, where ** stands for folders. If it is for wheels that this run ' +
      'didn\'t have, name them by "wheel": then it is left alone where there are none of them.',
    data: { rule, wheel: wheel?.text ?? null, member: member?.text ?? null },
  };
}

/** A pattern that is slightly wrong is the likelier mistake where the rule has findings. */
function missed(ignore: Ignore, findings: readonly Finding[]): string {
  const others = findings.filter(({ rule }) => rule === ignore.rule);
  const [first] = others;
  if (first === undefined) return '';
  const place = [first.member, first.wheel].filter((part) => part !== null).join(' in ');
  const count = others.length === 1 ? 'one finding' : `${others.length} findings`;
  return ` The rule has ${count} that its patterns leave out${place === '' ? '' : `, the first of them on ${place}`}.`;
}
