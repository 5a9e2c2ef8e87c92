/** The findings: one card for each cause, folded but for the worst. */

import type { CauseData, PageData } from './data.ts';
import { type Child, code, el, externalLink } from './dom.ts';
import { chip, counted, moreNote, prose } from './words.ts';

/** The cards, in the order of the causes. */
export function causeCards({ causes, wheels }: PageData): HTMLElement[] {
  const link = (at: number) => causeLink(at, causes);
  return causes.map((cause, index) => {
    const isOpen = index === 0 && cause.severity === 'error';
    return el(
      'li',
      {},
      el(
        'details',
        { class: 'cause', id: `cause-${index}`, 'data-severity': cause.severity, open: isOpen },
        el(
          'summary',
          {},
          chip(cause.severity),
          el('h3', {}, cause.title),
          el('span', { class: 'where' }, whereOf(cause, wheels)),
        ),
        el(
          'div',
          { class: 'body' },
          el('p', {}, prose(cause.message)),
          remedy(cause, link),
          proposal(cause, link),
          particulars(cause, wheels),
        ),
      ),
    );
  });
}

function whereOf({ wheels }: CauseData, known: PageData['wheels']): string {
  const all = known.length;
  const [first] = wheels;
  if (first === undefined) return 'repository or run';
  if (wheels.length === 1 && all > 1) return known[first]?.short ?? '';
  return wheels.length === all && all > 1
    ? `all ${all} wheels`
    : `${wheels.length} of ${counted(all, 'wheel')}`;
}

function remedy({ steps, sameAs }: CauseData, link: (at: number) => HTMLElement): HTMLElement | null {
  const title = el('h4', {}, 'What to do');
  if (sameAs !== null)
    return el('div', { class: 'remedy' }, title, el('p', {}, 'The same as for “', link(sameAs), '”.'));
  const [first, ...others] = steps;
  if (first === undefined) return null;
  const content =
    others.length === 0
      ? el('p', {}, prose(first))
      : el(
          'ol',
          {},
          steps.map((step) => el('li', {}, prose(step))),
        );
  return el('div', { class: 'remedy' }, title, content);
}

/** The diff, each line in a colour as well as with its sign. */
function proposal({ proposal }: CauseData, link: (at: number) => HTMLElement): Child {
  if (proposal === null) return null;
  const { diff, sameAs, left } = proposal;
  return [
    diff.length === 0
      ? null
      : el(
          'details',
          { class: 'fold', open: diff.length <= UNFOLDED_DIFF },
          el('summary', {}, 'The change as a diff'),
          // It scrolls by itself, so that the page doesn't.
          el(
            'pre',
            { class: 'diff', role: 'region', tabindex: '0', 'aria-label': 'The change as a diff' },
            diff.map((line) => el('span', { 'data-kind': kindOfLine(line) }, `${line}\n`)),
          ),
        ),
    sameAs === null ? null : el('p', { class: 'left' }, 'The change is that of “', link(sameAs), '”.'),
    left.map((reason) => el('p', { class: 'left' }, 'Left to you: ', prose(reason), '.')),
  ];
}

function kindOfLine(line: string): string {
  if (/^(?:---|\+\+\+) /.test(line)) return 'file';
  return { '+': 'added', '-': 'removed', '@': 'range' }[line.charAt(0)] ?? 'kept';
}

function particulars(
  { location, places, morePlaces, rule, links }: CauseData,
  wheels: PageData['wheels'],
): HTMLElement {
  return el(
    'dl',
    {},
    location === null ? null : [el('dt', {}, location.label), el('dd', {}, code(location.place))],
    places.map(({ members, moreMembers, wheels: indexes, moreWheels }) => [
      members.length === 0
        ? null
        : [
            el('dt', {}, members.length + moreMembers === 1 ? 'File' : 'Files'),
            el('dd', {}, list([...members.map((member) => code(member)), ...more(moreMembers)])),
          ],
      indexes.length + moreWheels === 0
        ? null
        : [
            el('dt', {}, indexes.length + moreWheels === 1 ? 'Wheel' : 'Wheels'),
            el('dd', {}, list([...indexes.map((index) => wheelLink(index, wheels)), ...more(moreWheels)])),
          ],
    ]),
    morePlaces > 0
      ? [el('dt', {}, 'And'), el('dd', {}, `${morePlaces} more places, which the JSON report lists`)]
      : null,
    el('dt', {}, 'Rule'),
    el('dd', {}, externalLink(rule.id, rule.url), rule.summary === '' ? null : ` – ${rule.summary}`),
    links.map(({ text, url }) => [el('dt', {}, 'See'), el('dd', {}, externalLink(text, url))]),
  );
}

/** What is longer than a few lines is folded, so that the rest stays in sight. */
const UNFOLDED = 6;
const UNFOLDED_DIFF = 24;

function list(items: readonly (HTMLElement | string)[]): HTMLElement {
  const [first, ...others] = items;
  if (first !== undefined && others.length === 0) return el('div', {}, first);
  const all = el(
    'ul',
    { class: 'plain' },
    items.map((item) => el('li', {}, item)),
  );
  return items.length <= UNFOLDED
    ? all
    : el('details', { class: 'fold' }, el('summary', {}, `${items.length} of them`), all);
}

function more(count: number): string[] {
  return count === 0 ? [] : [`and ${count} more`];
}

function causeLink(at: number, causes: PageData['causes']): HTMLElement {
  return el('a', { href: `#cause-${at}` }, causes[at]?.title ?? '');
}

/** How many findings are known, and in a part to unfold which. */
export function knownPart({ known }: PageData): Child {
  if (known === null) return null;
  const { sentences, causes, moreCauses } = known;
  return [
    sentences.map((sentence) => el('p', { class: 'known' }, sentence)),
    causes.length === 0
      ? null
      : el(
          'details',
          { class: 'fold' },
          el('summary', {}, 'Known findings'),
          el(
            'ul',
            { class: 'own' },
            causes.map(({ severity, title }) => el('li', {}, chip(severity), ' ', title)),
          ),
          moreNote(moreCauses, 'finding'),
        ),
  ];
}

/** Leads to the wheel's own part of the page. */
export function wheelLink(index: number, wheels: PageData['wheels']): HTMLElement {
  return el('a', { href: `#wheel-${index}` }, code(wheels[index]?.label ?? ''));
}
