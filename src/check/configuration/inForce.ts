/** What of a configuration the report shows. */

import type { ConfigurationInForce } from '../../model/report.ts';

/** Null where it changes nothing. */
export function unlessEmpty(inForce: ConfigurationInForce | null): ConfigurationInForce | null {
  if (inForce === null) return null;
  const { failOn, upload, sizeGrowth, severities, externalLibraries, ignores } = inForce;
  const count = Object.keys(severities).length + externalLibraries.length + ignores;
  return failOn === null && upload === null && sizeGrowth === null && count === 0 ? null : inForce;
}
