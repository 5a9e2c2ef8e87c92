/** Source distributions that lie beside the wheels. */

/** One that was found. */
export interface SdistSource {
  /** How to name it to people. */
  shown: string;
  filename: string;
  /** Null where it can't be opened. */
  path: string | null;
}

/** What its archive holds. */
export interface SdistContent {
  /** Bytes of the file. */
  size: number;
  /** Why it can't be read as an archive of that kind, as a clause; null where it can. */
  flaw: string | null;
  /** Folders and files at its top, sorted; at most two, since one is right. */
  tops: string[];
  /** The text of PKG-INFO at its place; null where there is none. */
  pkgInfo: string | null;
  /** The first member that is stored as a sparse file; null where none is. */
  sparse: string | null;
}

/** What is known of one. */
export interface Sdist {
  source: SdistSource;
  /** Null where nobody looked. */
  content: SdistContent | null;
}
