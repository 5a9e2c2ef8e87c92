/** Functions that librt and libresolv had before glibc 2.34 made them a part of libc, in a file that needs neither. */

import { groupBy, listSome, sortedDistinct } from '../../../base/collections.ts';
import { baseName } from '../../../base/words.ts';
import type { Claim } from '../../../judge/claims.ts';
import type { JudgedWheel } from '../../../judge/judgedWheel.ts';
import { glibcHomeOf } from '../../../platform/glibcSymbols.ts';
import { systemsWithGlibc } from '../../../platform/glibcSystems.ts';
import { stemOf } from '../../../platform/libraryName.ts';
import type { Draft } from '../../rule.ts';
import {
  firstPolicyFor,
  type MemberShortfalls,
  shortfallsByMember,
  unlessSure,
} from '../../shared/shortfalls.ts';
import { steps } from '../../shared/steps.ts';
import { symbolsOf } from '../../shared/tooNew.ts';
import { forClaim, weightOf } from '../../shared/weight.ts';

/** One draft for each file and library. */
export function unlinkedSymbolDrafts(wheel: JudgedWheel): Draft[] {
  const { loadsGlobally, preloadsAreWhole } = wheel.facts;
  const isSure = loadsGlobally !== true && preloadsAreWhole;
  return shortfallsByMember(wheel, ({ kind }) => kind === 'unlinked-symbol').flatMap((own) => {
    const symbols = sortedDistinct(own.shortfalls.flatMap((each) => each.symbols));
    const byLibrary = groupBy(symbols, (name) => libraryOf(name, own.claim));
    return [...byLibrary].map(([library, names]) =>
      forClaim(draftOf(own, library, names, isSure), own.claim),
    );
  });
}

function libraryOf(name: string, { policy }: Claim): string {
  return glibcHomeOf(name, policy.architecture)?.library ?? '';
}

function draftOf(
  { claim, member, shortfalls }: MemberShortfalls,
  library: string,
  symbols: readonly string[],
  isSure: boolean,
): Draft {
  const { path } = member.facts;
  const glibc = shortfalls[0]?.version?.split('_').at(-1) ?? '';
  const fits = firstPolicyFor(shortfalls, claim);
  const [symbol = ''] = symbols;
  const more = symbols.length === 1 ? '' : ` and ${symbols.length - 1} more`;
  return {
    severity: unlessSure(weightOf(member, { loaded: 'error', lone: 'warning' }), isSure),
    member: path,
    causeKey: `${library} under ${claim.tag}`,
    title: `${baseName(path).split('.')[0] ?? ''} needs ${symbol}${more} of ${library}, which isn't linked`,
    message:
      `${path} uses ${listSome(symbols, 3)}, for which glibc before ${glibc} has ${library}, and nothing that is loaded with it needs ` +
      `that. On the older systems of ${claim.tag} import fails with "undefined symbol: ${symbol}"; with glibc ` +
      `${glibc}${systemsWithGlibc(glibc)} it works.`,
    remedy: steps(linkRemedy(library), ...(fits === null ? [] : [`Or give the wheel the tag ${fits}.`])),
    data: { tag: claim.tag, library, fits, symbols: symbolsOf([{ symbols: [...symbols] }]) },
  };
}

/** How builds link a library of the system, as `libz.so.1`. */
export function linkRemedy(library: string): string {
  const name = stemOf(library).replace(/^lib/, '');
  return `Link ${library}: libraries=["${name}"] in setup.py, target_link_libraries(… ${name}) in CMake, else -l${name} behind the object files.`;
}
