/** What a wheel holds: plain JSON data, no opinions. */

import type { BinaryFacts } from '../binary/facts.ts';
import type { FileFormat } from '../binary/readBinary.ts';
import type { WheelProblem } from '../model/problem.ts';

/** A wheel file found by a collector, not yet opened. */
export interface WheelSource {
  /** Where it lies on disk. */
  path: string;
  /** How to name it to people: relative to the working directory, or its name in the artifact; `/` separators. */
  displayPath: string;
  filename: string;
  /** The artifact that it came in, null for a local file. */
  artifact: string | null;
  /** Bytes that it had there, compressed: what it may cost goes by these. */
  packedSize?: number;
}

/** The parts of a wheel's file name (PEP 427), tag sets expanded and sorted. */
export interface WheelName {
  distribution: string;
  version: string;
  build: string | null;
  tags: { python: string[]; abi: string[]; platform: string[] };
}

/** One file in the wheel's zip. */
export interface MemberFacts {
  /** As the central directory names it, `/` separated. */
  path: string;
  /** Uncompressed bytes. */
  size: number;
  /** Unix permission bits of its zip entry, as in 0o755; null where it carries none. */
  mode: number | null;
  /** Lower-case hex SHA-256 of the content, null when it could not be read. */
  sha256: string | null;
  /** What its first bytes say that it is. */
  format: FileFormat;
  binary: BinaryFacts | null;
  /** Native files in a zip inside the wheel, empty for every other member. */
  nested: readonly { path: string; size: number; binary: BinaryFacts }[];
  /** Of a symbolic link: where it leads, the start of a long one. */
  linkTarget?: string;
  /** Of a gzip file: what it holds, as far as its first bytes tell. Of other archives: `empty`, where that is so. */
  holds?: FileFormat;
  /** Why not all of an archive was looked into, as clauses; absent where all was. */
  nestedNotes?: string[];
}

/** What tells one file's content from another's. */
export interface MemberContent {
  path: string;
  /** Uncompressed bytes. */
  size: number;
  /** Lower-case hex. */
  sha256: string;
}

/** One row of RECORD. */
export interface RecordEntry {
  path: string;
  /** `algorithm=digest` as written, null when empty. */
  hash: string | null;
  size: number | null;
}

/** What an index asks of METADATA before it takes a file. Long values and long lists are cut. */
export interface IndexFields {
  metadataVersion: string | null;
  /** Characters (code points). */
  summaryLength: number;
  isSummaryFolded: boolean;
  contentType: string | null;
  /** Names of fields of the specification, in lower case; sorted. */
  fields: string[];
  /** Requires-Python as far as it can be judged: whole, and on one line. */
  requiresPython: string | null;
  /** Requirements that name a URL in place of a version; sorted. */
  directRequirements: string[];
  /** Requirements that are none, each with its field; sorted by value. */
  brokenRequirements: { field: string; value: string }[];
  /** Extras whose names are none; sorted. */
  brokenExtras: string[];
  dynamic: string[];
  licenseExpression: string | null;
  importNames: string[];
  /** The first label that two Project-URL fields have. */
  repeatedLabel: string | null;
  urls: { label: string; url: string }[];
  /** `Name <address>`, as written. */
  emails: string[];
  /** The first classifier of the kind that every index refuses on purpose. */
  privateClassifier: string | null;
  licenseFiles: string[];
  /** Both License and License-Expression are given. */
  hasTwoLicenses: boolean;
}

/** What a strict index refuses in a zip that some installers or all read all the same. */
export interface ZipOddity {
  kind: 'descriptor' | 'comment' | 'compression';
  /** The first member that has it, in the zip's order. */
  member: string;
  /** Members that have it. */
  count: number;
}

/** What one `Requires-Dist:` line asks for. */
export interface Requirement {
  /** Normalised (PEP 503). */
  name: string;
  /** Its environment marker (PEP 508), as written; null where there is none. */
  marker: string | null;
}

/** The `*.dist-info` folder's files that matter here; null where the file is missing. */
export interface DistInfo {
  folder: string;
  wheel: {
    /** As written. */
    version: string | null;
    rootIsPurelib: boolean | null;
    tags: string[];
    generator: string | null;
  } | null;
  metadata: {
    name: string | null;
    version: string | null;
    requiresPython: string | null;
    /** The distributions that it asks for, whatever their markers; sorted. */
    requiresDist: Requirement[];
    index: IndexFields;
  } | null;
  record: RecordEntry[] | null;
  /** False where RECORD goes on beyond a limit, so that `record` is only its start. */
  recordIsWhole: boolean;
}

/** A Python source that has Windows look for DLLs in further folders, or that loads them by itself. */
export interface DllSource {
  path: string;
  /** delvewheel writes such code for the folder of its copies, and nothing else. */
  by: 'delvewheel' | 'own';
  /** True where it calls `os.add_dll_directory`. */
  addsFolders: boolean;
  /** What the strings in it are made of, in lower case, with `*` where something is filled in. Sorted. */
  names: string[];
}

/** Everything known of one wheel. Members are sorted by path. */
export interface WheelFacts {
  source: WheelSource;
  /** Bytes on disk. */
  size: number;
  /** Lower-case hex SHA-256 of the file, null when it could not be read. */
  sha256: string | null;
  name: WheelName | null;
  /** Why the file name is no wheel name, null when it is one. */
  nameProblem: string | null;
  distInfo: DistInfo | null;
  zipOddities: ZipOddity[];
  members: MemberFacts[];
  problems: WheelProblem[];
  /**
   * Names of libraries and folders in Python sources of the wheel that load libraries themselves, as ctypes does:
   * `libfoo.so.1`, `libfoo`, `foo.libs`, with `*` where the source fills something in. Sorted.
   */
  preloads: string[];
  /** False where the sources go on, or name more, beyond a limit. */
  preloadsAreWhole: boolean;
  /** Of a wheel for Windows: packages that its `__init__.py` files import, as code spells them; sorted. */
  imports?: string[];
  /** Python sources that ask Windows for DLLs, by path; absent where none does. */
  dllSources?: DllSource[];
  /**
   * Of the files that are named as modules and export no initialisation function, those that Python sources of the wheel
   * import all the same; sorted, absent where there are none.
   */
  importedModules?: string[];
  /**
   * There are such files, and a Python source loads modules under names of its own choice, or nobody could look; absent
   * where neither is so.
   */
  loadsModules?: true;
  /** A Python source of the wheel makes symbols visible to what is loaded later (RTLD_GLOBAL); absent where none does. */
  loadsGlobally?: true;
  /** Symbols of the last files were let go, since all of them would be too many to hold. */
  isPartial: boolean;
  /** Libraries and versions of the last files were: no verdict can rest on what is left. It is among the problems. */
  lacksNeeds: boolean;
  /** How often a member had to be inflated a second time. */
  secondPasses: number;
  /** What reading it took, in the units of src/base/work.ts. */
  work: number;
}
