/** How much of one wheel the report may hold: hostile ones have far more to say than anybody reads. */

import { MAX_WHEEL_REPORT } from '../base/limits.ts';
import { counted } from '../base/words.ts';
import type { Finding, WheelEntry } from '../model/report.ts';
import { NO_VERDICT } from '../model/verdict.ts';

/** What the report says of one wheel. */
export interface WheelReport<Item extends Finding> {
  entry: WheelEntry;
  findings: Item[];
}

/** As much of it as fits. */
export interface Fitted<Item extends Finding> extends WheelReport<Item> {
  /** Characters of JSON. */
  size: number;
  /** What was left out, as a clause about the wheel; null where nothing was. */
  leftOut: string | null;
}

/** The same as long as it is within the budget; else as much of the findings, then of the binaries, then of the links as fits. */
export function withinReport<Item extends Finding>(report: WheelReport<Item>): Fitted<Item> {
  const room = new Room(MAX_WHEEL_REPORT);
  const { entry } = report;
  // What stands in the way of a policy can be as many and long names as the files have.
  const whole = { ...entry, binaries: [], links: [] };
  const isFrameTooLarge = JSON.stringify(whole).length > MAX_WHEEL_REPORT / 2;
  const frame = isFrameTooLarge ? { ...whole, verdict: NO_VERDICT } : whole;
  room.take(frame);
  const findings = room.fill(report.findings);
  const binaries = room.fill(entry.binaries);
  const links = room.fill(entry.links);
  const left = [
    report.findings.length - findings.length,
    entry.binaries.length - binaries.length,
    entry.links.length - links.length,
  ];
  if (!isFrameTooLarge && left.every((count) => count === 0))
    return { ...report, size: room.taken, leftOut: null };
  const leftOut = `it fills the ${MAX_WHEEL_REPORT} characters that the report has for one wheel; ${counted(left[0] ?? 0, 'finding')}, ${counted(left[1] ?? 0, 'native file')} and ${counted(left[2] ?? 0, 'link')} to libraries are left out${isFrameTooLarge ? ', and the verdict' : ''}`;
  const moreLinks = entry.moreLinks + (left[2] ?? 0);
  return { entry: { ...frame, binaries, links, moreLinks }, findings, size: room.taken, leftOut };
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
