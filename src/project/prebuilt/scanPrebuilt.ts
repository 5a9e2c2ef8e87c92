/** Every native file that lies ready-made in a repository: on disk, in its submodules, and in sdists made from it. */

import path from 'node:path';
import { compareStrings, groupBy, sortedDistinct } from '../../base/collections.ts';
import { MAX_CHECKOUTS } from '../../base/limits.ts';
import type { BinaryFacts } from '../../binary/facts.ts';
import type { Location } from '../../model/report.ts';
import type { Listing, Repository } from '../git/repository.ts';
import {
  filePage,
  parseGitmodules,
  type SubmoduleSection,
  type WebRepository,
  webRepository,
} from '../git/submodules.ts';
import { checkoutPlaces } from './checkoutPlaces.ts';
import { type NativeFileOnDisk, readNativeFiles } from './nativeFiles.ts';
import { findSdists, readSdists, type SdistFile } from './sdists.ts';
import type { OwningSubmodule, PrebuiltFile } from './types.ts';
import { walkFiles } from './walk.ts';
import { type ComparedWheel, findWheelCopies } from './wheelCopies.ts';

export interface ScanOptions {
  repository: Repository;
  /** The folder that is scanned, from the repository's top folder; empty for all of it. */
  folder: string;
  /** Its own address, which those of its submodules may be relative to. */
  home: WebRepository | null;
  /** Sdists to look into besides those that a build left, absolute. */
  sdists: readonly string[];
  wheels: readonly ComparedWheel[];
  /** Whether the wheels' own rules have judged what runs in them. */
  areJudged: boolean;
}

export interface PrebuiltScan {
  /** Sorted by path, those on disk first. */
  files: PrebuiltFile[];
  /** How many files were told by their first bytes. */
  looked: number;
  /** What was not looked at, one sentence each, without the final stop. */
  notes: string[];
}

/** Reads nothing but the first few KB of what isn't native, follows no link, and opens nothing but regular files. */
export async function scanPrebuilt(root: string, options: ScanOptions): Promise<PrebuiltScan> {
  const listing = await options.repository.listing();
  const tracked = new Set(listing.files.map(({ path }) => path));
  const walk = await walkFiles(root, tracked, options.folder);
  const natives = await readNativeFiles(root, walk.files);
  const sdists = await readSdists(root, await findSdists(root, options.folder, options.sdists));
  const wheels = await findWheelCopies(root, natives.files, options.wheels, options);
  const submodules = await submodulesOf(natives.files, listing, options);
  const ignored = await ignoredCheckouts(natives.files, options.repository);
  const places = await checkoutPlaces(checkoutsOf(natives.files), options.repository);
  const bySdist = groupBy(sdists.files, ({ fingerprint }) => fingerprint);
  const onDisk = natives.files.map((file) => ({
    ...outline(file),
    pathInProject: path.posix.relative(options.folder, file.path),
    isOnDisk: true,
    tracked: file.tracked,
    ...(file.checkout === undefined ? {} : { checkout: file.checkout, ...placed(places.get(file.checkout)) }),
    ...(file.checkout !== undefined && ignored.has(file.checkout)
      ? { isCheckoutIgnored: true as const }
      : {}),
    ...(file.isConverted ? { isConverted: true as const } : {}),
    submodule: submodules.get(file.path) ?? null,
    sdists: (bySdist.get(file.fingerprint) ?? []).map(copyOf),
    wheels: wheels.copies.get(file.path) ?? [],
  }));
  return {
    files: [...onDisk.sort(byPath), ...onlyInSdists(bySdist, natives.files).sort(byPath)],
    looked: walk.files.length,
    notes: [
      ...walk.notes,
      ...(listing.isCut
        ? [`Which files Git tracks: more than the ${listing.files.length} that could be listed`]
        : []),
      ...natives.notes,
      ...sdists.notes,
      ...wheels.notes,
    ],
  };
}

function checkoutsOf(files: readonly NativeFileOnDisk[]): ReadonlySet<string> {
  return new Set(files.flatMap(({ checkout }) => checkout ?? []));
}

function placed(checkoutPlace: Location | undefined): Pick<PrebuiltFile, 'checkoutPlace'> {
  return checkoutPlace === undefined ? {} : { checkoutPlace };
}

/** The nested checkouts that the files lie in and that Git is told to ignore. */
async function ignoredCheckouts(
  files: readonly NativeFileOnDisk[],
  repository: Repository,
): Promise<ReadonlySet<string>> {
  const all = sortedDistinct([...checkoutsOf(files)]);
  const asked = all.slice(0, MAX_CHECKOUTS);
  const ignored = asked.length === 0 ? undefined : await repository.ignored?.(asked);
  return new Set([...(ignored ?? []), ...all.slice(MAX_CHECKOUTS)]);
}

function byPath(a: PrebuiltFile, b: PrebuiltFile): number {
  return compareStrings(a.path, b.path);
}

function copyOf(file: SdistFile): PrebuiltFile['sdists'][number] {
  return { sdist: file.sdist, path: file.path };
}

/** What sdists have and the disk hasn't, once for all sdists that have the same. */
function onlyInSdists(
  bySdist: ReadonlyMap<string, SdistFile[]>,
  natives: readonly NativeFileOnDisk[],
): PrebuiltFile[] {
  const onDisk = new Set(natives.map(({ fingerprint }) => fingerprint));
  return [...bySdist].flatMap(([fingerprint, copies]) => {
    const [first] = copies;
    if (first === undefined || onDisk.has(fingerprint)) return [];
    const rest = { pathInProject: first.path, isOnDisk: false, tracked: false, submodule: null, wheels: [] };
    return [{ ...outline(first), ...rest, sdists: copies.map(copyOf) }];
  });
}

function outline({
  path,
  size,
  binary,
}: Pick<NativeFileOnDisk, 'path' | 'size' | 'binary'>): Pick<
  PrebuiltFile,
  'path' | 'size' | 'format' | 'kind' | 'architectures' | 'system' | 'libc' | 'isHostCode' | 'isExplained'
> {
  const { format, kind, architectures, system, libc } = binary;
  const isHostCode = runsOnHosts(binary);
  return { path, size, format, kind, architectures, system, libc, isHostCode, isExplained: false };
}

/** Archives are told by what is in them; of a file that contradicts itself nothing is known. */
function runsOnHosts({ format, system, identified, objects = [] }: BinaryFacts): boolean {
  if (format === 'wasm' || !identified) return false;
  if (format === 'ar') return objects.some(({ host }) => host);
  return system !== 'none';
}

/** By path, for the files that a submodule has. */
async function submodulesOf(
  natives: readonly NativeFileOnDisk[],
  { files, submodules }: Listing,
  { repository, home }: ScanOptions,
): Promise<Map<string, OwningSubmodule>> {
  const owned = new Map<string, OwningSubmodule>();
  if (submodules.length === 0) return owned;
  const sections = parseGitmodules((await repository.readText('.gitmodules'))?.text ?? '');
  const isNative = new Set(natives.map(({ path }) => path));
  for (const { path, submodule } of files) {
    if (submodule === null || !isNative.has(path)) continue;
    const section = sections.find((each) => each.path === submodule.path);
    const inside = path.slice(submodule.path.length + 1);
    owned.set(path, {
      folder: submodule.path,
      line: section?.line ?? 1,
      page: section === undefined ? null : pageOf(section, submodule.commit, { inside, home }),
    });
  }
  return owned;
}

function pageOf(
  { url }: SubmoduleSection,
  commit: string,
  { inside, home }: { inside: string; home: WebRepository | null },
): string | null {
  const upstream = webRepository(url, home);
  return upstream === null ? null : filePage(upstream, commit, inside);
}
