/** The smaller parts of the page: the grid of wheels, what changed since a release, the repository's files, remarks. */

import type { GridData, PageData, ReleaseData } from './data.ts';
import { type Child, code, el } from './dom.ts';
import { table } from './table.ts';
import { moreNote, outcomeMark } from './words.ts';

/** A part of the page under its heading; nothing where it has no content. */
export function section(id: string, title: string, ...content: readonly Child[]): HTMLElement {
  return el('section', { 'aria-labelledby': id }, el('h2', { id, tabindex: '-1' }, title), content);
}

/** Pythons by platforms, each cell a link to its wheel. */
export function gridTable({ title, columns, moreColumns, rows, moreRows }: GridData): Child {
  return [
    // It scrolls by itself, so that the page doesn't.
    el(
      'div',
      {
        class: 'scroll',
        role: 'region',
        tabindex: '0',
        'aria-label': `${title}: wheels by Python and platform`,
      },
      el(
        'table',
        { class: 'grid' },
        el('caption', {}, title),
        el(
          'thead',
          {},
          el(
            'tr',
            {},
            el('td', {}),
            columns.map((column) => el('th', { scope: 'col' }, column)),
          ),
        ),
        el(
          'tbody',
          {},
          rows.map(({ python, cells }) =>
            el('tr', {}, el('th', { scope: 'row' }, python), cells.map(gridCell)),
          ),
        ),
      ),
    ),
    moreNote(moreColumns, 'platform'),
    moreNote(moreRows, 'Python tag'),
  ];
}

function gridCell(cell: GridData['rows'][number]['cells'][number]): HTMLElement {
  if (cell === null)
    return el('td', { class: 'none' }, el('span', { role: 'img', 'aria-label': 'no such wheel' }, '—'));
  const { outcome, text, wheels } = cell;
  const [first] = wheels;
  const many = wheels.length > 1 ? `×${wheels.length} ` : '';
  const content = [outcomeMark(outcome), ' ', many, text];
  return el(
    'td',
    { 'data-outcome': outcome },
    first === undefined ? content : el('a', { href: `#wheel-${first}` }, content),
  );
}

/** What changed, what is lost marked, and which wheels grew. */
export function releasePart({ title, rows, sizes, moreSizes }: ReleaseData): Child {
  const heading = `${title.slice(0, 1).toUpperCase()}${title.slice(1)}`;
  return [
    table(
      heading,
      ['What', 'How'],
      rows.map(({ what, how, isLoss }) => ({ state: isLoss ? 'missing' : undefined, cells: [what, how] })),
    ),
    sizes.length === 0
      ? null
      : el(
          'details',
          { class: 'fold' },
          el('summary', {}, 'Sizes by wheel'),
          table(
            'Wheels whose size changed',
            ['Wheel', 'Before', 'Now', 'Change', 'Most in'],
            sizes.map(({ wheel, before, after, change, members }) => ({
              cells: [code(wheel), before, after, change, members.join('; ')],
            })),
          ),
          moreNote(moreSizes, 'wheel'),
        ),
  ];
}

/** Native files of the repository. */
export function prebuiltTable({ prebuilt, morePrebuilt }: PageData): Child {
  return [
    table(
      'Native files in the repository',
      ['File', 'What it is', 'Where', 'Size'],
      prebuilt.map(({ path, kind, architecture, where, size }) => ({
        cells: [code(path), `${kind}, ${architecture}`, where, size],
      })),
    ),
    moreNote(morePrebuilt, 'file'),
  ];
}

/** What is said at the end, folded. */
export function remarkParts({ remarks }: PageData): HTMLElement[] {
  return remarks.map(({ title, lines }) =>
    el(
      'details',
      { class: 'fold' },
      el('summary', {}, title),
      el(
        'ul',
        {},
        lines.map((line) => el('li', {}, line)),
      ),
    ),
  );
}
