/** Which DLL inside a wheel satisfies which need, as Windows would find it for Python. */

import type { Work } from '../base/work.ts';
import { windowsLoader } from '../platform/windowsLoader.ts';
import type { WheelFacts } from '../wheel/facts.ts';
import { dllSearchOf } from './dllSearch.ts';
import { linkWheel, type NeedLinkage } from './linkage.ts';

/** By member, the DLLs that it needs; empty for a wheel without files for Windows. Look-ups are charged. */
export function windowsLinkage(
  facts: Pick<WheelFacts, 'members' | 'dllSources'>,
  work: Pick<Work, 'charge'>,
): ReadonlyMap<string, readonly NeedLinkage[]> {
  if (!facts.members.some(({ binary }) => binary?.pe !== undefined)) return new Map();
  const linked = linkWheel(facts.members, windowsLoader(dllSearchOf(facts, work)), work);
  return new Map(linked.map(({ member, needs }) => [member, needs]));
}
