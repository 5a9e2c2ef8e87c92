/** Libraries that modules for macOS and iOS ask for inside the wheel, and that are not in it. */

import { listSome, sortedDistinct } from '../../../base/collections.ts';
import { MAX_MISSING_LIBRARIES } from '../../../base/limits.ts';
import { baseName } from '../../../base/words.ts';
import type { JudgedWheel } from '../../../judge/judgedWheel.ts';
import type { Draft } from '../../rule.ts';
import {
  appleMissing,
  groupedByReason,
  type ReasonedGroup,
  restDrafts,
  slicesOf,
} from '../../shared/appleMissing.ts';

const MOST_LISTED = 50;

/** One draft for each library that nothing speaks for, and one for all that the same does. */
export function appleLibraryDrafts(wheel: JudgedWheel): Draft[] {
  const absent = appleMissing(wheel).filter(({ why }) => why === 'absent');
  return [
    ...groupedByReason(absent.slice(0, MAX_MISSING_LIBRARIES), wheel).map(describe),
    ...restDrafts(absent.length),
  ];
}

function describe({ missing, reason: { severity, sentence } }: ReasonedGroup): Draft {
  const libraries = missing.map(({ library }) => library);
  const needing = missing.flatMap((each) => each.needing);
  const members = sortedDistinct(needing.map(({ member }) => member.facts.path));
  const slices = slicesOf(needing);
  const who =
    members.length === 1 ? `${members[0]} needs` : `${members.length} files (${listSome(members, 2)}) need`;
  const names = listSome(libraries.map(baseName), 2);
  return {
    severity,
    member: members[0] ?? null,
    spans: members,
    causeKey: libraries.join(),
    title: `${names} ${libraries.length === 1 ? 'is' : 'are'} not in the wheel`,
    message:
      `${who} ${listSome(libraries, 3)}${slices === '' ? '' : ` (${slices})`}, which no file of the wheel satisfies. Loading fails with ` +
      `"Library not loaded: ${libraries[0]}".${sentence}`,
    remedy:
      severity === 'notice'
        ? 'If the package that brings the library is imported first, no action needed; say so in the documentation.'
        : 'Let delocate copy it into the wheel: delocate-wheel as repair-wheel-command (the default of cibuildwheel), with the ' +
          "library's folder in DYLD_LIBRARY_PATH. Or link the library statically.",
    data: {
      libraries: libraries.slice(0, MOST_LISTED),
      members: members.slice(0, MOST_LISTED),
      advice: 'delocate',
    },
  };
}
