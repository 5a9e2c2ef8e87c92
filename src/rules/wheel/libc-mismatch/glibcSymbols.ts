import { listSome, sortedDistinct } from '../../../base/collections.ts';
import { baseName } from '../../../base/words.ts';
import type { JudgedWheel } from '../../../judge/judgedWheel.ts';
import type { Draft } from '../../rule.ts';
import { type MemberShortfalls, shortfallsByMember } from '../../shared/shortfalls.ts';
import { symbolsOf } from '../../shared/tooNew.ts';
import { forClaim, weightOf } from '../../shared/weight.ts';

/** For files that are linked with musl and call functions that only glibc has. */
export function glibcSymbolDrafts(wheel: JudgedWheel): Draft[] {
  return shortfallsByMember(wheel, ({ kind }) => kind === 'glibc-symbol').map((shortage) =>
    forClaim(describe(shortage), shortage.claim),
  );
}

function describe({ claim, member, shortfalls }: MemberShortfalls): Draft {
  const symbols = sortedDistinct(shortfalls.flatMap((each) => each.symbols));
  const headers = symbols.some((name) => /^__(?:isoc23_\w+|\w+_chk)$/.test(name))
    ? ' Names that begin with __isoc23_ or end in _chk are what the headers of glibc make of ordinary functions.'
    : '';
  return {
    severity: weightOf(member, { loaded: 'error', lone: 'error' }),
    member: member.facts.path,
    title: `${baseName(member.facts.path)} is linked with musl and calls functions of glibc`,
    message:
      `${member.facts.path} is linked with musl and needs ${listSome(symbols)}, which only glibc has: no musl up to 1.2.5, and ` +
      `nothing else in the wheel or among the libraries that the file needs, defines ${symbols.length === 1 ? 'it' : 'them'}.${headers} ` +
      'On a system with musl the loader refuses the file with "symbol not found". auditwheel does not look at this.',
    remedy:
      'Find what was compiled against the headers of glibc and is linked in: a prebuilt static library or object file, or a ' +
      'build folder of the manylinux run. Compile it in the musllinux image. For functions that musl has not got, link a library ' +
      'that has them (libexecinfo for backtrace) and let auditwheel repair copy it.',
    data: { tag: claim.tag, expected: 'musl', actual: 'glibc', symbols: symbolsOf(shortfalls) },
  };
}
