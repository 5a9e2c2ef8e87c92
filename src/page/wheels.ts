/** The wheels: a line for each, and what is in it once somebody opens it. */

import type { Severity } from '../model/report.ts';
import type { FileRow, NeedRow, PageData, WheelDetails } from './data.ts';
import { type Child, code, el } from './dom.ts';
import { table } from './table.ts';
import { contentMap } from './treemap.ts';
import { chip, counted, moreNote, outcomeMark, prose } from './words.ts';

/** One folded part for each wheel, filled when it is opened: most never are. */
export function wheelParts(data: PageData): HTMLElement[] {
  const own = causesByWheel(data);
  return data.wheels.map(({ label, outcome, size, known, floors, details }, index) => {
    const causes = own.get(index) ?? [];
    const part = el(
      'details',
      { class: 'wheel', id: `wheel-${index}`, 'data-outcome': outcome },
      el(
        'summary',
        {},
        outcomeMark(outcome),
        el('h3', {}, code(label)),
        el(
          'span',
          { class: 'where' },
          [
            ...(floors.length === 0 ? [] : [`from ${floors.join(', ')}`]),
            size,
            ...counts(data, causes),
            ...(known === '' ? [] : [known]),
          ].flatMap((text, at) => [at === 0 ? '' : ' · ', el('span', {}, text)]),
        ),
      ),
    );
    let isFilled = false;
    part.addEventListener('toggle', () => {
      if (isFilled || !part.open) return;
      isFilled = true;
      part.append(
        el(
          'div',
          { class: 'body' },
          ownCauses(data, causes),
          details === null ? leftOut() : blocks(label, details),
        ),
      );
    });
    return part;
  });
}

function causesByWheel({ causes }: PageData): Map<number, number[]> {
  const own = new Map<number, number[]>();
  for (const [at, { wheels }] of causes.entries())
    for (const wheel of wheels) {
      const known = own.get(wheel) ?? [];
      known.push(at);
      own.set(wheel, known);
    }
  return own;
}

function counts({ causes }: PageData, own: readonly number[]): string[] {
  return (['error', 'warning', 'notice'] as const satisfies readonly Severity[]).flatMap((severity) => {
    const count = own.filter((at) => causes[at]?.severity === severity).length;
    return count === 0 ? [] : [counted(count, severity)];
  });
}

function ownCauses({ causes }: PageData, own: readonly number[]): Child {
  if (own.length === 0) return null;
  return el(
    'ul',
    { class: 'own' },
    own.flatMap((at) => {
      const cause = causes[at];
      if (cause === undefined) return [];
      return el('li', {}, chip(cause.severity), ' ', el('a', { href: `#cause-${at}` }, cause.title));
    }),
  );
}

function leftOut(): HTMLElement {
  return el(
    'p',
    { class: 'more' },
    'The page has no room for the details of this wheel: see the JSON report.',
  );
}

function blocks(label: string, details: WheelDetails): Child {
  const { verdict, content, notExamined } = details;
  return [
    verdict.map((sentence) => el('p', {}, sentence)),
    reasonsTable(details),
    el('h4', {}, 'Content by size'),
    contentMap(content, label),
    needsTable(details),
    filesTable(details),
    notExamined.length === 0
      ? null
      : [
          el('h4', {}, 'Not looked into'),
          el(
            'ul',
            {},
            notExamined.map((sentence) => el('li', {}, sentence)),
          ),
        ],
  ];
}

function reasonsTable({ floorReasons, moreFloorReasons }: WheelDetails): Child {
  if (floorReasons.length === 0) return null;
  return [
    table(
      'What keeps it from older systems',
      ['Rules out, with all older ones', 'File', 'By its need of'],
      floorReasons.map(({ rulesOut, member, needs }) => ({ cells: [code(rulesOut), code(member), needs] })),
    ),
    moreNote(moreFloorReasons, 'need'),
  ];
}

const PLACE_WORDS: Readonly<Record<NeedRow['where'], string>> = {
  missing: 'missing',
  unknown: 'unknown',
  elsewhere: 'elsewhere',
  wheel: 'wheel',
  system: 'system',
};

function needsTable({ needs, moreNeeds }: WheelDetails): Child {
  if (needs.length === 0) return null;
  return [
    table(
      'What the files need, and where it is found',
      ['Needs', 'Found where', 'Needed by'],
      needs.map(({ library, where, place, by, moreBy }) => ({
        state: PLACE_WORDS[where],
        cells: [code(library), prose(place), names(by, moreBy)],
      })),
    ),
    moreNote(moreNeeds, 'need'),
  ];
}

function names(members: readonly string[], more: number): Child {
  return [
    members.map((member, index) => [index === 0 ? null : ', ', code(member)]),
    more > 0 ? ` and ${more} more` : null,
  ];
}

function filesTable({ files, moreFiles }: WheelDetails): Child {
  if (files.length === 0) return null;
  return [
    table(
      'Native files, and the oldest system that each runs on',
      ['File', 'Runs from', 'Set by', 'What it is', 'Size'],
      files.map((file) => ({ state: file.severity ?? undefined, cells: fileCells(file) })),
    ),
    moreNote(moreFiles, 'native file'),
  ];
}

function fileCells({ member, severity, kind, architecture, size, floor, because }: FileRow): Child[] {
  return [
    [severity === null ? null : [chip(severity), ' '], code(member)],
    floor === '' ? 'not known' : floor,
    because,
    `${kind}, ${architecture}`,
    el('span', { class: 'figure' }, size),
  ];
}
