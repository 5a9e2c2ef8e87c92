/** One wheel, from its file to what the rules say of it. */

import { isNative } from './binary/readBinary.ts';
import type { UnlocatedFinding } from './locate/locateFindings.ts';
import type { Finding, WheelEntry } from './report/report.ts';
import { wheelEntry } from './report/wheelEntry.ts';
import { type Dismissal, dismissFindings, type Ignore } from './rules/ignores.ts';
import { judgeWheel } from './rules/judgeWheel.ts';
import type { RuleSettings } from './rules/rule.ts';
import { applyRules } from './rules/runRules.ts';
import type { MemberContent, WheelFacts, WheelSource } from './wheel/facts.ts';
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
  /** Its native members, to be looked for in the repository. */
  natives: MemberContent[];
}

/** How the wheels of a run are checked. */
export interface WheelCheck {
  settings: RuleSettings;
  ignores: readonly Ignore[];
  /** How the repository names contents, where findings are to be located in it. */
  objectFormat: ObjectFormat | null;
}

/**
 * Reads and judges one wheel. Rejects for nothing that it could hold; once the signal has fired, it ends at the next
 * chunk, with a result that means nothing.
 */
export async function checkWheel(
  { source, label }: LabelledWheel,
  { settings, ignores, objectFormat }: WheelCheck,
  signal?: AbortSignal,
): Promise<CheckedWheel> {
  const judgedBy = (facts: WheelFacts): CheckedWheel => judged(facts, label, settings, ignores);
  const facts = await readWheel(source, signal).catch((error: unknown) => openFailure(source, error));
  const checked = judgedSafely(facts, judgedBy);
  if (objectFormat === null || signal?.aborted) return checked;
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
    natives: facts.members.flatMap(({ path, size, sha256, format }) =>
      isNative(format) && sha256 !== null ? [{ path, size, sha256 }] : [],
    ),
  };
}

/** The same wheel under another label, as if it had been checked by that. */
export function relabelled(checked: CheckedWheel, label: string, ignores: readonly Ignore[]): CheckedWheel {
  if (checked.entry.label === label) return checked;
  const entry = { ...checked.entry, label };
  const found = checked.kept.map(({ finding, subject }) => ({
    finding: { ...finding, wheel: label },
    subject,
  }));
  const { kept, suppressed, used } = dismissFindings(found, ignores, [entry], ({ finding }) => finding);
  return {
    ...checked,
    entry,
    kept,
    suppressed: [...checked.suppressed.map((each) => ({ ...each, wheel: label })), ...suppressed],
    used: [...new Set([...checked.used, ...used])],
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
