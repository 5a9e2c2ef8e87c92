/**
 * What a platform tag promises: the system, the C library and the architectures on which an installer will
 * put the wheel.
 */

import type { Platform, PromisedSystem } from './platform.ts';
import { PLATFORMS } from './platforms.ts';

export interface PlatformPromise {
  tag: string;
  /** The id of the platform, null where the tag is none's that this project knows. */
  platform: string | null;
  system: PromisedSystem;
  /** Null where the tag promises none; a `linux` wheel was never repaired. */
  libc: Platform['libc'];
  /** Named as the readers of native files name them; a binary that fits one of them is right. Empty: not known. */
  architectures: string[];
}

/** Reads one platform tag. A tag that this project doesn't know promises nothing that could be broken. */
export function parsePlatformTag(tag: string): PlatformPromise {
  for (const platform of PLATFORMS) {
    const written = platform.tag.exec(tag)?.[1];
    const architectures = written === undefined ? null : platform.architectures(written);
    if (architectures === null) continue;
    return { tag, platform: platform.id, system: platform.system, libc: platform.libc, architectures };
  }
  return { tag, platform: null, system: 'unknown', libc: null, architectures: [] };
}
