/** What the configuration changed, in words for every output. */

import { listOf, listSome } from '../base/collections.ts';
import { MAX_NAME, plainText } from '../base/escape.ts';
import type { ConfigurationInForce } from '../model/report.ts';

const MAX_SHOWN = 80;

/**
 * One sentence of plain text, which each output escapes for itself, as in `Settings from pyproject.toml: debug-info
 * is off; 2 ignores.` Null where no file had a say.
 */
export function configurationSentence(configuration: ConfigurationInForce | null): string | null {
  if (configuration === null) return null;
  const { path, failOn, upload, sizeGrowth, severities, externalLibraries, ignores } = configuration;
  const changed = Object.entries(severities).map(([rule, severity]) => {
    const what = severity === 'off' ? severity : `${severity === 'error' ? 'an' : 'a'} ${severity}`;
    return `${plainText(rule, MAX_SHOWN)} is ${what}`;
  });
  const libraries = listSome(externalLibraries.map((pattern) => plainText(pattern, MAX_SHOWN)));
  const parts = [
    ...(failOn === null ? [] : [failOn === 'never' ? 'never fails' : `fails on ${failOn}`]),
    ...(upload === null ? [] : [`meant for ${upload === 'pypi' ? 'PyPI' : upload}`]),
    ...(sizeGrowth === null ? [] : [`wheels may grow by ${sizeGrowth} %`]),
    ...(changed.length === 0 ? [] : [listOf(changed)]),
    ...(libraries === '' ? [] : [`taken for the system's libraries: ${libraries}`]),
    ...(ignores === 0 ? [] : [`${ignores} ${ignores === 1 ? 'ignore' : 'ignores'}`]),
  ];
  return `Settings from ${plainText(path, MAX_NAME)}: ${parts.join('; ')}.`;
}
