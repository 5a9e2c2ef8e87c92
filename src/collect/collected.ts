/** What a collector hands on: wheels to look into, and an account of everything that it did not take. */

import { compareNames, groupBy, listSome } from '../base/collections.ts';
import { MAX_NAME, plainText } from '../base/escape.ts';
import { counted } from '../base/words.ts';
import type { CollectProblem } from '../model/runFacts.ts';
import type { WheelSource } from '../wheel/facts.ts';

/** Something that was looked at and is none of this check's business. It goes to the log. */
export interface PassedOver {
  name: string;
  /** A clause that follows the name and a colon, without the final stop. */
  reason: string;
}

/** All that was passed over on one line, by the reason; null where nothing was. */
export function passedOverLine(passedOver: readonly PassedOver[]): string | null {
  if (passedOver.length === 0) return null;
  const parts = [...groupBy(passedOver, ({ reason }) => reason)].map(([reason, same]) => {
    const names = same.map(({ name }) => plainText(name, MAX_NAME));
    return `${listSome(names, MAX_NAMES)}: ${plainText(reason, MAX_NAME)}`;
  });
  const count = passedOver.length === 1 ? '' : `${counted(passedOver.length, 'file')}, `;
  return `Passed over ${count}${listParts(parts)}`;
}

/** Reasons hold commas. */
function listParts(parts: readonly string[]): string {
  const shown = parts.slice(0, MAX_REASONS);
  const left = parts.length - shown.length;
  return [...shown, ...(left > 0 ? [`and for ${counted(left, 'more reason')}`] : [])].join('; ');
}

const MAX_REASONS = 4;
const MAX_NAMES = 3;

/** The outcome of collecting from one place. */
export interface Collected {
  /** Sorted by artifact and display path; each file once. */
  wheels: WheelSource[];
  passedOver: PassedOver[];
  problems: CollectProblem[];
}

/** Collecting could not begin at all: the message is a sentence to show as it stands. */
export class CollectError extends Error {
  override name = 'CollectError';
}

/** Whether a file name is that of a wheel. */
export function isWheelName(name: string): boolean {
  return /\.whl$/i.test(name);
}

/** Why a file that is no wheel was passed over. */
export function notAWheel(name: string): string {
  if (/\.(tar\.(gz|bz2|xz|zst)|tgz|zip)$/i.test(name))
    return 'a source distribution or other archive, not a wheel';
  return 'not a wheel (its name does not end in .whl)';
}

/** Sorts wheels by artifact, then by the name shown. */
export function sortWheels(wheels: WheelSource[]): WheelSource[] {
  return wheels.sort(compareWheels);
}

/** The order of {@link sortWheels}. */
export function compareWheels(a: WheelSource, b: WheelSource): number {
  return compareNames(a.artifact ?? '', b.artifact ?? '') || compareNames(a.displayPath, b.displayPath);
}
