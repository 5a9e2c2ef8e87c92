/** Files of a wheel that are linked with each other, however far: no process can have more of the wheel's libraries by linking. */

import { COST, type Work } from '../base/work.ts';
import type { NeedLinkage } from './linkage.ts';

/** Worked out when first asked for, which is seldom. */
export class LinkedGroups {
  private readonly linkage: ReadonlyMap<string, readonly NeedLinkage[]>;
  private readonly work: Pick<Work, 'charge'>;
  private outside: ReadonlyMap<string, ReadonlySet<string>> | null = null;

  constructor(linkage: ReadonlyMap<string, readonly NeedLinkage[]>, work: Pick<Work, 'charge'>) {
    this.linkage = linkage;
    this.work = work;
  }

  /** Libraries that the wheel hasn't and that a file needs, or any that is linked with it, in whichever direction. */
  outsideOf(path: string): ReadonlySet<string> {
    this.outside ??= this.collect();
    return this.outside.get(path) ?? NOTHING;
  }

  private collect(): Map<string, ReadonlySet<string>> {
    const neighbours = this.neighbours();
    const outside = new Map<string, ReadonlySet<string>>();
    for (const first of neighbours.keys()) {
      if (outside.has(first)) continue;
      const libraries = new Set<string>();
      const group = new Set([first]);
      // A set's iterator sees what is added on the way.
      for (const path of group) {
        outside.set(path, libraries);
        for (const { library, resolvedTo } of this.linkage.get(path) ?? [])
          if (resolvedTo === null) libraries.add(library);
        for (const other of neighbours.get(path) ?? []) group.add(other);
      }
    }
    return outside;
  }

  private neighbours(): Map<string, string[]> {
    const neighbours = new Map<string, string[]>([...this.linkage.keys()].map((path) => [path, []]));
    for (const [path, needs] of this.linkage) {
      this.work.charge((needs.length + 1) * COST.link);
      for (const { resolvedTo } of needs) {
        if (resolvedTo === null) continue;
        neighbours.get(path)?.push(resolvedTo);
        const back = neighbours.get(resolvedTo);
        if (back === undefined) neighbours.set(resolvedTo, [path]);
        else back.push(path);
      }
    }
    return neighbours;
  }
}

const NOTHING: ReadonlySet<string> = new Set();
