/** The repository checked by itself: the wheels at hand only show what of it is shipped. */

import { statSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { listOf } from '../base/collections.ts';
import { messageOf } from '../base/errors.ts';
import { plainText } from '../base/escape.ts';
import { TOOL_VERSION } from '../base/version.ts';
import { CollectError } from '../collect/collected.ts';
import { collectLocalWheels } from '../collect/localWheels.ts';
import type { Ignore } from '../model/ignore.ts';
import type { ConfigurationInForce, FailOn, Location, Report } from '../model/report.ts';
import { QUIET_RUN } from '../model/runFacts.ts';
import { DEFAULT_SETTINGS, type RuleSettings } from '../model/settings.ts';
import { openCheckout } from '../project/git/gitCheckout.ts';
import { isSdistName } from '../project/prebuilt/sdists.ts';
import type { ProjectPlace } from '../project/projectPart.ts';
import { buildReport } from '../report/buildReport.ts';
import type { Scope } from '../rules/rule.ts';
import { runRules } from '../rules/run.ts';
import { checkProject } from './checkProject.ts';
import { Ignoring } from './ignoring.ts';
import type { KnownReport } from './known/knownReport.ts';
import { withProposals } from './withProposals.ts';

/** Where builds leave wheels. */
const WHEEL_FOLDERS = ['dist', 'wheelhouse'];

export interface RepositoryOptions {
  failOn: FailOn;
  settings?: RuleSettings;
  ignores?: readonly Ignore[];
  /** What a file had to say, for the report. */
  inForce?: ConfigurationInForce | null;
  /** The earlier report whose findings are known; without it all are new. */
  known?: KnownReport | null;
  /** Sdists, and wheels or folders and globs of such, besides what is in `dist/` and `wheelhouse/`. */
  shipped: readonly string[];
  /** The folder that those start from. */
  cwd: string;
}

/** Rejects with a {@link CollectError} when what is named isn't there. */
export async function checkRepository(folder: string, options: RepositoryOptions): Promise<Report> {
  const { failOn, shipped, cwd, settings = DEFAULT_SETTINGS, ignores = [], inForce = null } = options;
  const sdists = shipped.filter(isSdistName);
  const patterns = shipped.filter((name) => !isSdistName(name));
  const [named, built] = await Promise.all([
    collectLocalWheels(patterns, cwd),
    collectLocalWheels(WHEEL_FOLDERS, folder),
  ]).catch((error: unknown) => {
    throw new CollectError(messageOf(error));
  });
  const [problem] = named.problems;
  if (problem !== undefined) throw new CollectError(plainText(problem.reason));
  const absent = [
    ...named.absent.map(({ name }) => name),
    ...sdists.filter((name) => !isFile(path.resolve(cwd, name))),
  ];
  if (absent.length > 0)
    throw new CollectError(
      `There is no ${listOf(
        absent.map((name) => plainText(name, 300)),
        'or',
      )}.`,
    );
  if (patterns.length > 0 && named.wheels.length === 0)
    throw new CollectError(`There is no wheel in ${patterns.join(', ')}.`);
  const wheels = new Map(
    [...named.wheels, ...built.wheels].map(({ path: file, filename }) => [
      file,
      { filename, label: filename, natives: { path: file } },
    ]),
  );
  const { findings, project, checked } = await checkProject(folder, {
    settings,
    home: null,
    sdists: sdists.map((name) => path.resolve(cwd, name)),
    wheels: [...wheels.values()],
    wheelFindings: null,
  });
  const ignoring = new Ignoring(ignores);
  const below = await folderFrom(cwd, checked.place);
  const kept = (await withProposals(ignoring.keep(findings), checked, below)).map((finding) =>
    below === '' ? finding : { ...finding, location: locationBelow(below, finding.location) },
  );
  const all = [...kept, ...runRules('run', { ...QUIET_RUN, gaps: ignoring.gaps }, settings)];
  const divided = options.known?.divide(all) ?? { fresh: all, known: [] };
  const lookedAt = { wheels: [], scopes: (scope: Scope) => scope === 'project', isWhole: true };
  return buildReport({
    wheels: [],
    findings: divided.fresh,
    known: options.known?.section(divided, lookedAt) ?? null,
    project,
    suppressed: ignoring.suppressed,
    configuration: inForce,
    failOn,
    toolVersion: TOOL_VERSION,
  });
}

/**
 * The folder of the checkout from the one that the command runs in, where it is nested in that: code scanning and annotations are the
 * outer one's, and take paths that start there. Empty for any other.
 */
async function folderFrom(cwd: string, { root }: ProjectPlace): Promise<string> {
  const [from, to] = await Promise.all([realpath(cwd), realpath(root)]);
  // Git needs no asking where the command runs in that checkout.
  const outer = inside(to, from) === null ? await openCheckout(cwd) : null;
  return outer === null ? '' : (inside(await realpath(outer.root), to) ?? '');
}

/** The path from one folder to another that lies in it, `/` separated; null where it doesn't. */
function inside(folder: string, other: string): string | null {
  const relative = path.relative(folder, other);
  return relative.split(path.sep)[0] === '..' || path.isAbsolute(relative)
    ? null
    : relative.split(path.sep).join('/');
}

function locationBelow(folder: string, location: Location | null): Location | null {
  return location === null ? null : { ...location, path: path.posix.join(folder, location.path) };
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}
