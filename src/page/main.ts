/** The script of the HTML report: draws the page from the data that lies beside it. */

import { causeCards, knownPart } from './causes.ts';
import type { PageData } from './data.ts';
import { type Child, el } from './dom.ts';
import { filterForm } from './filters.ts';
import { gridTable, prebuiltTable, releasePart, remarkParts, section } from './sections.ts';
import { wheelParts } from './wheels.ts';
import { counted, moreNote, outcomeMark } from './words.ts';

/** With fewer findings and wheels than this there is nothing to filter. */
const WORTH_FILTERING = 3;

function draw(data: PageData): void {
  const cards = causeCards(data);
  const parts = wheelParts(data);
  const filters = filterForm(data, { cards, parts });
  const isWorthIt = cards.length + parts.length >= WORTH_FILTERING;
  document.body.append(
    el('a', { class: 'skip', href: '#findings' }, 'Skip to the findings'),
    banner(data),
    el(
      'main',
      {},
      isWorthIt ? sieve(filters.form) : null,
      section(
        'findings',
        findingsTitle(data),
        cards.length === 0 ? el('p', {}, nothing(data)) : el('ul', { class: 'causes' }, cards),
        moreNote(data.moreCauses, 'finding'),
        knownPart(data),
      ),
      data.releases.length === 0
        ? null
        : section('releases', 'Since the last release', data.releases.map(releasePart)),
      parts.length === 0
        ? null
        : section(
            'wheels',
            counted(data.wheels.length + data.moreWheels, 'wheel'),
            data.grids.map(gridTable),
            el('div', { class: 'wheels' }, parts),
            moreNote(data.moreWheels, 'wheel'),
          ),
      data.prebuilt.length === 0 ? null : section('repository', 'Repository', prebuiltTable(data)),
      data.remarks.length === 0 ? null : section('remarks', 'Remarks', remarkParts(data)),
    ),
    el('footer', {}, `${data.tool}. This file holds all that it shows, and asks nothing of the network.`),
  );
  followLinks(filters.reset);
  openForPrint();
}

/** Where the window is narrow the filters are folded, so that the findings come first. */
function sieve(form: HTMLElement): HTMLElement {
  const wide = matchMedia('(min-width: 721px)');
  const part = el('details', { class: 'sieve', open: wide.matches }, el('summary', {}, 'Filter'), form);
  wide.addEventListener('change', () => {
    part.open = wide.matches;
  });
  return part;
}

function banner({ outcome, headline, figures }: PageData): Child & Node {
  return el(
    'header',
    { 'data-outcome': outcome },
    outcomeMark(outcome),
    el('div', {}, el('h1', {}, headline), figures.length === 0 ? null : el('p', {}, figures.join(' · '))),
  );
}

function nothing({ known }: PageData): string {
  return known === null || known.causes.length === 0 ? 'Nothing was found.' : 'Nothing new was found.';
}

function findingsTitle({ causes, moreCauses }: PageData): string {
  return causes.length === 0 ? 'Findings' : counted(causes.length + moreCauses, 'finding');
}

/** Links within the page open what they lead to, and bring it back where a filter hides it. */
function followLinks(reset: () => void): void {
  const follow = (hash: string): void => {
    const target = /^#(?:wheel|cause)-\d+$/.test(hash) ? document.getElementById(hash.slice(1)) : null;
    if (!(target instanceof HTMLDetailsElement)) return;
    if (target.closest('[hidden]') !== null) reset();
    target.open = true;
    queueMicrotask(() => {
      target.scrollIntoView({ block: 'start' });
      target.querySelector('summary')?.focus({ preventScroll: true });
    });
  };
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (link !== null) follow(link.getAttribute('href') ?? '');
  });
  addEventListener('hashchange', () => follow(location.hash));
  follow(location.hash);
}

/** Paper can't be opened: all findings are printed in full, and afterwards are as they were. */
function openForPrint(): void {
  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    opened = [
      ...document.querySelectorAll<HTMLDetailsElement>(
        'details.cause:not([open]), .cause details:not([open]), .fold:not([open])',
      ),
    ];
    for (const each of opened) each.open = true;
  });
  addEventListener('afterprint', () => {
    for (const each of opened) each.open = false;
    opened = [];
  });
}

draw(JSON.parse(document.getElementById('data')?.textContent ?? '') as PageData);
