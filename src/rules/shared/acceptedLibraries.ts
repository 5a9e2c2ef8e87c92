/** Libraries that nobody expects in a wheel: by configuration, or since only the user's system can have them. */

import { chargedPattern, namePattern } from '../../base/patterns.ts';
import { isGraftName } from '../../judge/grafts.ts';
import type { JudgedWheel } from '../../judge/judgedWheel.ts';
import { hostKindOf } from '../../platform/hostLibraries.ts';

/** What is longer is no name of a file, and patterns take their time on long names. */
const LONGEST_FILE_NAME = 255;

/** Tells whether a library is accepted: a driver's, or one that the configuration names. */
export function acceptedLibraries({
  settings,
  work,
}: Pick<JudgedWheel, 'settings' | 'work'>): (library: string) => boolean {
  const patterns = settings.externalLibraries.map((text) => chargedPattern(namePattern(text), work));
  return (library) =>
    library.length <= LONGEST_FILE_NAME &&
    // Under a name with a hash no system has it.
    ((hostKindOf(library) === 'driver' && !isGraftName(library)) ||
      patterns.some((pattern) => pattern.matches(library)));
}
