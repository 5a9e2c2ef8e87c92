/** What Mach-O alone says of a file, beside its images. Numbers are those of Apple's `mach-o/loader.h` and `cs_blobs.h`. */

import type { NameList } from '../elf/nameList.ts';
import type { Needed } from '../image.ts';

export interface MachoFacts {
  /** One for each image, in the same order. */
  slices: MachoSlice[];
}

export interface MachoSlice {
  /** Where it lies in the file, in bytes; a thin file is one slice. */
  offset: number;
  size: number;
  cpuType: number;
  /** Without the bits of its capabilities: 8 x86_64h, 2 arm64e. */
  cpuSubtype: number;
  /** 2 program, 6 dylib, 8 bundle. */
  fileType: number;
  flags: number;
  /** MH_TWOLEVEL: undefined symbols name their library. */
  twoLevel: boolean;
  /** The build for macOS where there is one, else the first; null where the file names none. */
  build: MachoBuild | null;
  /** Others that the file is for, too: Mac Catalyst beside macOS. */
  otherBuilds: MachoBuild[];
  /** LC_ID_DYLIB. */
  id: MachoLibrary | null;
  /** In the order of the commands, which the ordinals of symbols count; with duplicates. */
  loads: MachoLoad[];
  /** LC_RPATH in order, with duplicates. */
  rpaths: string[];
  /** As in `4C4C44D4-5555-3144-A1C5-B5A7D06C4C06`; null without LC_UUID. */
  uuid: string | null;
  /** LC_DYLD_CHAINED_FIXUPS is there; so is LC_DYLD_INFO; so is LC_DYLD_EXPORTS_TRIE. */
  chainedFixups: boolean;
  dyldInfo: boolean;
  exportsTrie: boolean;
  /** Commands with the LC_REQ_DYLD bit that are unknown here; sorted, without duplicates. */
  unknownRequired: number[];
  /** Undefined symbols that the program which loads this image has to define (EXECUTABLE_ORDINAL). */
  fromProgram: NameList;
  /** False where imports are missing, since there are too many or they could not be had. */
  importsAreWhole: boolean;
  /**
   * Bytes of `__DWARF` segments, and of the symbol table's entries for debuggers (stabs), without their names; those of a
   * table too large to be read as a whole don't count.
   */
  debugSize: number;
  signature: CodeSignature | null;
}

export interface MachoBuild {
  /** 1 macOS, 2 iOS, 3 tvOS, 4 watchOS, 6 Mac Catalyst, 7 iOS simulator, 11 visionOS. */
  platform: number;
  /** The oldest system, as in `11.0` or `10.15.4`. */
  minos: string;
  /** Null where the linker wrote none. */
  sdk: string | null;
}

export interface MachoLibrary {
  name: string;
  /** As in `1292.0.0`. */
  currentVersion: string;
  compatibilityVersion: string;
}

export interface MachoLoad extends MachoLibrary {
  kind: Needed['kind'];
}

export interface CodeSignature {
  /** Where it lies in the file, in bytes. */
  offset: number;
  size: number;
  /** CS_ADHOC of the strongest directory: nobody's name stands for it. */
  adhoc: boolean;
  /** In the order of the index; empty where none can be read, which is a problem of the file then. */
  directories: CodeDirectory[];
  /** The one of `directories` that the system checks pages by, null where there is none. */
  strongest: CodeDirectory | null;
  /** How the pages fit the strongest one; null where they were not looked at: only ARM systems insist on them. */
  pages: PageCheck | null;
}

export interface CodeDirectory {
  /** 1 SHA-1, 2 SHA-256, 3 SHA-256 cut to 20 bytes, 4 SHA-384. */
  hashType: number;
  flags: number;
  /** Bytes of a page; 0: one hash for all. */
  pageSize: number;
  /** Bytes from the slice's start that are hashed: codeLimit64 where it is given. */
  codeLimit: number;
  /** Hashes of pages. */
  slots: number;
}

export interface PageCheck {
  /** Pages that were hashed. */
  pages: number;
  wrong: number;
  /** Those of them that lie in an executable segment, if only in part. */
  wrongExecutable: number;
  /** The first of the wrong ones, those in executable segments before the others. */
  firstWrong: { page: number; offset: number; executable: boolean }[];
}
