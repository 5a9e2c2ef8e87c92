/**
 * Which platform tags some installer computes, and the nearest of them for one that none does. The measure is
 * packaging's tags.py, which pip uses: PEP 425, 513, 571, 599, 600 (manylinux), 656 (musllinux), 730 (iOS), 738
 * (Android). Only the families that it computes by rules of its own are judged: any other system names its tag itself.
 */

import { distance } from '../base/nearest.ts';
import type { Mended } from './platform.ts';
import { PLATFORMS } from './platforms.ts';
import { known } from './tagWords.ts';

/** The nearest tag that is real, for one that isn't. */
export interface NearestTag extends Mended {
  /** Only upper and lower case differ, which pip overlooks and others don't. */
  isCaseOnly: boolean;
}

/** A platform tag of a file name as it was meant, and what it is nearest to; null for one that needs no mending. */
export interface ReadPlatformTag {
  written: string;
  nearest: NearestTag | null;
}

const SPELLINGS = PLATFORMS.map(({ spelling }) => spelling).filter((spelling) => spelling !== null);

/** The tags of a set as they were meant. A version written with a dot has become two tags, which are put together. */
export function readPlatformTags(tags: readonly string[]): ReadPlatformTag[] {
  const tails = tags.filter((tag) => /^\d/.test(tag));
  const heads = tags.filter((tag) => /^[a-z]+_?\d+$/i.test(tag) && nearestPlatformTag(tag) !== null);
  const isSplit = tails.length > 0 && heads.length === 1;
  const whole = isSplit ? tags.filter((tag) => !tails.includes(tag) && !heads.includes(tag)) : tags;
  const joined = isSplit ? heads.flatMap((head) => tails.map((tail) => ({ head, tail }))) : [];
  return [
    ...joined.map(({ head, tail }) => {
      const tag = `${head}_${tail}`;
      const nearest = nearestPlatformTag(tag) ?? { ...known(tag), isCaseOnly: false };
      return { written: `${head}.${tail}`, nearest };
    }),
    ...whole.map((tag) => ({ written: tag, nearest: nearestPlatformTag(tag) })),
  ];
}

/** What the tags seen last came to: several rules ask for each, and all wheels of a project have the same ones. */
const nearestByTag = new Map<string, NearestTag | null>();
const MOST_REMEMBERED = 256;

/** Null for a tag that some installer computes, and for one of a system that nobody but itself knows. */
export function nearestPlatformTag(tag: string): NearestTag | null {
  const remembered = nearestByTag.get(tag);
  if (remembered !== undefined) return remembered;
  const nearest = lookForNearest(tag);
  if (nearestByTag.size === MOST_REMEMBERED) nearestByTag.clear();
  nearestByTag.set(tag, nearest);
  return nearest;
}

function lookForNearest(tag: string): NearestTag | null {
  const lower = tag.toLowerCase();
  const mended = mend(lower);
  if (mended === null || mended.tag === lower) {
    const isOurs = mended !== null || lower === 'any';
    return isOurs && lower !== tag ? { ...known(lower), isCaseOnly: true } : null;
  }
  return { ...mended, isCaseOnly: false };
}

function mend(tag: string): Mended | null {
  if (tag === 'none') return known('any');
  const [start = ''] = /^(?:(?:many|musl)_?)?[a-z]+/.exec(tag) ?? [];
  const word = start.replace('_', '');
  const spelling =
    SPELLINGS.find(({ name, aliases }) => name === word || aliases.includes(word)) ??
    SPELLINGS.find(({ name, slips }) => slips > 0 && distance(word, name) <= slips);
  return spelling?.mend(tag.slice(start.length).replace(/^_+/, ''), tag) ?? null;
}
