/** The images that cibuildwheel knows by name, and what glibc they build against. */

import { distance } from '../../base/nearest.ts';
import { NEWEST_PART, type Release, release, releaseOf } from './releases.ts';
import type { CibuildwheelJob } from './types.ts';

/** When the old images went and the defaults moved. */
const REMOVAL = release('3.0');
const ALL = ['x86_64', 'i686', 'aarch64', 'ppc64le', 's390x'];
const PYPY = ['pypy_x86_64', 'pypy_i686', 'pypy_aarch64'];

/** From which release on, and until which one, a name stands for an image of these architectures. */
interface Known {
  name: string;
  architectures: readonly string[];
  since: Release;
  /** The first release without it; null where it is still there. */
  until: Release | null;
}

/** From `pinned_docker_images.cfg` of cibuildwheel's releases 2.0 to 4.3. */
const KNOWN: readonly Known[] = [
  { name: 'manylinux1', architectures: ['x86_64', 'i686'], since: release('2.0'), until: REMOVAL },
  {
    name: 'manylinux2010',
    architectures: ['x86_64', 'i686', 'pypy_x86_64', 'pypy_i686'],
    since: release('2.0'),
    until: REMOVAL,
  },
  { name: 'manylinux2014', architectures: [...ALL, ...PYPY], since: release('2.0'), until: null },
  { name: 'manylinux_2_24', architectures: [...ALL, ...PYPY], since: release('2.0'), until: REMOVAL },
  { name: 'musllinux_1_1', architectures: ALL, since: release('2.2'), until: REMOVAL },
  {
    name: 'manylinux_2_28',
    architectures: ['x86_64', 'aarch64', 'ppc64le', 'pypy_x86_64', 'pypy_aarch64'],
    since: release('2.7'),
    until: null,
  },
  { name: 'manylinux_2_28', architectures: ['s390x'], since: release('2.10'), until: null },
  { name: 'manylinux_2_28', architectures: ['i686', 'pypy_i686'], since: release('3.1'), until: null },
  { name: 'musllinux_1_2', architectures: ALL, since: release('2.15'), until: null },
  { name: 'musllinux_1_2', architectures: ['armv7l'], since: release('2.22'), until: null },
  { name: 'musllinux_1_2', architectures: ['riscv64'], since: release('3.1'), until: null },
  { name: 'manylinux_2_31', architectures: ['armv7l'], since: release('2.22'), until: null },
  {
    name: 'manylinux_2_34',
    architectures: ['x86_64', 'aarch64', 'ppc64le', 's390x', 'pypy_x86_64', 'pypy_aarch64'],
    since: release('3.0'),
    until: null,
  },
  { name: 'manylinux_2_34', architectures: ['i686', 'pypy_i686'], since: release('3.1'), until: null },
  { name: 'manylinux_2_35', architectures: ['armv7l'], since: release('3.3'), until: null },
  { name: 'manylinux_2_39', architectures: ['riscv64'], since: release('3.1'), until: null },
];
const FIRST_RELEASE = release('2.0');
/** The last release that the table was read from. A later one may know more. */
const LAST_RELEASE = release('4.3');

/** What a name comes to: `gone` was an image once, `other` is one of other architectures or releases. */
export type ImageState = 'known' | 'gone' | 'other' | 'unknown';

/** What the name without registry is to this version and architecture; `unknown` for what is no name of that kind. */
export function imageState(
  name: string,
  architecture: string,
  version: CibuildwheelJob['version'],
): ImageState {
  const used = releaseUsed(version);
  const named = KNOWN.filter((each) => each.name === name);
  if (used === null || named.length === 0) return 'unknown';
  const present = named.filter(({ since, until }) => used >= since && (until === null || used < until));
  if (present.some(({ architectures }) => architectures.includes(architecture))) return 'known';
  if (named.every(({ until }) => until !== null && used >= until)) return 'gone';
  // Newer releases than the table's can have gained an architecture, but don't lose one quietly.
  return LAST_RELEASE >= used ? 'other' : 'unknown';
}

/** Names that this version has for the architecture, oldest policy first. */
export function imageNames(
  family: string,
  architecture: string,
  version: CibuildwheelJob['version'],
): string[] {
  const names = [...new Set(KNOWN.map(({ name }) => name))].filter((name) => name.startsWith(family));
  return names.filter((name) => imageState(name, architecture, version) === 'known');
}

/** The image of a manylinux build where none is set; null for what isn't known. */
export function defaultImage(architecture: string, version: CibuildwheelJob['version']): string | null {
  const used = releaseUsed(version);
  if (used === null || !['x86_64', 'aarch64', 'ppc64le', 's390x'].includes(architecture)) return null;
  return used >= REMOVAL ? 'manylinux_2_28' : null;
}

const YEARS: ReadonlyMap<string, number> = new Map([
  ['1', 5],
  ['2010', 12],
  ['2014', 17],
]);

/** The minor version of glibc that `manylinux2014_x86_64` or `manylinux_2_28` stands for; null for what says none. */
export function glibcMinor(tag: string): number | null {
  const [, year = '', minor = ''] = /^manylinux(?:(1|2010|2014)|_2_(\d{1,3}))(?:$|_)/.exec(tag) ?? [];
  return YEARS.get(year) ?? (minor === '' ? null : Number(minor));
}

/** The part of an image of the manylinux project that says what it is, as in `manylinux_2_28_x86_64`; null for others. */
export function imageTag(image: string): string | null {
  const match = /^(?:quay\.io\/pypa\/)?((?:manylinux|musllinux)\w+?)(?:[:@].*)?$/.exec(image.trim());
  return match?.[1] ?? null;
}

/** Images change with minor releases alone; a moving version such as `v3` is the newest of its kind. */
function releaseUsed(version: CibuildwheelJob['version']): Release | null {
  const [major = null, minor = null] = version ?? [];
  const used = major === null ? null : releaseOf(major, Math.min(minor ?? NEWEST_PART, NEWEST_PART), 0);
  return used !== null && used >= FIRST_RELEASE ? used : null;
}

/** The processors for which the manylinux project has made images of each policy. */
const PUBLISHED: ReadonlyMap<string, readonly string[]> = new Map([
  ['manylinux1', ['x86_64', 'i686']],
  ['manylinux2010', ['x86_64', 'i686']],
  ['manylinux2014', ALL],
  ['manylinux_2_24', ALL],
  ['manylinux_2_28', ALL],
  ['manylinux_2_31', ['armv7l']],
  ['manylinux_2_34', ALL],
  ['manylinux_2_35', ['armv7l']],
  ['musllinux_1_1', ALL],
  ['musllinux_1_2', [...ALL, 'armv7l', 'riscv64', 'loongarch64']],
]);
/** Newer policies may have images that this table doesn't know. */
const NEWEST_POLICY = 35;
const LONGEST_IMAGE = 300;
const PROJECT_IMAGE = /^quay\.io\/pypa\/([\w.-]+)(?::[\w.-]+)?(?:@sha256:[0-9a-f]+)?$/;
const PYPA_NAMES = [...PUBLISHED].flatMap(([policy, processors]) =>
  processors.map((each) => `${policy}_${each}`),
);

/** Whether the manylinux project has the image; null for images of others, and for what may have come since. */
export function isPublished(image: string): boolean | null {
  const [, name = ''] = image.length > LONGEST_IMAGE ? [] : (PROJECT_IMAGE.exec(image) ?? []);
  if (!/^(?:many|musl)/i.test(name)) return null;
  if (PYPA_NAMES.includes(name)) return true;
  const [, glibc, musl] =
    /^(?:manylinux_2_(\d{1,3})|musllinux_1_(\d{1,2}))_[a-z0-9_]*[a-z][a-z0-9_]*$/.exec(name) ?? [];
  const isNew = Number(glibc ?? 0) > NEWEST_POLICY || Number(musl ?? 0) > 2;
  return isNew ? null : false;
}

/** Images of the project with a name like that one's. */
export function publishedNear(image: string): string[] {
  const [, name = ''] = PROJECT_IMAGE.exec(image) ?? [];
  return nearestNames(name).map((each) => `quay.io/pypa/${each}`);
}

function nearestNames(name: string): string[] {
  const usual = name
    .toLowerCase()
    .replace(/_arm64$/, '_aarch64')
    .replace(/_(?:amd64|x64)$/, '_x86_64');
  const spelt = usual
    .replaceAll(/[-.]/g, '_')
    .replace(/^manylinux_(20\d\d)/, 'manylinux$1')
    .replace(/^manylinux(2_)/, 'manylinux_$1')
    .replace(/^musllinux(1_)/, 'musllinux_$1');
  if (PYPA_NAMES.includes(spelt)) return [spelt];
  const away = PYPA_NAMES.map((each) => ({ each, by: distance(spelt.slice(0, 64), each) })).sort(
    (a, b) => a.by - b.by,
  );
  const [first] = away;
  return first === undefined || first.by > 3 ? [] : [first.each];
}
