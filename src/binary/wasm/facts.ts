/** Facts of one WebAssembly module beside its image. */
export interface WasmFacts {
  /**
   * The custom section that makes it a module for others to load (WebAssembly tool conventions, "Dynamic Linking"):
   * `dylink` is the forerunner. Null for a program, or any other module.
   */
  dylink: 'dylink.0' | 'dylink' | null;
  /** Its memory has addresses of 64 bits. */
  memory64: boolean;
  /** Exported functions `PyInit_…`, sorted. */
  initFunctions: string[];
  /** False where a limit was crossed or a section was not at hand, so that the lists may lack something. */
  isWhole: boolean;
}
