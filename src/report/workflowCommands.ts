import { commandData, commandProperty, logLine } from '../base/escape.ts';
import { counted } from '../base/words.ts';
import type { Report, Severity } from '../model/report.ts';
import { SEVERITIES } from '../model/report.ts';
import { annotationLocation, annotationMessage, annotationTitle } from './annotation.ts';
import type { Cause } from './causes.ts';
import { groupByCause } from './causes.ts';
import { sharedDiffs } from './proposal.ts';
import { sharedRemedies } from './remedies.ts';

/** GitHub shows ten of each level for one step; the tenth error is the one that says why the step fails. */
const MAX_PER_LEVEL: Readonly<Record<Severity, number>> = { error: 9, warning: 10, notice: 10 };

/**
 * Workflow commands (`::error file=…::…`), one line for each cause, worst first, and of a level what is in most
 * wheels first. Of a level with more causes than GitHub shows, the last line says how many more there are.
 */
export function renderWorkflowCommands(report: Report): string[] {
  const causes = groupByCause(report.findings);
  return SEVERITIES.flatMap((severity) =>
    levelCommands(
      severity,
      causes.filter((cause) => cause.severity === severity),
    ),
  );
}

function levelCommands(severity: Severity, causes: readonly Cause[]): string[] {
  const most = MAX_PER_LEVEL[severity];
  const isWhole = causes.length <= most;
  const shown = isWhole ? causes : causes.slice(0, most - 1);
  const shared = sharedRemedies(shown);
  const diffs = sharedDiffs(shown);
  const commands = shown.map((cause) => causeCommand(cause, shared.get(cause), diffs.get(cause)));
  if (isWhole) return commands;
  const more = counted(causes.length - shown.length, `more ${severity}`);
  const message = 'GitHub shows ten of a kind for one step. The job summary has all of them.';
  return [...commands, command(severity, { title: `${more} in the summary` }, message)];
}

function causeCommand(cause: Cause, sameAs: Cause | undefined, sameDiffAs: Cause | undefined): string {
  const location = annotationLocation(cause.location);
  const place: Record<string, string> =
    location === null
      ? {}
      : { file: location.path, line: `${location.startLine}`, endLine: `${location.endLine}` };
  // The runner prints both to the log, where its pages make something of `##[`.
  const title = logLine(annotationTitle(cause));
  return command(cause.severity, { ...place, title }, logLine(annotationMessage(cause, sameAs, sameDiffAs)));
}

function command(name: Severity, properties: Record<string, string>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${commandProperty(value)}`);
  return `::${name} ${list.join(',')}::${commandData(message)}`;
}
