import { groupBy, listOf } from '../base/collections.ts';
import { shortTitle } from '../base/shortTitle.ts';
import { baseName } from '../base/words.ts';
import type { Link } from '../model/link.ts';
import type { Finding, Location, Proposal, Severity } from '../model/report.ts';
import { SEVERITIES } from '../model/report.ts';

/** Where a cause was met. */
export interface Place {
  wheel: string | null;
  member: string | null;
}

/** The same trouble with the same bytes, in all its places: what people see as one problem. */
export interface Cause {
  cause: string;
  rule: string;
  severity: Severity;
  title: string;
  message: string;
  remedy: string;
  links: readonly Link[];
  /** Of the first finding that has one. */
  location: Location | null;
  /** Of the first finding; absent where it has none. */
  proposal?: Proposal;
  /** Distinct, in report order; the first is the one that the texts speak of. */
  places: Place[];
}

/** Files that lie in exactly the same wheels. */
export interface PlaceGroup {
  /** Empty where the finding is about the wheel as a whole. */
  members: string[];
  /** Empty where the finding is about no wheel. */
  wheels: string[];
}

/**
 * One cause per `cause` key, worst severity first, of one severity what is in most wheels, else in the order of the findings.
 * The findings are expected in report order: the texts are those of the first finding of each cause.
 */
export function groupByCause(findings: readonly Finding[]): Cause[] {
  const causes = [...groupBy(findings, ({ cause }) => cause).values()]
    .map(causeOf)
    .map((cause) => ({ cause, wheels: wheelsOf(cause).length }))
    .sort((a, b) => b.wheels - a.wheels)
    .map(({ cause }) => cause);
  return SEVERITIES.flatMap((severity) => causes.filter((cause) => cause.severity === severity));
}

/** The wheels that the cause was met in, each once. */
export function wheelsOf({ places }: Pick<Cause, 'places'>): string[] {
  return [...new Set(places.flatMap(({ wheel }) => wheel ?? []))];
}

/** The files that it was met in, by their paths in the wheels, each once. */
export function membersOf({ places }: Pick<Cause, 'places'>): string[] {
  return [...new Set(places.flatMap(({ member }) => member ?? []))];
}

function causeOf(findings: readonly Finding[]): Cause {
  const first = SEVERITIES.map((severity) => findings.find((finding) => finding.severity === severity)).find(
    (finding) => finding !== undefined,
  );
  if (first === undefined) throw new RangeError('a cause needs a finding');
  const ordered = [first, ...findings.filter((finding) => finding !== first)];
  const { cause, rule, severity, remedy, links = [] } = first;
  const title = titleOf(ordered);
  const message = `${first.message}${otherPromises(ordered)}`;
  const location = ordered.find((finding) => finding.location !== null)?.location ?? null;
  return {
    cause,
    rule,
    severity,
    title,
    message,
    remedy,
    links,
    location,
    ...(first.proposal === undefined ? {} : { proposal: first.proposal }),
    places: distinctPlaces(ordered),
  };
}

/** The title speaks of the first file: where others have the same trouble, it says how many. */
function titleOf(findings: readonly Finding[]): string {
  const [first] = findings;
  if (first === undefined) return '';
  const { title, member } = first;
  const name = baseName(member ?? '');
  const others = new Set(findings.map(({ member: each }) => each)).size - 1;
  return others === 0 || name === '' || !title.includes(name)
    ? title
    : shortTitle(title.replace(name, () => `${name} (and ${others} more)`));
}

/** The texts speak of the first wheel; one stray file can sit in wheels that promise other things. */
function otherPromises([first, ...others]: readonly Finding[]): string {
  const promises = [first, ...others]
    .map((finding) => finding?.data.expected)
    .filter((each) => typeof each === 'string');
  const [own, ...rest] = [...new Set(promises)];
  return own === undefined || rest.length === 0
    ? ''
    : ` The other wheels listed promise ${listOf(rest)}, which is just as wrong for this file.`;
}

function distinctPlaces(findings: readonly Finding[]): Place[] {
  const places = new Map<string, Place>();
  for (const { wheel, member } of findings) {
    const key = JSON.stringify([wheel, member]);
    if (!places.has(key)) places.set(key, { wheel, member });
  }
  return [...places.values()];
}

/** The places turned around, so that a file found in twenty wheels is named once. */
export function placeGroups(places: readonly Place[]): PlaceGroup[] {
  const wheelsOfMember = new Map<string | null, string[]>();
  for (const { wheel, member } of places) {
    const wheels = wheelsOfMember.get(member) ?? [];
    if (wheel !== null) wheels.push(wheel);
    wheelsOfMember.set(member, wheels);
  }
  const groups = new Map<string, PlaceGroup>();
  for (const [member, wheels] of wheelsOfMember) {
    const key = JSON.stringify([member === null, wheels]);
    const group = groups.get(key) ?? { members: [], wheels };
    if (member !== null) group.members.push(member);
    groups.set(key, group);
  }
  return [...groups.values()];
}
