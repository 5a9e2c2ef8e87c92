/** The message that is due when there was no wheel to look into. */

import { oneLine } from '../base/oneLine.ts';
import type { JobTrouble } from '../model/jobTrouble.ts';
import type { ArtifactRun } from './artifactService.ts';
import type { CollectedArtifacts } from './artifacts.ts';
import type { Collected } from './collected.ts';

/** What the action looks for where its input says nothing else. */
export const DEFAULT_PATH = 'wheelhouse/*.whl';

/** How many names one list in a message shows. */
const LISTED = 20;

/** Where wheels were looked for. */
export type Sought =
  | { from: 'path' | 'arguments'; patterns: string[]; folder: string; collected: Collected }
  | { from: 'artifacts'; pattern: string; run: ArtifactRun; collected: CollectedArtifacts };

/** A sentence, and the names that follow it. */
interface Block {
  text: string;
  items: string[];
}

/**
 * Says where wheels were looked for, what was there instead, and what to do: several lines, for a log. After an earlier
 * step that failed, that step is what to look at.
 */
export function noWheelsMessage(sought: Sought, trouble: JobTrouble = null): string {
  const lines = blocksOf(sought).flatMap(({ text, items }) => [
    text,
    ...shortened(items).map((item) => `  - ${item}`),
  ]);
  return [...lines, advice(sought, trouble)].join('\n');
}

/** The same as running text, for a finding. */
export function noWheelsFinding(
  sought: Sought,
  trouble: JobTrouble = null,
): { message: string; remedy: string } {
  const sentences = blocksOf(sought).map(({ text, items }) =>
    items.length === 0 ? text : `${text} ${shortened(items).join('; ')}.`,
  );
  return { message: sentences.join(' '), remedy: advice(sought, trouble) };
}

function blocksOf(sought: Sought): Block[] {
  const { passedOver, problems } = sought.collected;
  const blocks = sought.from === 'artifacts' ? artifactBlocks(sought) : [localBlock(sought)];
  if (passedOver.length > 0) {
    blocks.push({ text: 'Passed over:', items: passedOver.map(({ name, reason }) => `${name}: ${reason}`) });
  }
  if (problems.length > 0)
    blocks.push({ text: 'Could not be used:', items: problems.map(({ reason }) => reason) });
  return blocks;
}

function localBlock({ from, patterns, folder }: Exclude<Sought, { from: 'artifacts' }>): Block {
  const isSet = from === 'path' && patterns.join() !== DEFAULT_PATH;
  const where = from === 'path' && !isSet ? ' in' : `${isSet ? ' (input "path")' : ''}, starting from`;
  const text = `No wheel found on disk. Looked for ${patterns.join(', ')}${where} the folder ${folder}.`;
  return { text, items: [] };
}

function artifactBlocks({ pattern, run, collected }: Extract<Sought, { from: 'artifacts' }>): Block[] {
  const head = `No wheel found in the artifacts of run ${run.url} that match ${pattern} (input "pattern").`;
  const { seen, matched } = collected;
  const others = seen.filter((name) => !matched.includes(name));
  const blocks: Block[] = [{ text: head, items: [] }];
  if (seen.length === 0) {
    const text = 'The run has no artifacts (as of now: those of jobs that have not ended may be missing).';
    blocks.push({ text, items: [] });
  } else if (matched.length === 0) {
    blocks.push({ text: 'The run has these artifacts, none of which matches:', items: seen });
  } else {
    blocks.push({ text: "Of the run's artifacts, these match:", items: matched });
    if (others.length > 0) blocks.push({ text: 'These do not:', items: others });
  }
  return blocks;
}

function advice(sought: Sought, trouble: JobTrouble): string {
  if (trouble === 'failure')
    return "An earlier step of this job failed, which may be why there is no wheel: start with that step's log.";
  if (trouble === 'cancelled')
    return 'The job had been cancelled before this step began, which may be why there is no wheel: run it again.';
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

function shortened(items: string[]): string[] {
  const shown = items.slice(0, LISTED).map(oneLine);
  return items.length > LISTED ? [...shown, `and ${items.length - LISTED} more`] : shown;
}
