/**
 * Which library inside the wheel satisfies which need, as the system's loader would find it. Nothing of any host is
 * consulted: what the wheel itself doesn't provide stays open, and a policy says whether the system may be trusted
 * with it.
 */

import { compareStrings } from '../base/collections.ts';
import { MAX_LINKAGE_STEPS } from '../base/limits.ts';
import { baseName } from '../base/words.ts';
import { COST, FREE, type Work } from '../base/work.ts';
import type { Image, Needed } from '../binary/image.ts';
import {
  type FoundBy,
  type Loadable,
  type Loaded,
  type Loader,
  type LoaderOf,
  stepsFor,
} from '../platform/loader.ts';
import type { MemberFacts } from '../wheel/facts.ts';
import { folderOf, installedPath } from '../wheel/installedPath.ts';

/**
 * Why the wheel satisfies a need not: nothing in it has the name; a library has it, but no path leads there; what
 * lies in the way is no library for this file; or the wheel asks for more look-ups than the limit.
 */
export type NotFound = 'absent' | 'unreachable' | 'unfit' | 'limit';

/** One library that an image needs, and the member that the loader takes for it. */
export type NeedLinkage =
  | { library: string; resolvedTo: string; why: FoundBy }
  | { library: string; resolvedTo: null; why: NotFound };

/** All needs of one image, each once, in their order in the file. */
export interface ImageLinkage {
  member: string;
  architecture: string;
  image: Image;
  needs: NeedLinkage[];
}

/**
 * The linkage of every image that the loader takes, sorted by path. Images that nothing in the wheel needs are
 * loaded first, each in a process of its own, and take along what they need. Where several of them load the same
 * library, one that finds its needs is enough: Python loads modules in an order that no file tells. Each look-up is
 * charged.
 */
export function linkWheel(
  members: readonly MemberFacts[],
  loader: LoaderOf,
  work: Pick<Work, 'charge'> = FREE,
): ImageLinkage[] {
  return new Linker(members, loader, work).link();
}

class Linker {
  private readonly loader: Loader;
  private readonly work: Pick<Work, 'charge'>;
  /** Installed path to the images of the file there, none for a file of any other kind. */
  private readonly byPath = new Map<string, Loadable[]>();
  private readonly folders = new Set<string>();
  private readonly byName = new Map<string, Loadable[]>();
  private readonly files: Loadable[] = [];
  private readonly needs = new Map<Loadable, Needed[]>();
  private readonly results = new Map<Loadable, Map<string, NeedLinkage>>();
  private stepsLeft = MAX_LINKAGE_STEPS;

  constructor(members: readonly MemberFacts[], loader: LoaderOf, work: Pick<Work, 'charge'>) {
    this.work = work;
    this.loader = loader({
      has: (folder) => this.folders.has(folder),
      spend: (steps) => this.spend(steps),
    });
    for (const { path, binary } of members) {
      const installed = installedPath(path);
      const images = (binary?.images ?? []).map((image) => ({ member: path, installed, image }));
      const files = images.flatMap((each) => (binary === null ? [] : [{ ...each, binary }]));
      const place = this.loader.sameName(installed);
      if (!this.byPath.has(place)) this.byPath.set(place, files);
      this.folders.add(folderOf(installed));
      for (const file of files) if (this.loader.loads(file)) this.add(file);
    }
    this.files.sort((a, b) => compareStrings(a.member, b.member));
  }

  private add(file: Loadable): void {
    this.files.push(file);
    for (const name of this.namesOf(file)) {
      const same = this.byName.get(name);
      if (same === undefined) this.byName.set(name, [file]);
      else same.push(file);
    }
  }

  /** Names by which others may ask for it. */
  private namesOf({ member, image }: Loadable): string[] {
    const isNamedByFile = image.name === null || this.loader.goesByFileName === true;
    const names = isNamedByFile ? [baseName(member)] : [baseName(member), image.name ?? ''];
    return [...new Set(names.map((name) => this.loader.sameName(name)))];
  }

  link(): ImageLinkage[] {
    const wanted = new Set(
      this.files.flatMap((file) =>
        this.needsOf(file).map(({ library }) =>
          this.key(this.loader.goesByPaths ? baseName(library) : library),
        ),
      ),
    );
    const roots = this.files.filter((file) => !this.namesOf(file).some((name) => wanted.has(name)));
    for (const root of roots) this.load(root);
    // What no root leads to: libraries that are needed but out of reach, and those that need each other.
    for (const file of this.files) if (!this.results.has(file)) this.load(file);
    return this.files.map((file) => ({
      member: file.member,
      architecture: file.image.architecture,
      image: file.image,
      needs: this.resultsOf(file),
    }));
  }

  private key(library: string): string {
    return this.loader.sameName(library);
  }

  /** The libraries that an image needs, each once. */
  private needsOf(file: Loadable): Needed[] {
    const known = this.needs.get(file);
    if (known !== undefined) return known;
    const seen = new Set<string>();
    const needs = file.image.needed.filter(({ library }) => seen.size < seen.add(library).size);
    this.needs.set(file, needs);
    return needs;
  }

  private resultsOf(file: Loadable): NeedLinkage[] {
    const known = this.results.get(file);
    return this.needsOf(file).map(
      ({ library }) => known?.get(library) ?? { library, resolvedTo: null, why: 'limit' },
    );
  }

  /** Loads a file and, breadth first as loaders do, all that it needs. */
  private load(root: Loadable): void {
    const byName = new Map<string, Loaded>();
    const byFile = new Map<Loadable, Loaded>();
    const queue: Loaded[] = [];
    const add = (file: Loadable, loader: Loaded | null): Loaded => {
      const loaded = { file, loader };
      byFile.set(file, loaded);
      const own = file.image.name === null ? null : this.key(file.image.name);
      if (this.loader.knowsOwnNames && own !== null && !byName.has(own)) byName.set(own, loaded);
      queue.push(loaded);
      return loaded;
    };
    add(root, null);
    for (const object of queue) {
      for (const need of this.needsOf(object.file)) {
        if (!this.spend(1)) return;
        const { library } = need;
        const byPath = this.loader.goesByPaths ? this.search(object, need) : null;
        const already = byPath?.file ? undefined : byName.get(this.key(library));
        if (already !== undefined) {
          this.record(object.file, { library, resolvedTo: already.file.member, why: 'already-loaded' });
          continue;
        }
        const found = byPath ?? this.search(object, need);
        this.record(object.file, found.need);
        if (found.file === null) continue;
        const loaded = byFile.get(found.file) ?? add(found.file, object);
        if (!this.loader.goesByPaths) byName.set(this.key(library), loaded);
      }
      if (!this.results.has(object.file)) this.results.set(object.file, new Map());
    }
  }

  private record(file: Loadable, need: NeedLinkage): void {
    const known = this.results.get(file) ?? new Map<string, NeedLinkage>();
    const before = known.get(need.library);
    if (before === undefined || before.resolvedTo === null) known.set(need.library, need);
    this.results.set(file, known);
  }

  private search(object: Loaded, need: Needed): { file: Loadable | null; need: NeedLinkage } {
    const { library } = need;
    let unfit = false;
    for (const { path, why } of this.loader.candidates(object, need)) {
      if (!this.spend(stepsFor(path)))
        return { file: null, need: { library, resolvedTo: null, why: 'limit' } };
      const images = this.byPath.get(this.loader.sameName(path));
      if (images === undefined) continue;
      // A universal file has many.
      if (!this.spend(images.length))
        return { file: null, need: { library, resolvedTo: null, why: 'limit' } };
      const taken = images.find((file) => this.loader.meets(file, object.file) === 'takes');
      if (taken !== undefined) return { file: taken, need: { library, resolvedTo: taken.member, why } };
      unfit = true;
      // For another machine the loader passes a file over; at what is no library it gives up.
      const isPassedOver = images.every((file) => this.loader.meets(file, object.file) === 'passes-over');
      if (images.length === 0 || !isPassedOver) break;
    }
    const same = this.byName.get(this.key(baseName(library))) ?? [];
    // Thousands of files can have one name.
    const elsewhere = same.some((file) => this.spend(1) && this.loader.meets(file, object.file) === 'takes');
    if (this.stepsLeft < 0) return { file: null, need: { library, resolvedTo: null, why: 'limit' } };
    return {
      file: null,
      need: { library, resolvedTo: null, why: unfit ? 'unfit' : elsewhere ? 'unreachable' : 'absent' },
    };
  }

  private spend(steps: number): boolean {
    this.stepsLeft -= steps;
    this.work.charge(steps * COST.lookUp);
    return this.stepsLeft >= 0;
  }
}
