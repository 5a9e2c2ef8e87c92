/** What a run goes by, wherever it is from. */

import type { Ignore } from '../../model/ignore.ts';
import type { ConfigurationInForce, FailOn } from '../../model/report.ts';
import type { UnreadableConfiguration } from '../../model/runFacts.ts';
import { DEFAULT_SETTINGS, type RuleSettings } from '../../model/settings.ts';

/** What a run goes by. */
export interface Configuration {
  /** Null where the file says nothing. */
  failOn: FailOn | null;
  settings: RuleSettings;
  ignores: Ignore[];
  inForce: ConfigurationInForce | null;
  /** The default file, where it is there and can't be read. */
  unreadable: UnreadableConfiguration | null;
}

/** What holds where no file has a say. */
export const NO_CONFIGURATION: Configuration = {
  failOn: null,
  settings: DEFAULT_SETTINGS,
  ignores: [],
  inForce: null,
  unreadable: null,
};

/** What the report shows of it; null where it changes nothing. */
export function unlessEmpty(inForce: ConfigurationInForce | null): ConfigurationInForce | null {
  if (inForce === null) return null;
  const { failOn, upload, sizeGrowth, severities, externalLibraries, ignores } = inForce;
  const count = Object.keys(severities).length + externalLibraries.length + ignores;
  return failOn === null && upload === null && sizeGrowth === null && count === 0 ? null : inForce;
}
