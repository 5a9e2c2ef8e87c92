/** What a check run's annotations and workflow commands have in common: plain text at a place in the repository. */

import { MAX_NAME, plainText } from '../base/escape.ts';
import { plainLink } from '../model/link.ts';
import type { Location } from '../model/report.ts';
import { ruleUrl } from '../rules/help.ts';
import type { Cause, Place } from './causes.ts';
import { diffLines } from './proposal.ts';
import { remedySteps } from './remedies.ts';
import { plainProse } from './wording.ts';

/** GitHub's limit for titles of annotations, in characters. */
const MAX_TITLE = 255;
const MAX_PLACES = 10;
const MAX_DIFF_LINES = 60;
/** The runner cuts off what an annotation has beyond that, in characters. A diff ends before, so that what follows it stays. */
const MAX_MESSAGE = 4096;
/** What is said of a diff before and behind it. */
const AROUND_DIFF = 160;

/** The cause's title on one line of at most 255 characters, never empty. */
export function annotationTitle(cause: Cause): string {
  return plainProse(cause, cause.title, MAX_TITLE).trim() || plainText(cause.rule, MAX_TITLE);
}

/**
 * What is wrong, where, what to do, and the rule: several lines of plain text. Of a remedy that the annotation of `sameAs` has
 * already, it says whose.
 */
export function annotationMessage(cause: Cause, sameAs?: Cause, sameDiffAs?: Cause): string {
  const above = [
    plainProse(cause, cause.message),
    places(cause.places).join('\n'),
    remedyText(cause, sameAs),
  ];
  const below = [
    sameDiffAs === undefined ? reasonsText(cause) : '',
    cause.links.map(plainLink).join('\n'),
    `Rule: ${plainText(cause.rule, MAX_NAME)} — ${ruleUrl(cause.rule)}`,
  ];
  const taken = [...above, ...below].reduce((sum, block) => sum + block.length + 2, 0);
  const diff = diffText(cause, sameDiffAs, MAX_MESSAGE - taken);
  return [...above, diff, ...below].filter((block) => block !== '').join('\n\n');
}

function remedyText(cause: Cause, sameAs: Cause | undefined): string {
  if (sameAs !== undefined) return `What to do: the same as for "${annotationTitle(sameAs)}".`;
  const [first, ...others] = remedySteps(cause).map((step) => plainProse(cause, step));
  if (first === undefined) return '';
  if (others.length === 0) return `What to do: ${first}`;
  return ['What to do:', ...[first, ...others].map((step, index) => `${index + 1}. ${step}`)].join('\n');
}

/** The diff as far as there is room for it, or whose it is. */
function diffText(cause: Cause, sameAs: Cause | undefined, room: number): string {
  if (sameAs !== undefined) return `Diff: that of "${annotationTitle(sameAs)}" has this, too.`;
  const { diff = null } = cause.proposal ?? {};
  if (diff === null) return '';
  const lines = diffLines(diff, MAX_DIFF_LINES, room - AROUND_DIFF);
  return ['As a diff (wheel-abi-check project --fix --write applies it):', ...lines].join('\n');
}

function reasonsText(cause: Cause): string {
  const left = cause.proposal?.left ?? [];
  return left.map((reason) => `Left to you: ${plainProse(cause, reason)}.`).join('\n');
}

function places(all: readonly Place[]): string[] {
  const members = new Set(all.map(({ member }) => member));
  const [only = null] = members.size === 1 ? members : [];
  const items = all.flatMap((place) => placeItem(place, only === null) ?? []);
  const shown = items.slice(0, MAX_PLACES);
  const more = items.length - shown.length;
  const head =
    only === null ? 'Found in:' : `Found at ${plainText(only, MAX_NAME)}${items.length > 0 ? ' in:' : ''}`;
  if (items.length === 0 && only === null) return [];
  return [head, ...shown, ...(more > 0 ? [`- and ${more} more`] : [])];
}

function placeItem({ wheel, member }: Place, withMember: boolean): string | null {
  const names = [withMember ? member : null, wheel].filter((name) => name !== null);
  return names.length === 0 ? null : `- ${names.map((name) => plainText(name, MAX_NAME)).join(' in ')}`;
}

/**
 * The location as GitHub takes it: a path relative to the repository's root, lines from 1 on, the last not
 * before the first. Null where the path leaves the repository or can't be sent.
 */
export function annotationLocation(location: Location | null): Location | null {
  if (location === null) return null;
  const parts = location.path.split('/').filter((part) => part !== '' && part !== '.');
  const path = parts.join('/');
  const outside = parts.includes('..') || location.path.startsWith('/') || /^[a-z]:(?:[\\/]|$)/i.test(path);
  // One such path and GitHub refuses the whole request, with the other annotations in it.
  if (path === '' || outside || /[\p{Cc}\p{Cs}]/u.test(path)) return null;
  const startLine = lineNumber(location.startLine);
  return { path, startLine, endLine: Math.max(startLine, lineNumber(location.endLine)) };
}

function lineNumber(line: number): number {
  return Number.isFinite(line) ? Math.max(1, Math.trunc(line)) : 1;
}
