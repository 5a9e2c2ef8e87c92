/** How long the texts of findings may be, how that is counted, and what none of them says. */

import type { Finding } from '../../src/model/report.ts';

export const MOST_TITLE = 80;
export const MOST_WORDS = 45;
export const MOST_SENTENCES = 3;
export const MOST_STEPS = 3;
/** What a loader, a tool or a setting says in quotation marks is read at a glance. */
const MOST_QUOTED = 3;

/** Turns of phrase that are not English, or that nobody can act upon. */
const BANNED: readonly RegExp[] = [
  /\bmend\b/i,
  /\bIf (?:it is|that is) meant\b/,
  /, nothing\b/,
  /^Nothing\b/,
  /\bwhat is wrong lies\b/,
  /\bhas not (?:got )?the\b/,
  /\bhasn't got\b/,
  /\bfrom where on\b/,
  /\bis to come\b/,
  /\bin silence\b/,
  /\blooked after\b/,
  // Images that are no longer made.
  /\bmanylinux(?:1|2010|_2_24)\b(?!_)(?=.*image =)/,
];

type Texts = Pick<Finding, 'title' | 'message' | 'remedy'>;

/** Words as people read them: a path or figure is one, a quotation at most three, the number of a step none. */
export function wordCount(text: string): number {
  const quoted: number[] = [];
  const plain = text.replace(/"[^"]*"/g, (quotation) => {
    quoted.push(Math.min(MOST_QUOTED, wordsIn(quotation).length));
    return ' ';
  });
  return wordsIn(plain.replace(/^\d\. /gm, '')).length + quoted.reduce((sum, each) => sum + each, 0);
}

function wordsIn(text: string): string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Sentences outside of quotation marks. */
export function sentenceCount(text: string): number {
  return text
    .replace(/"[^"]*"/g, 'quoted')
    .split(/[.?!][)]?(?=\s|$)/)
    .filter((part) => /\w/.test(part)).length;
}

/** What is wrong with the texts of a finding; empty where all is well. */
export function troublesOf({ title, message, remedy }: Texts): string[] {
  const steps = remedy.split('\n');
  const troubles: [boolean, string][] = [
    [title.length > MOST_TITLE, `title of ${title.length} characters: ${title}`],
    [wordCount(message) > MOST_WORDS, `message of ${wordCount(message)} words: ${message}`],
    [sentenceCount(message) > MOST_SENTENCES, `message of ${sentenceCount(message)} sentences: ${message}`],
    [wordCount(remedy) > MOST_WORDS, `remedy of ${wordCount(remedy)} words: ${remedy}`],
    [steps.length > MOST_STEPS, `remedy of ${steps.length} steps: ${remedy}`],
    [
      steps.length > 1 && steps.some((step, at) => !step.startsWith(`${at + 1}. `)),
      `steps without numbers: ${remedy}`,
    ],
    ...BANNED.flatMap((pattern) =>
      [title, message, remedy].map((text): [boolean, string] => [
        pattern.test(text),
        `says ${pattern}: ${text}`,
      ]),
    ),
  ];
  return troubles.flatMap(([isSo, trouble]) => (isSo ? [trouble] : []));
}

/** Holds for every finding that a test makes: its texts are short and plain. */
export function assertPlain(findings: readonly Texts[]): void {
  const troubles = findings.flatMap(troublesOf);
  if (troubles.length > 0) throw new Error(troubles.slice(0, 10).join('\n'));
}
