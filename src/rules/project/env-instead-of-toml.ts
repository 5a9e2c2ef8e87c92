import { listOf, listSome } from '../../base/collections.ts';
import type { Location } from '../../model/report.ts';
import { readsToml } from '../../project/cibuildwheel/known.ts';
import { findMoves, type Move, type MovedSetting } from '../../project/cibuildwheel/movable.ts';
import { missingParts } from '../../project/cibuildwheel/optionForms.ts';
import {
  tomlTables,
  tomlText,
  type WrittenKey,
  type WrittenTable,
} from '../../project/cibuildwheel/tomlText.ts';
import type { OptionSetting, TomlOptions } from '../../project/cibuildwheel/types.ts';
import { isThereAlready, withoutUseless } from '../../project/fix/mergedMoves.ts';
import type { Draft, Rule } from '../rule.ts';
import { placeKey } from '../shared/settingWords.ts';
import { steps } from '../shared/steps.ts';
import { refusedParts } from './build-refused.ts';
import { misplacedCommand } from './misplaced-command.ts';
import { redundantSkip } from './redundant-skip.ts';
import { shadowedOption } from './shadowed-option.ts';

/** Longer keys are not written out in a sentence. */
const LONGEST_LINE = 200;
/** Reporters cut what is too long; a piece of TOML cut in its middle is worse than none. */
const LONGEST_PROSE = 200;
/** These alone are no reason to speak: they are often put beside the jobs on purpose. */
const NO_REASON_ALONE = new Set(['archs', 'audit-requires', 'build', 'build-verbosity', 'enable', 'skip']);

/** Fixed settings in a workflow hold on GitHub only; in pyproject.toml they hold wherever wheels are built. */
export const envInsteadOfToml: Rule<'project'> = {
  id: 'env-instead-of-toml',
  scope: 'project',
  severity: 'notice',
  summary: 'variables with the same fixed value in every job could stand in pyproject.toml',
  check: (project) => {
    const { toml, jobs, unknown } = project;
    if (jobs.length === 0 || unknown.length > 0 || (toml !== null && toml.problem !== null)) return [];
    // Nothing moves to where a job doesn't read it, as cibuildwheel 1.x doesn't.
    const readAll = jobs.every(
      (job) => job.platform !== null && readsToml(job) && (job.version !== null || job.isNewest),
    );
    if (!readAll) return [];
    const reported = new Set(shadowedOption.check(project).map(({ causeKey }) => causeKey));
    // For want of an emulator, it is the job that is wrong, and no variable.
    const misplaced = new Set(
      misplacedCommand
        .check(project)
        .flatMap(({ location, data }) => (data.kind === 'emulation' ? [] : lineOf(location))),
    );
    // What stops the build is mended first: build-refused. Which of two values is right is shadowed-option's matter; what
    // skips nothing need not move, and what can't work where it stands can't work there, either.
    const isRefused = refusedParts(project);
    const moves = withoutUseless(
      findMoves(jobs, toml).filter(
        ({ option, variables, settings }) =>
          !reported.has(option) &&
          !settings.some(losesSomething) &&
          variables.every((each) => !isRefused(placeKey(each)) && !misplaced.has(lineOf(each.location))),
      ),
      redundantSkip.check(project).flatMap(({ edits = [] }) => edits),
    );
    const paths = new Set(moves.flatMap(({ variables }) => variables.map(({ location }) => location.path)));
    return [...paths].flatMap((path) => {
      const ofPath = moves.filter(({ variables }) =>
        variables.some(({ location }) => location.path === path),
      );
      const isReason = ({ option }: Move): boolean => !NO_REASON_ALONE.has(option);
      return ofPath.some(isReason) ? [describe(path, ofPath, toml)] : [];
    });
  },
};

/** What pyproject.toml says now for systems that no job builds for counts by hand. */
function losesSomething({ option, value, present }: MovedSetting): boolean {
  return typeof present?.value === 'string' && missingParts(option, present.value, value).length > 0;
}

function lineOf(location: Location | null | undefined): string {
  return `${location?.path}:${location?.startLine}`;
}

function describe(path: string, moves: readonly Move[], toml: TomlOptions | null): Draft {
  const here = moves.flatMap(({ variables }) => variables.filter(({ location }) => location.path === path));
  const names = [...new Set(here.map(({ written }) => written))];
  const [first] = here;
  if (first === undefined) throw new RangeError('nothing is moved');
  const tomlPath = toml?.path ?? 'pyproject.toml';
  const settings = moves.flatMap((move) => move.settings);
  const pasted = settings.filter((setting) => !isThereAlready(setting));
  const replaced = pasted.filter(({ present }) => present !== null);
  const tables = tomlTables(pasted);
  const inProse = proseOf(tables);
  const many = names.length > 1;
  const hidden = moves
    .flatMap((move) => move.hidden)
    .filter(({ location }) => location.path === path)
    .map(({ written, location }) => `${written} on line ${location.startLine}`);
  return {
    severity: 'notice',
    causeKey: path,
    location: first.location,
    title: `${listSome(names, 1)} could stand in ${tomlPath}`,
    message:
      `${listSome(
        names.map((name) => named(name, here)),
        3,
      )} ${many ? 'have' : 'has'} one fixed value in every job. That holds on GitHub only: a build on your own machine goes ` +
      `without, and what ${tomlPath} says of the same option is dropped.`,
    remedy: steps(
      pasted.length === 0
        ? `${tomlPath} says the same already: keep it.`
        : `Put into ${tomlPath}, ${inProse}.`,
      `Delete ${listSome(names, 3)} from ${path}${hidden.length === 0 ? '' : `; also ${listSome(hidden, 2)}, which would count then`}.`,
      ...(replaced.length === 0
        ? []
        : [
            `Check ${listSome(
              replaced.map(({ option, present }) => `${option} (line ${present?.location.startLine})`),
              2,
            )}, which the new value replaces.`,
          ]),
    ),
    edits: moves.map((move) => ({ kind: 'move', move })),
    data: { variables: names, lines: here.map(({ location }) => location.startLine), toml: tomlText(tables) },
  };
}

/** The tables in a sentence; too long for one, only their keys. */
function proseOf(tables: readonly WrittenTable[]): string {
  const whole = tables
    .map(({ head, keys }) => `under ${head}: ${keys.map(keyInProse).join('; ')}`)
    .join('. And ');
  if (whole.length <= LONGEST_PROSE) return whole;
  const keysOnly = tables.map(
    ({ head, keys }) => `${listOf(keys.map(({ setting }) => setting.option))} under ${head}`,
  );
  return `with the values that the workflow has now, ${listOf(keysOnly)}`;
}

/** What doesn't fit a sentence is told by its place. */
function keyInProse({ setting, text }: WrittenKey): string {
  return text.includes('\n') || text.length > LONGEST_LINE
    ? `${setting.option} with the text it has now`
    : text;
}

function named(name: string, settings: readonly OptionSetting[]): string {
  const lines = settings.filter(({ written }) => written === name).map(({ location }) => location.startLine);
  return `${name} (line ${listSome(lines.map(String), 3)})`;
}
