/** How the values of cibuildwheel's options are written, and which values say the same. */

import { MAX_VALUE_PARTS } from '../../base/limits.ts';

/**
 * `selectors` and `words` are parted by spaces, `commas` by commas; `assignments` are `NAME=value` parted by spaces;
 * `text` is taken as it is.
 */
export type OptionForm = 'selectors' | 'words' | 'commas' | 'assignments' | 'text';

const FORMS: ReadonlyMap<string, OptionForm> = new Map([
  ['build', 'selectors'],
  ['skip', 'selectors'],
  ['test-skip', 'selectors'],
  ['archs', 'words'],
  ['enable', 'words'],
  ['environment-pass', 'words'],
  ['test-requires', 'words'],
  ['test-sources', 'words'],
  ['test-groups', 'words'],
  ['test-extras', 'commas'],
  ['environment', 'assignments'],
  ['test-environment', 'assignments'],
  ['config-settings', 'assignments'],
]);

/** Their variables have no form with a platform at its end: `CIBW_SKIP_LINUX` means nothing. */
const WITHOUT_PLATFORM_VARIABLE = new Set([
  'build',
  'skip',
  'test-skip',
  'enable',
  'build-frontend',
  'pyodide-version',
  'platform',
]);

/** Either on or off: `true` in TOML is `1` in a variable. */
const FLAGS = new Set(['free-threaded-support']);

function isOn(value: string): boolean {
  return /^\s*(?:y|yes|t|true|on|1)\s*$/i.test(value);
}

export function formOf(option: string): OptionForm {
  return FORMS.get(option) ?? 'text';
}

export function hasPlatformVariable(option: string): boolean {
  return !WITHOUT_PLATFORM_VARIABLE.has(option);
}

export function isImage(option: string): boolean {
  return /^(?:manylinux|musllinux)-\w+-image$/.test(option);
}

/** The parts that a value is made of: one, spaces evened out, for text and for what has too many. */
export function partsOf(option: string, value: string): string[] {
  const whole = value.trim().replace(/\s+/g, ' ');
  const text = whole === '' ? [] : [whole];
  const form = formOf(option);
  if (form === 'text') return text;
  const parts =
    form === 'commas' || option === 'archs'
      ? value.split(/[\s,]+/).filter((part) => part !== '')
      : quotedWords(value);
  return parts.length > MAX_VALUE_PARTS ? text : parts;
}

/** Words as a shell would part them, without their quotes. */
export function quotedWords(value: string): string[] {
  return (value.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? []).map((word) => word.replace(/["']/g, ''));
}

/** True where the two values come to the same. */
export function saysTheSame(option: string, a: string, b: string): boolean {
  return missingParts(option, a, b).length === 0 && missingParts(option, b, a).length === 0;
}

/** True where the two values come to the same, and no quotes that matter are in one of them alone. */
export function isEquivalent(option: string, a: string, b: string): boolean {
  return saysTheSame(option, a, b) && quotesOf(a) === quotesOf(b);
}

/** The quoted pieces of a value that a shell would take otherwise without their quotes, in one text. */
export function quotesOf(value: string): string {
  const pieces = value.match(/"[^"]*"|'[^']*'/g) ?? [];
  return pieces
    .filter((piece) => !/^["'][\w.:/+,=@%-]+["']$/.test(piece))
    .sort()
    .join('\n');
}

/** The parts of one value that another doesn't hold, or hold in wider terms: `cp36-win32` is in `*-win32`. */
export function missingParts(option: string, value: string, other: string): string[] {
  const parts = partsOf(option, value);
  const others = partsOf(option, other);
  if (formOf(option) === 'text') {
    const bare = (text: string | undefined): string => (text ?? '').replace(/["']/g, '');
    const isSame =
      FLAGS.has(option) && value !== '' && other !== ''
        ? isOn(value) === isOn(other)
        : bare(parts[0]) === bare(others[0]);
    return isSame ? [] : parts;
  }
  const isSelector = option === 'skip' || option === 'test-skip';
  const exact = new Set(others);
  return parts.filter(
    (part) => !exact.has(part) && !(isSelector && others.some((each) => covers(each, part))),
  );
}

/** True where everything that the second pattern matches is matched by the first, for sure. Both may have `*` only. */
export function covers(pattern: string, narrower: string): boolean {
  if (/[?[\]{}!]/.test(pattern + narrower)) return pattern === narrower;
  const [first = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return pattern === narrower;
  const last = rest.pop() ?? '';
  if (!narrower.startsWith(first) || !narrower.endsWith(last)) return false;
  let from = first.length;
  for (const piece of rest) {
    const at = narrower.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return from <= narrower.length - last.length;
}
