/**
 * Which platform tag a wheel can honestly carry: for each family the oldest policy that allows all that its native
 * files need, and what stands in the way of the older ones. docs/verdict.md says where this differs from auditwheel.
 */

import { sortedDistinct } from '../base/collections.ts';
import { MAX_BLOCKER_SYMBOLS, MAX_BLOCKERS } from '../base/limits.ts';
import { isOlderVersion } from '../base/versionNumbers.ts';
import { FREE, type Work } from '../base/work.ts';
import type { BinaryFacts, Libc } from '../binary/facts.ts';
import { type Blocker, type Family, NO_VERDICT, type Verdict } from '../model/verdict.ts';
import { FAMILIES, type Policy, policiesFor, policyTag } from '../platform/policies.ts';
import type { WheelFacts } from '../wheel/facts.ts';
import { androidLevel, type FamilyNeeds, type NativeFile, type Need, nativeFiles, needsOf } from './needs.ts';
import { promiseOf, type WheelPromise } from './wheelPromise.ts';

const LIBC: Readonly<Record<Family, Libc>> = { manylinux: 'glibc', musllinux: 'musl', android: 'bionic' };

/** What a wheel needs under each family that its files could belong to, and the verdict that follows. */
export interface PlatformJudgement {
  verdict: Verdict;
  /** The families that the wheel claims, or that its C library shows, as far as there are policies for it. */
  families: { family: Family; needs: FamilyNeeds }[];
}

export const NO_JUDGEMENT: PlatformJudgement = { verdict: NO_VERDICT, families: [] };

/** The verdict alone. */
export function verdictOf(facts: WheelFacts): Verdict {
  return judgePlatforms(facts).verdict;
}

/** Judges a wheel by its facts; files that are foreign to its tags are left to the rules that report them. */
export function judgePlatforms(facts: WheelFacts, work: Pick<Work, 'charge'> = FREE): PlatformJudgement {
  const promise = facts.name === null ? null : promiseOf(facts.name.tags);
  const files = nativeFiles(facts.members, promise);
  const architecture = architectureOf(files, promise);
  if (architecture === null) return NO_JUDGEMENT;
  const claimed = FAMILIES.filter((family) => claims(promise, family).length > 0);
  const own = claimed.length > 0 ? claimed : familyShown(files);
  const judged = FAMILIES.flatMap((family) => {
    const fitting = files.filter((file) => fitsFamily(file.binary, family));
    const policies = policiesFor(family, architecture);
    // Another family's file is foreign to a tag of this one; elsewhere it shows that the family is none of the wheel's.
    const applies = fitting.length > 0 && (own.includes(family) || fitting.length === files.length);
    if (!applies || policies.length === 0) return [];
    const needs = needsOf(facts.members, fitting, policies, work);
    return [{ family, needs, tag: oldestTag(needs, fitting, claims(promise, family)) }];
  });
  // What wasn't read can only make the tag newer.
  const isKnown = !facts.lacksNeeds && !files.some(isCut) && !judged.some(({ needs }) => needs.isDoubtful);
  const tagOf = (family: Family): string | null =>
    isKnown ? (judged.find((each) => each.family === family)?.tag ?? null) : null;
  const first = own.find((family) => tagOf(family) !== null);
  const families = judged.filter(({ family }) => own.includes(family));
  const blockers = families.flatMap(({ needs }) => blockersOf(needs));
  const verdict: Verdict = {
    // No Android system takes a linux_* wheel.
    tag:
      first !== undefined
        ? tagOf(first)
        : !isKnown || own.every((family) => family === 'android')
          ? null
          : `linux_${architecture}`,
    families: {
      manylinux: tagOf('manylinux'),
      musllinux: tagOf('musllinux'),
      android: tagOf('android'),
    },
    blockers: blockers.slice(0, MAX_BLOCKERS),
    moreBlockers: Math.max(0, blockers.length - MAX_BLOCKERS),
  };
  return { verdict, families };
}

/** True where a limit left out a part of what the file needs. */
function isCut({ binary, elf }: NativeFile): boolean {
  return binary.overLimits !== undefined || elf.lacksSymbols === true;
}

/** The one that the tags promise, else the one that the files have; null where it stays open. */
function architectureOf(files: readonly NativeFile[], promise: WheelPromise | null): string | null {
  if (files.length === 0) return null;
  const promised = promise?.architectures ?? [];
  const actual = sortedDistinct(files.flatMap(({ binary }) => binary.architectures));
  const [first, ...others] = promised.length === 1 ? promised : actual;
  return others.length === 0 ? (first ?? null) : null;
}

/** The wheel's tags of a family. */
function claims(promise: WheelPromise | null, family: Family): string[] {
  return (promise?.platforms ?? [])
    .filter((platform) => (family === 'android' ? platform.system : platform.family) === family)
    .map(({ tag }) => tag);
}

/** The family of the C library that most libraries use, else most programs; manylinux where none uses any. */
function familyShown(files: readonly NativeFile[]): Family[] {
  const users = (family: Family, kind: string): number =>
    files.filter((file) => file.binary.kind === kind && file.binary.libc === LIBC[family]).length;
  const [most] = FAMILIES.toSorted(
    (a, b) =>
      users(b, 'shared-library') - users(a, 'shared-library') ||
      users(b, 'executable') - users(a, 'executable'),
  );
  return most === undefined ? [] : [most];
}

/** Whether a file could run on the family's systems, as far as its C library says. */
function fitsFamily({ libc, system, kind }: BinaryFacts, family: Family): boolean {
  if (libc === LIBC[family]) return true;
  // A static program fits every family. A library on Android needs libpython at least, so that it names its libc.
  if (system === 'linux' && libc === 'none') return family !== 'android' || kind === 'executable';
  // Files that name no C library we know, but Android's say that they are Android's.
  return system === 'linux' && libc === 'unknown' && family !== 'android';
}

/** Newest policy first; the needs come sorted. */
function blockersOf({ needs, policies }: FamilyNeeds): Blocker[] {
  return needs
    .filter(({ since }) => since > 0)
    .sort((a, b) => ruledOut(b, policies) - ruledOut(a, policies))
    .map((need) => {
      const { member, library, version, symbols } = need;
      const policy = policies[ruledOut(need, policies)]?.tag ?? '';
      const moreSymbols = symbols.length - MAX_BLOCKER_SYMBOLS;
      return {
        ...{ policy, member, library, version, symbols: symbols.slice(0, MAX_BLOCKER_SYMBOLS) },
        ...(moreSymbols > 0 ? { moreSymbols } : {}),
      };
    });
}

/** The index of the newest policy that a need rules out. */
function ruledOut({ since }: Need, policies: readonly Policy[]): number {
  return Math.min(since, policies.length) - 1;
}

/** The tag for what the files need in all. */
function oldestTag(
  { needs, policies }: FamilyNeeds,
  files: readonly NativeFile[],
  claimed: readonly string[],
): string | null {
  const family = policies[0]?.family ?? 'manylinux';
  const architecture = policies[0]?.architecture ?? '';
  // Between two levels of the table Android has the libraries of the lower one.
  const decisive = family === 'android' ? needs.filter(({ library }) => library !== null) : needs;
  const since = decisive.reduce(
    (most, need) => Math.max(most, need.since),
    family === 'musllinux' ? oldestMusl(files, policies, claimed) : 0,
  );
  if (since === Number.POSITIVE_INFINITY) return null;
  const policy = policies[since];
  if (policy === undefined) return newerTag(needs, policies, claimed);
  if (family !== 'android') return policy.tag;
  const api = files.reduce((most, { elf }) => Math.max(most, elf.androidApi ?? 0), androidLevel(policy.name));
  return policyTag(family, `android_${api}`, architecture);
}

/**
 * musl has no symbol versions, so that nothing in a file shows that musl 1.1 will do. Only a wheel that says so, or
 * needs no musl at all, is taken for musllinux_1_1.
 */
function oldestMusl(
  files: readonly NativeFile[],
  policies: readonly Policy[],
  claimed: readonly string[],
): number {
  const usesMusl = files.some(({ binary }) => binary.libc !== 'none');
  const claims = policies.findIndex(({ tag }) => claimed.includes(tag));
  return usesMusl ? (claims >= 0 ? claims : policies.length - 1) : 0;
}

/**
 * A manylinux policy beyond the tables is named after its glibc (PEP 600), so that a newer GLIBC version names the
 * policy. Which one a newer GLIBCXX version takes is unknown: there the wheel's own claim is believed.
 */
function newerTag(
  needs: readonly Need[],
  policies: readonly Policy[],
  claimed: readonly string[],
): string | null {
  const newest = policies.at(-1);
  if (newest?.family !== 'manylinux') return null;
  const newer = needs.filter(({ since }) => since === policies.length).map(({ version }) => version ?? '');
  const glibc = newer
    .filter((version) => /^GLIBC_\d/.test(version))
    .map((version) => version.slice(GLIBC.length));
  const claims = claimed
    .map((tag) => /^manylinux_(\d+)_(\d+)_/.exec(tag))
    .flatMap((match) => (match === null ? [] : [`${match[1]}.${match[2]}`]))
    .filter((version) => isOlderVersion(glibcOf(newest.name), version));
  const candidates = glibc.length < newer.length ? [...glibc, ...claims] : glibc;
  const [first, ...others] = candidates;
  if (first === undefined) return null;
  const highest = others.reduce((most, each) => (isOlderVersion(most, each) ? each : most), first);
  const [major = '0', minor = '0'] = highest.split('.');
  return policyTag('manylinux', `manylinux_${major}_${minor}`, newest.architecture);
}

const GLIBC = 'GLIBC_';

/** `2.41` for manylinux_2_41. */
function glibcOf(policy: string): string {
  return policy.split('_').slice(1).join('.');
}
