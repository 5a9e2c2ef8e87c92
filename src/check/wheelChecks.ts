/** Checks wheels as they come, few at a time. */

import { queueOf } from '../base/collections.ts';
import { unlessInterrupted } from '../base/interruption.ts';
import { WHEELS_AT_ONCE } from '../base/limits.ts';
import { DEFAULT_SETTINGS, type RuleSettings } from '../model/settings.ts';
import type { Ignore } from '../rules/ignores.ts';
import type { WheelSource } from '../wheel/facts.ts';
import type { ObjectFormat } from '../wheel/gitBlobs.ts';
import {
  type CheckedWheel,
  checkWheel,
  type LabelledWheel,
  type OpenPool,
  relabelled,
  type WheelPool,
} from './checkWheel.ts';
import { RunBudgets } from './runBudget.ts';

/** How they are checked. */
export interface WheelCheckOptions {
  settings?: RuleSettings;
  ignores?: readonly Ignore[];
  /** Where places will be looked for: then members are named as that repository names contents. */
  locate?: { repository: { objectFormat: ObjectFormat | null } } | null;
  /** When it fires, no check is begun or waited for any more. */
  signal?: AbortSignal;
  /** Who checks the single wheels; without it that is done here. */
  openPool?: OpenPool;
}

/**
 * The checks of a run. Each wheel is checked once, however often it is asked for: first when it arrives, so that its file
 * can go, and again for the report, when it is known which other wheels have its name.
 */
export class WheelChecks {
  private readonly ignores: readonly Ignore[];
  private readonly signal: AbortSignal | undefined;
  private readonly pool: WheelPool;
  private readonly begun = new Map<WheelSource, Promise<CheckedWheel | null>>();
  /** Budgets that all of them share. */
  readonly budgets = new RunBudgets();

  constructor({
    settings = DEFAULT_SETTINGS,
    ignores = [],
    locate = null,
    signal,
    openPool = checkHere,
  }: WheelCheckOptions) {
    this.ignores = ignores;
    this.signal = signal;
    const objectFormat = locate?.repository.objectFormat ?? null;
    this.pool = openPool({ settings, ignores, objectFormat }, signal);
  }

  /**
   * What a check came to, under this label; null when the signal fired before it was done, or where the budgets of the run
   * were used up before it.
   */
  async check({ source, label }: LabelledWheel): Promise<CheckedWheel | null> {
    this.begin({ source, label });
    await this.begun.get(source);
    // By now those before it may have used up the budgets.
    const result = (await this.begun.get(source)) ?? null;
    return result === null ? null : relabelled(result, label, this.ignores);
  }

  /** Begins a check that will be asked for. */
  begin(wheel: LabelledWheel): void {
    if (!this.begun.has(wheel.source)) this.begun.set(wheel.source, this.checkOnce(wheel));
  }

  /** To be called when nothing more is asked for. */
  async close(): Promise<void> {
    await this.pool.close();
  }

  /** A check's own end can wait for a chunk that inflates to a thousand times its size. */
  private async checkOnce(wheel: LabelledWheel): Promise<CheckedWheel | null> {
    const isWanted = (): boolean => this.budgets.beyond(wheel.source) === null;
    const checked = await unlessInterrupted(this.signal, () => this.pool.check(wheel, isWanted), null);
    if (checked === null || this.signal?.aborted) return null;
    this.budgets.add(wheel.source, checked.cost);
    this.letGo();
    return isWanted() ? checked : null;
  }

  /** What is beyond the budgets takes memory for nothing. */
  private letGo(): void {
    if (!this.budgets.areUsedUp) return;
    for (const source of this.begun.keys())
      if (this.budgets.beyond(source) !== null) this.begun.set(source, Promise.resolve(null));
  }
}

const checkHere: OpenPool = (how, signal) => {
  const queue = queueOf(WHEELS_AT_ONCE);
  return {
    check: (wheel, isWanted) =>
      queue(() => (isWanted() ? checkWheel(wheel, how, signal) : Promise.resolve(null))),
    close: () => Promise.resolve(),
  };
};
