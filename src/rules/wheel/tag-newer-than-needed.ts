import { listSome } from '../../base/collections.ts';
import { compareNumbers } from '../../base/versionNumbers.ts';
import { type Claim, numbersOf } from '../../judge/claims.ts';
import type { JudgedWheel } from '../../judge/judgedWheel.ts';
import type { Need, Policy } from '../../platform/platform.ts';
import type { Draft, Rule } from '../rule.ts';
import { steps } from '../shared/steps.ts';
import { describeVersions } from '../shared/tooNew.ts';
import { macosTagDrafts } from './tag-newer-than-needed/macosTags.ts';

/** The wheel would run on older systems than its tag lets it be installed on. */
export const tagNewerThanNeeded: Rule<'wheel'> = {
  id: 'tag-newer-than-needed',
  scope: 'wheel',
  severity: 'notice',
  summary: 'the wheel would satisfy an older policy than its lowest tag claims',
  isForSoundWheels: true,
  check: (wheel) => [
    ...wheel.claims.map((claim) => describe(wheel, claim)).filter((draft) => draft !== null),
    ...macosTagDrafts(wheel),
  ],
};

function describe({ facts, verdict }: JudgedWheel, claim: Claim): Draft | null {
  // A tag that isn't in the name is the nearest to one that doesn't exist, which is trouble enough.
  if (facts.name?.tags.platform.includes(claim.tag) !== true) return null;
  // Nothing in a file shows that musl 1.1 will do.
  if (!claim.repaired || claim.family === 'musllinux' || isOldEnough(claim)) return null;
  const fits = verdict.families[claim.family] ?? null;
  if (fits === null || !isOlder(fits, claim) || !isLinked(claim)) return null;
  const decisive = decisiveNeed(claim, fits);
  const evidence =
    decisive === null
      ? 'Nothing in it needs more.'
      : `${decisive.member} needs the most: ${describeNeed(decisive)}.`;
  return {
    severity: 'notice',
    member: null,
    causeKey: `${claim.tag} claimed, ${fits} needed`,
    title: `tagged ${claim.tag}, ${fits} would do`,
    message:
      `The native files of ${facts.source.filename} need no more than ${fits}, but its oldest tag is ${claim.tag}. ` +
      `On systems in between, installers build from source or find nothing. ${evidence}`,
    remedy: steps(
      'If the newer tag is intended, no action needed.',
      'Otherwise remove --only-plat, --plat-name or maturin --compatibility, so that auditwheel repair adds the older tag.',
    ),
    data: { tag: claim.tag, fits },
  };
}

/** No system that is still looked after has an older glibc than manylinux2014's, nor is there an image for one. */
function isOldEnough({ family, tag }: Claim): boolean {
  const claimed = numbersOf(family, tag);
  return family === 'manylinux' && claimed !== null && compareNumbers(claimed, [2, 17]) <= 0;
}

function isOlder(fits: string, { family, tag }: Claim): boolean {
  const [needed, claimed] = [numbersOf(family, fits), numbersOf(family, tag)];
  return needed !== null && claimed !== null && compareNumbers(needed, claimed) < 0;
}

/** Static programs alone show nothing of what their maker had in mind. */
function isLinked({ needs }: Claim): boolean {
  return needs.some(({ kind }) => kind === 'library' || kind === 'version' || kind === 'api-level');
}

/** The need that rules the next older policy out; null where there is none older. */
function decisiveNeed({ needs, policies, family }: Claim, fits: string): Need | null {
  const at = policies.findIndex(({ tag }: Policy) => tag === fits);
  const found = needs.filter((need) =>
    family === 'android' ? need.kind === 'api-level' : at > 0 && need.since === at,
  );
  const [first] = found;
  return found.find(({ version, symbols }) => version !== null && symbols.length > 0) ?? first ?? null;
}

function describeNeed({ kind, library, version, symbols }: Need): string {
  if (version !== null) return describeVersions([{ version, symbols }]);
  return symbols.length > 0 ? `${listSome(symbols, 3)} of ${library}` : (library ?? kind);
}
