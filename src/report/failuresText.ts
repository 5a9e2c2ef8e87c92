import { logLine, MAX_NAME, plainText } from '../base/escape.ts';
import { EXPLAIN_PAGE } from '../explain/words.ts';
import type { Explanation, NextStep } from '../model/explanation.ts';
import { plainLink } from '../model/link.ts';
import { countedFailures, type LogReport, nothingFound } from './failures.ts';
import { INDENT, LABEL_WIDTH, labelled, type Paint, painter, shortList, WIDTH, wrapped } from './text.ts';

const MAX_TITLE = 250;
/** Longest piece of a sentence; the names in it come from the log. */
const MAX_SENTENCES = 3000;
const MAX_QUOTE = 400;

/** The explanations for a terminal or a job log. Ends with a newline. */
export function renderFailuresText(report: LogReport, options: { color: boolean }): string {
  const paint = painter(options.color);
  const { explanations } = report;
  if (explanations.length === 0) return `${logLine(nothingFound(report))}\n`;
  const blocks = explanations.map((each) => explanationLines(each, paint));
  return [...blocks, lastLines(explanations, paint)]
    .map((lines) => `${lines.map((line) => logLine(line.trimEnd())).join('\n')}\n`)
    .join('\n');
}

function explanationLines(explanation: Explanation, paint: Paint): string[] {
  const { tool, kind, title, meaning, causes, next, quote, quotes } = explanation;
  return [
    `${paint(`✖ ${tool}`, 'red', 'bold')} ${paint(`· ${kind}`, 'dim')}`,
    ...wrapped(plainText(title, MAX_TITLE), WIDTH - INDENT.length).map(
      (line) => INDENT + paint(line, 'bold'),
    ),
    '',
    ...placeLines(explanation, paint),
    ...labelled(
      'said',
      (quotes ?? [quote]).flatMap((each) => prose(plainText(each, MAX_QUOTE))),
      paint,
    ),
    '',
    ...labelled('means', prose(meaning), paint),
    ...numbered(
      'causes',
      causes.map((text) => ({ text })),
      paint,
    ),
    ...numbered('next', next, paint),
  ];
}

function placeLines({ wheels, asked, builds, image, places }: Explanation, paint: Paint): string[] {
  return [
    ...labelled(wheels.length === 1 ? 'wheel' : 'wheels', shortList(wheels), paint),
    ...labelled('asked', asked === null || asked === '' ? [] : [plainText(asked, MAX_NAME)], paint),
    ...labelled(builds.length === 1 ? 'build' : 'builds', shortList(builds), paint),
    ...labelled('image', image === null ? [] : [plainText(image, MAX_NAME)], paint),
    ...labelled(
      'log',
      shortList(places.map(({ log, line }) => `${plainText(log, MAX_NAME)}:${line}`)),
      paint,
    ),
  ];
}

function numbered(label: string, items: readonly NextStep[], paint: Paint): string[] {
  if (items.length === 0) return [];
  const lines = items.flatMap(({ text, code = '', link }, index) => {
    const number = items.length === 1 ? '' : `${index + 1}. `;
    const indent = ' '.repeat(number.length);
    const block = code === '' ? [] : ['', ...code.split('\n').map((line) => `${indent}    ${line}`), ''];
    const more = link === undefined ? [] : [`${indent}${plainLink(link)}`];
    return [
      ...prose(text, number.length).map((line, at) => (at === 0 ? number : indent) + line),
      ...more,
      ...block,
    ];
  });
  return ['', ...labelled(label, lines.at(-1) === '' ? lines.slice(0, -1) : lines, paint)];
}

function prose(text: string, indent = 0): string[] {
  return wrapped(plainText(text, MAX_SENTENCES), WIDTH - INDENT.length - LABEL_WIDTH - indent);
}

function lastLines(explanations: readonly Explanation[], paint: Paint): string[] {
  return [
    `${paint('✖', 'red', 'bold')} ${countedFailures(explanations)}`,
    paint(`More: ${EXPLAIN_PAGE}`, 'dim'),
  ];
}
