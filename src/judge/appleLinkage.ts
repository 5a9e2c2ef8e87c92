import { FREE, type Work } from '../base/work.ts';
import { architectureFits } from '../binary/architectures.ts';
import { machoLoader } from '../platform/machoLoader.ts';
import type { MemberFacts } from '../wheel/facts.ts';
import { type ImageLinkage, linkWheel } from './linkage.ts';
import type { WheelPromise } from './wheelPromise.ts';

/** The linkage of each slice that the tags promise to somebody; none for wheels of other systems than Apple's. */
export function appleLinkage(
  members: readonly MemberFacts[],
  promise: WheelPromise | null,
  work: Pick<Work, 'charge'> = FREE,
): ImageLinkage[] {
  if (promise === null || !isForApple(promise)) return [];
  const { architectures } = promise;
  return linkWheel(members, machoLoader, work).filter(
    ({ architecture }) =>
      architectures.length === 0 || architectures.some((each) => architectureFits(architecture, each)),
  );
}

/** Whether a tag is for macOS or iOS. */
export function isForApple({ systems }: Pick<WheelPromise, 'systems'>): boolean {
  return systems.some((system) => system === 'macos' || system === 'ios');
}
