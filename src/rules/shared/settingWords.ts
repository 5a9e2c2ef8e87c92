/** Turns of phrase that the rules about cibuildwheel's settings share. */

import { plainText } from '../../base/escape.ts';
import type { Location } from '../../model/report.ts';
import type { OptionSetting } from '../../project/cibuildwheel/types.ts';

/** Longest value that is quoted in a sentence. */
const LONGEST_VALUE = 120;

/** As in `line 12 of pyproject.toml`. */
export function placeName({ path, startLine }: Location): string {
  return `line ${startLine} of ${path}`;
}

/** A value for a sentence: on one line, its middle left out where it is long. */
export function quoted(value: string): string {
  const line = value.trim().replace(/\s+/g, ' ');
  if (line === '') return 'an empty value';
  // Quotes of the same kind, one in the other, can't be told apart.
  const mark = line.includes('"') && !line.includes("'") ? "'" : '"';
  return `${mark}${plainText(line, LONGEST_VALUE)}${mark}`;
}

/** As in `skip` or `linux.skip`. */
export function tomlKey({ option, platform }: Pick<OptionSetting, 'option' | 'platform'>): string {
  return platform === null ? option : `${platform}.${option}`;
}

/** A setting's place, for telling settings of several legs apart. */
export function placeKey({ location, written }: OptionSetting): string {
  return `${location.path}:${location.startLine}:${written}`;
}
