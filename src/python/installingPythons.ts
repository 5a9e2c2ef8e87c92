/** Which Pythons compute a wheel's Python and ABI tags (PEP 425), of whatever implementation. */

import type { PythonTags } from './promisedPythons.ts';
import { hasStableAbi, isOpenEnded, type PythonTag } from './pythonTag.ts';
import type { MinorVersions } from './requiresPython.ts';

/** Null where one of the tags is that of an implementation that isn't known here. */
export function installingPythons({ pythons, abis }: PythonTags): MinorVersions[] | null {
  const isStable = hasStableAbi(abis);
  const versions = pythons.map((python) => minorsOf(python, isStable));
  const known = versions.filter((each) => each !== null);
  return known.length < versions.length || known.length === 0 ? null : known;
}

/** No Python ever had three digits; a hostile name can have more than a number holds. */
const LARGEST_MINOR = 99;

function minorsOf(python: PythonTag, isStable: boolean): MinorVersions | null {
  const { implementation, major, minor } = python;
  if ((major !== 2 && major !== 3) || !['cp', 'pp', 'py'].includes(implementation)) return null;
  if (minor !== null && minor > LARGEST_MINOR) return null;
  return { major, first: minor ?? 0, last: isOpenEnded(python, isStable) ? null : minor };
}
