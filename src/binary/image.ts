import type { NameList } from './elf/nameList.ts';

/** What a loader sees of a file: one image for an ELF or a PE file, one for each slice of a Mach-O file. */
export interface Image {
  /** Named as wheel tags name it. */
  architecture: string;
  /** DT_SONAME, LC_ID_DYLIB, the name in a PE export directory; null where the file has none. */
  name: string | null;
  needed: Needed[];
  /** In the order in which the loader looks. */
  searchPaths: SearchPath[];
  /** In the order of the file's table: there can be hundreds of thousands, and whoever shows some sorts those. */
  imports: Import[];
  exports: NameList;
  /** The oldest system that the file declares it is for. */
  minimum: Minimum | null;
}

/** A library that the loader is told to load. */
export interface Needed {
  library: string;
  /** `weak`: it may be missing. `delayed`: it is loaded at the first call. */
  kind: 'ordinary' | 'weak' | 're-exported' | 'upward' | 'delayed';
}

export interface SearchPath {
  kind: 'rpath' | 'runpath';
  /** As written: `$ORIGIN/../lib`, `@loader_path/.dylibs`. */
  path: string;
}

/** A symbol that another file has to define. */
export interface Import {
  name: string;
  /** The library that it is bound to (two-level names, PE imports); null where any loaded image may define it. */
  library: string | null;
  /** A symbol version (ELF), null where there is none. */
  version: string | null;
  weak: boolean;
}

export interface Minimum {
  system: 'linux' | 'android' | 'macos' | 'ios' | 'windows';
  /** As in `11.0`. */
  version: string;
}
