/** What the two rules about the wheel's zip have in common: a draft for each problem of one kind. */

import { baseName } from '../../base/words.ts';
import type { JudgedWheel } from '../../judge/judgedWheel.ts';
import type { WheelProblem } from '../../model/problem.ts';
import type { Draft } from '../rule.ts';

export interface ContainerTexts {
  wholeTitle: string;
  /** Follows the member's base name. */
  memberTitle: string;
  /** What the wheel or the file is like, before the reason. */
  lead: string;
  consequence: string;
  remedy: string;
  /** In their place where another name helps. */
  renamed?: Pick<ContainerTexts, 'lead' | 'consequence' | 'remedy'>;
}

export function containerDrafts(
  wheel: JudgedWheel,
  kind: WheelProblem['kind'],
  texts: ContainerTexts,
): Draft[] {
  return draftsOf(
    wheel,
    wheel.facts.problems.filter((problem) => problem.kind === kind),
    texts,
  );
}

/** A draft for each of some problems. */
export function draftsOf(
  wheel: JudgedWheel,
  problems: readonly WheelProblem[],
  texts: ContainerTexts,
): Draft[] {
  const read = new Set(wheel.facts.members.flatMap(({ path, binary }) => (binary === null ? [] : [path])));
  return problems.map(({ kind, member, reason, fix }) => {
    const { lead, consequence, remedy } = (fix === 'rename' ? texts.renamed : undefined) ?? texts;
    return {
      severity: 'error',
      member,
      causeKey: `${member ?? wheel.facts.source.filename} ${reason}`,
      title: member === null ? texts.wholeTitle : `${baseName(member)} ${texts.memberTitle}`,
      message: `${member === null ? 'The wheel' : 'This file'} ${lead}: ${reason}. ${consequence}`,
      remedy,
      data: { reason },
      // What was read of such a file is as wrong as it is elsewhere.
      ...(kind === 'over-limit' && member !== null && read.has(member) ? { standsAlone: true } : {}),
    };
  });
}
