/** What a gzip file in a wheel holds, by the first bytes that it inflates to: most are plain data. */

import { constants, gunzipSync } from 'node:zlib';
import { GZIP_HEAD, GZIP_HEAD_INFLATED, TOLD_BY } from '../base/limits.ts';
import { type Work, WorkIsOver } from '../base/work.ts';
import { type FileFormat, sniffFormat } from '../binary/readBinary.ts';

/**
 * The format, null where the start doesn't tell it: its header takes all that is looked at, or it is damaged. `size` is that of
 * the whole gzip file.
 */
export function gzipContent(start: Buffer, size: number, work: Pick<Work, 'charge'>): FileFormat | null {
  const head = start.subarray(0, GZIP_HEAD);
  try {
    const content = gunzipSync(head, {
      // It goes on beyond what is given, and that is no fault.
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: GZIP_HEAD_INFLATED,
    });
    work.charge(content.length);
    const isTold = content.length >= TOLD_BY || size <= head.length;
    return isTold ? sniffFormat(content, content.length) : null;
  } catch (error) {
    if (error instanceof WorkIsOver) throw error;
    // It may have come far before it failed.
    work.charge(GZIP_HEAD_INFLATED);
    return null;
  }
}

/** Formats that hold no native code, and no files of their own. */
export function isPlainContent(format: FileFormat | null): boolean {
  return format === 'text' || format === 'data' || format === 'empty';
}
