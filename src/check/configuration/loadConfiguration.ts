/** From the name of a file to the settings of a run. */

import path from 'node:path';
import { plainText } from '../../base/escape.ts';
import type { Ignore } from '../../model/ignore.ts';
import type { FailOn } from '../../model/report.ts';
import { readTomlFile } from '../../project/toml/tomlFile.ts';
import { type Configuration, NO_CONFIGURATION, unlessEmpty } from './configuration.ts';
import { ConfigurationError } from './configurationError.ts';

/** Read where no other file is named, and where there is one. */
export const DEFAULT_CONFIGURATION = 'pyproject.toml';
/** Words without which the file has nothing to say here; a misspelt table name counts. */
const MENTION = /abi.?check|wheels?.?a.?i|cibuildwheel/i;
const MAX_SHOWN_PATH = 300;

/**
 * Reads the file, whose name is relative to the folder `root`; an empty name reads nothing. The default file may be
 * missing, and one that can't be read is part of the answer; another one was asked for by name, so both are an
 * error. A mistake in `[tool.wheel-abi-check]` always is.
 */
export async function loadConfiguration(
  file: string,
  root: string,
  isNamed: boolean = file !== DEFAULT_CONFIGURATION,
): Promise<Configuration> {
  if (file === '') return NO_CONFIGURATION;
  const shown = shownPath(path.resolve(root, file), root);
  const found = await readTomlFile(path.resolve(root, file), MENTION);
  switch (found.status) {
    case 'missing':
      if (!isNamed) return NO_CONFIGURATION;
      throw new ConfigurationError(
        `There is no file ${plainText(file, MAX_SHOWN_PATH)} to read settings from.`,
      );
    case 'unreadable': {
      const { line, reason } = found;
      if (!isNamed) return { ...NO_CONFIGURATION, unreadable: { path: shown, line, reason } };
      throw new ConfigurationError(
        `${plainText(shown, MAX_SHOWN_PATH)}${line === null ? '' : `, line ${line}`} can't be read: ${plainText(reason)}.`,
      );
    }
    case 'read':
      return (await import('./configurationOf.ts')).configurationOf(found.table, shown);
  }
}

/** As findings name files of the repository, where the file lies in it. */
function shownPath(file: string, root: string): string {
  return path.relative(root, file).replaceAll(path.sep, '/') || '.';
}

/** The configuration with whole rules ignored, as the command line's `--ignore` asks. */
export function withIgnoredRules(configuration: Configuration, rules: readonly string[]): Configuration {
  const ignored = rules.map(
    (rule): Ignore => ({ rule, wheel: null, member: null, reason: '--ignore', location: null }),
  );
  return { ...configuration, ignores: [...ignored, ...configuration.ignores] };
}

/** The configuration with another severity from which on the run fails; null asks for none. */
export function withFailOn(configuration: Configuration, asked: FailOn | null): Configuration {
  const { inForce } = configuration;
  if (asked === null) return configuration;
  return { ...configuration, failOn: asked, inForce: unlessEmpty(inForce && { ...inForce, failOn: null }) };
}
