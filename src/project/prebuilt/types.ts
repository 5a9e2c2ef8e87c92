/** Native files that lie ready-made in a repository or in the sdists made from it: plain data. */

import type { BinaryFacts } from '../../binary/facts.ts';
import type { Location } from '../../model/report.ts';

/** A member of a wheel that has a file's very bytes. */
export interface WheelCopy {
  /** The wheel's label. */
  wheel: string;
  member: string;
  /** The wheel's architecture, where the file can't run on it; null where it can, or the wheel's own rules have judged it. */
  foreignTo: string | null;
}

/** An entry of an sdist that has a file's size and first bytes. */
export interface SdistCopy {
  /** The sdist as people know it: relative to the folder that was looked into. */
  sdist: string;
  /** Its path in there, the top folder included. */
  path: string;
}

/** The submodule that a file belongs to, and what is known of where that comes from. */
export interface OwningSubmodule {
  /** Its folder, from the repository's root. */
  folder: string;
  /** The line of `.gitmodules` that its section begins on. */
  line: number;
  /** The file's page in the repository that the submodule mounts; null where that isn't known. */
  page: string | null;
}

/** One native file, told by its bytes. */
export interface PrebuiltFile
  extends Pick<BinaryFacts, 'format' | 'kind' | 'architectures' | 'system' | 'libc'> {
  /** From the repository's root, `/` separated; for a file that only an sdist has, its path in there. */
  path: string;
  /** The same from the folder that was looked into, where that is not the whole repository. */
  pathInProject: string;
  /** Bytes. */
  size: number;
  /** False where only an sdist has it. */
  isOnDisk: boolean;
  /** Whether Git tracks it; false too where there is no Git to ask. */
  tracked: boolean;
  /** The nested checkout that it lies in, which is no submodule: Git tracks nothing there, and builds look into it. */
  checkout?: string;
  /** Where the repository shows how that one comes to be there; absent where it doesn't. */
  checkoutPlace?: Location;
  /** Git is told to ignore that one: tools are cloned into such. */
  isCheckoutIgnored?: true;
  /** In the checkout its line endings are converted, so that it is damaged. */
  isConverted?: true;
  submodule: OwningSubmodule | null;
  /** False for what no CPU that Python runs on executes: device code, firmware, WebAssembly, .NET. */
  isHostCode: boolean;
  sdists: SdistCopy[];
  wheels: WheelCopy[];
  /** A finding about one of those wheels names this very file as the cause. */
  isExplained: boolean;
}
