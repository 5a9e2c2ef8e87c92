import { groupBy, listOf, listSome, sortedDistinct } from '../../base/collections.ts';
import { baseName } from '../../base/words.ts';
import { imageWithin } from '../../judge/buildEnvironment.ts';
import { type Claim, isWithin, numbersOf, type Shortfall } from '../../judge/claims.ts';
import type { Draft, Rule } from '../rule.ts';
import {
  firstPolicyFor,
  judgedBy,
  type MemberShortfalls,
  shortfallsByMember,
  unlessSure,
} from '../shared/shortfalls.ts';
import { steps } from '../shared/steps.ts';
import { symbolsOf } from '../shared/tooNew.ts';
import { forClaim, weightOf } from '../shared/weight.ts';

/** Symbols on a policy's black list: not every system's build of the library has them. */
export const forbiddenSymbol: Rule<'wheel'> = {
  id: 'forbidden-symbol',
  scope: 'wheel',
  severity: 'error',
  summary: "a binary uses symbols of a system library that not every system's build of it has",
  check: (wheel) => {
    const versioned = new Map(wheel.claims.map((claim) => [claim, symbolsToldByVersion(claim)]));
    return shortfallsByMember(wheel, ({ kind }) => kind === 'forbidden-symbol').flatMap((shortage) => {
      const { path } = shortage.member.facts;
      const reported = versioned.get(shortage.claim);
      const symbolsOfAll = (shortfalls: readonly Shortfall[]): string[] =>
        sortedDistinct(shortfalls.flatMap((each) => each.symbols)).filter(
          (name) => reported?.has(`${path}\0${name}`) !== true,
        );
      const byLibrary = groupBy(shortage.shortfalls, ({ library }) => library ?? '');
      // A symbol doesn't say which library it is of: where two of them may have it, that is one trouble.
      const bySymbols = groupBy(byLibrary, ([, shortfalls]) => symbolsOfAll(shortfalls).join('\0'));
      return [...bySymbols.values()].flatMap((same) => {
        const shortfalls = same.flatMap(([, each]) => each);
        const symbols = symbolsOfAll(shortfalls);
        if (symbols.length === 0) return [];
        const libraries = sortedDistinct(same.map(([library]) => library));
        return [forClaim(describe({ ...shortage, shortfalls }, { libraries, symbols }), shortage.claim)];
      });
    });
  },
};

function describe(
  { claim, member, shortfalls }: MemberShortfalls,
  { libraries, symbols }: { libraries: string[]; symbols: string[] },
): Draft {
  const library = listOf(libraries);
  const isSure = shortfalls.some(({ doubtful }) => !doubtful);
  const fits = firstPolicyFor(shortfalls, claim);
  const one = symbols.length === 1;
  return {
    severity: unlessSure(weightOf(member, { loaded: 'error', lone: 'warning' }), isSure),
    member: member.facts.path,
    title: `${baseName(member.facts.path)} uses ${listSome(symbols, 1)} of the system's ${library}`,
    message:
      `${member.facts.path} needs ${listSome(symbols, 2)} of the system's ${library}, which ${claim.repaired ? claim.tag : 'manylinux'} does not promise: ` +
      `only some systems have ${one ? 'it' : 'them'}. On others the import fails with "undefined symbol: ${symbols[0]}".` +
      (isSure ? '' : judgedBy(claim)),
    remedy: steps(
      `Compile against an older ${library}${hasImage(claim) ? ', as the image for the tag has it' : ''}, or use public functions only.`,
      ...(libraries.every((name) => LIBC.test(name))
        ? []
        : ['Or link the library statically, so that the wheel has its own copy.']),
      ...(fits === null
        ? []
        : [`Or give the wheel the tag ${fits}, where every system has ${one ? 'it' : 'them'}.`]),
    ),
    data: { tag: claim.tag, libraries, symbols: symbolsOf([{ symbols }]), fits },
  };
}

/** Whether an image is made that is as old as the tag. */
function hasImage({ family, tag, policy }: Claim): boolean {
  const numbers = numbersOf(family, tag);
  return numbers !== null && imageWithin(family, numbers, policy.architecture) !== null;
}

/** The parts of glibc, of which no process can have a second one. */
const LIBC = /^lib(?:c|m|pthread)\.so\./;

/**
 * By file: what the version of a symbol tells. Either symbol-version-too-new says already that it is newer than the
 * policy; or the tables don't have the policy, and the number in the tag allows the version, as with GLIBC_2.18 under
 * manylinux_2_18.
 */
function symbolsToldByVersion({ shortfalls, needs, known, family, tag }: Claim): ReadonlySet<string> {
  const numbers = known ? null : numbersOf(family, tag);
  const allowed = needs.filter((need) => isWithin(need, numbers));
  const versions = [...shortfalls, ...allowed].filter(({ kind }) => kind === 'version');
  return new Set(versions.flatMap(({ member, symbols }) => symbols.map((name) => `${member}\0${name}`)));
}
