/** Name and version as the file name has them; a dash may stand in both, so that the last one before a digit counts. */
export function sdistName(filename: string): { name: string; version: string } | null {
  const [, name, version] =
    /^(.+?)-(v?\d[^-]*(?:-(?:[a-z]{1,7}\.?)?\d+)*)\.(?:tar\.gz|zip)$/i.exec(filename) ?? [];
  return name === undefined || version === undefined ? null : { name, version };
}
