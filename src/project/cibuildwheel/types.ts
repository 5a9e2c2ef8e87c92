/** What a repository says of how its wheels are built: plain data, each with its place. */

import type { Location } from '../../model/report.ts';

export type CibuildwheelPlatform = 'linux' | 'macos' | 'windows' | 'android' | 'ios' | 'pyodide';

/** One option, set in one place. */
export interface OptionSetting {
  /** As TOML names it: `skip`, `test-requires`, `manylinux-x86_64-image`; an unknown `CIBW_FOO_BAR` is `foo-bar`. */
  option: string;
  /** From `[tool.cibuildwheel.linux]` or `CIBW_…_LINUX`; null where it holds for all. */
  platform: CibuildwheelPlatform | null;
  /** In the form that an environment variable would have; null where it holds an expression that can't be expanded. */
  value: string | null;
  /** The key as it is written, as in `CIBW_SKIP` or `skip`. */
  written: string;
  location: Location;
  /** The value was written with expressions, as in `${{ matrix.arch }}`: it may differ from leg to leg. */
  isExpanded?: true;
  /** True for a variable that the step itself sets, which goes before what earlier steps write to GITHUB_ENV. */
  isOfStep?: true;
  /** Of a variable, those of the same name farther out (the job's, the workflow's), which would count without it. */
  hides?: OptionSetting[];
  /** Of a list in TOML, each part with its own place; absent where the value is one text. */
  items?: { value: string; location: Location }[];
}

/** One `[[tool.cibuildwheel.overrides]]`. */
export interface Override {
  select: string[];
  settings: OptionSetting[];
  /** Options whose value is put before or behind what they override; absent where there is none. */
  inherits?: string[];
  location: Location;
  /** `inherit` is none of the tables that cibuildwheel takes. */
  isInheritWrong?: true;
}

/** `[tool.cibuildwheel]` of one pyproject.toml (or cibuildwheel.toml). */
export interface TomlOptions {
  path: string;
  /** `[tool.cibuildwheel]`, else the first table below it; null where nothing configures cibuildwheel. */
  table: Location | null;
  /** Tables whose names are nearly `tool.cibuildwheel`: nobody reads them. Absent where there are none. */
  misspelt?: { name: string; location: Location }[];
  /** `project.name`; null where it isn't there or is dynamic. */
  projectName: string | null;
  settings: OptionSetting[];
  overrides: Override[];
  /** `project.requires-python`; null where it isn't there or is dynamic. */
  requiresPython: { value: string; location: Location } | null;
  /**
   * `[dependency-groups]` by their normal names, each with those that it includes; null for one of an odd form. Absent where
   * there is no such table.
   */
  groups?: ReadonlyMap<string, readonly string[] | null>;
  /** Where the text doesn't parse, why; settings are then empty. */
  problem: { reason: string; location: Location; isLimit?: true } | null;
}

/** Something in a job that its workflow doesn't show. Rules ask known.ts what is left after it. */
export interface Unknown {
  /** A clause, as in `a script (line 12) writes to GITHUB_ENV`. */
  why: string;
  /**
   * `toml`: another file than this pyproject.toml may count; `variables`: any variable of cibuildwheel may be set;
   * `selection`: what is built is named on the command line; else the options, as TOML names them.
   */
  leavesOpen: 'toml' | 'variables' | 'selection' | readonly string[];
  /** True where it goes before what the step itself sets, too. */
  isNearest?: true;
  /** True of `toml` where another project is built, with a requires-python of its own. */
  isOtherProject?: true;
  /** True where that is for the folder alone in which the project lies. */
  isFolder?: true;
}

/** A variable of the runner, whatever it is for. */
export interface HostVariable {
  name: string;
  /** Where the workflow sets it, in an `env` or by writing to GITHUB_ENV. */
  location: Location;
  /** True for one that the step itself sets, which does nothing but run cibuildwheel. */
  isForCibuildwheel?: true;
}

/** How a job comes by its cibuildwheel. */
export interface CibuildwheelInstall {
  /** As in `cibuildwheel>=3` or `pypa/cibuildwheel@main`. */
  written: string;
  location: Location;
  /** The shell takes the `>` or `<` of an unquoted requirement for a redirection. */
  isRedirected: boolean;
}

/** One job of a workflow, one leg of its matrix, that runs cibuildwheel. */
export interface CibuildwheelJob {
  workflow: string;
  job: string;
  /** The step that runs cibuildwheel. */
  step: Location;
  /** Values of this leg's matrix that are known, as in `{ os: 'ubuntu-24.04-arm' }`. */
  leg: { [key: string]: string };
  /** Null where the runner or `CIBW_PLATFORM` doesn't say. */
  platform: CibuildwheelPlatform | null;
  /** Of the runner, as in `x86_64` or `arm64`; null where it isn't known. */
  architecture: string | null;
  /** The label that asks for a runner of GitHub's, and where it stands; absent for others. */
  runner?: { label: string; location: Location };
  /** Other processors that the runner is made to emulate, as in `arm64` or `all`; absent where that isn't known. */
  emulators?: readonly string[];
  /** The folder that cibuildwheel runs in, from the checkout's top; empty for that, absent where it isn't known. */
  runFolder?: string;
  /** The same for the one that it builds, whose pyproject.toml counts. */
  projectFolder?: string;
  /** True where the steps before leave the checkout as it is; absent where that isn't known. */
  hasOwnFilesAlone?: true;
  /** cibuildwheel's version, as in `[3, 1, 4]` (parts that aren't written are null); null where it isn't known. */
  version: (number | null)[] | null;
  /** True where nothing pins the version, so that the newest release runs: `pip install cibuildwheel`, `@main`. */
  isNewest: boolean;
  /** The words that say so, or that name a version; absent where a file decides, or nothing shows it. */
  install?: CibuildwheelInstall;
  /** Variables that the step sees: workflow, job and step `env`, and the action's inputs; the nearest wins. */
  env: OptionSetting[];
  /** All variables that the runner has by the workflow, each with its place; absent where it sets none. */
  host?: readonly HostVariable[];
  /** Why its wheels may not be built, or not be handed on, although nothing failed; one clause each. */
  conditions: string[];
  /** What can't be seen, and which options each of these leaves open. */
  unknown: Unknown[];
}
