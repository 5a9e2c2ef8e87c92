/** Names of functions through which Python takes in a module. */

import type { NameList } from './elf/nameList.ts';

/** Few of the names, and among them all that any kind of Python module has for its initialisation function. */
export function* initNames(names: NameList): Generator<string> {
  yield* names.containing('nit');
  for (const name of names.containing('PyModExport')) if (!name.includes('nit')) yield name;
}
