import { normalizedName } from '../../wheel/distInfo.ts';

/** The name as PyPI wants it in file names: lower case, one `_` for each run of `-`, `_` and `.`. */
export function uploadName(distribution: string): string {
  return normalizedName(distribution).replaceAll('-', '_');
}

/** Bytes that PyPI takes of a file, where the project was granted no more. */
export const LARGEST_UPLOAD = 100 * 1024 * 1024;
