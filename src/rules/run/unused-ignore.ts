/** An ignore of the configuration that hides nothing. It belongs to no wheel but to a line of the configuration. */

import { type Ignore, matchesWheel } from '../../model/ignore.ts';
import type { Finding } from '../../model/report.ts';
import type { IgnoreUse } from '../../model/runFacts.ts';
import type { Draft, Rule } from '../rule.ts';
import { steps } from '../shared/steps.ts';

export const unusedIgnore: Rule<'run'> = {
  id: 'unused-ignore',
  scope: 'run',
  severity: 'notice',
  summary: 'an ignore in the configuration matches no finding any more',
  ignoreInstead: 'delete the ignore that it names, or give the rule the severity "off"',
  check: ({ ignores }) =>
    ignores === null ? [] : unusedIgnores(ignores).map((ignore) => describe(ignore, ignores.findings)),
};

/** The ignores that speak of a wheel of this run and matched no finding. */
function unusedIgnores({ ignores, used, wheels, seesAllWheels, isWhole }: IgnoreUse): Ignore[] {
  if (!isWhole) return [];
  return ignores.filter(
    (ignore) =>
      ignore.location !== null &&
      !used.has(ignore) &&
      (ignore.wheel !== null || seesAllWheels) &&
      wheels.some((wheel) => matchesWheel(ignore, wheel)),
  );
}

/** One draft for each, with what it may have been meant for. */
function describe(ignore: Ignore, findings: readonly Finding[]): Draft {
  const { rule, wheel, member, location } = ignore;
  const where = location === null ? '' : ` in ${location.path}, line ${location.startLine},`;
  const patterns = [
    ...(wheel === null ? [] : [`wheel "${wheel.text}"`]),
    ...(member === null ? [] : [`member "${member.text}"`]),
  ];
  const narrowed = patterns.length === 0 ? '' : ` (${patterns.join(', ')})`;
  return {
    severity: unusedIgnore.severity,
    member: null,
    causeKey: JSON.stringify([location, rule, patterns]),
    title: `an ignore that matches nothing: ${rule}`,
    message:
      `The ignore of ${rule}${narrowed}${where} matched no finding.${missed(ignore, findings)} ` +
      'It would hide the next finding of its kind.',
    remedy: steps(
      'If the trouble is gone, delete it.',
      'If it should match: "wheel" is the file name, "member" the whole path (** for folders), and has to fit every file of a finding.',
      'If it is for wheels of another run, name them by "wheel".',
    ),
    location,
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
  return ` Its patterns leave out ${count} of the rule${place === '' ? '' : `, the first on ${place}`}.`;
}
