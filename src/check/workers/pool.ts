/** Worker threads that check wheels, each one at a time. */

import { stat } from 'node:fs/promises';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import { messageOf } from '../../base/errors.ts';

import { TINY_WHEEL, WORKER_HEAP, WORKER_YOUNG_HEAP, WORTH_WORKERS } from '../../base/limits.ts';
import { PriorityQueue } from '../../base/priorityQueue.ts';
import type { WheelProblem } from '../../model/problem.ts';
import type { WheelSource } from '../../wheel/facts.ts';
import type { AsideResult, AsideTask } from '../../wheel/readAside.ts';
import type { SharedReading } from '../../wheel/sharedReading.ts';
import {
  type CheckedWheel,
  checkWheel,
  failedWheel,
  type OpenPool,
  type WheelCheck,
  type WheelPool,
} from '../checkWheel.ts';
import { type FromWorker, READY, type ToWorker } from './messages.ts';
import { threadCount } from './threads.ts';
import { tuneV8 } from './tuneV8.ts';

const MiB = 1024 * 1024;

/** Workers as far as the machine has processors and memory for them. */
export const openWorkerPool: OpenPool = (how, signal) => {
  tuneV8();
  return new WorkerPool(how, { signal });
};

export interface PoolOptions {
  /** The worker's bundle. */
  script: URL;
  /** The calling one included. */
  threads: number;
  limits: ResourceLimits;
  /** Bytes of waiting wheels that are worth beginning workers. */
  worth: number;
  /** Bytes of one wheel that make it worth having workers help with it. */
  worthHelp: number;
  /** When it fires, what is checked in the calling thread ends. */
  signal: AbortSignal | undefined;
}

interface Task {
  wheel: WheelSource;
  /** Bytes of the wheel on disk. */
  size: number;
  isWanted: () => boolean;
  done: (checked: CheckedWheel | null) => void;
}

interface Thread {
  worker: Worker;
  isReady: boolean;
  /** What it is at: a wheel, or a part of the one that is checked in the calling thread. */
  task: Task | null;
  aside: ((result: AsideResult | null) => void) | null;
}

/**
 * Checks wheels in the calling thread and, when there is enough to do, in workers beside it, the largest of those that
 * wait first. Workers for which none is left help with a large one that the calling thread is at. Where no worker can be had, the calling thread does it all. A worker that dies costs the wheel that it
 * was at a finding, and nothing else; one that it helped with is read on without help.
 */
export class WorkerPool implements WheelPool {
  private readonly how: WheelCheck;
  private readonly options: PoolOptions;
  /** The largest first. */
  private readonly waiting = new PriorityQueue<Task>((a, b) => b.size - a.size);
  private waitingWorth = 0;
  private readonly threads = new Set<Thread>();
  /** The wheel that is checked in the calling thread, while others may help with it. */
  private shared: SharedReading | null = null;
  /** Whether the calling thread is at a wheel. */
  private isBusy = false;
  /** False once a thread ended before it was ready: its bundle is not there, or the system has no thread to give. */
  private canBegin = true;

  constructor(how: WheelCheck, options: Partial<PoolOptions> = {}) {
    this.how = how;
    this.options = {
      // Beside the bundle that this is in.
      script: new URL('./worker.js', import.meta.url),
      threads: threadCount(),
      limits: {
        maxOldGenerationSizeMb: WORKER_HEAP / MiB,
        maxYoungGenerationSizeMb: WORKER_YOUNG_HEAP / MiB,
      },
      worth: WORTH_WORKERS,
      worthHelp: WORTH_WORKERS,
      signal: undefined,
      ...options,
    };
  }

  async check(wheel: WheelSource, isWanted: () => boolean = () => true): Promise<CheckedWheel | null> {
    // What can't be opened costs nothing to look at.
    const size = await stat(wheel.path).then(
      (found) => found.size,
      () => 0,
    );
    return await new Promise((done) => {
      this.waiting.add({ wheel, size, isWanted, done });
      this.waitingWorth += worthOf(size);
      this.serve();
    });
  }

  /** Ends the threads. To be called when all that was asked for is done. */
  async close(): Promise<void> {
    this.canBegin = false;
    await Promise.all([...this.threads].map(({ worker }) => worker.terminate()));
  }

  /** Gives out what waits to whoever is free. */
  private serve(): void {
    if (!this.isBusy) this.checkNextHere();
    this.beginThreads();
    for (const thread of this.threads) {
      if (!thread.isReady || thread.task !== null || thread.aside !== null) continue;
      const task = this.takeLargest();
      if (task !== undefined) this.send(task, thread);
      else this.shared?.helpedBy((aside) => this.ask(aside, thread));
    }
  }

  private checkNextHere(): void {
    const task = this.takeLargest();
    if (task !== undefined) this.checkHere(task);
  }

  /** As many as what still waits is worth, or the wheel that others may help with. */
  private beginThreads(): void {
    const isWorth = this.waitingWorth >= this.options.worth;
    const wanted = this.shared === null ? (isWorth ? this.waiting.size : 0) : this.options.threads;
    const most = Math.min(this.options.threads - 1, wanted);
    while (this.canBegin && this.threads.size < most) this.begin();
  }

  private begin(): void {
    const { script, limits } = this.options;
    let worker: Worker;
    try {
      // What reads hostile files needs no secrets from the environment.
      worker = new Worker(script, {
        workerData: this.how,
        resourceLimits: limits,
        env: {},
        argv: [],
        execArgv: [],
      });
    } catch {
      this.canBegin = false;
      return;
    }
    const thread: Thread = { worker, isReady: false, task: null, aside: null };
    this.threads.add(thread);
    worker.on('message', (message: FromWorker) => this.hear(message, thread));
    worker.on('error', (error) => this.lose(thread, error));
    worker.on('exit', (code) => this.lose(thread, new Error(`its thread ended with code ${code}`)));
  }

  private hear(message: FromWorker, thread: Thread): void {
    const { task, aside } = thread;
    thread.task = null;
    thread.aside = null;
    if (message === READY) thread.isReady = true;
    else if ('wheel' in message) task?.done(message.wheel);
    else aside?.(message.aside);
    this.serve();
  }

  /** An error is followed by the thread's end: only the first counts. */
  private lose(thread: Thread, error: unknown): void {
    if (!this.threads.delete(thread)) return;
    if (!thread.isReady) this.canBegin = false;
    if (thread.task !== null) this.giveUp(thread.task, error);
    if (thread.aside !== null) {
      this.shared?.end();
      thread.aside(null);
    }
    this.serve();
  }

  private send(task: Task, thread: Thread): void {
    thread.task = task;
    tell(thread, { kind: 'wheel', wheel: task.wheel });
  }

  private ask(task: AsideTask, thread: Thread): Promise<AsideResult | null> {
    return new Promise((done) => {
      thread.aside = done;
      tell(thread, task);
    });
  }

  private checkHere(task: Task): void {
    this.isBusy = true;
    const { signal, threads, worthHelp } = this.options;
    const offer = (reading: SharedReading): void => {
      this.shared = reading;
      this.serve();
    };
    const isShared = this.canBegin && threads > 1 && task.size >= worthHelp;
    checkWheel(task.wheel, this.how, isShared ? { signal, offer } : { signal })
      .then(task.done, (error: unknown) => this.giveUp(task, error))
      .finally(() => {
        this.isBusy = false;
        this.shared = null;
        this.serve();
      });
  }

  private giveUp({ wheel, done }: Task, error: unknown): void {
    done(failedWheel(wheel, lossOf(error, this.options), this.how));
  }

  /** Of those that are still wanted. */
  private takeLargest(): Task | undefined {
    for (;;) {
      const task = this.waiting.take();
      this.waitingWorth -= worthOf(task?.size ?? 0);
      if (task === undefined || task.isWanted()) return task;
      task.done(null);
    }
  }
}

function tell({ worker }: Thread, message: ToWorker): void {
  worker.postMessage(message);
}

/** A second thread has to compile anew what tiny wheels take: a few hundred of them end sooner without it, and cost less. */
function worthOf(size: number): number {
  return size < TINY_WHEEL ? size / TINY_WHEELS_FOR_ONE : size;
}

const TINY_WHEELS_FOR_ONE = 8;

/** What is said of the wheel that a thread was lost over. */
function lossOf(error: unknown, { limits }: PoolOptions): WheelProblem {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    const reason = `reading it takes more than the ${limits.maxOldGenerationSizeMb} MiB of memory that one wheel gets`;
    return { kind: 'over-limit', member: null, reason };
  }
  return { kind: 'internal', member: null, reason: messageOf(error) };
}
