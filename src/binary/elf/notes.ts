/** Notes in PT_NOTE and PT_GNU_PROPERTY segments (gABI, "Note Section"; Linux gABI extensions). */

import { type ByteSource, viewOf } from '../../base/byteSource.ts';
import { MAX_NOTE_OWNER, MAX_NOTE_SEGMENT, MAX_NOTES } from '../../base/limits.ts';
import { decodeString } from './dynamic.ts';
import { type ElfHeader, PT_GNU_PROPERTY, PT_NOTE } from './header.ts';

export interface NoteFacts {
  abiTag: { system: string; version: string } | null;
  x86IsaNeeded: number | null;
  androidApi: number | null;
  buildId: string | null;
  /** Owners of all notes: `GNU`, `Android`, `FreeBSD`, `Go`, … */
  owners: ReadonlySet<string>;
}

interface Note {
  owner: string;
  type: number;
  content: Uint8Array;
}

const NT_GNU_ABI_TAG = 1;
const NT_ANDROID_IDENT = 1;
const NT_GNU_BUILD_ID = 3;
const NT_GNU_PROPERTY_TYPE_0 = 5;
const GNU_PROPERTY_X86_ISA_1_NEEDED = 0xc0008002;
const ABI_TAG_SYSTEMS = ['Linux', 'Hurd', 'Solaris', 'FreeBSD', 'NetBSD', 'Syllable', 'NaCl'];

/** Linkers write 8 to 20 bytes; no tool's is longer than this. */
const MAX_BUILD_ID = 64;

/**
 * Reads the notes that say which system and which CPU level a file was made for. What a limit leaves out goes to
 * `overLimits`, as a clause.
 */
export function readNotes(source: ByteSource, header: ElfHeader, overLimits: string[]): NoteFacts {
  const little = header.byteOrder === 'little';
  const notes: Note[] = [];
  let largest = 0;
  for (const { type, offset, fileSize, alignment } of header.segments) {
    if (type !== PT_NOTE && type !== PT_GNU_PROPERTY) continue;
    const bytes = source.read(offset, Math.min(fileSize, MAX_NOTE_SEGMENT));
    if (bytes === null) continue;
    largest = Math.max(largest, fileSize);
    addNotes(notes, bytes, little, alignment === 8 ? 8 : 4);
  }
  if (largest > MAX_NOTE_SEGMENT)
    overLimits.push(
      `a segment of notes has ${largest} bytes, of which the first ${MAX_NOTE_SEGMENT} were read`,
    );
  if (notes.length > MAX_NOTES) {
    notes.length = MAX_NOTES;
    overLimits.push(`it has more than the ${MAX_NOTES} notes that were read`);
  }
  const abiTag = notes.find(({ owner, type }) => owner === 'GNU' && type === NT_GNU_ABI_TAG);
  const property = notes.find(({ owner, type }) => owner === 'GNU' && type === NT_GNU_PROPERTY_TYPE_0);
  const buildId = notes.find(({ owner, type }) => owner === 'GNU' && type === NT_GNU_BUILD_ID);
  const android = notes.find(({ owner, type }) => owner === 'Android' && type === NT_ANDROID_IDENT);
  return {
    abiTag: abiTag === undefined ? null : parseAbiTag(abiTag.content, little),
    x86IsaNeeded: property === undefined ? null : parseIsaNeeded(property.content, little, header.class),
    androidApi: android === undefined ? null : parseAndroidApi(android.content, little),
    buildId: buildId === undefined ? null : parseBuildId(buildId.content),
    owners: new Set(notes.map(({ owner }) => owner)),
  };
}

function addNotes(notes: Note[], bytes: Uint8Array, little: boolean, alignment: number): void {
  const view = viewOf(bytes);
  const align = (offset: number): number => Math.ceil(offset / alignment) * alignment;
  for (let at = 0; at + 12 <= bytes.length && notes.length <= MAX_NOTES; ) {
    const nameSize = view.getUint32(at, little);
    const contentSize = view.getUint32(at + 4, little);
    const contentAt = align(at + 12 + nameSize);
    const end = contentAt + contentSize;
    if (end > bytes.length) break;
    const ownerSize = Math.min(Math.max(0, nameSize - 1), MAX_NOTE_OWNER);
    const owner = decodeString(bytes.subarray(at + 12, at + 12 + ownerSize));
    notes.push({ owner, type: view.getUint32(at + 8, little), content: bytes.subarray(contentAt, end) });
    at = align(end);
  }
}

function parseAbiTag(content: Uint8Array, little: boolean): NoteFacts['abiTag'] {
  if (content.length < 16) return null;
  const view = viewOf(content);
  const word = (index: number): number => view.getUint32(index * 4, little);
  return {
    system: ABI_TAG_SYSTEMS[word(0)] ?? `system ${word(0)}`,
    version: `${word(1)}.${word(2)}.${word(3)}`,
  };
}

/** The NDK's note starts with the API level; the release and build of the NDK follow. */
function parseAndroidApi(content: Uint8Array, little: boolean): number | null {
  return content.length < 4 ? null : viewOf(content).getUint32(0, little);
}

function parseBuildId(content: Uint8Array): string | null {
  if (content.length === 0 || content.length > MAX_BUILD_ID) return null;
  return Buffer.from(content).toString('hex');
}

function parseIsaNeeded(content: Uint8Array, little: boolean, fileClass: 32 | 64): number | null {
  const view = viewOf(content);
  const alignment = fileClass === 64 ? 8 : 4;
  for (let at = 0; at + 8 <= content.length; ) {
    const size = view.getUint32(at + 4, little);
    if (
      view.getUint32(at, little) === GNU_PROPERTY_X86_ISA_1_NEEDED &&
      size >= 4 &&
      at + 12 <= content.length
    ) {
      return view.getUint32(at + 8, little);
    }
    at = Math.ceil((at + 8 + size) / alignment) * alignment;
  }
  return null;
}
