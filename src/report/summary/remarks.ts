/** The end of the page: what was not looked into, the settings in force, and what they ignore. */

import { markdownCode, markdownText, plainText } from '../../base/escape.ts';
import { counted } from '../../base/words.ts';
import type { Report } from '../../model/report.ts';
import { configurationSentence } from '../configuration.ts';
import { ignoredCount, notExaminedSentences } from '../wording.ts';
import { folded, shownOf, table } from './blocks.ts';

const SUPPRESSED_ROWS = 50;

/** One block for each, where there is anything to say. */
export function remarks(report: Report): string[] {
  return [...notExaminedSection(report), ...configurationSection(report), ...suppressedSection(report)];
}

function notExaminedSection(report: Report): string[] {
  const lines = notExaminedSentences(report).map((sentence) => `- ${markdownText(sentence)}`);
  return lines.length === 0 ? [] : [folded('What was not looked into', [lines.join('\n')])];
}

/** Who reviews a change must see what its own configuration asks to be left out. */
function configurationSection({ configuration }: Report): string[] {
  const sentence = configurationSentence(configuration);
  return sentence === null ? [] : [markdownText(sentence)];
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
