/** What `environment` assigns, in its order. */

import { environmentWords } from '../../../project/cibuildwheel/environmentWords.ts';
import type { OptionSetting } from '../../../project/cibuildwheel/types.ts';

/** One word of `environment`. */
export interface Assignment {
  name: string;
  value: string;
}

/** Each build of each job asks for the same. */
const WORDS = new WeakMap<OptionSetting, Assignment[] | null>();

/** The assignments of a value in their order; null where they can't be told. */
export function wordsOf(setting: OptionSetting | null | undefined): Assignment[] | null {
  if (setting === null) return [];
  if (setting === undefined) return null;
  const known = WORDS.get(setting);
  const words = known === undefined ? assignmentsIn(setting.value) : known;
  WORDS.set(setting, words);
  return words;
}

function assignmentsIn(value: string | null): Assignment[] | null {
  const read = value === null ? null : environmentWords(value);
  return (
    read?.words.map(({ text }) => {
      const at = text.indexOf('=');
      return { name: text.slice(0, at).replace(/\+$/, ''), value: text.slice(at + 1) };
    }) ?? null
  );
}
