import { compareStrings, groupBy, listSome } from '../../base/collections.ts';
import { MAX_LISTED_MEMBERS } from '../../base/limits.ts';
import { baseName, counted, fileSize } from '../../base/words.ts';
import type { BinaryFacts } from '../../binary/facts.ts';
import type { JudgedWheel } from '../../judge/judgedWheel.ts';
import { isTestData } from '../../judge/judgeWheel.ts';
import { parseExtensionName } from '../../python/pythonTag.ts';
import type { Draft, Rule } from '../rule.ts';
import { type LinkedMember, linkedMembers } from '../shared/linkedMembers.ts';

/** One library several times: the copies that a chain of symbolic links becomes, or a library that was grafted twice. */
export const duplicatedLibrary: Rule<'wheel'> = {
  id: 'duplicated-library',
  scope: 'wheel',
  severity: 'notice',
  summary: 'one library is in the wheel several times',
  check: (wheel) => {
    const files = linkedMembers(wheel).filter(({ facts }) => !isTestData(facts.path));
    const grafted = graftedTwice(files);
    const spoken = new Set(grafted.flat());
    const copied = copies(files.filter((file) => !spoken.has(file)));
    return [
      ...(grafted.length === 0 ? [] : [describeGrafted(grafted, wheel)]),
      ...(copied.length === 0 ? [] : [describeCopied(copied, wheel)]),
    ];
  },
};

/** So many of the names that two files export are compared, beside how many there are. */
const COMPARED_NAMES = 3;

/** Files of one library; those who cost most come first. */
type Group = LinkedMember[];

/** Libraries with one build ID and different bytes: a tool has changed one of them after the linker. */
function graftedTwice(files: readonly LinkedMember[]): Group[] {
  const libraries = files.filter(
    ({ binary, elf, role }) =>
      binary.kind === 'shared-library' && role !== 'extension' && elf.buildId !== null,
  );
  const keyOf = ({ binary, elf }: LinkedMember): string =>
    [elf.buildId, ...binary.architectures, exportsOf(binary)].join(' ');
  return byCost([...groupBy(libraries, keyOf).values()].filter((group) => contentsOf(group) > 1));
}

/** A build can give all its files one ID of its choice: what they export tells those apart, and no repair changes it. */
function exportsOf({ images }: BinaryFacts): string {
  const names: string[] = [];
  const exports = images[0]?.exports;
  for (const name of exports ?? []) if (names.push(name) === COMPARED_NAMES) break;
  return [exports?.length ?? 0, ...names].join(' ');
}

/** Files with the same bytes under several names. */
function copies(files: readonly LinkedMember[]): Group[] {
  const readable = files.filter(({ facts }) => facts.sha256 !== null);
  const same = [...groupBy(readable, ({ facts }) => facts.sha256).values()];
  return byCost(same.filter((group) => new Set(group.map(nameOf)).size > 1));
}

/** For an extension module what Python calls it: the same module for several Pythons is meant. */
function nameOf({ facts: { path }, role }: LinkedMember): string {
  const stem = role === 'extension' ? parseExtensionName(path)?.stem : undefined;
  return baseName(stem ?? path);
}

function contentsOf(group: Group): number {
  return new Set(group.map(({ facts }) => facts.sha256)).size;
}

/** Bytes that all but the largest of them take. */
function costOf(group: Group): number {
  const sizes = group.map(({ facts }) => facts.size);
  return sizes.reduce((sum, size) => sum + size, 0) - sizes.reduce((most, size) => Math.max(most, size), 0);
}

function byCost(groups: Group[]): Group[] {
  return groups.sort(
    (a, b) => costOf(b) - costOf(a) || compareStrings(a[0]?.facts.path ?? null, b[0]?.facts.path ?? null),
  );
}

function describeGrafted(groups: Group[], wheel: JudgedWheel): Draft {
  const first = groups[0]?.map(({ facts }) => `${facts.path} (${fileSize(facts.size)})`) ?? [];
  const others =
    groups.length > 1
      ? `; so it is with ${counted(groups.length - 1, 'other library', 'other libraries')}`
      : '';
  return {
    ...draftOf(groups, wheel),
    title: `${subjectOf(groups)} packed twice, once changed: ${fileSize(sumOf(groups))} more`,
    message:
      `${listSome(first, 3)} have one build ID: one library that a repair has changed${others}. ` +
      'Where both are loaded, each has globals of its own, and what is set or opened in one is unknown to the other.',
    remedy:
      '1. Find what packs it beside the repair: the build itself, or a second "auditwheel repair".\n' +
      `2. Keep one copy; "auditwheel repair --exclude" leaves out a library that is packed already.`,
  };
}

function describeCopied(groups: Group[], wheel: JudgedWheel): Draft {
  const first = groups[0] ?? [];
  const paths = first.map(({ facts }, index) => (index === 0 ? facts.path : baseName(facts.path)));
  const others = groups.length > 1 ? `, and so it is with ${counted(groups.length - 1, 'other file')}` : '';
  const soname = first[0]?.binary.images[0]?.name ?? null;
  const isPacked = soname !== null && first.some(({ facts }) => baseName(facts.path) === soname);
  const keep = isPacked ? `the name that files need, the SONAME (${soname})` : 'one name';
  return {
    ...draftOf(groups, wheel),
    title: `${subjectOf(groups)} packed under several names: ${fileSize(sumOf(groups))} more`,
    message:
      `${listSome(paths, 3)} hold the same bytes${others}: a wheel keeps no symbolic links, so each is a copy, ` +
      `${fileSize(sumOf(groups))} in all once installed.${isLibrary(first) ? ' Loading a second one by its path gives a second set of globals.' : ''}`,
    remedy:
      `Pack ${keep} alone. The others serve linkers or nobody: NAMELINK_SKIP in CMake's install(TARGETS …), or an ` +
      'exclude in the packaging, leaves them out.',
  };
}

function isLibrary(group: Group): boolean {
  return group.some(({ binary }) => binary.kind === 'shared-library');
}

function subjectOf(groups: Group[]): string {
  const [first] = groups;
  return groups.length === 1 && first?.[0] !== undefined
    ? baseName(first[0].facts.path)
    : counted(groups.length, 'file');
}

function sumOf(groups: Group[]): number {
  return groups.reduce((sum, group) => sum + costOf(group), 0);
}

function draftOf(
  groups: Group[],
  { facts }: JudgedWheel,
): Pick<Draft, 'severity' | 'member' | 'spans' | 'causeKey' | 'data'> {
  const members = groups.flat().map((member) => member.facts.path);
  return {
    severity: 'notice',
    member: groups.length === 1 ? (members[0] ?? null) : null,
    spans: members,
    // The whole matrix has it from one build, whatever the files are called.
    causeKey: facts.name?.distribution ?? facts.source.filename,
    data: {
      bytes: sumOf(groups),
      libraries: groups.slice(0, MAX_LISTED_MEMBERS).map((group) => ({
        members: group.slice(0, MAX_LISTED_MEMBERS).map((member) => member.facts.path),
        bytes: costOf(group),
      })),
    },
  };
}
