/** The budgets that all wheels of a run share. */

import { MAX_RUN_REPORT, RUN_WORK } from '../base/limits.ts';
import { compareWheels } from '../collect/collected.ts';
import type { RunBudget } from '../model/runFacts.ts';
import type { WheelSource } from '../wheel/facts.ts';
import type { WheelCost } from './checkWheel.ts';

interface Known {
  source: WheelSource;
  cost: WheelCost;
}

/**
 * Wheels are checked in any order, several at a time, and yet the same ones must have used up a budget each time. So the
 * wheels are counted in the order of their names: one is beyond a budget when those before it have used it up, or it does
 * itself. What one more wheel costs can only put others beyond it, so that what is beyond need not be kept or begun.
 */
export class RunBudgets {
  private known: Known[] = [];
  private readonly spent = { work: 0, report: 0 };
  private first: { at: Known; budget: RunBudget } | null = null;

  /** Counts a wheel that was checked. */
  add(source: WheelSource, cost: WheelCost): void {
    this.known.push({ source, cost });
    this.spent.work += cost.work;
    this.spent.report += cost.report;
    if (this.spent.work > RUN_WORK || this.spent.report > MAX_RUN_REPORT) this.cut();
  }

  /** Which budget a wheel is beyond, as far as is known by now; null while it is not. */
  beyond(source: WheelSource): RunBudget | null {
    const { first } = this;
    return first !== null && compareWheels(source, first.at.source) >= 0 ? first.budget : null;
  }

  /** True once any wheel is beyond a budget. */
  get areUsedUp(): boolean {
    return this.first !== null;
  }

  private cut(): void {
    const left = { work: RUN_WORK, report: MAX_RUN_REPORT };
    this.known.sort((a, b) => compareWheels(a.source, b.source));
    for (const [index, at] of this.known.entries()) {
      left.work -= at.cost.work;
      left.report -= at.cost.report;
      if (left.work >= 0 && left.report >= 0) continue;
      this.first = { at, budget: left.work < 0 ? 'work' : 'report' };
      // What lies beyond stays so, whatever else comes.
      this.known = this.known.slice(0, index + 1);
      return;
    }
  }
}
