/** Sentences on where a file was built, for findings about what it needs of the C library. */

import { listSome } from '../../base/collections.ts';
import { isOlderVersion } from '../../base/versionNumbers.ts';
import { type BuildImage, contradictionOf, imageFor, imageNamed } from '../../judge/buildEnvironment.ts';
import { type Claim, numbersOf } from '../../judge/claims.ts';
import type { JudgedMember, JudgedWheel } from '../../judge/judgedWheel.ts';
import type { Setting } from '../../model/settings.ts';

/** The image that the repository names for a wheel. */
export interface NamedImage {
  image: BuildImage;
  setting: Setting;
  option: string;
}

/** Null where the repository isn't at hand, names none, or one that nothing is known of. */
export function namedImage({ settings, promise }: JudgedWheel, { family, policy }: Claim): NamedImage | null {
  const isPyPy = promise?.pythons.every(({ implementation }) => implementation === 'pp') ?? false;
  const option = `${family}-${isPyPy ? 'pypy_' : ''}${policy.architecture}-image`;
  const setting = settings.build?.images.get(option);
  const image = setting === undefined ? null : imageNamed(setting.value);
  return setting === undefined || image === null || image.family !== family
    ? null
    : { image, setting, option };
}

/** As in ` (pyproject.toml, line 12)`, or ` (CentOS 7)` where no setting names the image. */
function whichOne({ base }: BuildImage, named: NamedImage | null): string {
  return named === null ? ` (${base})` : ` (${named.setting.path}, line ${named.setting.line})`;
}

/** The image that is made for the claimed tag; null where there is none. */
function imageOf({ family, tag, policy }: Claim): BuildImage | null {
  const numbers = numbersOf(family, tag);
  return numbers === null ? null : imageFor(family, numbers, policy.architecture);
}

/**
 * One sentence on what compilers, image and claimed tag say against each other, where a file needs more than the tag allows. Empty
 * where nothing is sure. `glibc` is the newest version of it that the file needs, null where that is not the trouble.
 */
export function buildSentences(
  wheel: JudgedWheel,
  { claim, member, glibc }: { claim: Claim; member: JudgedMember; glibc: string | null },
): string {
  const named = namedImage(wheel, claim);
  const numbers = numbersOf(claim.family, claim.tag);
  const image = named?.image ?? imageOf(claim);
  if (image === null) return '';
  const contradiction = contradictionOf(member.facts.binary?.elf?.compilers ?? [], image);
  const where = `${image.name}${whichOne(image, named)}`;
  if (contradiction !== null) {
    const compilers = listSome(contradiction.compilers, 2);
    return contradiction.isMixed
      ? ` Code built by ${compilers} is linked into it, which ${where} doesn't have.`
      : ` It was built by ${compilers}, so not in ${where}.`;
  }
  if (named === null || image.glibc === null) return '';
  if (glibc !== null && isOlderVersion(image.glibc, glibc))
    return ` It was not linked in ${where}, which has ${image.glibc}.`;
  return numbers !== null && isOlderVersion(numbers.join('.'), image.glibc)
    ? ` It may come from ${where}, which is newer than the tag.`
    : '';
}
