/** Every regular file below a folder, without following links and without the folders that builds and tools fill. */

import { type Dirent, readdirSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { compareStrings } from '../../base/collections.ts';
import { MAX_UNTRACKED_FILES } from '../../base/limits.ts';
import { OpenFile } from './openFile.ts';

/** Build output, installed dependencies and caches: what lies there is nobody's source. */
const PASSED_OVER: ReadonlySet<string> = new Set([
  '.eggs',
  '.git',
  '.hg',
  '.mypy_cache',
  '.nox',
  '.pytest_cache',
  '.ruff_cache',
  '.svn',
  '.tox',
  '.venv',
  '__pycache__',
  '_skbuild',
  'build',
  'cmake-build-debug',
  'cmake-build-release',
  'node_modules',
  'site-packages',
  'venv',
]);
/** A virtual environment has this file in it, whatever its folder is called. */
const ENVIRONMENT_MARK = 'pyvenv.cfg';
/** How many folders are read before others get their turn. */
const BATCH = 64;

/** A file of the walk, from the top folder, `/` separated. */
export interface WalkedFile {
  path: string;
  tracked: boolean;
  /** The folder with a `.git` of its own that it lies in, where Git tracks nothing of it. */
  checkout?: string;
}

export interface Walk {
  /** Sorted by folder, then by name. */
  files: WalkedFile[];
  /** What was not looked at, one sentence each, without the final stop. */
  notes: string[];
}

/**
 * Lists the files below the folder `from` of `root`. A folder of build output is entered only for what is tracked in it. Links, pipes,
 * sockets and devices are left out. What can't be listed is noted; nothing here rejects for what lies on the disk.
 */
export async function walkFiles(root: string, tracked: ReadonlySet<string>, from = ''): Promise<Walk> {
  const walker = new Walker(root, tracked);
  await walker.run(from);
  return { files: walker.files, notes: walker.notes() };
}

interface Folder {
  /** Empty for the top. */
  path: string;
  onlyTracked: boolean;
  checkout?: string;
}

class Walker {
  readonly files: WalkedFile[] = [];
  private readonly root: string;
  private readonly tracked: ReadonlySet<string>;
  private readonly trackedFolders: ReadonlySet<string>;
  private readonly unlisted: string[] = [];
  /** Untracked files and all folders: both cost time, and nobody counted them when they were committed. */
  private untracked = 0;
  private from = '';

  constructor(root: string, tracked: ReadonlySet<string>) {
    this.root = root;
    this.tracked = tracked;
    this.trackedFolders = foldersOf(tracked);
  }

  async run(from: string): Promise<void> {
    this.from = from;
    const stack: Folder[] = [{ path: from, onlyTracked: false }];
    let count = 0;
    for (let folder = stack.pop(); folder !== undefined; folder = stack.pop()) {
      stack.push(...this.visit(folder).reverse());
      if (++count % BATCH === 0) await setImmediate();
    }
  }

  notes(): string[] {
    const [first] = this.unlisted;
    const more = this.unlisted.length - 1;
    return [
      ...(first === undefined
        ? []
        : [`The folder ${first}${more > 0 ? ` and ${more} more` : ''}, which can't be listed`]),
      ...(this.untracked > MAX_UNTRACKED_FILES
        ? [`Untracked files and folders after the first ${MAX_UNTRACKED_FILES}`]
        : []),
    ];
  }

  /** Takes the folder's files and gives the folders in it that are to be visited. */
  private visit({ path: folder, onlyTracked, checkout: outer }: Folder): Folder[] {
    const entries = this.list(folder);
    const checkout = outer ?? this.checkoutAt(folder, entries);
    const inCheckout = checkout === undefined ? {} : { checkout };
    const skipsUntracked = onlyTracked || entries.some(({ name }) => name === ENVIRONMENT_MARK);
    const folders: Folder[] = [];
    for (const entry of entries) {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        const inside = skipsUntracked || PASSED_OVER.has(entry.name);
        if (this.trackedFolders.has(name) || (!inside && this.mayTakeMore()))
          folders.push({ path: name, onlyTracked: inside, ...inCheckout });
      } else if (entry.isFile()) this.takeFile(name, skipsUntracked, inCheckout);
    }
    return folders;
  }

  /** The folder itself where it is another repository's work tree; a second work tree of this one is none. */
  private checkoutAt(folder: string, entries: readonly Dirent[]): string | undefined {
    const mark = entries.find(({ name }) => name === '.git');
    if (mark === undefined || folder === this.from || folder === '' || this.trackedFolders.has(folder))
      return undefined;
    if (mark.isDirectory()) return folder;
    const head = mark.isFile() ? OpenFile.head(path.join(this.root, folder, '.git')) : null;
    const text = head?.bytes.toString('latin1') ?? '';
    if (!/^gitdir: /.test(text) || /[\\/]worktrees[\\/]/.test(text)) return undefined;
    // Where there is no Git to ask, it may well be a submodule.
    return this.tracked.size === 0 && /[\\/]modules[\\/]/.test(text) ? undefined : folder;
  }

  private takeFile(name: string, onlyTracked: boolean, inCheckout: Pick<WalkedFile, 'checkout'>): void {
    const isTracked = this.tracked.has(name);
    if (isTracked || (!onlyTracked && this.mayTakeMore()))
      this.files.push({ path: name, tracked: isTracked, ...(isTracked ? {} : inCheckout) });
  }

  private mayTakeMore(): boolean {
    this.untracked++;
    return this.untracked <= MAX_UNTRACKED_FILES;
  }

  private list(folder: string): Dirent[] {
    try {
      const entries = readdirSync(path.join(this.root, folder), { withFileTypes: true });
      return entries.sort((a, b) => compareStrings(a.name, b.name));
    } catch {
      this.unlisted.push(folder === '' ? '.' : folder);
      return [];
    }
  }
}

/** The folders that the files lie in, and those above them. */
function foldersOf(files: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const file of files) {
    let end = file.lastIndexOf('/');
    while (end > 0 && !folders.has(file.slice(0, end))) {
      folders.add(file.slice(0, end));
      end = file.lastIndexOf('/', end - 1);
    }
  }
  return folders;
}
