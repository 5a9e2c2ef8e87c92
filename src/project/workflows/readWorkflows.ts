/** GitHub's workflows, read for the jobs that run cibuildwheel. */

import { compareStrings } from '../../base/collections.ts';
import { MAX_WORKFLOW_JOBS, MAX_WORKFLOW_TEXT } from '../../base/limits.ts';
import { lineOf } from '../../model/lineOf.ts';
import type { Location } from '../../model/report.ts';
import type { CibuildwheelJob } from '../cibuildwheel/types.ts';
import { readJob } from './readJob.ts';
import { handlingOf, type WheelHandling } from './wheelHandling.ts';
import { entriesOf, readYaml, under, type YamlReading, type YamlValue } from './yamlText.ts';

/** A file of `.github/workflows`, its path from the repository's root. */
export interface WorkflowFile {
  path: string;
  text: string;
}

export interface Workflows {
  /** In the order of paths, jobs, steps and legs. */
  jobs: CibuildwheelJob[];
  /** Why cibuildwheel may run in ways that aren't among the jobs, one clause each. */
  unknown: string[];
  /** What else may be done with the wheels. */
  handling: WheelHandling;
  /** Files that can't be read, whatever they are about, and what a limit leaves out of others. */
  problems: { reason: string; location: Location }[];
}

const MENTIONS = /cibuildwheel|CIBW_/;

const NO_ROOM: YamlReading = {
  root: null,
  problem: { reason: `the workflows have more than ${MAX_WORKFLOW_TEXT} characters together`, line: 1 },
};

/** What the workflows say of cibuildwheel. Never throws; a file that can't be read doesn't keep the others from it. */
export function readWorkflows(files: readonly WorkflowFile[]): Workflows {
  const all: Workflows = {
    jobs: [],
    unknown: [],
    handling: { mayTest: false, mayRepair: false },
    problems: [],
  };
  let room = MAX_WORKFLOW_TEXT;
  for (const file of files.toSorted((a, b) => compareStrings(a.path, b.path))) {
    room -= file.text.length;
    const { root, problem } = room < 0 ? NO_ROOM : readYaml(file.text);
    if (problem !== null) {
      const { reason, line } = problem;
      all.problems.push({ reason, location: lineOf(file.path, line) });
      if (MENTIONS.test(file.text)) all.unknown.push(`${file.path} can't be read: ${reason} (line ${line})`);
    } else {
      addJobs(file.path, root, all);
      const { mayTest, mayRepair } = handlingOf(root);
      all.handling.mayTest ||= mayTest;
      all.handling.mayRepair ||= mayRepair;
    }
  }
  if (all.jobs.length > MAX_WORKFLOW_JOBS) {
    all.jobs.length = MAX_WORKFLOW_JOBS;
    const reason = `more than ${MAX_WORKFLOW_JOBS} jobs run cibuildwheel`;
    all.unknown.push(reason);
    const location = all.jobs.at(-1)?.step;
    if (location !== undefined)
      all.problems.push({ reason: `${reason}; those after this one are not looked into`, location });
  }
  return all;
}

function addJobs(path: string, root: YamlValue, all: Workflows): void {
  for (const [name, { value }] of entriesOf(under(root, 'jobs'))) {
    if (all.jobs.length > MAX_WORKFLOW_JOBS) return;
    const { jobs, unknown, problems } = readJob({ path, root, name, job: value });
    all.jobs.push(...jobs);
    all.unknown.push(...unknown);
    all.problems.push(...problems);
  }
}
