/** What PyPI refuses in METADATA (core metadata specification, and warehouse's own rules of August 2026). */

import { plainText } from '../../base/escape.ts';
import type { IndexFields } from '../../wheel/facts.ts';

/** What PyPI says, and what to do. */
export interface MetadataRefusal {
  /** Names the kind in the report's data. */
  kind: string;
  /** For the title: what is refused, as a clause. */
  what: string;
  /** PyPI's own words. */
  words: string;
  remedy: string;
}

const METADATA_VERSIONS = ['1.0', '1.1', '1.2', '2.1', '2.2', '2.3', '2.4', '2.5'];
const LONGEST_SUMMARY = 512;
const LONGEST_LABEL = 32;
const CONTENT_TYPES = ['text/plain', 'text/x-rst', 'text/markdown'];
const MAX_SHOWN = 60;
/** What old versions of setuptools wrote for a field that nobody filled in. */
const UNKNOWN = 'UNKNOWN';

/** Each reason once, by its first example. `has` tells whether the wheel holds a license file of that name. */
export function metadataRefusals(
  fields: IndexFields,
  has: (licenseFile: string) => boolean,
): MetadataRefusal[] {
  return [
    ...metadataVersion(fields),
    ...directRequirement(fields),
    ...summary(fields),
    ...contentType(fields),
    ...urls(fields),
    ...emails(fields),
    ...licenses(fields, has),
  ];
}

const shown = (text: string): string => plainText(text, MAX_SHOWN);

function metadataVersion({ metadataVersion: version }: IndexFields): MetadataRefusal[] {
  if (version === null || METADATA_VERSIONS.includes(version)) return [];
  return [
    {
      kind: 'metadata-version',
      what: `Metadata-Version ${shown(version)}`,
      words: `'${shown(version)}' is not a valid metadata version`,
      remedy: `Build with a release of the build backend that writes Metadata-Version ${METADATA_VERSIONS.at(-1)} or older.`,
    },
  ];
}

function directRequirement({ directRequirements: [requirement] }: IndexFields): MetadataRefusal[] {
  if (requirement === undefined) return [];
  return [
    {
      kind: 'direct-requirement',
      what: 'a requirement with a URL',
      words: `Can't have direct dependency: ${shown(requirement)}`,
      remedy:
        'Ask for a version of that project from the index instead of a URL, or leave it out of the dependencies.',
    },
  ];
}

function summary({ summaryLength, isSummaryFolded }: IndexFields): MetadataRefusal[] {
  if (isSummaryFolded)
    return [
      {
        kind: 'summary',
        what: 'a summary of several lines',
        words: "'summary' must be a single line",
        remedy: 'Make the description in pyproject.toml one line; the readme is the place for the rest.',
      },
    ];
  if (summaryLength <= LONGEST_SUMMARY) return [];
  return [
    {
      kind: 'summary',
      what: `a summary of ${summaryLength} characters`,
      words: `'Summary' field must be ${LONGEST_SUMMARY} characters or less.`,
      remedy: `Shorten the description in pyproject.toml to ${LONGEST_SUMMARY} characters; the readme is the place for the rest.`,
    },
  ];
}

function contentType({ contentType: type }: IndexFields): MetadataRefusal[] {
  if (type === null || type === UNKNOWN) return [];
  const [media = '', ...parameters] = type.split(';').map((part) => part.trim().toLowerCase());
  const charset = parameters.find((each) => each.startsWith('charset='))?.slice('charset='.length);
  const isFine = CONTENT_TYPES.includes(media) && (charset === undefined || /^"?utf-8"?$/.test(charset));
  if (isFine) return [];
  return [
    {
      kind: 'content-type',
      what: `Description-Content-Type ${shown(type)}`,
      words: `'description-content-type' must be one of ${CONTENT_TYPES.join(', ')}`,
      remedy:
        'Name the readme .md or .rst in UTF-8, or set its content-type in pyproject.toml to one of these.',
    },
  ];
}

function urls({ urls: all }: IndexFields): MetadataRefusal[] {
  const refused = all.map(urlRefusal).find((refusal) => refusal !== null);
  if (refused === undefined || refused === null) return [];
  return [
    {
      kind: 'url',
      ...refused,
      remedy: 'Correct it in the urls of pyproject.toml: a label of at most 32 characters and a whole URL.',
    },
  ];
}

function urlRefusal({
  label,
  url,
}: IndexFields['urls'][number]): Pick<MetadataRefusal, 'what' | 'words'> | null {
  if (label === '') return { what: 'a project URL without a label', words: 'Must have a label' };
  if ([...label].length > LONGEST_LABEL)
    return {
      what: `a URL label of ${[...label].length} characters`,
      words: `'${shown(label)}' must be ${LONGEST_LABEL} characters or less.`,
    };
  if (url === '') return { what: `the label ${shown(label)} without a URL`, words: 'Must have a URL' };
  // PyPI asks for no host.
  return /^https?:\S+$/i.test(url) || url === UNKNOWN
    ? null
    : { what: `an invalid URL for ${shown(label)}`, words: `'${shown(url)}' is not a valid url` };
}

/** PyPI looks at the first address of a field alone. What holds a space is no plain address, and not judged. */
function emails({ emails: all }: IndexFields): MetadataRefusal[] {
  const wrong = all.map(firstAddress).find(isWrongAddress);
  if (wrong === undefined) return [];
  return [
    {
      kind: 'email',
      what: `the e-mail address ${shown(wrong)}`,
      words: `'${shown(wrong)}' is not a valid email address`,
      remedy: 'Correct the address of the authors or maintainers in pyproject.toml, or leave it out.',
    },
  ];
}

function isWrongAddress(address: string): boolean {
  const isJudged = /^\S+$/.test(address) && address !== UNKNOWN && !address.startsWith('=?');
  return isJudged && !/^[^@]+@[^@]+\.[^@.]+$/.test(address);
}

function firstAddress(field: string): string {
  const open = field.indexOf('<');
  const close = field.indexOf('>', open);
  return open >= 0 && close > open ? field.slice(open + 1, close).trim() : (field.split(',')[0] ?? '').trim();
}

function licenses(
  { metadataVersion: version, licenseFiles, hasTwoLicenses }: IndexFields,
  has: (file: string) => boolean,
): MetadataRefusal[] {
  const missing = isFrom24(version) ? licenseFiles.find((file) => !has(file)) : undefined;
  return [
    ...(hasTwoLicenses
      ? [
          {
            kind: 'license',
            what: 'both License and License-Expression',
            words: 'License is deprecated when License-Expression is present.',
            remedy:
              'Keep the license expression in pyproject.toml, and take out the old license field or text.',
          },
        ]
      : []),
    ...(missing === undefined
      ? []
      : [
          {
            kind: 'license-file',
            what: `License-File ${shown(missing)}, which is not in the wheel`,
            words: `License-File ${shown(missing)} does not exist in distribution file`,
            remedy:
              'Let the build backend write the wheel: it puts each license file into the licenses folder of dist-info.',
          },
        ]),
  ];
}

/** From 2.4 on (PEP 639) the field names a file in a place of its own. */
function isFrom24(version: string | null): boolean {
  const [major = 0, minor = 0] = (version ?? '').split('.').map(Number);
  return major > 2 || (major === 2 && minor >= 4);
}
