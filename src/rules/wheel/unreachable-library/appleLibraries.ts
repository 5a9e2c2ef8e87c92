/** Libraries that lie in a wheel for macOS or iOS where no path of the files that need them leads. */

import { listSome, sortedDistinct } from '../../../base/collections.ts';
import { MAX_MISSING_LIBRARIES } from '../../../base/limits.ts';
import { baseName } from '../../../base/words.ts';
import type { JudgedWheel } from '../../../judge/judgedWheel.ts';
import type { Draft } from '../../rule.ts';
import { appleMissing, groupedByReason, type ReasonedGroup, restDrafts } from '../../shared/appleMissing.ts';
import { changeSteps, relativePathTo } from '../../shared/applePaths.ts';
import { membersByName } from '../../shared/missing.ts';

const MOST_LISTED = 50;

/** One draft for each library that nothing speaks for, and one for all that the same does. */
export function appleUnreachableDrafts(wheel: JudgedWheel): Draft[] {
  const missing = appleMissing(wheel).filter(({ why }) => why === 'unreachable');
  if (missing.length === 0) return [];
  const byName = membersByName(wheel.facts);
  const drafts = groupedByReason(missing.slice(0, MAX_MISSING_LIBRARIES), wheel).map((group) => {
    const library = group.missing[0]?.library ?? '';
    const same = [...(byName.get(baseName(library)) ?? []), ...(byName.get(library) ?? [])];
    const machO = same.filter(({ binary }) => binary?.macho !== undefined);
    return describe(group, sortedDistinct(machO.map(({ path }) => path)));
  });
  return [...drafts, ...restDrafts(missing.length)];
}

/** `at`: where the first of them lies. */
function describe({ missing, reason: { severity, sentence } }: ReasonedGroup, at: readonly string[]): Draft {
  const libraries = missing.map(({ library: name }) => name);
  const [library = ''] = libraries;
  const needing = missing.flatMap((each) => each.needing);
  const members = sortedDistinct(needing.map(({ member }) => member.facts.path));
  const [first = ''] = members;
  const rpaths = needing[0]?.image.searchPaths.map(({ path }) => path) ?? [];
  const looked = library.startsWith('@rpath/')
    ? rpaths.length === 0
      ? `${first} has no LC_RPATH`
      : `the LC_RPATHs of ${baseName(first)} (${listSome(rpaths, 3)}) do not lead there`
    : 'that path does not lead there';
  const needed = needing[0]?.member.facts.path ?? '';
  const rpath = relativePathTo(at[0] ?? needed, needed);
  return {
    severity,
    member: first,
    spans: members,
    causeKey: libraries.join(),
    title: `${listSome(libraries.map(baseName), 2)}: in the wheel, but the loader doesn't look there`,
    message:
      `${members.length === 1 ? `${first} needs` : `${members.length} files (${listSome(members, 2)}) need`} ${listSome(libraries, 3)}. The wheel has ${baseName(library)} at ` +
      `${listSome(at, 2)}, but ${looked}: "Library not loaded: ${library}".${sentence}`,
    remedy:
      rpath === null
        ? 'Package the library beside the files that need it: from where it is installed now, no relative path leads to it.'
        : !library.startsWith('@rpath/')
          ? changeSteps({ from: library, to: `${rpath}/${baseName(at[0] ?? library)}`, file: first })
          : `Link ${baseName(first)} with -Wl,-rpath,${rpath}, in CMake INSTALL_RPATH "${rpath}". Change nothing after delocate has run: it ` +
            'sets such paths itself.',
    data: {
      libraries: libraries.slice(0, MOST_LISTED),
      members: members.slice(0, MOST_LISTED),
      at: at.slice(0, MOST_LISTED),
      searchPath: rpaths.slice(0, MOST_LISTED),
      rpath,
    },
  };
}
