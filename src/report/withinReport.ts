/** How much of one wheel the report may hold: hostile ones have far more to say than anybody reads. */

import { MAX_WHEEL_REPORT } from '../base/limits.ts';
import type { Report, WheelEntry } from '../model/report.ts';
import { NO_VERDICT } from '../model/verdict.ts';
import { overBudgetFinding } from '../rules/run/not-checked/overBudget.ts';
import type { RuleFinding } from '../rules/run.ts';

/** What the report says of one wheel. */
export interface WheelReport {
  entry: WheelEntry;
  findings: RuleFinding[];
  suppressed: Report['suppressed'];
}

/**
 * The same with its size in characters of JSON, as long as that is within the budget; else as much of the findings
 * and then of the binaries as fits, and a finding that says so.
 */
export function withinReport(report: WheelReport): WheelReport & { size: number } {
  const room = new Room(MAX_WHEEL_REPORT);
  const { entry } = report;
  // What stands in the way of a policy can be as many and long names as the files have.
  const whole = { ...entry, binaries: [] };
  const isFrameTooLarge = JSON.stringify(whole).length > MAX_WHEEL_REPORT / 2;
  const frame = isFrameTooLarge ? { ...whole, verdict: NO_VERDICT } : whole;
  room.take(frame);
  const findings = room.fill(report.findings);
  const suppressed = room.fill(report.suppressed);
  const binaries = room.fill(entry.binaries);
  const left = [
    report.findings.length - findings.length,
    report.suppressed.length - suppressed.length,
    entry.binaries.length - binaries.length,
  ];
  if (!isFrameTooLarge && !left.some((count) => count > 0)) return { ...report, size: room.taken };
  const reason = `it fills the ${MAX_WHEEL_REPORT} characters that the report has for one wheel; ${left[0]} findings, ${left[1]} ignored ones and ${left[2]} native files are left out${isFrameTooLarge ? ', and the verdict' : ''}`;
  const finding = overBudgetFinding(reason, entry.label);
  room.take(finding);
  return { entry: { ...frame, binaries }, findings: [...findings, finding], suppressed, size: room.taken };
}

class Room {
  taken = 0;
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  take(value: unknown): void {
    this.taken += JSON.stringify(value).length;
  }

  /** The first of them, up to the one that fits no more. */
  fill<Item>(items: readonly Item[]): Item[] {
    const end = items.findIndex((item) => {
      this.take(item);
      return this.taken > this.most;
    });
    return end < 0 ? [...items] : items.slice(0, end);
  }
}
