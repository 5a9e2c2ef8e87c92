import { compareStrings } from '../../base/collections.ts';
import { MAX_LINKAGE_STEPS } from '../../base/limits.ts';
import type { JudgedWheel } from '../../judge/judgedWheel.ts';
import type { WheelProblem } from '../../model/problem.ts';
import type { Rule } from '../rule.ts';
import { type ContainerTexts, containerDrafts, draftsOf } from '../shared/containerProblems.ts';
import { steps } from '../shared/steps.ts';
import { compressionDrafts } from './unreadable-wheel/compression.ts';

const UNREADABLE: ContainerTexts = {
  wholeTitle: "the wheel can't be read",
  memberTitle: "can't be read from the wheel",
  lead: "can't be installed as it is",
  consequence: 'Installing it fails or leaves something out.',
  remedy: steps(
    'Look at whatever writes or repacks the wheel; a script should use "python -m wheel pack".',
    'Build it again.',
    'If bytes are missing or changed, compare size and hash after the build with those after the upload.',
  ),
};
const OVER_LIMIT: ContainerTexts = {
  wholeTitle: 'the wheel was not checked to the end',
  memberTitle: 'was not checked to the end',
  lead: 'is over a limit',
  consequence: 'The rest was not checked.',
  remedy: steps(
    'Look at what makes the wheel exceed it.',
    'If it has to be like this, please report it with its figures: no real wheel should meet this limit.',
  ),
};
const INTERNAL: ContainerTexts = {
  wholeTitle: 'this check failed on the wheel',
  memberTitle: 'made this check fail',
  lead: 'could not be checked, by a mistake of this tool',
  consequence: 'The other wheels were checked.',
  remedy: 'Please report it, with the wheel if you can.',
};

/** A wheel, or a member of it, that an installer could not unpack, or that could not be checked to the end. */
export const unreadableWheel: Rule<'wheel'> = {
  id: 'unreadable-wheel',
  scope: 'wheel',
  severity: 'error',
  summary: 'the wheel or a file in it is damaged, encrypted, incomplete or over a limit',
  isOfThePacking: true,
  alwaysSaid: 'nobody would know that a wheel was not checked',
  leavesUnknown: true,
  isRootCause: true,
  check: (wheel) => [
    ...containerDrafts(wheel, 'unreadable', UNREADABLE),
    ...compressionDrafts(wheel),
    ...containerDrafts(wheel, 'over-limit', OVER_LIMIT),
    ...draftsOf(wheel, endlessLinkage(wheel), OVER_LIMIT),
    ...containerDrafts(wheel, 'internal', INTERNAL),
  ],
};

/** Where the look-ups of libraries ran out, nobody knows whether one is missing. */
function endlessLinkage({ claims }: JudgedWheel): WheelProblem[] {
  const open = claims
    .flatMap(({ linkage }) => [...linkage])
    .filter(([, needs]) => needs.some(({ why }) => why === 'limit'))
    .map(([member]) => member);
  const [first, ...others] = [...new Set(open)].sort(compareStrings);
  if (first === undefined) return [];
  const more = others.length === 0 ? '' : `, and those of ${others.length} more files`;
  const reason = `the libraries that it needs${more} were not all looked for, since that takes more than ${MAX_LINKAGE_STEPS} steps in this wheel`;
  return [{ kind: 'over-limit', member: first, reason }];
}
