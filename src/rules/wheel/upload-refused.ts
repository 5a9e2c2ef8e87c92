import { listSome } from '../../base/collections.ts';
import { plainText } from '../../base/escape.ts';
import { baseName, fileSize } from '../../base/words.ts';
import type { JudgedWheel } from '../../judge/judgedWheel.ts';
import type { Severity } from '../../model/report.ts';
import { readPlatformTags } from '../../platform/platformTagGrammar.ts';
import { normalizedName } from '../../wheel/distInfo.ts';
import type { WheelFacts } from '../../wheel/facts.ts';
import type { Draft, Rule } from '../rule.ts';
import { metadataRefusals, OF_INDEXES_ALONE } from '../shared/metadataRefusals.ts';
import { LARGEST_UPLOAD, uploadName } from '../shared/uploads.ts';
import { isAcceptedPlatform } from './upload-refused/platformTags.ts';

/** From this size on, PyPI refuses what unpacks to more than so many times the file's own. */
const RATIO_COUNTS_FROM = 64 * 1024 * 1024;
const LARGEST_RATIO = 50;
const MAX_SHOWN = 60;

/**
 * What PyPI refuses at the upload and the file tells. Before an upload each is an error; in an ordinary check only what
 * is wrong for every index is, since many wheels are never meant for PyPI.
 */
export const uploadRefused: Rule<'wheel'> = {
  id: 'upload-refused',
  scope: 'wheel',
  severity: 'error',
  summary: 'PyPI would refuse the upload of this file',
  isOfThePacking: true,
  isAboutPublishing: true,
  check: (wheel) => {
    const isBeforeUpload = wheel.settings.upload === 'pypi';
    const refusals = refusalsOf(wheel);
    if (isBeforeUpload) return refusals.map((each) => draftOf(each, wheel.facts, 'error'));
    const isPrivate = wheel.facts.distInfo?.metadata?.index.privateClassifier != null;
    const isLocal = wheel.facts.name?.version.includes('+') ?? false;
    return refusals
      .filter(({ otherwise }) => otherwise !== null && !isPrivate && (otherwise === 'error' || !isLocal))
      .map((each) => draftOf(each, wheel.facts, each.otherwise ?? 'notice'));
  },
};

/** One reason for PyPI to refuse the file. */
interface Refusal {
  kind: string;
  /** The severity in a check that no upload follows; null where it says nothing then. */
  otherwise: Severity | null;
  /** The whole title. */
  title: string;
  /** PyPI's own words. */
  words: string;
  remedy: string;
  member?: string;
}

function refusalsOf(wheel: JudgedWheel): Refusal[] {
  return [
    ...fileName(wheel.facts),
    ...platformTags(wheel),
    ...size(wheel.facts),
    ...zip(wheel.facts),
    ...folderName(wheel.facts),
    ...papers(wheel.facts),
  ];
}

function draftOf(
  { kind, title, words, remedy, member }: Refusal,
  { source }: WheelFacts,
  severity: Severity,
): Draft {
  return {
    severity,
    member: member ?? null,
    causeKey: `${kind} ${words.replaceAll(source.filename, '')}`,
    title,
    message: `At the upload PyPI answers "${words}" and takes nothing of this file. Files uploaded before it are already public.`,
    remedy,
    data: { kind, words },
  };
}

function fileName({ name, source }: WheelFacts): Refusal[] {
  if (name === null) return [];
  const wanted = uploadName(name.distribution);
  if (name.distribution === wanted) return [];
  return [
    {
      kind: 'name',
      otherwise: 'error',
      title: `PyPI wants the file name to begin with ${plainText(wanted, MAX_SHOWN)}-`,
      words: `Filename '${source.filename}' should contain the normalized project name '${wanted}', not '${name.distribution}'.`,
      remedy:
        'Update the build backend (setuptools from 75.8 on, or a current hatchling, flit, meson-python, maturin): it then writes the name so.',
    },
  ];
}

/** Tags that `unknown-tag` or `unrepaired-wheel` speak of are left to these in an ordinary check. */
function platformTags({ facts, settings }: JudgedWheel): Refusal[] {
  const tags = facts.name?.tags.platform ?? [];
  const isSaid = (tag: string): boolean =>
    settings.upload !== 'pypi' &&
    (/^linux_/.test(tag) || readPlatformTags([tag]).some(({ nearest }) => nearest !== null));
  const refused = tags.filter((tag) => !isAcceptedPlatform(tag) && !isSaid(tag));
  const [first] = refused;
  if (first === undefined) return [];
  return [
    {
      kind: 'platform-tag',
      otherwise: 'notice',
      title: `PyPI takes no wheels for ${plainText(listSome(refused, 2), MAX_SHOWN)}`,
      words: `Binary wheel '${facts.source.filename}' has an unsupported platform tag '${first}'.`,
      remedy: tagRemedy(first),
    },
  ];
}

function tagRemedy(tag: string): string {
  if (tag.startsWith('linux_'))
    return 'Let auditwheel repair the wheel: it gets a manylinux or musllinux tag. There is none for architectures that PyPI leaves out.';
  if (tag.startsWith('macosx_'))
    return 'Set MACOSX_DEPLOYMENT_TARGET to a version that PyPI lists: 10.x, a full number from 11.0 to 15.0, or 26.0. If it is not for PyPI, no action is needed.';
  return 'Publish the wheel elsewhere, such as on a GitHub release or an index of your own. If it is not for PyPI, no action is needed.';
}

function size({ size: bytes }: WheelFacts): Refusal[] {
  if (bytes <= LARGEST_UPLOAD) return [];
  return [
    {
      kind: 'size',
      otherwise: 'notice',
      title: `${fileSize(bytes)}: PyPI takes files up to 100 MiB unless it granted more`,
      words: 'File too large. Limit for project is 100 MB.',
      remedy:
        'Make the wheel smaller (strip debug information, leave out tests and static libraries), or ask PyPI for a higher limit well before the release.',
    },
  ];
}

function zip({ zipOddities, members, size: bytes }: WheelFacts): Refusal[] {
  const repack =
    'Write the wheel with the build backend or "python -m wheel pack" instead of another zip program.';
  const odd = zipOddities.map(({ kind, member, count }): Refusal => {
    if (kind === 'compression')
      return {
        kind,
        // `unreadable-wheel` says so.
        otherwise: null,
        title: `PyPI refuses the zip: ${count} of its files ${count === 1 ? 'is' : 'are'} not packed with Deflate`,
        words: 'File does not use a supported compression type',
        remedy: repack,
      };
    const isDescriptor = kind === 'descriptor';
    return {
      kind,
      otherwise: 'error',
      title: `PyPI refuses the zip: ${isDescriptor ? 'a data descriptor' : 'a comment'} on ${plainText(baseName(member), 30)}`,
      words: `ZIP archive not accepted: ${isDescriptor ? 'ZIP contains a data descriptor' : 'Comment in central directory'}.`,
      remedy: repack,
      member,
    };
  });
  const unpacked = members.reduce((sum, member) => sum + member.size, 0);
  if (unpacked <= RATIO_COUNTS_FROM || unpacked <= LARGEST_RATIO * bytes) return odd;
  return [
    ...odd,
    {
      kind: 'ratio',
      otherwise: 'error',
      title: `PyPI refuses the zip: ${fileSize(unpacked)} packed into ${fileSize(bytes)}`,
      words: `File exceeds compression ratio of ${LARGEST_RATIO}`,
      remedy:
        'Leave out or shrink the files that are nearly empty, such as sparse data or padding: they take this space on every machine.',
    },
  ];
}

/** pip goes by the normalised name; PyPI looks for the folder by the file name's own letters. */
function folderName({ name, distInfo }: WheelFacts): Refusal[] {
  if (name === null || distInfo === null) return [];
  const wanted = `${name.distribution}-${name.version}.dist-info`;
  const isAnother = normalizedName(distInfo.folder) !== normalizedName(wanted);
  // Another project or version inside is a finding of its own.
  if (distInfo.folder === wanted || isAnother) return [];
  return [
    {
      kind: 'dist-info',
      otherwise: 'error',
      title: `PyPI looks for ${plainText(wanted, MAX_SHOWN)}`,
      words: `WHEEL not found at ${wanted}/WHEEL`,
      remedy:
        'Build the wheel again instead of renaming it: the file name and the dist-info folder must spell name and version alike.',
      member: `${distInfo.folder}/WHEEL`,
    },
  ];
}

function papers({ distInfo, members, name }: WheelFacts): Refusal[] {
  const metadata = distInfo?.metadata ?? null;
  if (distInfo === null || metadata === null) return [];
  const paths = new Set(members.map(({ path }) => path));
  const member = `${distInfo.folder}/METADATA`;
  const ordinary = metadataRefusals(metadata, (file) => paths.has(`${distInfo.folder}/licenses/${file}`)).map(
    ({ kind, what, words, remedy }): Refusal => ({
      kind,
      otherwise: OF_INDEXES_ALONE.has(kind) ? null : 'warning',
      title: `PyPI refuses ${what}`,
      words,
      remedy,
      member,
    }),
  );
  return [...ordinary, ...meantForElsewhere(metadata.index.privateClassifier, name?.version ?? '', member)];
}

/** What says of itself that it is for another index than PyPI. */
function meantForElsewhere(classifier: string | null, version: string, member: string): Refusal[] {
  return [
    ...(version.includes('+')
      ? [
          {
            kind: 'local-version',
            otherwise: null,
            title: `PyPI refuses local versions such as ${plainText(version, 40)}`,
            words: `The use of local versions in '${version}' is not allowed.`,
            remedy:
              'Release from a tag, or tell the version tool to leave the local part out (setuptools-scm: local_scheme = "no-local-version").',
            member,
          },
        ]
      : []),
    ...(classifier === null
      ? []
      : [
          {
            kind: 'private',
            otherwise: null,
            title: `PyPI refuses the classifier ${plainText(classifier, 50)}`,
            words: `'${classifier}' is not a valid classifier.`,
            remedy: 'Take the classifier out where the project is to be on PyPI; it is there to keep it off.',
            member,
          },
        ]),
  ];
}
