/** The verdict on a wheel of the stable ABI in one line. */

import type { Verdict } from '../model/verdict.ts';
import { NEWEST_PYTHON } from '../python/api.ts';

/** From which Python on the wheel can be imported, and what keeps older ones from it; empty for a wheel of no stable ABI. */
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
