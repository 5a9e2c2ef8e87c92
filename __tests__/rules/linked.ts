/** Wheels whose files say no more than what they need and where they look. */

import { type ElfRecipe, libraryOf } from '../wheel/elf.ts';

export const tag = 'cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64';

export type Linked = Omit<Partial<ElfRecipe>, 'size' | 'loads'>;

/** A shared object that needs glibc and what is given. */
export const elf = (needed: string[], linked: Linked = {}): Buffer =>
  libraryOf({ ...linked, needed: [...needed, 'libc.so.6'] });

/** A library that needs glibc alone. */
export const leaf = (soname: string): Buffer => elf([], { soname });

/** A member whose text is that of a package's `__init__.py`. */
export const preload = (source: string): Record<string, string> => ({ 'pkg/__init__.py': source });
