/**
 * Files that are one thing for several platforms: `linux-arm64/helper` beside `linux-x86_64/helper`, a glibc
 * and a musl build of one program. Who ships both means it, so neither is a stray.
 */

import { groupBy } from '../base/collections.ts';
import type { BinaryFacts } from '../binary/facts.ts';
import type { MemberFacts } from '../wheel/facts.ts';

const ARCHITECTURE_WORDS = [
  'x86_64',
  'x86-64',
  'amd64',
  'x64',
  'x86',
  'intel64',
  'intel',
  'i[3-6]86',
  'ia32',
  'i32',
  'i64',
  'aarch64',
  'arm64ec',
  'arm64',
  'arm32',
  'armv[5-8]\\w*',
  'armeabi',
  'v7a',
  'v8a',
  'armhf',
  'armel',
  'arm',
  'ppc64le',
  'ppc64el',
  'powerpc64le',
  'ppc64',
  'powerpc64',
  'ppc',
  's390x',
  'riscv64\\w*',
  'loongarch64',
  'mips\\w*',
  'sparc\\w*',
  'universal2?',
  '32bit',
  '64bit',
  '32',
  '64',
];
const SYSTEM_WORDS = [
  'linux32',
  'linux64',
  'linux(?:arm64|aarch64|arm)',
  'linux',
  'darwin',
  'macosx',
  'macos',
  'osx',
  'mac',
  'windows',
  'win32',
  'win64',
  'win_amd64',
  'win',
  'freebsd',
  'android',
  'apple',
  'unknown',
  'pc',
  'gnueabihf',
  'gnueabi',
  'gnu',
  'glibc',
  'musleabihf',
  'musl',
  'msvc',
  'mingw\\w*',
];
const PLATFORM_WORD = new RegExp(
  `(?<![a-z0-9])(?:${[...ARCHITECTURE_WORDS, ...SYSTEM_WORDS].sort((a, b) => b.length - a.length).join('|')})(?![a-z0-9])`,
  'g',
);
const FILE_EXTENSION = /\.(?:exe|so|dylib|dll|pyd|bin)$/;

/** A path without the words that name a platform: equal for files that differ only by them. */
export function siblingKey(path: string): string {
  return path
    .toLowerCase()
    .replace(FILE_EXTENSION, '')
    .replace(/cpython-(\d+)/g, 'cp$1')
    .replace(PLATFORM_WORD, '*')
    .replace(/[._*-]+/g, (run) => (run.includes('*') ? '*' : run))
    .replace(/\*$/, '');
}

/** True for a path with a word in it that names a platform. */
export function namesPlatform(path: string): boolean {
  return path.toLowerCase().search(PLATFORM_WORD) >= 0;
}

/** For each native member, the paths of its group, see {@link siblingGroups}. */
export function groupSiblings(members: MemberFacts[]): Map<string, string[]> {
  const natives = members.flatMap(({ path, binary }) => (binary === null ? [] : [{ ...binary, path }]));
  const siblings = new Map<string, string[]>();
  for (const group of siblingGroups(natives)) {
    const paths = group.map(({ path }) => path).sort();
    for (const path of paths) siblings.set(path, paths);
  }
  return siblings;
}

/** A native file, as far as siblings are told by it. */
export type Sibling = { path: string } & Pick<BinaryFacts, 'format' | 'system' | 'architectures' | 'libc'>;

/** The groups that span two platforms, where some name in them tells one. */
export function siblingGroups<File extends Sibling>(files: readonly File[]): File[][] {
  const groups = [...groupBy(files, ({ path }) => siblingKey(path)).values()];
  return groups.filter(
    (group) => new Set(group.map(platformOf)).size >= 2 && group.some(({ path }) => namesPlatform(path)),
  );
}

/** Equal for files that run in the same places. */
export function platformOf({ format, system, architectures, libc }: Sibling): string {
  // Two files for one platform are no pair, whatever they are linked with; a musl and a glibc build are.
  return [
    format,
    system,
    architectures.join('+'),
    libc === 'musl' || libc === 'none' ? 'musl' : 'glibc',
  ].join(' ');
}
