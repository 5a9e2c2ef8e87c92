/** GitHub's workflows, read for the jobs that run cibuildwheel. */

import { posix } from 'node:path';
import { compareStrings } from '../../base/collections.ts';
import { MAX_REQUIREMENTS_FILES, MAX_WORKFLOW_JOBS, MAX_WORKFLOW_TEXT } from '../../base/limits.ts';
import { lineOf } from '../../model/lineOf.ts';
import type { Location } from '../../model/report.ts';
import type { CibuildwheelJob } from '../cibuildwheel/types.ts';
import type { OtherRun } from '../cibuildwheelProject.ts';
import { type JobSource, readJob } from './readJob.ts';
import type { StrayVariables } from './strayVariables.ts';
import { handlingOf, type WheelHandling } from './wheelHandling.ts';
import { entriesOf, readYaml, under, type YamlReading } from './yamlText.ts';

/** A file of `.github/workflows`, its path from the repository's root. */
export interface WorkflowFile {
  path: string;
  text: string;
}

export interface Workflows {
  /** In the order of paths, jobs, steps and legs. */
  jobs: CibuildwheelJob[];
  /** Why cibuildwheel may run in ways that aren't among the jobs. */
  unknown: OtherRun[];
  /** What else may be done with the wheels. */
  handling: WheelHandling;
  /** Variables for cibuildwheel that it doesn't get. */
  strays: StrayVariables[];
  /** Files that can't be read, whatever they are about, and what a limit leaves out of others. */
  problems: { reason: string; location: Location }[];
}

const CALLS_LOCAL = /\buses:[ \t]*["']?\.\/(\.github\/workflows\/[\w.-]+)/g;
const MENTIONS = /cibuildwheel|CIBW_/;

const NO_ROOM: YamlReading = {
  root: null,
  problem: { reason: `the workflows have more than ${MAX_WORKFLOW_TEXT} characters together`, line: 1 },
};

/** Requirements files by their path from the repository's root. */
export type Requirements = ReadonlyMap<string, string>;

/**
 * What the workflows say of cibuildwheel, and the requirements files that they install. Never throws; a file that can't
 * be read doesn't keep the others from it.
 */
export function readWorkflows(
  files: readonly WorkflowFile[],
  requirements: Requirements = new Map(),
): Workflows {
  const called = new Set(
    files.flatMap(({ text }) => [...text.matchAll(CALLS_LOCAL)].map(([, name = '']) => name)),
  );
  const all: Workflows = {
    jobs: [],
    unknown: [],
    handling: { mayTest: false, mayRepair: false },
    strays: [],
    problems: [],
  };
  let room = MAX_WORKFLOW_TEXT;
  for (const file of files.toSorted((a, b) => compareStrings(a.path, b.path))) {
    room -= file.text.length;
    const { root, problem } = room < 0 ? NO_ROOM : readYaml(file.text);
    if (problem !== null) {
      const { reason, line } = problem;
      all.problems.push({ reason, location: lineOf(file.path, line) });
      if (MENTIONS.test(file.text))
        all.unknown.push({ why: `${file.path} can't be read: ${reason} (line ${line})` });
    } else {
      addJobs({ path: file.path, root, requirements, isCalledHere: called.has(file.path) }, all);
      const { mayTest, mayRepair } = handlingOf(root);
      all.handling.mayTest ||= mayTest;
      all.handling.mayRepair ||= mayRepair;
    }
  }
  all.strays = withoutShared(all);
  if (all.jobs.length > MAX_WORKFLOW_JOBS) {
    all.jobs.length = MAX_WORKFLOW_JOBS;
    const reason = `more than ${MAX_WORKFLOW_JOBS} jobs run cibuildwheel`;
    all.unknown.push({ why: reason });
    const location = all.jobs.at(-1)?.step;
    if (location !== undefined)
      all.problems.push({ reason: `${reason}; those after this one are not looked into`, location });
  }
  return all;
}

/** Without those that an alias brings to a step that runs cibuildwheel. */
function withoutShared({ jobs, strays }: Workflows): StrayVariables[] {
  const key = (name: string, { path, startLine }: Location): string => `${path}:${startLine}:${name}`;
  const seen = new Set(
    jobs.flatMap(({ env }) =>
      env
        .flatMap((each) => [each, ...(each.hides ?? [])])
        .map(({ written, location }) => key(written, location)),
    ),
  );
  return strays.flatMap((stray) => {
    const variables = stray.variables.filter(({ name, location }) => !seen.has(key(name, location)));
    return variables.length === 0 ? [] : [{ ...stray, variables }];
  });
}

function addJobs(source: Omit<JobSource, 'name' | 'job'>, all: Workflows): void {
  for (const [name, { value }] of entriesOf(under(source.root, 'jobs'))) {
    if (all.jobs.length > MAX_WORKFLOW_JOBS) return;
    const { jobs, unknown, problems, strays } = readJob({ ...source, name, job: value });
    all.jobs.push(...jobs);
    all.unknown.push(...unknown);
    all.problems.push(...problems);
    all.strays.push(...strays);
  }
}

/** A text file that a command of the line may name. */
const TEXT_FILE = /[\w./-]+\.(?:txt|in)\b/g;

/** Paths of files that the workflows may install from, from the repository's root, some of them there or not. */
export function requirementsNamed(files: readonly WorkflowFile[]): string[] {
  const named = files
    .filter(({ text }) => MENTIONS.test(text))
    .flatMap(({ text }) => {
      const folders = [...text.matchAll(/\bworking-directory:[ \t]*["']?([\w./-]+)/g)].map(
        ([, name = '']) => name,
      );
      const names = text
        .split('\n')
        .flatMap((line) => (/\b(?:pip|uv|sync)\b/.test(line) ? (line.match(TEXT_FILE) ?? []) : []));
      return ['', ...new Set(folders)].flatMap((folder) => names.map((name) => posix.join(folder, name)));
    });
  return [...new Set(named)].filter((name) => !/^(?:\.\.|\/)/.test(name)).slice(0, MAX_REQUIREMENTS_FILES);
}
