/** Everything hostile that is tried on the whole check, from the bytes of a wheel to every output. */

import { APPLE_LOADS } from './appleLoads.ts';
import { COSTLY } from './costly.ts';
import type { HostileInput } from './input.ts';
import { ARCHIVES, BINARIES, TEXTS } from './members.ts';
import { ZIPS } from './zips.ts';

export const GROUPS: readonly (readonly [heading: string, inputs: readonly HostileInput[]])[] = [
  ['The zip', ZIPS],
  ['Native files', BINARIES],
  ['Archives inside the wheel', ARCHIVES],
  ['Texts and names', TEXTS],
  ['Little that costs much', [...COSTLY, ...APPLE_LOADS]],
];
