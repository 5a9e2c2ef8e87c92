/** What an index looks at in METADATA before it takes a file (core metadata specification), all of it bounded. */

import { sortedDistinct } from '../base/collections.ts';
import { MAX_INDEX_FIELD, MAX_INDEX_FIELDS } from '../base/limits.ts';
import { isDistributionName, isRequirement } from '../base/pep508.ts';
import type { IndexFields } from './facts.ts';

/** As {@link parseHeaders} of distInfo.ts gives them: all values of a field, in their order. */
type Headers = (name: string) => string[];

/** From the header lines of METADATA and what {@link Headers} made of them. */
export function readIndexFields(header: Headers, lines: readonly string[]): IndexFields {
  const folded = foldedFields(lines);
  /** Values that are here as a whole: neither long nor, as a field that goes on in the next line, cut off. */
  const whole = (name: string): string[] =>
    folded.has(name.toLowerCase())
      ? []
      : header(name)
          .slice(0, MAX_INDEX_FIELDS)
          .filter((value) => value.length <= MAX_INDEX_FIELD);
  const first = (name: string): string | null => header(name)[0]?.slice(0, MAX_INDEX_FIELD) ?? null;
  const all = (name: string): string[] =>
    header(name)
      .slice(0, MAX_INDEX_FIELDS)
      .map((value) => value.slice(0, MAX_INDEX_FIELD));
  return {
    metadataVersion: first('Metadata-Version'),
    summaryLength: [...(header('Summary')[0] ?? '')].length,
    isSummaryFolded: folded.has('summary'),
    contentType: first('Description-Content-Type'),
    fields: CORE_METADATA.filter((name) => header(name).some((value) => value !== '')),
    requiresPython: whole('Requires-Python')[0] ?? null,
    directRequirements: sortedDistinct(
      ['Requires-Dist', 'Provides-Dist', 'Obsoletes-Dist'].flatMap(all).filter(isDirect),
    ),
    brokenRequirements: ['Requires-Dist', 'Provides-Dist', 'Obsoletes-Dist'].flatMap((field) =>
      sortedDistinct(whole(field).filter((value) => !isRequirement(value))).map((value) => ({
        field,
        value,
      })),
    ),
    brokenExtras: sortedDistinct(whole('Provides-Extra').filter((value) => !isDistributionName(value))),
    dynamic: sortedDistinct(whole('Dynamic')),
    licenseExpression: whole('License-Expression')[0] ?? null,
    importNames: sortedDistinct([...whole('Import-Name'), ...whole('Import-Namespace')]),
    repeatedLabel: firstRepeated(all('Project-URL').map((value) => projectUrl(value).label)),
    urls: [
      ...['Home-page', 'Download-URL'].flatMap((label) => all(label).map((url) => ({ label, url }))),
      ...all('Project-URL').map(projectUrl),
    ],
    emails: [...all('Author-email'), ...all('Maintainer-email')],
    privateClassifier:
      header('Classifier')
        .find((value) => value.startsWith('Private ::'))
        ?.slice(0, MAX_INDEX_FIELD) ?? null,
    licenseFiles: sortedDistinct(all('License-File')),
    hasTwoLicenses: header('License').some((text) => text !== '') && header('License-Expression').length > 0,
  };
}

/** Fields of the specification that PyPI knows, in lower case, by the version that they came with. */
export const CORE_METADATA_SINCE: ReadonlyMap<string, readonly string[]> = new Map([
  [
    '1.0',
    ['author', 'author-email', 'description', 'home-page', 'keywords', 'license', 'platform', 'summary'],
  ],
  ['1.1', ['classifier', 'download-url', 'obsoletes', 'provides', 'requires', 'supported-platform']],
  [
    '1.2',
    [
      'maintainer',
      'maintainer-email',
      'obsoletes-dist',
      'project-url',
      'provides-dist',
      'requires-dist',
      'requires-external',
      'requires-python',
    ],
  ],
  ['2.1', ['description-content-type', 'provides-extra']],
  ['2.2', ['dynamic']],
  ['2.4', ['license-expression', 'license-file']],
  ['2.5', ['import-name', 'import-namespace']],
]);
const CORE_METADATA: readonly string[] = [...CORE_METADATA_SINCE.values()].flat().sort();

/** Names, in lower case, of fields that go on in the line after them, as e-mail headers may. */
function foldedFields(lines: readonly string[]): ReadonlySet<string> {
  const folded = new Set<string>();
  let name = '';
  for (const line of lines) {
    const isMore = /^[ \t]/.test(line);
    if (isMore && line.trim() !== '') folded.add(name);
    if (!isMore) name = line.slice(0, Math.max(0, line.indexOf(':'))).toLowerCase();
  }
  return folded;
}

function firstRepeated(texts: readonly string[]): string | null {
  const seen = new Set<string>();
  for (const text of texts) {
    if (seen.has(text)) return text;
    seen.add(text);
  }
  return null;
}

/** `name @ https://…`, with or without extras (PEP 508, "url_req"). */
export function isDirect(requirement: string): boolean {
  return /^[\w.-]+\s*(?:\[[^\]]*\])?\s*@/.test(requirement);
}

/** `label, URL`; a value without a comma is a label alone, as the specification has it. */
function projectUrl(value: string): { label: string; url: string } {
  const comma = value.indexOf(',');
  return comma < 0
    ? { label: value.trim(), url: '' }
    : { label: value.slice(0, comma).trim(), url: value.slice(comma + 1).trim() };
}
