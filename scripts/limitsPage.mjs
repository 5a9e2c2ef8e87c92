/** docs/limits.md, made of the comments in the sources: each limit with its value, its subject, and what crossing it does. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const LIMITS = 'src/base/limits.ts';
const ARTIFACT_LIMITS = 'src/collect/artifactArchive.ts';

/** A comment and the constants right under it. */
const GROUP = /^\/\*\*((?:(?!\*\/)[\s\S])+)\*\/\n((?:export const \w+ = [^;]+;\n)+)/gm;
const CONSTANT = /^export const (\w+) = ([^;]+);$/gm;

/** @returns {string} the whole page, as Markdown */
export function limitsPage() {
  const limits = readFileSync(`${root}${LIMITS}`, 'utf8');
  const ofArtifacts = readFileSync(`${root}${ARTIFACT_LIMITS}`, 'utf8');
  return `# Limits

Made of the comments in \`${LIMITS}\` and \`${ARTIFACT_LIMITS}\` by \`npm run refresh\`; change those.

Input is hostile, so every bound on what a wheel, a repository or a log may ask for has a name. Crossing one is never an
exception, and never makes a verdict better. Tests cross them: \`__tests__/limits.test.ts\`, \`__tests__/project/limits.test.ts\`.
What crossing one does:

${legend(limits)}

## Of wheels, repositories and logs

${table(limits)}

## Of artifacts

An artifact that goes beyond its own is an [\`unreadable-artifact\`](rules/unreadable-artifact.md). What would go beyond the
two on all of them waits until there is room.

${table(ofArtifacts)}
`;
}

/**
 * The list in the comment that heads the source.
 * @param {string} source
 * @returns {string}
 */
function legend(source) {
  const [head = ''] = source.split('*/', 1);
  return head
    .split('\n')
    .filter((line) => line.startsWith(' * - '))
    .map((line) => line.slice(' * '.length))
    .join('\n');
}

/**
 * One row for each comment. What has no arrow does what the row before it does.
 * @param {string} source
 * @returns {string}
 */
function table(source) {
  const hasArrows = source.includes('→');
  let consequence = '';
  const rows = [...source.matchAll(GROUP)].flatMap(([, comment = '', constants = '']) => {
    const found = [...constants.matchAll(CONSTANT)].map(([, name = '', value = '']) => ({
      name,
      value: shown(value),
    }));
    if (found.some(({ value }) => value === null)) return [];
    const [subject = '', crossing] = comment
      .replaceAll(/\n \*/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
      .split(/\s*→ /);
    consequence = crossing?.replace(/, as (?:are the next \w+|for the archives below)$/, '') ?? consequence;
    return [
      [
        found.map(({ name }) => `\`${name}\``).join(', '),
        found.map(({ value }) => value).join('; '),
        subject.replace(/\.$/, ''),
        ...(hasArrows ? [consequence] : []),
      ],
    ];
  });
  const heads = ['Name', 'Value', 'Bound on', ...(hasArrows ? ['Crossing it'] : [])];
  const row = (/** @type {string[]} */ cells) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [row(heads), `|${heads.map(() => '---|').join('')}`, ...rows.map(row)].join('\n');
}

/**
 * A number as the source writes it, `64 * KiB` or `100_000`, as people do; null for what is no number.
 * @param {string} value
 * @returns {string | null}
 */
function shown(value) {
  const [, figure = '', unit] = /^([\d_]+)(?: \* ([KMG]iB))?$/.exec(value) ?? [];
  if (figure === '') return null;
  const number = Number(figure.replaceAll('_', '')).toLocaleString('en-US');
  return unit === undefined ? number : `${number} ${unit}`;
}
