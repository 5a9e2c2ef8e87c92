/** What main thread and workers say to each other: plain data, as threads can send it. */

import type { WheelSource } from '../../wheel/facts.ts';
import type { AsideResult, AsideTask } from '../../wheel/readAside.ts';
import type { CheckedWheel } from '../checkWheel.ts';

/** A worker is begun with how wheels are checked, and then sent one wheel, or one task of the calling thread's wheel, at a time. */
export type ToWorker = { kind: 'wheel'; wheel: WheelSource } | AsideTask;

/** What a worker says once it can be sent something. */
export const READY = 'ready';

/** With null, the task could not be done. */
export type FromWorker = typeof READY | { wheel: CheckedWheel } | { aside: AsideResult | null };
