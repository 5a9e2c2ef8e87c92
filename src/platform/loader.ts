/** How the loader of a system finds, inside a wheel, what an image needs. */

import type { BinaryFacts } from '../binary/facts.ts';
import type { Image, Needed } from '../binary/image.ts';

/** An image of a member. The slices of a universal file are loaded each by itself. */
export interface Loadable {
  member: string;
  /** Where it is installed, as in src/wheel/installedPath.ts. */
  installed: string;
  binary: BinaryFacts;
  image: Image;
}

/** An image in one process, with the chain of those that led to it: some loaders look where those say, too. */
export interface Loaded {
  file: Loadable;
  loader: Loaded | null;
}

/**
 * How the loader comes to the library: by the image's own RPATH, by that of one which loaded it, by RUNPATH, by
 * a path that stands in the need itself, or since a library of that name is loaded already. On Windows: since it lies
 * beside the module, or in a folder that Python code names.
 */
export type FoundBy =
  | 'rpath'
  | 'inherited-rpath'
  | 'runpath'
  | 'path'
  | 'already-loaded'
  | 'beside'
  | 'dll-directory';

/** A place in the wheel where a loader looks. */
export interface Candidate {
  /** As installed. */
  path: string;
  why: FoundBy;
}

/** What a loader may ask of the wheel while it looks. */
export interface WheelFolders {
  /** True for a folder into which the wheel installs a file. */
  has(folder: string): boolean;
  /**
   * To be asked before each look-up; false when there were too many. A step is a look-up, and long names cost more:
   * {@link stepsFor} says how many.
   */
  spend(steps: number): boolean;
}

/** What a look-up of so long a name costs. */
export function stepsFor(name: string): number {
  return 1 + name.length / CHARACTERS_PER_STEP;
}

const CHARACTERS_PER_STEP = 64;

/**
 * The rules of one loader in one wheel. Nothing of any host is consulted: what the wheel itself doesn't provide stays
 * open, and the platform says whether the system may be trusted with it.
 */
export interface Loader {
  /** Whether it ever loads such an image. Whatever it doesn't load may still lie in the way. */
  loads(file: Loadable): boolean;
  /** Equal for two names, or paths, that mean the same to it: Windows doesn't tell upper case from lower. */
  sameName(name: string): string;
  /** A library is asked for by the name of its file alone, whatever it calls itself. */
  goesByFileName?: true;
  /** Whether a loaded image answers to its own name, too, and not only to that by which it was asked for. */
  knowsOwnNames: boolean;
  /**
   * True where paths go before what is loaded: then a need of the same spelling may mean another file, and a loaded
   * image answers to its own name alone, if no path leads to a file. Absent where what is loaded goes first.
   */
  goesByPaths?: true;
  /** Where it looks for what a loaded image needs, in this order. */
  candidates(object: Loaded, need: Needed): Iterable<Candidate>;
  /**
   * What it does with an image that lies there: takes it, goes on looking where it is for another machine, or gives up
   * at what is no library.
   */
  meets(found: Loadable, needing: Loadable): 'takes' | 'passes-over' | 'gives-up';
}

/** Sets up a loader for one wheel: what it works out of search paths it may keep. */
export type LoaderOf = (wheel: WheelFolders) => Loader;
