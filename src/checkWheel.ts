/** One wheel, from its file to what the rules say of it. */

import { unlessInterrupted } from './interruption.ts';
import type { UnlocatedFinding } from './locate/locateFindings.ts';
import type { Finding, WheelEntry } from './report/report.ts';
import { wheelEntry } from './report/wheelEntry.ts';
import type { Dismissal, Ignore } from './rules/ignores.ts';
import { judgeWheel } from './rules/judgeWheel.ts';
import type { RuleSettings } from './rules/rule.ts';
import { applyRules } from './rules/runRules.ts';
import type { WheelFacts, WheelSource } from './wheel/facts.ts';
import { gitBlobIds, type ObjectFormat } from './wheel/gitBlobs.ts';
import { openFailure, readWheel } from './wheel/readWheel.ts';

/** A wheel file, and what findings call it. */
export interface LabelledWheel {
  source: WheelSource;
  label: string;
}

/** Only the summary of a wheel outlives its check: facts can be large. */
export interface CheckedWheel extends Dismissal<UnlocatedFinding> {
  entry: WheelEntry;
  /** False where a defect or a limit hides a part of the wheel, so that comparing it with others shows nothing. */
  isRead: boolean;
}

/** How the wheels of a run are checked. */
export interface WheelCheck {
  settings: RuleSettings;
  ignores: readonly Ignore[];
  /** How the repository names contents, where findings are to be located in it. */
  objectFormat: ObjectFormat | null;
  /** Ends the reading of the wheel at its next chunk. */
  signal?: AbortSignal | undefined;
}

/**
 * Reads and judges one wheel. Rejects for nothing that it could hold; null when the signal fired before it was done.
 */
export async function checkWheel(
  { source, label }: LabelledWheel,
  { settings, ignores, objectFormat, signal }: WheelCheck,
): Promise<CheckedWheel | null> {
  const judgedBy = (facts: WheelFacts): CheckedWheel => judged(facts, label, settings, ignores);
  const read = (): Promise<WheelFacts> =>
    readWheel(source, signal).catch((error: unknown) => openFailure(source, error));
  // Its own end can wait for a chunk that inflates to a thousand times its size.
  const facts = await unlessInterrupted(signal, read, null);
  if (facts === null || signal?.aborted) return null;
  const checked = judgedSafely(facts, judgedBy);
  if (objectFormat === null) return checked;
  return { ...checked, kept: await withBlobIds(checked.kept, source, objectFormat) };
}

function judgedSafely(facts: WheelFacts, judgedBy: (facts: WheelFacts) => CheckedWheel): CheckedWheel {
  try {
    return judgedBy(facts);
  } catch (error) {
    // A mistake of ours must not hide the findings for the other wheels.
    return judgedBy(openFailure(facts.source, error));
  }
}

function judged(
  facts: WheelFacts,
  label: string,
  settings: RuleSettings,
  ignores: readonly Ignore[],
): CheckedWheel {
  const wheel = judgeWheel(facts, settings);
  const members = new Map(facts.members.map((member) => [member.path, member]));
  const { kept, suppressed, used } = applyRules(wheel, label, ignores);
  return {
    entry: wheelEntry(facts, wheel.verdict, label),
    isRead: facts.problems.every(({ kind }) => kind === 'unsafe'),
    kept: kept.map((finding) => {
      const member = finding.member === null ? undefined : members.get(finding.member);
      if (member === undefined) return withoutSubject(finding);
      const { path, size, sha256, format } = member;
      return { finding, subject: { member: path, size, sha256, blob: null, format } };
    }),
    suppressed,
    used,
  };
}

/** A finding that is about no member of a wheel. */
export function withoutSubject(finding: Finding): UnlocatedFinding {
  return { finding, subject: null };
}

async function withBlobIds(
  findings: UnlocatedFinding[],
  source: WheelSource,
  objectFormat: ObjectFormat,
): Promise<UnlocatedFinding[]> {
  const members = new Set(findings.flatMap(({ subject }) => subject?.member ?? []));
  if (members.size === 0) return findings;
  // A wheel that can't be read a second time has had its findings; they go without a place.
  const ids = await gitBlobIds(source, members, objectFormat).catch(() => new Map<string, string>());
  return findings.map(({ finding, subject }) => ({
    finding,
    subject: subject === null ? null : { ...subject, blob: ids.get(subject.member) ?? null },
  }));
}
