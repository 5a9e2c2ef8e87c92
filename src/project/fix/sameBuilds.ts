/** Whether two states of a repository come to the same builds, apart from what was meant. */

import { effectiveOption, effectiveOptions, type JobSettings } from '../cibuildwheel/effective.ts';
import { formOf, partsOf, quotesOf } from '../cibuildwheel/optionForms.ts';
import { OPTIONS, PLATFORMS } from '../cibuildwheel/options.ts';
import { releasesInUse } from '../cibuildwheel/releases.ts';
import type { CibuildwheelJob, TomlOptions } from '../cibuildwheel/types.ts';
import type { CibuildwheelProject } from '../cibuildwheelProject.ts';
import type { IntendedEdit } from './intendedEdit.ts';

type Builds = Pick<CibuildwheelProject, 'toml' | 'jobs' | 'unknown'>;

/** What may differ. */
interface Meant {
  /** What may be left of selectors of each option: nothing, or a part. */
  dropped: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Options that may be gone altogether: nothing reads them. */
  deleted: ReadonlySet<string>;
  /** Options that hold outside of GitHub, too, from now on. */
  moved: ReadonlySet<string>;
}

/** The first difference that nobody meant, as a clause; null where there is none. */
export function differenceBetween(
  before: Builds,
  after: Builds,
  edits: readonly IntendedEdit[],
): string | null {
  if (after.toml !== null && after.toml.problem !== null)
    return `${after.toml.path} could not be read any more: ${after.toml.problem.reason}`;
  if (shape(before) !== shape(after)) return 'other jobs would run cibuildwheel';
  const meant = meantBy(edits);
  for (const [index, job] of before.jobs.entries()) {
    const then = after.jobs[index];
    if (then === undefined) return 'other jobs would run cibuildwheel';
    const deleted = [...meant.deleted].filter((name) => isUnreadBy(job, name));
    const option = differingOption([job, before.toml], [then, after.toml], {
      ...meant,
      deleted: new Set(deleted),
    });
    if (option !== null) return `it would change ${option} in job ${job.job} of ${job.workflow}`;
  }
  return differenceByHand(before.toml, after.toml, meant);
}

function meantBy(edits: readonly IntendedEdit[]): Meant {
  const dropped = new Map<string, Map<string, string>>();
  const deleted = new Set<string>();
  const moved = new Set<string>();
  for (const edit of edits) {
    switch (edit.kind) {
      case 'drop': {
        const { option } = edit.setting;
        const rests = dropped.get(option) ?? new Map<string, string>();
        for (const selector of edit.selectors) rests.set(selector, '');
        for (const { selector, rest } of edit.narrowed ?? []) rests.set(selector, rest);
        dropped.set(option, rests);
        break;
      }
      case 'delete':
        deleted.add(edit.setting.option);
        break;
      case 'move':
        moved.add(edit.move.option);
    }
  }
  return { dropped, deleted, moved };
}

/** True where no cibuildwheel that the job may use has the option any more. */
function isUnreadBy(job: CibuildwheelJob, name: string): boolean {
  const { releases } = releasesInUse(job);
  const until = OPTIONS.get(name)?.until ?? 0;
  return releases.length > 0 && releases.every((release) => release >= until);
}

/** Which jobs there are and what is unknown of them; lines may move. */
function shape({ jobs, unknown }: Builds): string {
  const withoutLines = (reasons: readonly { why: string }[]): { why: string }[] =>
    reasons.map((reason) => ({ ...reason, why: reason.why.replace(/line \d+/g, 'line') }));
  return JSON.stringify([
    withoutLines(unknown),
    jobs.map((job) => [
      [job.workflow, job.job, job.leg, job.platform, job.architecture, job.version],
      withoutLines(job.unknown),
    ]),
  ]);
}

type State = readonly [settings: JobSettings, toml: TomlOptions | null];

function differingOption(before: State, then: State, meant: Meant): string | null {
  const names = new Set([before, then].flatMap(([job, toml]) => [...effectiveOptions(job, toml).keys()]));
  for (const name of names) {
    if (meant.deleted.has(name)) continue;
    const [old, now] = [before, then].map(([job, toml]) => effectiveOption(name, job, toml));
    if (!isSame(name, old?.value, now?.value, meant)) return name;
    // A variable silences what overrides say; without it they count.
    const [was, is] = [before, then].map(([{ env }]) => env.some(({ option }) => option === name));
    if (was !== is && (overrides(before[1], name) || overrides(then[1], name))) return name;
  }
  return null;
}

function overrides(toml: TomlOptions | null, option: string): boolean {
  return toml?.overrides.some(({ settings }) => settings.some((each) => each.option === option)) ?? false;
}

function differenceByHand(
  before: TomlOptions | null,
  after: TomlOptions | null,
  meant: Meant,
): string | null {
  if (before?.requiresPython?.value !== after?.requiresPython?.value)
    return 'it would change requires-python';
  if (overridesOf(before) !== overridesOf(after)) return 'it would change the overrides';
  for (const platform of PLATFORMS.keys()) {
    const own = { platform, env: NO_VARIABLES };
    const rest = { ...meant, deleted: new Set([...meant.deleted, ...meant.moved]) };
    const option = differingOption([own, before], [own, after], rest);
    if (option !== null) return `it would change ${option} of ${platform} in pyproject.toml`;
  }
  return null;
}

const NO_VARIABLES: CibuildwheelJob['env'] = [];

function overridesOf(toml: TomlOptions | null): string {
  const all = toml?.overrides ?? [];
  return JSON.stringify(
    all.map(({ select, settings }) => [select, settings.map(({ option, value }) => [option, value])]),
  );
}

function isSame(
  option: string,
  before: string | null | undefined,
  then: string | null | undefined,
  { dropped }: Meant,
): boolean {
  if (textOf(before) === textOf(then)) return true;
  const rests = dropped.get(option) ?? new Map<string, string>();
  // Where all was dropped, the setting itself may be gone.
  if (before === null || then === null || (rests.size === 0 && (before === undefined || then === undefined)))
    return false;
  if (formOf(option) === 'text' || quotesOf(before ?? '') !== quotesOf(then ?? '')) return false;
  const parts = (value: string | undefined): string =>
    JSON.stringify(
      partsOf(option, value ?? '')
        .map((part) => rests.get(part) ?? part)
        .filter((part) => part !== ''),
    );
  return parts(before) === parts(then);
}

/** As a shell, or cibuildwheel itself, takes it: blank ends and the kind of line breaks don't matter. */
function textOf(value: string | null | undefined): string | null | undefined {
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : value;
}
