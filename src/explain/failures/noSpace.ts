import type { FailureKind } from '../failure.ts';
import { inStep } from '../words.ts';

/** The disk of the runner is full. */
export const noSpace: FailureKind = {
  id: 'no-space',
  tool: 'system',
  summary: 'the disk of the runner is full ("No space left on device")',
  marks: ['o space left on device', 'There is not enough space on the disk', 'ENOSPC', 'Disk quota exceeded'],
  pattern:
    /(?:^|[\s:'"])(?:[Nn]o space left on device|There is not enough space on the disk|ENOSPC|Disk quota exceeded)/,
  isOfTests: 'setup',
  isWeak: true,
  read: () => ({}),
  explain: ({ context: { step } }) => ({
    title: 'the disk of the runner is full',
    meaning: `A program${inStep(step)} could write no more. Container and runner share one disk, of which a runner of GitHub has about 14 GB free.`,
    causes: [
      'The build folders of all Pythons of the job, a build with debug information, or large test data.',
      'Caches and earlier steps of the job: checkouts with submodules, images of other architectures, toolchains.',
    ],
    next: [
      {
        text: 'Build fewer wheels in a job (a matrix over CIBW_BUILD or "only"), and remove build folders in before-build.',
      },
      { text: 'Free space first: sudo rm -rf /usr/share/dotnet /usr/local/lib/android /opt/ghc.' },
      { text: 'Build without debug information (-g0, CMAKE_BUILD_TYPE=Release).' },
    ],
  }),
};
