/** The change that a finding proposes as a fix of SARIF (2.1.0, section 3.55): lines that go, and what takes their place. */

import type { Proposal } from '../../model/report.ts';
import type { ArtifactChange, Fix, Replacement } from './format.ts';
import { pathUri } from './locations.ts';

const FILE = /^\+\+\+ b\/(.*?)\t?$/;
const HUNK = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+\d+(?:,\d+)? @@/;
const NO_LINE_BREAK = /^\\/;

/** None where nothing is proposed, or the diff is none that this program writes. */
export function fixesOf(proposal: Proposal | undefined): Fix[] {
  const changes = proposal?.diff == null ? null : changesIn(proposal.diff);
  if (changes === null || changes.length === 0) return [];
  return [{ description: { text: 'The change that wheel-abi-check proposes.' }, artifactChanges: changes }];
}

/** Null for an odd diff: half a change is worse than none. */
function changesIn(diff: string): ArtifactChange[] | null {
  const changes: ArtifactChange[] = [];
  const lines = diff.replace(/\n$/, '').split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const [, path] = FILE.exec(line) ?? [];
    const [, start, count = '1'] = HUNK.exec(line) ?? [];
    if (path !== undefined) {
      const uri = pathUri(path);
      if (uri === null) return null;
      changes.push({ artifactLocation: { uri }, replacements: [] });
    } else if (start !== undefined) {
      const end = endOfHunk(lines, at + 1);
      // Of no lines, the one before them is named.
      const first = count === '0' ? Number(start) + 1 : Number(start);
      changes.at(-1)?.replacements.push(...replacementsIn(lines.slice(at + 1, end), first));
      at = end - 1;
    } else if (!line.startsWith('--- a/')) {
      return null;
    }
  }
  return changes.every(({ replacements }) => replacements.length > 0) ? changes : null;
}

/** A line of a change begins with one of these; a hunk or file that follows, with another. */
function endOfHunk(lines: readonly string[], from: number): number {
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (!/^[ +\\-]/.test(line) || (line.startsWith('--- a/') && FILE.test(lines[at + 1] ?? ''))) return at;
  }
  return lines.length;
}

/** One for each run of lines that go or come; `line` is the old file's number of the first. */
function replacementsIn(lines: readonly string[], first: number): Replacement[] {
  const replacements: Replacement[] = [];
  let number = first;
  let at = 0;
  while (at < lines.length) {
    if (lines[at]?.startsWith(' ')) {
      number += 1;
      at += 1;
      continue;
    }
    const start = at;
    while (at < lines.length && !lines[at]?.startsWith(' ')) at += 1;
    const run = lines.slice(start, at);
    const gone = sideOf(run, '-');
    const come = sideOf(run, '+');
    if (gone.lines.length + come.lines.length > 0) replacements.push(replacement(number, gone, come));
    number += gone.lines.length;
  }
  return replacements;
}

/** The lines of one side, and whether the last of them ends without a line break. */
interface Side {
  lines: string[];
  isOpen: boolean;
}

function sideOf(run: readonly string[], sign: '-' | '+'): Side {
  const own = run.flatMap((line, index) => (line.startsWith(sign) ? [index] : []));
  const last = own.at(-1);
  return {
    lines: own.map((index) => (run[index] ?? '').slice(1)),
    isOpen: last !== undefined && NO_LINE_BREAK.test(run[last + 1] ?? ''),
  };
}

/** Whole lines, the break behind the last of them included, where it has one. */
function replacement(line: number, gone: Side, come: Side): Replacement {
  const count = gone.lines.length;
  const end = gone.isOpen
    ? { endLine: line + count - 1, endColumn: (gone.lines.at(-1)?.length ?? 0) + 1 }
    : { endLine: line + count, endColumn: 1 };
  const text = come.lines.join('\n') + (come.lines.length === 0 || come.isOpen ? '' : '\n');
  return {
    deletedRegion: { startLine: line, startColumn: 1, ...end },
    ...(text === '' ? {} : { insertedContent: { text } }),
  };
}
