/** The distributions among the wheels of a run. */

import { compareStrings, groupBy } from '../base/collections.ts';
import { compareVersions, withoutLocal } from '../base/pep440.ts';
import type { WheelEntry } from '../model/report.ts';
import { normalizedName } from '../wheel/distInfo.ts';
import { parseWheelName } from '../wheel/wheelName.ts';
import type { CurrentRelease } from './compareReleases.ts';

/** Of several versions in one set the newest counts; the others are what `uneven-version` speaks of. Sorted by name. */
export function currentReleases(wheels: readonly WheelEntry[], isWhole: boolean): CurrentRelease[] {
  const named = wheels.flatMap((wheel) => {
    const { name } = parseWheelName(wheel.filename);
    return name === null ? [] : [{ wheel, name }];
  });
  return [...groupBy(named, ({ name }) => normalizedName(name.distribution))]
    .map(([distribution, all]) => {
      const version =
        all
          .map(({ name }) => withoutLocal(name.version))
          .sort(compareVersions)
          .at(-1) ?? '';
      const own = all.filter(({ name }) => withoutLocal(name.version) === version);
      return { distribution, version, wheels: own.map(({ wheel }) => wheel), isWhole };
    })
    .sort((a, b) => compareStrings(a.distribution, b.distribution));
}
