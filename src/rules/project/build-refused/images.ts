/** Images that cibuildwheel refuses by name, or that no registry has. */

import { listOf } from '../../../base/collections.ts';
import { plainText } from '../../../base/escape.ts';
import { nearest } from '../../../base/nearest.ts';
import { imageNames, imageState, isPublished, publishedNear } from '../../../project/cibuildwheel/images.ts';
import { isImage } from '../../../project/cibuildwheel/optionForms.ts';
import { OPTIONS } from '../../../project/cibuildwheel/options.ts';
import type { OptionSetting } from '../../../project/cibuildwheel/types.ts';
import { placeName } from '../../shared/settingWords.ts';
import { allValues } from './buildValues.ts';
import { buildsIn, type Refusal, refusal, type Use } from './refusal.ts';

export function refusedImages(use: Use): Refusal[] {
  if (use.job.platform !== 'linux') return [];
  return [...OPTIONS.keys()].filter(isImage).flatMap((option) =>
    allValues(option, use).flatMap((setting) => {
      const image = setting.value ?? '';
      return image.trim() === '' ? [] : (refusedImage(option, image, setting, use) ?? []);
    }),
  );
}

function refusedImage(option: string, image: string, from: OptionSetting, use: Use): Refusal | null {
  const [, family = '', processor = ''] = /^(manylinux|musllinux)-(\w+)-image$/.exec(option) ?? [];
  const { job, program } = use;
  const version = job.version ?? releaseParts(use);
  const isShort = !/[/:@]/.test(image);
  const state = isShort ? imageState(image, processor, version) : null;
  const place = `${from.written} (${placeName(from.location)})`;
  const valid = imageNames(family, processor, version);
  const instead = valid.length === 0 ? '' : `: ${listOf(valid, 'or')}`;
  if (state === 'gone') {
    // Of these cibuildwheel says so itself, whether anything is built in them or not.
    return refusal(from, 'image', image, () => ({
      title: `${program.replace(/,.*/, '')} no longer has the image ${plainText(image, 30)}`,
      message: `${program} doesn't take ${plainText(image, 40)} of ${place} any more: it stops with "does not support the image", and no Linux wheel is built.`,
      remedy: `Name one that is there${instead}. An old image can still be given with its registry and tag.`,
    }));
  }
  if (!isUsed(family, processor, use)) return null;
  const looksShort = isShort && /^(?:many|musl|manny|mani|muslin)\w*/i.test(image);
  const near = isShort ? nearest(image, valid) : publishedNear(image);
  const isWrong =
    state === 'other' ||
    (state === 'unknown' && looksShort && !isFuture(image, use)) ||
    (!isShort && isPublished(image) === false);
  if (!isWrong) return null;
  return refusal(from, 'image', image, () => ({
    title: `there is no image ${plainText(image, 50)}`,
    message: isShort
      ? `${program} knows no ${plainText(image, 40)} for ${processor}, so that ${place} is asked of the registry under this very name. Nothing is there: the job stops.`
      : `The manylinux project has no image of this name, which ${place} asks for. quay.io answers "unauthorized", and the job stops.`,
    remedy:
      near.length > 0
        ? `Did you mean ${listOf(near, 'or')}?`
        : `Name one that is there${instead}. Another image needs its registry and tag.`,
  }));
}

/** The newest release as a version. */
function releaseParts({ releases }: Use): number[] {
  const of = releases.at(-1) ?? 0;
  return [Math.floor(of / 1_000_000), Math.floor(of / 1000) % 1000, of % 1000];
}

/** A name in the right form that a newer release may have. */
function isFuture(image: string, { isOpen }: Use): boolean {
  return isOpen && /^(?:manylinux_2|musllinux_1)_\d+$/.test(image);
}

/** True where the job builds something in that image, as far as can be told. */
function isUsed(family: string, processor: string, use: Use): boolean {
  const isPyPy = processor.startsWith('pypy_');
  const suffix = `-${family}_${processor.replace('pypy_', '')}`;
  return use.releases.every((of) =>
    buildsIn(use, of)?.some(({ name }) => name.endsWith(suffix) && name.startsWith('pp') === isPyPy),
  );
}
