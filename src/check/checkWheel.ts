/** One wheel, from its file to what the rules say of it. */

import { WHEEL_WORK } from '../base/limits.ts';
import { allowanceOf, COST, ownWork, Work, WorkIsOver } from '../base/work.ts';
import { isNative } from '../binary/readBinary.ts';
import { judgeWheel } from '../judge/judgeWheel.ts';
import type { UnlocatedFinding } from '../locate/locateFindings.ts';
import type { WheelProblem } from '../model/problem.ts';
import type { Finding, WheelEntry } from '../model/report.ts';
import type { RuleSettings } from '../model/settings.ts';
import { wheelEntry } from '../report/wheelEntry.ts';
import { withinReport } from '../report/withinReport.ts';
import { chargedIgnore, type Dismissal, dismissFindings, type Ignore } from '../rules/ignores.ts';
import { overBudgetFindings } from '../rules/run/not-checked/overBudget.ts';
import { applyRules } from '../rules/run.ts';
import { externalLibrary } from '../rules/wheel/external-library.ts';
import type { MemberContent, WheelFacts, WheelSource } from '../wheel/facts.ts';
import { gitBlobIds, type ObjectFormat } from '../wheel/gitBlobs.ts';
import { openFailure, readWheel, unreadFacts } from '../wheel/readWheel.ts';

/** A wheel file, and what findings call it. */
export interface LabelledWheel {
  source: WheelSource;
  label: string;
}

/** What comes of a wheel; only a summary of its facts, which can be large. Plain data, so that a thread can send it. */
export interface CheckedWheel extends Omit<Dismissal<UnlocatedFinding>, 'used'> {
  entry: WheelEntry;
  /** False where a defect or a limit hides a part of the wheel, so that comparing it with others shows nothing. */
  isRead: boolean;
  /** Which ignores had a part in it, as indices. */
  used: number[];
  /** The normalised names in Requires-Dist, where a finding about a missing library asks for them; else empty. */
  requirements: readonly string[];
  /** Its native members, to be looked for in the repository. */
  natives: MemberContent[];
  /** What it takes of the budgets of the run. */
  cost: WheelCost;
}

/** What a wheel takes of the budgets that all wheels of a run share. */
export interface WheelCost {
  /** Units of work (src/base/work.ts) beyond those that a wheel of its size may cost anyway. */
  work: number;
  /** Characters of JSON. */
  report: number;
}

/** How the wheels of a run are checked, the same for all of them. */
export interface WheelCheck {
  settings: RuleSettings;
  ignores: readonly Ignore[];
  /** How the repository names contents, where findings are to be located in it. */
  objectFormat: ObjectFormat | null;
}

/** Checks wheels elsewhere, as many at a time as it sees fit. */
export interface WheelPool {
  /** Rejects for nothing that a wheel could hold; null where it is no longer wanted by the time that its turn comes. */
  check(wheel: LabelledWheel, isWanted: () => boolean): Promise<CheckedWheel | null>;
  /** Ends whatever is still under way, whose results then never come. */
  close(): Promise<void>;
}

/** Once the signal has fired, nobody waits for what the pool is at. */
export type OpenPool = (how: WheelCheck, signal?: AbortSignal) => WheelPool;

/**
 * Reads and judges one wheel. Rejects for nothing that it could hold; once the signal has fired, it ends at the next
 * chunk, with a result that means nothing.
 */
export async function checkWheel(
  { source, label }: LabelledWheel,
  how: WheelCheck,
  signal?: AbortSignal,
): Promise<CheckedWheel> {
  const facts = await readWheel(source, signal).catch((error: unknown) => openFailure(source, error));
  const checked = judgedSafely(facts, label, how);
  if (how.objectFormat === null || signal?.aborted) return checked;
  return await withBlobIds(checked, source, how.objectFormat);
}

/** What is said of a wheel whose check came to a sudden end. */
export function failedWheel(
  { source, label }: LabelledWheel,
  why: WheelProblem,
  how: WheelCheck,
): CheckedWheel {
  return judged(unreadFacts(source, why), label, how);
}

function judgedSafely(facts: WheelFacts, label: string, how: WheelCheck): CheckedWheel {
  try {
    return judged(facts, label, how);
  } catch (error) {
    if (error instanceof WorkIsOver) return judged(tooLaborious(facts), label, how);
    // A mistake of ours must not hide the findings for the other wheels.
    return judged(openFailure(facts.source, error), label, how);
  }
}

/** A wheel that was read, and on which the rules spent all that there was. */
function tooLaborious(facts: WheelFacts): WheelFacts {
  const reason = 'working out what its files need takes far more work than with any real wheel of its size';
  const { name, size, sha256, source } = facts;
  const unread = unreadFacts(source, { kind: 'over-budget', member: null, reason });
  return { ...unread, name, size, sha256, work: allowanceOf(facts) };
}

function judged(facts: WheelFacts, label: string, { settings, ignores }: WheelCheck): CheckedWheel {
  // A wheel that has used up its work while it was read is judged by what is known of it.
  const allowed = Math.max(0, allowanceOf(facts) - facts.work) + WHEEL_WORK;
  const work = new Work(allowed);
  work.charge(COST.wheel + facts.members.length * COST.member);
  const wheel = judgeWheel(facts, settings, work);
  const members = new Map(facts.members.map((member) => [member.path, member]));
  const charged = ignores.map((ignore) => chargedIgnore(ignore, work));
  const { kept, suppressed, used } = applyRules(wheel, label, charged);
  const natives = facts.members.flatMap(({ path, size, sha256, format }) =>
    isNative(format) && sha256 !== null ? [{ path, size, sha256 }] : [],
  );
  const cut = withinReport({
    entry: wheelEntry(facts, wheel.verdict, label),
    findings: [...kept, ...overBudgetFindings(facts, label)],
    suppressed,
  });
  return {
    entry: cut.entry,
    isRead: facts.problems.every(({ kind }) => kind === 'unsafe'),
    kept: cut.findings.map(({ ifCommitted, ...finding }) => {
      const member = finding.member === null ? undefined : members.get(finding.member);
      if (member === undefined) return withoutSubject(finding);
      const { path, size, sha256, format } = member;
      return { finding, subject: { member: path, size, sha256, blob: null, format }, ifCommitted };
    }),
    suppressed: cut.suppressed,
    used: used.map((ignore) => charged.indexOf(ignore)),
    requirements: kept.some(({ rule }) => rule === externalLibrary.id)
      ? (facts.distInfo?.metadata?.requiresDist ?? [])
      : [],
    natives,
    cost: {
      work: Math.max(0, facts.work + allowed - work.left - ownWork(facts)),
      report: cut.size + natives.reduce((sum, { path }) => sum + path.length + NATIVE_SIZE, 0),
    },
  };
}

/** What one of the natives takes beside its path. */
const NATIVE_SIZE = 100;

/** The same wheel under another label, as if it had been checked by that. */
export function relabelled(checked: CheckedWheel, label: string, ignores: readonly Ignore[]): CheckedWheel {
  if (checked.entry.label === label) return checked;
  const entry = { ...checked.entry, label };
  const found = checked.kept.map((each) => ({ ...each, finding: { ...each.finding, wheel: label } }));
  const { kept, suppressed, used } = dismissFindings(found, ignores, [entry], ({ finding }) => finding);
  return {
    ...checked,
    entry,
    kept,
    suppressed: [...checked.suppressed.map((each) => ({ ...each, wheel: label })), ...suppressed],
    used: [...new Set([...checked.used, ...used.map((ignore) => ignores.indexOf(ignore))])],
  };
}

/** A finding that is about no member of a wheel. */
export function withoutSubject(finding: Finding): UnlocatedFinding {
  return { finding, subject: null };
}

/** With Git's names for the members that findings are about, each of which is inflated once more for that. */
async function withBlobIds(
  checked: CheckedWheel,
  source: WheelSource,
  objectFormat: ObjectFormat,
): Promise<CheckedWheel> {
  const { entry, kept } = checked;
  const members = new Set(kept.flatMap(({ subject }) => subject?.member ?? []));
  if (members.size === 0) return checked;
  // A wheel that can't be read a second time has had its findings; they go without a place.
  const ids = await gitBlobIds(source, members, objectFormat).catch(() => new Map<string, string>());
  return {
    ...checked,
    entry: { ...entry, secondPasses: entry.secondPasses + ids.size },
    kept: kept.map(({ subject, ...each }) => ({
      ...each,
      subject: subject === null ? null : { ...subject, blob: ids.get(subject.member) ?? null },
    })),
  };
}
