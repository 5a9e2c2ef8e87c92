import { sortedDistinct } from '../base/collections.ts';
import type { MemberFacts } from '../wheel/facts.ts';
import { installedPath, SITE_PACKAGES } from '../wheel/installedPath.ts';
import { parseExtensionName } from './pythonTag.ts';

/**
 * The names at the top of what is installed that Python can import: packages, namespace packages and modules; sorted. A
 * folder without a Python source or an extension module below it is none of them.
 */
export function topLevelNames(members: readonly Pick<MemberFacts, 'path'>[]): string[] {
  return sortedDistinct(members.flatMap(({ path }) => topLevelName(installedPath(path)) ?? []));
}

function topLevelName(installed: string): string | null {
  if (!installed.startsWith(`${SITE_PACKAGES}/`)) return null;
  const path = installed.slice(SITE_PACKAGES.length + 1);
  const stem = /\.pyc?$/.test(path) ? path.replace(/\.pyc?$/, '') : parseExtensionName(path)?.stem;
  const [top = ''] = (stem ?? '').split('/');
  return /^[^\W\d]\w*$/u.test(top) ? top : null;
}
