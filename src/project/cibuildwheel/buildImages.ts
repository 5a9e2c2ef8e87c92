/** The image in which a build is made. */

import { settingForBuild } from './certainBuilds.ts';
import type { Identifier } from './identifiers.ts';
import { type ImageSystem, imageSystem } from './imageSystems.ts';
import { NEWEST, releasesInUse } from './releases.ts';
import type { CibuildwheelJob, TomlOptions } from './types.ts';

export interface BuildImage {
  family: 'manylinux' | 'musllinux';
  /** Null for the default. */
  image: string | null;
  system: ImageSystem;
}

/** Of a build for Linux; null where it isn't known, and for an image of others, which may be anything. */
export function imageOfBuild(
  { name, architecture }: Pick<Identifier, 'name' | 'architecture'>,
  job: CibuildwheelJob,
  toml: TomlOptions | null,
): BuildImage | null {
  const family = name.includes('-musllinux_') ? 'musllinux' : 'manylinux';
  const setting = settingForBuild(`${family}-${architecture}-image`, { name }, job, toml);
  if (setting === undefined) return null;
  const image = setting?.value?.trim() || null;
  const used = releasesInUse(job).releases.at(-1) ?? NEWEST;
  const system = imageSystem(image, family, architecture, used);
  return system === null ? null : { family, image, system };
}
