/** LC_RPATHs of Mach-O files that lead to folders of the build. */

import { listSome, sortedDistinct } from '../../../base/collections.ts';
import { MAX_NAME, plainText } from '../../../base/escape.ts';
import type { JudgedWheel } from '../../../judge/judgedWheel.ts';
import type { Draft } from '../../rule.ts';
import { appleImages } from '../../shared/appleImages.ts';

/** Homes of users, and folders that anybody on the machine may fill; many wheels that work keep some of Homebrew's. */
const BUILD_FOLDER = /^\/(?:tmp|private|Users|var\/folders|var\/tmp)(?:\/|$)/;
const MOST_LISTED = 50;

/** One notice for all: what is asked for is found before, or not at all. */
export function lcRpathDrafts(wheel: JudgedWheel): Draft[] {
  const left = appleImages(wheel).flatMap(({ member, image }) =>
    image.searchPaths
      .filter(({ path }) => BUILD_FOLDER.test(path))
      .map(({ path }) => ({ path, member: member.facts.path })),
  );
  const [first] = left;
  if (first === undefined) return [];
  const folders = sortedDistinct(left.map(({ path }) => path));
  const members = sortedDistinct(left.map(({ member }) => member));
  const who = members.length === 1 ? members[0] : `${members.length} files (${listSome(members, 2)})`;
  const shown = plainText(folders[0] ?? '', MAX_NAME);
  return [
    {
      severity: 'notice',
      member: members[0] ?? null,
      spans: members,
      causeKey: folders.join(':'),
      title: 'LC_RPATH of the machine that built the wheel is left over',
      message:
        `${who} ${members.length === 1 ? 'has' : 'have'} ${listSome(folders, 2)} among the LC_RPATHs. Users don't have ` +
        'the folder; whoever can make it there has libraries loaded from it.',
      remedy: `Run install_name_tool -delete_rpath ${shown} on it before delocate, or link without -rpath for the build folder.`,
      data: { entries: folders.slice(0, MOST_LISTED), members: members.slice(0, MOST_LISTED) },
    },
  ];
}
