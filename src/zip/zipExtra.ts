/** The extra fields of a zip's headers (PKWARE APPNOTE 4.5, Info-ZIP's registry). */

const ZIP64 = 0x0001;
const UNICODE_PATH = 0x7075;
/** Version and checksum before the name in that field (Info-ZIP Unicode Path Extra Field). */
const UNICODE_PATH_HEADER = 5;

export interface ExtraFields {
  /** The values that the header left out, in the order of APPNOTE 4.5.3. */
  zip64: Buffer | null;
  /** Another name for the member, as some tools take it. */
  secondName: string | null;
  /** A field reaches past the end of them all; Python refuses the whole zip. */
  isCutOff: boolean;
  /** A field that may be there once comes twice, so that tools may take one or the other. */
  isAmbiguous: boolean;
}

const NO_FIELDS: ExtraFields = { zip64: null, secondName: null, isCutOff: false, isAmbiguous: false };

export function parseExtraFields(extra: Buffer): ExtraFields {
  if (extra.length === 0) return NO_FIELDS;
  const fields = new Map<number, Buffer>();
  let isCutOff = false;
  let isAmbiguous = false;
  for (let at = 0; at + 4 <= extra.length; ) {
    const id = extra.readUInt16LE(at);
    const end = at + 4 + extra.readUInt16LE(at + 2);
    if (end > extra.length) isCutOff = true;
    if (!fields.has(id)) fields.set(id, extra.subarray(at + 4, end));
    else if (id === ZIP64 || id === UNICODE_PATH) isAmbiguous = true;
    at = end;
  }
  return {
    zip64: fields.get(ZIP64) ?? null,
    secondName: fields.get(UNICODE_PATH)?.subarray(UNICODE_PATH_HEADER).toString('utf8') ?? null,
    isCutOff,
    isAmbiguous,
  };
}

/** What a header leaves to its zip64 field. */
export const SATURATED = 0xffffffff;

/**
 * The values of a header's fields, those that it leaves out taken from its zip64 field one after the other; null
 * where one is missing there or beyond 2^53.
 */
export function resolveZip64(short: readonly number[], zip64: Buffer | null): number[] | null {
  const values: number[] = [];
  let at = 0;
  for (const value of short) {
    if (value !== SATURATED) {
      values.push(value);
      continue;
    }
    if (zip64 === null || at + 8 > zip64.length) return null;
    const long = zip64.readBigUInt64LE(at);
    if (long > BigInt(Number.MAX_SAFE_INTEGER)) return null;
    values.push(Number(long));
    at += 8;
  }
  return values;
}
