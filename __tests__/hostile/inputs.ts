/** Everything hostile that is tried on the whole check, from the bytes of a wheel to every output. */

import { ARCHIVES, BINARIES, TEXTS } from './members.ts';
import { ZIPS } from './zips.ts';

export interface HostileWheel {
  filename: string;
  bytes: Uint8Array;
}

export interface HostileInput {
  name: string;
  wheels: () => Iterable<HostileWheel | Promise<HostileWheel>> | AsyncIterable<HostileWheel>;
}

export const GROUPS: readonly (readonly [heading: string, inputs: readonly HostileInput[]])[] = [
  ['The zip', ZIPS],
  ['Native files', BINARIES],
  ['Archives inside the wheel', ARCHIVES],
  ['Texts and names', TEXTS],
];
