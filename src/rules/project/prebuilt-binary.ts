import { groupBy, listOf, listSome, sortedDistinct } from '../../base/collections.ts';
import { MAX_LISTED_MEMBERS } from '../../base/limits.ts';
import { baseName, fileSize, withArticle } from '../../base/words.ts';
import { type Link, ownLink } from '../../model/link.ts';
import type { Json, Location } from '../../model/report.ts';
import type { PrebuiltFile, SdistCopy } from '../../project/prebuilt/types.ts';
import { projectRule } from '../projectInfo.ts';
import type { Draft, Rule } from '../rule.ts';
import { steps } from '../shared/steps.ts';
import { describeArchitectures, kindName, systemName } from '../shared/words.ts';
import {
  familiesOf,
  folderOf,
  isForTests,
  isLauncher,
  platformFolders,
} from './prebuilt-binary/prebuiltGroups.ts';

/** What the founding case began with: a binary that somebody committed, years before it broke a wheel. */
export const prebuiltBinary: Rule<'project'> = {
  ...projectRule('prebuilt-binary'),
  check({ prebuilt }) {
    const host = prebuilt.filter(({ isHostCode, isExplained }) => isHostCode && !isExplained);
    const meant = new Set(familiesOf(host).flatMap(({ files }) => files));
    const swept = host.filter(
      (file) => (file.tracked || isNested(file)) && !meant.has(file) && isSwept(file),
    );
    const ordinary = host.filter((file) => !isForTests(file) && !swept.includes(file));
    return [
      ...swept.map(describeSwept),
      ...committedDrafts(ordinary.filter(({ tracked }) => tracked)),
      ...[
        ...groupBy(
          ordinary.filter(isNested).filter(({ isCheckoutIgnored }) => !isCheckoutIgnored),
          ({ checkout }) => checkout ?? '',
        ),
      ].map(([folder, files]) => describeCheckout(folder, files, meant)),
      ...sdistDrafts(
        ordinary.filter((file) => !file.tracked && (!isNested(file) || file.isCheckoutIgnored === true)),
        prebuilt,
      ),
    ];
  },
};

/** macOS and Windows run programs of other architectures, so that only ELF files are out of place for certain. */
function isSwept({ format, wheels }: PrebuiltFile): boolean {
  return format === 'elf' && wheels.some(({ foreignTo }) => foreignTo !== null);
}

function describeSwept(file: PrebuiltFile): Draft {
  const copies = file.wheels.filter(({ foreignTo }) => foreignTo !== null);
  const promised = sortedDistinct(copies.map(({ foreignTo }) => foreignTo ?? ''));
  const expected = listOf(promised);
  const places = copies.map(({ wheel, member }) => `${wheel} (as ${member})`);
  const runsAnyway = architecture(file) === 'i686' && expected === 'x86_64' && file.kind === 'executable';
  const isMinor = runsAnyway || isForTests(file) || !['executable', 'shared-library'].includes(file.kind);
  const wheels = copies.length > 1 ? `wheels for ${expected}` : `${withArticle(expected)} wheel`;
  return {
    severity: isMinor ? 'warning' : 'error',
    causeKey: file.path,
    location: placeOf(file),
    title: `${isNested(file) ? '' : 'committed '}${outline(file)} in ${wheels}: ${baseName(file.path)}`,
    message:
      `${describeFile(file)} The same bytes are in ${listSome(places, 1)}, for ${expected}, where ` +
      `${runsAnyway ? 'they need the 32-bit system libraries' : "they can't run"}.`,
    remedy: isNested(file) ? checkoutRemedy(file.checkout ?? '') : remedyFor([file]),
    links: linksOf([file]),
    data: { ...dataOf([file]), expected: promised.join('+'), actual: architecture(file) },
  };
}

/** As in `tool is committed: an executable for Linux on armv7l (32-bit ARM, hard float), 7.7 KiB.` */
function describeFile(file: PrebuiltFile): string {
  const { system } = file;
  const runsOn = system === 'none' || system === 'unknown' ? 'for' : `for ${systemName(system)} on`;
  return (
    `${baseName(file.path)} ${isNested(file) ? `lies in ${file.checkout}, a nested checkout that is no submodule` : `is committed${origin([file])}`}: ${withArticle(kindName(file.kind))} ` +
    `${runsOn} ${describeArchitectures(file.architectures)}, ${fileSize(file.size)}.`
  );
}

/** True for a file of another repository's work tree that lies in this one and is no submodule. */
function isNested({ tracked, checkout }: PrebuiltFile): boolean {
  return !tracked && checkout !== undefined;
}

function describeCheckout(
  folder: string,
  files: readonly PrebuiltFile[],
  meant: ReadonlySet<PrebuiltFile>,
): Draft {
  const [first] = files;
  const isMinor = files.every((file) => meant.has(file) || isLauncher(file));
  return {
    severity: isMinor ? 'notice' : 'warning',
    causeKey: `checkout ${folder}`,
    location: first === undefined ? null : placeOf(first),
    title:
      files.length === 1 && first !== undefined
        ? `${outline(first)} in the nested checkout ${shownFolder(folder)}`
        : `${files.length} native binaries in the nested checkout ${shownFolder(folder)}`,
    message: [
      `${shownFolder(folder)} has a .git of its own and is no submodule, so that no commit shows what is in it; a build looks into it all the ` +
        `same: ${listFiles(files, folder)}.`,
      ...shippedBy(files),
    ].join(' '),
    remedy: checkoutRemedy(folder),
    data: { ...dataOf(files), checkout: folder },
  };
}

function checkoutRemedy(folder: string): string {
  return steps(
    `If the build needs ${shownFolder(folder)}, make it a submodule, which is pinned to a commit.`,
    'Otherwise move it out of the checkout.',
    'Keep such files out of sdists and wheels (wheel.exclude, package_data, MANIFEST.in).',
  );
}

function committedDrafts(files: readonly PrebuiltFile[]): Draft[] {
  // GitHub shows what lies in a submodule on one line, however many folders it has.
  const placeKey = ({ path, submodule }: PrebuiltFile): string => submodule?.folder ?? folderOf(path);
  const inPlatformFolders = new Set(platformFolders(files).flat());
  const areAlone = (group: readonly PrebuiltFile[]): boolean =>
    group.every((file) => isLauncher(file) && !inPlatformFolders.has(file));
  const launchers = new Set([...groupBy(files, placeKey).values()].filter(areAlone).flat());
  const families = familiesOf(files.filter((file) => !launchers.has(file)));
  const meant = new Set(families.flatMap(({ files: family }) => family));
  const folders = groupBy(
    files.filter((file) => !meant.has(file)),
    placeKey,
  );
  return [
    ...families.map((family) => describeFamily(family.folder, family.files)),
    ...[...folders].map(([folder, group]) => describeFolder(folder, group)),
  ];
}

function describeFolder(folder: string, files: readonly PrebuiltFile[]): Draft {
  const [first] = files;
  const only = files.length === 1 && first !== undefined ? first : null;
  const areLaunchers = files.every(isLauncher);
  return {
    severity: areLaunchers ? 'notice' : 'warning',
    causeKey: `folder ${folder}`,
    location: first === undefined ? null : placeOf(first),
    title:
      only === null
        ? `${files.length} ${areLaunchers ? 'Windows programs' : 'native binaries'} are committed in ${shownFolder(folder)}`
        : `${outline(only)} is committed: ${baseName(only.path)}`,
    message: [
      only === null
        ? `Native files are committed here${origin(files)}: ${listFiles(files, folder)}.`
        : describeFile(only),
      damageOf(files) ??
        (areLaunchers
          ? 'Launchers for scripts are shipped like this, but no reviewer can see what a binary does.'
          : 'It runs on one platform only, no reviewer can see what it does, and a build can sweep it into the wheels of other platforms.'),
      ...shippedBy(files),
    ].join(' '),
    remedy: files.some(({ isConverted }) => isConverted)
      ? damagedRemedy(files)
      : areLaunchers
        ? 'If they are launchers to be shipped, no action needed. Otherwise delete them, or keep them out of what is packaged.'
        : remedyFor(files),
    links: linksOf(files),
    data: dataOf(files),
  };
}

/** A sentence on those of the files whose line endings were converted, null where none were. */
function damageOf(files: readonly PrebuiltFile[]): string | null {
  const damaged = files.filter(({ isConverted }) => isConverted).map(({ path }) => baseName(path));
  if (damaged.length === 0) return null;
  const those =
    files.length === 1 ? 'Here it is' : `${listSome(damaged, 2)} ${damaged.length === 1 ? 'is' : 'are'}`;
  return `${those} damaged: Git or another tool converted its line endings as if it were text.`;
}

function damagedRemedy(files: readonly PrebuiltFile[]): string {
  const first = files.find(({ isConverted }) => isConverted)?.path ?? '';
  const suffix = /\.[a-z0-9]{1,9}$/.exec(first)?.[0];
  const it = files.length === 1 ? 'it' : 'them';
  return steps(
    `If nothing uses ${it}, delete ${it} (git rm).`,
    `Otherwise write "${suffix === undefined ? 'NAME' : `*${suffix}`} binary" into .gitattributes, and commit a sound file again.`,
  );
}

function describeFamily(folder: string, files: readonly PrebuiltFile[]): Draft {
  const platforms = sortedDistinct(files.map((file) => `${systemName(file.system)} ${architecture(file)}`));
  const [first] = files;
  return {
    severity: 'notice',
    causeKey: `platforms ${folder}`,
    location: first === undefined ? null : placeOf(first),
    title: `${files.length} binaries for several platforms are committed in ${shownFolder(folder)}`,
    message:
      `The repository has ready-made builds for ${listSome(platforms, 3)} side by side${origin(files)}: ${listFiles(files, folder)}. ` +
      'No reviewer can see what they do, and each wheel needs only its own.',
    remedy:
      'If intended, check that each wheel gets only the files for its platform. Otherwise build them from source in the build.',
    links: linksOf(files),
    data: dataOf(files),
  };
}

/** What is not committed, and got into an sdist all the same. */
function sdistDrafts(files: readonly PrebuiltFile[], prebuilt: readonly PrebuiltFile[]): Draft[] {
  const keyOf = ({ sdist, path }: SdistCopy): string => JSON.stringify([sdist, path]);
  // An untracked copy of a committed file may lie beside it.
  const committed = new Set(prebuilt.flatMap(({ tracked, sdists }) => (tracked ? sdists.map(keyOf) : [])));
  const shipped = files.flatMap((file) => {
    const copies = file.sdists.filter((copy) => !committed.has(keyOf(copy)));
    return sortedDistinct(copies.map(({ sdist }) => sdist)).map((sdist) => ({ sdist, file }));
  });
  return [...groupBy(shipped, ({ sdist }) => sdist)].map(([sdist, group]) =>
    describeSdist(
      sdist,
      group.map(({ file }) => file),
    ),
  );
}

function describeSdist(sdist: string, files: readonly PrebuiltFile[]): Draft {
  const meant = new Set(familiesOf(files).flatMap(({ files: family }) => family));
  const isMeant = files.every((file) => meant.has(file) || isLauncher(file));
  return {
    severity: isMeant ? 'notice' : 'warning',
    causeKey: `sdist ${sdist}`,
    location: null,
    title: `${files.length === 1 ? 'a native file' : `${files.length} native files`} in the sdist ${baseName(sdist)}`,
    message:
      `The sdist ${sdist} holds native files: ${listFiles(files, '')}. People install from it where no wheel fits, on just the ` +
      'platforms that these files are not for.',
    remedy: steps(
      'Build the sdist from a clean checkout.',
      'Leave such files out: sdist.exclude (scikit-build-core), MANIFEST.in with global-exclude *.so *.o (setuptools), export-ignore (meson-python).',
    ),
    data: { ...dataOf(files), sdist },
  };
}

function architecture({ architectures }: PrebuiltFile): string {
  return architectures.length === 0 ? 'unknown' : architectures.join('+');
}

/** As in `armv7l executable`. */
function outline(file: PrebuiltFile): string {
  return `${architecture(file)} ${kindName(file.kind)}`;
}

/** Paths from a folder that all of them are below. */
function listFiles(files: readonly PrebuiltFile[], folder: string): string {
  const start = folder === '' ? 0 : folder.length + 1;
  return listSome(
    files.map((file) => `${file.path.slice(start)} (${outline(file)}, ${fileSize(file.size)})`),
    2,
  );
}

/** Where a submodule's files come from, as a clause; empty for the repository's own. */
function origin(files: readonly PrebuiltFile[]): string {
  const submodule = files.find((file) => file.submodule !== null)?.submodule;
  if (!submodule) return '';
  return `, in the submodule ${submodule.folder}`;
}

function linksOf(files: readonly PrebuiltFile[]): Link[] {
  const page = files.find(({ submodule }) => submodule !== null)?.submodule?.page ?? null;
  return page === null ? [] : [ownLink('The file upstream', page)];
}

/** GitHub shows nothing on a path inside a submodule, and of a nested checkout no file is in any commit. */
function placeOf({ path, submodule, checkoutPlace }: PrebuiltFile): Location {
  if (submodule === null && checkoutPlace !== undefined) return checkoutPlace;
  const line = submodule?.line ?? 1;
  return { path: submodule === null ? path : '.gitmodules', startLine: line, endLine: line };
}

function shippedBy(files: readonly PrebuiltFile[]): string[] {
  const sdists = sortedDistinct(files.flatMap((file) => file.sdists.map(({ sdist }) => sdist)));
  const wheels = sortedDistinct(files.flatMap((file) => file.wheels.map(({ wheel }) => wheel)));
  const which = files.length === 1 ? 'It is in' : 'Some of it is in';
  const shipped = [...sdists, ...wheels];
  return shipped.length > 0 ? [`${which} ${listSome(shipped, 2)}.`] : [];
}

function remedyFor(files: readonly PrebuiltFile[]): string {
  const [first] = files;
  const it = files.length === 1 ? 'it' : 'them';
  const submodule = first?.submodule ?? null;
  return steps(
    submodule === null
      ? `If nothing uses ${it}, delete ${it} (git rm).`
      : `If nothing uses ${it}, delete ${it} in the project of ${submodule.folder}, or keep that folder out of what is packaged.`,
    `Otherwise build ${it} from source in the build.`,
    `Keep what stays out of sdists and other wheels (wheel.exclude, package_data, MANIFEST.in).`,
  );
}

function shownFolder(folder: string): string {
  return folder === '' ? 'the top folder' : `${folder}/`;
}

function dataOf(files: readonly PrebuiltFile[]): { [key: string]: Json } {
  return {
    files: files.slice(0, MAX_LISTED_MEMBERS).map((file) => ({
      path: file.path,
      architecture: architecture(file),
      kind: file.kind,
      libc: file.libc,
      size: file.size,
    })),
  };
}
