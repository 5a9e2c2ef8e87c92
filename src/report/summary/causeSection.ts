/** One root cause on the page: what is wrong, in which files and wheels, why, and what to do. */

import { listOf } from '../../base/collections.ts';
import { markdownCode } from '../../base/escape.ts';
import { counted } from '../../base/words.ts';
import { markdownLink } from '../../model/link.ts';
import type { Location, Report } from '../../model/report.ts';
import { SEVERITIES } from '../../model/report.ts';
import type { Cause, Place } from '../causes.ts';
import { diffLines } from '../proposal.ts';
import { remedySteps } from '../remedies.ts';
import { htmlProse, isSetting, markdownProse } from '../wording.ts';
import { folded, shownOf, table } from './blocks.ts';
import { ruleLink } from './causeTable.ts';
import { SEVERITY_MARK } from './marks.ts';

/** More places than these are folded, so that the reason stays in sight. */
const UNFOLDED_PLACES = 5;
const MAX_DIFF_LINES = 100;

/** The architecture of each native file, by {@link placeKey}. */
export type Architectures = ReadonlyMap<string, string>;

export function architecturesByPlace(report: Report): Architectures {
  return new Map(
    report.wheels.flatMap(({ label, binaries }) =>
      binaries.map(({ member, architecture }) => [placeKey({ wheel: label, member }), architecture]),
    ),
  );
}

function placeKey({ wheel, member }: Place): string {
  return JSON.stringify([wheel, member]);
}

/** The section, folded, with as many places as it is called for; of a remedy that another section has it says which. */
export function causeSection(
  cause: Cause,
  {
    architectures,
    sameAs,
    isOpen,
  }: { architectures: Architectures; sameAs: Cause | undefined; isOpen: boolean },
): (maxPlaces: number) => string {
  const title = `${SEVERITY_MARK[cause.severity]} ${htmlProse(cause, plainTitle(cause))}`;
  const texts = [
    markdownProse(cause, cause.message),
    ...remedyBlocks(cause, sameAs),
    ...proposalBlocks(cause),
    [
      cause.severity,
      `rule ${ruleLink(cause.rule)}`,
      ...(cause.location === null
        ? []
        : [`${isSetting(cause) ? 'the setting' : 'in the repository'}: ${reference(cause.location)}`]),
      ...cause.links.map(markdownLink),
    ].join(' · '),
  ];
  return (maxPlaces) =>
    folded(title, [...placeBlocks(cause.places, maxPlaces, architectures), ...texts], isOpen);
}

const TO_DO = '**What to do:**';

/** A sentence, or a list of steps. */
function remedyBlocks(cause: Cause, sameAs: Cause | undefined): string[] {
  if (sameAs !== undefined)
    return [`${TO_DO} the same as for “${markdownProse(sameAs, plainTitle(sameAs))}”.`];
  const [first, ...others] = remedySteps(cause).map((step) => markdownProse(cause, step));
  if (first === undefined) return [];
  if (others.length === 0) return [`${TO_DO} ${first}`];
  return [TO_DO, [first, ...others].map((step, index) => `${index + 1}. ${step}`).join('\n')];
}

/** The diff, folded. Its fence is longer than any in it. */
function proposalBlocks(cause: Cause): string[] {
  const { diff = null, left = [] } = cause.proposal ?? {};
  const reasons = left.map((reason) => `Left to you: ${markdownProse(cause, reason)}.`);
  if (diff === null) return reasons;
  const lines = diffLines(diff, MAX_DIFF_LINES);
  const runs = lines.flatMap((line) => line.match(/`+/g) ?? []);
  const longest = runs.reduce((most, run) => Math.max(most, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  return [folded('The change as a diff', [[`${fence}diff`, ...lines, fence].join('\n')]), ...reasons];
}

/** A title can't be empty. */
function plainTitle({ title, rule }: Cause): string {
  return title.trim() === '' ? rule : title;
}

function reference({ path, startLine, endLine }: Location): string {
  return `${markdownCode(path)}, ${endLine > startLine ? `lines ${startLine} to ${endLine}` : `line ${startLine}`}`;
}

/** What is the same in all places stands once, above the list of the others. */
function placeBlocks(places: readonly Place[], maxPlaces: number, architectures: Architectures): string[] {
  const rows = places.map((place) => ({
    wheel: nameCell(place.wheel),
    member: nameCell(place.member),
    architecture: nameCell(architectures.get(placeKey(place)) ?? null),
  }));
  const member = theOnly(rows.map((each) => each.member));
  const architecture = member === null ? null : theOnly(rows.map((each) => each.architecture));
  const above = [member, architecture].filter((text) => text).join(' · ');
  const columns = [
    { title: 'Wheel', cells: rows.map(({ wheel }) => wheel) },
    { title: 'File in the wheel', cells: member === null ? rows.map((each) => each.member) : [] },
    { title: 'Architecture', cells: architecture === null ? rows.map((each) => each.architecture) : [] },
  ].filter(({ cells }) => cells.some((text) => text !== ''));
  if (columns.length === 0) return [above];
  const shown = Math.min(rows.length, maxPlaces);
  const cells = Array.from({ length: shown }, (_, at) => columns.map((column) => column.cells[at] ?? ''));
  const [first] = columns;
  const list =
    columns.length === 1 && first !== undefined
      ? cells.map(([only = '']) => `- ${only}`).join('\n')
      : table(
          columns.map(({ title }) => title),
          cells,
        );
  const more = shownOf(shown, rows.length, 'place');
  return rows.length > UNFOLDED_PLACES
    ? [above, folded(placesTitle(places), [list, more])]
    : [above, list, more];
}

function nameCell(name: string | null): string {
  return name === null ? '' : markdownCode(name);
}

function theOnly(texts: readonly string[]): string | null {
  const [only = null, ...others] = new Set(texts);
  return others.length === 0 ? only : null;
}

function placesTitle(places: readonly Place[]): string {
  const wheels = new Set(places.flatMap(({ wheel }) => wheel ?? [])).size;
  const members = new Set(places.flatMap(({ member }) => member ?? [])).size;
  return [
    ...(members > 1 ? [`${members} files`] : []),
    ...(wheels === 0 ? [] : [`in ${counted(wheels, 'wheel')}`]),
  ].join(' ');
}

/** Says how many of each severity are shown, where some are not. */
export function causesNote(causes: readonly Cause[], kept: number): string {
  if (kept === causes.length) return '';
  const shares = SEVERITIES.flatMap((severity) => {
    const all = causes.filter((cause) => cause.severity === severity).length;
    const shown = causes.slice(0, kept).filter((cause) => cause.severity === severity).length;
    return all === 0 ? [] : [`${shown} of ${counted(all, severity)}`];
  });
  return `**Showing ${listOf(shares)}**: the page would be longer than GitHub takes. The JSON report has all of them.`;
}
