/** What auditwheel's refusals have in common. */

import type { Reading } from '../failure.ts';

/** How argparse begins an error of auditwheel's; the program's name is there in a log, but not in every quotation. */
export const AUDITWHEEL_ERROR = '^(?:auditwheel(?: repair)?: )?error: ';

/** `auditwheel: error: cannot repair "<wheel>" to "<platform>" ABI`, in all versions since 1.0. */
export const CANNOT_REPAIR = `${AUDITWHEEL_ERROR}cannot repair ["'\u201c]([^"'\u201d]{1,1000})["'\u201d] to ["'\u201c]([\\w.-]{1,100})["'\u201d] ABI`;

/** Its wheel and platform. */
export function wheelAndPlatform([, path = '', platform = '']: RegExpExecArray): Required<
  Pick<Reading, 'wheel' | 'asked'>
> {
  return { wheel: fileName(path), asked: platform };
}

/** The last part of a path of any system. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
