import { listSome, sortedDistinct } from '../../base/collections.ts';
import { MAX_MISSING_LIBRARIES } from '../../base/limits.ts';
import { baseName } from '../../base/words.ts';
import type { Claim } from '../../judge/claims.ts';
import { wasRepaired } from '../../judge/grafts.ts';
import type { JudgedWheel } from '../../judge/judgedWheel.ts';
import { type MissingLibrary, missingLibraries } from '../../judge/missingLibraries.ts';
import { SEVERITIES, type Severity } from '../../model/report.ts';
import { isLibpython, withoutHash } from '../../platform/libraryName.ts';
import type { MemberFacts } from '../../wheel/facts.ts';
import type { Draft, Rule } from '../rule.ts';
import { acceptedLibraries } from '../shared/acceptedLibraries.ts';
import { failure, isUnread, membersByName, whoNeeds } from '../shared/missing.ts';
import { weightOf } from '../shared/weight.ts';
import { absoluteLoadDrafts } from './external-library/absoluteLoads.ts';
import { appleLibraryDrafts } from './external-library/appleLibraries.ts';
import { dllDrafts } from './external-library/dlls.ts';
import { type LibraryReason, type MissingWithReason, reasonsFor } from './external-library/libraryReasons.ts';
import {
  type Advice,
  type GroupedReason,
  neededBy,
  neededIn,
  REMEDIES,
  TEXTS,
  withSources,
} from './external-library/libraryTexts.ts';
import { sideModuleDrafts } from './external-library/sideModules.ts';

/** A library that is neither in the wheel nor promised by its tags. */
export const externalLibrary: Rule<'wheel'> = {
  id: 'external-library',
  scope: 'wheel',
  severity: 'error',
  summary: 'a library is needed that is not in the wheel and that no tag of it promises',
  governedBy: 'repair',
  check: (wheel) => {
    const candidates = missingLibraries(wheel);
    if (isUnread(wheel.facts)) return [];
    // Most wheels: what follows looks at each of their members.
    const others = [
      ...absoluteLoadDrafts(wheel),
      ...appleLibraryDrafts(wheel),
      ...dllDrafts(wheel),
      ...sideModuleDrafts(wheel),
    ];
    if (candidates.length === 0) return others;
    const isAccepted = acceptedLibraries(wheel);
    const byName = membersByName(wheel.facts);
    const isMisfit = misfits(wheel);
    const missing = candidates.filter(
      ({ library, why, claim }) =>
        why !== 'unreachable' &&
        !isLibpython(library) &&
        !isVersionShort(library, claim) &&
        !isAccepted(library) &&
        !(byName.get(baseName(library)) ?? []).some(isMisfit),
    );
    const looked = missing.slice(0, MAX_MISSING_LIBRARIES);
    const reasoned = reasonsFor(looked, wheel);
    const isOfRepair = ({ reason }: MissingWithReason): boolean => reason === 'lost' || reason === 'misnamed';
    const unrepaired = reasoned.filter(({ claim }) => !claim.repaired);
    const advice = wasRepaired(wheel.facts.members) ? 'stop-excluding' : 'repair';
    return [
      ...draftsFor(
        reasoned.filter(({ claim }) => claim.repaired),
        { byName, advice },
      ),
      // Another repair would not mend what the first one left.
      ...draftsFor(unrepaired.filter(isOfRepair), { byName, advice }).map((draft) => ({
        ...draft,
        severity: 'notice' as const,
      })),
      ...unrepairedDrafts(unrepaired.filter((each) => !isOfRepair(each))),
      ...restDrafts(missing),
      ...others,
    ];
  },
};

/** Where its versions are too new for the tag as well, the rule about them has said all there is. */
function isVersionShort(name: string, { shortfalls }: Claim): boolean {
  return (
    SINCE_A_POLICY.test(name) &&
    shortfalls.some(({ kind, library }) => kind === 'version' && library === name)
  );
}

/** Of the libraries that not every policy lists, the one that has versions of its own. */
const SINCE_A_POLICY = /^libmvec\.so/;

/** Files that are foreign to the wheel, or damaged, have findings of their own. */
function misfits({ members, facts }: JudgedWheel): (member: MemberFacts) => boolean {
  const foreign = new Set(members.filter(({ misfit }) => misfit !== null).map((each) => each.facts.path));
  const damaged = new Set(facts.problems.map(({ member }) => member));
  return ({ path, binary }) =>
    foreign.has(path) || damaged.has(path) || binary === null || binary.problems.length > 0;
}

interface Surroundings {
  byName: ReadonlyMap<string, MemberFacts[]>;
  advice: Advice;
}

function draftsFor(reasoned: readonly MissingWithReason[], surroundings: Surroundings): Draft[] {
  const of = (reason: LibraryReason): MissingWithReason[] =>
    reasoned.filter((each) => each.reason === reason);
  return [
    ...of('missing').map((each) => missingDraft(each, surroundings)),
    ...(Object.keys(TEXTS) as GroupedReason[]).flatMap((reason) => groupedDraft(reason, of(reason))),
  ];
}

function missingDraft(missed: MissingWithReason, { byName, advice }: Surroundings): Draft {
  const { library, claim } = missed;
  const same = (byName.get(baseName(library)) ?? []).map(({ path }) => path);
  const remark =
    same.length > 0
      ? ` The loader can't take ${listSome(same, 1)} for it.`
      : library.includes('/')
        ? ' It is asked for by its path on the build machine, since it had no soname.'
        : '';
  const chosen = same.length > 0 ? 'replace' : library.includes('/') ? 'set-soname' : advice;
  return {
    severity: 'error',
    member: missed.loaded[0]?.facts.path ?? null,
    spans: neededIn([missed]),
    causeKey: withoutHash(library),
    title: `${baseName(library)} is not in the wheel`,
    message:
      `${whoNeeds(missed)} ${library}, which is not in the wheel and which no ${claim.family} tag promises. ` +
      `On a system without it, ${failure(missed)}.${remark}`,
    remedy: REMEDIES[chosen],
    data: { ...dataOf([missed]), advice: chosen },
  };
}

function groupedDraft(reason: GroupedReason, group: readonly MissingWithReason[]): Draft[] {
  const text = TEXTS[reason];
  const libraries = group.map(({ library }) => library);
  const [first] = reason === 'lost' || reason === 'misnamed' ? group.flatMap(({ loaded }) => loaded) : [];
  const members = neededIn(group);
  if (members.length === 0) return [];
  return [
    {
      severity: severityOf(reason, group),
      member: first?.facts.path ?? members[0] ?? null,
      spans: members,
      causeKey: `${reason}: ${sortedDistinct(libraries.map(withoutHash)).join()}`,
      title: text.title(listSome(libraries, 2)),
      message: text.message(group),
      remedy: text.remedy,
      data: { ...dataOf(group), advice: reason },
    },
  ];
}

function severityOf(reason: GroupedReason, group: readonly MissingWithReason[]): Severity {
  if (reason === 'explained') return 'notice';
  const isOfRepair = reason === 'lost' || reason === 'misnamed';
  if (reason !== 'unused' && !isOfRepair) return 'warning';
  const weights = group.flatMap(({ needing }) =>
    needing.map((member) => weightOf(member, { loaded: isOfRepair ? 'error' : 'warning', lone: 'warning' })),
  );
  return SEVERITIES.find((severity) => weights.includes(severity)) ?? 'notice';
}

/** For a `linux_*` wheel it is the usual state of things: that is what a repair is for. */
function unrepairedDrafts(group: readonly MissingWithReason[]): Draft[] {
  const [first] = group;
  if (first === undefined) return [];
  const foreign = group.filter(({ reason }) => reason === 'explained' || reason === 'installed');
  const grafted = group.filter((each) => !foreign.includes(each)).map(({ library }) => library);
  const copied =
    grafted.length === 0
      ? ''
      : ` auditwheel repair copies ${listSome(grafted, 3)} into the wheel, if the build machine has ${grafted.length === 1 ? 'it' : 'them'}.`;
  const libraries = group.map(({ library }) => library);
  return [
    {
      severity: 'notice',
      member: neededIn(group)[0] ?? null,
      spans: neededIn(group),
      causeKey: `before repair: ${libraries.map(withoutHash).join()}`,
      title: `before repair: ${listSome(libraries, 2)} ${libraries.length === 1 ? 'is' : 'are'} not in the wheel`,
      message: `Not repaired yet (${first.claim.tag}): ${neededBy(group)}${copied}`,
      remedy:
        foreign.length === 0
          ? 'If auditwheel repair comes next and finds the libraries, no action needed.'
          : `Run auditwheel repair with --exclude for what other packages bring (${withSources(foreign)}): it copies that, too, otherwise.`,
      data: dataOf(group),
    },
  ];
}

/** A wheel with more missing libraries than are looked at is no real one; it must not pass for a sound one either. */
function restDrafts(missing: readonly MissingLibrary[]): Draft[] {
  const count = missing.length;
  const rest = missing.slice(MAX_MISSING_LIBRARIES);
  if (rest.length === 0) return [];
  return [
    {
      // What was not looked at may be as bad as it gets.
      severity: rest.some(({ claim }) => claim.repaired) ? 'error' : 'notice',
      member: null,
      causeKey: 'too many',
      title: `${count} libraries are not in the wheel`,
      message: `The wheel needs ${count} libraries that are neither in it nor promised by its tags. The first ${MAX_MISSING_LIBRARIES} by name are listed; the others were not looked at.`,
      remedy: 'Fix those that are listed and run the check again: it then shows the others.',
      data: { count },
    },
  ];
}

const MOST_LISTED = 50;

function dataOf(group: readonly MissingWithReason[]): Draft['data'] {
  return {
    libraries: group.map(({ library }) => library),
    members: neededIn(group).slice(0, MOST_LISTED),
    tag: group[0]?.claim.tag ?? null,
    reason: group[0]?.reason ?? null,
  };
}
