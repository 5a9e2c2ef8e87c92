/** The blocks of Markdown that the page is made of. */

import { counted } from '../../base/words.ts';

/** A table; `rule` is the line below its head where the cells are not all aligned to the left. */
export function table(titles: readonly string[], rows: readonly string[][], rule?: string): string {
  return [row(titles), rule ?? `|${'---|'.repeat(titles.length)}`, ...rows.map(row)].join('\n');
}

export function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** What can be folded, and is until somebody opens it unless it starts open. The title is HTML, the content Markdown. */
export function folded(title: string, content: readonly string[], isOpen = false): string {
  return blocks([`<details${isOpen ? ' open' : ''}>\n<summary>${title}</summary>`, ...content, '</details>']);
}

/** The blocks with an empty line between them, empty ones left out. */
export function blocks(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Says that not all is shown, where it isn't. */
export function shownOf(shown: number, all: number, noun: string, plural?: string): string {
  return shown === all ? '' : `_Showing ${shown} of ${counted(all, noun, plural)}._`;
}
