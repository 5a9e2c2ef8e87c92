/** Which Linux an image is, and so which package manager it has. */

import { imageTag } from './images.ts';
import { type Release, release } from './releases.ts';

/** Red Hat's family comes in two: CentOS 5 to 7 has yum alone, AlmaLinux and Rocky Linux have dnf, too. */
export type ImageSystem = 'centos' | 'alma' | 'debian' | 'alpine';

type Family = 'manylinux' | 'musllinux';

const SYSTEMS: readonly [RegExp, ImageSystem][] = [
  [/^musllinux/, 'alpine'],
  [/^manylinux(?:1|2010|2014)(?:_|$)/, 'centos'],
  [/^manylinux_2_(?:24|31|35)(?:_|$)/, 'debian'],
  [/^manylinux_2_(?:28|34|39)(?:_|$)/, 'alma'],
];
const NAMES: { readonly [Each in ImageSystem]: string } = {
  centos: 'CentOS',
  alma: 'AlmaLinux',
  debian: 'Ubuntu',
  alpine: 'Alpine',
};

/**
 * The system of an image by its name, with or without registry; of the one that the release takes by default for a
 * family and architecture where `image` is null. Null for images of others.
 */
export function imageSystem(
  image: string | null,
  family: Family,
  architecture: string,
  of: Release,
): ImageSystem | null {
  const tag = imageTag(image ?? defaultTag(family, architecture, of)) ?? '';
  return SYSTEMS.find(([pattern]) => pattern.test(tag))?.[1] ?? null;
}

/** As in `AlmaLinux`. */
export function systemOfImage(image: string | null, system: ImageSystem): string {
  return /_2_24/.test(image ?? '') ? 'Debian' : NAMES[system];
}

/** The defaults moved in 3.0, and for i686 in 3.1. */
function defaultTag(family: Family, architecture: string, of: Release): string {
  if (family === 'musllinux') return 'musllinux_1_2';
  if (architecture === 'armv7l') return 'manylinux_2_31';
  if (architecture === 'riscv64') return 'manylinux_2_39';
  return of >= release(architecture === 'i686' ? '3.1' : '3.0') ? 'manylinux_2_28' : 'manylinux2014';
}
