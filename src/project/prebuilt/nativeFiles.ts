/** Native files on disk: told by their first bytes, and read on only where they are. */

import { createHash } from 'node:crypto';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { listSome } from '../../base/collections.ts';
import { ENTRY_HEAD, MAX_PREBUILT_ARCHIVE, MAX_PREBUILT_FILES } from '../../base/limits.ts';
import { readStaticArchive } from '../../binary/ar/readAr.ts';
import { hasConvertedLines } from '../../binary/convertedLines.ts';
import type { BinaryFacts } from '../../binary/facts.ts';
import { outlineOf } from '../../binary/outline.ts';
import { isNative, readBinary, sniffFormat } from '../../binary/readBinary.ts';
import { OpenFile } from './openFile.ts';
import type { WalkedFile } from './walk.ts';

/** A native file of the checkout. */
export interface NativeFileOnDisk extends WalkedFile {
  size: number;
  binary: BinaryFacts;
  /** Of its size and its start, see {@link fingerprint}. */
  fingerprint: string;
  /** Its line endings were converted, so that it is damaged. */
  isConverted: boolean;
}

export interface NativeFiles {
  files: NativeFileOnDisk[];
  /** What was not looked at, one sentence each, without the final stop. */
  notes: string[];
}

/** How many files are told before others get their turn. */
const BATCH = 256;

/** Reads the native ones among the files of a walk, tracked ones first where there are too many. */
export async function readNativeFiles(root: string, walked: readonly WalkedFile[]): Promise<NativeFiles> {
  const { natives, unreadable } = await sniffAll(root, walked);
  const wanted = [
    ...natives.filter(({ tracked }) => tracked),
    ...natives.filter(({ tracked }) => !tracked),
  ].slice(0, MAX_PREBUILT_FILES);
  const files: NativeFileOnDisk[] = [];
  const cut: string[] = [];
  for (const file of wanted) {
    const read = await OpenFile.use(path.join(root, file.path), (opened) => {
      const notes: string[] = [];
      return readNative(opened, notes).finally(() => cut.push(...notes.map(() => file.path)));
    });
    if (read !== null) files.push({ ...file, ...read });
    await setImmediate();
  }
  const [first] = unreadable;
  const notes: string[] = [];
  if (first !== undefined) {
    const others = unreadable.length - 1;
    notes.push(`The file ${first}${others > 0 ? ` and ${others} more` : ''}, which can't be read`);
  }
  if (cut.length > 0) notes.push(`All of the static archives: not of ${listSome(cut, 3)}`);
  if (natives.length > MAX_PREBUILT_FILES)
    notes.push(`Native files after the first ${MAX_PREBUILT_FILES} of ${natives.length}`);
  return { files: files.filter(({ binary }) => holdsCode(binary)), notes };
}

async function sniffAll(
  root: string,
  walked: readonly WalkedFile[],
): Promise<{ natives: WalkedFile[]; unreadable: string[] }> {
  const natives: WalkedFile[] = [];
  const unreadable: string[] = [];
  for (const [index, file] of walked.entries()) {
    if (index % BATCH === 0) await setImmediate();
    const head = OpenFile.head(path.join(root, file.path));
    if (head === null) unreadable.push(file.path);
    else if (isNative(sniffFormat(head.bytes, head.size))) natives.push(file);
  }
  return { natives, unreadable };
}

/** Null where the file is no longer what it was a moment ago. */
async function readNative(
  file: OpenFile,
  notes: string[],
): Promise<Omit<NativeFileOnDisk, keyof WalkedFile> | null> {
  const head = file.read(0, Math.min(file.size, ENTRY_HEAD));
  const format = head === null ? 'empty' : sniffFormat(head, file.size);
  if (head === null || !isNative(format)) return null;
  const binary =
    format === 'ar'
      ? await readStaticArchive(file.chunks(MAX_PREBUILT_ARCHIVE), notes)
      : outlineOf(await readBinary(file, format));
  const isConverted = await hasConvertedLines(binary, { size: file.size, chunks: () => file.chunks() });
  return { size: file.size, binary, fingerprint: fingerprint(head, file.size), isConverted };
}

/** An archive without any object, such as a Debian package, is native by its format alone. */
export function holdsCode({ format, objects = [] }: BinaryFacts): boolean {
  return format !== 'ar' || objects.length > 0;
}

/** Tells files apart by their size and their first {@link ENTRY_HEAD} bytes, which is what an sdist's reader holds of each. */
export function fingerprint(head: Uint8Array, size: number): string {
  return `${size} ${createHash('sha256').update(head).digest('hex')}`;
}

/** Lower-case hex SHA-256 of the whole file; null where it can't be read. */
export async function hashFile(file: string): Promise<string | null> {
  return await OpenFile.use(file, async (opened) => {
    const hash = createHash('sha256');
    for await (const chunk of opened.chunks()) hash.update(chunk);
    return hash.digest('hex');
  });
}
