import { bufferOf } from '../../base/byteSource.ts';
import { bareFacts, type Format } from '../format.ts';

const FIRST_BYTE = 0x21;
const MAGICS = ['!<arch>\n', '!<thin>\n'];

/** Static archives. What their objects are for takes all of the file, see readAr.ts. */
export const ar: Format = {
  id: 'ar',
  label: 'static',
  matches: (head) =>
    head[0] === FIRST_BYTE && MAGICS.includes(bufferOf(head.subarray(0, 8)).toString('latin1')),
  ranges: async () => [],
  read: async () => ({ ...bareFacts(ar), kind: 'archive' }),
};
