/** Words and marks of the page. Marks are told apart by shape, and have a name that screen readers say. */

import type { Outcome } from '../model/outcome.ts';
import type { Severity } from '../model/report.ts';
import type { Prose } from './data.ts';
import { code, el } from './dom.ts';

const OUTCOMES: Readonly<Record<Outcome, { mark: string; word: string }>> = {
  fail: { mark: '✕', word: 'errors' },
  warning: { mark: '!', word: 'warnings' },
  'not-fully-checked': { mark: '?', word: 'not fully checked' },
  pass: { mark: '✓', word: 'nothing wrong' },
};

/** The mark of a wheel, or of the whole report. */
export function outcomeMark(outcome: Outcome): HTMLElement {
  const { mark, word } = OUTCOMES[outcome];
  return el(
    'span',
    { class: 'mark', 'data-outcome': outcome, role: 'img', 'aria-label': word, title: word },
    mark,
  );
}

/** As in `3 warnings`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** The severity as a word on its colour. */
export function chip(severity: Severity): HTMLElement {
  return el('span', { class: 'chip', 'data-severity': severity }, severity);
}

/** A text with its names set as code. */
export function prose(parts: Prose): (string | HTMLElement)[] {
  return parts.map((part) => (typeof part === 'string' ? part : code(part.code)));
}

/** Says that there is more than is shown; null where there isn't. */
export function moreNote(more: number, noun: string, plural?: string): HTMLElement | null {
  return more > 0
    ? el(
        'p',
        { class: 'more' },
        `${counted(more, `more ${noun}`, plural && `more ${plural}`)}: see the JSON report.`,
      )
    : null;
}
