/** The report for the log of a GitHub Actions job: folded groups, annotations, and the outcome. */

import { commandData, logLine, plainText } from '../base/escape.ts';
import type { Report } from '../model/report.ts';
import { headline } from './headline.ts';
import { judgedSentence } from './judgedBuilds.ts';
import { knownByWheel, knownSentences } from './known.ts';
import { wheelLog } from './wheelLog.ts';
import { findingsByWheel } from './wording.ts';
import { renderWorkflowCommands } from './workflowCommands.ts';

/**
 * One folded group for each wheel, then a workflow command for each cause, and the outcome last. `quiet` leaves out
 * the groups. Ends with a newline.
 */
export function renderGitHubLog(report: Report, options: { quiet: boolean }): string {
  const byWheel = findingsByWheel(report);
  const known = knownByWheel(report);
  const groups = report.wheels.map((wheel, index) =>
    wheelLog(
      wheel,
      byWheel.get(wheel.label) ?? [],
      `${index + 1}/${report.wheels.length}`,
      known.get(wheel.label) ?? [],
    ),
  );
  const lines = [
    ...(options.quiet ? [] : groups).flatMap(({ title, lines }) => [
      `::group::${commandData(title)}`,
      ...lines,
      '::endgroup::',
    ]),
    ...renderWorkflowCommands(report),
    ...[judgedSentence(report) ?? []].flat().map((sentence) => logLine(sentence)),
    ...knownSentences(report).map((sentence) => logLine(plainText(sentence))),
    logLine(`${report.conclusion}: ${headline(report)}`),
  ];
  return `${lines.join('\n')}\n`;
}
