/** The part of the project that says how cibuildwheel runs: pyproject.toml and the workflows. */

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { compareStrings } from '../../collections.ts';
import type { Location } from '../../report/report.ts';
import type { ProjectPart, ProjectPlace } from '../projectPart.ts';
import type { WorkflowFile, Workflows } from '../workflows/readWorkflows.ts';
import { readTomlOptions } from './tomlOptions.ts';

const WORKFLOWS = '.github/workflows';
const MAX_WORKFLOWS = 200;

/** Other places from which cibuildwheel is run; what they set can't be seen here. */
const OTHER_RUNNERS = [
  '.circleci/config.yml',
  '.cirrus.star',
  '.cirrus.yml',
  '.gitlab-ci.yml',
  '.travis.yml',
  'Makefile',
  'azure-pipelines.yml',
  'cibuildwheel.toml',
  'justfile',
  'noxfile.py',
  'tox.ini',
];
const MENTIONS = /cibuildwheel|CIBW_/;

/** Reads what there is; what can't be read is noted, and keeps nothing else from being read. */
export async function readCibuildwheel(place: ProjectPlace): Promise<ProjectPart> {
  const name = inProject(place, 'pyproject.toml');
  const pyproject = await place.repository.readText(name);
  const toml = pyproject === null ? null : await readTomlOptions(pyproject.text, name);
  const folder = await workflowFolder(place);
  const { jobs, unknown, problems } = await readWorkflows(await workflowFiles(place, folder));
  // The workflows of the repository may build any of its projects.
  const elsewhere = folder === inProject(place, WORKFLOWS) ? [] : [`the project lies in ${place.folder}`];
  return {
    toml,
    jobs,
    unknown: [...unknown, ...elsewhere, ...(await otherRunners(place))],
    notes: [...problems, ...(toml?.problem ? [toml.problem] : [])].map(describeProblem),
  };
}

/** What reads YAML is large, and most runs of the command line have none to read. */
async function readWorkflows(files: readonly WorkflowFile[]): Promise<Workflows> {
  if (files.length === 0) return { jobs: [], unknown: [], problems: [] };
  const workflows = await import('../workflows/readWorkflows.ts');
  return workflows.readWorkflows(files);
}

function inProject({ folder }: ProjectPlace, name: string): string {
  return path.posix.join(folder, name);
}

/** GitHub reads workflows at the top alone; a project in a folder that has some of its own was once a repository. */
async function workflowFolder(place: ProjectPlace): Promise<string> {
  const own = inProject(place, WORKFLOWS);
  return (await namesIn(path.join(place.root, own))).length > 0 ? own : WORKFLOWS;
}

async function workflowFiles({ root, repository }: ProjectPlace, folder: string): Promise<WorkflowFile[]> {
  const names = (await namesIn(path.join(root, folder))).filter((name) => /\.ya?ml$/.test(name));
  const files = await Promise.all(
    names.slice(0, MAX_WORKFLOWS).map(async (name) => {
      const file = `${folder}/${name}`;
      const found = await repository.readText(file);
      return found === null ? [] : [{ path: file, text: found.text }];
    }),
  );
  return files.flat();
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch((): string[] => [])).sort(compareStrings);
}

async function otherRunners(place: ProjectPlace): Promise<string[]> {
  const found = await Promise.all(
    OTHER_RUNNERS.map(async (name) => {
      const file = inProject(place, name);
      const text = await place.repository.readText(file);
      return text !== null && (name === 'cibuildwheel.toml' || MENTIONS.test(text.text))
        ? [`${file} speaks of cibuildwheel, too`]
        : [];
    }),
  );
  return found.flat();
}

function describeProblem({ reason, location }: { reason: string; location: Location }): string {
  return `${location.path}, line ${location.startLine}: ${reason}`;
}
