/** Facts of one PE file beside its image. Names follow Microsoft's "PE Format". */
export interface PeFacts {
  /** The COFF machine: 0x8664 x64, 0x14c x86, 0xaa64 ARM64. */
  machine: number;
  /**
   * What CHPE metadata in the load configuration tells: code for ARM64 that lives in x64 processes (`ARM64EC`, machine
   * x64) or in both kinds of process (`ARM64X`, machine ARM64), or in x86 ones (`CHPE`).
   */
  hybrid: 'ARM64EC' | 'ARM64X' | 'CHPE' | null;
  /** `IMAGE_FILE_…` flags. */
  characteristics: number;
  /** `IMAGE_DLLCHARACTERISTICS_…` flags. */
  dllCharacteristics: number;
  /** 2 graphical and 3 console programs, and all their DLLs; 1 drivers; 10 to 13 EFI. */
  subsystem: number;
  /** As in `6.0`. Linkers write a default that says nothing of what the code needs. */
  subsystemVersion: string;
  /** As in `14.40`, which is the version of MSVC's tools; lld always writes 14.0. */
  linkerVersion: string;
  /** `LOAD_LIBRARY_SEARCH_…` flags that narrow the search for what is imported, 0 for the ordinary search. */
  dependentLoadFlags: number;
  /** A .NET assembly: byte code, maybe with code compiled ahead (`managed`), or native code with some (`mixed`). */
  dotnet: 'managed' | 'mixed' | null;
  /** There is a certificate table, and it lies in the file. Whether the signature is right is another matter. */
  signed: boolean;
  /** From VS_FIXEDFILEINFO, as in `14.38.33135.0`; null without a version resource, or in a large file far from the start of the resources. */
  fileVersion: string | null;
  /** Of the export address table: ordinals from `base` up to, not including, `base + count` can be imported. */
  ordinals: { base: number; count: number };
  /** Exports that stand for those of another DLL, in the order of the export table. */
  forwarders: Forwarder[];
  /** Bytes of COFF symbols with their strings, which no loader looks at. */
  symbolsSize: number;
  /** Bytes in `.debug_*` sections, as mingw's compilers make them. */
  debugSize: number;
  /** The path of the program database as the linker wrote it; null where none is named, or far from all else in a large file. */
  pdb: string | null;
  /**
   * False where a limit was crossed or a table was not at hand: needed libraries, imports and exports may be missing
   * from the lists.
   */
  isWhole: boolean;
  /** What is wrong without keeping a loader from loading it, as in resources; in the form of `problems`. */
  oddities: { offset: number; reason: string }[];
}

export interface Forwarder {
  /** The export's name, or `#12` where it has an ordinal alone. */
  name: string;
  /** As written: `NTDLL.RtlAllocateHeap`, `mfc140u.#12`. */
  target: string;
}
