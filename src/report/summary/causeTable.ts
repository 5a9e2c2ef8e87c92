/** All causes on a few lines: errors and warnings with a row each, notices with a row for each rule. */

import { groupBy } from '../../base/collections.ts';
import { markdownCode, markdownText, plainText, utf8Length } from '../../base/escape.ts';
import { baseName, counted } from '../../base/words.ts';
import { markdownLink, ownLink } from '../../model/link.ts';
import { ruleUrl } from '../../rules/help.ts';
import { type Cause, membersOf, wheelsOf } from '../causes.ts';
import { markdownProse } from '../wording.ts';
import { blocks, shownOf, table } from './blocks.ts';
import { SEVERITY_MARK } from './marks.ts';

/** Characters of a title in a cell. */
const MAX_TITLE = 200;
const MAX_ROWS = 30;
/** Characters of a file's path, and of a wheel's name, with which the last column is still to be seen. */
const MAX_PATH = 44;
const MAX_WHEEL = 60;
const NO_BREAK = '\u00a0';

/** What is worse than a notice, as Markdown of at most `maxBytes` UTF-8 bytes; empty where there is nothing of the kind. */
export function causeTable(causes: readonly Cause[], wheelCount: number, maxBytes: number): string {
  const rows = causes
    .slice(0, MAX_ROWS)
    .map((cause) => [
      `${SEVERITY_MARK[cause.severity]}${NO_BREAK}${cause.severity}`,
      titleCell(cause),
      fileCell(cause),
      wheelsCell(wheelsOf(cause).length, wheelCount),
      ruleLink(cause.rule),
    ]);
  const titles = ['', 'What', 'File', 'Wheels', 'Rule'];
  return fittingTable(titles, rows, { all: causes.length, noun: 'cause', maxBytes });
}

/** Notices, likewise. */
export function noticeTable(causes: readonly Cause[], wheelCount: number, maxBytes: number): string {
  const rules = [...groupBy(causes, ({ rule }) => rule).values()];
  const rows = rules.slice(0, MAX_ROWS).flatMap((same) => {
    const [first, ...others] = same;
    if (first === undefined) return [];
    const more = others.length === 0 ? '' : `, and ${others.length} more`;
    const wheels = new Set(same.flatMap(wheelsOf)).size;
    return [[ruleLink(first.rule), `${titleCell(first)}${more}`, wheelsCell(wheels, wheelCount)]];
  });
  return fittingTable(['Rule', 'What', 'Wheels'], rows, { all: rules.length, noun: 'rule', maxBytes });
}

/** The rule's name, which leads to its page. */
export function ruleLink(rule: string): string {
  const name = markdownCode(rule);
  return /^[a-z][a-z-]*$/.test(rule) ? markdownLink(ownLink(name, ruleUrl(rule))) : name;
}

/** As many rows as there is room for, and how many there are in all where these are not all of them. */
function fittingTable(
  titles: readonly string[],
  rows: readonly string[][],
  { all, noun, maxBytes }: { all: number; noun: string; maxBytes: number },
): string {
  let room = maxBytes - 200;
  const end = rows.findIndex((cells) => {
    room -= utf8Length(cells.join(' | ')) + 5;
    return room < 0;
  });
  const shown = end < 0 ? rows : rows.slice(0, end);
  const note = shownOf(shown.length, all, noun);
  return blocks([shown.length === 0 ? '' : table(titles, shown), note]);
}

/** Without the file at its end, which has a column of its own. A cell can't be empty. */
function titleCell(cause: Cause): string {
  const [first] = cause.places;
  const name = first?.member == null ? '' : baseName(first.member);
  const end = name === '' ? -1 : cause.title.lastIndexOf(`: ${name}`);
  const isAtEnd = /^(?: \(and \d+ more\))?$/.test(cause.title.slice(end + name.length + 2));
  const title = end > 0 && isAtEnd ? cause.title.slice(0, end) : cause.title;
  return markdownProse(cause, title, MAX_TITLE) || markdownText(cause.rule);
}

function fileCell({ places, location, ...cause }: Cause): string {
  const [first = null, ...others] = membersOf({ places });
  if (first !== null)
    return `${markdownCode(shortPath(first))}${others.length === 0 ? '' : ` and ${others.length} more`}`;
  const [wheel = null, ...more] = wheelsOf({ places });
  if (wheel === null) return location === null ? '' : markdownCode(shortPath(location.path));
  return more.length === 0 && !cause.title.includes(wheel) ? markdownCode(wheel, MAX_WHEEL) : '';
}

/** The details have the whole path. */
function shortPath(path: string): string {
  return path.length <= MAX_PATH ? path : plainText(`…/${baseName(path)}`, MAX_PATH);
}

function wheelsCell(wheels: number, all: number): string {
  if (wheels === 0) return '';
  if (wheels < all) return `${wheels} of ${all}`;
  return wheels === 1 ? '1' : `all ${wheels}`;
}

/** What the fold of the notices is called. */
export function noticesTitle(causes: readonly Cause[]): string {
  const rules = new Set(causes.map(({ rule }) => rule)).size;
  const ofRules = rules === causes.length ? '' : ` of ${counted(rules, 'rule')}`;
  return `${SEVERITY_MARK.notice} ${counted(causes.length, 'notice')}${ofRules}`;
}
