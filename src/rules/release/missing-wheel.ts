import { groupBy, listSome, sortedDistinct } from '../../base/collections.ts';
import { plainText } from '../../base/escape.ts';
import { counted } from '../../base/words.ts';
import type { LostCoverage, ReleaseChanges } from '../../model/release.ts';
import { comparePythonNames } from '../../release/offers.ts';
import type { Draft, Rule } from '../rule.ts';

const MAX_SHOWN = 40;
const REMEDY =
  '1. Look for a job of the matrix that failed, was skipped or uploads under another name.\n' +
  '2. Compare build, skip and archs of cibuildwheel with those of the last release.\n' +
  '3. If it is meant, say so with an ignore for this rule.';

/** What the last release had a wheel for, and this one has not. */
export const missingWheel: Rule<'release'> = {
  id: 'missing-wheel',
  scope: 'release',
  severity: 'warning',
  summary: 'a platform or Python that the last release had a wheel for has none',
  check: ({ changes }) => (changes === null ? [] : draftsOf(changes)),
};

/** One for the platforms that are gone, and one for all that lack the same Pythons. */
function draftsOf(changes: ReleaseChanges): Draft[] {
  const lost = changes.lost.filter(({ isDropped }) => !isDropped);
  const whole = lost.filter(({ isWholePlatform }) => isWholePlatform);
  const parts = groupBy(
    lost.filter(({ isWholePlatform }) => !isWholePlatform),
    ({ pythons }) => pythons.join(' '),
  );
  return [
    ...(whole.length === 0 ? [] : [wholePlatforms(whole, changes)]),
    ...[...parts.values()].map((same) => somePythons(same, changes)),
  ];
}

function wholePlatforms(whole: readonly LostCoverage[], changes: ReleaseChanges): Draft {
  const platforms = whole.map(({ platform }) => platform);
  const pythons = sortedDistinct(whole.flatMap((each) => each.pythons)).sort(comparePythonNames);
  return {
    severity: 'warning',
    causeKey: `${changes.distribution} ${platforms.join()}`,
    title: `no longer a wheel for ${plainText(placesOf(platforms), MAX_SHOWN)}`,
    message:
      `${named(changes)} had wheels for ${listSome(platforms)} (Python ${listSome(pythons)}), this set has none. There pip builds from ` +
      'the sdist, or stays with the old version.',
    remedy: REMEDY,
    data: { distribution: changes.distribution, platforms, pythons },
  };
}

function placesOf(platforms: readonly string[]): string {
  return platforms.length === 1 ? (platforms[0] ?? '') : counted(platforms.length, 'platform');
}

function somePythons(same: readonly LostCoverage[], changes: ReleaseChanges): Draft {
  const pythons = sortedDistinct(same.flatMap((each) => each.pythons)).sort(comparePythonNames);
  const platforms = same.map(({ platform }) => platform);
  return {
    severity: 'warning',
    causeKey: `${changes.distribution} ${pythons.join(' ')} ${platforms.join(' ')}`,
    title: `no longer a wheel for Python ${listSome(pythons, 2)} on ${plainText(placesOf(platforms), 22)}`,
    message:
      `${named(changes)} had wheels for Python ${listSome(pythons)} on ${listSome(platforms)}, this set has none, and Requires-Python still allows ` +
      'it. There pip builds from the sdist, or stays with the old version.',
    remedy: REMEDY,
    data: { distribution: changes.distribution, platforms, pythons },
  };
}

function named({ distribution, from }: ReleaseChanges): string {
  return from === null ? `The earlier ${distribution}` : `${distribution} ${from}`;
}
