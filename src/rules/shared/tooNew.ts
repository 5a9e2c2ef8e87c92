/** The texts of symbol-version-too-new: one for versions, one for musl, one for Android, one for an image. */

import { compareStrings, listSome, sortedDistinct } from '../../base/collections.ts';
import { MAX_BLOCKER_SYMBOLS } from '../../base/limits.ts';
import { compareNumbers, isOlderVersion } from '../../base/versionNumbers.ts';
import { type BuildImage, imageWithin } from '../../judge/buildEnvironment.ts';
import { type Claim, numbersOf, type Shortfall } from '../../judge/claims.ts';
import type { JudgedWheel } from '../../judge/judgedWheel.ts';
import { splitVersion, versionTrouble } from '../../judge/versionTrouble.ts';
import { allowedVersions } from '../../platform/policies.ts';
import type { Draft } from '../rule.ts';
import { buildSentences, namedImage } from './buildSentences.ts';
import {
  claimedTag,
  firstPolicyFor,
  judgedBy,
  type MemberShortfalls,
  shortfallsByMember,
  unlessSure,
} from './shortfalls.ts';
import { weightOf } from './weight.ts';

const LIBRARY_OF: Readonly<Record<string, string>> = {
  GLIBC: 'glibc',
  GLIBCXX: 'libstdc++',
  CXXABI: 'libstdc++',
  GCC: 'libgcc',
};

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
  const limit = claim.repaired ? claim.tag : claim.policy.tag;
  const cap = newestAllowed(claim, namespace);
  const most = cap === null ? `no version of ${namespace}` : `${namespace}_${cap} at most`;
  const fits = fittingTag(shortfalls, claim);
  const glibc = namespace === 'GLIBC' && DOTTED.test(number) ? number : null;
  const libraries = sortedDistinct(shortfalls.map(({ library }) => library ?? ''));
  const advice = versionAdvice(wheel, claim);
  return {
    severity: unlessSure(weightOf(member, { loaded: 'error', lone: 'warning' }), isSure),
    member: member.facts.path,
    causeKey: `${highest} under ${claim.tag}`,
    title: `needs ${highest}, ${limit} allows ${most}`,
    message:
      `${member.facts.path} needs ${describeVersions(newest)} of ${listSome(libraries, 3)}. ` +
      `${claim.repaired ? claimedTag(claim) : `The newest policy that is known, ${limit},`} allows ${most}. ` +
      `Where the system's ${LIBRARY_OF[namespace] ?? 'library'} is older, the loader refuses the file with "version ` +
      `'${highest}' not found". ` +
      (fits === null
        ? `No policy that is known allows ${highest} yet.`
        : `${highest} is allowed from ${fits} on.`) +
      (isSure ? '' : doubt(shortfalls, claim)) +
      hints(shortfalls) +
      (isSure ? buildSentences(wheel, { claim, member, glibc }) : ''),
    remedy: versionRemedy({ claim, namespace, fits, advice }),
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
function newestFirst(shortfalls: readonly Shortfall[]): Shortfall[] {
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
function newestAllowed({ policy, known, family, tag }: Claim, namespace: string): string | null {
  const numbers = known ? null : numbersOf(family, tag);
  const listed = [...(allowedVersions(policy, namespace) ?? [])].filter((each) => DOTTED.test(each));
  const newest = listed.reduce<string | null>(
    (most, each) => (most === null || isOlderVersion(most, each) ? each : most),
    null,
  );
  if (namespace !== 'GLIBC' || numbers === null || newest === null) return newest;
  const own = numbers.join('.');
  return isOlderVersion(newest, own) ? own : newest;
}

/** Beyond the tables a GLIBC version names its policy (PEP 600). */
function fittingTag(shortfalls: readonly Shortfall[], claim: Claim): string | null {
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

const MOST_VERSIONS = 5;
const MOST_SYMBOLS = 3;

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

function doubt(shortfalls: readonly Shortfall[], claim: Claim): string {
  return shortfalls.some(({ doubtful }) => doubtful)
    ? judgedBy(claim)
    : ' The version is in no table, and its name does not tell when it came; take this for a warning.';
}

/** What brings versions along that nobody asked for. */
const HINTS: readonly (readonly [RegExp, string])[] = [
  [
    /^GLIBC_ABI_DT_RELR$/,
    ' GLIBC_ABI_DT_RELR stands for no function: the linker adds it for its option -z pack-relative-relocs, which only ' +
      'glibc 2.36 and newer can load; leaving the option out is enough.',
  ],
  [
    /^GLIBC_ABI_GNU2?_TLS$/,
    ' GLIBC_ABI_GNU_TLS and GLIBC_ABI_GNU2_TLS stand for no function: recent linkers add them for thread-local ' +
      'variables, and glibc has them from 2.42 on.',
  ],
];
const C23_HINT =
  ' Functions that begin with __isoc23_ come from the headers of glibc 2.38 and newer: compiling against older ones is enough.';

function hints(shortfalls: readonly Shortfall[]): string {
  const found = HINTS.filter(([pattern]) => shortfalls.some(({ version }) => pattern.test(version ?? '')));
  const usesC23 = shortfalls.some(({ symbols }) => symbols.some((symbol) => symbol.startsWith('__isoc23_')));
  return found.map(([, hint]) => hint).join('') + (usesC23 ? C23_HINT : '');
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
}: {
  claim: Claim;
  namespace: string;
  fits: string | null;
  advice: VersionAdvice;
}): string {
  const image = imageFor(claim);
  const where =
    image === null
      ? 'on an older system'
      : `in an image as old as the tag (${claim.family}-${claim.policy.architecture}-image = "${image.name}" under [tool.cibuildwheel])`;
  const relink = ['GLIBCXX', 'CXXABI', 'GCC'].includes(namespace)
    ? ' Linking with -static-libstdc++ -static-libgcc takes these libraries along.'
    : '';
  const newer = fits === null ? 'a newer tag, once there is one' : `the tag ${fits}`;
  const choice =
    'auditwheel repair chooses the right one by itself, unless --plat, AUDITWHEEL_PLAT, --plat-name or a rename forces another.';
  if (advice === 'newer-tag')
    return `Let the wheel have ${newer}: no image that is as old as ${claim.tag} is made any more. ${choice}`;
  if (advice === 'outside-image')
    return (
      'The image that the repository names is old enough: the file, or something that is linked into it, was compiled ' +
      `outside of it. Look for compiled files in the source tree, a build folder from the host and prebuilt libraries, and build ` +
      `them in the image, too.${relink} Or let the wheel have ${newer}.`
    );
  return (
    `Either the toolchain must be older or the tag newer. Older: build the file and all that is linked into it ${where}, ` +
    `and package nothing that was compiled elsewhere before.${relink} Newer: let the wheel have ${newer}: ${choice}`
  );
}

/** For functions that only musl 1.2 has. */
export function muslDraft({ claim, member, shortfalls }: MemberShortfalls): Draft {
  const symbols = sortedDistinct(shortfalls.flatMap((each) => each.symbols));
  const fits = firstPolicyFor(shortfalls, claim) ?? 'musllinux_1_2';
  return {
    severity: weightOf(member, { loaded: 'error', lone: 'warning' }),
    member: member.facts.path,
    causeKey: `musl 1.2 under ${claim.tag}`,
    title: `needs musl 1.2, ${claim.tag} promises to do with musl 1.1`,
    message:
      `${member.facts.path} calls ${listSome(symbols)}. musl has no symbol versions, but these functions tell: they came with ` +
      `musl 1.2.0, where times have 64 bits on 32-bit systems, too. ${claim.tag} promises that the wheel works with ` +
      'musl 1.1, which has none of them: there the loader refuses the file with "symbol not found". auditwheel does not look at this. ' +
      `What the file needs fits ${fits}.`,
    remedy:
      `Tag the wheel ${fits}, which is what a build in cibuildwheel's image musllinux_1_2 gives. No system with musl 1.1 is ` +
      'looked after any more, and no image with it is made.',
    data: { tag: claim.tag, fits, symbols: symbols.slice(0, MAX_BLOCKER_SYMBOLS) },
  };
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
    title: `built for ${level}, the wheel claims ${claim.tag}`,
    message:
      `${member.facts.path} was built for ${level}, as its note from the NDK says, and the wheel's tag ${claim.tag} promises that ` +
      'an older system does. There the loader refuses the file if it uses a function that came later.',
    remedy:
      'Build it for the API level of the tag (ANDROID_API_LEVEL with cibuildwheel, minSdkVersion or -target with the NDK), or ' +
      'let the wheel have the tag of the level that its files are built for.',
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
    title: `needs ${level}, the wheel claims ${claim.tag}`,
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
        title: `needs ${highest}, the image ${named.image.name} has glibc ${glibc}`,
        message:
          `${member.facts.path} needs ${describeVersions(newest)}.` +
          buildSentences(wheel, { claim, member, glibc: splitVersion(highest).number }),
        remedy:
          'Find out where the file was built: a compiled file in the source tree, a build folder from the host, or a prebuilt ' +
          'library is packaged as it is. Build all of it in the image, or name a newer image.',
        data: { highest, image: named.image.name, glibc, symbols: symbolsOf(newest) },
      };
    },
  );
}
