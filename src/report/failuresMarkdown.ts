import { markdownCode, markdownText } from '../base/escape.ts';
import { EXPLAIN_PAGE } from '../explain/words.ts';
import type { Explanation } from '../model/explanation.ts';
import { markdownLink, ownLink } from '../model/link.ts';
import { countedFailures, type LogReport, nothingFound } from './failures.ts';

const MAX_LISTED = 20;
const MAX_SENTENCES = 3000;
const MAX_QUOTE = 400;

/** The explanations as GitHub-flavoured Markdown. Ends with a newline. */
export function renderFailuresMarkdown(report: LogReport): string {
  const { explanations } = report;
  if (explanations.length === 0) return `## ℹ️ ${nothingFound(report)}\n`;
  return `${[
    `## ❌ ${countedFailures(explanations)}`,
    ...explanations.flatMap(sections),
    markdownLink(ownLink('More about these failures', EXPLAIN_PAGE)),
  ].join('\n\n')}\n`;
}

function sections(explanation: Explanation): string[] {
  const { kind, title, quote, quotes, meaning, causes, next } = explanation;
  const steps = next.map(({ text, code, link }, index) => {
    const block = code === undefined ? '' : `\n\n${fenced(code, '   ')}`;
    const more = link === undefined ? '' : ` (${markdownLink(link)})`;
    return `${index + 1}. ${markdownText(text, MAX_SENTENCES)}${more}${block}`;
  });
  return [
    `### ${markdownText(title)}`,
    facts(explanation).join('\n'),
    (quotes ?? [quote]).map((each) => `> ${markdownCode(each, MAX_QUOTE)}`).join('  \n'),
    `**What it means** (${markdownCode(kind)}): ${markdownText(meaning, MAX_SENTENCES)}`,
    ...(causes.length === 0
      ? []
      : [
          `**Likely causes, the likeliest first**`,
          list(causes.map((cause) => markdownText(cause, MAX_SENTENCES))),
        ]),
    '**What to do next**',
    steps.join('\n'),
  ].filter((block) => block !== '');
}

function facts({ wheels, asked, builds, image, places }: Explanation): string[] {
  const rows: [string, readonly string[]][] = [
    ['Wheel', wheels],
    ['Asked for', asked === null || asked === '' ? [] : [asked]],
    ['Build', builds],
    ['Image', image === null ? [] : [image]],
    ['Log', places.map(({ log, line }) => `${log}:${line}`)],
  ];
  return rows
    .filter(([, names]) => names.length > 0)
    .map(([label, names]) => {
      const shown = names.slice(0, MAX_LISTED).map((name) => markdownCode(name));
      const more = names.length - shown.length;
      return `- ${label}: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    });
}

function list(items: readonly string[]): string {
  return items.map((item, index) => `${index + 1}. ${item}`).join('\n');
}

/** Our own text, so it holds no fence. */
function fenced(code: string, indent: string): string {
  return ['```', ...code.split('\n'), '```'].map((line) => indent + line).join('\n');
}
