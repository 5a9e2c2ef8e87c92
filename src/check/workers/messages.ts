/** What main thread and workers say to each other, as far as threads can send it. */

import { namePattern, pathPattern } from '../../base/patterns.ts';
import type { Ignore } from '../../rules/ignores.ts';
import type { CheckedWheel, LabelledWheel, WheelCheck } from '../checkWheel.ts';

/** A worker is begun with a {@link SentCheck} and then sent one wheel at a time. */
export type ToWorker = LabelledWheel;

/** What a worker says once it can be sent wheels. */
export const READY = 'ready';

export type FromWorker = typeof READY | CheckedWheel;

/** How wheels are checked, with patterns as text: functions can't be sent. */
export interface SentCheck extends Omit<WheelCheck, 'ignores'> {
  ignores: SentIgnore[];
}

interface SentIgnore extends Omit<Ignore, 'wheel' | 'member'> {
  wheel: string | null;
  member: string | null;
}

/** What a worker is told of how wheels are checked. */
export function toSend(how: WheelCheck): SentCheck {
  const ignores = how.ignores.map(({ wheel, member, ...ignore }) => ({
    ...ignore,
    wheel: wheel?.text ?? null,
    member: member?.text ?? null,
  }));
  return { ...how, ignores };
}

/** The same again, in the worker. */
export function asSent(how: SentCheck): WheelCheck {
  const ignores = how.ignores.map(({ wheel, member, ...ignore }) => ({
    ...ignore,
    wheel: wheel === null ? null : namePattern(wheel),
    member: member === null ? null : pathPattern(member),
  }));
  return { ...how, ignores };
}
