/** Which systems have which glibc: numbers that nobody knows by heart, beside names that everybody does. */

import { compareNumbers } from '../base/versionNumbers.ts';

/** As in `CentOS 7`, by the glibc that it is released with; each family in the order of its releases. */
const RELEASES: Readonly<
  Record<'redHat' | 'ubuntu', readonly (readonly [name: string, glibc: readonly number[]])[]>
> = {
  redHat: [
    ['CentOS 5', [2, 5]],
    ['CentOS 6', [2, 12]],
    ['CentOS 7', [2, 17]],
    ['RHEL 8', [2, 28]],
    ['RHEL 9', [2, 34]],
    ['RHEL 10', [2, 39]],
  ],
  ubuntu: [
    ['Ubuntu 14.04', [2, 19]],
    ['Ubuntu 16.04', [2, 23]],
    ['Ubuntu 18.04', [2, 27]],
    ['Ubuntu 20.04', [2, 31]],
    ['Ubuntu 22.04', [2, 35]],
    ['Ubuntu 24.04', [2, 39]],
    ['Ubuntu 25.10', [2, 42]],
  ],
};
/** Releases that a promise is known by, where neither family has just that glibc. */
const OTHERS: Readonly<Record<string, string>> = {
  '2.24': 'Debian 9',
  '2.26': 'Amazon Linux 2',
  '2.36': 'Debian 12',
  '2.41': 'Debian 13',
};
const DOTTED = /^\d{1,4}\.\d{1,4}(?:\.\d{1,4})?$/;

/** The systems that have a glibc of this version, as in ` (RHEL 9, Ubuntu 22.04 and newer)`; empty where none is known. */
export function systemsWithGlibc(version: string): string {
  if (!DOTTED.test(version)) return '';
  const wanted = version.split('.').map(Number);
  const first = [RELEASES.redHat, RELEASES.ubuntu].flatMap(
    (releases) => releases.find(([, glibc]) => compareNumbers(glibc, wanted) >= 0)?.[0] ?? [],
  );
  return first.length === 0 ? '' : ` (${first.join(', ')} and newer)`;
}

/** The system that a promise of this glibc is made for, as in ` (CentOS 7)`; empty where none has just that. */
export function systemOfGlibc(version: string): string {
  const name =
    OTHERS[version] ??
    [...RELEASES.redHat, ...RELEASES.ubuntu].find(([, glibc]) => glibc.join('.') === version)?.[0];
  return name === undefined ? '' : ` (${name})`;
}
