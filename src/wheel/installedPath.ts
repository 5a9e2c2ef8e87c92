/** Where the members of a wheel come to lie, and which ways lead from one to another. */

/** Roots of what is installed. No path in a file can spell them, since strings in native files end at a NUL. */
export const PREFIX = '\0prefix';
/** The folder that is called after a Python, of whatever version. */
const PYTHON = '\0python';
/** Where modules go: the environment's `lib/pythonX.Y/site-packages`. */
export const SITE_PACKAGES = `${PREFIX}/lib/${PYTHON}/site-packages`;

/** Where the parts of a `.data` folder go (PEP 427, "The .data directory", and Python's `sysconfig` for Linux). */
const DATA_FOLDERS: ReadonlyMap<string, string> = new Map([
  ['platlib', SITE_PACKAGES],
  ['purelib', SITE_PACKAGES],
  ['scripts', `${PREFIX}/bin`],
  ['data', PREFIX],
  // The folders above it differ from one kind of environment to another.
  ['headers', '\0headers'],
]);

/**
 * Where a member comes to lie: in site-packages, or, from a `.data` folder, elsewhere in the environment. What lies
 * in a part of `.data` that no installer knows lies nowhere.
 */
export function installedPath(member: string): string {
  const [, key, rest = ''] = /^[^/]+\.data\/([^/]+)\/(.+)$/s.exec(member) ?? [];
  if (key === undefined) return `${SITE_PACKAGES}/${member}`;
  return withPython(`${DATA_FOLDERS.get(key) ?? `\0nowhere/${key}`}/${rest}`.split('/')).join('/');
}

/** The way from one folder of what is installed to another, as for an RPATH; null where it isn't known. */
export function pathBetween(from: string, to: string): string | null {
  const [start, end] = [from.split('/'), to.split('/')];
  if (start[0] !== end[0]) return null;
  const differs = start.findIndex((part, at) => part !== end[at]);
  const shared = differs < 0 ? start.length : differs;
  const down = end.slice(shared);
  // Down into site-packages it would take the version of Python.
  return down.includes(PYTHON) ? null : [...start.slice(shared).map(() => '..'), ...down].join('/');
}

/**
 * The place that a relative path leads to from the folder of an installed file. Null where it leaves what the wheel
 * installs: above that there is only the host.
 */
export function besideInstalled(installed: string, relative: string): string | null {
  const parts: string[] = [];
  for (const part of `${folderOf(installed)}${relative}`.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length < 2) return null;
    else parts.pop();
  }
  return withPython(parts).join('/');
}

/** Takes a folder that is spelt `lib/python3.12`, or `lib64/…`, which are one in most environments, for Python's own. */
function withPython([root = '', lib = '', python = '', ...rest]: string[]): string[] {
  const isPython = root === PREFIX && /^lib(?:64)?$/.test(lib) && /^python\d{1,2}\.\d{1,3}t?$/.test(python);
  const parts = isPython ? [root, 'lib', PYTHON, ...rest] : [root, lib, python, ...rest];
  return parts.filter((part) => part !== '');
}

export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
