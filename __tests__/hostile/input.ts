/** What a hostile input is. */

/** A foreign program beside what lies. */
export const STRAY = 'pkg/stray';

export interface HostileWheel {
  filename: string;
  bytes: Uint8Array;
  /** True when `STRAY` is in it, which has nothing to do with what lies. */
  hasStray?: true;
}

export interface HostileInput {
  name: string;
  wheels: () => Iterable<HostileWheel | Promise<HostileWheel>> | AsyncIterable<HostileWheel>;
}
