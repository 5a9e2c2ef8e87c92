import { sortedDistinct } from '../base/collections.ts';
import type { BinaryFacts } from '../binary/facts.ts';
import { neededBy } from '../binary/imageLists.ts';
import { bionicLevel } from './bionicSymbols.ts';
import { bionicLoader } from './elfLoader.ts';
import { elfNeeds } from './elfNeeds.ts';
import {
  firstPolicyFor,
  type Mended,
  type NativeFile,
  type Need,
  type NeedContext,
  type Platform,
  strongSymbols,
} from './platform.ts';
import { ANDROID, ANDROID_LIBRARIES } from './policyTables.ts';
import { splitNumbers } from './tagWords.ts';

/** Android (PEP 738). */
export const android: Platform = {
  id: 'android',
  label: 'Android',
  system: 'android',
  libc: 'bionic',
  formats: ['elf'],
  tag: /^android_\d+_(\w+)$/,
  architectures: (abi) => ARCHITECTURES.get(abi) ?? [abi],
  spelling: { name: 'android', aliases: [], slips: 2, mend },
  // An ELF file without notes or libc doesn't tell Android from Linux.
  runs: (binary) =>
    binary.system === 'android' ||
    (binary.system === 'linux' && (!['glibc', 'musl'].includes(binary.libc) || hasPlainLibc(binary))),
  policies: {
    rows: ANDROID,
    libraries: ANDROID_LIBRARIES,
    blacklist: [],
    // Every extension module needs libpython, which the app brings along.
    alsoProvides: (library) => LIBPYTHON.test(library),
    tagOf,
    numbers: (tag) => /^android_(\d{1,9})_/.exec(tag)?.slice(1).map(Number) ?? null,
    isFilledBetween: true,
    loader: bionicLoader,
    complaint: (library) => `dlopen failed: library "${library}" not found`,
    // A library needs libpython at least, so that it names its libc; a static program fits.
    fits: ({ libc, system, kind }) =>
      libc === 'bionic' || (system === 'linux' && libc === 'none' && kind === 'executable'),
    needs: (file, context) => [...elfNeeds(file, context), ...apiLevel(file, context)],
    oldestTag: ({ needs, ...judged }) => {
      // Between two levels of the table Android has the libraries of the lower one.
      const policy = firstPolicyFor({ ...judged, needs: needs.filter(({ library }) => library !== null) });
      if (policy === undefined || policy === null) return null;
      const apis = needs.filter(({ kind }) => kind === 'api-level').map(({ version }) => levelIn(version));
      const api = apis.reduce((most, each) => Math.max(most, each), androidLevel(policy.name));
      return tagOf(`android_${api}`, policy.architecture);
    },
  },
};

const ARCHITECTURES: ReadonlyMap<string, string[]> = new Map([
  ['arm64_v8a', ['aarch64']],
  // The armeabi-v7a ABI passes floats in integer registers, so its files carry the soft-float flag.
  ['armeabi_v7a', ['arm', 'armv5tel', 'armv7l']],
  ['x86', ['i686']],
]);
const LIBPYTHON = /^libpython\d+\.\d+[a-z]*\.so(?:\.[\d.]+)?$/;

/** Android calls its ABIs by names of its own. */
const ABIS: ReadonlyMap<string, string> = new Map([['aarch64', 'arm64_v8a']]);

function tagOf(name: string, architecture: string): string {
  return `${name}_${ABIS.get(architecture) ?? architecture}`;
}

/** `libc.so` is the name of Android's C library as well as of musl. */
function hasPlainLibc(binary: BinaryFacts): boolean {
  return (
    binary.libc === 'musl' &&
    binary.elf?.interpreter === null &&
    !neededBy(binary).some((name) => /^(?:libc\.|ld-)musl-/.test(name))
  );
}

/** The least API level that a file was built for, null where it doesn't say. */
function androidApi({ image: { minimum } }: NativeFile): number | null {
  return minimum?.system === 'android' ? Number(minimum.version) : null;
}

/** One need: of the level that the file was built for, or of a later one where it calls functions that came only then. */
function apiLevel(file: NativeFile, { policies, isDefined }: NeedContext): Need[] {
  const built = androidApi(file) ?? 0;
  const later = strongSymbols(file.image)
    .map((name) => ({ name, level: bionicLevel(name) ?? 0 }))
    .filter(({ name, level }) => level > built && !isDefined(name));
  const api = later.reduce((most, { level }) => Math.max(most, level), built);
  if (api === 0) return [];
  const symbols = sortedDistinct(later.filter(({ level }) => level === api).map(({ name }) => name));
  const at = policies.findIndex(({ name }) => androidLevel(name) >= api);
  const since = at < 0 ? policies.length : at;
  return [
    { kind: 'api-level', member: file.path, library: null, version: `API level ${api}`, symbols, since },
  ];
}

/** `24` of `API level 24`. */
function levelIn(version: string | null): number {
  return Number(version?.split(' ').at(-1) ?? 0);
}

/** `24` for android_24. */
function androidLevel(policy: string): number {
  return Number(policy.split('_')[1]);
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

function mend(rest: string): Mended {
  const { numbers, word } = splitNumbers(rest);
  const api = Number(numbers[0] ?? 0);
  const found = ANDROID_WORDS.find(({ pattern }) => pattern.test(word));
  return {
    tag: `android_${api < OLDEST_ANDROID ? USUAL_ANDROID : api}_${found?.abi ?? 'arm64_v8a'}`,
    isVersionKnown: api >= OLDEST_ANDROID,
    isArchitectureKnown: found !== undefined,
  };
}
