/** What the arguments of a check mean: options, configuration, the earlier report, the folder. */

import { statSync } from 'node:fs';
import path from 'node:path';
import { plainText } from '../base/escape.ts';
import { ignoreFlaw } from '../check/configuration/configurable.ts';
import type { Configuration } from '../check/configuration/configuration.ts';
import {
  DEFAULT_CONFIGURATION,
  loadConfiguration,
  withFailOn,
  withIgnoredRules,
} from '../check/configuration/loadConfiguration.ts';
import type { KnownReport } from '../check/known/knownReport.ts';
import { readKnownReport } from '../check/known/readKnownReport.ts';
import { FAIL_ON, type FailOn } from '../model/report.ts';
import type { RuleSettings } from '../model/settings.ts';
import { type BaselineChoice, indexAddress, PYPI, PYPI_URL } from '../release/baselineChoice.ts';
import {
  type CheckArguments,
  FORMATS,
  type Format,
  givenPaths,
  oneOf,
  showsColor,
  UsageError,
} from './commandLine.ts';
import { terminalWidth } from './style.ts';

export interface Options {
  paths: string[];
  format: Format;
  output: string | null;
  /** Null: what the configuration says. */
  failOn: FailOn | null;
  /** Null: the default file, which may be missing. */
  config: string | null;
  /** Null: the wheels are held against no earlier release. */
  baseline: BaselineChoice | null;
  /** An earlier JSON report; null: all findings are new. */
  knownFindings: string | null;
  ignoredRules: string[];
  quiet: boolean;
  color: boolean;
  /** Columns of the terminal that the report goes to, null elsewhere. */
  width: number | null;
}

/** What the arguments of a check mean. Throws UsageError. */
export function parseOptions({ values, positionals }: CheckArguments): Options {
  if (values.fix || values.write) throw new UsageError('--fix and --write go with the command project.');
  const toScreen = values.output === undefined;
  return {
    paths: givenPaths(positionals),
    format: oneOf(FORMATS, values.format, '--format'),
    output: values.output ?? null,
    failOn: values['fail-on'] === undefined ? null : oneOf(FAIL_ON, values['fail-on'], '--fail-on'),
    config: values.config ?? null,
    baseline: baselineChoice(values.baseline, values['index-url']),
    knownFindings: values['known-findings'] ?? null,
    ignoredRules: values.ignore.map(ignorable),
    quiet: values.quiet,
    color: toScreen && showsColor(values),
    width: toScreen ? terminalWidth(process.stdout) : null,
  };
}

function baselineChoice(from: string | undefined, index: string | undefined): BaselineChoice | null {
  if (from === undefined && index === undefined) return null;
  if (from !== PYPI && index !== undefined) throw new UsageError('--index-url goes with --baseline pypi.');
  const indexUrl = index === undefined ? PYPI_URL : indexAddress(index);
  if (indexUrl === null)
    throw new UsageError(`--index-url "${plainText(index ?? '', 200)}" is no http or https address.`);
  if (from !== undefined && from !== PYPI && statSync(from, { throwIfNoEntry: false }) === undefined)
    throw new UsageError(
      `--baseline takes pypi, a folder of wheels, or a JSON report, and there is no ${plainText(from, 300)}.`,
    );
  return { from: from ?? PYPI, indexUrl, cwd: process.cwd(), ownNames: null, isWhole: true };
}

function ignorable(rule: string): string {
  const flaw = ignoreFlaw(rule);
  if (flaw !== null) throw new UsageError(`--ignore: ${flaw}`);
  return rule;
}

/** The default file is the one in `folder`; a named one is looked for from the working directory, as all arguments. */
export async function configure(
  { config, failOn, ignoredRules }: Options,
  folder: string,
): Promise<Configuration & { failOn: FailOn }> {
  const loaded =
    config === null
      ? await loadConfiguration(DEFAULT_CONFIGURATION, folder, false)
      : await loadConfiguration(config, process.cwd(), true);
  const configuration = withFailOn(withIgnoredRules(loaded, ignoredRules), failOn);
  return { ...configuration, failOn: configuration.failOn ?? 'error' };
}

/** Whoever names a file on a command line may name any. */
export async function knownReport(
  { knownFindings }: Options,
  { upload }: RuleSettings,
): Promise<KnownReport | null> {
  if (knownFindings === null) return null;
  const isUpload = upload != null;
  return await readKnownReport({
    file: knownFindings,
    folder: process.cwd(),
    within: null,
    note: null,
    isUpload,
  });
}

/** The folder that a command for a project is about, as an absolute path. Throws UsageError where there is none. */
export function projectFolder(folder: string): string {
  const cwd = process.cwd();
  const isFolder = statSync(path.resolve(cwd, folder), { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (!isFolder)
    throw new UsageError(
      `There is no folder ${plainText(folder, 300)}. Name the project's own, such as "project .".`,
    );
  return path.resolve(cwd, folder);
}
