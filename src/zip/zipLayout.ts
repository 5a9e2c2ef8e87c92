/**
 * What lies between the members of a zip. The directory decides for pip, but there are tools that read a zip from
 * its start and go by the header before each member: whatever the directory doesn't account for, they may see.
 */

import { MAX_MEMBER_PATH } from '../base/limits.ts';
import { counted } from '../base/words.ts';
import type { WheelProblem } from '../model/problem.ts';
import { LOCAL_HEADER, LOCAL_HEADER_SIZE, readLocalHeader } from './localHeader.ts';
import { type PositionedReader, readAt } from './positionedReader.ts';
import type { ZipEntry } from './zipEntry.ts';

const DESCRIPTOR = 0x08074b50;
/** With signature and 64-bit sizes. */
const LONGEST_DESCRIPTOR = 24;
/** Headers of small members lie close together: one read is for many. */
const WINDOW = 16 * 1024;

/** From the zip's first byte up to the directory. */
export interface Room {
  start: number;
  end: number;
}

export interface Layout {
  /** The members that can be read, in directory order. */
  readable: ZipEntry[];
  /** Members that overlap, and what follows the data of one and lies. */
  problems: WheelProblem[];
  overlaps: boolean;
  /** Bytes that belong to no member. */
  gaps: WheelProblem[];
}

/**
 * Looks at where the members lie. Those that surely run into what follows them can't be read: members that share
 * bytes are how a small zip claims to hold a huge one.
 */
export function checkLayout(file: PositionedReader, entries: ZipEntry[], room: Room): Layout {
  const byOffset = [...entries].sort((a, b) => a.localHeaderOffset - b.localHeaderOffset);
  const check = new LayoutCheck(file);
  const first = byOffset[0]?.localHeaderOffset ?? room.end;
  if (first > room.start) check.addGap(room.start, Math.min(first, room.end));
  for (const [index, entry] of byOffset.entries()) {
    const limit = byOffset[index + 1]?.localHeaderOffset ?? room.end;
    // Its own header may give a shorter name; without one, this is the least that it takes.
    const least = entry.localHeaderOffset + LOCAL_HEADER_SIZE + entry.compressedSize;
    const honest = least + entry.pathSize;
    if (honest > limit) check.addOverlap(entry, least > limit && entry.localHeaderOffset < room.end);
    else if (honest < limit || entry.isDirectory || entry.hasDescriptor) check.lookAt(entry, limit);
  }
  return { ...check.found, readable: entries.filter((entry) => !check.unread.has(entry)) };
}

class LayoutCheck {
  readonly found: Omit<Layout, 'readable'> = { problems: [], overlaps: false, gaps: [] };
  readonly unread = new Set<ZipEntry>();
  private readonly window: Window;

  constructor(file: PositionedReader) {
    this.window = new Window(file);
  }

  addOverlap(entry: ZipEntry, isUnread: boolean): void {
    if (isUnread) this.unread.add(entry);
    this.found.overlaps = true;
    const { path, compressedSize, localHeaderOffset } = entry;
    this.add(
      path,
      `its ${counted(compressedSize, 'byte')} at byte ${localHeaderOffset} ${compressedSize === 1 ? 'runs' : 'run'} into what follows it in the zip`,
    );
  }

  addGap(from: number, to: number): void {
    this.found.gaps.push(describeGap(this.window, from, to));
  }

  /** At a member with more room up to the next one than it needs, or at a folder, whose header nobody else reads. */
  lookAt(entry: ZipEntry, limit: number): void {
    const { path, isDirectory, localHeaderOffset } = entry;
    const head = this.window.read(localHeaderOffset, LOCAL_HEADER_SIZE + entry.pathSize);
    const local = readLocalHeader(this.window.file, entry, head);
    if (local === null) {
      // Of a file that is said when it is read.
      if (isDirectory)
        this.add(path, `no member starts at byte ${localHeaderOffset}, where the directory puts it`);
      return;
    }
    if (isDirectory && local.disagreement !== null) this.add(path, local.disagreement);
    const dataEnd = localHeaderOffset + local.length + entry.compressedSize;
    if (dataEnd > limit) {
      this.addOverlap(entry, false);
      return;
    }
    const descriptor = local.hasDescriptor ? descriptorSize(this.window, entry, dataEnd, limit) : 0;
    if (descriptor === null)
      this.add(path, 'the sizes or checksum behind its data are not those of the directory');
    else if (dataEnd + descriptor < limit) this.addGap(dataEnd + descriptor, limit);
  }

  private add(member: string, reason: string): void {
    this.found.problems.push(unsafe(member, reason));
  }
}

/** Bytes of the data descriptor (APPNOTE 4.3.9), with or without signature and zip64; null where it is none or lies. */
function descriptorSize(window: Window, entry: ZipEntry, at: number, limit: number): number | null {
  const bytes = window.read(at, Math.min(LONGEST_DESCRIPTOR, limit - at));
  const expected = Buffer.alloc(LONGEST_DESCRIPTOR);
  expected.writeUInt32LE(DESCRIPTOR, 0);
  expected.writeUInt32LE(entry.crc32, 4);
  for (const width of [4, 8]) {
    for (const [index, size] of [entry.compressedSize, entry.size].entries()) {
      if (width === 8) expected.writeBigUInt64LE(BigInt(size), 8 + index * width);
      else expected.writeUInt32LE(size % 2 ** 32, 8 + index * width);
    }
    for (const from of [0, 4]) {
      const form = expected.subarray(from, 8 + 2 * width);
      if (bytes.subarray(0, form.length).equals(form)) return form.length;
    }
  }
  return null;
}

function describeGap(window: Window, from: number, to: number): WheelProblem {
  const head = window.read(from, Math.min(to - from, LOCAL_HEADER_SIZE + MAX_MEMBER_PATH));
  if (head.length < LOCAL_HEADER_SIZE || head.readUInt32LE(0) !== LOCAL_HEADER) {
    return unsafe(
      null,
      `${counted(to - from, 'byte')} at byte ${from} of the zip ${to - from === 1 ? 'belongs' : 'belong'} to no member, so that tools may disagree on what it holds`,
    );
  }
  const name = head.toString('utf8', LOCAL_HEADER_SIZE, LOCAL_HEADER_SIZE + head.readUInt16LE(26));
  return unsafe(
    name === '' ? null : name,
    `the zip holds a file of this name at byte ${from} that its directory doesn't list, so that only some tools see it`,
  );
}

function unsafe(member: string | null, reason: string): WheelProblem {
  return { kind: 'unsafe', member, reason };
}

/** Small reads out of a larger one. */
class Window {
  readonly file: PositionedReader;
  private start = 0;
  private bytes: Buffer = Buffer.alloc(0);

  constructor(file: PositionedReader) {
    this.file = file;
  }

  /** Fewer bytes at the end of the file. */
  read(at: number, length: number): Buffer {
    if (at < this.start || at + length > this.start + this.bytes.length) {
      this.start = at;
      this.bytes = readAt(this.file, at, Math.max(length, WINDOW));
    }
    return this.bytes.subarray(at - this.start, at - this.start + length);
  }
}
