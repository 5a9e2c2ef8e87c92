/** Python and ABI tags (PEP 425), and which file name suffixes the Pythons behind them import. */

export interface PythonTag {
  tag: string;
  /** `cp`, `pp`, `graalpy`, `py` for any implementation, or what else stands before the digits. */
  implementation: string;
  major: number | null;
  /** Null for a tag such as `py3`, which any minor version satisfies. */
  minor: number | null;
}

/** Reads a Python tag such as `cp311`, `py3` or `pp310`. */
export function parsePythonTag(tag: string): PythonTag {
  const match = /^([a-z]+)(\d)(\d*)$/.exec(tag);
  if (match === null) return { tag, implementation: tag, major: null, minor: null };
  const [, implementation = '', major, minor] = match;
  return { tag, implementation, major: Number(major), minor: minor === '' ? null : Number(minor) };
}

/** Whether one of a wheel's ABI tags is that of a stable ABI: with the GIL, or without (PEP 803). */
export function hasStableAbi(abis: readonly string[]): boolean {
  return abis.includes('abi3') || abis.includes('abi3t');
}

/**
 * Whether a tag goes with later minor versions, too: `py38`, that of a CPython in a wheel for the stable ABI, and `py3`,
 * `cp3` and `pp3`, which name no version.
 */
export function isOpenEnded({ implementation, minor }: PythonTag, isStable: boolean): boolean {
  return minor === null || implementation === 'py' || (implementation === 'cp' && isStable);
}

/** The parts of an extension module's file name. */
export interface ExtensionName {
  /** The path up to the suffix: two files with the same stem are the same module. */
  stem: string;
  suffix: string;
  /** `plain` is `.so` or `.pyd`; `abi3` and `abi3t` the stable ABIs. */
  kind: 'plain' | 'abi3' | 'abi3t' | 'cpython' | 'pypy' | 'graalpy';
  system: 'windows' | 'macos' | 'linux' | null;
  major: number | null;
  minor: number | null;
  /** The free-threaded build, `t` in the ABI flags. */
  freeThreaded: boolean;
  /** The triplet's words that name architecture and libc, as in `aarch64-linux-gnu`, null without one. */
  triplet: string | null;
}

interface SuffixPattern {
  pattern: RegExp;
  kind: ExtensionName['kind'];
  system: ExtensionName['system'];
}

const LONGEST_SUFFIX = 128;

/** Groups: version digits, ABI flags, triplet, as far as the kind has them. */
const SUFFIXES: readonly SuffixPattern[] = [
  { pattern: /\.cpython-(?<version>\d+)(?<flags>[a-z]*)-darwin\.so$/, kind: 'cpython', system: 'macos' },
  {
    pattern: /\.cpython-(?<version>\d+)(?<flags>[a-z]*)(?:-(?<triplet>[\w.-]+))?\.so$/,
    kind: 'cpython',
    system: null,
  },
  {
    pattern: /\.cp(?<version>\d+)(?<flags>[a-z]*)-(?<triplet>win\w+)\.pyd$/,
    kind: 'cpython',
    system: 'windows',
  },
  { pattern: /\.abi3t(?:-(?<triplet>[\w.-]+))?\.so$/, kind: 'abi3t', system: null },
  { pattern: /\.abi3(?:-(?<triplet>[\w.-]+))?\.so$/, kind: 'abi3', system: null },
  {
    pattern: /\.pypy(?<version>\d+)-pp\d+(?:-(?<triplet>[\w.-]+))?\.(?:so|pyd)$/,
    kind: 'pypy',
    system: null,
  },
  { pattern: /\.graalpy[\w.-]*\.(?:so|pyd)$/, kind: 'graalpy', system: null },
  { pattern: /\.pyd$/, kind: 'plain', system: 'windows' },
  { pattern: /\.so$/, kind: 'plain', system: null },
];

/** Takes the longest known suffix off a member's path, null for a file that Python would not import. */
export function parseExtensionName(path: string): ExtensionName | null {
  // Suffixes are short; a hostile name is long, and matching at each of its characters takes time.
  const end = path.slice(-LONGEST_SUFFIX);
  for (const { pattern, kind, system } of SUFFIXES) {
    const match = pattern.exec(end);
    if (match === null) continue;
    const { version, flags, triplet } = match.groups ?? {};
    return {
      stem: path.slice(0, path.length - end.length + match.index),
      suffix: match[0],
      kind,
      system: system ?? (triplet?.includes('linux') ? 'linux' : null),
      major: version === undefined ? null : Number(version[0]),
      minor: version === undefined ? null : Number(version.slice(1)),
      freeThreaded: flags?.includes('t') ?? false,
      triplet: triplet ?? null,
    };
  }
  return null;
}

/** Architectures behind the first word of a triplet; triplets are not tags (`i386`, `arm`, `powerpc64le`). */
const TRIPLET_ARCHITECTURES: ReadonlyMap<string, string[]> = new Map([
  ['x86_64', ['x86_64']],
  ['i386', ['i686']],
  ['i486', ['i686']],
  ['i586', ['i686']],
  ['i686', ['i686']],
  ['x86', ['i686']],
  ['aarch64', ['aarch64']],
  ['arm', ['armv5tel', 'armv6l', 'armv7l']],
  ['powerpc64le', ['ppc64le']],
  ['ppc64le', ['ppc64le']],
  ['powerpc64', ['ppc64']],
  ['s390x', ['s390x']],
  ['riscv64', ['riscv64']],
  ['loongarch64', ['loongarch64']],
]);

/** The architectures that a triplet stands for, null for one that this project doesn't know. */
export function tripletArchitectures(triplet: string): string[] | null {
  const architectures = TRIPLET_ARCHITECTURES.get(triplet.split('-')[0] ?? '') ?? null;
  // Floats in registers of their own, which no ARMv5 has.
  return triplet.endsWith('hf')
    ? (architectures?.filter((name) => name !== 'armv5tel') ?? null)
    : architectures;
}

/** The libc that a triplet names, null where it names none. */
export function tripletLibc(triplet: string): 'glibc' | 'musl' | null {
  if (/linux-musl/.test(triplet)) return 'musl';
  return /linux-gnu/.test(triplet) ? 'glibc' : null;
}
