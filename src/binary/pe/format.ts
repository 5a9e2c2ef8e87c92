import { sourceOf } from '../../base/byteSource.ts';
import type { Format } from '../format.ts';
import { isPe, readPe } from './readPe.ts';

/** Windows, and .NET. */
export const pe: Format = {
  id: 'pe',
  label: 'PE',
  matches: (head) => isPe(sourceOf(head)),
  ranges: async () => [],
  read: async (source) => readPe(source),
};
