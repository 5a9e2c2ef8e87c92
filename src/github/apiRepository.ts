/** A commit's files by way of GitHub's API, for jobs that haven't got the commit on their disk. */

import { statusOf } from '../base/errors.ts';
import { MAX_REPOSITORY_TEXT, MAX_SUBMODULES, MAX_TRACKED_FILES } from '../base/limits.ts';
import { oneLine } from '../base/oneLine.ts';
import type { Listing, Repository, Submodule, TrackedFile } from '../project/git/repository.ts';
import { parseGitmodules, type WebRepository, webRepository } from '../project/git/submodules.ts';
import { blobId } from '../wheel/gitBlobs.ts';
import type { Requester } from './client.ts';
import type { RepositoryName } from './context.ts';
import type { Log } from './log.ts';
import { said } from './publishCheckRun.ts';

/** A larger file isn't fetched only to see how it begins. */
const MAX_FETCHED_BLOB = 4 * 1024 * 1024;
/** Files that are fetched in one run. */
const MAX_FETCHES = 40;

export interface ApiSource {
  /** Called on the first request only. */
  client(): Promise<Requester>;
  repository: RepositoryName;
  /** The commit that findings are shown on. */
  commit: string;
  /** This repository's own page, to which addresses of submodules may be relative. */
  home: WebRepository;
  log: Log;
}

interface SizedFile extends TrackedFile {
  size: number;
}

interface Tree extends Listing {
  files: readonly SizedFile[];
  /** False where GitHub left files out, as it does past 100,000. */
  isComplete: boolean;
}

/**
 * The files of the commit, as GitHub has them. `local` is what the disk has: it answers where its text is the commit's
 * own, and where GitHub doesn't answer.
 */
export function apiRepository(source: ApiSource, local: Repository): Repository {
  const api = new Api(source);
  return {
    objectFormat: 'sha1',
    listing: async () => (await api.tree()) ?? (await local.listing()),
    async readText(name) {
      const here = await local.readText(name);
      if (here?.exact) return here;
      const tree = await api.tree();
      if (tree === null) return here;
      const file = tree.files.find(({ path }) => path === name);
      if (file === undefined) return tree.isComplete ? null : here;
      if (here !== null && blobId(Buffer.from(here.text), 'sha1') === file.blob)
        return { ...here, exact: true };
      const content = file.size > MAX_REPOSITORY_TEXT ? null : await api.blob(source.repository, file.blob);
      return content === null ? here : { text: content.toString('utf8'), exact: true };
    },
    readStart: async (file) => (await local.readStart(file)) ?? (await api.start(file)),
  };
}

/** The repository with the files of submodules that aren't checked out, as their own repositories on GitHub have them. */
export function withUpstreamSubmodules(repository: Repository, source: ApiSource): Repository {
  const api = new Api(source);
  let listing: Promise<Listing> | undefined;
  return {
    ...repository,
    listing: () => {
      listing ??= api.withSubmodules(repository);
      return listing;
    },
    readStart: async (file) => (await repository.readStart(file)) ?? (await api.start(file)),
  };
}

class Api {
  private readonly source: ApiSource;
  private readonly sizes = new Map<string, number>();
  private readonly upstream = new Map<Submodule, RepositoryName>();
  private ownTree: Promise<Tree | null> | undefined;
  private fetches = 0;
  /** What the log has said already: forty files that can't be read are one line. */
  private readonly logged = new Set<string>();

  constructor(source: ApiSource) {
    this.source = source;
  }

  /** Null when GitHub didn't say; then the log has the reason. */
  tree(): Promise<Tree | null> {
    this.ownTree ??= this.readTree(this.source.repository, this.source.commit, null);
    return this.ownTree;
  }

  async withSubmodules(repository: Repository): Promise<Listing> {
    const listing = await repository.listing();
    const checkedOut = new Set(listing.files.map(({ submodule }) => submodule?.path));
    const absent = listing.submodules.filter(({ path }) => !checkedOut.has(path)).slice(0, MAX_SUBMODULES);
    if (absent.length === 0) return listing;
    const sections = parseGitmodules((await repository.readText('.gitmodules'))?.text ?? '');
    const files = [...listing.files];
    for (const submodule of absent) {
      const section = sections.find(({ path }) => path === submodule.path);
      const web = section === undefined ? null : webRepository(section.url, this.source.home);
      const [owner = '', repo = '', ...rest] = web?.name.split('/') ?? [];
      if (web?.server !== this.source.home.server || repo === '' || rest.length > 0) continue;
      this.upstream.set(submodule, { owner, repo });
      const tree = await this.readTree({ owner, repo }, submodule.commit, submodule);
      files.push(...(tree?.files ?? []));
    }
    return { ...listing, files };
  }

  /** The start of a file, where it is small enough to be fetched for it. */
  async start({ blob, submodule }: TrackedFile): Promise<Buffer | null> {
    const repository = submodule === null ? this.source.repository : this.upstream.get(submodule);
    const size = this.sizes.get(blob);
    if (repository === undefined || size === undefined || size > MAX_FETCHED_BLOB) return null;
    return await this.blob(repository, blob);
  }

  async blob(repository: RepositoryName, blob: string): Promise<Buffer | null> {
    if (++this.fetches > MAX_FETCHES) return null;
    const answer = await this.ask('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', {
      ...repository,
      file_sha: blob,
    });
    const { content, encoding } = (answer ?? {}) as { content?: unknown; encoding?: unknown };
    return typeof content === 'string' && encoding === 'base64' ? Buffer.from(content, 'base64') : null;
  }

  private async readTree(
    repository: RepositoryName,
    commit: string,
    submodule: Submodule | null,
  ): Promise<Tree | null> {
    const answer = await this.ask('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', {
      ...repository,
      tree_sha: commit,
      recursive: '1',
    });
    const { tree, truncated } = (answer ?? {}) as { tree?: unknown; truncated?: unknown };
    if (!Array.isArray(tree)) return null;
    const files: SizedFile[] = [];
    const submodules: Submodule[] = [];
    for (const { path, type, mode, sha, size = 0 } of tree.slice(0, MAX_TRACKED_FILES) as TreeEntry[]) {
      const name = submodule === null ? path : `${submodule.path}/${path}`;
      if (type === 'commit') submodules.push({ path: name, commit: sha });
      // A link's content is the path that it leads to.
      if (type !== 'blob' || mode === '120000') continue;
      files.push({ path: name, blob: sha, submodule, size });
      this.sizes.set(sha, size);
    }
    return { files, submodules, isComplete: truncated !== true };
  }

  private async ask(route: string, parameters: { [name: string]: unknown }): Promise<unknown> {
    try {
      return (await (await this.source.client()).request(route, parameters)).data;
    } catch (error) {
      this.explain(`${parameters.owner}/${parameters.repo}`, error);
      return null;
    }
  }

  private explain(name: string, error: unknown): void {
    if (this.logged.has(name)) return;
    this.logged.add(name);
    const { owner, repo } = this.source.repository;
    const mayNot = [403, 404].includes(statusOf(error) ?? 0);
    const advice =
      name === `${owner}/${repo}` && mayNot ? ' The job needs "permissions: contents: read" for that.' : '';
    const text = `The files of ${name} can't be read (${said(error)}), so findings may lack their place in it.${advice}`;
    this.source.log.info(oneLine(text));
  }
}

interface TreeEntry {
  path: string;
  type: string;
  mode: string;
  sha: string;
  size?: number;
}
