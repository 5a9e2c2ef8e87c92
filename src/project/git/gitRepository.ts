/** A repository read from a checkout on disk. */

import path from 'node:path';
import { MAX_REPOSITORY_TEXT, MAX_TRACKED_FILES } from '../../base/limits.ts';
import { readDiskText } from './diskRepository.ts';
import { type GitCheckout, git } from './gitCheckout.ts';
import {
  type Listing,
  type Repository,
  START_BYTES,
  type Submodule,
  type TrackedFile,
} from './repository.ts';

const SUBMODULE_MODE = '160000';
/** Links and submodules are no files whose bytes a wheel could hold. */
const FILE_MODES = ['100644', '100755'];

/** The files of a commit that the checkout has. */
export function commitRepository(checkout: GitCheckout, commit: string): Repository {
  const { root, objectFormat } = checkout;
  return {
    objectFormat,
    listing: once(async () =>
      withSubmoduleFiles(
        checkout,
        parseTree(await git(root, ['ls-tree', '-r', '-z', '--full-tree', commit])),
      ),
    ),
    async readText(name) {
      const content = await git(root, ['cat-file', 'blob', `${commit}:${name}`], {
        maxBytes: MAX_REPOSITORY_TEXT,
      });
      return content === null ? null : { text: content.toString('utf8'), exact: true };
    },
    readStart: (file) => readStart(checkout, file),
  };
}

/** What is checked out, or about to be committed. `exact` says whether findings are shown on just that. */
export function indexRepository(checkout: GitCheckout, exact: boolean): Repository {
  const { root, objectFormat } = checkout;
  const listing = once(async () =>
    withSubmoduleFiles(checkout, parseTree(await git(root, ['ls-files', '-s', '-z']))),
  );
  return {
    objectFormat,
    listing,
    async readText(name) {
      // What is on disk without being tracked is no file of the repository.
      const { files } = await listing();
      if (!files.some((file) => file.path === name)) return null;
      const text = await readDiskText(path.join(root, name));
      return text === null ? null : { text, exact };
    },
    readStart: (file) => readStart(checkout, file),
    async tracks(name) {
      const { files, isCut } = await listing();
      return files.some((file) => file.path === name) || (isCut === true ? null : false);
    },
    async ignored(folders) {
      // It fails where none is ignored, and quotes names with control characters, which then count as none.
      const output = await git(root, ['-c', 'core.quotePath=false', 'check-ignore', '--', ...folders]);
      return new Set(output?.toString('utf8').split('\n') ?? []);
    },
  };
}

/** `<mode> [<type>] <blob> [<stage>]<TAB><path>`, as `ls-tree` and `ls-files -s` print it. */
function parseTree(output: Buffer | null): Listing {
  const files: TrackedFile[] = [];
  const submodules: Submodule[] = [];
  const lines = output?.toString('utf8').split('\0', MAX_TRACKED_FILES + 1) ?? [];
  // What follows the last NUL is empty.
  const isCut = output === null || (lines.length > MAX_TRACKED_FILES && lines.at(-1) !== '');
  for (const line of lines.slice(0, MAX_TRACKED_FILES)) {
    const tab = line.indexOf('\t');
    const [mode = '', ...fields] = line.slice(0, Math.max(tab, 0)).split(' ');
    const id = fields.find((field) => /^[0-9a-f]{40,64}$/.test(field));
    if (id === undefined) continue;
    const name = line.slice(tab + 1);
    if (mode === SUBMODULE_MODE) submodules.push({ path: name, commit: id });
    else if (FILE_MODES.includes(mode)) files.push({ path: name, blob: id, submodule: null });
  }
  return { files, submodules, ...(isCut ? { isCut } : {}) };
}

/** With the files of the submodules that are checked out, too. */
async function withSubmoduleFiles({ root }: GitCheckout, own: Listing): Promise<Listing> {
  const { files, submodules } = own;
  if (submodules.length === 0) return own;
  const byFolder = new Map(submodules.map((submodule) => [submodule.path, submodule]));
  const { files: all } = parseTree(await git(root, ['ls-files', '--recurse-submodules', '-s', '-z']));
  const theirs = all.flatMap((file) => {
    const submodule = submoduleOf(file.path, byFolder);
    return submodule === undefined ? [] : [{ ...file, submodule }];
  });
  return { ...own, files: [...files, ...theirs] };
}

/** No file of the repository's own can lie below a folder that is a submodule. */
function submoduleOf(file: string, byFolder: ReadonlyMap<string, Submodule>): Submodule | undefined {
  for (let end = file.indexOf('/'); end >= 0; end = file.indexOf('/', end + 1)) {
    const submodule = byFolder.get(file.slice(0, end));
    if (submodule !== undefined) return submodule;
  }
  return undefined;
}

function readStart({ root }: GitCheckout, { blob, submodule }: TrackedFile): Promise<Buffer | null> {
  const folder = submodule === null ? root : path.join(root, submodule.path);
  return git(folder, ['cat-file', 'blob', blob], { maxBytes: START_BYTES, partWillDo: true });
}

function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined;
  return () => {
    result ??= work();
    return result;
  };
}
