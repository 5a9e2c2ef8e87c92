/** What an ELF file asks of any system that loads it: versions of symbols, symbols of certain Pythons, a CPU level. */

import { isGlibcLibrary } from '../binary/glibcLibraries.ts';
import { type NativeFile, type Need, type NeedContext, strongSymbols, symbolNeed } from './platform.ts';

export function elfNeeds(file: NativeFile, context: NeedContext): Need[] {
  return [...versionNeeds(file, context), ...obsoleteSymbols(file, context), ...cpuLevel(file)];
}

/**
 * Versions that the loader insists on. It doesn't on those that only weak symbols ask for; and one that a library
 * in the wheel provides is no policy's concern. A node of another library's that is merely called `GLIBC_…` says
 * nothing of glibc: libgcc has had its `GLIBC_2.0` for as long as the architecture.
 */
function versionNeeds({ path, binary }: NativeFile, { inside, sinceOfVersion }: NeedContext): Need[] {
  return (binary.elf?.versionNeeds ?? [])
    .filter(({ library, weak }) => !weak && !inside.has(library))
    .map(({ library, version, symbols }) => ({
      kind: 'version',
      member: path,
      library,
      version,
      symbols,
      since: version.startsWith('GLIBC_') && !isGlibcLibrary(library) ? 0 : sinceOfVersion(version),
    }));
}

/** What Pythons before 3.3 (UCS2) and before 3.7 (fpectl) had in some builds only. */
const OBSOLETE_SYMBOL = /^PyUnicodeUCS2_|^PyFPE_(?:jbuf|dummy|counter)$/;

function obsoleteSymbols({ path, image }: NativeFile, { isDefined }: NeedContext): Need[] {
  const symbols = strongSymbols(image).filter((name) => OBSOLETE_SYMBOL.test(name) && !isDefined(name));
  return symbols.length === 0 ? [] : [symbolNeed('obsolete-symbol', path, symbols)];
}

const EM_X86_64 = 62;
const CPU_LEVELS: readonly (readonly [bit: number, name: string])[] = [
  [8, 'x86-64-v4'],
  [4, 'x86-64-v3'],
  [2, 'x86-64-v2'],
];

const HWCAPS = /(?:^|\/)glibc-hwcaps\//;

/** The loader chooses among the folders of glibc-hwcaps by what the CPU can do. */
function cpuLevel({ path, binary: { elf } }: NativeFile): Need[] {
  const needed = elf?.machine === EM_X86_64 && !HWCAPS.test(path) ? elf.x86IsaNeeded : null;
  const level = CPU_LEVELS.find(([bit]) => ((needed ?? 0) & bit) !== 0);
  if (level === undefined) return [];
  return [
    {
      kind: 'cpu-level',
      member: path,
      library: null,
      version: level[1],
      symbols: [],
      since: Number.POSITIVE_INFINITY,
    },
  ];
}
