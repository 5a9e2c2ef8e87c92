/** What main thread and workers say to each other: plain data, as threads can send it. */

import type { WheelSource } from '../../wheel/facts.ts';
import type { CheckedWheel } from '../checkWheel.ts';

/** A worker is begun with how wheels are checked, and then sent one wheel at a time. */
export type ToWorker = WheelSource;

/** What a worker says once it can be sent wheels. */
export const READY = 'ready';

export type FromWorker = typeof READY | CheckedWheel;
