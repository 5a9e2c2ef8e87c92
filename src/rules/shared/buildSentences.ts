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

/** As in `pyproject.toml, line 12, sets manylinux-x86_64-image to manylinux2014 (CentOS 7, glibc 2.17)`. */
function describeSetting({ image, setting, option }: NamedImage): string {
  const { path, line } = setting;
  const libc = image.glibc === null ? '' : `, glibc ${image.glibc}`;
  return `${path}, line ${line}, sets ${option} to ${image.name} (${image.base}${libc})`;
}

/** The image that is made for the claimed tag; null where there is none. */
function imageOf({ family, tag, policy }: Claim): BuildImage | null {
  const numbers = numbersOf(family, tag);
  return numbers === null ? null : imageFor(family, numbers, policy.architecture);
}

/**
 * What compilers, image and claimed tag say against each other, where a file needs more than the tag allows. Empty
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
  const setting = named === null ? '' : ` ${describeSetting(named)}.`;
  if (contradiction !== null) {
    const compilers = listSome(contradiction.compilers, 3);
    const where = `the ${image.family} image ${image.name} (${image.base})`;
    return contradiction.isMixed
      ? `${setting} Code that was built by ${compilers} is part of the file, and ${where} doesn't have that compiler: an object file or a static library from elsewhere was linked in.`
      : `${setting} The file was built by ${compilers}, which ${where} doesn't have: this binary was not built in it.`;
  }
  if (named === null || image.glibc === null) return '';
  if (glibc !== null && isOlderVersion(image.glibc, glibc))
    return `${setting} A file that needs glibc ${glibc} was not linked in that image.`;
  return numbers !== null && isOlderVersion(numbers.join('.'), image.glibc)
    ? `${setting} That is newer than the tag: what is built there can need more than the tag allows.`
    : '';
}
