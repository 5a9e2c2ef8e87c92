/** What the three rules about foreign binaries (of another system, architecture or libc) have in common. */

import { groupBy, listOf, listSome, sortedDistinct } from '../../base/collections.ts';
import { MAX_FINDINGS_PER_RULE, MAX_LISTED_MEMBERS } from '../../base/limits.ts';
import { baseName, withArticle } from '../../base/words.ts';
import type { BinaryFacts } from '../../binary/facts.ts';
import { isLoaded, type JudgedMember, type JudgedWheel } from '../../judge/judgedWheel.ts';
import { isTestData } from '../../judge/judgeWheel.ts';
import type { MisfitKind } from '../../judge/misfit.ts';
import type { WheelPromise } from '../../judge/wheelPromise.ts';
import type { Severity } from '../../model/report.ts';
import type { Draft } from '../rule.ts';
import { steps } from './steps.ts';
import { uselessFiles } from './uselessFiles.ts';
import { architectureOf, promisedArchitecture, systemName } from './words.ts';

/** A native member that is foreign to its wheel. */
export interface ForeignMember extends JudgedMember {
  binary: BinaryFacts;
  promise: WheelPromise;
}

/** How one of the three rules speaks of what is wrong. */
export interface ForeignRule {
  kind: MisfitKind;
  /** What the file was made for and what the wheel promises, in a word each. */
  names(member: ForeignMember): { actual: string; expected: string };
  /** `isAll` where the wheel has no other file that could be loaded or run. */
  describe(member: ForeignMember, isAll?: boolean): Draft | null;
}

/**
 * One draft for each foreign member, with three exceptions. Siblings show that a file is meant: their group gives
 * one notice, under the rule of its first foreign member. Where everything that could be loaded or run from the wheel
 * is foreign, the wheel as a whole was built for something else: one cause, one draft. And more files that are foreign in
 * the same way than a report lists came along together.
 */
export function foreignDrafts(wheel: JudgedWheel, rule: ForeignRule): Draft[] {
  const foreign = wheel.members.map((member) => asForeign(member, wheel)).filter((member) => member !== null);
  const lone = foreign.filter(({ misfit, siblings }) => misfit === rule.kind && siblings.length === 0);
  const leads = firstOfEachGroup(foreign).filter(({ misfit }) => misfit === rule.kind);
  return [...loneDrafts(wheel, lone, foreign, rule), ...leads.map((lead) => siblingNotice(lead, foreign))];
}

function loneDrafts(
  wheel: JudgedWheel,
  lone: ForeignMember[],
  foreign: readonly ForeignMember[],
  rule: ForeignRule,
): Draft[] {
  const wholeWheel = wholeWheelDraft(wheel, lone, rule);
  if (wholeWheel !== null) return [wholeWheel];
  const useless = new Set(uselessFiles(wheel).map(({ facts }) => facts.path));
  const unused = foreign.filter(({ facts }) => useless.has(facts.path));
  // Whatever else is wrong with the others, it is one wheel that was built for something else.
  const isMine = MISFIT_KINDS.find((kind) => unused.some(({ misfit }) => misfit === kind)) === rule.kind;
  const rest = lone.filter(({ facts }) => !useless.has(facts.path));
  return [...(isMine ? uselessDrafts(unused, rule) : []), ...singleDrafts(rest, rule)];
}

/** As the rules come: what is for another system says nothing by its architecture. */
const MISFIT_KINDS: readonly MisfitKind[] = ['platform', 'architecture', 'libc'];

function uselessDrafts(unused: readonly ForeignMember[], rule: ForeignRule): Draft[] {
  const [first] = unused;
  if (first === undefined) return [];
  if (unused.length === 1) return [rule.describe(first, true)].filter((each) => each !== null);
  const own = unused.filter(({ misfit }) => misfit === rule.kind);
  const mine = own.find(({ role }) => role === 'library') ?? own[0] ?? first;
  const { promise } = mine;
  const expected =
    own.length === unused.length
      ? rule.names(mine).expected
      : `${listOf(promise.systems.map(systemName))}/${promisedArchitecture(promise)}`;
  const actual = listOf(sortedDistinct(unused.map(actualOf)));
  const paths = unused.map(({ facts }) => facts.path);
  return [
    {
      severity: 'error',
      member: mine.facts.path,
      covers: paths,
      causeKey: `no file but for ${actual}, promised is ${expected}`,
      title: `the whole wheel is built for ${actual}, its tags promise ${expected}`,
      message:
        `All ${paths.length} native files of the wheel (${listSome(withFirst(mine, paths), 2)}) are built for ${actual}; the tags promise ${expected}. ` +
        `None of them ${mine.role === 'program' ? 'runs' : 'can be loaded'} there: "${refusal(mine)}".`,
      remedy: uselessRemedy(expected),
      ifCommitted: 'rebuild',
      data: { ...foreignData(mine), members: paths.slice(0, MAX_LISTED_MEMBERS), count: paths.length },
    },
  ];
}

function withFirst({ facts }: ForeignMember, paths: readonly string[]): string[] {
  return [facts.path, ...paths.filter((path) => path !== facts.path)];
}

/** What makes the file foreign. */
function actualOf({ misfit, binary }: ForeignMember): string {
  if (misfit === 'platform') return systemName(binary.system);
  return misfit === 'libc' ? binary.libc : architectureOf(binary);
}

/** What to do about a wheel that has nothing for its tags. */
export function uselessRemedy(expected: string): string {
  return steps(
    `Build for ${expected}: check the target of the compiler, CMake or Rust, and which prebuilt files were downloaded.`,
    'If the files are right, give the wheel the tag that they are for: no rename, no fixed --plat-name.',
  );
}

/** What is said where somebody loads, or starts, a foreign file. */
export function refusal({ binary, role, promise, misfit }: ForeignMember): string {
  const [system] = promise.systems;
  const isProgram = role === 'program';
  if (system === 'windows')
    return isProgram && misfit === 'architecture'
      ? "[WinError 216] This version of %1 is not compatible with the version of Windows you're running"
      : '[WinError 193] %1 is not a valid Win32 application';
  if (system === 'macos') {
    if (misfit !== 'architecture') return isProgram ? 'exec format error' : 'not a mach-o file';
    const asApple = (name = ''): string => (name === 'aarch64' ? 'arm64' : name);
    return isProgram
      ? 'Bad CPU type in executable'
      : `incompatible architecture (have '${asApple(binary.architectures[0])}', need '${asApple(promise.architectures[0])}')`;
  }
  if (binary.format === 'elf' && binary.architectures.join() === 'i686' && misfit === 'architecture')
    return 'wrong ELF class: ELFCLASS32';
  if (isProgram) return misfit === 'libc' ? 'No such file or directory' : 'Exec format error';
  return misfit === 'platform' && binary.format !== 'elf'
    ? 'invalid ELF header'
    : 'cannot open shared object file';
}

function singleDrafts(lone: readonly ForeignMember[], rule: ForeignRule): Draft[] {
  const described = lone.flatMap((member) => {
    const draft = rule.describe(member);
    return draft === null ? [] : [{ member, draft }];
  });
  const alike = groupBy(described, ({ member, draft }) => {
    const { actual } = rule.names(member);
    return `${draft.severity} ${isLoaded(member)} ${actual} ${placeOf(member.facts.path)}`;
  });
  return [...alike.values()].flatMap((group) =>
    // One beside the other some would be left out.
    group.length <= MAX_FINDINGS_PER_RULE ? group.map(({ draft }) => draft) : crowdDraft(group, rule),
  );
}

/** A folder that came along, so that an ignore for it leaves the rest of the wheel: `pkg/vendor`, `pkg/m#` of `pkg/m12/lib.so`. */
function placeOf(path: string): string {
  return path.split('/').slice(0, -1).slice(0, FOLDERS_COMPARED).join('/').replaceAll(/\d+/g, '#');
}

const FOLDERS_COMPARED = 2;

function crowdDraft(group: readonly { member: ForeignMember; draft: Draft }[], rule: ForeignRule): Draft[] {
  const [first] = group;
  if (first === undefined) return [];
  const { actual, expected } = rule.names(first.member);
  const paths = group.map(({ member }) => member.facts.path);
  return [
    {
      ...first.draft,
      covers: paths,
      causeKey: `${paths.length} files for ${actual}, promised is ${expected}`,
      title: `${paths.length} files for ${actual} in ${withArticle(expected)} wheel: ${baseName(paths[0] ?? '')}, …`,
      data: { ...first.draft.data, members: paths.slice(0, MAX_LISTED_MEMBERS), count: paths.length },
      message: `${paths.length} native files (${listSome(paths, 2)}) are built for ${actual}; the tags promise ${expected}. ${
        isLoaded(first.member) ? 'The import fails' : 'None of them can be loaded or run'
      } there.`,
    },
  ];
}

function asForeign(member: JudgedMember, { promise }: JudgedWheel): ForeignMember | null {
  const { binary } = member.facts;
  return member.misfit === null || binary === null || promise === null
    ? null
    : { ...member, binary, promise };
}

function wholeWheelDraft(wheel: JudgedWheel, lone: ForeignMember[], rule: ForeignRule): Draft | null {
  const loaded = lone.filter((member) => isLoaded(member) && !isTestData(member.facts.path));
  const [first] = loaded;
  if (first === undefined || loaded.length < 2) return null;
  const allLoaded = wheel.members.filter(isLoaded).length;
  const { actual, expected } = rule.names(first);
  const alike = lone.filter((member) => rule.names(member).actual === actual);
  if (allLoaded !== loaded.length || alike.length !== lone.length) return null;
  const paths = lone.map(({ facts }) => facts.path);
  return {
    severity: rule.describe(first)?.severity ?? 'error',
    member: first.facts.path,
    covers: paths,
    causeKey: `every file is for ${actual}, promised is ${expected}`,
    title: `the whole wheel is built for ${actual}, its tags promise ${expected}`,
    message:
      `All ${paths.length} native files that are used from the wheel are built for ${actual}. The tags promise ${expected}, where no ` +
      'import works. Either the build ran for the wrong target, or the file was renamed afterwards.',
    remedy: steps(
      `Check that the compiler, CMake toolchain or Rust target in use is for ${expected}.`,
      'Let auditwheel, delocate or the build backend choose the platform tag: no rename, no fixed --plat-name.',
    ),
    data: { ...foreignData(first), members: paths },
  };
}

function firstOfEachGroup(foreign: ForeignMember[]): ForeignMember[] {
  const leads = new Map<string, ForeignMember>();
  for (const member of foreign) {
    const group = member.siblings[0];
    if (group !== undefined && !leads.has(group)) leads.set(group, member);
  }
  return [...leads.values()];
}

function siblingNotice({ facts, siblings }: ForeignMember, foreign: ForeignMember[]): Draft {
  // Not the whole group: what Python loads may belong to it and still not be excused.
  const excused = foreign.filter((member) => member.siblings === siblings);
  return {
    severity: 'notice',
    member: facts.path,
    covers: excused.map((member) => member.facts.path),
    causeKey: siblings.join('\n'),
    title: `${siblings.length} builds of one file for several platforms`,
    message:
      `The wheel ships the same file for several platforms: ${listSome(siblings, 3)}. ` +
      "Those for other platforms than the wheel's own never run where it is installed.",
    remedy: 'If intended, no action needed. Otherwise package only the file for the platform being built.',
    data: { members: siblings },
  };
}

/**
 * How much a foreign member weighs: an error for whatever somebody would load or run, a warning for test data
 * and for files that only a linker reads.
 */
export function foreignSeverity({ role, facts }: JudgedMember): Severity {
  return role === 'other' || isTestData(facts.path) ? 'warning' : 'error';
}

/** What the file is to the wheel, for a message. */
export function describeRole({ role }: JudgedMember, kind: string): string {
  if (role === 'extension') return 'extension module';
  return role === 'needed-library' ? 'library that an extension module needs' : kind;
}

/** Facts that every finding about a foreign binary carries. */
export function foreignData({ binary, promise, role }: ForeignMember): Draft['data'] {
  return {
    expected: promise.architectures.join('+'),
    actual: architectureOf(binary),
    kind: binary.kind,
    role,
    system: binary.system,
    libc: binary.libc,
    interpreter: binary.elf?.interpreter ?? null,
    versionNeeds: [...new Set((binary.elf?.versionNeeds ?? []).map(({ version }) => version))],
  };
}
