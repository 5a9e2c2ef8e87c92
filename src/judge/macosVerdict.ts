/** Which macOS a wheel really needs, for each architecture: what its files declare, and what they show. */

import { compareStrings } from '../base/collections.ts';
import { MAX_BLOCKERS } from '../base/limits.ts';
import { isOlderVersion } from '../base/versionNumbers.ts';
import { architectureFits } from '../binary/architectures.ts';
import type { Image } from '../binary/image.ts';
import type { MachoSlice } from '../binary/macho/facts.ts';
import type { MacosBlocker, MacosVerdict } from '../model/verdict.ts';
import type { WheelFacts } from '../wheel/facts.ts';
import { isLoaded, type JudgedMember } from './judgedWheel.ts';
import { newest, pythonsFloor, tagOf } from './macosFloor.ts';
import { macosNeedsOf } from './macosNeeds.ts';
import type { WheelPromise } from './wheelPromise.ts';

const MACOS = 1;
/** The first macOS that knows LC_DYLD_CHAINED_FIXUPS. */
const FIRST_WITH_CHAINS = '10.15';

interface LoadedSlice {
  member: string;
  image: Image;
  slice: MachoSlice;
}

/** One for each promised architecture of which Python loads a file; none for wheels of other systems. */
export function macosVerdicts(
  facts: WheelFacts,
  promise: WheelPromise | null,
  members: readonly JudgedMember[],
): MacosVerdict[] {
  if (promise === null || !promise.systems.includes('macos') || facts.lacksNeeds || facts.isPartial)
    return [];
  const slices = members.filter((member) => isLoaded(member) && member.misfit === null).flatMap(slicesOf);
  return promise.architectures.flatMap((architecture) => {
    const own = slices.filter(({ image }) => architectureFits(image.architecture, architecture));
    return own.length === 0 ? [] : [verdictOf(architecture, own, promise)];
  });
}

/** Those for macOS that can be read. */
function slicesOf({ facts: { path, binary } }: JudgedMember): LoadedSlice[] {
  if (binary?.macho === undefined || binary.problems.length > 0) return [];
  const { macho } = binary;
  return binary.images.flatMap((image, index) => {
    const slice = macho.slices[index];
    const isMac = slice !== undefined && (slice.build === null || slice.build.platform === MACOS);
    return isMac ? [{ member: path, image, slice }] : [];
  });
}

function verdictOf(
  architecture: string,
  slices: readonly LoadedSlice[],
  promise: WheelPromise,
): MacosVerdict {
  const name = architecture === 'aarch64' ? 'arm64' : architecture;
  const declared = newest(slices.flatMap(({ slice }) => slice.build?.minos ?? []));
  const blockers = slices.flatMap(blockersOf).sort(compareBlockers);
  const least = architecture === 'aarch64' ? [pythonsFloor(architecture, promise)] : [];
  const proven = newest([...least, ...blockers.map(({ version }) => version)]);
  // The linker writes a patch version, too: 11.0.0.
  const needed = newest([declared, proven].flatMap((version) => version ?? []));
  return {
    architecture: name,
    declared,
    proven,
    python: pythonsFloor(architecture, promise),
    tag: needed === null ? null : tagOf(needed, name),
    blockers: blockers.slice(0, MAX_BLOCKERS),
    moreBlockers: Math.max(0, blockers.length - MAX_BLOCKERS),
  };
}

function blockersOf({ member, image, slice }: LoadedSlice): MacosBlocker[] {
  const symbols = macosNeedsOf(image).map(({ symbol, library, since }) => ({
    member,
    library,
    symbol,
    version: since,
  }));
  const isChained = slice.chainedFixups && image.architecture !== 'aarch64';
  return isChained
    ? [...symbols, { member, library: null, symbol: null, version: FIRST_WITH_CHAINS }]
    : symbols;
}

/** The newest first. */
function compareBlockers(a: MacosBlocker, b: MacosBlocker): number {
  if (a.version !== b.version) return isOlderVersion(a.version, b.version) ? 1 : -1;
  return compareStrings(a.member, b.member) || compareStrings(a.symbol ?? '', b.symbol ?? '');
}
