/** Wheels of real files, of which some facts may be others: symbol versions that no compiler here makes. */

import { binary } from '../../fixtures/build/cases.mjs';
import type { Content } from '../../fixtures/build/wheel.mjs';
import type { ElfFacts, VersionNeed } from '../../src/binary/facts.ts';
import type { Image, Import, Needed } from '../../src/binary/image.ts';
import { judgeWheel } from '../../src/judge/judgeWheel.ts';
import type { Finding } from '../../src/model/report.ts';
import { type BuildSettings, DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { factsOfRecipe } from '../wheel/opened.ts';
import { brief, found } from './checked.ts';

export interface Scene {
  platform?: string | undefined;
  files?: Record<string, Content>;
  /** Changes what every ELF file says of itself. */
  edit?: (elf: ElfFacts, path: string, image: Image) => void;
  build?: BuildSettings | undefined;
  tag?: string;
}

export const core = 'pkg/_core.so';

/** The findings on a wheel of real files, of which some facts may be others. */
export async function findings({
  platform = 'manylinux_2_17_x86_64.manylinux2014_x86_64',
  files = { [core]: binary('ext-x86_64.so') },
  edit = () => {},
  build,
  tag = `cp312-cp312-${platform}`,
}: Scene): Promise<Finding[]> {
  const facts = await factsOfRecipe({ name: 'pkg', tag, files });
  for (const { path, binary: native } of facts.members)
    if (native?.elf) for (const image of native.images) edit(native.elf, path, image);
  return found(judgeWheel(facts, { ...DEFAULT_SETTINGS, build: build ?? null }));
}

export async function finding(scene: Scene): Promise<Finding> {
  const [first, ...others] = (await findings(scene)).filter(({ rule }) => rule !== 'unrepaired-wheel');
  if (first === undefined || others.length > 0)
    throw new Error([first, ...others].map((each) => each && brief(each)).join());
  return first;
}

export const need = (version: string, symbols: string[] = ['f'], library = 'libc.so.6'): VersionNeed => ({
  library,
  version,
  weak: false,
  symbols,
});
/** For an image's lists: a library that it needs, and a symbol that another file has to define. */
export const needed = (library: string): Needed => ({ library, kind: 'ordinary' });
export const imported = (name: string, version: string | null = null): Import => ({
  ...{ name, version },
  library: null,
  weak: false,
});
export const needs =
  (...versions: VersionNeed[]) =>
  (elf: ElfFacts, _: string, image: Image): void => {
    elf.versionNeeds.push(...versions);
    for (const { library } of versions)
      if (!image.needed.some((each) => each.library === library)) image.needed.push(needed(library));
  };
export const image = (value: string, option = 'manylinux-x86_64-image'): BuildSettings => ({
  images: new Map([[option, { value, path: 'pyproject.toml', line: 12 }]]),
  repairCommands: [],
});
