/** Which builds selectors match, of all that cibuildwheel knows, knew, and can be foreseen to know. */

import { MAX_SELECTOR_PATTERNS } from '../../base/limits.ts';
import { IDENTIFIERS, type Identifier } from './identifiers.ts';
import { compileSelector, matches, type Selector } from './selectors.ts';
import type { CibuildwheelPlatform } from './types.ts';

/** Tests of universal2 wheels are told by the architecture that they run on. */
const TESTED_ARCHITECTURES = ['x86_64', 'arm64'];

/** Longer patterns count as several. */
const USUAL_LENGTH = 16;

/** The builds that a selector matches whatever its letters' case; null for one that can't be judged. */
export type MatchedBuilds = (selector: string) => readonly Identifier[] | null;

/** Remembers what it has matched, and judges no more selectors once too many patterns were asked for. */
export function matchedBuilds(isForTests: boolean): MatchedBuilds {
  const known = new Map<string, readonly Identifier[] | null>();
  let patterns = 0;
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const selector = compileSelector(text);
    patterns += countOf(selector);
    const found =
      selector === null || patterns > MAX_SELECTOR_PATTERNS
        ? null
        : IDENTIFIERS.filter((identifier) =>
            namesOf(identifier, isForTests).some((name) => matches(selector, name, true)),
          );
    known.set(text, found);
    return found;
  };
}

/** The builds that a selector of `build` or `skip` matches on a platform: only Windows takes capitals for small letters. */
export function buildsOf(
  text: string,
  platform: CibuildwheelPlatform | null,
  matched: MatchedBuilds,
): readonly Identifier[] | null {
  const builds = matched(text);
  const mindsCase = platform !== null && platform !== 'windows' && /[A-Z]/.test(text);
  const selector = mindsCase && builds !== null ? compileSelector(text) : null;
  return selector === null ? builds : (builds?.filter(({ name }) => matches(selector, name)) ?? null);
}

function countOf(selector: Selector | null): number {
  return (selector?.patterns ?? []).reduce((sum, { length }) => sum + Math.ceil(length / USUAL_LENGTH), 0);
}

/** How many patterns {@link matchedBuilds} counts for some selectors. */
export function patternCount(selectors: readonly string[]): number {
  return selectors.reduce((sum, text) => sum + countOf(compileSelector(text)), 0);
}

function namesOf({ name, platform }: Identifier, isForTests: boolean): string[] {
  if (!isForTests || platform !== 'macos') return [name];
  return [name, ...TESTED_ARCHITECTURES.map((architecture) => `${name}:${architecture}`)];
}
