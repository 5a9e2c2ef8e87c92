/** What changed since an earlier release, as the page shows it. */

import { MAX_NAME, plainText } from '../../base/escape.ts';
import { baseName, fileSize } from '../../base/words.ts';
import type { ChangedSize, ReleaseComparison } from '../../model/release.ts';
import type { ReleaseData, SizeChange } from '../../page/data.ts';
import { NO_LONGER_FOR, releaseRows } from '../releaseRows.ts';

const MAX_SIZES = 50;
const MAX_MEMBERS = 5;

/** The rows that every output has, and each wheel's size beside them. */
export function releaseData(release: ReleaseComparison): ReleaseData {
  const { title, rows } = releaseRows(release);
  const sizes = release.changes?.sizes ?? [];
  return {
    title,
    rows: rows.map(({ what, how }) => ({ what, how, isLoss: what === NO_LONGER_FOR })),
    sizes: sizes.slice(0, MAX_SIZES).map(sizeChange),
    moreSizes: Math.max(0, sizes.length - MAX_SIZES),
  };
}

function sizeChange({ wheel, before, after, members }: ChangedSize): SizeChange {
  return {
    wheel: plainText(wheel, 2 * MAX_NAME),
    before: fileSize(before),
    after: fileSize(after),
    change: share(before, after),
    members: (members ?? []).slice(0, MAX_MEMBERS).map((member) => memberChange(member)),
  };
}

function share(before: number, after: number): string {
  if (before === 0) return '';
  const percent = Math.round((100 * (after - before)) / before);
  return percent > 0 ? `+${percent} %` : `${percent} %`;
}

function memberChange({ member, before, after }: { member: string; before: number; after: number }): string {
  const name = plainText(baseName(member), MAX_NAME);
  if (before === 0) return `${name}: new, ${fileSize(after)}`;
  if (after === 0) return `${name}: gone, was ${fileSize(before)}`;
  return `${name}: ${fileSize(before)} → ${fileSize(after)}`;
}
