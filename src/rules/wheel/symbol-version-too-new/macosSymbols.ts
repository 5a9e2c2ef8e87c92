/** Symbols of libSystem and libc++ that the oldest macOS which the wheel is installed on doesn't have. */

import { groupBy, listSome, sortedDistinct } from '../../../base/collections.ts';
import { isOlderVersion } from '../../../base/versionNumbers.ts';
import { baseName, counted } from '../../../base/words.ts';
import type { JudgedWheel } from '../../../judge/judgedWheel.ts';
import { floorOf, newest, taggedVersion } from '../../../judge/macosFloor.ts';
import { type MacosNeed, macosNeedsOf } from '../../../judge/macosNeeds.ts';
import { SEVERITIES, type Severity } from '../../../model/report.ts';
import type { Draft } from '../../rule.ts';
import {
  APPLE_PLATFORM,
  type AppleImage,
  appleImages,
  appleName,
  appleWeight,
} from '../../shared/appleImages.ts';
import { steps } from '../../shared/steps.ts';

const MOST_LISTED = 50;

/** A slice with what it needs of a newer macOS than it is promised to run on. */
export interface TooNewSymbols {
  apple: AppleImage;
  /** The oldest macOS on which the wheel is installed for that architecture. */
  floor: string;
  /** The newest first; at least one. */
  needs: MacosNeed[];
}

export function tooNewSymbols(wheel: JudgedWheel): TooNewSymbols[] {
  const { promise, facts } = wheel;
  if (promise === null || facts.isPartial) return [];
  return appleImages(wheel).flatMap((apple) => {
    const floor = floorOf(apple.image.architecture, promise);
    const isMac = apple.slice.build === null || apple.slice.build.platform === APPLE_PLATFORM.MACOS;
    if (floor === null || !isMac) return [];
    const needs = macosNeedsOf(apple.image).filter(({ since }) => isOlderVersion(floor, since));
    return needs.length === 0 ? [] : [{ apple, floor, needs }];
  });
}

/** One draft for all files of an architecture that weigh the same: they have one setting of the build. */
export function macosSymbolDrafts(wheel: JudgedWheel): Draft[] {
  const groups = groupBy(tooNewSymbols(wheel), (each) => [severityOf(each), each.floor].join());
  return [...groups.values()].map(describe);
}

/** Between which stubs of an SDK the tables leave a gap: what the newer one has may be of either. */
const GAP = { after: '14', first: '15.0' } as const;

/** Tags can't tell minor versions from macOS 11 on: `macosx_12_0` is all that a wheel for 12.3 can say, or 13_0. */
function severityOf({ apple, floor, needs }: TooNewSymbols): Severity {
  const [major] = floor.split('.');
  const isMinor = ({ since }: MacosNeed): boolean =>
    major !== '10' && (since.split('.')[0] === major || (major === GAP.after && since === GAP.first));
  return appleWeight(apple, needs.every(isMinor) ? 'warning' : 'error');
}

/** A build that was for the promised macOS already got its symbols by another way than its target. */
function targetStep(
  group: readonly TooNewSymbols[],
  { floor, highest, isCxx }: { floor: string; highest: string; isCxx: boolean },
): string {
  const targets = group.flatMap(({ apple: { slice } }) => slice.build?.minos ?? []);
  const target = newest(targets) ?? '';
  const isForFloor = targets.length === group.length && !isOlderVersion(floor, target);
  if (!isForFloor)
    return `Build it, and every library that it links, with MACOSX_DEPLOYMENT_TARGET=${floor} (those of Homebrew are for the runner's own macOS).`;
  return isCxx
    ? `Compile with Xcode's compiler and headers, whose libc++ keeps to the target. That is ${target} already, and the headers of other compilers pay no heed to it.`
    : `Call it behind __builtin_available(macOS ${highest}, *), which makes the import weak: the target is ${target} already.`;
}

function raiseStep(highest: string): string {
  const target = taggedVersion(highest);
  const why = target === highest ? '' : ': from macOS 11 on, tags have no minor version';
  return `Or raise the tag with MACOSX_DEPLOYMENT_TARGET=${target}${why}.`;
}

function describe(group: readonly TooNewSymbols[]): Draft {
  const weights = group.map(severityOf);
  const severity: Severity = SEVERITIES.find((each) => weights.includes(each)) ?? 'notice';
  const [first] = group;
  const floor = first?.floor ?? '';
  const highest = newest(group.flatMap(({ needs }) => needs.map(({ since }) => since))) ?? '';
  const worst = group.find(({ needs }) => needs[0]?.since === highest) ?? first;
  const need = worst?.needs[0];
  const symbols = sortedDistinct(group.flatMap(({ needs }) => needs.map(({ symbol }) => symbol)));
  const members = sortedDistinct(group.map(({ apple }) => apple.member.facts.path));
  const architectures = sortedDistinct(group.map(({ apple }) => appleName(apple.image.architecture)));
  const member = worst?.apple.member.facts.path ?? members[0] ?? '';
  const others = members.length > 1 ? `, and ${counted(members.length - 1, 'more file')} the like` : '';
  const fails = severity === 'error' ? 'import fails' : 'loading it fails';
  return {
    severity,
    member,
    spans: members,
    causeKey: [highest, floor, ...symbols].join(),
    title: `${baseName(member)} needs macOS ${highest}; the wheel promises ${floor}`,
    message:
      `${member} (${architectures.join(' and ')}) needs ${listSome(
        (worst?.needs ?? []).map(({ symbol }) => symbol),
        2,
      )} of ` +
      `${baseName(need?.library ?? 'the system')}, which ${highest} is the first macOS to have${others}. The wheel is installed from ` +
      `macOS ${floor} on, and there ${fails} with "Symbol not found: ${need?.symbol}".`,
    remedy: steps(
      targetStep(group, { floor, highest, isCxx: need?.library?.includes('libc++') ?? false }),
      raiseStep(highest),
    ),
    data: {
      floor,
      highest,
      architectures,
      symbols: symbols.slice(0, MOST_LISTED),
      count: symbols.length,
      members: members.slice(0, MOST_LISTED),
    },
  };
}
