/** Which wheels hold a checkout's native files, byte for byte. */

import { createHash } from 'node:crypto';
import path from 'node:path';
import { groupBy } from '../../base/collections.ts';
import { MAX_COMPARED_CONTENT, MAX_COMPARED_WHEELS } from '../../base/limits.ts';
import type { BinaryFacts } from '../../binary/facts.ts';
import { misfitOf } from '../../judge/misfit.ts';
import { promiseOf } from '../../judge/wheelPromise.ts';
import type { MemberContent } from '../../wheel/facts.ts';
import { parseWheelName } from '../../wheel/wheelName.ts';
import { streamMember } from '../../zip/memberStream.ts';
import { readZipDirectory } from '../../zip/zipDirectory.ts';
import { ZipFile } from '../../zip/zipFile.ts';
import { hashFile, type NativeFileOnDisk } from './nativeFiles.ts';
import type { WheelCopy } from './types.ts';

/** A wheel that may hold files of the checkout. */
export interface ComparedWheel {
  filename: string;
  /** What findings call it. */
  label: string;
  /** Its native members where it has been checked, else where it lies. */
  natives: readonly MemberContent[] | { path: string };
}

export interface WheelCopies {
  /** By the file's path. */
  copies: Map<string, WheelCopy[]>;
  /** What was not compared, one sentence each, without the final stop. */
  notes: string[];
}

/**
 * What a wheel's check has read of it is enough. Of others, it compares sizes first and inflates only members of a size
 * that some file has, so that wheels without a copy cost no more than their directories. `areJudged`: the wheels' own rules have had their say on what runs in them and what
 * doesn't. Nothing rejects for the bytes of a wheel.
 */
export async function findWheelCopies(
  root: string,
  files: readonly NativeFileOnDisk[],
  wheels: readonly ComparedWheel[],
  { areJudged }: { areJudged: boolean },
): Promise<WheelCopies> {
  const search = new Search(root, files, areJudged);
  if (files.length > 0) {
    // A wheel that can't be read has a finding of its own, or was never asked about.
    for (const wheel of wheels.slice(0, MAX_COMPARED_WHEELS)) await search.lookInto(wheel).catch(() => {});
    const left = wheels.length - MAX_COMPARED_WHEELS;
    if (left > 0) search.notes.push(`Whether ${left} more wheels hold a native file of the repository`);
  }
  return { copies: search.copies, notes: search.notes };
}

class Search {
  readonly copies: WheelCopies['copies'] = new Map();
  readonly notes: string[] = [];
  private readonly root: string;
  private readonly bySize: ReadonlyMap<number, NativeFileOnDisk[]>;
  private readonly areJudged: boolean;
  /** Of files of which some wheel has a member of the same size. */
  private readonly hashes = new Map<string, Promise<string | null>>();
  private compared = 0;

  constructor(root: string, files: readonly NativeFileOnDisk[], areJudged: boolean) {
    this.root = root;
    this.bySize = groupBy(files, ({ size }) => size);
    this.areJudged = areJudged;
  }

  async lookInto(wheel: ComparedWheel): Promise<void> {
    if ('path' in wheel.natives) return await this.lookIntoFile(wheel.natives.path, wheel);
    for (const { path: member, size, sha256 } of wheel.natives) {
      const alike = this.bySize.get(size);
      if (alike !== undefined) await this.take(sha256, alike, { wheel, member });
    }
  }

  private async lookIntoFile(path: string, wheel: ComparedWheel): Promise<void> {
    const file = new ZipFile(path);
    try {
      await this.compare(file, wheel);
    } finally {
      file.close();
    }
  }

  private async compare(zip: ZipFile, wheel: ComparedWheel): Promise<void> {
    const { entries } = readZipDirectory(zip, zip.size);
    for (const entry of entries) {
      const alike = this.bySize.get(entry.size);
      if (alike === undefined || entry.isDirectory || entry.isSymlink) continue;
      this.compared += entry.size;
      if (this.compared > MAX_COMPARED_CONTENT) {
        const note = `Whether members of wheels after the first ${MAX_COMPARED_CONTENT} bytes are native files of the repository`;
        if (!this.notes.includes(note)) this.notes.push(note);
        return;
      }
      const hash = createHash('sha256');
      const { problem } = await streamMember(zip, entry, (chunk) => {
        hash.update(chunk);
      });
      if (problem === null) await this.take(hash.digest('hex'), alike, { wheel, member: entry.path });
    }
  }

  private async take(
    sha256: string,
    alike: readonly NativeFileOnDisk[],
    { wheel, member }: { wheel: ComparedWheel; member: string },
  ): Promise<void> {
    for (const file of alike) {
      if ((await this.hashOf(file)) !== sha256) continue;
      const foreignTo = this.areJudged ? null : foreignArchitecture(file.binary, wheel.filename);
      const copies = this.copies.get(file.path) ?? [];
      copies.push({ wheel: wheel.label, member, foreignTo });
      this.copies.set(file.path, copies);
    }
  }

  private hashOf({ path: name }: NativeFileOnDisk): Promise<string | null> {
    const hash = this.hashes.get(name) ?? hashFile(path.join(this.root, name));
    this.hashes.set(name, hash);
    return hash;
  }
}

/** The architecture that the wheel promises, where the file isn't for it; null where it is, or nothing is promised. */
function foreignArchitecture(binary: BinaryFacts, filename: string): string | null {
  const { name } = parseWheelName(filename);
  if (name === null) return null;
  const promise = promiseOf(name.tags);
  return misfitOf(binary, promise) === 'architecture' ? promise.architectures.join('+') : null;
}
