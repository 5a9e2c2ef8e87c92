import { isOlderVersion } from '../base/versionNumbers.ts';
import { architecturesOfMachine } from '../binary/architectures.ts';
import { glibcLoader } from './elfLoader.ts';
import { elfNeeds } from './elfNeeds.ts';
import { glibcSymbols } from './glibcSymbols.ts';
import { allowedManylinuxVersions } from './manylinuxVersions.ts';
import { firstPolicyFor, type Mended, type OldestTagInput, type Platform, plainTagOf } from './platform.ts';
import { MANYLINUX, MANYLINUX_BLACKLIST, MANYLINUX_LIBRARIES } from './policyTables.ts';
import { known, linuxArchitecture, splitNumbers } from './tagWords.ts';

/** Linux with glibc (PEP 513, 571, 599 and 600). */
export const manylinux: Platform = {
  id: 'manylinux',
  label: 'manylinux',
  system: 'linux',
  libc: 'glibc',
  formats: ['elf'],
  tag: /^manylinux(?:1|2010|2014|_\d+_\d+)_(\w+)$/,
  // The first: manylinux tags aren't uname's, so that a 32-bit Python on a 64-bit kernel has one of its own.
  architectures: (machine) => architecturesOfMachine(machine).slice(0, 1),
  spelling: { name: 'manylinux', aliases: [], slips: 2, mend: mendManylinux },
  runs: ({ system }) => system === 'linux',
  policies: {
    rows: MANYLINUX,
    libraries: MANYLINUX_LIBRARIES,
    blacklist: MANYLINUX_BLACKLIST,
    tagOf: plainTagOf,
    numbers: (tag) => {
      const alias = /^manylinux(1|2010|2014)_/.exec(tag)?.[1];
      if (alias !== undefined) return [2, YEARS.get(alias) ?? 0];
      return /^manylinux_(\d{1,9})_(\d{1,9})_/.exec(tag)?.slice(1).map(Number) ?? null;
    },
    allowedVersions: allowedManylinuxVersions,
    loader: glibcLoader,
    complaint: (library) => `${library}: cannot open shared object file: No such file or directory`,
    fits: ({ libc, system }) =>
      libc === 'glibc' || (system === 'linux' && (libc === 'none' || libc === 'unknown')),
    needs: (file, context) => [...elfNeeds(file, context), ...glibcSymbols(file, context)],
    oldestTag: (judged) => {
      const policy = firstPolicyFor(judged);
      return policy === undefined ? newerTag(judged) : (policy?.tag ?? null);
    },
  },
};

/**
 * A manylinux policy beyond the tables is named after its glibc (PEP 600), so that a newer GLIBC version names the
 * policy. Which one a newer GLIBCXX version takes is unknown: there the wheel's own claim is believed.
 */
function newerTag({ needs, policies, claimed }: OldestTagInput): string | null {
  const newest = policies.at(-1);
  if (newest === undefined) return null;
  const newer = needs.filter(({ since }) => since === policies.length).map(({ version }) => version ?? '');
  const glibc = newer
    .filter((version) => /^GLIBC_\d/.test(version))
    .map((version) => version.slice(GLIBC.length));
  const claims = claimed
    .map((tag) => /^manylinux_(\d+)_(\d+)_/.exec(tag))
    .flatMap((match) => (match === null ? [] : [`${match[1]}.${match[2]}`]))
    .filter((version) => isOlderVersion(glibcOf(newest.name), version));
  const candidates = glibc.length < newer.length ? [...glibc, ...claims] : glibc;
  const [first, ...others] = candidates;
  if (first === undefined) return null;
  const highest = others.reduce((most, each) => (isOlderVersion(most, each) ? each : most), first);
  const [major = '0', minor = '0'] = highest.split('.');
  return plainTagOf(`manylinux_${major}_${minor}`, newest.architecture);
}

const GLIBC = 'GLIBC_';

/** `2.41` for manylinux_2_41. */
function glibcOf(policy: string): string {
  return policy.split('_').slice(1).join('.');
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
/** The minor number of the glibc that the oldest manylinux tag stands for. */
export const LOWEST_OF_MANYLINUX = 5;
/** Beyond it a number is a slip, such as 2014 behind 2_. */
const MAX_GLIBC_MINOR = 999;

export function mendManylinux(rest: string): Mended {
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
