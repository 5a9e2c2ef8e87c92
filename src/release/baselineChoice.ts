/** Which earlier release the wheels are held against: what the command line and the action's inputs say of it. */

export const PYPI = 'pypi';
export const PYPI_URL = 'https://pypi.org/simple/';

/** The address of an index, with the slash at its end that names are put behind; null for what is none. */
export function indexAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url.href;
}

/** Which earlier release the wheels are held against. */
export interface BaselineChoice {
  /** `pypi` for the index, else a folder or a JSON report. */
  from: string;
  /** Ends in a slash. */
  indexUrl: string;
  /** What relative paths start from. */
  cwd: string;
  /** The names that an index may be asked for; null where the wheels' own names can be trusted. */
  ownNames: readonly string[] | null;
  /** False in one job of a matrix, whose wheels are not all there are. */
  isWhole: boolean;
}
