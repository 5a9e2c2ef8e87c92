/** The oldest systems and Pythons that a wheel can be used on, in a few characters each. */

import { distinctNames } from '../base/collections.ts';
import type { WheelEntry } from '../model/report.ts';
import type { MacosVerdict, Verdict } from '../model/verdict.ts';
import { platformNamed } from '../platform/platforms.ts';

/** One lower bound. */
export interface Floor {
  /** The label of its platform, as in the grid; null for one that holds on all of them. */
  system: string | null;
  /** As it stands beside the system's name: `2.17`, `11.0 (arm64)`. */
  version: string;
}

/** What is looked at of a wheel. */
export type FloorFacts = Pick<WheelEntry, 'tags' | 'verdict' | 'binaries'>;

/** All that is known of a wheel's floors: what a verdict says of one more system joins here, for the grid and the JSON alike. */
export function floorsOf({ tags, verdict, binaries }: FloorFacts): Floor[] {
  return [
    ...policyFloors(tags?.platform ?? [], verdict),
    ...untaggedFloors(tags?.platform ?? [], verdict),
    ...macosFloors(verdict.macos ?? declaredMacos(binaries)),
    ...windowsFloors(verdict),
    ...(verdict.stableAbi?.oldest == null
      ? []
      : [{ system: null, version: `Python ${verdict.stableAbi.oldest}` }]),
  ];
}

/** The same in words, such as `manylinux 2.17`. */
export function floorWords(wheel: FloorFacts): string[] {
  return floorsOf(wheel).map(({ system, version }) => (system === null ? version : `${system} ${version}`));
}

function labelOf(platform: string): string {
  return platformNamed(platform)?.label ?? platform;
}

/** Of the families that the wheel's tags name: `2.17` for `manylinux_2_17_x86_64`. */
function policyFloors(tags: readonly string[], { families }: Verdict): Floor[] {
  return Object.entries(families).flatMap(([family, policy]) => {
    const [, version] = /^[a-z]+_(\d+(?:_\d+)?)_/.exec(policy ?? '') ?? [];
    const isClaimed = tags.some((tag) => tag.startsWith(family));
    return isClaimed && version !== undefined
      ? [{ system: labelOf(family), version: version.replace('_', '.') }]
      : [];
  });
}

/** Of a wheel that was not repaired yet, what it could be tagged as. */
function untaggedFloors(tags: readonly string[], { tag }: Verdict): Floor[] {
  const [, family, major, minor] = /^([a-z]+)_(\d+)_(\d+)_/.exec(tag ?? '') ?? [];
  const libc = platformNamed(family ?? null)?.libc ?? null;
  return libc !== null && tags.some((each) => each.startsWith('linux_'))
    ? [{ system: labelOf('linux'), version: `${libc} ${major}.${minor}` }]
    : [];
}

/** The newer of both, since the wheel needs what each says. */
function macosFloors(verdicts: readonly MacosVerdict[]): Floor[] {
  return verdicts.flatMap(({ architecture, declared, proven }) => {
    const version = distinctNames([declared, proven].flatMap((each) => each ?? [])).at(-1);
    if (version === undefined) return [];
    return [
      { system: labelOf('macos'), version: verdicts.length > 1 ? `${version} (${architecture})` : version },
    ];
  });
}

/** As long as no verdict says more: the newest that any file declares. */
function declaredMacos(binaries: FloorFacts['binaries']): MacosVerdict[] {
  const versions = binaries.flatMap(({ minimum }) => (minimum?.system === 'macos' ? [minimum.version] : []));
  const declared = distinctNames(versions).at(-1);
  return declared === undefined ? [] : [{ architecture: '', declared, proven: null }];
}

function windowsFloors({ windows }: Verdict): Floor[] {
  const { system = null, runtime = null } = windows ?? {};
  const versions = [system, runtime === null ? null : `VC++ ${runtime}`].filter(
    (version) => version !== null,
  );
  return versions.map((version) => ({ system: labelOf('windows'), version }));
}
