/** What a file says, as the settings of a run: loaded for a file that has something to say. */

import { plainText } from '../../base/escape.ts';
import type { Ignore } from '../../model/ignore.ts';
import { buildSettings, excludedLibraries } from '../../project/cibuildwheel/buildSettings.ts';
import type { TomlTable } from '../../project/toml/tomlTree.ts';
import { type Configuration, unlessEmpty } from './configuration.ts';
import { ConfigurationError } from './configurationError.ts';
import { readTable, type TableSettings } from './configurationTable.ts';

const MAX_SHOWN_PATH = 300;
const MAX_COMPLAINTS = 30;

/** Throws for a mistake in `[tool.wheel-abi-check]`. */
export function configurationOf(document: TomlTable, shown: string): Configuration {
  const table = readTable(document, shown);
  if (table.complaints.length > 0) throw new ConfigurationError(describeComplaints(table, shown));
  const build = buildSettings(document, shown);
  const externalLibraries = [
    ...new Set([...table.externalLibraries, ...excludedLibraries(build?.repairCommands ?? [])]),
  ];
  const severities = [...table.severities];
  const off = severities
    .filter(([, severity]) => severity === 'off')
    .map(([rule]) => switchedOff(rule, shown));
  return {
    failOn: table.failOn,
    settings: {
      // What is off is ignored, so that the report can say what it was.
      severities: new Map(severities.filter(([, severity]) => severity !== 'off')),
      externalLibraries,
      ...(table.sizeGrowth === null ? {} : { sizeGrowth: table.sizeGrowth }),
      ...(table.upload === null ? {} : { upload: table.upload }),
      build,
    },
    ignores: [...table.ignores, ...off],
    inForce: unlessEmpty({
      path: shown,
      failOn: table.failOn,
      upload: table.upload,
      sizeGrowth: table.sizeGrowth,
      severities: Object.fromEntries(severities),
      externalLibraries,
      ignores: table.ignores.length,
    }),
    unreadable: null,
  };
}

function switchedOff(rule: string, shown: string): Ignore {
  return { rule, wheel: null, member: null, reason: `severity "off" in ${shown}`, location: null };
}

function describeComplaints({ complaints }: TableSettings, shown: string): string {
  const name = plainText(shown, MAX_SHOWN_PATH);
  const lines = complaints.slice(0, MAX_COMPLAINTS).map(({ line, text }) => `${name}, line ${line}: ${text}`);
  const more = complaints.length - lines.length;
  return [...lines, ...(more > 0 ? [`${name}: and ${more} more mistakes.`] : [])].join('\n');
}
