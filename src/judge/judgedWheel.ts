/** A wheel with what follows from its facts, worked out once. */

import type { Work } from '../base/work.ts';
import type { Image } from '../binary/image.ts';
import type { LibraryLinks } from '../model/report.ts';
import type { RuleSettings } from '../model/settings.ts';
import type { Verdict } from '../model/verdict.ts';
import type { NativeFile } from '../platform/platform.ts';
import type { Python } from '../python/promisedPythons.ts';
import type { PythonDll } from '../python/pythonDll.ts';
import type { PythonNeeds } from '../python/pythonNames.ts';
import type { ExtensionName } from '../python/pythonTag.ts';
import type { MemberFacts, WheelFacts } from '../wheel/facts.ts';
import type { Claim } from './claims.ts';
import type { ImageLinkage, NeedLinkage } from './linkage.ts';
import type { MisfitKind } from './misfit.ts';
import type { Requirements } from './requirements.ts';
import type { WheelPromise } from './wheelPromise.ts';

/**
 * What a file is to the people who install the wheel, in descending weight: a module that Python can import; a
 * library that one of those needs, however far down; a program; a library that nothing in the wheel needs;
 * anything else native (objects, archives, debug files); code for another kind of processor, which is data.
 */
export type Role = 'extension' | 'needed-library' | 'program' | 'library' | 'other' | 'data';

/** A native file, or one whose name says that it should be. */
export interface JudgedMember {
  facts: MemberFacts;
  role: Role;
  misfit: MisfitKind | null;
  /** Paths of all files that are the same thing for other platforms, this one included; empty when there are none. */
  siblings: string[];
}

/** True for what a Python process itself loads. */
export function isLoaded({ role }: Pick<JudgedMember, 'role'>): boolean {
  return role === 'extension' || role === 'needed-library';
}

/** A library or module that Python loads, or may load, by one of its images. */
export interface PythonFile {
  member: JudgedMember;
  image: Image;
  /** The parts of its file name, null where that is no module's. */
  name: ExtensionName | null;
  /** The promised Pythons that load it, as far as anything tells. */
  loaders: Python[];
  /**
   * The strong names in Python's namespace that it leaves to be found outside the wheel. Empty where a limit keeps
   * anybody from knowing whether the wheel defines them.
   */
  needs: PythonNeeds & { strong: string[] };
  /** True where it needs a library that is neither in the wheel nor promised by its tags, which may define them. */
  isOpen: boolean;
  /** Another file of the wheel needs it as a library. */
  isNeeded: boolean;
  /** The DLL through which a file for Windows reaches Python; null for all others. */
  dll: PythonDll | null;
}

/** A wheel with what follows from its facts, worked out once for all rules. */
export interface JudgedWheel {
  facts: WheelFacts;
  /** Null when the file name is no wheel name: then nothing is promised. */
  promise: WheelPromise | null;
  /** Members that are native, or named as extension modules or shared libraries are; sorted by path. */
  members: JudgedMember[];
  /** Images of those that belong into the wheel and that policies can be held against. */
  natives: readonly NativeFile[];
  /** What each family of the tags claims, held against what the files need; empty for systems other than Linux. */
  claims: Claim[];
  /** Where dyld finds what the images for promised architectures need; empty for systems other than Apple's. */
  apple: readonly ImageLinkage[];
  /** For each file for Windows the DLLs that it needs, and what inside the wheel satisfies them. */
  windows: ReadonlyMap<string, readonly NeedLinkage[]>;
  /** Where the loader finds what those files need. */
  links: LibraryLinks;
  verdict: Verdict;
  /** What Python loads, and what it asks of Python; empty where nobody can tell. */
  python: readonly PythonFile[];
  /** The distributions that pip installs along with it. */
  requirements: Requirements;
  settings: RuleSettings;
  /** Where a rule does something for each pattern of the configuration and each name, it is charged here. */
  work: Pick<Work, 'charge'>;
}
