/** The texts of symbol-version-too-new: one for versions, one for musl, one for Android, one for an image. */

import { compareStrings, listSome, sortedDistinct } from '../../base/collections.ts';
import { MAX_BLOCKER_SYMBOLS } from '../../base/limits.ts';
import { compareNumbers, isOlderVersion } from '../../base/versionNumbers.ts';
import { baseName } from '../../base/words.ts';
import { type BuildImage, imageWithin } from '../../judge/buildEnvironment.ts';
import { type Claim, numbersOf, type Shortfall } from '../../judge/claims.ts';
import type { JudgedWheel } from '../../judge/judgedWheel.ts';
import { splitVersion, versionTrouble } from '../../judge/versionTrouble.ts';
import { systemOfGlibc, systemsWithGlibc } from '../../platform/glibcSystems.ts';
import type { Need } from '../../platform/platform.ts';
import { allowedVersions } from '../../platform/policies.ts';
import type { Draft } from '../rule.ts';
import { buildSentences, namedImage } from './buildSentences.ts';
import {
  firstPolicyFor,
  judgedBy,
  type MemberShortfalls,
  shortfallsByMember,
  unlessSure,
} from './shortfalls.ts';
import { steps } from './steps.ts';
import { weightOf } from './weight.ts';

/** For versions of one namespace that one file needs. */
export function versionDraft(
  wheel: JudgedWheel,
  { claim, member, shortfalls }: MemberShortfalls,
  namespace: string,
): Draft {
  const newest = newestFirst(shortfalls);
  const highest = newest[0]?.version ?? namespace;
  const { number } = splitVersion(highest);
  const isSure = shortfalls.some(
    (each) => !each.doubtful && versionTrouble(each, claim.policy) === 'too-new',
  );
  const [newestNeed] = newest;
  const symbols = newestNeed?.symbols ?? [];
  const cap = newestAllowed(claim, namespace);
  const promises = namespace === 'GLIBC' && cap !== null ? 'promises' : 'allows';
  const limit = claim.repaired ? `the tag ${promises}` : 'the newest policy has';
  const fits = fittingTag(shortfalls, claim);
  const glibc = namespace === 'GLIBC' && DOTTED.test(number) ? number : null;
  const libraries = sortedDistinct(shortfalls.map(({ library }) => library ?? ''));
  const advice = versionAdvice(wheel, claim);
  return {
    severity: unlessSure(weightOf(member, { loaded: 'error', lone: 'warning' }), isSure),
    member: member.facts.path,
    causeKey: `${highest} under ${claim.tag}`,
    title: `${baseName(member.facts.path)} needs ${shortVersion(highest)}; ${limit} ${cap ?? 'none'}`,
    message:
      `${member.facts.path} needs ${glibc === null ? `${highest} of ${listSome(libraries, 2)}` : `glibc ${glibc}${systemsWithGlibc(glibc)}`}` +
      `${symbols.length === 0 ? '' : ` for ${listSome(symbols, MOST_SYMBOLS)}`}; ` +
      `${claim.repaired ? `the tag ${claim.tag}` : `the newest known policy, ${claim.policy.tag},`} ` +
      `${cap === null ? `allows no version of ${namespace}` : glibc === null ? `allows ${namespace}_${cap} at most` : `promises ${cap}${systemOfGlibc(cap)}`}. ` +
      `On older systems the loader says "version '${highest}' not found".` +
      remark(wheel, { claim, member, shortfalls }, { glibc, isSure }),
    remedy: versionRemedy({ claim, namespace, fits, advice, shortfalls }),
    data: {
      tag: claim.tag,
      namespace,
      highest,
      allowed: cap === null ? null : `${namespace}_${cap}`,
      fits,
      versions: newest.slice(0, MAX_BLOCKER_SYMBOLS).map(({ version }) => version),
      symbols: symbolsOf(newest),
    },
  };
}

const DOTTED = /^\d{1,9}(?:\.\d{1,9}){0,3}$/;

/** By the policy that allows it, then by number; those with words in them come last. */
export function newestFirst(shortfalls: readonly Shortfall[]): Shortfall[] {
  return shortfalls
    .map((shortfall) => {
      const { number } = splitVersion(shortfall.version ?? '');
      return { shortfall, number, parts: DOTTED.test(number) ? number.split('.').map(Number) : [] };
    })
    .sort(
      (a, b) =>
        b.shortfall.since - a.shortfall.since ||
        compareNumbers(b.parts, a.parts) ||
        compareStrings(b.number, a.number),
    )
    .map(({ shortfall }) => shortfall);
}

/** The newest version by number that the claimed policy, or a GLIBC tag beyond the tables, allows. */
export function newestAllowed({ policy, known, family, tag }: Claim, namespace: string): string | null {
  const numbers = numbersOf(family, tag);
  const listed = [...(allowedVersions(policy, namespace) ?? [])].filter((each) => DOTTED.test(each));
  const newest = listed.reduce<string | null>(
    (most, each) => (most === null || isOlderVersion(most, each) ? each : most),
    null,
  );
  if (namespace !== 'GLIBC' || numbers === null || newest === null) return newest;
  const own = numbers.join('.');
  // Of some architectures the policy lets a version pass that is newer than its own number.
  return known || isOlderVersion(newest, own) ? own : newest;
}

/** Beyond the tables a GLIBC version names its policy (PEP 600). */
export function fittingTag(shortfalls: readonly Shortfall[], claim: Claim): string | null {
  const known = firstPolicyFor(shortfalls, claim);
  if (known !== null) return known;
  const numbers = shortfalls
    .filter(({ since }) => since >= claim.policies.length)
    .map(({ version }) => /^GLIBC_(\d{1,9})\.(\d{1,9})$/.exec(version ?? ''));
  if (numbers.length === 0 || numbers.some((match) => match === null)) return null;
  const newest = numbers
    .flatMap((match) => (match === null ? [] : [`${match[1]}.${match[2]}`]))
    .reduce((most, each) => (isOlderVersion(most, each) ? each : most));
  return `manylinux_${newest.replace('.', '_')}_${claim.policy.architecture}`;
}

const MOST_VERSIONS = 2;
const MOST_SYMBOLS = 2;

/** As in `GLIBC_2.34 (pthread_create, dlsym) and GLIBC_2.28 (fcntl64)`. */
export function describeVersions(shortfalls: readonly Pick<Shortfall, 'version' | 'symbols'>[]): string {
  return listSome(
    shortfalls.map(({ version, symbols }) => {
      const named = symbols.length === 0 ? '' : ` (${listSome(symbols, MOST_SYMBOLS)})`;
      return `${version}${named}`;
    }),
    MOST_VERSIONS,
  );
}

/** For the report's data: distinct, as many as it lists for a blocker. */
export function symbolsOf(shortfalls: readonly Pick<Shortfall, 'symbols'>[]): string[] {
  const symbols = new Set<string>();
  for (const each of shortfalls) {
    for (const symbol of each.symbols.slice(0, MAX_BLOCKER_SYMBOLS)) symbols.add(symbol);
    if (symbols.size >= MAX_BLOCKER_SYMBOLS) break;
  }
  return [...symbols].slice(0, MAX_BLOCKER_SYMBOLS);
}

/** One sentence more: what is not sure, what brings the version along, or where the file can't have been built. */
function remark(
  wheel: JudgedWheel,
  { claim, member, shortfalls }: MemberShortfalls,
  { glibc, isSure }: { glibc: string | null; isSure: boolean },
): string {
  if (!isSure)
    return shortfalls.some(({ doubtful }) => doubtful)
      ? judgedBy(claim)
      : ' The version is in no table, so nobody can tell how new it is.';
  const found = HINTS.find(([pattern]) => shortfalls.some(({ version }) => pattern.test(version ?? '')));
  if (found !== undefined) return found[1];
  return buildSentences(wheel, { claim, member, glibc });
}

/** What brings versions along that nobody asked for. */
const HINTS: readonly (readonly [RegExp, string])[] = [
  [/^GLIBC_ABI_DT_RELR$/, ' It stands for no function: the linker option -z pack-relative-relocs adds it.'],
  [
    /^GLIBC_ABI_GNU2?_TLS$/,
    ' It stands for no function: recent linkers add it for thread-local variables, and glibc has it from 2.42 on.',
  ],
];

/** What takes the need away where nobody asked for it; null where only an older build does. */
function shortCut(shortfalls: readonly Shortfall[]): string | null {
  if (shortfalls.every(({ version }) => version === 'GLIBC_ABI_DT_RELR'))
    return 'Link without -z pack-relative-relocs, which only glibc 2.36 and newer can load.';
  const symbols = shortfalls.flatMap((each) => each.symbols);
  return symbols.length > 0 && symbols.every((symbol) => symbol.startsWith('__isoc23_'))
    ? 'Compile against headers older than those of glibc 2.38, which turn strtol and its like into __isoc23_ functions.'
    : null;
}

/**
 * What the facts leave to be done: `older-image` there is one for the tag; `newer-tag` none is made any more that is as
 * old; `outside-image` the repository builds in one already, so that the file comes from elsewhere.
 */
export type VersionAdvice = 'older-image' | 'newer-tag' | 'outside-image';

export function versionAdvice(wheel: JudgedWheel, claim: Claim): VersionAdvice {
  const numbers = numbersOf(claim.family, claim.tag);
  const named = namedImage(wheel, claim);
  if (numbers !== null && named !== null && compareNumbers(named.image.version, numbers) <= 0)
    return 'outside-image';
  return numbers !== null && imageFor(claim) === null ? 'newer-tag' : 'older-image';
}

/** The image to name for the claimed tag; null where none is made, and for a `linux_*` tag. */
function imageFor({ family, tag, policy }: Claim): BuildImage | null {
  const numbers = numbersOf(family, tag);
  return numbers === null ? null : imageWithin(family, numbers, policy.architecture);
}

function versionRemedy({
  claim,
  namespace,
  fits,
  advice,
  shortfalls,
}: {
  claim: Claim;
  namespace: string;
  fits: string | null;
  advice: VersionAdvice;
  shortfalls: readonly Shortfall[];
}): string {
  const image = imageFor(claim);
  const newer = fits === null ? 'a newer tag, once there is one' : `the tag ${fits}`;
  if (advice === 'newer-tag')
    return `Give the wheel ${newer}, as auditwheel repair does by itself: no image as old as ${claim.tag} is made any more. Remove what forces the old tag (--plat, AUDITWHEEL_PLAT, --plat-name, a rename).`;
  const quick = shortCut(shortfalls);
  if (quick !== null) return steps(quick, `Or give the wheel ${newer}.`);
  const isStatic = ['GLIBCXX', 'CXXABI', 'GCC'].includes(namespace);
  const older =
    advice === 'outside-image'
      ? [
          'Look for code compiled outside the image: in the source tree, a build folder of the host, prebuilt libraries.',
          'Build it in the image, too.',
        ]
      : [
          image === null
            ? `Build it, and all that is linked into it, on ${claim.repaired ? 'a system as old as the tag' : 'an older system'}.`
            : `Build it, and all that is linked into it, in an older image: ${claim.family}-${claim.policy.architecture}-image = "${image.name}" under [tool.cibuildwheel].`,
          ...(isStatic ? ['Or link with -static-libstdc++ -static-libgcc.'] : []),
        ];
  return steps(
    ...older,
    `Or give the wheel ${newer}: auditwheel repair chooses it, unless --plat forces another.`,
  );
}

/** As in `glibc 2.34`, for what everybody calls so. */
function shortVersion(version: string): string {
  return version.replace(/^GLIBC_(?=\d)/, 'glibc ');
}

/** For functions that musl 1.1 hasn't. */
export function muslDraft({ claim, member, shortfalls }: MemberShortfalls, tags: readonly string[]): Draft {
  const symbols = sortedDistinct(shortfalls.flatMap((each) => each.symbols));
  const fits = firstPolicyFor(shortfalls, claim) ?? 'musllinux_1_2';
  const { release, own } = newestRelease(shortfalls);
  return {
    severity: weightOf(member, { loaded: 'error', lone: 'warning' }),
    member: member.facts.path,
    causeKey: `musl ${release} under ${claim.tag}`,
    title: `${baseName(member.facts.path)} needs musl ${release}; the tag promises 1.1`,
    message:
      `${member.facts.path} calls ${listSome(own, 3)}, which came with musl ${release === '1.2' ? '1.2.0' : release}. ${claim.tag} promises musl 1.1, where the ` +
      'loader refuses the file with "symbol not found". auditwheel does not look at this.',
    remedy: muslRemedy({ tag: claim.tag, fits, has: tags.includes(fits), release, symbol: own[0] ?? '' }),
    data: { tag: claim.tag, fits, symbols: symbols.slice(0, MAX_BLOCKER_SYMBOLS) },
  };
}

/** What the tag allows that is advised must not be what the next check complains of. */
function muslRemedy({
  tag,
  fits,
  has,
  release,
  symbol,
}: {
  tag: string;
  fits: string;
  has: boolean;
  release: string;
  symbol: string;
}): string {
  const retag = has
    ? `Take the tag ${tag} away: the wheel has ${fits} as well`
    : `Give the wheel the tag ${fits}, as a build in cibuildwheel's image musllinux_1_2 does`;
  if (!isOlderVersion(LAST_PROMISED, release)) return `${retag}: no image with musl 1.1 is made any more.`;
  return steps(
    `Compile without ${symbol}, or look it up at run time (a weak reference, dlsym): no tag promises musl ${release}.`,
    `${retag}.`,
    `If you keep it, tell users that the wheel wants musl ${release}.`,
  );
}

/** The newest release that one of the needs is for, and what it is needed for. */
function newestRelease(needs: readonly Pick<Need, 'version' | 'symbols'>[]): {
  release: string;
  own: readonly string[];
} {
  const releases = needs.map(({ version, symbols }) => ({
    release: version?.split(' ').at(-1) ?? '',
    own: symbols,
  }));
  return releases.reduce((most, each) => (isOlderVersion(most.release, each.release) ? each : most));
}

/** With this release Alpine Linux began with musl 1.2, so that the tag musllinux_1_2 is as good as a promise of it. */
const LAST_PROMISED = '1.2.2';

/** The releases of musl that Alpine Linux has, by the first of its own releases. */
const FIRST_ALPINE: ReadonlyMap<string, string> = new Map([
  ['1.2.3', '3.16'],
  ['1.2.5', '3.20'],
]);

/**
 * For functions that came later than musl 1.2.2, where the tag allows each musl 1.2: no tag can say more. A notice where
 * Alpine's releases that are still kept up have them.
 */
export function muslReleaseDrafts(wheel: JudgedWheel, claim: Claim): Draft[] {
  const later = claim.needs
    .filter(
      ({ kind, version }) =>
        kind === 'musl-symbol' && isOlderVersion(LAST_PROMISED, version?.split(' ').at(-1) ?? '0'),
    )
    .map((need) => ({ ...need, doubtful: false }));
  // Where an older tag of the wheel doesn't allow it at all, that finding says the rest as well.
  const isShort = new Set(
    wheel.claims.flatMap(({ shortfalls }) =>
      shortfalls.map(({ member, version }) => `${member}\0${version}`),
    ),
  );
  const allowed = later.filter(({ member, version }) => !isShort.has(`${member}\0${version}`));
  return shortfallsByMember({ ...wheel, claims: [{ ...claim, shortfalls: allowed }] }, () => true).map(
    ({ member, shortfalls }) => {
      const { release, own } = newestRelease(shortfalls);
      const alpine = FIRST_ALPINE.get(release);
      return {
        severity: weightOf(
          member,
          alpine === undefined ? { loaded: 'warning', lone: 'notice' } : { loaded: 'notice', lone: 'notice' },
        ),
        member: member.facts.path,
        causeKey: `musl ${release} under ${claim.tag}`,
        title: `${baseName(member.facts.path)} needs musl ${release}; the tag allows 1.2.0`,
        message:
          `${member.facts.path} calls ${listSome(own, 3)}, which came with musl ${release}${alpine === undefined ? '' : ` (Alpine ${alpine})`}. ` +
          `The tag ${claim.tag} lets pip install the wheel on each musl 1.2, and on an older one the import fails with ` +
          `"Error relocating …: ${own[0] ?? ''}: symbol not found".`,
        remedy: steps(
          `If older systems don't matter, tell users that the wheel wants musl ${release}: no tag can say so.`,
          'Otherwise compile without the function, or look it up at run time (a weak reference, dlsym).',
        ),
        data: { tag: claim.tag, release, symbols: symbolsOf(shortfalls) },
      };
    },
  );
}

/** For Android's API level, which the NDK writes into each file. */
export function apiLevelDraft({ claim, member, shortfalls }: MemberShortfalls): Draft {
  const level = shortfalls[0]?.version ?? 'a newer API level';
  const symbols = shortfalls[0]?.symbols ?? [];
  if (symbols.length > 0) return apiSymbolsDraft({ claim, member, level, symbols });
  return {
    severity: unlessSure(weightOf(member, { loaded: 'warning', lone: 'warning' }), false),
    member: member.facts.path,
    causeKey: `${level} under ${claim.tag}`,
    title: `${baseName(member.facts.path)} is built for ${level}; the tag is ${claim.tag}`,
    message:
      `${member.facts.path} is built for ${level}, says its note from the NDK; the tag ${claim.tag} promises an older system. ` +
      'There the loader refuses the file if it uses a newer function.',
    remedy:
      "Build it for the tag's API level (ANDROID_API_LEVEL in cibuildwheel, minSdkVersion or -target in the NDK), or raise the " +
      'tag to the level of the files.',
    data: { tag: claim.tag, level },
  };
}

/** Functions that came to Android later than the file was built for: bionic binds all of them when it loads the file. */
function apiSymbolsDraft({
  claim,
  member,
  level,
  symbols,
}: Pick<MemberShortfalls, 'claim' | 'member'> & { level: string; symbols: readonly string[] }): Draft {
  const [first = ''] = symbols;
  return {
    severity: weightOf(member, { loaded: 'error', lone: 'warning' }),
    member: member.facts.path,
    causeKey: `${symbols.join()} under ${claim.tag}`,
    title: `${baseName(member.facts.path)} needs ${level}; the tag is ${claim.tag}`,
    message:
      `${member.facts.path} calls ${listSome(symbols, 4)}, which Android's C library has from ${level} on; the tag ${claim.tag} promises an ` +
      `older one. There import fails with "dlopen failed: cannot locate symbol "${first}"".`,
    remedy:
      'Compile for the API level of the tag, with -Werror=implicit-function-declaration so that newer functions stop the build ' +
      '(cibuildwheel: ANDROID_API_LEVEL). Or give the wheel the tag of the newer level.',
    data: { tag: claim.tag, level, symbols: [...symbols] },
  };
}

/** For a wheel before its repair: what the image that the repository names can't have given it. */
export function imageDrafts(wheel: JudgedWheel, claim: Claim): Draft[] {
  const named = claim.repaired ? null : namedImage(wheel, claim);
  const glibc = named?.image.glibc ?? null;
  if (named === null || glibc === null) return [];
  const beyond = claim.needs
    .filter(({ kind, since, version }) => {
      const [, number] = /^GLIBC_(\d[\d.]{0,30})$/.exec(kind === 'version' ? (version ?? '') : '') ?? [];
      return number !== undefined && since < claim.policies.length && isOlderVersion(glibc, number);
    })
    .map((need) => ({ ...need, doubtful: false }));
  return shortfallsByMember({ ...wheel, claims: [{ ...claim, shortfalls: beyond }] }, () => true).map(
    ({ member, shortfalls }) => {
      const newest = newestFirst(shortfalls);
      const highest = newest[0]?.version ?? '';
      return {
        severity: 'notice',
        member: member.facts.path,
        causeKey: `${highest} in ${named.image.name} ${claim.policy.architecture}`,
        title: `${baseName(member.facts.path)} needs ${shortVersion(highest)}; ${named.image.name} has ${glibc}`,
        message:
          `${member.facts.path} needs ${describeVersions(newest)}.` +
          buildSentences(wheel, { claim, member, glibc: splitVersion(highest).number }),
        remedy: steps(
          'Look for code compiled elsewhere: in the source tree, a build folder of the host, prebuilt libraries.',
          'Build it in the image, too, or name a newer image.',
        ),
        data: { highest, image: named.image.name, glibc, symbols: symbolsOf(newest) },
      };
    },
  );
}
