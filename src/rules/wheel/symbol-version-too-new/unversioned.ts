/** For functions of a newer glibc that a file asks for without a version: it was linked where no library had them. */

import { listSome } from '../../../base/collections.ts';
import { MAX_BLOCKER_SYMBOLS } from '../../../base/limits.ts';
import { baseName } from '../../../base/words.ts';
import type { Claim, Shortfall } from '../../../judge/claims.ts';
import type { JudgedWheel } from '../../../judge/judgedWheel.ts';
import { splitVersion } from '../../../judge/versionTrouble.ts';
import { systemOfGlibc, systemsWithGlibc } from '../../../platform/glibcSystems.ts';
import type { Draft } from '../../rule.ts';
import { type MemberShortfalls, unlessSure } from '../../shared/shortfalls.ts';
import { steps } from '../../shared/steps.ts';
import { fittingTag, newestAllowed, newestFirst, symbolsOf, versionAdvice } from '../../shared/tooNew.ts';
import { weightOf } from '../../shared/weight.ts';

/** None where the file needs a version (`others`) of a glibc that is as new: one cause. */
export function unversionedDrafts(
  wheel: JudgedWheel,
  own: MemberShortfalls,
  others: readonly Shortfall[],
): Draft[] {
  const [newest] = newestFirst([...own.shortfalls, ...others]);
  return newest?.kind === 'version' || others.some(({ version }) => version === newest?.version)
    ? []
    : [draftOf(wheel, own)];
}

function draftOf(wheel: JudgedWheel, { claim, member, shortfalls }: MemberShortfalls): Draft {
  const { path } = member.facts;
  const newest = newestFirst(shortfalls);
  const highest = newest[0]?.version ?? '';
  const glibc = splitVersion(highest).number;
  const symbols = newest[0]?.symbols ?? [];
  const cap = newestAllowed(claim, 'GLIBC') ?? '';
  const fits = fittingTag(shortfalls, claim);
  const { loadsGlobally, preloadsAreWhole } = wheel.facts;
  return {
    severity: unlessSure(
      weightOf(member, { loaded: 'error', lone: 'warning' }),
      loadsGlobally !== true && preloadsAreWhole,
    ),
    member: path,
    causeKey: `${highest} without version under ${claim.tag}`,
    title: `${baseName(path)} needs glibc ${glibc}; the tag promises ${cap}`,
    message:
      `${path} uses ${listSome(symbols, 2)}, which came with glibc ${glibc}${systemsWithGlibc(glibc)}; the tag ${claim.tag} promises ` +
      `${cap}${systemOfGlibc(cap)}. There import fails with "undefined symbol: ${symbols[0] ?? ''}". ` +
      'It has no version, so auditwheel sees nothing of it.',
    remedy: remedyFor(wheel, claim, symbols, fits),
    data: {
      tag: claim.tag,
      namespace: 'GLIBC',
      highest,
      allowed: `GLIBC_${cap}`,
      fits,
      versions: newest.slice(0, MAX_BLOCKER_SYMBOLS).map(({ version }) => version),
      symbols: symbolsOf(newest),
    },
  };
}

function remedyFor(
  wheel: JudgedWheel,
  claim: Claim,
  symbols: readonly string[],
  fits: string | null,
): string {
  const theTag = `the wheel the tag ${fits}: auditwheel repair --plat ${fits}.`;
  const orTag = fits === null ? [] : [`Or give ${theTag}`];
  if (symbols.every((name) => name.startsWith('__isoc23_')))
    return steps(
      'Find what was compiled against headers of glibc 2.38 or newer, which turn strtol and its like into __isoc23_ functions, ' +
        "and compile it against the image's.",
      ...orTag,
    );
  // A linker given an older glibc leaves open what only the headers of a newer one promised.
  if (versionAdvice(wheel, claim) === 'newer-tag' && fits !== null) return `Give ${theTag}`;
  return steps(
    'Look for code that was compiled on a newer system and linked in here, such as a prebuilt static library.',
    'Compile it in the image of the tag, too.',
    ...orTag,
  );
}
