import { listSome, sortedDistinct } from '../../base/collections.ts';
import { MAX_BLOCKER_SYMBOLS } from '../../base/limits.ts';
import { baseName, withArticle } from '../../base/words.ts';
import { isOlderThanArchitecture, versionTrouble } from '../../judge/versionTrouble.ts';
import { oldestGlibc } from '../../platform/glibcBaseline.ts';
import type { Draft, Rule } from '../rule.ts';
import { type MemberShortfalls, shortfallsByMember } from '../shared/shortfalls.ts';
import { steps } from '../shared/steps.ts';
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
    ? `glibc on ${architecture} starts at GLIBC_${oldestGlibc(architecture)}`
    : `no table has that for ${architecture}`;
  return {
    severity: weightOf(member, { loaded: 'error', lone: 'error' }),
    member: member.facts.path,
    title: `${baseName(member.facts.path)} needs ${listSome(versions, 1)}, which ${architecture} never had`,
    message:
      `${member.facts.path} is ${withArticle(architecture)} file and needs ${describeVersions(shortfalls)}: ${because}. So no system can load it. ` +
      'auditwheel calls this "too-recent versioned symbols", but neither an older image nor a newer tag helps.',
    remedy: steps(
      `Search the sources and vendored libraries for "${first}" and ".symver", and limit such a line to its own architecture (#ifdef).`,
      'Look for an object file or stub library made for another architecture, or a tool that patched the file.',
    ),
    data: {
      architecture,
      versions: versions.slice(0, MAX_BLOCKER_SYMBOLS),
      oldest: oldestGlibc(architecture),
      symbols: symbolsOf(shortfalls),
    },
  };
}
