/** Libraries of Homebrew and of build folders, which Mach-O files load by their paths there. */

import { listSome, sortedDistinct } from '../../../base/collections.ts';
import { baseName } from '../../../base/words.ts';
import { ownNames } from '../../../binary/imageLists.ts';
import type { JudgedWheel } from '../../../judge/judgedWheel.ts';
import type { Draft } from '../../rule.ts';
import { appleWeight } from '../../shared/appleImages.ts';
import { isSystemLeaf } from '../../shared/appleMissing.ts';
import { type AbsoluteLoad, absoluteLoads, changeSteps, relativePathTo } from '../../shared/applePaths.ts';
import { membersByName } from '../../shared/missing.ts';
import { steps } from '../../shared/steps.ts';
import { pastableName } from '../../shared/words.ts';

/** Folders that macOS itself leaves empty or doesn't have: package managers and builds put libraries there. */
const BUILD_FOLDER =
  /^\/(?:opt\/(?:homebrew|local)|usr\/local(?!\/cuda)|Users|DLC|nix|tmp|private|Volumes|home|root|sw)\//;
const SCRIPT = /^[^/]+\.data\/scripts\//;
const MOST_LISTED = 50;

/** One draft for each library. */
export function absoluteLoadDrafts(wheel: JudgedWheel): Draft[] {
  const loads = absoluteLoads(wheel).filter(({ isPython }) => !isPython);
  if (loads.length === 0) return [];
  // An image that is loaded already answers to its own name.
  const inside = new Set(wheel.facts.members.flatMap(({ binary }) => ownNames(binary)));
  const byName = membersByName(wheel.facts);
  return loads.map((load) =>
    describe(load, {
      isInside: inside.has(load.path),
      at: sortedDistinct(
        (byName.get(baseName(load.path)) ?? [])
          .filter(({ binary }) => binary?.macho !== undefined)
          .map((member) => member.path),
      ),
    }),
  );
}

/** `at`: where the wheel has files of that name. */
function describe(
  { path, needing }: AbsoluteLoad,
  { isInside, at }: { isInside: boolean; at: readonly string[] },
): Draft {
  const mayBeThere = isInside || !BUILD_FOLDER.test(path) || isSystemLeaf(path);
  const most = mayBeThere ? 'warning' : 'error';
  // A program that is installed for users to call is what they have the wheel for.
  const weights = needing.map((apple) =>
    apple.member.role === 'program' && SCRIPT.test(apple.member.facts.path) ? most : appleWeight(apple, most),
  );
  const severity = (['error', 'warning'] as const).find((each) => weights.includes(each)) ?? 'notice';
  const members = sortedDistinct(
    needing.filter((_, index) => weights[index] === severity).map(({ member }) => member.facts.path),
  );
  const who =
    members.length === 1 ? `${members[0]} loads` : `${members.length} files (${listSome(members, 2)}) load`;
  return {
    severity,
    member: members[0] ?? null,
    causeKey: path,
    title: `${baseName(path)} is loaded by its path on the build machine`,
    message:
      `${who} ${path}, a path of the machine that built the wheel. ` +
      `${at.length === 0 ? '' : `The wheel has one at ${listSome(at, 2)}, where that path doesn't lead. `}` +
      `${severity === 'error' ? `Users have nothing there, so import fails with "Library not loaded: ${path}".` : 'Where users have nothing there, the loader says "Library not loaded".'}`,
    remedy: remedyFor(path, { at, file: members[0] ?? '' }),
    data: { library: path, members: members.slice(0, MOST_LISTED), at: at.slice(0, MOST_LISTED) },
  };
}

function remedyFor(path: string, { at, file }: { at: readonly string[]; file: string }): string {
  const [library] = at;
  const folder = library === undefined ? null : relativePathTo(library, file);
  if (library !== undefined && folder !== null)
    return changeSteps({ from: path, to: `${folder}/${baseName(library)}`, file });
  return steps(
    'Let delocate copy it into the wheel (repair-wheel-command for macOS, as cibuildwheel has it by default), without --exclude for it.',
    `Where delocate does not look: install_name_tool -change ${pastableName(path, 'OLD')} @loader_path/… FILE, then sign again.`,
  );
}
