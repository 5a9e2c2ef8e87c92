import { compareStrings, groupBy, listSome, sortedDistinct } from '../base/collections.ts';
import { MAX_INDEX_FIELD, MAX_LISTED_NAMES } from '../base/limits.ts';
import type { BinaryFacts, VersionNeed } from '../binary/facts.ts';
import { neededBy, ownNames, pathsOf } from '../binary/imageLists.ts';
import { demandsOf, promiseOf, unjudgedTags } from '../judge/wheelPromise.ts';
import { type BinaryEntry, type LibraryLinks, NO_LINKS, type WheelEntry } from '../model/report.ts';
import type { Verdict } from '../model/verdict.ts';
import { hasPolicies } from '../platform/platforms.ts';
import { topLevelNames } from '../python/topLevel.ts';
import type { MemberFacts, WheelFacts } from '../wheel/facts.ts';
import { isPlainContent } from '../wheel/gzipContent.ts';
import { imagesOf, wasmOf } from './imageEntries.ts';
import { contentOf } from './wheelContent.ts';

/**
 * A wheel as the report lists it, under its file name: its binaries in the order of their paths, and what was not looked
 * into.
 */
export function wheelEntry(
  facts: WheelFacts,
  verdict: Verdict,
  { links, moreLinks }: LibraryLinks = NO_LINKS,
): WheelEntry {
  return {
    label: facts.source.filename,
    filename: facts.source.filename,
    path: facts.source.displayPath,
    artifact: facts.source.artifact,
    size: facts.size,
    sha256: facts.sha256,
    tags: facts.name?.tags ?? null,
    members: facts.members.length,
    content: contentOf(facts.members),
    topLevel: topLevelNames(facts.members).slice(0, MAX_LISTED_NAMES),
    requires: sortedDistinct((facts.distInfo?.metadata?.requiresDist ?? []).map(({ name }) => name)).slice(
      0,
      MAX_LISTED_NAMES,
    ),
    requiresPython: facts.distInfo?.metadata?.requiresPython?.slice(0, MAX_INDEX_FIELD) ?? null,
    secondPasses: facts.secondPasses,
    verdict,
    binaries: facts.members
      .flatMap(({ path, size, binary }) => (binary === null ? [] : [binaryEntry(path, size, binary)]))
      .sort((a, b) => compareStrings(a.member, b.member)),
    links,
    moreLinks,
    notExamined: notExamined(facts, verdict),
  };
}

function binaryEntry(member: string, size: number, binary: BinaryFacts): BinaryEntry {
  const { format, kind, architectures, system, libc, elf } = binary;
  return {
    member,
    format,
    kind,
    architecture: architectures.length === 0 ? 'unknown' : architectures.join('+'),
    system,
    libc,
    interpreter: elf?.interpreter ?? null,
    soname: ownNames(binary)[0] ?? null,
    needed: neededBy(binary),
    rpath: pathsOf(binary, 'rpath'),
    runpath: pathsOf(binary, 'runpath'),
    versionNeeds: versionsByLibrary(elf?.versionNeeds ?? []),
    ...imagesOf(binary),
    ...wasmOf(binary),
    size,
  };
}

function versionsByLibrary(needs: readonly VersionNeed[]): { [library: string]: string[] } {
  const byLibrary = groupBy(needs, ({ library }) => library);
  const entries = [...byLibrary].sort(([a], [b]) => compareStrings(a, b));
  // fromEntries, since a library can call itself `__proto__`.
  return Object.fromEntries(
    entries.map(([library, same]) => [library, sortedDistinct(same.map(({ version }) => version))]),
  );
}

const NOT_UNPACKED = 'Files that are packed with anything but Deflate: not unpacked';
const PARTIAL = 'Symbols of the last native files: there are more in all than this check holds at once';
const PRELOADS =
  'Python sources that load libraries: there is more of them, or they name more, than this check looks through';

/** Archives, and native files, of a wheel of which it is said by name why they were not looked into as a whole. */
const MAX_NOTES_BY_NAME = 5;

/** What this version leaves aside, each with the members that it speaks of. */
const NOT_EXAMINED: readonly {
  sentence: string;
  concerns(member: MemberFacts, facts: WheelFacts): boolean;
}[] = [
  {
    sentence:
      'Mach-O binaries: functions that only newer systems have were looked into for libSystem and libc++ of macOS alone, not for others of Apple',
    concerns: ({ binary }) => binary?.format === 'macho' && usesOthersOfApple(binary),
  },
  {
    sentence:
      'Android binaries: functions of libraries other than the C library were not held against the API level of the tag',
    concerns: (member, facts) => isAndroid(member, facts) && needsMoreThanLibc(member),
  },
  {
    sentence:
      'WebAssembly modules: whether the runtime has the functions that they import, other than those of Python, was not looked into',
    concerns: ({ binary }) => binary?.wasm !== undefined && binary.wasm.dylink !== null,
  },
  {
    sentence:
      'Native files in zips inside the wheel: format and architecture only; what they need was not looked into',
    concerns: ({ nested }) => nested.length > 0,
  },
  {
    sentence: 'Tar, gzip, bzip2, xz and zstd files inside the wheel: not opened',
    concerns: ({ format, holds }) =>
      ['tar', 'gzip', 'bzip2', 'xz', 'zstd'].includes(format) && !isPlainContent(holds ?? null),
  },
  {
    sentence:
      'Static archives: architecture of the object files in them only; what those need was not looked into',
    concerns: ({ binary, holds }) => binary?.format === 'ar' && holds !== 'empty',
  },
];

function notExamined(facts: WheelFacts, verdict: Verdict): string[] {
  const sentences = NOT_EXAMINED.filter(({ concerns }) =>
    facts.members.some((each) => concerns(each, facts)),
  );
  return [
    ...unknownPromises(facts),
    ...(lacksPolicies(facts, verdict) ? [SEVERAL_ARCHITECTURES] : []),
    ...sentences.map(({ sentence }) => sentence),
    ...notesByName(facts, ({ nestedNotes }) => nestedNotes, {
      one: 'archive',
      more: ['archive inside the wheel', 'archives inside the wheel'],
    }),
    ...notesByName(facts, ({ binary }) => binary?.leftOut, {
      one: 'native file',
      more: ['native file', 'native files'],
    }),
    ...(facts.problems.some(({ kind }) => kind === 'compression') ? [NOT_UNPACKED] : []),
    ...(facts.isPartial ? [PARTIAL] : []),
    ...(facts.preloadsAreWhole ? [] : [PRELOADS]),
  ];
}

const SEVERAL_ARCHITECTURES =
  'Symbol versions and libraries of Linux binaries: only wheels for one architecture are held against a policy';

/** Policies are those of one architecture, and nothing says which file of several is to be held against which. */
function lacksPolicies({ name, members }: WheelFacts, { tag }: Verdict): boolean {
  if (name === null || tag !== null) return false;
  const promise = promiseOf(name.tags);
  const isPromised = promise.platforms.some(({ libc }) => libc !== null) && demandsOf(promise).length > 1;
  return isPromised && members.some(({ binary }) => binary !== null && hasPolicies(binary));
}

function unknownPromises({ name }: WheelFacts): string[] {
  const tags = unjudgedTags(name?.tags.platform ?? []);
  return tags.length === 0
    ? []
    : [`What ${listSome(tags)} promises: this check doesn't know it, so that no file was held against it`];
}

/** Members of which not all was seen, the first few by name. */
function notesByName(
  { members }: WheelFacts,
  notesOf: (member: MemberFacts) => readonly string[] | undefined,
  { one, more }: { one: string; more: [singular: string, plural: string] },
): string[] {
  const named = members.filter((member) => (notesOf(member) ?? []).length > 0);
  const left = named.length - MAX_NOTES_BY_NAME;
  return [
    ...named
      .slice(0, MAX_NOTES_BY_NAME)
      .map((member) => `All of the ${one} ${member.path}: ${(notesOf(member) ?? []).join('; ')}`),
    ...(left > 0 ? [`All of ${left} more ${more[left === 1 ? 0 : 1]}`] : []),
  ];
}

function isAndroid({ binary }: MemberFacts, { name }: WheelFacts): boolean {
  if (binary?.format !== 'elf') return false;
  const promised = name?.tags.platform.some((tag) => tag.startsWith('android_')) ?? false;
  return promised || binary.system === 'android' || binary.libc === 'bionic';
}

/** Libraries with functions that no table lists; those of the C library are known, in 64-bit files. */
function needsMoreThanLibc({ binary }: MemberFacts): boolean {
  if (binary?.elf?.class !== 64) return true;
  return neededBy(binary).some((library) => ANDROID_SYSTEM.test(library));
}

const ANDROID_SYSTEM =
  /^lib(?:EGL|GLESv1_CM|GLESv2|GLESv3|OpenMAXAL|OpenSLES|aaudio|amidi|android|binder_ndk|camera2ndk|jnigraphics|mediandk|nativewindow|neuralnetworks|sync|vulkan)\.so$/;

/** Whether a file asks a library of Apple's for something of which no table tells since when it is there. */
function usesOthersOfApple({ images }: BinaryFacts): boolean {
  return images.some(({ imports, minimum }) =>
    imports.some(
      ({ library, weak }) =>
        library !== null &&
        !weak &&
        APPLES.test(library) &&
        (minimum?.system === 'ios' || !IN_TABLES.test(library)),
    ),
  );
}

const APPLES = /^\/(?:usr\/lib|System)\//;
const IN_TABLES = /^\/usr\/lib\/(?:libSystem\.B\.dylib|libc\+\+(?:abi)?\.(?:1\.)?dylib)$/;
