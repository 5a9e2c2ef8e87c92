/**
 * Where a binary was built, as far as its own notes and the name of an image tell: what the compilers say of
 * themselves in `.comment`, and what the images of PyPA's manylinux project are made of. Silent where it isn't sure.
 */

import { sortedDistinct } from '../base/collections.ts';
import type { Family } from '../model/verdict.ts';

/** Who packaged a compiler. `red-hat` stands for CentOS, AlmaLinux and Rocky Linux, too: their notes are Red Hat's. */
export type Distribution = 'red-hat' | 'ubuntu' | 'debian' | 'alpine' | 'suse';

const DISTRIBUTION_NAMES: Readonly<Record<Distribution, string>> = {
  'red-hat': 'Red Hat',
  ubuntu: 'Ubuntu',
  debian: 'Debian',
  alpine: 'Alpine',
  suse: 'SUSE',
};

/** As in `Red Hat`. */
export function distributionName(distribution: Distribution): string {
  return DISTRIBUTION_NAMES[distribution];
}

/** A compiler that says who packaged it. */
export interface Compiler {
  distribution: Distribution;
  /** As in `Ubuntu's GCC 13.2.0`. */
  name: string;
}

/**
 * Reads one string of `.comment`. Null where it doesn't name a distribution: a compiler built by hand, by conda or by
 * crosstool-NG, rustc, Zig and linkers say nothing of the system whose C library was linked.
 */
export function readCompiler(comment: string): Compiler | null {
  const text = comment.slice(0, LONGEST_COMMENT);
  const [, packager = '', gcc] = /^GCC: \(([^)]*)\) (\d+\.\d+(?:\.\d+)?)/.exec(text) ?? [];
  const [, clangPackager = '', clang] =
    /^(Ubuntu|Debian|Alpine) clang version (\d+\.\d+(?:\.\d+)?)/.exec(text) ?? [];
  const isRedHat = packager === 'GNU' && /\(Red Hat \d/.test(text);
  const distribution = isRedHat
    ? 'red-hat'
    : PACKAGERS.find(([pattern]) => pattern.test(packager || clangPackager))?.[1];
  const what = gcc === undefined ? `Clang ${clang}` : `GCC ${gcc}`;
  return distribution === undefined
    ? null
    : { distribution, name: `${DISTRIBUTION_NAMES[distribution]}'s ${what}` };
}

const LONGEST_COMMENT = 200;
const PACKAGERS: readonly (readonly [RegExp, Distribution])[] = [
  [/^Ubuntu\b/, 'ubuntu'],
  [/^Debian\b/, 'debian'],
  [/^Alpine\b/, 'alpine'],
  [/^SUSE\b/, 'suse'],
];

/** An image of PyPA's that cibuildwheel builds in. */
export interface BuildImage {
  /** As `[tool.cibuildwheel]` names it. */
  name: string;
  family: Family;
  /** What its wheels are tagged with, as in `[2, 17]`. */
  version: readonly [number, number];
  base: string;
  /** As in `2.17`; null where the C library is musl. */
  glibc: string | null;
  /** Whose compilers it has; null where that differs from one architecture or release of the image to another. */
  distribution: Distribution | null;
  architectures: readonly string[];
  /** No longer brought up to date. */
  isRetired: boolean;
}

const INTEL = ['x86_64', 'i686'];
const COMMON = [...INTEL, 'aarch64', 'ppc64le', 's390x'];

/** Facts from the README of pypa/manylinux and the releases of the distributions. */
export const BUILD_IMAGES: readonly BuildImage[] = [
  manylinux('manylinux1', [2, 5], 'CentOS 5', INTEL, { distribution: 'red-hat', isRetired: true }),
  manylinux('manylinux2010', [2, 12], 'CentOS 6', INTEL, { distribution: 'red-hat', isRetired: true }),
  manylinux('manylinux2014', [2, 17], 'CentOS 7', COMMON, { distribution: 'red-hat' }),
  manylinux('manylinux_2_24', [2, 24], 'Debian 9', COMMON, { distribution: 'debian', isRetired: true }),
  manylinux('manylinux_2_28', [2, 28], 'AlmaLinux 8', COMMON, { distribution: 'red-hat' }),
  manylinux('manylinux_2_31', [2, 31], 'Ubuntu 20.04', ['armv7l'], { distribution: 'ubuntu' }),
  manylinux('manylinux_2_34', [2, 34], 'AlmaLinux 9', COMMON, { distribution: 'red-hat' }),
  manylinux('manylinux_2_35', [2, 35], 'Ubuntu 22.04', ['armv7l'], { distribution: 'ubuntu' }),
  // The first images for riscv64 were Ubuntu's.
  manylinux('manylinux_2_39', [2, 39], 'AlmaLinux or Rocky Linux 10', ['aarch64', 'riscv64'], {}),
  musllinux('musllinux_1_1', [1, 1], true),
  musllinux('musllinux_1_2', [1, 2], false),
];

function manylinux(
  name: string,
  version: readonly [number, number],
  base: string,
  architectures: readonly string[],
  { distribution = null, isRetired = false }: Partial<Pick<BuildImage, 'distribution' | 'isRetired'>>,
): BuildImage {
  const glibc = version.join('.');
  return { name, family: 'manylinux', version, base, glibc, distribution, architectures, isRetired };
}

function musllinux(name: string, version: readonly [number, number], isRetired: boolean): BuildImage {
  const architectures = [...COMMON, 'armv7l', 'riscv64'];
  return {
    ...{ name, family: 'musllinux', version, base: 'Alpine Linux', glibc: null },
    ...{ distribution: 'alpine', architectures, isRetired },
  };
}

/**
 * The image that a setting of cibuildwheel names: `manylinux2014`, or PyPA's own under its full name, such as
 * `quay.io/pypa/manylinux_2_28_x86_64:2025.01.01-1`. Null for any other, of which nothing is known.
 */
export function imageNamed(value: string): BuildImage | null {
  const text = value.trim();
  if (text.length > LONGEST_IMAGE) return null;
  const [, pypa] =
    /^(?:quay\.io\/pypa\/)?((?:many|musl)linux\w+?)(?::[\w.-]+|@sha256:\w+)*$/.exec(text) ?? [];
  if (pypa === undefined) return null;
  return (
    BUILD_IMAGES.find(
      ({ name, architectures }) =>
        name === pypa || architectures.some((architecture) => `${name}_${architecture}` === pypa),
    ) ?? null
  );
}

const LONGEST_IMAGE = 200;

/** The image that is made for just this version, retired or not; null where there is none. */
export function imageFor(
  family: Family,
  version: readonly number[],
  architecture: string,
): BuildImage | null {
  return (
    BUILD_IMAGES.find(
      (image) =>
        image.family === family &&
        image.architectures.includes(architecture) &&
        image.version.join() === version.join(),
    ) ?? null
  );
}

/** Images that cibuildwheel has no name for on the architecture. */
const UNNAMED: readonly string[] = ['manylinux_2_39 aarch64'];

/**
 * The newest image whose wheels keep to the version, to be named under [tool.cibuildwheel]; null where there is none
 * that is still made: cibuildwheel refuses the names of retired ones.
 */
export function imageWithin(
  family: Family,
  version: readonly number[],
  architecture: string,
): BuildImage | null {
  const [major = 0, minor = 0] = version;
  const fitting = BUILD_IMAGES.filter(
    (image) =>
      image.family === family &&
      !image.isRetired &&
      image.architectures.includes(architecture) &&
      !UNNAMED.includes(`${image.name} ${architecture}`) &&
      (image.version[0] < major || (image.version[0] === major && image.version[1] <= minor)),
  );
  return fitting.at(-1) ?? null;
}

/** What a binary's compilers say against an image that it should come from. */
export interface Contradiction {
  /** Compilers of another distribution, as in `Ubuntu's GCC 13.2.0`; sorted. */
  compilers: string[];
  /** A compiler of the image's own distribution had a part in the file, too. */
  isMixed: boolean;
}

/** Whether compilers of another distribution than the image's made the file; null where nothing shows it. */
export function contradictionOf(
  comments: readonly string[],
  { distribution }: Pick<BuildImage, 'distribution'>,
): Contradiction | null {
  if (distribution === null) return null;
  const compilers = comments
    .slice(0, MOST_COMMENTS)
    .map(readCompiler)
    .filter((each) => each !== null);
  const foreign = compilers.filter((compiler) => compiler.distribution !== distribution);
  if (foreign.length === 0) return null;
  return {
    compilers: sortedDistinct(foreign.map(({ name }) => name)),
    isMixed: foreign.length < compilers.length,
  };
}

const MOST_COMMENTS = 100;
