import { sourceOf } from '../../base/byteSource.ts';
import type { Format } from '../format.ts';
import { isPe, readPe } from './readPe.ts';

const FIRST_BYTE = 0x4d;

/** Windows, and .NET. */
export const pe: Format = {
  id: 'pe',
  label: 'PE',
  // Most files are none: what is told by a byte costs nothing.
  matches: (head) => head[0] === FIRST_BYTE && isPe(sourceOf(head)),
  ranges: async () => [],
  read: async (source) => readPe(source),
};
