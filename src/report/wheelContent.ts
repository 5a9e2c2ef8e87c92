import { compareStrings } from '../base/collections.ts';
import { MAX_LISTED_FOLDERS, MAX_LISTED_LARGEST } from '../base/limits.ts';
import type { WheelContent } from '../model/report.ts';
import type { MemberFacts } from '../wheel/facts.ts';

/** Where the bytes of a wheel are: its largest members, and what lies right in each of its largest folders. */
export function contentOf(members: readonly Pick<MemberFacts, 'path' | 'size'>[]): WheelContent {
  const folders = new Map<string, WheelContent['folders'][number]>();
  for (const { path, size } of members) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const known = folders.get(folder) ?? { folder, members: 0, size: 0 };
    folders.set(folder, { folder, members: known.members + 1, size: known.size + size });
  }
  const bySize = [...folders.values()].sort((a, b) => b.size - a.size || compareStrings(a.folder, b.folder));
  return {
    size: members.reduce((sum, { size }) => sum + size, 0),
    largest: members
      .toSorted((a, b) => b.size - a.size || compareStrings(a.path, b.path))
      .slice(0, MAX_LISTED_LARGEST)
      .map(({ path, size }) => ({ member: path, size })),
    folders: bySize.slice(0, MAX_LISTED_FOLDERS),
    moreFolders: Math.max(0, bySize.length - MAX_LISTED_FOLDERS),
  };
}
