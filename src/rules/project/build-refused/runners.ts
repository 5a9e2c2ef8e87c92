/** Labels of GitHub's runners that no runner has any more. */

import { plainText } from '../../../base/escape.ts';
import type { CibuildwheelJob } from '../../../project/cibuildwheel/types.ts';
import type { Draft } from '../../rule.ts';
import { placeName } from '../../shared/settingWords.ts';

/** As GitHub announced them, each with what takes its place. */
const RETIRED: readonly (readonly [label: RegExp, since: string, instead: string])[] = [
  [/^ubuntu-16\.04$/, 'September 2021', 'ubuntu-24.04'],
  [/^ubuntu-18\.04$/, 'April 2023', 'ubuntu-24.04'],
  [/^ubuntu-20\.04$/, 'April 2025', 'ubuntu-24.04'],
  [/^windows-2016$/, 'April 2022', 'windows-2022'],
  [/^windows-2019$/, 'June 2025', 'windows-2022'],
  [/^macos-10\.15$/, 'August 2022', 'macos-15-intel'],
  [/^macos-11(?:$|-)/, 'June 2024', 'macos-15-intel'],
  [/^macos-12(?:$|-)/, 'December 2024', 'macos-15-intel'],
  [/^macos-13(?:$|-(?!xlarge))/, 'December 2025', 'macos-15-intel'],
  [/^macos-13-xlarge$/, 'December 2025', 'macos-15'],
];

/** One finding for each place. A runner of one's own may have the label, so that it is no error. */
export function retiredRunners(jobs: readonly CibuildwheelJob[]): Draft[] {
  const found = new Map<string, Draft>();
  for (const { job, runner } of jobs) {
    const [, since, instead] = RETIRED.find(([label]) => label.test(runner?.label ?? '')) ?? [];
    if (runner === undefined || since === undefined) continue;
    const { label, location } = runner;
    const causeKey = `${location.path}:${location.startLine}:runner ${label}`;
    if (found.has(causeKey)) continue;
    found.set(causeKey, {
      severity: 'warning',
      causeKey,
      location,
      title: `GitHub has no runner ${plainText(label, 30)} any more: no build starts`,
      message:
        `Job ${plainText(job, 30)} asks for ${plainText(label, 30)} (${placeName(location)}), which GitHub retired in ${since}. It waits for a runner until it is ` +
        'cancelled, and so do the jobs that need it.',
      remedy: `Use ${instead}. If a runner of your own has this label, no action needed.`,
      data: { option: null, kind: 'runner', refused: [label] },
    });
  }
  return [...found.values()];
}
