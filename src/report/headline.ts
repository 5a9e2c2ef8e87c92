/** The first thing that anybody reads: what is worst, in which file. */

import { logLine, MAX_NAME, plainText } from '../base/escape.ts';
import { baseName, counted } from '../base/words.ts';
import type { Report } from '../model/report.ts';
import { type Cause, wheelsOf } from './causes.ts';
import { knownFigures } from './known.ts';
import { decisiveCauses, ignoredCount, plainProse, tally } from './wording.ts';

/** Characters of the cause's own title. */
const MAX_TITLE = 160;

/**
 * The worst cause in one plain line, such as `armv7l executable in 2 wheels: bitshuffle2_neon_bucle (+3 more)`, and how many
 * others decide the outcome; where none does, how much was looked at. What the configuration ignores is always counted. A runner
 * finds no command in it.
 */
export function headline(report: Report): string {
  return logLine(firstLine(report));
}

function firstLine(report: Report): string {
  const [worst, ...others] = decisiveCauses(report);
  if (worst === undefined) return `${tally(report)}${unshownClause(report)}`;
  const more = others.length === 0 ? [] : [`+${others.length} more`];
  const { title, notes } = namedTitle(worst);
  const all = [...notes, ...more];
  return `${title}${all.length === 0 ? '' : ` (${all.join(', ')})`}${unshownClause(report)}`;
}

/** A pull request may have brought the ignore, or the report that says what is known. */
function unshownClause(report: Report): string {
  const known = knownFigures(report);
  const ignored = ignoredCount(report.suppressed);
  return `${known === '' ? '' : `, ${known}`}${ignored === 0 ? '' : `, ${counted(ignored, 'finding')} ignored`}`;
}

/** The wheel's own tag in a title, as in `in an aarch64 wheel`: of several wheels it is that of the first. */
const IN_A_WHEEL = / in (?:an?|the) (?:[\w.+-]+ )?wheel(?![\w-])/;

/** The title with its file and, where these are several, the number of wheels. */
function namedTitle(cause: Cause): { title: string; notes: string[] } {
  const wheels = wheelsOf(cause).length;
  const title = plainProse(cause, cause.title, MAX_TITLE).trim() || plainText(cause.rule, MAX_TITLE);
  const named = `${title}${fileBehind(cause, title)}`;
  if (wheels < 2) return { title: named, notes: [] };
  const replaced = named.replace(IN_A_WHEEL, ` in ${wheels} wheels`);
  return { title: replaced, notes: replaced === named ? [`in ${counted(wheels, 'wheel')}`] : [] };
}

/** The file that the title leaves out, or where it is about none, the one wheel. */
function fileBehind({ places }: Cause, title: string): string {
  const [first] = places;
  const name = first?.member == null ? (first?.wheel ?? null) : baseName(first.member);
  if (name === null || (name === first?.wheel && wheelsOf({ places }).length > 1)) return '';
  if (title.includes(plainText(name, MAX_NAME)) || holdsCut(title, name)) return '';
  if (places.some((place) => namesOf(place).some((each) => title.includes(each)))) return '';
  return `: ${plainText(name, MAX_NAME)}`;
}

/** A long name stands in a title without its middle, as in `_core.cpython-3…x-gnu.so`. */
function holdsCut(title: string, name: string): boolean {
  return title.split(' ').some((word) => {
    const [before = '', after] = word.split('…');
    return after !== undefined && before.length >= LEAST_KEPT && name.startsWith(before);
  });
}

/** Letters that tell one name from another. */
const LEAST_KEPT = 5;

function namesOf({ wheel, member }: Cause['places'][number]): string[] {
  const names = [wheel, member === null ? null : baseName(member)].flatMap((name) => name ?? []);
  return names.map((name) => plainText(name, MAX_NAME)).filter((name) => name !== '');
}
