/** What is shown of findings and wheels: by severity, wheel, platform and words. */

import type { Severity } from '../model/report.ts';
import type { CauseData, PageData } from './data.ts';
import { el } from './dom.ts';
import { counted } from './words.ts';

const SEVERITIES = ['error', 'warning', 'notice'] as const satisfies readonly Severity[];
const ALL = '';

interface Choice {
  severities: ReadonlySet<string>;
  wheel: number | null;
  platform: number | null;
  words: string;
}

export interface Filters {
  form: HTMLElement;
  /** Shows everything again. */
  reset(): void;
}

/** The form, which hides and shows the cards and parts. These stand in the order of the data. */
export function filterForm(
  data: PageData,
  { cards, parts }: { cards: readonly HTMLElement[]; parts: readonly HTMLElement[] },
): Filters {
  const boxes = SEVERITIES.map((severity) => ({
    severity,
    input: el('input', { type: 'checkbox', name: severity, checked: true }),
    count: data.causes.filter((cause) => cause.severity === severity).length,
  })).filter(({ count }) => count > 0);
  const wheel = select(
    'wheel',
    'All wheels',
    data.wheels.map(({ label }) => label),
  );
  const platform = select('platform', 'All platforms', data.platforms);
  const words = el('input', {
    type: 'search',
    name: 'words',
    placeholder: 'File, library, rule …',
  });
  const status = el('p', { class: 'status', role: 'status', 'aria-live': 'polite' });
  const button = el('button', { type: 'button', name: 'show-all' }, 'Show all');
  const form = el(
    'form',
    { class: 'filters', role: 'search', 'aria-label': 'Filter findings and wheels' },
    boxes.length === 0
      ? null
      : el(
          'fieldset',
          {},
          el('legend', {}, 'Severity'),
          boxes.map(({ severity, input, count }) =>
            el('label', { class: 'box', 'data-severity': severity }, input, ` ${counted(count, severity)}`),
          ),
        ),
    data.wheels.length > 1 ? el('label', {}, el('span', {}, 'Wheel'), wheel) : null,
    data.platforms.length > 1 ? el('label', {}, el('span', {}, 'Platform'), platform) : null,
    el('label', {}, el('span', {}, 'Words'), words),
    button,
    status,
  );

  const texts = data.causes.map(searched);
  const apply = (): void => {
    const choice: Choice = {
      severities: new Set(boxes.filter(({ input }) => input.checked).map(({ severity }) => severity)),
      wheel: wheel.value === ALL ? null : Number(wheel.value),
      platform: platform.value === ALL ? null : Number(platform.value),
      words: words.value.trim().toLowerCase(),
    };
    const causes = show(cards, (at) => showsCause(data, at, choice, texts[at] ?? ''));
    const wheels = show(parts, (at) => showsWheel(data, at, choice));
    const isAll = causes === cards.length && wheels === parts.length;
    button.disabled = isAll;
    status.textContent = isAll
      ? ''
      : `Showing ${causes} of ${counted(cards.length, 'finding')} and ${wheels} of ${counted(parts.length, 'wheel')}.`;
  };
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  const reset = (): void => {
    form.reset();
    apply();
  };
  button.addEventListener('click', reset);
  apply();
  return { form, reset };
}

function select(name: string, all: string, choices: readonly string[]): HTMLSelectElement {
  return el(
    'select',
    { name },
    el('option', { value: ALL }, all),
    choices.map((choice, index) => el('option', { value: String(index) }, choice)),
  );
}

/** Hides what doesn't pass; how much does. */
function show(elements: readonly HTMLElement[], passes: (at: number) => boolean): number {
  let shown = 0;
  for (const [at, element] of elements.entries()) {
    const isShown = passes(at);
    element.hidden = !isShown;
    if (isShown) shown += 1;
  }
  return shown;
}

function showsCause(data: PageData, at: number, choice: Choice, text: string): boolean {
  const cause = data.causes[at];
  if (cause === undefined || !choice.severities.has(cause.severity)) return false;
  if (choice.wheel !== null && !cause.wheels.includes(choice.wheel)) return false;
  if (choice.platform !== null && !cause.wheels.some((wheel) => isFor(data, wheel, choice.platform)))
    return false;
  return text.includes(choice.words);
}

/** Severities are those of findings, so that a wheel without any is shown as long as it isn't filtered itself. */
function showsWheel(data: PageData, at: number, { wheel, platform, words }: Choice): boolean {
  if (wheel !== null && wheel !== at) return false;
  if (platform !== null && !isFor(data, at, platform)) return false;
  return (
    (data.wheels[at]?.label ?? '').toLowerCase().includes(words) || words === '' || namesIn(data, at, words)
  );
}

function isFor(data: PageData, wheel: number, platform: number | null): boolean {
  return platform !== null && (data.wheels[wheel]?.platforms.includes(platform) ?? false);
}

/** Whether the wheel has a library or a file of that name. */
function namesIn({ wheels }: PageData, at: number, words: string): boolean {
  const { needs = [], files = [] } = wheels[at]?.details ?? {};
  return (
    needs.some(({ library }) => library.toLowerCase().includes(words)) ||
    files.some(({ member }) => member.toLowerCase().includes(words))
  );
}

function searched({ title, message, rule, places, location }: CauseData): string {
  const parts = message.map((part) => (typeof part === 'string' ? part : part.code));
  const members = places.flatMap((place) => place.members);
  return [title, ...parts, rule.id, location?.place ?? '', ...members].join('\n').toLowerCase();
}
