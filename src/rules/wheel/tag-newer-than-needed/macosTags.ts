/** Tags of wheels for macOS that are newer than all that is in them. */

import { isOlderVersion } from '../../../base/versionNumbers.ts';
import { architectureFits } from '../../../binary/architectures.ts';
import type { JudgedWheel } from '../../../judge/judgedWheel.ts';
import { floorOf, newest, tagOf } from '../../../judge/macosFloor.ts';
import type { Draft } from '../../rule.ts';
import { steps } from '../../shared/steps.ts';

/** One draft, where it is so for every architecture. */
export function macosTagDrafts(wheel: JudgedWheel): Draft[] {
  const { promise, verdict, facts } = wheel;
  const verdicts = verdict.macos ?? [];
  if (promise === null || verdicts.length === 0 || verdicts.length < promise.architectures.length) return [];
  const older = verdicts.flatMap(({ architecture, declared, proven, python }) => {
    const known = architecture === 'arm64' ? 'aarch64' : architecture;
    const promised = floorOf(known, promise);
    // Files that Python doesn't load say what was meant as well.
    const others = facts.members.flatMap(({ binary }) => binary?.images ?? []);
    const minima = others
      .filter((image) => architectureFits(image.architecture, known) && image.minimum?.system === 'macos')
      .flatMap(({ minimum }) => minimum?.version ?? []);
    const needed = newest([declared, proven, python ?? null, ...minima].flatMap((each) => each ?? []));
    const fits = needed === null || declared === null ? null : tagOf(needed, architecture);
    const fitting = /^macosx_(\d+)_(\d+)_/.exec(fits ?? '');
    if (promised === null || fitting === null || fits === null) return [];
    const version = `${fitting[1]}.${fitting[2]}`;
    return isOlderVersion(version, promised) ? [{ architecture, promised, fits, version }] : [];
  });
  const [first] = older;
  if (first === undefined || older.length < verdicts.length) return [];
  const fits = older.map((each) => `macOS ${each.version} (${each.architecture})`).join(', ');
  return [
    {
      severity: 'notice',
      member: null,
      causeKey: older.map((each) => `${each.promised} claimed, ${each.fits} needed`).join(),
      title: `tagged for macOS ${first.promised}, ${first.version} would do`,
      message:
        `All files declare to run on ${fits}, and nothing in them needs more than that. On the systems between the two, installers pass ` +
        'the wheel over and build from source, or find nothing.',
      remedy: steps(
        'If the newer tag is intended, no action needed.',
        'Otherwise set MACOSX_DEPLOYMENT_TARGET for the whole build: without it, a backend takes the version of the machine it runs on.',
      ),
      data: { tag: first.promised, fits: first.fits },
    },
  ];
}
