/** Tables, which become lists of cards where the window is narrow. */

import { type Child, el } from './dom.ts';

/** One row; `state` colours it. */
export interface Row {
  cells: readonly Child[];
  state?: string | undefined;
}

/** Rows that are shown at first; a few more are not worth a button. */
const SHOWN = 10;
const UNFOLDED = 13;

/** A table whose first column heads the rows, those after the first few shown on demand. */
export function table(caption: string, heads: readonly string[], rows: readonly Row[]): HTMLElement {
  const isFolded = rows.length > UNFOLDED;
  const whole = wholeTable(caption, heads, rows);
  if (!isFolded) return whole;
  whole.classList.add('folded');
  for (const row of [...whole.querySelectorAll('tbody > tr')].slice(SHOWN)) row.classList.add('extra');
  const button = el('button', { type: 'button', class: 'all' }, `Show all ${rows.length} rows`);
  button.addEventListener('click', () => {
    whole.classList.remove('folded');
    button.remove();
    // What had the focus is gone: the first of the new rows takes it.
    const next = whole.querySelector<HTMLElement>('.extra');
    next?.setAttribute('tabindex', '-1');
    next?.focus();
  });
  return el('div', {}, whole, button);
}

function wholeTable(caption: string, heads: readonly string[], rows: readonly Row[]): HTMLElement {
  return el(
    'table',
    { class: 'stacked', role: 'table' },
    el('caption', {}, caption),
    el(
      'thead',
      { role: 'rowgroup' },
      el(
        'tr',
        { role: 'row' },
        heads.map((head) => el('th', { scope: 'col', role: 'columnheader' }, head)),
      ),
    ),
    el(
      'tbody',
      { role: 'rowgroup' },
      rows.map(({ cells, state }) =>
        el(
          'tr',
          { role: 'row', ...(state === undefined ? {} : { 'data-state': state }) },
          cells.map((cell, at) => {
            const label = { 'data-label': heads[at] ?? '' };
            return at === 0
              ? el('th', { scope: 'row', role: 'rowheader', ...label }, cell)
              : el('td', { role: 'cell', ...label }, cell);
          }),
        ),
      ),
    ),
  );
}
