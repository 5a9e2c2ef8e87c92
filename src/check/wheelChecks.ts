/** Checks wheels as they come, few at a time. */

import { queueOf } from '../base/collections.ts';
import { unlessInterrupted } from '../base/interruption.ts';
import type { Ignore } from '../model/ignore.ts';
import { DEFAULT_SETTINGS, type RuleSettings } from '../model/settings.ts';
import type { WheelSource } from '../wheel/facts.ts';
import type { ObjectFormat } from '../wheel/gitBlobs.ts';
import { type CheckedWheel, checkWheel, type OpenPool, type WheelPool } from './checkWheel.ts';
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
    this.signal = signal;
    const objectFormat = locate?.repository.objectFormat ?? null;
    const ignoredRules = ignores.filter(({ member }) => member !== null).map(({ rule }) => rule);
    this.pool = openPool({ settings: { ...settings, ignoredRules }, objectFormat }, signal);
  }

  /**
   * What a check came to; null when the signal fired before it was done, or where the budgets of the run
   * were used up before it.
   */
  async check(source: WheelSource): Promise<CheckedWheel | null> {
    this.begin(source);
    await this.begun.get(source);
    // By now those before it may have used up the budgets.
    return (await this.begun.get(source)) ?? null;
  }

  /** Begins a check that will be asked for. */
  begin(wheel: WheelSource): void {
    if (!this.begun.has(wheel)) this.begun.set(wheel, this.checkOnce(wheel));
  }

  /** To be called when nothing more is asked for. */
  async close(): Promise<void> {
    await this.pool.close();
  }

  /** A check's own end can wait for a chunk that inflates to a thousand times its size. */
  private async checkOnce(wheel: WheelSource): Promise<CheckedWheel | null> {
    const isWanted = (): boolean => this.budgets.beyond(wheel) === null;
    const checked = await unlessInterrupted(this.signal, () => this.pool.check(wheel, isWanted), null);
    if (checked === null || this.signal?.aborted) return null;
    this.budgets.add(wheel, checked.cost);
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
  const queue = queueOf(1);
  return {
    check: (wheel, isWanted) =>
      queue(() => (isWanted() ? checkWheel(wheel, how, { signal }) : Promise.resolve(null))),
    close: () => Promise.resolve(),
  };
};
