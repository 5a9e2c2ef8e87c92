/**
 * What a workflow's text sets for cibuildwheel, wherever it does so: for whoever doesn't know which job built a wheel.
 * The workflow may be a part of one, or no YAML at all.
 */

import { lineOf } from '../../model/lineOf.ts';
import type { OptionSetting } from '../cibuildwheel/types.ts';
import { optionOfVariable } from './variables.ts';

const VARIABLE = /^[ \t]*(?:- )?["']?(CIBW_[A-Z0-9_]+)["']?[ \t]*:/;
const RUN = /^[ \t]*(?:- )?(?:uses:[ \t]*["']?pypa\/cibuildwheel@|run:.*\bcibuildwheel\b)/;

/** One setting for each line that sets a variable in an `env:`. Their values are left open. */
export function looseSettings(text: string, path: string): OptionSetting[] {
  return text.split(/\r?\n/).flatMap((line, index): OptionSetting[] => {
    const [, written = ''] = VARIABLE.exec(line) ?? [];
    const target = optionOfVariable(written);
    return target === null ? [] : [{ ...target, value: null, written, location: lineOf(path, index + 1) }];
  });
}

/** The first line that runs cibuildwheel, else the first that sets one of its variables; null when none does. */
export function cibuildwheelLine(text: string): number | null {
  const lines = text.split(/\r?\n/);
  for (const pattern of [RUN, VARIABLE]) {
    const index = lines.findIndex((line) => pattern.test(line));
    if (index >= 0) return index + 1;
  }
  return null;
}
