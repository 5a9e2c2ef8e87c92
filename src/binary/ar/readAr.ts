/**
 * Static archives (`ar`): GNU's and BSD's ways of naming members, thin archives, Microsoft's `.lib`. The archive
 * streams past; of each object only the header is held, of a small ARM one all of it.
 */

import { ChunkCursor } from '../../base/chunkCursor.ts';
import { compareStrings, sortedDistinct } from '../../base/collections.ts';
import { ENTRY_HEAD, MAX_ARCHIVE_ENTRIES, MAX_ARCHIVE_NAMES, MAX_OBJECT_TARGETS } from '../../base/limits.ts';
import { counted } from '../../base/words.ts';
import { COST, FREE, type Work } from '../../base/work.ts';
import type { BinaryFacts, ObjectTarget } from '../facts.ts';
import { needsWholeObject, OBJECT_HEADER, objectTarget } from './objectTarget.ts';

/** A file in a static archive; symbol tables and the table of names are left out. */
export interface ArObject {
  name: string;
  /** Bytes of its content, the BSD name not counted. */
  size: number;
  /** Null for what is no object file, and in thin archives, whose objects lie elsewhere. */
  target: ObjectTarget | null;
}

const MAGIC = '!<arch>\n';
const THIN_MAGIC = '!<thin>\n';
const HEADER = 60;
const END_OF_HEADER = '`\n';
const LONG_NAMES = '//';
/** Symbol tables: GNU's, Microsoft's, and those of BSD by their names. */
const GNU_TABLE = /^\/(?:$|SYM64\/$|<)/;
const BSD_TABLE = /^__\.SYMDEF(?:_64)?(?: SORTED)?$/;
const BSD_NAME = /^#1\/(\d+)$/;
/** GNU ar leaves the last slash of a fifteen-letter name standing when it writes a thin archive. */
const GNU_NAME = /^\/(\d+)(?: *\/)?$/;
/** Longest BSD name that is read. */
const MAX_BSD_NAME = 4096;

/** One header with what follows from it. */
interface Member {
  label: string;
  /** What the header declares, and what of it lies in the archive: a thin one only names its objects. */
  size: number;
  stored: number;
  isTable: boolean;
}

/**
 * Lists the objects of a static archive. Whatever ends the list early goes to `notes`, as a clause; it never
 * throws for the bytes it meets.
 */
export async function* readAr(
  chunks: AsyncIterable<Uint8Array>,
  notes: string[],
  work: Pick<Work, 'charge'> = FREE,
): AsyncGenerator<ArObject> {
  const cursor = new ChunkCursor(chunks);
  try {
    yield* listObjects(cursor, notes, work);
  } finally {
    cursor.close();
  }
}

async function* listObjects(
  cursor: ChunkCursor,
  notes: string[],
  work: Pick<Work, 'charge'>,
): AsyncGenerator<ArObject> {
  const magic = (await cursor.take(MAGIC.length)).toString('latin1');
  if (magic !== MAGIC && magic !== THIN_MAGIC) notes.push('it does not start as a static archive');
  let longNames: Buffer = Buffer.alloc(0);
  for (let count = 0; notes.length === 0; count++) {
    work.charge(COST.arHeader);
    const member = await readHeader(
      cursor,
      { isThin: magic === THIN_MAGIC, isLast: count === MAX_ARCHIVE_ENTRIES },
      notes,
    );
    if (member === null) return;
    const { label, size, stored, isTable } = member;
    const end = cursor.offset + stored;
    if (label === LONG_NAMES) longNames = await cursor.take(Math.min(stored, MAX_ARCHIVE_NAMES));
    else if (!isTable) {
      const name = await readName(cursor, label, { longNames, stored });
      const target = await readTarget(cursor, end - cursor.offset);
      if (!BSD_TABLE.test(name)) yield { name, size: Math.max(0, size - bsdLength(label)), target };
    }
    if (!(await skipTo(cursor, end)))
      notes.push(
        `it is cut off after ${counted(cursor.offset, 'byte')}: a member is said to reach to byte ${end}`,
      );
  }
}

/** The next header, null at the end or where it can't go on. */
async function readHeader(
  cursor: ChunkCursor,
  { isThin, isLast }: { isThin: boolean; isLast: boolean },
  notes: string[],
): Promise<Member | null> {
  const at = cursor.offset;
  const header = await cursor.take(HEADER);
  if (header.length === 0) return null;
  const size = sizeIn(header);
  if (size === null) notes.push(`its member at byte ${at} has no sound header`);
  else if (isLast) notes.push(`it has more than ${MAX_ARCHIVE_ENTRIES} members, where this check stops`);
  if (size === null || isLast) return null;
  const label = header.toString('latin1', 0, 16).trimEnd();
  const isTable = label === LONG_NAMES || GNU_TABLE.test(label);
  return { label, size, stored: isThin && !isTable ? 0 : size, isTable };
}

function sizeIn(header: Buffer): number | null {
  const digits = header.toString('latin1', 48, 58).trimEnd();
  return header.toString('latin1', 58) === END_OF_HEADER && /^\d+$/.test(digits) ? Number(digits) : null;
}

/** Content is padded to an even length; the padding of the last member may be missing. */
async function skipTo(cursor: ChunkCursor, end: number): Promise<boolean> {
  const missing = end - cursor.offset;
  if ((await cursor.skip(missing)) < missing) return false;
  if (end % 2 === 1) await cursor.skip(1);
  return true;
}

function bsdLength(label: string): number {
  return Number(BSD_NAME.exec(label)?.[1] ?? 0);
}

/** GNU has long names in a table, by offset, and ends short ones with a slash; BSD puts them before the content. */
async function readName(
  cursor: ChunkCursor,
  label: string,
  { longNames, stored }: { longNames: Buffer; stored: number },
): Promise<string> {
  const length = bsdLength(label);
  if (length > 0) {
    const name = await cursor.take(Math.min(length, stored, MAX_BSD_NAME));
    await cursor.skip(Math.min(length, stored) - name.length);
    return name.toString('utf8').replace(/\0[\s\S]*$/, '');
  }
  const offset = GNU_NAME.exec(label)?.[1];
  if (offset === undefined) return label.replace(/\/$/, '');
  const from = longNames.subarray(Number(offset), Number(offset) + MAX_BSD_NAME);
  // Microsoft ends the names with a NUL.
  const end = from.findIndex((byte) => byte === 0x0a || byte === 0);
  const name = from.toString('utf8', 0, end < 0 ? from.length : end).replace(/\/$/, '');
  return name === '' ? label : name;
}

async function readTarget(cursor: ChunkCursor, size: number): Promise<ObjectTarget | null> {
  const head = await cursor.take(Math.min(size, OBJECT_HEADER));
  if (size > ENTRY_HEAD || !needsWholeObject(head)) return objectTarget(head);
  return objectTarget(Buffer.concat([head, await cursor.take(size - head.length)]));
}

/** The facts of a static archive whose objects stream past. `notes` says why, where not all of them were seen. */
export async function readStaticArchive(
  chunks: AsyncIterable<Uint8Array>,
  notes: string[],
  work: Pick<Work, 'charge'> = FREE,
): Promise<BinaryFacts> {
  const targets = new Map<string, ObjectTarget>();
  for await (const { target } of readAr(chunks, notes, work)) {
    if (target === null) continue;
    const key = `${target.format} ${target.architecture} ${target.host}`;
    if (!targets.has(key) && targets.size === MAX_OBJECT_TARGETS) {
      notes.push(
        `its objects are for more than ${MAX_OBJECT_TARGETS} different targets, where this check stops`,
      );
      break;
    }
    targets.set(key, target);
  }
  const objects = [...targets].sort(([a], [b]) => compareStrings(a, b)).map(([, target]) => target);
  return {
    format: 'ar',
    kind: 'archive',
    architectures: sortedDistinct(objects.map(({ architecture }) => architecture)),
    identified: true,
    // Nothing runs or loads an archive: what its objects are for is said of them.
    system: 'none',
    libc: 'none',
    images: [],
    elf: null,
    objects,
    problems: [],
  };
}
