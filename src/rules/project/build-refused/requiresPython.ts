/** A requires-python that is no version specifier: pip, build and cibuildwheel stop at it. */

import { isProjectKnown } from '../../../project/cibuildwheel/known.ts';
import { placeName, quoted } from '../../shared/settingWords.ts';
import type { Refusal, Use } from './refusal.ts';

/** Longer ones aren't judged. */
const LONGEST = 300;
const CLAUSE =
  /^(?:===\s*\S+|(?:==|!=)\s*v?[\da-z][\w.!+-]*(?:\.\*)?|(?:~=|<=|>=|<|>)\s*v?[\da-z][\w.!+-]*)$/i;

export function refusedRequiresPython({ job, toml, program }: Use): Refusal[] {
  const required = toml?.requiresPython ?? null;
  if (required === null || !isProjectKnown(job)) return [];
  const { value, location } = required;
  // The variable goes before it.
  if (job.env.some(({ option }) => option === 'project-requires-python')) return [];
  const clauses = value
    .slice(0, LONGEST + 1)
    .split(',')
    .map((clause) => clause.trim());
  if (value.length > LONGEST || clauses.every((clause) => clause === '' || CLAUSE.test(clause))) return [];
  return [
    {
      setting: null,
      location,
      kind: 'requires-python',
      part: value,
      describe: () => ({
        title: 'requires-python is no version specifier: no build starts',
        message: `requires-python is ${quoted(value)} (${placeName(location)}). ${program} and pip stop with "Invalid specifier".`,
        remedy: 'Write comparisons with commas between them, as in ">=3.10" or ">=3.10,<3.15".',
      }),
    },
  ];
}
