import { listSome, sortedDistinct } from '../../base/collections.ts';
import { isOlderVersion } from '../../base/versionNumbers.ts';
import { withArticle } from '../../base/words.ts';
import type { Account, NextStep } from '../../model/explanation.ts';
import { oldestGlibc } from '../../platform/glibcBaseline.ts';
import type { Policy } from '../../platform/platform.ts';
import { allowedVersions } from '../../platform/policies.ts';
import type { FailureKind, LogFailure, LoggedNeed, Reading } from '../failure.ts';
import { isTestData } from '../mentions.ts';
import { isForeign, type NativeSuspect, suspectsIn } from '../prebuilt.ts';
import {
  architectureOf,
  describePrebuilt,
  glibcOf,
  KEEP_THE_WHEEL,
  listPrebuilt,
  manylinuxPolicy,
  policyOfImage,
} from '../words.ts';
import { CANNOT_REPAIR, wheelAndPlatform } from './cannotRepair.ts';

/** `auditwheel show` prints Python's own form of a set, wrapped at spaces. */
const SHOWN = /([\w.+-]{1,100}) with versions \{([^{}]{0,2000})\}/g;
/** From here on the images have auditwheel 6.3 or newer, which passes over files of another architecture. */
const IMAGES_SKIP_FOREIGN_SINCE = '2025-04-01';

/** auditwheel's most misleading message: a version that its table lacks is "too recent", whatever it is. */
export const auditwheelTooRecent: FailureKind = {
  id: 'auditwheel-too-recent',
  tool: 'auditwheel',
  summary:
    'a file needs symbol versions that the platform tag does not allow ("too-recent versioned symbols")',
  marks: ['too-recent versioned symbols'],
  pattern: new RegExp(`${CANNOT_REPAIR} because of the presence of too-recent versioned symbols`),
  read(match, { before, after }, context) {
    const needs = [...context.needs, ...shownNeeds([...before, ...after].join(' '))];
    const reading = wheelAndPlatform(match);
    return { ...reading, ...offending(reading, needs) };
  },
  explain(failure, prebuilt) {
    const facts = factsOf(failure, prebuilt);
    return {
      title: `auditwheel: "too-recent versioned symbols" for ${failure.asked}`,
      meaning: meaning(facts),
      causes: causes(facts),
      ...suspectOf(facts),
      next: nextSteps(facts),
    };
  },
};

function shownNeeds(text: string): LoggedNeed[] {
  return [...text.matchAll(SHOWN)].slice(0, 100).flatMap(([, soname = '', versions = '']) =>
    [...versions.matchAll(/'([^']{1,100})'/g)].map(([, version = '']) => ({
      file: null,
      library: soname,
      version,
    })),
  );
}

/** Of all versions that the log lists, those that the policy does not allow; with the files, where it says. */
function offending(
  { asked = '' }: Reading,
  needs: readonly LoggedNeed[],
): Pick<Reading, 'versions' | 'files'> {
  const architecture = /^manylinux(?:_\d+_\d+|1|2010|2014)_(\w+)$/.exec(asked)?.[1];
  const policy = architecture === undefined ? null : manylinuxPolicy(asked, architecture);
  if (policy === null) return {};
  const wrong = needs.filter(({ version }) => {
    const [namespace = ''] = version.split('_');
    return allowedVersions(policy, namespace)?.has(version.slice(namespace.length + 1)) === false;
  });
  return {
    versions: sortedDistinct(wrong.map(({ version }) => version)),
    files: sortedDistinct(wrong.flatMap(({ file }) => file ?? [])),
  };
}

interface Facts {
  failure: LogFailure;
  asked: string;
  architecture: string | null;
  policy: Policy | null;
  image: Policy | null;
  /** The image's glibc is newer than the policy allows. */
  imageIsNewer: boolean;
  /** Versions that never existed on the wheel's architecture. */
  impossible: string[];
  /** This auditwheel passes over files of another architecture, so that they are not the cause. */
  skipsForeign: boolean;
  /** Files of the repository for another architecture than the wheel's. */
  foreign: NativeSuspect[];
  /** Those of its own. */
  own: NativeSuspect[];
}

function factsOf(failure: LogFailure, prebuilt: readonly NativeSuspect[]): Facts {
  const architecture = architectureOf(failure);
  const { image: imageName, remarks } = failure.context;
  const asked = failure.asked ?? 'the platform';
  const policy = architecture === null ? null : manylinuxPolicy(asked, architecture);
  const image = architecture === null || imageName === null ? null : policyOfImage(imageName, architecture);
  const oldest = architecture === null ? null : oldestGlibc(architecture);
  const impossible = oldest === null ? [] : failure.versions.filter((version) => isTooOld(version, oldest));
  // A static program needs no versions, and musl has none.
  const suspects = suspectsIn(prebuilt, 'elf', architecture).filter(({ libc }) =>
    ['glibc', 'unknown'].includes(libc),
  );
  const isOther = (file: NativeSuspect): boolean => architecture !== null && isForeign(file, architecture);
  return {
    failure,
    asked,
    architecture,
    policy,
    image,
    imageIsNewer: policy !== null && image !== null && isOlderVersion(glibcOf(policy), glibcOf(image)),
    impossible,
    skipsForeign:
      impossible.length === 0 &&
      (remarks.some((remark) => remark.startsWith('ignoring: ')) || isRecentImage(imageName)),
    foreign: suspects.filter(isOther),
    // Any project has some of these for its tests; the likeliest of them would still be a guess.
    own: suspects.filter((file) => !isOther(file) && (file.isInLog || !isTestData(file.path))),
  };
}

function isTooOld(version: string, oldest: string): boolean {
  const number = /^GLIBC_([\d.]+)$/.exec(version)?.[1];
  return number !== undefined && isOlderVersion(number, oldest);
}

/** Images are tagged with the day on which they were made. */
function isRecentImage(image: string | null): boolean {
  const [, year, month, day] = /:(\d{4})[.-](\d\d)[.-](\d\d)\b/.exec(image ?? '') ?? [];
  return year !== undefined && `${year}-${month}-${day}` >= IMAGES_SKIP_FOREIGN_SINCE;
}

function meaning(facts: Facts): string {
  const { failure, asked, architecture, policy, image, imageIsNewer, impossible, skipsForeign } = facts;
  const { versions, files } = failure;
  const file = files.length > 0 ? listSome(files, 1) : 'A file in the wheel';
  if (impossible.length > 0)
    return (
      `${file} needs ${listSome(impossible, 2)}. On ${architecture} glibc's versions start at ${oldestGlibc(architecture ?? '')}, so that ` +
      "can't be too recent: the file is for another architecture."
    );
  const need = versions.length > 0 ? listSome(versions, 2) : 'a symbol version';
  const fits = policy !== null && image !== null && !imageIsNewer;
  const rest = fits
    ? ` The image has glibc ${glibcOf(image)}, as allowed: the file was not compiled in it.`
    : '';
  const foreign = skipsForeign ? ' This auditwheel skips files of another architecture.' : '';
  return `${file} needs ${need} that auditwheel's table for ${asked} lacks: too new, too old to exist there, or private.${rest}${foreign}`;
}

/** A log that names a version which can't exist leaves one cause; an image that is newer explains itself. */
function causes(facts: Facts): string[] {
  const { impossible, imageIsNewer, skipsForeign } = facts;
  const others = skipsForeign ? [] : [foreignCause(facts)];
  if (impossible.length > 0) return others;
  const ordinary = [...privateCause(facts), ...others, elsewhereCause(facts)];
  if (!imageIsNewer) return [...ordinary, ...imageCause(facts)];
  return isImageSurer(facts) ? [...imageCause(facts), ...ordinary] : [...ordinary, ...imageCause(facts)];
}

/**
 * An image that is newer than the platform explains the message whatever else lies in the repository; of its foreign files
 * only one that the log speaks of is known to have come near the wheel.
 */
function isImageSurer({ imageIsNewer, foreign, skipsForeign, impossible }: Facts): boolean {
  if (!imageIsNewer || impossible.length > 0) return false;
  return skipsForeign || !foreign.some(({ isInLog }) => isInLog);
}

function privateCause({ failure }: Facts): string[] {
  return failure.versions.includes('GLIBC_PRIVATE')
    ? ['A copy of a part of glibc, or a file linked against its internals: no policy has GLIBC_PRIVATE.']
    : [];
}

/** What the causes begin with, where that is one file. */
function suspectOf(facts: Facts): Pick<Account, 'suspect'> {
  const [first] = facts.skipsForeign || isImageSurer(facts) ? [] : facts.foreign;
  return first === undefined ? {} : { suspect: describePrebuilt(first) };
}

function foreignCause({ architecture, foreign, failure, impossible }: Facts): string {
  const wheel = architecture === null ? 'the wheel' : `${withArticle(architecture)} wheel`;
  if (foreign.length > 0)
    return `${listPrebuilt(foreign)}, in this repository: built for another architecture, and of no use in ${wheel}. auditwheel from 6.3 on skips it silently, but it stays.`;
  if (impossible.length > 0 && failure.files.length > 0)
    return `${listSome(failure.files, 2)}, swept into the wheel by the build. auditwheel from 6.3 on skips it silently, but it stays.`;
  return `A file of another architecture, swept in from contrib/, a vendored folder or a stale build.${sweptIn(architecture)}`;
}

function sweptIn(architecture: string | null): string {
  const oldest = oldestGlibc(architecture ?? '');
  if (oldest === null || !isOlderVersion('2.4', oldest)) return '';
  return ` On ${architecture} one 32-bit ARM or x86 program (GLIBC_2.4) is enough.`;
}

function elsewhereCause({ own }: Facts): string {
  const file = own.length > 0 ? `${listPrebuilt(own)}, or another binary` : 'A binary';
  return `${file} of the right architecture that was not compiled in the image: committed, downloaded, from conda, or left over from a build on the host.`;
}

function imageCause({ failure, asked, policy, image, imageIsNewer }: Facts): string[] {
  if (policy === null || image === null)
    return [
      `An image whose glibc is newer than ${asked} allows: compare manylinux-<arch>-image with AUDITWHEEL_PLAT and --plat.`,
    ];
  if (!imageIsNewer) return [];
  return [
    `${failure.context.image} has glibc ${glibcOf(image)}, but ${asked} allows up to ${glibcOf(policy)}: leave --plat and AUDITWHEEL_PLAT out, or use the platform's image.`,
  ];
}

function nextSteps(facts: Facts): NextStep[] {
  const { failure, foreign, own, skipsForeign } = facts;
  const suspects = isImageSurer(facts) ? [] : [...(skipsForeign ? [] : foreign), ...own];
  const [named = failure.files[0]] = suspects.map(({ path }) => path);
  return [
    ...(named === undefined
      ? []
      : [
          {
            text: `Check whether the wheel holds ${named}. If it is a stray, delete it or keep its folder out of the wheel.`,
          },
        ]),
    ...(failure.files.length === 0 ? [KEEP_THE_WHEEL] : []),
    ...(named === undefined
      ? [{ text: 'Or run "auditwheel -v repair", and "wheel-abi-check explain" on its output.' }]
      : []),
    { text: 'Use an older image, or a newer platform, only for a file that you compile.' },
  ];
}
