/** What reads a part of a repository for the rules about it. */

import type { Finding } from '../model/report.ts';
import type { RuleSettings } from '../model/settings.ts';
import type { CibuildwheelProject } from './cibuildwheelProject.ts';
import type { Repository } from './git/repository.ts';
import type { WebRepository } from './git/submodules.ts';
import type { ComparedWheel } from './prebuilt/wheelCopies.ts';

/** Where a project lies. */
export interface ProjectPlace {
  /** The top folder of the checkout, or the project's own folder where there is no checkout. */
  root: string;
  /** The project's folder from there, `/` separated; empty where it is the same. */
  folder: string;
  repository: Repository;
}

export interface ProjectOptions {
  settings: RuleSettings;
  /** The repository's own address; null where it isn't known. */
  home: WebRepository | null;
  /** Sdists to look into besides those in `dist/` and `wheelhouse/`, as absolute paths. */
  sdists: readonly string[];
  /** Wheels that may hold files of the repository. */
  wheels: readonly ComparedWheel[];
  /** What the rules about those wheels found, with its places; null where they were not asked. */
  wheelFindings: readonly Finding[] | null;
  /** Ids of the rules among them whose findings name a cause. */
  rootCauses: ReadonlySet<string>;
}

/** What one reader knows of the project. */
export interface ProjectPart extends Partial<CibuildwheelProject> {
  /** How many files were looked at. */
  looked?: number;
  /** What was not looked at, one sentence each, without the final stop. */
  notes: string[];
}

/** Reads one part. It leaves what others read alone, and rejects for nothing that lies in the repository. */
export type ProjectReader = (place: ProjectPlace, options: ProjectOptions) => Promise<ProjectPart>;
