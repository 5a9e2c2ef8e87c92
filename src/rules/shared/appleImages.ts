/** What the rules about Mach-O files have in common: the slices that the tags promise to somebody. */

import { architectureFits } from '../../binary/architectures.ts';
import type { Image } from '../../binary/image.ts';
import type { MachoSlice } from '../../binary/macho/facts.ts';
import { isLoaded, type JudgedMember, type JudgedWheel } from '../../judge/judgedWheel.ts';
import { isTestData } from '../../judge/judgeWheel.ts';
import type { Severity } from '../../model/report.ts';
import { describeRole } from './foreign.ts';
import { kindName } from './words.ts';

/** Numbers of Apple's platforms, as load commands give them. */
export const APPLE_PLATFORM = { MACOS: 1, IOS: 2, CATALYST: 6, IOS_SIMULATOR: 7 } as const;
/** CPU subtype of arm64e, for which no Python is built. */
const ARM64E = 2;

/** One slice of a member that belongs into its wheel and can be read. */
export interface AppleImage {
  member: JudgedMember;
  /** As in `extension module`. */
  role: string;
  image: Image;
  slice: MachoSlice;
}

/**
 * The slices of programs and libraries in a wheel for macOS or iOS, each for an architecture that a tag promises; what is
 * foreign or damaged has a finding of its own.
 */
export function appleImages({ members, promise }: JudgedWheel): AppleImage[] {
  if (promise === null || !promise.systems.some((system) => system === 'macos' || system === 'ios'))
    return [];
  return members.flatMap((member) => {
    const { binary } = member.facts;
    if (binary?.macho === undefined || binary.problems.length > 0) return [];
    if (member.misfit !== null || member.role === 'data') return [];
    const { macho } = binary;
    const role = describeRole(member, kindName(binary.kind));
    return binary.images.flatMap((image, index) => {
      const slice = macho.slices[index];
      const isPromised =
        promise.architectures.length === 0 ||
        promise.architectures.some((promised) => architectureFits(image.architecture, promised));
      return slice === undefined || !isPromised || slice.cpuSubtype === ARM64E
        ? []
        : [{ member, role, image, slice }];
    });
  });
}

/** `severity` for what Python loads, less for what may be loaded by nobody, or is there for tests. */
export function appleWeight({ member }: AppleImage, severity: Severity): Severity {
  if (member.siblings.length > 0 && !isLoaded(member)) return 'notice';
  return isLoaded(member) && !isTestData(member.facts.path) ? severity : 'warning';
}

/** As in `extension module` or, of a universal file, `arm64 slice of this extension module`. */
export function sliceName({ role, image, member }: AppleImage): string {
  const isThin = (member.facts.binary?.images.length ?? 0) < 2;
  return isThin ? role : `${appleName(image.architecture)} slice of this ${role}`;
}

/** Macs call it arm64. */
export function appleName(architecture: string): string {
  return architecture === 'aarch64' ? 'arm64' : architecture;
}
