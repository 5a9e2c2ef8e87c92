/** The end of the page: what was not looked into, the settings in force, and what they ignore. */

import { markdownCode, markdownText, plainText } from '../../base/escape.ts';
import { counted } from '../../base/words.ts';
import type { Report } from '../../model/report.ts';
import { wheelsOf } from '../causes.ts';
import { configurationSentence } from '../configuration.ts';
import { judgedSentence } from '../judgedBuilds.ts';
import { knownCauses, knownFigures, knownSentences } from '../known.ts';
import { ignoredCount, notExaminedSentences } from '../wording.ts';
import { folded, shownOf, table } from './blocks.ts';

const SUPPRESSED_ROWS = 50;

/** One block for each, where there is anything to say. */
export function remarks(report: Report): string[] {
  return [
    ...notExaminedSection(report),
    ...judgedSection(report),
    ...configurationSection(report),
    ...knownSection(report),
    ...suppressedSection(report),
  ];
}

function notExaminedSection(report: Report): string[] {
  const lines = notExaminedSentences(report).map((sentence) => `- ${markdownText(sentence)}`);
  return lines.length === 0 ? [] : [folded('What was not looked into', [lines.join('\n')])];
}

/** How far the builds could be judged: silence about one of them is no praise. */
function judgedSection(report: Report): string[] {
  const sentence = judgedSentence(report);
  return sentence === null ? [] : [markdownText(sentence)];
}

/** Who reviews a change must see what its own configuration asks to be left out. */
function configurationSection({ configuration }: Report): string[] {
  const sentence = configurationSentence(configuration);
  return sentence === null ? [] : [markdownText(sentence)];
}

/** Who reviews a change must see, too, what it takes for known. */
function knownSection(report: Report): string[] {
  const causes = knownCauses(report);
  const shown = causes.slice(0, SUPPRESSED_ROWS);
  const rows = shown.map((cause) => [
    cause.severity,
    markdownCode(cause.rule),
    markdownText(plainText(cause.title, 300)),
    `${wheelsOf(cause).length || ''}`,
  ]);
  const gone = report.known?.gone ?? [];
  const goneRows = gone.map(({ severity, rule, title }) => [
    severity,
    markdownCode(rule),
    markdownText(plainText(title, 300)),
  ]);
  const all = gone.length + (report.known?.moreGone ?? 0);
  return [
    knownSentences(report)
      .map((sentence) => markdownText(sentence))
      .join(' '),
    causes.length === 0
      ? ''
      : folded(knownFigures(report), [
          table(['Severity', 'Rule', 'What', 'Wheels'], rows),
          shownOf(shown.length, causes.length, 'known finding'),
        ]),
    gone.length === 0
      ? ''
      : folded(`${counted(all, 'known finding')} gone`, [
          table(['Severity', 'Rule', 'What it was'], goneRows),
          shownOf(gone.length, all, 'known finding'),
        ]),
  ].filter((block) => block !== '');
}

function suppressedSection({ suppressed }: Report): string[] {
  if (suppressed.length === 0) return [];
  const shown = suppressed.slice(0, SUPPRESSED_ROWS);
  const rows = shown.map(({ rule, wheel, member, reason }) => [
    markdownCode(rule),
    wheel === null ? '' : markdownCode(wheel),
    member === null ? '' : markdownCode(member),
    markdownText(plainText(reason, 300)),
  ]);
  return [
    folded(`${counted(ignoredCount(suppressed), 'finding')} ignored by configuration`, [
      table(['Rule', 'Wheel', 'File in the wheel', 'Reason'], rows),
      shownOf(ignoredCount(shown), ignoredCount(suppressed), 'finding'),
    ]),
  ];
}
