/** Gives findings their place in the repository, where one is truly to blame. */

import { lineOf } from '../model/lineOf.ts';
import { ownLink } from '../model/link.ts';
import type { Repository } from '../project/git/repository.ts';
import {
  filePage,
  parseGitmodules,
  type SubmoduleSection,
  type WebRepository,
  webRepository,
} from '../project/git/submodules.ts';
import { ruleOf } from '../rules/registry.ts';
import type { Found } from '../rules/rule.ts';
import { committedFileRemedy } from '../rules/shared/words.ts';
import { governingLine, isGoverned, readBuildFiles, withOtherWorkflows } from './governingLine.ts';
import { type SourceFile, SourceFiles } from './sourceFile.ts';

export interface LocateOptions {
  repository: Repository;
  /** The workflow that built the wheels; null where it isn't known. */
  workflowPath: string | null;
  /** This repository's own address, which those of its submodules may be relative to. */
  home: WebRepository | null;
}

/**
 * The findings, each with the committed file that its member was made from, else the line of the build's settings
 * that governs it, else as it was. Where no finding can have a place the repository isn't read at all.
 */
export async function locateFindings(unlocated: readonly Found[], options: LocateOptions): Promise<Found[]> {
  const located = await withSourceFiles(unlocated, options);
  if (!located.some((finding) => finding.location === null && isGoverned(finding))) return located;
  const { repository, workflowPath } = options;
  const files = await withOtherWorkflows(await readBuildFiles(repository, workflowPath), repository);
  return located.map((finding) => ({
    ...finding,
    location: finding.location ?? governingLine(finding, files),
  }));
}

async function withSourceFiles(
  unlocated: readonly Found[],
  { repository, home }: LocateOptions,
): Promise<Found[]> {
  if (!unlocated.some(hasSource)) return [...unlocated];
  const { files, submodules } = await repository.listing();
  const gitmodules = submodules.length === 0 ? null : await repository.readText('.gitmodules');
  const sections = parseGitmodules(gitmodules?.text ?? '');
  const places = { sections, gitmodulesIsExact: gitmodules?.exact ?? false, home };
  const sources = new SourceFiles(repository, files);
  const findings: Found[] = [];
  for (const each of unlocated) {
    const source = hasSource(each) && each.subject !== null ? await sources.find(each.subject) : null;
    findings.push(source === null ? each : placed(each, source, places));
  }
  return findings;
}

function hasSource({ rule, location, subject }: Found): boolean {
  return location === null && subject !== null && !ruleOf(rule)?.isOfThePacking;
}

interface SubmodulePlaces {
  sections: readonly SubmoduleSection[];
  gitmodulesIsExact: boolean;
  home: WebRepository | null;
}

function placed(unplaced: Found, { file, sameBytes }: SourceFile, places: SubmodulePlaces): Found {
  const { ifCommitted } = unplaced;
  const committed = { path: file.path, submodule: file.submodule?.path ?? null };
  const remedy = ifCommitted === undefined ? unplaced.remedy : committedFileRemedy(ifCommitted, committed);
  const finding = { ...unplaced, remedy };
  const what = sameBytes ? 'The same bytes are committed' : 'A native file of this name is committed';
  const caveat = sameBytes ? '' : ', which the build may have altered';
  if (file.submodule === null) {
    const message = `${finding.message} ${what} at ${file.path}${caveat}.`;
    return { ...finding, message, location: lineOf(file.path, 1) };
  }
  const { path: folder, commit } = file.submodule;
  const section = places.sections.find(({ path }) => path === folder);
  const inside = file.path.slice(folder.length + 1);
  const upstream = section === undefined ? null : webRepository(section.url, places.home);
  const page = upstream === null ? null : filePage(upstream, commit, inside);
  const where = page === null ? `${section?.url ?? 'its repository'}, commit ${commit}` : `commit ${commit}`;
  const links = [...(finding.links ?? []), ...(page === null ? [] : [ownLink('The file upstream', page)])];
  const message = `${finding.message} ${what} in the submodule ${folder} as ${inside} (${where})${caveat}.`;
  // GitHub shows nothing on a path inside a submodule.
  const line = section === undefined || !places.gitmodulesIsExact ? 1 : section.line;
  return {
    ...finding,
    message,
    ...(links.length === 0 ? {} : { links }),
    location: lineOf('.gitmodules', line),
  };
}
