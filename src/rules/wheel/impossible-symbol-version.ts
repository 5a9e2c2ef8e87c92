import { listSome, sortedDistinct } from '../../base/collections.ts';
import { MAX_BLOCKER_SYMBOLS } from '../../base/limits.ts';
import { withArticle } from '../../base/words.ts';
import { isOlderThanArchitecture, versionTrouble } from '../../judge/versionTrouble.ts';
import { oldestGlibc } from '../../platform/glibcBaseline.ts';
import type { Draft, Rule } from '../rule.ts';
import { type MemberShortfalls, shortfallsByMember } from '../shared/shortfalls.ts';
import { describeVersions, symbolsOf } from '../shared/tooNew.ts';
import { forClaim, weightOf } from '../shared/weight.ts';

/** A version that no library for the architecture ever had: what auditwheel calls too recent is none at all. */
export const impossibleSymbolVersion: Rule<'wheel'> = {
  id: 'impossible-symbol-version',
  scope: 'wheel',
  severity: 'error',
  summary: 'a binary needs a symbol version that never existed on its architecture',
  check: (wheel) =>
    shortfallsByMember(
      wheel,
      (shortfall, { policy }) =>
        shortfall.kind === 'version' && versionTrouble(shortfall, policy) === 'impossible',
    ).map((shortage) => forClaim(describe(shortage), shortage.claim)),
};

function describe({ claim, member, shortfalls }: MemberShortfalls): Draft {
  const { architecture } = claim.policy;
  const versions = sortedDistinct(shortfalls.map(({ version }) => version ?? ''));
  const first = versions[0] ?? '';
  const isTooOld = versions.every((version) => isOlderThanArchitecture(version, architecture));
  const because = isTooOld
    ? `glibc on ${architecture} starts at GLIBC_${oldestGlibc(architecture)}, and nothing older exists there`
    : `no table has such a version for ${architecture}, though older and newer ones are there`;
  const libraries = sortedDistinct(shortfalls.map(({ library }) => library ?? ''));
  return {
    severity: weightOf(member, { loaded: 'error', lone: 'error' }),
    member: member.facts.path,
    title: `needs ${listSome(versions, 3)}, which ${architecture} never had`,
    message:
      `${member.facts.path} is ${withArticle(architecture)} file and needs ${describeVersions(shortfalls)} of ${listSome(libraries, 3)}: ` +
      `${because}. So no system can load it. auditwheel calls this "too-recent versioned symbols" and asks for an older ` +
      'toolchain, but the version is not too recent, it is impossible: an older image cures nothing, nor does a newer tag.',
    remedy:
      `Find out what brings ${first} into the link: an object file or a stub library that was made for another architecture, a ` +
      `".symver" line in the sources or a version script that is right on another architecture only, or a tool that patched ` +
      `the file afterwards. Search the sources and the vendored libraries for "${first}" and ".symver", and let such a line ` +
      'apply to its own architecture alone (#ifdef).',
    data: {
      architecture,
      versions: versions.slice(0, MAX_BLOCKER_SYMBOLS),
      oldest: oldestGlibc(architecture),
      symbols: symbolsOf(shortfalls),
    },
  };
}
