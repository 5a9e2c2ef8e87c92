import { listSome, sortedDistinct } from '../../base/collections.ts';
import { versionTrouble } from '../../judge/versionTrouble.ts';
import type { Draft, Rule } from '../rule.ts';
import { type MemberShortfalls, shortfallsByMember } from '../shared/shortfalls.ts';
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
  const what = symbols.length === 0 ? 'GLIBC_PRIVATE' : `${listSome(symbols)} (GLIBC_PRIVATE)`;
  return {
    severity: weightOf(member, { loaded: 'error', lone: 'error' }),
    member: member.facts.path,
    title: 'needs private symbols of glibc (GLIBC_PRIVATE)',
    message:
      `${member.facts.path} needs ${what} of ${listSome(libraries, 3)}. These are symbols that the libraries of one glibc share ` +
      'among themselves. They come, go and change with every build of it, so that the file works with the glibc that it was ' +
      'linked with and, if at all by luck, with another. No policy allows them; auditwheel calls them "too-recent versioned ' +
      'symbols", but no newer or older image helps.',
    remedy:
      'If the file is itself a part of glibc (libpthread, libresolv, libnss_… copied into the wheel), leave it out: the system has ' +
      'its own. Otherwise find the code that calls these functions, or the static library of glibc that is linked in, and use ' +
      'the public function in its place.',
    data: { libraries, symbols: symbolsOf(shortfalls) },
  };
}
