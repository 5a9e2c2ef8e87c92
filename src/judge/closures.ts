/** What the loader loads together with a file. */

import { COST, FREE, type Work } from '../base/work.ts';
import type { Claim } from './claims.ts';

/** A file of the wheel and all that is loaded with it, however far down. */
export interface Closure {
  /** Paths, the file's own first, then breadth first as loaders go. */
  members: ReadonlySet<string>;
  /** Libraries that nothing in the wheel satisfies. */
  outside: ReadonlySet<string>;
  /** All names by which libraries are asked for. */
  names: ReadonlySet<string>;
  /** False where the look-ups ran out. */
  isWhole: boolean;
}

/** The needs of a file, each once, whichever claim they are found under. */
interface Needs {
  names: string[];
  members: string[];
  outside: string[];
  isWhole: boolean;
}

/** Works out the closures of files under all claims of a wheel. Each link that is followed is charged. */
export class Closures {
  private readonly claims: readonly Claim[];
  private readonly work: Pick<Work, 'charge'>;
  private readonly needs = new Map<string, Needs>();

  constructor({ claims, work = FREE }: { claims: readonly Claim[]; work?: Pick<Work, 'charge'> }) {
    this.claims = claims;
    this.work = work;
  }

  of(path: string): Closure {
    const members = new Set([path]);
    const outside = new Set<string>();
    const names = new Set<string>();
    let isWhole = true;
    // A set's iterator sees what is added on the way.
    for (const member of members) {
      const needs = this.needsOf(member);
      this.work.charge((needs.names.length + 1) * COST.link);
      for (const name of needs.names) names.add(name);
      for (const library of needs.members) members.add(library);
      for (const library of needs.outside) outside.add(library);
      isWhole &&= needs.isWhole;
    }
    return { members, outside, names, isWhole };
  }

  private needsOf(path: string): Needs {
    const known = this.needs.get(path);
    if (known !== undefined) return known;
    const all = this.claims.flatMap(({ linkage }) => linkage.get(path) ?? []);
    const needs = {
      names: [...new Set(all.map(({ library }) => library))],
      members: [...new Set(all.flatMap(({ resolvedTo }) => (resolvedTo === null ? [] : [resolvedTo])))],
      outside: [...new Set(all.flatMap(({ library, resolvedTo }) => (resolvedTo === null ? [library] : [])))],
      isWhole: all.every(({ why }) => why !== 'limit'),
    };
    this.needs.set(path, needs);
    return needs;
  }
}
