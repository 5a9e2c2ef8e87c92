/** Which of a repository's native files belong together, and which of them are there on purpose. */

import { groupBy } from '../../../base/collections.ts';
import { isTestData } from '../../../judge/judgeWheel.ts';
import { platformOf, siblingGroups, siblingKey } from '../../../judge/siblings.ts';
import type { PrebuiltFile } from '../../../project/prebuilt/types.ts';

/** Words in a folder's name that mark what tests read, however the rest of it goes. */
const TEST_WORDS: ReadonlySet<string> = new Set([
  'corpora',
  'corpus',
  'fixture',
  'fixtures',
  'fuzz',
  'fuzzing',
  'test',
  'testdata',
  'testfiles',
  'testing',
  'tests',
  'testsuite',
  'unittest',
  'unittests',
]);

/** True for files that tests are made of: they are odd, foreign or broken because they have to be. */
export function isForTests({ pathInProject: path }: Pick<PrebuiltFile, 'pathInProject'>): boolean {
  const folders = path.toLowerCase().split('/').slice(0, -1);
  return (
    isTestData(path) || folders.some((folder) => folder.split(/[-_.]+/).some((word) => TEST_WORDS.has(word)))
  );
}

/** Small programs that start a script on Windows. setuptools and pip ship them to every platform. */
export function isLauncher({ format, kind }: PrebuiltFile): boolean {
  return format === 'pe' && kind === 'executable';
}

/** Files that are one thing for several platforms. */
export interface FileFamily {
  /** The folder that they are in, or below. */
  folder: string;
  files: PrebuiltFile[];
}

/**
 * The families among the files: builds of one file side by side, or folders named after platforms side by side, such
 * as `lib/linux-x86_64` and `lib/win-arm64`, whatever lies in them. Who commits those has thought about it.
 */
export function familiesOf(files: readonly PrebuiltFile[]): FileFamily[] {
  const meant = new Set([...siblingGroups(files), ...platformFolders(files)].flat());
  const inOrder = files.filter((file) => meant.has(file));
  return [...groupBy(inOrder, familyKey).values()].map((family) => ({
    folder: commonFolder(family.map(({ path }) => path)),
    files: family,
  }));
}

/** The files of folders named after platforms, by what these are next to. */
export function platformFolders(files: readonly PrebuiltFile[]): PrebuiltFile[][] {
  const named = files.filter((file) => familyKey(file).includes('*'));
  return [...groupBy(named, familyKey).values()].filter(
    (group) =>
      new Set(group.map(({ path }) => folderOf(path))).size >= 2 && new Set(group.map(platformOf)).size >= 2,
  );
}

/** The folder, its platform words left out. */
function familyKey({ path }: PrebuiltFile): string {
  return folderOf(siblingKey(path));
}

/** Empty for the top folder. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function commonFolder(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => folderOf(path).split('/'));
  const differs = first.findIndex((part, index) => others.some((other) => other[index] !== part));
  return (differs < 0 ? first : first.slice(0, differs)).join('/');
}
