/**
 * One header block of a tar archive: ustar and pax (POSIX.1-2017, pax, "ustar Interchange Format"), GNU's old
 * format, and the one of Unix version 7, which has no magic.
 */

export const BLOCK = 512;

/** What a header says of its entry, before extended headers have had their word. */
export interface TarHeader {
  path: string;
  /** Bytes that the header declares; null where the field is no number or a negative one. */
  size: number | null;
  type: string;
}

const CHECKSUM_AT = 148;
const CHECKSUM_END = 156;
const POSIX_MAGIC = 'ustar\0';

/** True for a block whose checksum is right: then it is a tar header, for text and data don't come that way. */
export function isTarHeader(block: Uint8Array): boolean {
  if (block.length < BLOCK) return false;
  const declared = octal(block.subarray(CHECKSUM_AT, CHECKSUM_END));
  if (declared === null) return false;
  let unsigned = 0;
  let signed = 0;
  for (let at = 0; at < BLOCK; at++) {
    const byte = at >= CHECKSUM_AT && at < CHECKSUM_END ? 0x20 : (block[at] ?? 0);
    unsigned += byte;
    signed += byte < 0x80 ? byte : byte - 0x100;
  }
  // Some old writers added up signed characters.
  return declared === unsigned || declared === signed;
}

/** Reads a block for which {@link isTarHeader} holds. */
export function parseTarHeader(block: Buffer): TarHeader {
  const name = text(block.subarray(0, 100));
  // GNU's old format has other fields where POSIX has the prefix.
  const isPosix = block.toString('latin1', 257, 263) === POSIX_MAGIC;
  const prefix = isPosix ? text(block.subarray(345, 500)) : '';
  const type = String.fromCharCode(block[156] ?? 0);
  return {
    path: prefix === '' ? name : `${prefix}/${name}`,
    size: number(block.subarray(124, 136)),
    type,
  };
}

/** A number in octal digits, or in base 256 where the first bit is set (GNU's and star's way past 8 GiB). */
function number(field: Uint8Array): number | null {
  const first = field[0] ?? 0;
  if (first < 0x80) return octal(field);
  // With the second bit set it is negative, and no size is.
  if (first !== 0x80) return null;
  const value = field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0);
  return Number.isSafeInteger(value) ? value : null;
}

/** Digits between spaces and NULs; an empty field is 0, as tar has it. */
function octal(field: Uint8Array): number | null {
  const digits = Buffer.from(field).toString('latin1').split('\0')[0]?.trim() ?? '';
  if (!/^[0-7]*$/.test(digits)) return null;
  return digits === '' ? 0 : Number.parseInt(digits, 8);
}

/** Up to the first NUL. */
export function text(field: Uint8Array): string {
  const end = field.indexOf(0);
  return Buffer.from(end < 0 ? field : field.subarray(0, end)).toString('utf8');
}

/** The records of a pax header, `length key=value` each, later ones winning; null where one is damaged. */
export function parsePax(bytes: Buffer): Map<string, string> | null {
  const records = new Map<string, string>();
  for (let at = 0; at < bytes.length && bytes[at] !== 0; ) {
    const space = bytes.indexOf(0x20, at);
    const digits = space < 0 || space - at > 10 ? '' : bytes.toString('latin1', at, space);
    const end = /^\d+$/.test(digits) ? at + Number(digits) : 0;
    const equals = bytes.indexOf(0x3d, space);
    if (end > bytes.length || equals < 0 || equals >= end || bytes[end - 1] !== 0x0a) return null;
    records.set(bytes.toString('utf8', space + 1, equals), bytes.toString('utf8', equals + 1, end - 1));
    at = end;
  }
  return records;
}
