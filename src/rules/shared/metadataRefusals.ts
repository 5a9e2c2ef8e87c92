/** What PyPI refuses in METADATA (core metadata specification, and warehouse's own rules of August 2026). */

import { plainText } from '../../base/escape.ts';
import { normalizedVersion } from '../../base/pep440.ts';
import { isDistributionName, isSpecifierSet } from '../../base/pep508.ts';
import type { DistInfo, IndexFields } from '../../wheel/facts.ts';
import { CORE_METADATA_SINCE } from '../../wheel/indexFields.ts';

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

/** Kinds that no installer minds, so that nothing is said of them unless an upload follows. */
export const OF_INDEXES_ALONE: ReadonlySet<string> = new Set(['metadata-version', 'field']);

const METADATA_VERSIONS = ['1.0', '1.1', '1.2', '2.1', '2.2', '2.3', '2.4', '2.5'];
const LONGEST_SUMMARY = 512;
const LONGEST_LABEL = 32;
const CONTENT_TYPES = ['text/plain', 'text/x-rst', 'text/markdown'];
const MARKDOWN_VARIANTS = ['GFM', 'CommonMark'];
const MAX_SHOWN = 60;
/** What old versions of setuptools wrote for a field that nobody filled in. */
const UNKNOWN = 'UNKNOWN';

/** Each reason once, by its first example. `has` tells whether the wheel holds a license file of that name. */
export function metadataRefusals(
  metadata: NonNullable<DistInfo['metadata']>,
  has: (licenseFile: string) => boolean,
): MetadataRefusal[] {
  const fields = metadata.index;
  const newer = new Set(newerFields(fields).map(({ field }) => field));
  /** What a version of the metadata doesn't know is refused for that alone. */
  const known = (field: string, refusals: MetadataRefusal[]): MetadataRefusal[] =>
    newer.has(field) ? [] : refusals;
  return [
    ...metadataVersion(fields),
    ...identity(metadata),
    ...known('requires-python', requiresPython(fields)),
    ...known('requires-dist', requirements(fields)),
    ...directRequirement(fields),
    ...known('provides-extra', extras(fields)),
    ...tooNewFields(fields),
    ...known('dynamic', dynamic(fields)),
    ...known('import-name', importNames(fields)),
    ...summary(fields),
    ...contentType(fields),
    ...urls(fields),
    ...emails(fields),
    ...licenses(fields, has),
    ...known('license-expression', licenseExpression(fields)),
  ];
}

const shown = (text: string): string => plainText(text, MAX_SHOWN);

function metadataVersion({ metadataVersion: version }: IndexFields): MetadataRefusal[] {
  if (version !== null && METADATA_VERSIONS.includes(version)) return [];
  if (version === null)
    return [
      {
        kind: 'metadata-version',
        what: 'METADATA without Metadata-Version',
        words: 'None is not a valid metadata version',
        remedy: OF_THE_BACKEND,
      },
    ];
  return [
    {
      kind: 'metadata-version',
      what: `Metadata-Version ${shown(version)}`,
      words: `'${shown(version)}' is not a valid metadata version`,
      remedy: `Build with a release of the build backend that writes Metadata-Version ${METADATA_VERSIONS.at(-1)} or older.`,
    },
  ];
}

/** What PyPI says of a value that is none of its kind. */
function invalid(value: string, field: string): string {
  return `'${shown(value)}' is invalid for '${field}'`;
}

/** Longer than any real one, and not judged. */
const LONGEST_VERSION = 200;

function identity({
  name,
  version,
}: Pick<NonNullable<DistInfo['metadata']>, 'name' | 'version'>): MetadataRefusal[] {
  const remedy =
    'Let the version tool give a version by PEP 440, such as 1.0.dev3: it may lack a Git tag, or write "unknown" without one.';
  if (name !== null && name !== '' && !isDistributionName(name))
    return [
      {
        kind: 'project-name',
        what: `the name ${shown(name)}`,
        words: invalid(name, 'name'),
        remedy:
          'Name the project with letters, digits, ".", "_" and "-", and a letter or digit at both ends.',
      },
    ];
  if (name === null || name === '')
    return [
      {
        kind: 'project-name',
        what: 'METADATA without a name',
        words: "'name' is a required field",
        remedy: OF_THE_BACKEND,
      },
    ];
  if (version === null || version === '')
    return [
      { kind: 'version', what: 'METADATA without a version', words: "'version' is a required field", remedy },
    ];
  if (version.length > LONGEST_VERSION || normalizedVersion(version) !== null) return [];
  return [
    { kind: 'version', what: `the version ${shown(version)}`, words: invalid(version, 'version'), remedy },
  ];
}

const OF_THE_BACKEND = 'Let the build backend write METADATA, and change nothing in it by hand.';

function requiresPython({ requiresPython: required }: IndexFields): MetadataRefusal[] {
  if (required === null || isSpecifierSet(required)) return [];
  return [
    {
      kind: 'requires-python',
      what: `Requires-Python ${shown(required)}`,
      words: invalid(required, 'requires-python'),
      remedy:
        'Write requires-python in pyproject.toml by PEP 440, such as ">=3.9,<4": commas between the parts, and no ^.',
    },
  ];
}

function requirements({ brokenRequirements: [broken] }: IndexFields): MetadataRefusal[] {
  if (broken === undefined) return [];
  return [
    {
      kind: 'requirement',
      what: `the requirement ${plainText(broken.value, 40)}`,
      words: invalid(broken.value, broken.field.toLowerCase()),
      remedy:
        'Write it in pyproject.toml by PEP 508, such as: name[extra]>=1.0,<2; python_version < "3.12". pip refuses it, too.',
    },
  ];
}

function extras({ brokenExtras: [extra] }: IndexFields): MetadataRefusal[] {
  if (extra === undefined) return [];
  return [
    {
      kind: 'extra',
      what: `the extra ${shown(extra)}`,
      words: invalid(extra, 'provides-extra'),
      remedy: 'Name the extra with letters, digits, ".", "_" and "-", and a letter or digit at both ends.',
    },
  ];
}

/** twine leaves out License-File of older versions, which setuptools wrote for years. */
function newerFields({
  metadataVersion: version,
  fields,
}: Pick<IndexFields, 'metadataVersion' | 'fields'>): { field: string; since: string }[] {
  const age = METADATA_VERSIONS.indexOf(version ?? '');
  if (age < 0) return [];
  return METADATA_VERSIONS.slice(age + 1).flatMap((since) =>
    (CORE_METADATA_SINCE.get(since) ?? [])
      .filter((field) => field !== 'license-file' && fields.includes(field))
      .map((field) => ({ field, since })),
  );
}

function tooNewFields({ metadataVersion: version, fields }: IndexFields): MetadataRefusal[] {
  const newer = newerFields({ metadataVersion: version, fields });
  const [first] = newer;
  if (first === undefined) return [];
  return [
    {
      kind: 'field',
      what: `${first.field.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())} in metadata of version ${version}`,
      words: `${first.field} introduced in metadata version ${first.since}, not ${version}`,
      remedy: `Update the build backend, or what adds the field: it takes Metadata-Version ${newer.at(-1)?.since} or newer.`,
    },
  ];
}

/** What a Dynamic field may not name although it is a field. */
const NEVER_DYNAMIC = ['metadata-version', 'name', 'version'];

function dynamic({ dynamic: names }: IndexFields): MetadataRefusal[] {
  const known = [...CORE_METADATA_SINCE.values()].flat();
  const wrong = names.find((name) => !known.includes(name.toLowerCase()));
  if (wrong === undefined) return [];
  return [
    {
      kind: 'dynamic',
      what: `Dynamic: ${shown(wrong)}`,
      words: NEVER_DYNAMIC.includes(wrong.toLowerCase())
        ? `'${shown(wrong.toLowerCase())}' is not allowed as a dynamic field`
        : `'${shown(wrong.toLowerCase())}' is not a valid dynamic field`,
      remedy:
        'Let the build backend write it: it names fields of METADATA, such as Requires-Dist, and not of pyproject.toml.',
    },
  ];
}

function importNames({ importNames: names }: IndexFields): MetadataRefusal[] {
  const wrong = names.find((each) => each !== '' && !isImportName(each));
  if (wrong === undefined) return [];
  return [
    {
      kind: 'import-name',
      what: `the import name ${shown(wrong)}`,
      words: invalid(wrong, 'import-name'),
      remedy:
        'Name modules as Python imports them, such as package.module, with nothing behind it but "; private".',
    },
  ];
}

/** Keywords of Python are left to others. */
function isImportName(text: string): boolean {
  const [name = '', mark] = text.split(/;(.*)/s);
  const isPlain = mark === undefined || mark.trimStart() === 'private';
  return (
    isPlain &&
    /^[\p{ID_Start}_][\p{ID_Continue}]*(?:\.[\p{ID_Start}_][\p{ID_Continue}]*)*$/u.test(name.trimEnd())
  );
}

function licenseExpression({ licenseExpression: expression }: IndexFields): MetadataRefusal[] {
  if (expression === null || expression === '' || mayBeLicenseExpression(expression)) return [];
  return [
    {
      kind: 'license-expression',
      what: `License-Expression ${shown(expression)}`,
      words: invalid(expression, 'license-expression'),
      remedy:
        'Write license in pyproject.toml as an SPDX expression: identifiers such as Apache-2.0 or LicenseRef-My-License, with AND, OR and WITH between them.',
    },
  ];
}

/** By its grammar: which identifiers there are is a list that grows. */
function mayBeLicenseExpression(text: string): boolean {
  let depth = 0;
  let wantsTerm = true;
  for (const token of text.toLowerCase().replace(/[()]/g, ' $& ').trim().split(/\s+/)) {
    if (token === '(' || token === ')') {
      if ((token === '(') !== wantsTerm) return false;
      depth += token === '(' ? 1 : -1;
      if (depth < 0) return false;
    } else {
      const isOperator = ['and', 'or', 'with'].includes(token);
      if (isOperator === wantsTerm || !/^[a-z0-9.-]+\+?$/.test(token)) return false;
      wantsTerm = isOperator;
    }
  }
  return depth === 0 && !wantsTerm;
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
  const [media = '', ...parameters] = type.split(';').map((part) => part.trim());
  const parameter = (name: string): string | undefined =>
    parameters
      .map((each) => /^([^=]+?)\s*=\s*"?([^"]*)"?$/.exec(each))
      .find((match) => match?.[1]?.toLowerCase() === name)?.[2];
  const charset = parameter('charset');
  const variant = parameter('variant');
  const isMarkdown = media.toLowerCase() === 'text/markdown';
  const isFine =
    CONTENT_TYPES.includes(media.toLowerCase()) &&
    // Newer versions of packaging take small letters, too.
    (charset === undefined || charset.toUpperCase() === 'UTF-8') &&
    (variant === undefined || !isMarkdown || MARKDOWN_VARIANTS.includes(variant));
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

function urls({ urls: all, repeatedLabel }: IndexFields): MetadataRefusal[] {
  const repeated =
    repeatedLabel === null
      ? null
      : {
          what: `the URL label ${shown(repeatedLabel)}, which is there twice`,
          words: "'project_urls' has invalid data",
        };
  const refused = repeated ?? all.map(urlRefusal).find((refusal) => refusal !== null);
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

/** PyPI looks at the first address of a field alone. What holds a space and an `@` is no plain address, and not judged. */
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
  // Of words alone Python's `parseaddr` takes the first; of words with commas between, nothing.
  if (/^\w+(?: \w+)+$/.test(field)) return field.slice(0, field.indexOf(' '));
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
