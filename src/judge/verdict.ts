/**
 * Which platform tag a wheel can honestly carry: for each family the oldest policy that allows all that its native
 * files need, and what stands in the way of the older ones. docs/verdict.md says where this differs from auditwheel.
 */

import { sortedDistinct } from '../base/collections.ts';
import { MAX_BLOCKER_SYMBOLS, MAX_BLOCKERS } from '../base/limits.ts';
import { FREE, type Work } from '../base/work.ts';
import type { BinaryFacts } from '../binary/facts.ts';
import { type Blocker, type Family, NO_VERDICT, type Verdict } from '../model/verdict.ts';
import type { NativeFile, Need, Policy } from '../platform/platform.ts';
import { platformNamed, policiesOf } from '../platform/platforms.ts';
import { FAMILIES, policiesFor } from '../platform/policies.ts';
import type { WheelFacts } from '../wheel/facts.ts';
import { type Misfits, misfitsIn } from './misfit.ts';
import { type FamilyNeeds, nativeFiles, needsOf } from './needs.ts';
import { promiseOf, type WheelPromise } from './wheelPromise.ts';

/** What a wheel needs under each family that its files could belong to, and the verdict that follows. */
export interface PlatformJudgement {
  verdict: Verdict;
  /** The families that the wheel claims, or that its C library shows, as far as there are policies for it. */
  families: { family: Family; needs: FamilyNeeds }[];
  /** What was judged: the files that belong into the wheel and that there are policies for. */
  files: readonly NativeFile[];
}

/** What a wheel promises, and which of its members are foreign to that. */
export interface Belonging {
  /** Null when the file name is no wheel name: then nothing is promised. */
  promise: WheelPromise | null;
  misfits: Misfits;
}

export function belongingOf({ name, members }: Pick<WheelFacts, 'name' | 'members'>): Belonging {
  const promise = name === null ? null : promiseOf(name.tags);
  return { promise, misfits: misfitsIn(members, promise) };
}

function namesNoLibc({ system, libc }: BinaryFacts): boolean {
  return system === 'linux' && (libc === 'none' || libc === 'unknown');
}

/** Judges a wheel by its facts; files that are foreign to its tags are left to the rules that report them. */
export function judgePlatforms(
  facts: WheelFacts,
  { promise, misfits }: Belonging,
  work: Pick<Work, 'charge'> = FREE,
): PlatformJudgement {
  const files = nativeFiles(facts.members, misfits);
  const architecture = architectureOf(files, promise);
  if (architecture === null) return { verdict: NO_VERDICT, families: [], files };
  const claimed = FAMILIES.filter((family) => claims(promise, family).length > 0);
  const own = claimed.length > 0 ? claimed : familyShown(files);
  const judged = FAMILIES.flatMap((family) => {
    // A file that names no C library is for the one that the tags name.
    const isOnly = claimed.length === 1 && claimed[0] === family;
    const fitting = files.filter(
      ({ binary }) => policiesOf(family).fits(binary) || (isOnly && namesNoLibc(binary)),
    );
    const policies = policiesFor(family, architecture);
    // Another family's file is foreign to a tag of this one; elsewhere it shows that the family is none of the wheel's.
    const applies = fitting.length > 0 && (own.includes(family) || fitting.length === files.length);
    if (!applies || policies.length === 0) return [];
    const needs = needsOf(facts.members, fitting, policies, work);
    const tag = policiesOf(family).oldestTag({ ...needs, files: fitting, claimed: claims(promise, family) });
    return [{ family, needs, tag }];
  });
  // What wasn't read can only make the tag newer.
  const isKnown = !facts.lacksNeeds && !files.some(isCut) && !judged.some(({ needs }) => needs.isDoubtful);
  const tagOf = (family: Family): string | null =>
    isKnown ? (judged.find((each) => each.family === family)?.tag ?? null) : null;
  const first = own.find((family) => tagOf(family) !== null);
  const families = judged.filter(({ family }) => own.includes(family));
  const blockers = families.flatMap(({ needs }) => blockersOf(needs));
  const verdict: Verdict = {
    // Only Linux takes a linux_* wheel.
    tag:
      first !== undefined
        ? tagOf(first)
        : !isKnown || own.every((family) => platformNamed(family)?.system !== 'linux')
          ? null
          : `linux_${architecture}`,
    families: Object.fromEntries(FAMILIES.map((family) => [family, tagOf(family)])),
    blockers: blockers.slice(0, MAX_BLOCKERS),
    moreBlockers: Math.max(0, blockers.length - MAX_BLOCKERS),
  };
  return { verdict, families, files };
}

/** True where a limit left out a part of what the file needs. */
function isCut({ binary }: NativeFile): boolean {
  return binary.overLimits !== undefined || binary.lacksImports === true;
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
  return (promise?.platforms ?? []).filter(({ platform }) => platform === family).map(({ tag }) => tag);
}

/** The family of the C library that most libraries use, else most programs; manylinux where none uses any. */
function familyShown(files: readonly NativeFile[]): Family[] {
  const users = (family: Family, kind: string): number =>
    files.filter((file) => file.binary.kind === kind && file.binary.libc === platformNamed(family)?.libc)
      .length;
  const [most] = FAMILIES.toSorted(
    (a, b) =>
      users(b, 'shared-library') - users(a, 'shared-library') ||
      users(b, 'executable') - users(a, 'executable'),
  );
  return most === undefined ? [] : [most];
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
