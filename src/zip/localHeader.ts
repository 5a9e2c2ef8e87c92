/** The header that stands before each member's data (PKWARE APPNOTE 4.3.7), held against what the directory says. */

import { type PositionedReader, readAt } from './positionedReader.ts';
import type { ZipEntry } from './zipEntry.ts';
import { parseExtraFields, resolveZip64, SATURATED } from './zipExtra.ts';

export interface LocalHeader {
  /** Bytes from its start to the member's data. */
  length: number;
  /** Sizes and checksum follow the data, and may be 0 here. */
  hasDescriptor: boolean;
  /** Where it contradicts the directory, null when they agree. */
  disagreement: string | null;
}

export const LOCAL_HEADER = 0x04034b50;
export const LOCAL_HEADER_SIZE = 30;
const FLAG_ENCRYPTED = 0x0001;
const FLAG_DATA_DESCRIPTOR = 0x0008;
const FLAG_UTF8 = 0x0800;

/**
 * Reads a member's own header, null where none starts at its place. `head` is what of the file from there on is
 * at hand already.
 */
export function readLocalHeader(file: PositionedReader, entry: ZipEntry, head: Buffer): LocalHeader | null {
  if (head.length < LOCAL_HEADER_SIZE || head.readUInt32LE(0) !== LOCAL_HEADER) return null;
  const extraAt = LOCAL_HEADER_SIZE + head.readUInt16LE(26);
  const length = extraAt + head.readUInt16LE(28);
  const header = head.length < length ? readAt(file, entry.localHeaderOffset, length) : head;
  const hasDescriptor = (header.readUInt16LE(6) & FLAG_DATA_DESCRIPTOR) !== 0;
  const disagreement =
    nameDisagreement(header, extraAt, entry) ??
    methodDisagreement(header, entry) ??
    sizeDisagreement(header, header.subarray(extraAt, length), entry) ??
    (hasDescriptor && !entry.hasDescriptor
      ? 'its own header says that its sizes stand behind its data, the directory does not'
      : null);
  return { length, hasDescriptor, disagreement };
}

function nameDisagreement(header: Buffer, end: number, { path, rawPath, isUtf8 }: ZipEntry): string | null {
  const isSame =
    rawPath === null
      ? header.toString('latin1', LOCAL_HEADER_SIZE, end) === path
      : header.subarray(LOCAL_HEADER_SIZE, end).equals(rawPath);
  if (!isSame) {
    const name = header.toString('utf8', LOCAL_HEADER_SIZE, end);
    return `its own header calls it ${JSON.stringify(name)}, the directory does not: tools disagree on which name counts`;
  }
  const isSaidUtf8 = (header.readUInt16LE(6) & FLAG_UTF8) !== 0;
  return isSaidUtf8 !== isUtf8 && rawPath !== null
    ? 'only one of its own header and the directory calls its name UTF-8: tools disagree on which letters it has'
    : null;
}

function methodDisagreement(header: Buffer, entry: ZipEntry): string | null {
  if (header.readUInt16LE(8) !== entry.method)
    return 'its own header and the directory name different compression methods';
  return ((header.readUInt16LE(6) & FLAG_ENCRYPTED) !== 0) !== entry.encrypted
    ? 'only one of its own header and the directory calls it encrypted'
    : null;
}

function sizeDisagreement(header: Buffer, extra: Buffer, entry: ZipEntry): string | null {
  const { zip64, secondName, isCutOff, isAmbiguous } = parseExtraFields(extra);
  if (isCutOff || (zip64 !== null && endsWithinSize(zip64)))
    return 'one of the extra fields in its own header is cut off, where some tools give up and others do not';
  if (secondName !== null && secondName !== entry.path)
    return 'its own header carries a second name in an extra field, which some tools follow and others do not';
  if (isAmbiguous)
    return 'its own header has the same extra field twice, and tools disagree on which one counts';
  const sizesFollowTheData = (header.readUInt16LE(6) & FLAG_DATA_DESCRIPTOR) !== 0;
  const agrees = (local: number, central: number): boolean =>
    local === central || (sizesFollowTheData && local === 0);
  const short = [header.readUInt32LE(22), header.readUInt32LE(18)];
  const sizes = resolveZip64(short, zip64);
  const [size = -1, compressedSize = -1] = sizes ?? [];
  // Some tools take what the zip64 field says even where the header leaves nothing out.
  const isComplete = !short.includes(SATURATED);
  const [long = size, longCompressed = compressedSize] = zip64 === null ? [] : longSizes(zip64, isComplete);
  const areRight =
    agrees(size, entry.size) &&
    agrees(long, entry.size) &&
    agrees(compressedSize, entry.compressedSize) &&
    agrees(longCompressed, entry.compressedSize) &&
    agrees(header.readUInt32LE(14), entry.crc32);
  return areRight ? null : 'its own header and the directory give different sizes or checksums';
}

/** Sizes have eight bytes; only behind all that the field can hold may there be four, for the number of a disk. */
function endsWithinSize(zip64: Buffer): boolean {
  return zip64.length < 24 && zip64.length % 8 !== 0;
}

/**
 * Both sizes, where the field has both, as it must in a local header. Where it has one, it is the first, unless the
 * header leaves only the second to it.
 */
function longSizes(zip64: Buffer, isComplete: boolean): number[] {
  const values = [0, 8].filter((at) => at + 8 <= zip64.length).map((at) => Number(zip64.readBigUInt64LE(at)));
  return values.length === 2 || isComplete ? values : [];
}
