/** Source distributions among what was passed over: no wheels, but they are uploaded with them. */

import path from 'node:path';
import type { SdistSource } from '../model/sdist.ts';
import type { PassedOver } from './collected.ts';

/** `name-version.tar.gz` or `.zip`, as build backends name them. */
const SDIST = /^[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?-v?\d[\w.!+-]*\.(?:tar\.gz|zip)$/;

/**
 * `folder` is what the names are relative to; null where they lie in artifacts, of which only wheels were taken out, so
 * that no more than their names is known.
 */
export function sdistsAmong(passedOver: readonly PassedOver[], folder: string | null): SdistSource[] {
  return passedOver.flatMap(({ name }) => {
    const filename = /[^/\\:]*$/.exec(name)?.[0].trim() ?? '';
    if (!SDIST.test(filename)) return [];
    return [{ shown: name, filename, path: folder === null ? null : path.resolve(folder, name) }];
  });
}
