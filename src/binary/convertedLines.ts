/** Native files that a tool took for text: Git with a wrong attribute, FTP, an editor put a carriage return before each line feed. */

import { LineFeeds } from '../base/lineFeeds.ts';
import type { BinaryFacts } from './facts.ts';

/** So many in a row are no chance where the file is damaged: in code every two hundredth byte or so is a line feed. */
const MANY = 16;
/** Tools that write a file anew may leave some bytes behind what it says of itself. */
const PADDING = 8;
/** Git puts none before a line feed that has one already. Of so many that is true of few, and no end is missed by as many. */
const MANY_MORE = 320;
const MOST = 0.95;

/** Whether it is such a file, which is streamed for it only where something else about it is odd. */
export async function hasConvertedLines(
  binary: BinaryFacts,
  { size, chunks }: { size: number; chunks: () => AsyncIterable<Uint8Array> },
): Promise<boolean> {
  if (binary.problems[0]?.cause === 'line-endings') return true;
  if (binary.problems.length === 0 && size === (binary.end ?? size)) return false;
  const lineFeeds = new LineFeeds();
  for await (const chunk of chunks()) {
    lineFeeds.offer(chunk);
    if (lineFeeds.isSettled) return false;
  }
  return withConvertedLines(binary, { size, lineFeeds: lineFeeds.converted }) !== null;
}

/**
 * The facts of such a file, with that for its first problem; null for every other. `lineFeeds`: how many it has, 0 where one of them
 * doesn't follow a carriage return. That the file ends so much later than its own tables say shows that these were put in.
 */
export function withConvertedLines(
  binary: BinaryFacts,
  { size, lineFeeds }: { size: number; lineFeeds: number },
): BinaryFacts | null {
  if (lineFeeds === 0 || !['elf', 'macho', 'pe'].includes(binary.format)) return null;
  if (binary.problems[0]?.cause === 'line-endings') return null;
  const more = size - (binary.end ?? size);
  const fits =
    more === lineFeeds ||
    (lineFeeds >= MANY && more > lineFeeds && more <= lineFeeds + PADDING) ||
    (lineFeeds >= MANY_MORE && more < lineFeeds && more >= lineFeeds * MOST);
  // Files for Windows hold texts of Windows: lines of those prove nothing.
  const enough = binary.format === 'pe' && more <= 0 ? MANY_MORE : MANY;
  if (!fits && (lineFeeds < enough || binary.problems.length === 0)) return null;
  // What was read of it, and the limits that this met, is no sense.
  const { overLimits, leftOut, ...facts } = binary;
  const bytes = lineFeeds === 1 ? 'its one byte 0x0a' : `each of its ${lineFeeds} bytes 0x0a`;
  const problem = {
    offset: 0,
    reason: `its line endings were converted as if it were text: ${bytes} follows a 0x0d`,
    cause: 'line-endings' as const,
  };
  return { ...facts, problems: [problem, ...binary.problems] };
}
