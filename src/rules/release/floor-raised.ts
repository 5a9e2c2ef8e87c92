import { listSome } from '../../base/collections.ts';
import { plainText } from '../../base/escape.ts';
import { baseName } from '../../base/words.ts';
import type { RaisedFloor, ReleaseChanges } from '../../model/release.ts';
import type { Draft, Rule } from '../rule.ts';

const MAX_SHOWN = 34;
const RUNTIME = 'Visual C++ runtime';
const ONLY_THE_TAG = 'No file in it was found to need that: only the tag is newer.';
const OLDER_TAG =
  'Set the older image or deployment target again, or say in the release notes which systems are no longer served.';

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
  const { message, remedy } = wordsFor(to);
  const reason =
    because === null
      ? to.startsWith(RUNTIME)
        ? ''
        : ONLY_THE_TAG
      : `${baseName(because.member)} needs ${because.needs}.`;
  // Wheels of several versions have none in common.
  const { distribution, from: version } = changes;
  const release = version === null ? `The earlier ${distribution}` : `${distribution} ${version}`;
  return {
    severity: 'notice',
    member: because?.member ?? null,
    causeKey: `${changes.distribution} ${platform} ${from} ${to}`,
    title: `${plainText(from, MAX_SHOWN)} became ${plainText(to, MAX_SHOWN)}`,
    message: `${message({ release, from, to, pythons: listSome(pythons) })} ${reason}`.trimEnd(),
    remedy: because === null && !to.startsWith(RUNTIME) ? OLDER_TAG : remedy,
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

interface Words {
  message(step: { release: string; from: string; to: string; pythons: string }): string;
  remedy: string;
}

const PROCESSOR: Words = {
  message: ({ release, from, to, pythons }) =>
    `${release} ran on every ${from} processor, these wheels need ${to} (Python ${pythons}).`,
  remedy:
    'Compile that file without the -march that asks for it, or say in the release notes which processors are no longer served.',
};

const OF_RUNTIME: Words = {
  message: ({ release, from, to, pythons }) =>
    `${release} needed ${from} on the machine, these wheels need ${to} (Python ${pythons}).`,
  remedy:
    "Let delvewheel repair bundle it, or say in the release notes that users need Microsoft's current Visual C++ Redistributable.",
};

const WINDOWS: Words = {
  message: ({ release, from, to, pythons }) =>
    `${release} ran from ${from} on, these wheels from ${to} on (Python ${pythons}).`,
  remedy:
    'Look the function up at run time (GetProcAddress), or say in the release notes which releases of Windows are no longer served.',
};

const SYSTEM: Words = {
  message: WINDOWS.message,
  remedy:
    'Build that file in the older image or for the older deployment target, or say in the release notes which systems are no longer served.',
};

function wordsFor(to: string): Words {
  if (to.startsWith('x86-64-v')) return PROCESSOR;
  if (to.startsWith(RUNTIME)) return OF_RUNTIME;
  return to.startsWith('Windows ') ? WINDOWS : SYSTEM;
}
