/**
 * Wheels and zips that a test throws away, of the same members as those of fixtures/build/wheel.mjs. Those have the same bytes
 * on every machine, for which they are deflated in JavaScript; these are deflated by zlib, in a tenth of the time.
 */

import { type Content, unpack, type WheelRecipe, wheelFiles } from '../../fixtures/build/wheel.mjs';
import { FLAG_UTF8, zipOf } from './zips.ts';

export { type Content, type WheelRecipe, wheelName } from '../../fixtures/build/wheel.mjs';

/** A zip with exactly these members, no dist-info added. */
export async function buildZip(
  files: Record<string, Content>,
  { compression = 'DEFLATE', streamed = false }: Pick<WheelRecipe, 'compression' | 'streamed'> = {},
): Promise<Buffer> {
  const members = Object.entries(files).map(([name, content]) => {
    const { data, mode } = unpack(content);
    const isFolder = name.endsWith('/');
    const isPlain = isFolder || data.length === 0 || compression === 'STORE';
    return {
      name,
      data: isFolder ? '' : data,
      method: isPlain ? 0 : 8,
      flags: /[^\0-\x7f]/.test(name) ? FLAG_UTF8 : 0,
      descriptor: streamed,
      central: { externalAttributes: mode * 0x10000 + (isFolder ? 0x10 : 0) },
    };
  });
  return zipOf(members);
}

/** A wheel, with its dist-info. */
export async function buildWheel(recipe: WheelRecipe): Promise<Buffer> {
  return await buildZip(wheelFiles(recipe), recipe);
}
