/** What an index looks at in METADATA before it takes a file (core metadata specification), all of it bounded. */

import { sortedDistinct } from '../base/collections.ts';
import { MAX_INDEX_FIELD, MAX_INDEX_FIELDS } from '../base/limits.ts';
import type { IndexFields } from './facts.ts';

/** As {@link parseHeaders} of distInfo.ts gives them: all values of a field, in their order. */
type Headers = (name: string) => string[];

/** From the header lines of METADATA and what {@link Headers} made of them. */
export function readIndexFields(header: Headers, lines: readonly string[]): IndexFields {
  const first = (name: string): string | null => header(name)[0]?.slice(0, MAX_INDEX_FIELD) ?? null;
  const all = (name: string): string[] =>
    header(name)
      .slice(0, MAX_INDEX_FIELDS)
      .map((value) => value.slice(0, MAX_INDEX_FIELD));
  return {
    metadataVersion: first('Metadata-Version'),
    summaryLength: [...(header('Summary')[0] ?? '')].length,
    isSummaryFolded: isFolded(lines, 'summary'),
    contentType: first('Description-Content-Type'),
    directRequirements: sortedDistinct(all('Requires-Dist').filter(isDirect)),
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

/** True where the field goes on in the line after it, as e-mail headers may. */
function isFolded(lines: readonly string[], name: string): boolean {
  const at = lines.findIndex((line) => line.toLowerCase().startsWith(`${name}:`));
  return at >= 0 && /^[ \t]+\S/.test(lines[at + 1] ?? '');
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
