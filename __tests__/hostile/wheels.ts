/** Wheels that are sound but for one file. */

import { binary } from '../../fixtures/build/cases.mjs';
import { buildWheel, wheelName } from '../wheel/buildWheel.ts';
import { type HostileWheel, STRAY } from './input.ts';

export const LINUX = 'cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64';
export const MODULE = 'pkg/core.cpython-312-x86_64-linux-gnu.so';
export const MEBI = 1024 ** 2;

/** A wheel with that file, and `STRAY` beside it. */
export async function wheelWith(path: string, data: Uint8Array | string, tag = LINUX): Promise<HostileWheel> {
  const files = { [path]: data, [STRAY]: binary('program-armv7l-static') };
  return { filename: wheelName({ tag }), bytes: await buildWheel({ tag, files }), hasStray: true };
}

/** Cut off in so many places. They don't depend on how well a system's zlib compresses. */
export async function* cutOff(data: Buffer, path: string, places: number): AsyncGenerator<HostileWheel> {
  for (let place = 0; place < places; place++)
    yield await wheelWith(path, data.subarray(0, Math.floor((data.length * place) / places)));
}

export function* one(wheel: Promise<HostileWheel>): Generator<Promise<HostileWheel>> {
  yield wheel;
}
