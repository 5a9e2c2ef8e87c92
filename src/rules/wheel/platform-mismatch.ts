import { listOf } from '../../base/collections.ts';
import { baseName, withArticle } from '../../base/words.ts';
import { formatLabel } from '../../binary/formats.ts';
import { isLoaded } from '../../judge/judgedWheel.ts';
import type { Severity } from '../../model/report.ts';
import type { Draft, Rule } from '../rule.ts';
import {
  describeRole,
  type ForeignMember,
  foreignData,
  foreignDrafts,
  foreignSeverity,
  refusal,
  uselessRemedy,
} from '../shared/foreign.ts';
import { architectureOf, kindName, systemName, wrongTargetRemedy } from '../shared/words.ts';
import { applePlatformDrafts } from './platform-mismatch/applePlatforms.ts';
import { systemGaps } from './platform-mismatch/systemGaps.ts';

/** A binary for another operating system. */
export const platformMismatch: Rule<'wheel'> = {
  id: 'platform-mismatch',
  scope: 'wheel',
  severity: 'error',
  summary: "a binary is built for another operating system than the wheel's tags promise",
  isRootCause: true,
  check: (wheel) => [
    ...foreignDrafts(wheel, {
      kind: 'platform',
      names: ({ binary, promise }) => ({
        actual: systemName(binary.system),
        expected: listOf(promise.systems.map(systemName)),
      }),
      describe,
    }),
    ...systemGaps(wheel),
    ...applePlatformDrafts(wheel),
  ],
};

function describe(member: ForeignMember, isAll = false): Draft {
  const { binary, promise, facts } = member;
  const loaded = isLoaded(member);
  // Launchers and other programs for another system are shipped on purpose often enough.
  const severity: Severity = isAll ? 'error' : loaded ? foreignSeverity(member) : 'notice';
  const actual = systemName(binary.system);
  const expected = listOf(promise.systems.map(systemName));
  const what = describeRole(member, kindName(binary.kind));
  return {
    severity,
    member: facts.path,
    title: `${actual} ${what} in ${withArticle(expected)} wheel: ${baseName(facts.path)}`,
    message:
      `This ${what} is built for ${actual} (${formatLabel(binary.format)}, ${architectureOf(binary)}); the tags promise ${expected}. ` +
      (loaded
        ? `Python on ${expected} can't load it, so the import fails.`
        : isAll
          ? `The wheel has no other native file, and what uses this one fails there: "${refusal(member)}".`
          : "It can't run where this wheel is installed."),
    remedy: loaded
      ? wrongTargetRemedy(expected)
      : isAll
        ? uselessRemedy(expected)
        : 'If intended (a launcher for scripts, say), no action needed. Otherwise delete it where it is committed, and keep its folder out of the wheel.',
    ifCommitted: loaded || isAll ? 'rebuild' : 'delete-unless-meant',
    data: { ...foreignData(member), expected: promise.systems.join('+'), actual: binary.system },
  };
}
