/** What a distribution of the run lacks by itself, whatever an earlier release had. */

import type { Location } from './report.ts';

/** A Python that one platform has no wheel for, although its neighbours in the grid of wheels have. */
export interface GridHole {
  /** As in `manylinux x86_64`. */
  platform: string;
  /** As in `3.12`. */
  python: string;
}

/** Builds of one step that cibuildwheel's configuration asks for and that no wheel of the run stands for. */
export interface MissingBuilds {
  /** The step that runs cibuildwheel. */
  step: Location;
  /** As in `cp313-win32`; sorted. */
  builds: string[];
  /** How many it builds in all. */
  expected: number;
}

/** What a distribution of the run lacks, whatever an earlier release had. */
export interface Lacking {
  unbuilt: MissingBuilds[];
  holes: GridHole[];
}
