/** What to write in place of a selector of cibuildwheel that matches nothing. */

import { listOf, sortedDistinct } from '../../base/collections.ts';
import { nearest } from '../../base/nearest.ts';
import { IDENTIFIERS } from '../../project/cibuildwheel/identifiers.ts';

const SUFFIXES = sortedDistinct(IDENTIFIERS.map(({ name }) => name.slice(name.indexOf('-') + 1)));
const PYTHONS = sortedDistinct(IDENTIFIERS.map(({ name }) => name.slice(0, name.indexOf('-'))));

/** What to write in place of a selector that matches nothing. */
export function remedyForSelector(text: string): string {
  const shape =
    'Identifiers look like cp313-manylinux_x86_64, cp313-musllinux_aarch64, cp313-macosx_arm64 or cp313-win_amd64; ' +
    '"cibuildwheel --print-build-identifiers" lists those of a platform.';
  if (/,/.test(text.replace(/\{[^{}]*\}/g, ''))) return 'Write blanks between selectors, not commas.';
  if (/\{[^{},.]*\}/.test(text)) return 'Braces without a comma stand for themselves: leave them out.';
  const near = nearBuilds(text);
  if (near.length === 0) return shape;
  const names = near.slice(0, 3).map((name) => `"${name}"`);
  return `Did you mean ${listOf(names, 'or')}? ${shape}`;
}

function nearBuilds(text: string): string[] {
  const bare = text.replaceAll('*', '');
  const joined = bare.replaceAll('-', '');
  if (PYTHONS.includes(joined)) return [`${joined}-*`];
  const [python = '', ...rest] = bare.split('-');
  const suffix = rest.join('-').replace(/^-/, '');
  if (suffix !== '' && !SUFFIXES.includes(suffix))
    return nearest(suffix, SUFFIXES).map((name) => `*-${name}`);
  const isWhole = suffix === '' && python.length > 4;
  return isWhole ? nearest(python, SUFFIXES).map((name) => `*-${name}`) : [];
}
