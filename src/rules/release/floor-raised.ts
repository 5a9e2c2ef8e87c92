import { listSome } from '../../base/collections.ts';
import { plainText } from '../../base/escape.ts';
import { baseName } from '../../base/words.ts';
import type { RaisedFloor, ReleaseChanges } from '../../model/release.ts';
import type { Draft, Rule } from '../rule.ts';

const MAX_SHOWN = 34;

/** A newer system than the last release asked for. */
export const floorRaised: Rule<'release'> = {
  id: 'floor-raised',
  scope: 'release',
  severity: 'notice',
  summary: 'the wheels ask for a newer system than those of the last release',
  check: ({ changes }) => (changes === null ? [] : changes.floors.map((floor) => draftOf(floor, changes))),
};

function draftOf(
  { platform, pythons, from, to, wheel, because }: RaisedFloor,
  changes: ReleaseChanges,
): Draft {
  const reason =
    because === null
      ? 'No file in it was found to need that: only the tag is newer.'
      : `${baseName(because.member)} needs ${because.needs}.`;
  const isProcessor = to.startsWith('x86-64-v');
  // Wheels of several versions have none in common.
  const { distribution, from: version } = changes;
  const earlier = version === null ? `The earlier ${distribution}` : `${distribution} ${version}`;
  return {
    severity: 'notice',
    member: because?.member ?? null,
    causeKey: `${changes.distribution} ${platform} ${from} ${to}`,
    title: `${plainText(from, MAX_SHOWN)} became ${plainText(to, MAX_SHOWN)}`,
    message: isProcessor
      ? `${earlier} ran on every ${from} processor, these wheels need ${to} (Python ${listSome(pythons)}). ${reason}`
      : `${earlier} ran from ${from} on, these wheels from ${to} on (Python ${listSome(pythons)}). ${reason}`,
    remedy: isProcessor
      ? 'Compile that file without the -march that asks for it, or say in the release notes which processors are no longer served.'
      : because === null
        ? 'Set the older image or deployment target again, or say in the release notes which systems are no longer served.'
        : 'Build that file in the older image or for the older deployment target, or say in the release notes which systems are no longer served.',
    data: {
      distribution: changes.distribution,
      platform,
      pythons,
      from,
      to,
      because: because === null ? null : { ...because },
    },
    places: [{ wheel, member: because?.member ?? null }],
  };
}
