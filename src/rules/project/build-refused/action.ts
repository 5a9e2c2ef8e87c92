/** Releases of cibuildwheel's action that no longer start on a runner of today. */

import { release } from '../../../project/cibuildwheel/releases.ts';
import { placeName } from '../../shared/settingWords.ts';
import type { Refusal, Use } from './refusal.ts';

/** It gives its empty inputs to PowerShell as `'""'`; 7.3 and newer hand them on with the quotes. */
const FIRST_WITH_QUOTES = release('2.11.3');
const FIRST_WITHOUT = release('2.16.5');
const ACTION = /^pypa\/cibuildwheel@/;

export function refusedAction({ job, releases, program }: Use): Refusal[] {
  const { install, platform, architecture } = job;
  // Self-hosted runners may have another PowerShell.
  if (
    install === undefined ||
    !ACTION.test(install.written) ||
    platform !== 'windows' ||
    architecture === null
  )
    return [];
  if (!releases.every((of) => of >= FIRST_WITH_QUOTES && of < FIRST_WITHOUT)) return [];
  return [
    {
      setting: null,
      location: install.location,
      kind: 'action',
      part: 'action',
      describe: () => ({
        title: `the action of ${program} starts on no Windows runner`,
        message:
          `The action of cibuildwheel 2.11.3 to 2.16.4 (${placeName(install.location)}) quotes its inputs for an older PowerShell than GitHub's Windows ` +
          `runners have. It stops with "Invalid --only='""'", whatever its inputs are.`,
        remedy:
          'Use pypa/cibuildwheel@v2.16.5 or newer, or install that cibuildwheel with pip and run it in a script.',
      }),
    },
  ];
}
