import { architectureFits } from '../binary/architectures.ts';
import { WantedNames } from '../binary/elf/nameList.ts';
import type { Image } from '../binary/image.ts';
import { strongSymbols } from '../platform/platform.ts';
import type { MemberFacts } from '../wheel/facts.ts';

/** Which symbols that files need the wheel itself defines; collected when first asked for, which is seldom. */
export class DefinedSymbols {
  private readonly members: readonly MemberFacts[];
  private readonly files: readonly { image: Image }[];
  private readonly architecture: string | null;
  private names: ReadonlySet<string> | null = null;
  private isComplete = true;
  /** True once an answer was given because it couldn't be told. */
  isDoubtful = false;

  /** Only what one of `files` needs can be asked for; with an architecture, only its images count. */
  constructor(
    members: readonly MemberFacts[],
    files: readonly { image: Image }[],
    architecture: string | null = null,
  ) {
    this.members = members;
    this.files = files;
    this.architecture = architecture;
  }

  /** Also true where it can't be told, because the symbols of a library were let go. */
  has(name: string): boolean {
    this.names ??= this.collect();
    if (this.names.has(name)) return true;
    if (!this.isComplete) this.isDoubtful = true;
    return !this.isComplete;
  }

  private collect(): ReadonlySet<string> {
    // All that libraries define can be millions, for which no set has room.
    const needed = new WantedNames(new Set(this.files.flatMap(({ image }) => strongSymbols(image))));
    const names = new Set<string>();
    for (const { binary } of this.members) {
      if (binary?.kind !== 'shared-library') continue;
      for (const { exports, architecture } of binary.images) {
        if (this.architecture !== null && !architectureFits(architecture, this.architecture)) continue;
        for (const name of exports.among(needed)) names.add(name);
        if (!exports.isWhole) this.isComplete = false;
      }
    }
    return names;
  }
}
