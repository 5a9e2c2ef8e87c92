/**
 * Which platform tags some installer computes, and the nearest of them for one that none does. The measure is
 * packaging's tags.py, which pip uses: PEP 425, 513, 571, 599, 600 (manylinux), 656 (musllinux), 730 (iOS), 738
 * (Android). Only the families that it computes by rules of its own are judged: any other system names its tag itself.
 */

import { distance } from '../base/nearest.ts';
import { architecturesOfMachine } from '../binary/architectures.ts';

/** The nearest tag that is real, for one that isn't. */
export interface NearestTag {
  tag: string;
  /** False where the written tag tells no version, or no possible one: then {@link tag} has a usual one. */
  isVersionKnown: boolean;
  /** False where it tells no architecture: then {@link tag} has the most common one. */
  isArchitectureKnown: boolean;
  /** Only upper and lower case differ, which pip overlooks and others don't. */
  isCaseOnly: boolean;
}

/** A platform tag of a file name as it was meant, and what it is nearest to; null for one that needs no mending. */
export interface ReadPlatformTag {
  written: string;
  nearest: NearestTag | null;
}

/** What a misspelt tag comes to, in the parts that its family has. */
type Mended = Omit<NearestTag, 'isCaseOnly'>;

interface Family {
  name: string;
  /** Other words that stand for it, none of them a system's name in anybody's tag. */
  aliases: readonly string[];
  /** How many letters may be wrong before it is another word. */
  slips: number;
  /** Takes what follows the family's name, in lower case and without underscores at its start. */
  mend(rest: string, tag: string): Mended;
}

const FAMILIES: readonly Family[] = [
  { name: 'manylinux', aliases: [], slips: 2, mend: manylinux },
  { name: 'musllinux', aliases: [], slips: 2, mend: musllinux },
  { name: 'linux', aliases: [], slips: 0, mend: linux },
  { name: 'macosx', aliases: ['macos', 'mac', 'osx', 'darwin'], slips: 1, mend: macos },
  { name: 'win', aliases: ['windows', 'winamd', 'winarm', 'winx'], slips: 0, mend: windows },
  { name: 'ios', aliases: ['iphoneos', 'iphonesimulator'], slips: 0, mend: ios },
  { name: 'android', aliases: [], slips: 2, mend: android },
];

/** The tags of a set as they were meant. A version written with a dot has become two tags, which are put together. */
export function readPlatformTags(tags: readonly string[]): ReadPlatformTag[] {
  const tails = tags.filter((tag) => /^\d/.test(tag));
  const heads = tags.filter((tag) => /^[a-z]+_?\d+$/i.test(tag) && nearestPlatformTag(tag) !== null);
  const isSplit = tails.length > 0 && heads.length === 1;
  const whole = isSplit ? tags.filter((tag) => !tails.includes(tag) && !heads.includes(tag)) : tags;
  const joined = isSplit ? heads.flatMap((head) => tails.map((tail) => ({ head, tail }))) : [];
  return [
    ...joined.map(({ head, tail }) => {
      const tag = `${head}_${tail}`;
      const nearest = nearestPlatformTag(tag) ?? { ...known(tag), isCaseOnly: false };
      return { written: `${head}.${tail}`, nearest };
    }),
    ...whole.map((tag) => ({ written: tag, nearest: nearestPlatformTag(tag) })),
  ];
}

/** Null for a tag that some installer computes, and for one of a system that nobody but itself knows. */
export function nearestPlatformTag(tag: string): NearestTag | null {
  const lower = tag.toLowerCase();
  const mended = mend(lower);
  if (mended === null || mended.tag === lower) {
    const isOurs = mended !== null || lower === 'any';
    return isOurs && lower !== tag ? { ...known(lower), isCaseOnly: true } : null;
  }
  return { ...mended, isCaseOnly: false };
}

function mend(tag: string): Mended | null {
  if (tag === 'none') return known('any');
  const [start = ''] = /^(?:(?:many|musl)_?)?[a-z]+/.exec(tag) ?? [];
  const word = start.replace('_', '');
  const family =
    FAMILIES.find(({ name, aliases }) => name === word || aliases.includes(word)) ??
    FAMILIES.find(({ name, slips }) => slips > 0 && distance(word, name) <= slips);
  return family?.mend(tag.slice(start.length).replace(/^_+/, ''), tag) ?? null;
}

function known(tag: string): Mended {
  return { tag, isVersionKnown: true, isArchitectureKnown: true };
}

/** Words for architectures, none of them a machine name of Linux, and what wheel tags call them. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['amd64', 'x86_64'],
  ['x64', 'x86_64'],
  ['x86_x64', 'x86_64'],
  ['intel64', 'x86_64'],
  ['em64t', 'x86_64'],
  ['64bit', 'x86_64'],
  ['64', 'x86_64'],
  ['x86', 'i686'],
  ['ia32', 'i686'],
  ['32bit', 'i686'],
  ['32', 'i686'],
  ['arm64', 'aarch64'],
  ['arm64_v8a', 'aarch64'],
  ['arm64v8', 'aarch64'],
  ['armv8', 'aarch64'],
  ['armv8a', 'aarch64'],
  ['armhf', 'armv7l'],
  ['armv7', 'armv7l'],
  ['armv7a', 'armv7l'],
  ['armv7hl', 'armv7l'],
  ['armv7hf', 'armv7l'],
  ['arm32v7', 'armv7l'],
  ['armeabi_v7a', 'armv7l'],
  ['armv6', 'armv6l'],
  ['armv6hf', 'armv6l'],
  ['arm32v6', 'armv6l'],
  ['armel', 'armv5tel'],
  ['ppc64el', 'ppc64le'],
  ['powerpc64le', 'ppc64le'],
  ['powerpc64', 'ppc64'],
  ['riscv', 'riscv64'],
  ['riscv64gc', 'riscv64'],
  ['loong64', 'loongarch64'],
]);
/** Whose misspellings are no machine's name. */
const OFTEN_MISTYPED = ['x86_64', 'aarch64'];
const SLIPS = 2;

/** The name that Linux's tags have for an architecture, also where it is misspelt; null for no such word. */
function linuxArchitecture(word: string): string | null {
  if (SYNONYMS.has(word)) return SYNONYMS.get(word) ?? null;
  if (architecturesOfMachine(word).length > 0) return word;
  return OFTEN_MISTYPED.find((name) => distance(word.slice(0, 16), name) <= SLIPS) ?? null;
}

/** Those on which packaging computes manylinux tags (`_have_compatible_abi`), with the lowest minor number of glibc. */
const OLDEST_MANYLINUX: ReadonlyMap<string, number> = new Map([
  ['x86_64', 5],
  ['i686', 5],
  ...['aarch64', 'armv7l', 'armv8l', 'ppc64', 'ppc64le', 's390x', 'riscv64', 'loongarch64'].map(
    (name): [string, number] => [name, 17],
  ),
]);
/** Before PEP 600: the tag's year, and the minor number of its glibc. */
const YEARS: ReadonlyMap<string, number> = new Map([
  ['1', 5],
  ['2010', 12],
  ['2014', 17],
]);
const USUAL_MANYLINUX = 17;
const LOWEST_OF_MANYLINUX = 5;
/** Beyond it a number is a slip, such as 2014 behind 2_. */
const MAX_GLIBC_MINOR = 999;

function manylinux(rest: string): Mended {
  const { numbers, word } = splitNumbers(rest);
  const named = word === '' ? null : linuxArchitecture(word === '386' ? 'i386' : word);
  // Whoever writes i386 means the one 32-bit x86 that there is.
  const machine = named !== null && /^i[345]86$/.test(named) ? 'i686' : named;
  const oldest = machine === null ? undefined : OLDEST_MANYLINUX.get(machine);
  if (machine !== null && oldest === undefined) return known(`linux_${machine}`);
  const architecture = machine ?? 'x86_64';
  const minor = glibcMinor(numbers);
  // A glibc 3 would have tags of its own.
  const isLater = /^[3-9]$/.test(numbers[0] ?? '') && numbers[1] !== undefined;
  if (isLater && machine !== null)
    return known(`manylinux_${numbers.slice(0, 2).map(Number).join('_')}_${machine}`);
  const wanted = Math.max(minor ?? USUAL_MANYLINUX, oldest ?? 0);
  const year = [...YEARS].find(([, at]) => at === wanted)?.[0];
  // The old spelling for whoever uses it.
  const isYear = numbers.length === 1 && YEARS.has(numbers[0] ?? '') && year !== undefined;
  const name = isYear ? `manylinux${year}` : `manylinux_2_${wanted}`;
  return {
    tag: `${name}_${architecture}`,
    isVersionKnown: minor !== null,
    isArchitectureKnown: machine !== null,
  };
}

/** Of `2_17`, `217`, `2014` and the like; null where they name no policy. */
function glibcMinor([first = '', second]: readonly string[]): number | null {
  const year = second === undefined ? YEARS.get(first) : undefined;
  if (year !== undefined) return year;
  const minor = first === '2' ? second : second === undefined ? /^2([1-9]\d?)$/.exec(first)?.[1] : undefined;
  return minor === undefined || Number(minor) > MAX_GLIBC_MINOR ? null : Number(minor);
}

function musllinux(rest: string): Mended {
  const { numbers, word } = splitNumbers(rest);
  const machine = word === '' ? null : linuxArchitecture(word);
  const [first = '', second] = numbers;
  const minor = first === '1' ? second : second === undefined ? /^1(\d)$/.exec(first)?.[1] : undefined;
  // A musl 2 would have tags of its own; 2_5 and up are the numbers of manylinux.
  const isLater = /^[2-9]$/.test(first) && second !== undefined && Number(second) < LOWEST_OF_MANYLINUX;
  if (isLater && word !== '') return known(`musllinux_${first}_${Number(second)}_${machine ?? word}`);
  return {
    tag: `musllinux_1_${Number(minor ?? 2)}_${machine ?? (word === '' ? 'x86_64' : word)}`,
    isVersionKnown: minor !== undefined,
    isArchitectureKnown: machine !== null,
  };
}

/** Every system calls itself `linux_` and what uname says, so that only words for something else are wrong. */
function linux(rest: string): Mended {
  const { numbers, word } = splitNumbers(rest);
  if (numbers.length > 1) return { ...manylinux(rest), isVersionKnown: false };
  const machine = SYNONYMS.get(rest) ?? (word === '' ? null : linuxArchitecture(word));
  return {
    tag: `linux_${machine ?? (word === '' ? 'x86_64' : word)}`,
    isVersionKnown: true,
    isArchitectureKnown: machine !== null,
  };
}

/** `2_17_x86_64` is `2`, `17` and `x86_64`. */
function splitNumbers(rest: string): { numbers: string[]; word: string } {
  const [start = ''] = /^(?:\d+(?:_|$|(?=[a-z])))*/.exec(rest) ?? [];
  return { numbers: start.split('_').filter((part) => part !== ''), word: rest.slice(start.length) };
}

const MAC_SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['aarch64', 'arm64'],
  ['arm64e', 'arm64'],
  ['armv8', 'arm64'],
  ['arm', 'arm64'],
  ['amd64', 'x86_64'],
  ['x64', 'x86_64'],
  ['intel64', 'x86_64'],
  ['x86', 'i386'],
  ['i486', 'i386'],
  ['i586', 'i386'],
  ['i686', 'i386'],
  ['universal_2', 'universal2'],
  ['powerpc', 'ppc'],
  ['powerpc64', 'ppc64'],
]);
/** The minor numbers of macOS 10 for which packaging computes an architecture (`mac_platforms`), and whether later ones. */
const MAC_ARCHITECTURES: ReadonlyMap<string, { first: number; last: number; since11: boolean }> = new Map([
  ['x86_64', { first: 4, last: 16, since11: true }],
  ['i386', { first: 4, last: 16, since11: true }],
  ['intel', { first: 4, last: 16, since11: true }],
  ['fat64', { first: 4, last: 16, since11: true }],
  ['universal2', { first: 4, last: 16, since11: true }],
  ['universal', { first: 0, last: 16, since11: true }],
  ['fat', { first: 0, last: 16, since11: true }],
  ['fat3', { first: 0, last: 16, since11: true }],
  // pip computed it until packaging renamed it.
  ['fat32', { first: 0, last: 16, since11: true }],
  ['ppc', { first: 0, last: 6, since11: false }],
  ['ppc64', { first: 4, last: 5, since11: false }],
  // macOS 10 ran on no arm64: only universal2 is taken from such a wheel.
  ['arm64', { first: 17, last: 16, since11: true }],
]);
/** After macOS 15 came 26. */
const LAST_OF_THE_ROW = 15;
const NEXT_AFTER_IT = 26;
/** Beyond it a number is a slip, such as 1015 for 10_15. */
const MAX_MACOS = 999;

function macos(rest: string): Mended {
  const { numbers, word } = splitNumbers(rest);
  const named =
    MAC_SYNONYMS.get(word) ?? (word === '' || MAC_ARCHITECTURES.has(word) ? word : mistyped(word));
  const range = MAC_ARCHITECTURES.get(named);
  const isArchitectureKnown = range !== undefined;
  const architecture = isArchitectureKnown ? named : 'x86_64';
  const { first, last, since11 } = range ?? { first: 9, last: 16, since11: true };
  const [major = 0, minor = 0] = numbers.map(Number);
  const tagOf = (version: string): string => `macosx_${version}_${architecture}`;
  const isVersionKnown = major >= 10 && major <= MAX_MACOS;
  const settled = (version: string): Mended => ({ tag: tagOf(version), isVersionKnown, isArchitectureKnown });
  if (major > MAX_MACOS) return settled('11_0');
  if (major >= 11 && since11) return settled(minor === 0 ? `${major}_0` : `${roundedUp(major)}_0`);
  if (major < 10) return settled(architecture === 'arm64' ? '11_0' : `10_${Math.min(9, last)}`);
  if (major >= 11) return settled(`10_${last}`);
  if (minor > last || first > last) return settled(since11 ? '11_0' : `10_${last}`);
  return settled(`10_${Math.max(first, minor)}`);
}

function roundedUp(major: number): number {
  return major >= LAST_OF_THE_ROW && major < NEXT_AFTER_IT ? NEXT_AFTER_IT : major + 1;
}

function mistyped(word: string): string {
  const near = ['x86_64', 'arm64', 'universal2'].find((name) => distance(word.slice(0, 16), name) <= SLIPS);
  return near ?? word;
}

const WINDOWS_TAGS = ['win32', 'win_amd64', 'win_arm64', 'win_arm32', 'win_ia64'];
/** In this order: what is 64-bit ARM says 64 as well. */
const WINDOWS_WORDS: readonly { pattern: RegExp; tag: string }[] = [
  { pattern: /arm64|aarch64/, tag: 'win_arm64' },
  { pattern: /arm/, tag: 'win_arm32' },
  { pattern: /ia64/, tag: 'win_ia64' },
  { pattern: /64/, tag: 'win_amd64' },
  { pattern: /86|32/, tag: 'win32' },
];

function windows(_: string, tag: string): Mended {
  if (WINDOWS_TAGS.includes(tag)) return known(tag);
  const found = WINDOWS_WORDS.find(({ pattern }) => pattern.test(tag));
  return {
    tag: found?.tag ?? 'win_amd64',
    isVersionKnown: true,
    isArchitectureKnown: found !== undefined,
  };
}

const OLDEST_IOS = 12;
const USUAL_IOS = '13_0';

function ios(rest: string, tag: string): Mended {
  const { numbers, word } = splitNumbers(rest);
  const [major = 0, minor = 0] = numbers.map(Number);
  const isIntel = /x86|amd64|x64/.test(word);
  const isSimulator = isIntel || tag.includes('simulator');
  const isArchitectureKnown = isIntel || /arm64|aarch64/.test(word);
  const target = `${isIntel ? 'x86_64' : 'arm64'}_${isSimulator ? 'iphonesimulator' : 'iphoneos'}`;
  const isVersionKnown = major >= OLDEST_IOS;
  const version = isVersionKnown ? `${major}_${minor}` : USUAL_IOS;
  return { tag: `ios_${version}_${target}`, isVersionKnown, isArchitectureKnown };
}

const OLDEST_ANDROID = 16;
/** The oldest that a Python of python.org runs on (PEP 738). */
const USUAL_ANDROID = 21;
const ANDROID_WORDS: readonly { pattern: RegExp; abi: string }[] = [
  { pattern: /arm64|aarch64|v8/, abi: 'arm64_v8a' },
  { pattern: /arm|v7/, abi: 'armeabi_v7a' },
  { pattern: /64/, abi: 'x86_64' },
  { pattern: /86|32/, abi: 'x86' },
];

function android(rest: string): Mended {
  const { numbers, word } = splitNumbers(rest);
  const api = Number(numbers[0] ?? 0);
  const found = ANDROID_WORDS.find(({ pattern }) => pattern.test(word));
  return {
    tag: `android_${api < OLDEST_ANDROID ? USUAL_ANDROID : api}_${found?.abi ?? 'arm64_v8a'}`,
    isVersionKnown: api >= OLDEST_ANDROID,
    isArchitectureKnown: found !== undefined,
  };
}
