/** One wheel, from its file to what the rules say of it. */

import { WHEEL_WORK } from '../base/limits.ts';
import { allowanceOf, COST, ownWork, Work, WorkIsOver } from '../base/work.ts';
import { isNative } from '../binary/readBinary.ts';
import { judgeWheel } from '../judge/judgeWheel.ts';
import type { WheelProblem } from '../model/problem.ts';
import type { WheelEntry } from '../model/report.ts';
import type { RuleSettings } from '../model/settings.ts';
import { wheelEntry } from '../report/wheelEntry.ts';
import { withinReport } from '../report/withinReport.ts';
import type { Found } from '../rules/rule.ts';
import { runRules } from '../rules/run.ts';
import { externalLibrary } from '../rules/wheel/external-library.ts';
import type { MemberContent, WheelFacts, WheelSource } from '../wheel/facts.ts';
import { gitBlobIds, type ObjectFormat } from '../wheel/gitBlobs.ts';
import { openFailure, type ReadOptions, readWheel, unreadFacts } from '../wheel/readWheel.ts';

/** What comes of a wheel; only a summary of its facts, which can be large. Plain data, so that a thread can send it. */
export interface CheckedWheel {
  /** Under its file name: its label is settled when it is known which other wheels there are. */
  entry: WheelEntry;
  /** Before any ignore has been asked. */
  findings: Found[];
  /** Why it was not checked to its end, as clauses about the wheel. */
  stops: string[];
  /** False where a defect or a limit hides a part of the wheel, so that comparing it with others shows nothing. */
  isRead: boolean;
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

/** How the wheels of a run are checked, the same for all of them. Plain data. */
export interface WheelCheck {
  settings: RuleSettings;
  /** How the repository names contents, where findings are to be located in it. */
  objectFormat: ObjectFormat | null;
}

/** Checks wheels elsewhere, as many at a time as it sees fit. */
export interface WheelPool {
  /** Rejects for nothing that a wheel could hold; null where it is no longer wanted by the time that its turn comes. */
  check(wheel: WheelSource, isWanted: () => boolean): Promise<CheckedWheel | null>;
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
  source: WheelSource,
  how: WheelCheck,
  reading: ReadOptions = {},
): Promise<CheckedWheel> {
  const facts = await readWheel(source, reading).catch((error: unknown) => openFailure(source, error));
  const checked = judgedSafely(facts, how);
  // They can be most of what is held, and the next wheel is read before the garbage collector comes by.
  for (const { binary } of facts.members) for (const { exports } of binary?.images ?? []) exports.letGo();
  if (how.objectFormat === null || reading.signal?.aborted) return checked;
  return await withBlobIds(checked, source, how.objectFormat);
}

/** What is said of a wheel whose check came to a sudden end. */
export function failedWheel(source: WheelSource, why: WheelProblem, how: WheelCheck): CheckedWheel {
  return judged(unreadFacts(source, why), how);
}

function judgedSafely(facts: WheelFacts, how: WheelCheck): CheckedWheel {
  try {
    return judged(facts, how);
  } catch (error) {
    if (error instanceof WorkIsOver) return judged(tooLaborious(facts), how);
    // A mistake of ours must not hide the findings for the other wheels.
    return judged(openFailure(facts.source, error), how);
  }
}

/** A wheel that was read, and on which the rules spent all that there was. */
function tooLaborious(facts: WheelFacts): WheelFacts {
  const reason = 'working out what its files need takes far more work than with any real wheel of its size';
  const { name, size, sha256, source } = facts;
  const unread = unreadFacts(source, { kind: 'over-budget', member: null, reason });
  return { ...unread, name, size, sha256, work: allowanceOf(facts) };
}

function judged(facts: WheelFacts, { settings }: WheelCheck): CheckedWheel {
  // A wheel that has used up its work while it was read is judged by what is known of it.
  const allowed = Math.max(0, allowanceOf(facts) - facts.work) + WHEEL_WORK;
  const work = new Work(allowed);
  work.charge(COST.wheel + facts.members.length * COST.member);
  const wheel = judgeWheel(facts, settings, work);
  const natives = facts.members.flatMap(({ path, size, sha256, format }) =>
    isNative(format) && sha256 !== null ? [{ path, size, sha256 }] : [],
  );
  const { entry, findings, size, leftOut } = withinReport({
    entry: wheelEntry(facts, wheel.verdict, wheel.links),
    findings: runRules('wheel', wheel, settings),
  });
  const overBudget = facts.problems.filter(({ kind }) => kind === 'over-budget');
  return {
    entry,
    findings,
    stops: [...overBudget.map(({ reason }) => reason), ...(leftOut === null ? [] : [leftOut])],
    isRead: facts.problems.every(({ kind }) => kind === 'unsafe'),
    requirements: findings.some(({ rule }) => rule === externalLibrary.id) ? wheel.requirements.offered : [],
    natives,
    cost: {
      work: Math.max(0, facts.work + allowed - work.left - ownWork(facts)),
      report: size + natives.reduce((sum, { path }) => sum + path.length + NATIVE_SIZE, 0),
    },
  };
}

/** What one of the natives takes beside its path. */
const NATIVE_SIZE = 100;

/** With Git's names for the members that findings are about, each of which is inflated once more for that. */
async function withBlobIds(
  checked: CheckedWheel,
  source: WheelSource,
  objectFormat: ObjectFormat,
): Promise<CheckedWheel> {
  const { entry, findings } = checked;
  const members = new Set(findings.flatMap(({ subject }) => subject?.member ?? []));
  if (members.size === 0) return checked;
  // A wheel that can't be read a second time has had its findings; they go without a place.
  const ids = await gitBlobIds(source, members, objectFormat).catch(() => new Map<string, string>());
  return {
    ...checked,
    entry: { ...entry, secondPasses: entry.secondPasses + ids.size },
    findings: findings.map(({ subject, ...finding }) => ({
      ...finding,
      subject: subject === null ? null : { ...subject, blob: ids.get(subject.member) ?? null },
    })),
  };
}
