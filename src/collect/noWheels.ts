/** The message that is due when there was no wheel to look into. */

import type { ArtifactRun, CollectedArtifacts } from './artifacts.ts';
import type { Collected } from './collected.ts';
import { oneLine } from './oneLine.ts';

/** How many names one list in a message shows. */
const LISTED = 20;

/** Where wheels were looked for. */
export type Sought =
  | { from: 'path' | 'arguments'; patterns: string[]; folder: string; collected: Collected }
  | { from: 'artifacts'; pattern: string; run: ArtifactRun; collected: CollectedArtifacts };

/** Says where wheels were looked for, what was there instead, and what to do. Several lines. */
export function noWheelsMessage(sought: Sought): string {
  const lines = sought.from === 'artifacts' ? artifactLines(sought) : localLines(sought);
  const { passedOver, problems } = sought.collected;
  if (passedOver.length > 0) {
    lines.push('Passed over:', ...bullets(passedOver.map((each) => `${each.name}: ${each.reason}`)));
  }
  if (problems.length > 0) lines.push('Could not be used:', ...bullets(problems.map((each) => each.reason)));
  lines.push(advice(sought));
  return lines.join('\n');
}

function localLines({ from, patterns, folder }: Exclude<Sought, { from: 'artifacts' }>): string[] {
  const input = from === 'path' ? ' (input "path")' : '';
  return [
    `No wheel found on disk. Looked for ${patterns.join(', ')}${input}, starting from the folder ${folder}.`,
  ];
}

function artifactLines({ pattern, run, collected }: Extract<Sought, { from: 'artifacts' }>): string[] {
  const lines = [
    `No wheel found in the artifacts of run ${run.url} that match ${pattern} (input "pattern").`,
  ];
  if (collected.seen.length === 0) {
    lines.push('The run has no artifacts (as of now: those of jobs that have not ended may be missing).');
  } else if (collected.matched.length === 0) {
    lines.push('The run has these artifacts, none of which matches:', ...bullets(collected.seen));
  } else {
    lines.push(`Of the run's artifacts, these match:`, ...bullets(collected.matched));
    const others = collected.seen.filter((name) => !collected.matched.includes(name));
    if (others.length > 0) lines.push('and these do not:', ...bullets(others));
  }
  return lines;
}

function advice(sought: Sought): string {
  if (sought.from === 'arguments')
    return 'Name a wheel, a folder with wheels, or a glob such as "wheelhouse/*.whl".';
  if (sought.from !== 'artifacts') {
    return 'Let the build step run before this one and name its output folder in "path"; to take wheels from artifacts, set "pattern". Where having no wheel is fine, set "if-no-wheels" to warn or ignore.';
  }
  if (sought.collected.seen.length === 0 && sought.run.current) {
    return 'Let this job wait for the ones that upload wheels ("needs:"); for another run\'s artifacts set "run-id". Where having no wheel is fine, set "if-no-wheels" to warn or ignore.';
  }
  return 'Compare "pattern" with the "name:" that the build job gives to actions/upload-artifact. Where having no wheel is fine, set "if-no-wheels" to warn or ignore.';
}

function bullets(items: string[]): string[] {
  const shown = items.slice(0, LISTED).map((item) => `  - ${oneLine(item)}`);
  if (items.length > LISTED) shown.push(`  - and ${items.length - LISTED} more`);
  return shown;
}
