/** The part of the project that says how cibuildwheel runs: pyproject.toml and the workflows. */

import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { compareStrings } from '../../base/collections.ts';
import {
  MAX_READ_WORKFLOWS,
  MAX_REPOSITORY_TEXT,
  MAX_REQUIREMENTS_FILES,
  MAX_SELECTOR,
  MAX_SELECTOR_PATTERNS,
  MAX_SELECTORS,
} from '../../base/limits.ts';
import type { Location } from '../../model/report.ts';
import type { OtherRun } from '../cibuildwheelProject.ts';
import type { ProjectPart, ProjectPlace } from '../projectPart.ts';
import type { WorkflowFile, Workflows } from '../workflows/readWorkflows.ts';
import { absentConstraints } from './constraintFiles.ts';
import { patternCount } from './matchedBuilds.ts';
import { selectorsOf } from './selectors.ts';
import { readTomlOptions } from './tomlOptions.ts';
import type { CibuildwheelJob, TomlOptions } from './types.ts';

const WORKFLOWS = '.github/workflows';

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
/** What people run by hand, unless a workflow calls it, which is seen there. */
const BY_HAND = new Set(['Makefile', 'cibuildwheel.toml', 'justfile', 'noxfile.py', 'tox.ini']);
const MENTIONS = /cibuildwheel|CIBW_/;

/** Reads what there is; what can't be read is noted, and keeps nothing else from being read. */
export async function readCibuildwheel(place: ProjectPlace): Promise<ProjectPart> {
  const name = inProject(place, 'pyproject.toml');
  const pyproject = await place.repository.readText(name);
  const toml = pyproject === null ? null : await readTomlOptions(pyproject.text, name);
  const folder = await workflowFolder(place);
  const { files, left } = await workflowFiles(place, folder);
  const { jobs: all, unknown, handling, strays, problems } = await readWorkflows(files, place);
  // The workflows of the repository may build any of its projects.
  const elsewhere =
    folder === inProject(place, WORKFLOWS) ? [] : [{ why: `the project lies in ${place.folder}` }];
  // Workflows that the project brought along were written for its own folder.
  const base = folder === WORKFLOWS ? '' : place.folder;
  const jobs = all.map((job) => asSeenFrom(base === '' ? place.folder : '', job));
  const others = await otherTomls(jobs, base, place);
  const absentFiles = await absentConstraints([toml, ...others.values()], jobs, { ...place, base });
  return {
    toml,
    jobs,
    ...(others.size === 0 ? {} : { others }),
    ...(absentFiles === undefined ? {} : { absentFiles }),
    handling,
    strays,
    unknown: [...unknown, ...left.map((why) => ({ why })), ...elsewhere, ...(await otherRunners(place))],
    notes: [
      ...[...problems, ...(toml?.problem ? [toml.problem] : [])].map(describeProblem),
      ...left,
      ...(pyproject === null && (await isThere(place, name)) ? [await unread(place, name)] : []),
      ...selectorNotes(toml, jobs),
    ],
  };
}

/** More projects of one repository than that are not looked into. */
const MOST_PROJECTS = 20;

/** The pyproject.toml of each other folder that a job builds, by the folder; those that don't configure cibuildwheel are left out. */
async function otherTomls(
  jobs: readonly CibuildwheelJob[],
  base: string,
  { repository }: ProjectPlace,
): Promise<Map<string, TomlOptions>> {
  const others = new Map<string, TomlOptions>();
  const folders = new Set(jobs.filter(isOfAnother).flatMap(({ projectFolder }) => projectFolder ?? []));
  for (const folder of [...folders].slice(0, MOST_PROJECTS)) {
    const name = path.posix.join(base, folder, 'pyproject.toml');
    const file = await repository.readText(name);
    const toml = file === null ? null : await readTomlOptions(file.text, name);
    if (toml !== null && toml.problem === null) others.set(folder, toml);
  }
  return others;
}

/** The job as the project in this folder is to take it: that it builds that very folder leaves nothing open. */
function asSeenFrom(folder: string, job: CibuildwheelJob): CibuildwheelJob {
  const { projectFolder, unknown } = job;
  if (projectFolder === folder)
    return isOfAnother(job) ? { ...job, unknown: unknown.filter(({ isFolder }) => isFolder !== true) } : job;
  if (projectFolder === undefined || isOfAnother(job)) return job;
  const why = 'it builds another folder, whose own pyproject.toml counts';
  return { ...job, unknown: [...unknown, { why, leavesOpen: 'toml', isOtherProject: true }] };
}

function isOfAnother({ unknown }: CibuildwheelJob): boolean {
  return unknown.some(({ isFolder }) => isFolder === true);
}

const NO_WORKFLOWS: Workflows = {
  jobs: [],
  unknown: [],
  handling: { mayTest: false, mayRepair: false },
  strays: [],
  problems: [],
};

/** What reads YAML is large, and most runs of the command line have none to read. */
async function readWorkflows(files: readonly WorkflowFile[], place: ProjectPlace): Promise<Workflows> {
  if (files.length === 0) return NO_WORKFLOWS;
  const workflows = await import('../workflows/readWorkflows.ts');
  const names = workflows.requirementsNamed(files);
  return workflows.readWorkflows(files, await requirementsOf(names, place));
}

/** The files with those that they name in turn, as far as there is room for them. */
async function requirementsOf(
  names: readonly string[],
  { repository, root }: ProjectPlace,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const asked = new Set<string>();
  let wanted = names;
  while (wanted.length > 0) {
    const next: string[] = [];
    for (const name of wanted) {
      if (asked.has(name) || asked.size >= MAX_REQUIREMENTS_FILES || !(await isInside(root, name))) continue;
      asked.add(name);
      const text = (await repository.readText(name))?.text ?? null;
      if (text === null) continue;
      texts.set(name, text);
      const named = [...text.matchAll(/^\s*-(?:[rc]|-requirement|-constraint)[ =]*(\S+)/gm)];
      next.push(...named.map(([, file = '']) => path.posix.join(path.posix.dirname(name), file)));
    }
    wanted = next;
  }
  return texts;
}

/** False for a name, or a link, that leads out of the checkout. */
async function isInside(root: string, name: string): Promise<boolean> {
  if (/^(?:\.\.|\/)/.test(path.posix.normalize(name))) return false;
  const [top, file] = await Promise.all(
    [root, path.join(root, name)].map((each) => realpath(each).catch(() => '')),
  );
  return top !== '' && file !== undefined && file.startsWith(`${top}${path.sep}`);
}

function inProject({ folder }: ProjectPlace, name: string): string {
  return path.posix.join(folder, name);
}

/** GitHub reads workflows at the top alone; a project in a folder that has some of its own was once a repository. */
async function workflowFolder(place: ProjectPlace): Promise<string> {
  const own = inProject(place, WORKFLOWS);
  return (await namesIn(path.join(place.root, own))).length > 0 ? own : WORKFLOWS;
}

/** The workflows, and what isn't read of them, as clauses. */
async function workflowFiles(
  { root, repository }: ProjectPlace,
  folder: string,
): Promise<{ files: WorkflowFile[]; left: string[] }> {
  const names = (await namesIn(path.join(root, folder))).filter((name) => /\.ya?ml$/.test(name));
  const found = await Promise.all(
    names.slice(0, MAX_READ_WORKFLOWS).map(async (name) => {
      const file = `${folder}/${name}`;
      return { path: file, text: (await repository.readText(file))?.text ?? null };
    }),
  );
  const more = names.length - MAX_READ_WORKFLOWS;
  return {
    files: found.flatMap(({ path: file, text }) => (text === null ? [] : [{ path: file, text }])),
    left: [
      ...(await Promise.all(
        found.flatMap(({ path: file, text }) => (text === null ? [unread({ root, repository }, file)] : [])),
      )),
      ...(more > 0
        ? [`${more} of ${names.length} workflows: the first ${MAX_READ_WORKFLOWS} were read`]
        : []),
    ],
  };
}

/** Why a file that is there isn't read. */
async function unread(
  { root, repository }: Pick<ProjectPlace, 'root' | 'repository'>,
  file: string,
): Promise<string> {
  const stats = await lstat(path.join(root, file)).catch(() => null);
  if (stats?.isSymbolicLink()) return `${file}: it is a link, and links are not followed`;
  if (stats?.isDirectory()) return `${file}: it is a folder`;
  const isTracked = (await repository.tracks?.(file)) ?? true;
  if (!isTracked)
    return `${file}: Git doesn't track it, so that it is no file of the repository until it is added`;
  if ((stats?.size ?? 0) > MAX_REPOSITORY_TEXT)
    return `${file}: it has more than the ${MAX_REPOSITORY_TEXT} bytes that are read of a text`;
  return `${file}: it can't be read`;
}

async function isThere({ root }: ProjectPlace, name: string): Promise<boolean> {
  return await stat(path.join(root, name)).then(
    () => true,
    () => false,
  );
}

/** Settings with more selectors, or longer ones, than are judged. */
function selectorNotes(toml: TomlOptions | null, jobs: readonly CibuildwheelJob[]): string[] {
  const written = [toml?.settings ?? [], ...jobs.map(({ env }) => env)]
    .flat()
    .filter(({ option }) => SELECTING.includes(option))
    .map(({ value, location }) => ({ value: value ?? '', location }));
  const selects = (toml?.overrides ?? []).flatMap(({ select, location }) =>
    select.map((value) => ({ value, location })),
  );
  const notes = [...written, ...selects].flatMap(({ value, location }) => {
    const selectors = selectorsOf(value);
    const reason =
      selectors.length > MAX_SELECTORS
        ? `${selectors.length} selectors in one setting; up to ${MAX_SELECTORS} are judged`
        : selectors.some(({ length }) => length > MAX_SELECTOR)
          ? `a selector of more than ${MAX_SELECTOR} characters, which is not judged`
          : null;
    return reason === null ? [] : [describeProblem({ reason, location })];
  });
  const all = [...new Set([...written, ...selects].flatMap(({ value }) => selectorsOf(value)))];
  if (patternCount(all) > MAX_SELECTOR_PATTERNS)
    notes.push(
      `The last selectors of cibuildwheel: all of them stand for more than ${MAX_SELECTOR_PATTERNS} patterns`,
    );
  return [...new Set(notes)];
}

const SELECTING = ['build', 'skip', 'test-skip'];

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch((): string[] => [])).sort(compareStrings);
}

async function otherRunners(place: ProjectPlace): Promise<OtherRun[]> {
  const found = await Promise.all(
    OTHER_RUNNERS.map(async (name): Promise<OtherRun[]> => {
      const file = inProject(place, name);
      const text = await place.repository.readText(file);
      return text !== null && (name === 'cibuildwheel.toml' || MENTIONS.test(text.text))
        ? [
            {
              why: `${file} speaks of cibuildwheel, too`,
              ...(BY_HAND.has(name) ? { isByHand: true as const } : {}),
            },
          ]
        : [];
    }),
  );
  return found.flat();
}

function describeProblem({ reason, location }: { reason: string; location: Location }): string {
  return `${location.path}, line ${location.startLine}: ${reason}`;
}
