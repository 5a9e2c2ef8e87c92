/** How many worker threads there may be. */

import { availableParallelism } from 'node:os';
import { MAX_WORKERS, WORKER_MEMORY } from '../../base/limits.ts';

/** One for each processor, as far as memory and {@link MAX_WORKERS} allow; at least one. */
export function threadCount(
  processors = availableParallelism(),
  freeMemory = process.availableMemory(),
): number {
  return Math.max(1, Math.min(processors, MAX_WORKERS, Math.floor(freeMemory / WORKER_MEMORY)));
}
