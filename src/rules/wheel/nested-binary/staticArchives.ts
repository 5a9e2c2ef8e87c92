/** Static archives whose objects are for another CPU than the wheel: part of the rule nested-binary. */

import { listSome, sortedDistinct } from '../../../base/collections.ts';
import { baseName, withArticle } from '../../../base/words.ts';
import { architectureFits } from '../../../binary/architectures.ts';
import type { ObjectTarget } from '../../../binary/facts.ts';
import type { JudgedMember, JudgedWheel } from '../../../judge/judgedWheel.ts';
import { isTestData } from '../../../judge/judgeWheel.ts';
import { systemsOfFormat } from '../../../platform/platforms.ts';
import type { Draft } from '../../rule.ts';
import { steps } from '../../shared/steps.ts';
import { describeArchitectures, promisedArchitecture } from '../../shared/words.ts';

/**
 * A draft for each static archive none of whose objects is for the wheel's CPU, one for all that are the same
 * thing for several platforms. Archives that fit are shipped on purpose, for building extensions against them.
 */
export function staticArchiveDrafts(wheel: JudgedWheel): Draft[] {
  const told = new Set<string>();
  return wheel.members.flatMap((member) => {
    const foreign = foreignArchitectures(member, wheel);
    const group = member.siblings[0];
    if (foreign.length === 0 || (group !== undefined && told.has(group))) return [];
    if (group !== undefined) told.add(group);
    return [group === undefined ? loneDraft(member, foreign, wheel) : siblingDraft(member)];
  });
}

/** The CPUs that an archive is for, when the wheel's is not among them; empty when it fits or holds device code. */
function foreignArchitectures({ facts }: JudgedMember, { promise }: JudgedWheel): string[] {
  const hosts = (facts.binary?.objects ?? []).filter(({ host }) => host);
  if (promise === null || promise.pure || promise.architectures.length === 0) return [];
  // An archive of objects that the system's linkers don't take is there for another reason.
  const isOwnFormat = ({ format }: ObjectTarget): boolean =>
    promise.systems.every((system) => systemsOfFormat(format).includes(system));
  const fits = ({ architecture }: ObjectTarget): boolean =>
    promise.architectures.some((promised) => architectureFits(architecture, promised));
  if (!hosts.every(isOwnFormat) || hosts.some(fits)) return [];
  return sortedDistinct(hosts.map(({ architecture }) => architecture));
}

function loneDraft({ facts }: JudgedMember, foreign: string[], { promise }: JudgedWheel): Draft {
  const expected = promise === null ? '' : promisedArchitecture(promise);
  const name = baseName(facts.path);
  return {
    severity: isTestData(facts.path) ? 'notice' : 'warning',
    member: facts.path,
    title: `${foreign.join('+')} static archive in ${withArticle(expected)} wheel: ${name}`,
    message:
      `The object files in this static archive are built for ${describeArchitectures(foreign)}; the tags promise ` +
      `${describeArchitectures(promise?.architectures ?? [])}. No import breaks, but nobody can link against it.`,
    remedy: steps(
      'If it is a leftover, keep it out of the wheel (wheel.exclude, package_data, MANIFEST.in, or install() in CMake).',
      `If people should link against it, build it for ${expected} in a clean build folder.`,
    ),
    data: { expected, actual: foreign.join('+'), members: [] },
  };
}

function siblingDraft({ facts, siblings }: JudgedMember): Draft {
  return {
    severity: 'notice',
    member: facts.path,
    causeKey: siblings.join('\n'),
    title: `${siblings.length} builds of one static archive for several platforms`,
    message:
      `The wheel ships the same static archive for several platforms: ${listSome(siblings, 3)}. Those for other platforms ` +
      'are of no use where it is installed.',
    remedy: 'If intended, no action needed. Otherwise package only the archive for the platform being built.',
    data: { members: siblings },
  };
}
