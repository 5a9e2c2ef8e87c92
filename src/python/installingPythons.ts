/** Which Pythons compute a wheel's Python and ABI tags (PEP 425), of whatever implementation. */

import type { PythonTags } from './promisedPythons.ts';
import type { PythonTag } from './pythonTag.ts';
import type { MinorVersions } from './requiresPython.ts';

/** Null where one of the tags is that of an implementation that isn't known here. */
export function installingPythons({ pythons, abis }: PythonTags): MinorVersions[] | null {
  const isStable = abis.some((abi) => abi === 'abi3' || abi === 'abi3t');
  const versions = pythons.map((python) => minorsOf(python, isStable));
  const known = versions.filter((each) => each !== null);
  return known.length < versions.length || known.length === 0 ? null : known;
}

/** No Python ever had three digits; a hostile name can have more than a number holds. */
const LARGEST_MINOR = 99;

function minorsOf({ implementation, major, minor }: PythonTag, isStable: boolean): MinorVersions | null {
  if ((major !== 2 && major !== 3) || !['cp', 'pp', 'py'].includes(implementation)) return null;
  if (minor !== null && minor > LARGEST_MINOR) return null;
  // From this version on: `py38` and the stable ABI; `py3`, `cp3` and `pp3` name no version.
  const isOpen = minor === null || implementation === 'py' || (implementation === 'cp' && isStable);
  return { major, first: minor ?? 0, last: isOpen ? null : minor };
}
