/** What the repository says of how the wheels are built. */

import type { CibuildwheelJob, TomlOptions } from './cibuildwheel/types.ts';
import type { PrebuiltFile } from './prebuilt/types.ts';
import type { StrayVariables } from './workflows/strayVariables.ts';
import type { WheelHandling } from './workflows/wheelHandling.ts';

/** Why cibuildwheel may run elsewhere. */
export interface OtherRun {
  /** A clause, as in `.gitlab-ci.yml speaks of cibuildwheel, too`. */
  why: string;
  /** True for what people run by hand (Makefile, noxfile.py): it says nothing of the jobs of the workflows. */
  isByHand?: true;
}

/** Everything that the repository says of how cibuildwheel runs. */
export interface CibuildwheelProject {
  /** Null where there is no pyproject.toml, or one that neither configures cibuildwheel nor has `requires-python`. */
  toml: TomlOptions | null;
  /** One for each leg of each job; empty where no workflow runs cibuildwheel. */
  jobs: CibuildwheelJob[];
  /**
   * Runs of cibuildwheel that aren't among the jobs, or may be, as in a workflow that can't be read. Rules that speak of
   * every run then stay silent.
   */
  unknown: OtherRun[];
  /** What the workflows may do with the wheels besides; absent where there are none. */
  handling?: WheelHandling;
  /** Variables for cibuildwheel that it doesn't get; absent where there are none. */
  strays?: StrayVariables[];
  /** The pyproject.toml of other folders that jobs build, by the folder as the jobs name it; absent where there are none. */
  others?: ReadonlyMap<string, TomlOptions>;
  /** Files that `dependency-versions` names and Git tracks nowhere, as the jobs see them; absent where that isn't known. */
  absentFiles?: ReadonlySet<string>;
  /** Native files in the checkout, its submodules and sdists. */
  prebuilt: PrebuiltFile[];
}
