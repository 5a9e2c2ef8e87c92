/** What the images of a file say together, for whoever speaks of the file. */

import type { BinaryFacts } from './facts.ts';
import type { SearchPath } from './image.ts';

type Images = Pick<BinaryFacts, 'images'>;

/** The libraries that it is told to load, each once, in their order. */
export function neededBy(binary: Images | null): string[] {
  const libraries = binary?.images.flatMap(({ needed }) => needed.map(({ library }) => library)) ?? [];
  return [...new Set(libraries)];
}

/** The names that it gives itself: sonames, install names. Each once. */
export function ownNames(binary: Images | null): string[] {
  const names = binary?.images.flatMap(({ name }) => (name === null ? [] : [name])) ?? [];
  return [...new Set(names)];
}

/** The entries of one kind, as written; of several images each once. */
export function pathsOf(binary: Images | null, kind: SearchPath['kind']): string[] {
  const [first, ...others] = binary?.images ?? [];
  const paths = (image: Images['images'][number] | undefined): string[] =>
    image?.searchPaths.filter((entry) => entry.kind === kind).map(({ path }) => path) ?? [];
  const own = paths(first);
  return others.length === 0 ? own : [...new Set([...own, ...others.flatMap(paths)])];
}
