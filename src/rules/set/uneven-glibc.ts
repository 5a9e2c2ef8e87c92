import { distinctNames, groupBy, listSome } from '../../base/collections.ts';
import { isOlderVersion } from '../../base/versionNumbers.ts';
import { lowestTag } from '../../judge/claims.ts';
import { promiseOf } from '../../judge/wheelPromise.ts';
import type { WheelEntry } from '../../model/report.ts';
import type { Blocker } from '../../model/verdict.ts';
import { normalizedName } from '../../wheel/distInfo.ts';
import type { WheelName } from '../../wheel/facts.ts';
import type { Draft, Rule } from '../rule.ts';
import { steps } from '../shared/steps.ts';
import { distinctWheels, listedValues, mostCommon, type NamedWheel } from '../shared/wheelSets.ts';

/** The oldest image that still gets releases is manylinux2014: below its glibc a difference excludes nobody. */
const OLDEST_IN_USE = '2.17';

/** A manylinux wheel with the glibc from which on its files run. */
interface Needing {
  entry: WheelEntry;
  /** As in `cp313-cp313t`. */
  python: string;
  tags: WheelName['tags'];
  distribution: string;
  version: string;
  architecture: string;
  glibc: string;
  /** The glibc of its lowest tag. */
  claimed: string;
}

/** Wheels of one release and architecture that need different versions of glibc: one came out of another image. */
export const unevenGlibc: Rule<'set'> = {
  id: 'uneven-glibc',
  scope: 'set',
  severity: 'notice',
  summary: 'wheels of one release and architecture need different versions of glibc',
  check: (wheels) => {
    const needing = distinctWheels(wheels).flatMap(needingOf);
    const releases = groupBy(needing, ({ distribution, version }) => JSON.stringify([distribution, version]));
    return [...releases].flatMap(([key, release]) => {
      const uneven = [...groupBy(release, ({ architecture }) => architecture).values()].flatMap(unevenOf);
      const [first, ...others] = uneven;
      if (first === undefined) return [];
      // One image that was forgotten, or one job, is behind all of them.
      return [others.length === 0 ? describe(key, first) : describeAll(key, uneven)];
    });
  },
};

/** The wheels of one architecture, of which some need another glibc than the others. */
interface Uneven {
  architecture: string;
  group: readonly Needing[];
  /** Oldest first. */
  versions: readonly string[];
  usual: string;
  odd: readonly Needing[];
}

/** Nothing where no user would notice. */
function unevenOf(all: readonly Needing[]): Uneven[] {
  const group = withoutStandIns(all);
  const differ = (of: (each: Needing) => string): boolean => new Set(group.map(of)).size > 1;
  // Where all claim the same, an installer treats them alike, whatever they need below it.
  if (!differ(({ glibc }) => glibc) || !differ(({ claimed }) => claimed)) return [];
  const versions = distinctNames(group.map(({ glibc }) => glibc));
  // Where none is in the minority, it is the newer ones that users miss.
  const usual = mostCommon(group.map(({ glibc }) => glibc)) ?? versions[0] ?? '';
  const odd = group.filter(({ glibc }) => glibc !== usual);
  return [{ architecture: group[0]?.architecture ?? '', group, versions, usual, odd }];
}

/** Nothing for a wheel that claims no manylinux, and for one that needs more than it claims: that is an error of its own. */
function needingOf({ entry, name }: NamedWheel): Needing[] {
  const promise = promiseOf(name.tags);
  const architecture = promise.architectures.join('+');
  const claimed = lowestTag('manylinux', architecture, promise)?.version.join('.');
  const needed = glibcOf(entry.verdict.families.manylinux ?? null);
  if (claimed === undefined || needed === null || isOlderVersion(claimed, needed)) return [];
  return [
    {
      entry,
      python: `${name.tags.python.join('.')}-${name.tags.abi.join('.')}`,
      tags: name.tags,
      distribution: normalizedName(name.distribution),
      version: name.version,
      architecture,
      glibc: notOlder(needed),
      claimed: notOlder(claimed),
    },
  ];
}

/**
 * The wheels without those that another one stands in for wherever the system is too old for them: it is for the same
 * Pythons, or for the stable ABI from one of these or an older one on, and has an older tag.
 */
function withoutStandIns(group: readonly Needing[]): Needing[] {
  const oldest = new Map<string, string>();
  const oldestStable = new Map<number, string>();
  for (const { python, tags, claimed } of group) {
    keepOldest(oldest, python, claimed);
    if (!tags.abi.includes('abi3')) continue;
    for (const minor of cpythonMinors(tags)) keepOldest(oldestStable, minor, claimed);
  }
  return group.filter(({ python, tags, claimed }) => {
    const stable = isFreeThreaded(tags) ? [] : stableFor(cpythonMinors(tags), oldestStable);
    return ![oldest.get(python) ?? claimed, ...stable].some((other) => isOlderVersion(other, claimed));
  });
}

function keepOldest<Key>(oldest: Map<Key, string>, key: Key, glibc: string): void {
  const known = oldest.get(key);
  if (known === undefined || isOlderVersion(glibc, known)) oldest.set(key, glibc);
}

/** The glibc of each wheel for the stable ABI that all of these Pythons can use. */
function stableFor(minors: readonly number[], oldestStable: ReadonlyMap<number, string>): string[] {
  const from = Math.min(...minors);
  return [...oldestStable].flatMap(([minor, glibc]) => (minors.length > 0 && minor <= from ? [glibc] : []));
}

/** No build for free-threaded Python takes the stable ABI of the others. */
function isFreeThreaded({ abi }: WheelName['tags']): boolean {
  return abi.some((each) => /^cp\d+t$/.test(each));
}

/** The 12 of cp312; none where a tag is of another kind, or names a Python that nobody lives to see. */
function cpythonMinors({ python }: WheelName['tags']): number[] {
  const minors = python.flatMap((tag) => {
    const [, minor] = /^cp3(\d{1,2})$/.exec(tag) ?? [];
    return minor === undefined ? [] : [Number(minor)];
  });
  return minors.length === python.length ? minors : [];
}

/** `2.34` for `manylinux_2_34_x86_64`; null for what is no tag of that form. */
function glibcOf(tag: string | null): string | null {
  const match = /^manylinux_(\d+)_(\d+)_/.exec(tag ?? '');
  return match === null ? null : `${match[1]}.${match[2]}`;
}

function notOlder(glibc: string): string {
  return isOlderVersion(glibc, OLDEST_IN_USE) ? OLDEST_IN_USE : glibc;
}

function describe(causeKey: string, uneven: Uneven): Draft {
  const { architecture, group, versions, usual, odd } = uneven;
  const [{ distribution, version } = { distribution: '', version: '' }] = group;
  const others = versions.filter((each) => each !== usual);
  return {
    severity: 'notice',
    causeKey,
    title:
      `${odd.length} of ${group.length} ${architecture} wheels ${odd.length === 1 ? 'needs' : 'need'} glibc ` +
      `${listSome(others, 2)}, the ${group.length - odd.length === 1 ? 'other' : 'others'} ${usual}`,
    message:
      `Of ${group.length} ${architecture} wheels of ${distribution} ${version}, ${shares(uneven)}. ` +
      `${reason(group, versions)}${CONSEQUENCE}`,
    remedy: remedy(`manylinux-${architecture}-image`),
    data: { distribution, version, architecture, usual, others: listedValues(others), wheels: odd.length },
    places: placesOf(uneven),
  };
}

/** The same trouble on several architectures is one. */
function describeAll(causeKey: string, all: readonly Uneven[]): Draft {
  const [first] = all;
  const [{ distribution, version } = { distribution: '', version: '' }] = first?.group ?? [];
  const architectures = all.map(({ architecture }) => architecture);
  const wheels = all.reduce((sum, { odd }) => sum + odd.length, 0);
  const total = all.reduce((sum, { group }) => sum + group.length, 0);
  const usual = mostCommon(all.map((each) => each.usual)) ?? first?.usual ?? '';
  const others = all.flatMap(({ versions }) => versions.filter((each) => each !== usual));
  return {
    severity: 'notice',
    causeKey,
    title: `${wheels} of ${total} wheels need another glibc than the rest for ${listSome(architectures, 2)}`,
    message:
      `In ${distribution} ${version}, ${listSome(all.map(briefly), 2)}. ` +
      `${reason(first?.group ?? [], first?.versions ?? [])}${CONSEQUENCE}`,
    remedy: remedy('manylinux-…-image'),
    data: {
      ...{ distribution, version, architecture: architectures.join('+'), usual },
      ...{ others: listedValues(others), wheels },
    },
    places: all.flatMap(placesOf),
  };
}

/** As in `1 of 3 for x86_64 needs glibc 2.34`. */
function briefly({ architecture, group, odd, versions, usual }: Uneven): string {
  const others = versions.filter((each) => each !== usual);
  return `${odd.length} of ${group.length} for ${architecture} ${odd.length === 1 ? 'needs' : 'need'} glibc ${listSome(others, 2)}`;
}

const CONSEQUENCE = 'With a glibc in between, pip finds wheels for some Pythons only.';

function remedy(option: string): string {
  return steps(
    'If intended, no action needed.',
    `Otherwise build all in one image: look for another ${option} in overrides or in the matrix.`,
    'Look for a compiled file that only some builds pick up, and for a wheel of an earlier build.',
  );
}

function placesOf({ odd, usual }: Uneven): { wheel: string; member: string | null }[] {
  return odd.map((each) => ({
    wheel: each.entry.label,
    member: isOlderVersion(usual, each.glibc) ? (decisive(each, usual)[0]?.member ?? null) : null,
  }));
}

/** As in `3 need glibc 2.17 (cp310-cp310 and 2 more) and 1 needs glibc 2.34 (cp313-cp313)`. */
function shares({ group, versions, usual }: Uneven): string {
  const byGlibc = groupBy(group, ({ glibc }) => glibc);
  const usualFirst = [usual, ...versions.filter((version) => version !== usual)];
  const parts = usualFirst.map((version) => {
    const same = byGlibc.get(version) ?? [];
    const pythons = listSome(distinctNames(same.map(({ python }) => python)), 2);
    return `${same.length} ${same.length === 1 ? 'needs' : 'need'} glibc ${version} (${pythons})`;
  });
  return listSome(parts, 2);
}

/** What asks for the newest glibc, as a sentence and a space. */
function reason(group: readonly Needing[], versions: readonly string[]): string {
  const newest = group.find(({ glibc }) => glibc === versions.at(-1));
  const [need] = newest === undefined ? [] : decisive(newest, versions[0] ?? '');
  if (newest === undefined || need === undefined) return '';
  return `In ${newest.python}, ${need.member} needs ${describeNeed(need)}. `;
}

/** What keeps the wheel from running with that glibc; the needs that rule out the newest policy come first. */
function decisive({ entry }: Needing, glibc: string): Blocker[] {
  return entry.verdict.blockers.filter(({ policy }) => {
    const ruledOut = glibcOf(policy);
    return ruledOut !== null && !isOlderVersion(ruledOut, glibc);
  });
}

function describeNeed({ library, version, symbols }: Blocker): string {
  const need = [version, library].filter((part) => part !== null).join(' of ');
  return symbols.length === 0 ? need : `${need} (${listSome(symbols, 1)})`;
}
