/** What to do, as the reports show it: in steps, and once for all that have the same to do. */

import type { Cause } from './causes.ts';

/** More steps than rules write are no steps of theirs. */
const MAX_STEPS = 5;

/** The remedy's numbered steps, `1. …` on a line each, without their numbers; else all of it as the only one. */
export function remedySteps({ remedy, places }: Pick<Cause, 'remedy' | 'places'>): string[] {
  const text = remedy.trim();
  if (text === '') return [];
  const lines = text.split('\n').map((line) => line.trim());
  const steps = lines.map((line, index) => {
    const number = `${index + 1}. `;
    return line.startsWith(number) ? line.slice(number.length).trim() : '';
  });
  // A name with a line break in it could pass its second half off as a step, where it stands in the remedy as it is.
  const hasOddName = places.some((place) =>
    [place.wheel, place.member].some((name) => lineBreakers(name ?? '').some((part) => text.includes(part))),
  );
  const isNumbered = lines.length <= MAX_STEPS && steps.every((step) => step !== '') && !hasOddName;
  return isNumbered ? steps : [text];
}

/** The parts of a path that have a line break in them. */
function lineBreakers(path: string): string[] {
  return path.includes('\n') ? path.split('/').filter((part) => part.includes('\n')) : [];
}

/** The remedy where there is one line for it, and for much else. */
export function remedyLine(remedy: string): string {
  return remedySteps({ remedy, places: [] })
    .map((step, index, all) => (all.length === 1 ? step : `${index + 1}. ${step}`))
    .join(' ');
}

/** Of each cause whose remedy an earlier one has already, that earlier one. */
export function sharedRemedies(causes: readonly Cause[]): ReadonlyMap<Cause, Cause> {
  const first = new Map<string, Cause>();
  const shared = new Map<Cause, Cause>();
  for (const cause of causes) {
    const remedy = cause.remedy.trim();
    if (remedy === '') continue;
    const earlier = first.get(remedy);
    if (earlier === undefined) first.set(remedy, cause);
    else shared.set(cause, earlier);
  }
  return shared;
}
