/** The tracked file that a member of a wheel was made from. */

import { compareStrings, groupBy } from '../base/collections.ts';
import { MAX_COPIES, MAX_NAMESAKES, MAX_STARTS } from '../base/limits.ts';
import { baseName } from '../base/words.ts';
import { isNative, sniffFormat } from '../binary/readBinary.ts';
import type { Repository, TrackedFile } from '../project/git/repository.ts';
import type { Subject } from '../rules/rule.ts';

/** The file, and whether it is known to hold the member's very bytes. */
export interface SourceFile {
  file: TrackedFile;
  sameBytes: boolean;
}

/** So short a file is not told by its bytes: empty ones are all the same. */
const MIN_TELLING_SIZE = 64;
/** Names that a build gives to what it compiles. */
const EXTENSION_MODULE = /\.(?:cpython|pypy\d*|graalpy\d*|abi3t?|cp\d+)\b[^/]*\.(?:so|pyd)$|\.pyd$/;

/** Looks up members among the tracked files, whatever wheel they are in. */
export class SourceFiles {
  private readonly byBlob: ReadonlyMap<string, TrackedFile[]>;
  private readonly byName: ReadonlyMap<string, TrackedFile[]>;
  private readonly repository: Repository;
  /** One member is in many wheels. */
  private readonly found = new Map<string, Promise<SourceFile | null>>();
  /** By blob. */
  private readonly starts = new Map<string, Promise<Uint8Array | null>>();

  constructor(repository: Repository, files: readonly TrackedFile[]) {
    this.repository = repository;
    this.byBlob = groupBy(files, ({ blob }) => blob);
    this.byName = groupBy(files, ({ path }) => baseName(path));
  }

  /** The file of the same bytes, else the native file of the same name; null where none is the one. */
  find(subject: Subject): Promise<SourceFile | null> {
    const key = `${subject.sha256} ${subject.member}`;
    const found = this.found.get(key) ?? this.search(subject);
    this.found.set(key, found);
    return found;
  }

  private async search(subject: Subject): Promise<SourceFile | null> {
    const same = this.ofSameBytes(subject);
    if (same !== null) return { file: same, sameBytes: true };
    const namesakes = this.byName.get(baseName(subject.member)) ?? [];
    // A name that half the repository has tells nothing, and each of them would have to be opened.
    if (namesakes.length === 0 || namesakes.length > MAX_NAMESAKES) return null;
    return await this.amongNamesakes(subject, namesakes);
  }

  private ofSameBytes({ member, size, blob }: Subject): TrackedFile | null {
    const files = (blob === null ? undefined : this.byBlob.get(blob)) ?? [];
    const telling = size >= MIN_TELLING_SIZE;
    // One file can be committed under a hundred thousand names; which of them is shown then matters little.
    const copies = files.slice(0, MAX_COPIES);
    const fitting = telling ? copies : copies.filter(({ path }) => baseName(path) === baseName(member));
    return byLongestTail(fitting, member)[0] ?? null;
  }

  private async amongNamesakes(
    { member, sha256, format }: Subject,
    namesakes: readonly TrackedFile[],
  ): Promise<SourceFile | null> {
    const alike: TrackedFile[] = [];
    for (const file of byLongestTail(namesakes, member)) {
      const start = await this.startOf(file);
      if (start === null) continue;
      const kept = sniffFormat(start, start.length);
      // Git keeps a pointer in the place of a file in Git LFS; it names the content's SHA-256.
      if (kept === 'git-lfs-pointer' && sha256 !== null && pointsTo(start, sha256))
        return { file, sameBytes: true };
      if (isNative(format) && kept === format) alike.push(file);
    }
    const [best, next] = alike;
    if (best === undefined || EXTENSION_MODULE.test(member)) return null;
    const isTheOne = next === undefined || tailLength(best.path, member) > tailLength(next.path, member);
    return isTheOne ? { file: best, sameBytes: false } : null;
  }

  private startOf(file: TrackedFile): Promise<Uint8Array | null> {
    const known = this.starts.get(file.blob);
    if (known !== undefined) return known;
    if (this.starts.size >= MAX_STARTS) return Promise.resolve(null);
    const start = this.repository.readStart(file);
    this.starts.set(file.blob, start);
    return start;
  }
}

function pointsTo(pointer: Uint8Array, sha256: string): boolean {
  return Buffer.from(pointer).toString('latin1').split('\n').includes(`oid sha256:${sha256}`);
}

/** Those that share the most folders with the member first, the repository's own before a submodule's. */
function byLongestTail(files: readonly TrackedFile[], member: string): TrackedFile[] {
  return files.toSorted(
    (a, b) =>
      tailLength(b.path, member) - tailLength(a.path, member) ||
      Number(a.submodule !== null) - Number(b.submodule !== null) ||
      compareStrings(a.path, b.path),
  );
}

/** How many parts two paths have in common, counted from their ends. */
function tailLength(one: string, other: string): number {
  const [a, b] = [one.split('/').reverse(), other.split('/').reverse()];
  const differs = a.findIndex((part, index) => part !== b[index]);
  return differs < 0 ? a.length : differs;
}
