/** The verdict on a wheel of the stable ABI in few words, for whoever has room for a line or a cell. */

import type { Verdict } from '../model/verdict.ts';
import { NEWEST_PYTHON } from '../python/api.ts';

/** As in `Python 3.9 (tag: 3.8)`; empty for a wheel that is of no stable ABI. */
export function stableAbiWords({ stableAbi }: Pick<Verdict, 'stableAbi'>): string {
  if (stableAbi === undefined) return '';
  const { promised, oldest } = stableAbi;
  const tag = `(tag: ${promised})`;
  return oldest === null ? `no Python ${tag}` : `Python ${oldest} ${tag}`;
}

/** The same as a sentence; empty where there is nothing to say. */
export function stableAbiSentence({ stableAbi }: Pick<Verdict, 'stableAbi'>): string {
  if (stableAbi === undefined) return '';
  const { promised, oldest, blockers } = stableAbi;
  const names = blockers.filter(({ since }) => since === oldest).map(({ name }) => name);
  const [first] = names;
  const why =
    first === undefined
      ? ''
      : `, by its need of ${first}${names.length > 1 ? ` and ${names.length - 1} more` : ''}`;
  return oldest === null
    ? `Python 3.${NEWEST_PYTHON} doesn't import it${why}; its tag promises ${promised} and later.`
    : `Oldest Python that imports it: ${oldest}${why}; its tag promises ${promised}.`;
}
