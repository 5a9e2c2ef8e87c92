/** Which Linux an image is, and so which package manager it has. */

import { imageTag } from './images.ts';

/** `rpm` are CentOS, AlmaLinux and Rocky Linux; `debian` Debian and Ubuntu. */
export type ImageSystem = 'rpm' | 'debian' | 'alpine';

/** Images of the manylinux project that are Debian or Ubuntu; the other ones are of the Red Hat family. */
const DEBIAN = /^manylinux_2_(?:24|31|35)(?:_|$)/;
const RED_HAT = /^manylinux(?:1|2010|2014|_2_28|_2_34|_2_39)(?:_|$)/;

/**
 * The system of an image by its name, with or without registry; of the default one of a family and architecture where
 * `image` is null. Null for images of others.
 */
export function imageSystem(
  image: string | null,
  family: 'manylinux' | 'musllinux',
  architecture: string,
): ImageSystem | null {
  if (image === null) {
    if (family === 'musllinux') return 'alpine';
    return architecture === 'armv7l' ? 'debian' : 'rpm';
  }
  const tag = imageTag(image);
  if (tag === null) return null;
  if (tag.startsWith('musllinux')) return 'alpine';
  if (DEBIAN.test(tag)) return 'debian';
  return RED_HAT.test(tag) ? 'rpm' : null;
}

/** As in `AlmaLinux 8`; the family's name for the default image. */
export function systemOfImage(image: string | null, system: ImageSystem): string {
  if (system === 'alpine') return 'Alpine';
  const tag = image === null ? '' : (imageTag(image) ?? '');
  if (system === 'debian') return /_2_24/.test(tag) ? 'Debian' : 'Ubuntu';
  return /2010|2014|manylinux1/.test(tag) ? 'CentOS' : 'AlmaLinux';
}
