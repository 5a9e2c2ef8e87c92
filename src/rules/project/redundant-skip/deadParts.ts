/** Parts of braces that do nothing in a selector that does something: part of redundant-skip. */

import { MAX_SELECTOR_ALTERNATIVES } from '../../../base/limits.ts';

/** A selector, its dead parts as selectors of their own, and what it comes to without them. */
export interface DeadParts<Dead> {
  selector: string;
  dead: Dead[];
  rest: string;
}

/** A brace without braces in it. */
const GROUP = /\{([^{}]*)\}/g;

/**
 * Each alternative of each brace is put alone in its brace's place: it is dead where that selector is. Null for what has
 * no such part, and for braces in braces.
 */
export function deadParts<Dead>(
  selector: string,
  deathOf: (text: string) => Dead | null,
): DeadParts<Dead> | null {
  if (/[{}]/.test(selector.replace(GROUP, ''))) return null;
  const dead: Dead[] = [];
  let rest = '';
  let from = 0;
  for (const match of selector.matchAll(GROUP)) {
    const [whole, content = ''] = match;
    const alternatives = alternativesOf(content);
    if (alternatives === null) return null;
    const end = match.index + whole.length;
    const alone = alternatives.map((each) => selector.slice(0, match.index) + each + selector.slice(end));
    const deaths = alone.map(deathOf);
    const alive = alternatives.filter((_, index) => deaths[index] === null);
    const isNews = alive.length > 0 && alive.length < alternatives.length;
    if (isNews) dead.push(...deaths.filter((each) => each !== null));
    rest += selector.slice(from, match.index) + (isNews ? braces(alive) : whole);
    from = end;
  }
  return dead.length === 0 ? null : { selector, dead, rest: rest + selector.slice(from) };
}

function braces(parts: readonly string[]): string {
  return parts.length === 1 ? (parts[0] ?? '') : `{${parts.join(',')}}`;
}

/** Null for what stands for itself, such as a brace without a comma. */
function alternativesOf(content: string): string[] | null {
  const [, first = '', last = ''] = /^(\d{1,3})\.\.(\d{1,3})$/.exec(content) ?? [];
  if (first !== '') {
    const [from, to] = [Number(first), Number(last)];
    return to > from && to - from < MAX_SELECTOR_ALTERNATIVES && !/^0\d/.test(first)
      ? Array.from({ length: to - from + 1 }, (_, index) => String(from + index))
      : null;
  }
  const parts = content.split(',');
  return parts.length > 1 && parts.length <= MAX_SELECTOR_ALTERNATIVES && !content.includes('..')
    ? parts
    : null;
}
