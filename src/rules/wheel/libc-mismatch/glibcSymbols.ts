import { listSome, sortedDistinct } from '../../../base/collections.ts';
import { baseName } from '../../../base/words.ts';
import type { JudgedWheel } from '../../../judge/judgedWheel.ts';
import type { Draft } from '../../rule.ts';
import { type MemberShortfalls, shortfallsByMember } from '../../shared/shortfalls.ts';
import { steps } from '../../shared/steps.ts';
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
  return {
    severity: weightOf(member, { loaded: 'error', lone: 'error' }),
    member: member.facts.path,
    title: `${baseName(member.facts.path)} is linked with musl and calls glibc functions`,
    message:
      `${member.facts.path} is linked with musl and needs ${listSome(symbols, 3)}, which only glibc has. On a system with musl the ` +
      'loader refuses the file with "symbol not found". auditwheel does not look at this.',
    remedy: steps(
      'Find what was compiled against the headers of glibc: a prebuilt static library, or a build folder of the manylinux run.',
      'Compile it in the musllinux image.',
      'For what musl lacks, link a library that has it (libexecinfo for backtrace).',
    ),
    data: { tag: claim.tag, expected: 'musl', actual: 'glibc', symbols: symbolsOf(shortfalls) },
  };
}
