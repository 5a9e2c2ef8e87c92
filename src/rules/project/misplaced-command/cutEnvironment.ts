/** Values of `environment` that lose a part, for want of quotes: part of misplaced-command. */

import { plainText } from '../../../base/escape.ts';
import { type EnvironmentWord, environmentWords } from '../../../project/cibuildwheel/environmentWords.ts';
import type { OptionSetting } from '../../../project/cibuildwheel/types.ts';
import type { Draft } from '../../rule.ts';
import { placeKey, placeName } from '../../shared/settingWords.ts';

/** Options whose values are assignments. */
export const ASSIGNING: readonly string[] = ['environment', 'test-environment', 'config-settings'];

/** Longest value that is written out anew. */
const LONGEST = 160;
/** Names of variables, and those of settings of a build backend. */
const VARIABLE = /^([A-Za-z_][\w.]*)\+?=/;
const SETTING = /^([A-Za-z_][\w.-]*)=/;
/** What follows an option of a compiler or CMake, and is taken for a name. */
const STRAY = /^(?:[-/+]|[\w.]+-[\w.-]*=)/;

type Texts = Pick<Draft, 'title' | 'message' | 'remedy'>;

/** Null where all of the value arrives. */
export function describeCutValue(setting: OptionSetting): Draft | null {
  const texts = ASSIGNING.includes(setting.option) ? textsFor(setting) : null;
  if (texts === null) return null;
  return {
    severity: 'warning',
    causeKey: `${placeKey(setting)} cut`,
    location: setting.location,
    data: { option: setting.option, kind: 'cut-value' },
    ...texts,
  };
}

function textsFor(setting: OptionSetting): Texts | null {
  const read = environmentWords(setting.value ?? '');
  if (read === null) return null;
  const { words, rest } = read;
  if (setting.option === 'config-settings') {
    const stray = words.findIndex(({ text }) => /^-D\w/.test(text));
    return stray > 0 ? strayTexts(setting, words, stray) : null;
  }
  const refused = refusedAt(words);
  if (refused >= 0) return refusedTexts(setting, words, refused);
  const stray = words.findIndex(({ text }) => !VARIABLE.test(text));
  if (stray > 0 && STRAY.test(words[stray]?.text ?? '')) return strayTexts(setting, words, stray);
  if (rest !== '') return restTexts(setting, rest);
  const windows = words.find(({ text, losesBackslash }) => losesBackslash && /[A-Za-z]:\\\w/.test(text));
  return windows === undefined ? null : backslashTexts(setting, windows);
}

function strayTexts(setting: OptionSetting, words: readonly EnvironmentWord[], stray: number): Texts {
  const { written } = setting;
  const text = words[stray]?.text ?? '';
  const name = text.slice(0, text.indexOf('=') < 0 ? undefined : text.indexOf('='));
  const before = words
    .slice(0, stray)
    .flatMap((word) => patternFor(setting).exec(word.text)?.[1] ?? [])
    .at(-1);
  const what = setting.option === 'config-settings' ? 'setting' : 'variable';
  return {
    title: `${written} sets a ${what} called ${plainText(name, 30)}`,
    message:
      `In ${written} (${placeName(setting.location)}) the value of ${plainText(before ?? '', 40)} ends at the first blank, since it has no ` +
      `quotes of its own: "${plainText(text, 60)}" sets another ${what}.`,
    remedy: quotedForm(setting, words),
  };
}

function refusedTexts(setting: OptionSetting, words: readonly EnvironmentWord[], refused: number): Texts {
  const { written } = setting;
  const text = words[refused]?.text ?? '';
  return {
    title: `${written} lacks quotes: cibuildwheel stops at ${plainText(text, 30)}`,
    message:
      `${written} (${placeName(setting.location)}) is read as a list of assignments, and "${plainText(text, 60)}" is none. cibuildwheel stops ` +
      'with "Malformed environment option".',
    remedy: refusedRemedy(setting, words),
  };
}

function refusedRemedy(setting: OptionSetting, words: readonly EnvironmentWord[]): string {
  // cibuildwheel puts the texts of a table in double quotes as they are.
  if (!setting.written.startsWith('CIBW_') && words.some(({ text }) => text.endsWith('""')))
    return 'Write each quote within the value as \\" in a text of single quotes, as in CFLAGS = \'-DNAME=\\"one two\\"\'.';
  return words.some(({ text }) => /^(?:[;&|]+|export|set)$|[;&]$|[;&][A-Za-z_]\w*=/.test(text))
    ? 'Write only NAME=value, NAME="value with blanks", parted by blanks, without shell operators or export.'
    : quotedForm(setting, words);
}

/** The word at which cibuildwheel stops, as it is no assignment or an operator of a shell; -1 where there is none. */
function refusedAt(words: readonly EnvironmentWord[]): number {
  return words.findIndex((word) => word.hasOperator || !word.text.includes('='));
}

/** What keeps cibuildwheel from parsing such a value, and what to write instead; null where it parses. */
export function malformedValue(setting: OptionSetting): { word: string; remedy: string } | null {
  const value = setting.value ?? '';
  const read = environmentWords(value);
  if (read === null) {
    // Brackets that hold commands have a grammar of their own.
    const isQuote = !/[`$]/.test(value);
    return isQuote
      ? {
          word: value.trim().split('\n')[0] ?? '',
          remedy: 'Close the quote that is open, or write \\" for one that is meant.',
        }
      : null;
  }
  const at = refusedAt(read.words);
  const word = read.words[at];
  return word === undefined ? null : { word: word.text, remedy: refusedRemedy(setting, read.words) };
}

function restTexts(setting: OptionSetting, rest: string): Texts {
  const { written } = setting;
  const isVariable = written.startsWith('CIBW_');
  return {
    title: `only the first line of ${written} counts`,
    message:
      `cibuildwheel reads ${written} (${placeName(setting.location)}) up to the first line break outside of quotes. Lost: ` +
      `"${plainText(rest, 80)}".`,
    remedy: isVariable
      ? `Join the lines: begin the value with ">-" in place of "|"${/\s#|^#/m.test(setting.value ?? '') ? ', and take out the comments' : ''}.`
      : `Write a table: [tool.cibuildwheel.${setting.platform === null ? '' : `${setting.platform}.`}${setting.option}], with one line for each variable.`,
  };
}

function backslashTexts(setting: OptionSetting, { text }: EnvironmentWord): Texts {
  const { written } = setting;
  return {
    title: `${written} loses its backslashes: ${plainText(text, 40)}`,
    message:
      `${written} (${placeName(setting.location)}) is read as a shell reads it: a backslash outside of single quotes is dropped, so that ` +
      `"${plainText(text, 60)}" becomes "${plainText(text.replace(/\\(\w)/g, '$1').replace(/"/g, ''), 60)}".`,
    remedy: 'Write the path with forward slashes, which Windows takes as well.',
  };
}

/** The setting as it would be with quotes around each value. */
function quotedForm(setting: OptionSetting, words: readonly EnvironmentWord[]): string {
  const texts = words.map(({ text }) => text);
  const assignment = patternFor(setting);
  const groups: string[][] = [];
  for (const text of texts) {
    if (assignment.test(text) || groups.length === 0) groups.push([text]);
    else groups.at(-1)?.push(text);
  }
  const joined = groups.map((group) => group.join(' '));
  const plain = joined.every((each) => assignment.test(each) && !/["'`\\]/.test(each));
  const names = joined.map((each) => each.slice(0, each.indexOf('=')));
  const values = joined.map((each) => each.slice(each.indexOf('=') + 1));
  const { written, option } = setting;
  const isVariable = written.startsWith('CIBW_');
  const line = isVariable
    ? `${written}: '${names.map((name, at) => `${name}=${quotedValue(values[at] ?? '')}`).join(' ')}'`
    : `${option} = { ${names.map((name, at) => `${name} = "${values[at]}"`).join(', ')} }`;
  // What an expression became in one leg is not what stands in the file.
  return plain &&
    setting.isExpanded !== true &&
    line.length <= LONGEST &&
    new Set(names).size === names.length
    ? `Quote the whole value: ${plainText(line, LONGEST)}`
    : 'Quote the whole value, as in NAME="one two".';
}

function patternFor({ option }: OptionSetting): RegExp {
  return option === 'config-settings' ? SETTING : VARIABLE;
}

function quotedValue(value: string): string {
  return /^[\w@%+=:,./$-]*$/.test(value) ? value : `"${value}"`;
}
