import { groupBy } from '../../base/collections.ts';
import { plainText } from '../../base/escape.ts';
import { compareVersions, normalizedVersion } from '../../base/pep440.ts';
import { fileSize } from '../../base/words.ts';
import type { Severity } from '../../model/report.ts';
import type { Sdist } from '../../model/sdist.ts';
import { normalizedName, parseMetadata } from '../../wheel/distInfo.ts';
import { sdistName } from '../../wheel/sdistName.ts';
import type { Draft, Rule } from '../rule.ts';
import { metadataRefusals, OF_INDEXES_ALONE } from '../shared/metadataRefusals.ts';
import { LARGEST_UPLOAD, uploadName } from '../shared/uploads.ts';

const MAX_SHOWN = 50;

/** What PyPI refuses of the source distribution beside the wheels (PEP 625, 643; warehouse's rules of August 2026). */
export const sdistRefused: Rule<'run'> = {
  id: 'sdist-refused',
  scope: 'run',
  severity: 'error',
  summary: 'PyPI would refuse the upload of the source distribution beside the wheels',
  check: ({ sdists, upload }) => {
    const refusals = [...sdists.flatMap(refusalsOf), ...severalOfOne(sdists)];
    // Without an upload it says nothing of what is built for other places.
    const shown = upload === 'pypi' ? refusals : refusals.filter(({ otherwise }) => otherwise !== null);
    return shown.map((each) => draftOf(each, upload === 'pypi' ? 'error' : (each.otherwise ?? 'notice')));
  },
};

interface Refusal {
  sdist: Sdist;
  kind: string;
  /** The severity in a check that no upload follows; null where it says nothing then. */
  otherwise: Severity | null;
  title: string;
  words: string;
  remedy: string;
}

function draftOf({ sdist, kind, title, words, remedy }: Refusal, severity: Severity): Draft {
  return {
    severity,
    causeKey: `${kind} ${sdist.source.filename}`,
    title,
    message: `${plainText(sdist.source.shown, 200)}: at the upload PyPI answers "${words}" and takes nothing of this file.`,
    remedy,
    data: { sdist: sdist.source.shown, kind, words },
  };
}

function refusalsOf(sdist: Sdist): Refusal[] {
  return [...fileName(sdist), ...archive(sdist), ...metadata(sdist)];
}

function fileName(sdist: Sdist): Refusal[] {
  const { filename } = sdist.source;
  const parts = sdistName(filename);
  const version = parts === null ? null : normalizedVersion(parts.version);
  if (parts === null || version === null) return [];
  const wanted = `${uploadName(parts.name)}-${version}.tar.gz`;
  const local: Refusal[] = version.includes('+')
    ? [
        {
          sdist,
          kind: 'local-version',
          otherwise: null,
          title: `PyPI refuses local versions such as ${plainText(version, MAX_SHOWN)}`,
          words: `The use of local versions in '${version}' is not allowed.`,
          remedy: 'Release from a tag, or tell the version tool to leave the local part out.',
        },
      ]
    : [];
  if (filename === wanted) return local;
  return [
    ...local,
    {
      sdist,
      kind: 'name',
      otherwise: 'warning',
      title: `PyPI wants the sdist named ${plainText(wanted, MAX_SHOWN)}`,
      words: `Filename '${filename}' is invalid, should be '${wanted}'.`,
      remedy:
        'Build it with a current release of the build backend, as a .tar.gz: it then writes the name so.',
    },
  ];
}

function archive(sdist: Sdist): Refusal[] {
  const { content } = sdist;
  if (content === null) return [];
  const { size, flaw, tops, pkgInfo, sparse } = content;
  const repack =
    'Build it again with the build backend (python -m build --sdist) instead of packing it by hand.';
  const refusal = (kind: string, what: string, words: string, otherwise: Severity = 'warning'): Refusal => ({
    sdist,
    kind,
    otherwise,
    title: `PyPI refuses the sdist: ${what}`,
    words,
    remedy: repack,
  });
  if (flaw !== null) return [refusal('archive', 'it is damaged', 'File is not a tarfile')];
  const [top = ''] = tops;
  return [
    ...(size > LARGEST_UPLOAD
      ? [refusal('size', fileSize(size), 'File too large. Limit for project is 100 MB.', 'notice')]
      : []),
    ...(sparse === null ? [] : [refusal('sparse', 'a sparse file in it', 'Sparse members are not allowed.')]),
    ...(tops.length === 1
      ? []
      : [
          refusal('tops', 'several folders at its top', 'Incorrect number of top-level directories in sdist'),
        ]),
    ...(tops.length === 1 && pkgInfo === null
      ? [
          refusal(
            'pkg-info',
            'PKG-INFO is missing',
            `PKG-INFO not found at ${plainText(top, MAX_SHOWN)}/PKG-INFO`,
          ),
        ]
      : []),
  ];
}

/** License files lie in other places than in a wheel, and are not looked for. */
function metadata(sdist: Sdist): Refusal[] {
  const text = sdist.content?.pkgInfo ?? null;
  if (text === null) return [];
  return metadataRefusals(parseMetadata(text), () => true).map(({ kind, what, words, remedy }) => ({
    sdist,
    kind,
    otherwise: OF_INDEXES_ALONE.has(kind) ? null : ('warning' as const),
    title: `PyPI refuses ${what}`,
    words,
    remedy,
  }));
}

function severalOfOne(sdists: readonly Sdist[]): Refusal[] {
  const named = sdists.flatMap((sdist) => {
    const parts = sdistName(sdist.source.filename);
    return parts === null ? [] : [{ sdist, ...parts }];
  });
  return [...groupBy(named, ({ name }) => normalizedName(name)).values()].flatMap((same) => {
    const [first, ...others] = same;
    const twin = others.find(
      ({ sdist, version }) =>
        first !== undefined &&
        compareVersions(version, first.version) === 0 &&
        sdist.source.filename !== first.sdist.source.filename,
    );
    if (twin === undefined) return [];
    return [
      {
        sdist: twin.sdist,
        kind: 'several',
        otherwise: 'warning' as const,
        title: 'two sdists of one release, and PyPI takes one',
        words: 'Only one sdist may be uploaded per release.',
        remedy: 'Keep one of them, and empty the dist folder before the build.',
      },
    ];
  });
}
