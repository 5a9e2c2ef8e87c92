import { listSome, sortedDistinct } from '../../base/collections.ts';
import { baseName } from '../../base/words.ts';
import { versionTrouble } from '../../judge/versionTrouble.ts';
import type { Draft, Rule } from '../rule.ts';
import { type MemberShortfalls, shortfallsByMember } from '../shared/shortfalls.ts';
import { steps } from '../shared/steps.ts';
import { symbolsOf } from '../shared/tooNew.ts';
import { forClaim, weightOf } from '../shared/weight.ts';

/** Symbols that the parts of one glibc share among themselves. */
export const privateSymbol: Rule<'wheel'> = {
  id: 'private-symbol',
  scope: 'wheel',
  severity: 'error',
  summary: 'a binary needs private symbols of glibc, which change from one build of it to the next',
  check: (wheel) =>
    shortfallsByMember(
      wheel,
      (shortfall, { policy }) =>
        shortfall.kind === 'version' && versionTrouble(shortfall, policy) === 'private',
    ).map((shortage) => forClaim(describe(shortage), shortage.claim)),
};

function describe({ member, shortfalls }: MemberShortfalls): Draft {
  const libraries = sortedDistinct(shortfalls.map(({ library }) => library ?? ''));
  const symbols = sortedDistinct(shortfalls.flatMap((each) => each.symbols));
  const what = symbols.length === 0 ? 'GLIBC_PRIVATE' : `${listSome(symbols, 2)} (GLIBC_PRIVATE)`;
  return {
    severity: weightOf(member, { loaded: 'error', lone: 'error' }),
    member: member.facts.path,
    title: `${baseName(member.facts.path)} needs private symbols of glibc (GLIBC_PRIVATE)`,
    message:
      `${member.facts.path} needs ${what} of ${listSome(libraries, 2)}: internals that change with every build of glibc. On other systems the ` +
      'file fails or crashes. auditwheel says "too-recent versioned symbols", but no other image helps.',
    remedy: steps(
      'If it is part of glibc itself (libpthread, libresolv, libnss_…), leave it out of the wheel: the system has its own.',
      "Otherwise replace these functions by public ones, or stop linking glibc's static library.",
    ),
    data: { libraries, symbols: symbolsOf(shortfalls) },
  };
}
