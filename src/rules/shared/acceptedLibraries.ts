/** Libraries that nobody expects in a wheel: by configuration, or since only the user's system can have them. */

import { namePattern } from '../../base/patterns.ts';
import { isGraftName } from '../../judge/grafts.ts';
import type { RuleSettings } from '../../model/settings.ts';
import { hostKindOf } from '../../platform/hostLibraries.ts';

/** What is longer is no name of a file, and patterns take their time on long names. */
const LONGEST_FILE_NAME = 255;

/** Tells whether a library is accepted: a driver's, or one that the configuration names. */
export function acceptedLibraries({ externalLibraries }: RuleSettings): (library: string) => boolean {
  const patterns = externalLibraries.map(namePattern);
  return (library) =>
    library.length <= LONGEST_FILE_NAME &&
    // Under a name with a hash no system has it.
    ((hostKindOf(library) === 'driver' && !isGraftName(library)) ||
      patterns.some((pattern) => pattern.matches(library)));
}
