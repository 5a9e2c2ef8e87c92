/** One entry of the central directory. */
export interface ZipEntry {
  path: string;
  isDirectory: boolean;
  isSymlink: boolean;
  /** Permission bits, as in 0o755; null where the entry was not made on Unix or carries none. */
  mode: number | null;
  /** The attributes of a folder, whatever the name says. */
  hasFolderAttribute: boolean;
  encrypted: boolean;
  /** Sizes and checksum stand behind the data, too. */
  hasDescriptor: boolean;
  /** The directory says something about it beside its name. */
  hasComment: boolean;
  /** The name is marked as UTF-8; otherwise it is in code page 437. */
  isUtf8: boolean;
  /** 0 stored, 8 deflated; nothing else is inflated here. */
  method: number;
  crc32: number;
  compressedSize: number;
  size: number;
  /** Where the local header starts, prefix bytes included. */
  localHeaderOffset: number;
  /** Bytes of the name in the central directory. */
  pathSize: number;
  /** These bytes, for comparison with the local header; null where they are ASCII, and so the letters of `path`. */
  rawPath: Uint8Array | null;
}
